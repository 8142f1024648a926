/**
 * Ways from a word typed to words of the site: the word itself, its parts, its beginning, its sound, a typing error.
 *
 * @typedef {[termen: string[], gewicht: number, waarom: string]} Weg Terms that must all be there, weight, why.
 * @typedef {Map<number, number>} Punten Score by the number of a section.
 * @typedef {{termen: string[], kent: Set<string>, woorden: Woorden, splits: (w: string) => string[] | null,
 *   index: {search: (term: string, opties: object) => {id: number, score: number}[]}}} Bestand
 *   An index that is open: its words, as a list and as a set, and what can be done with them.
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});

  const BEGIN = 0.6, DELEN = 0.7, HELFT = 0.45, KLANK = 0.9;
  /** By the number of typing errors. */
  const FOUT = [1, 0.8, 0.55];
  /** A letter was left out: surer than a word that looks like it. */
  const MIST = 0.96, MIST_VANAF = 5;
  const MAX_ONTHOUDEN = 400, MAX_BEGIN = 8, MAX_LIJKT = 6;

  /**
   * The same function, which remembers its last answers: a question is asked again at every key.
   *
   * @template U
   * @param {(woord: string) => U} functie
   * @returns {(woord: string) => U}
   */
  function onthoud(functie) {
    /** @type {Map<string, U>} */
    const bekend = new Map();
    return (woord) => {
      let uit = bekend.get(woord);
      if (!uit) {
        uit = functie(woord);
        if (bekend.size > MAX_ONTHOUDEN) bekend.clear();
        bekend.set(woord, uit);
      }
      return uit;
    };
  }

  /** Sections with a term. Only a question counts its stop words, in `q`. */
  function maakTermzoeker(index) {
    const vraag = (term, opties) => new Map(
      index.search(term, { prefix: false, fuzzy: false, ...opties }).map((r) => [r.id, r.score]));
    const zoekTerm = onthoud((term) => vraag(term, {}));
    return { zoekTerm, zoekStop: (term) => vraag(term, { fields: ["q"] }) };
  }

  /** The terms by how they sound and by length, made when a word is first unknown. */
  function maakKlanken(termen) {
    const klanken = new Map(), perLengte = [];
    for (const term of termen) {
      if (term.length < 3 || /\d/.test(term)) continue;
      const klank = zoek.klank(term);
      (perLengte[term.length] ??= []).push([term, klank]);
      klanken.set(klank, [...(klanken.get(klank) ?? []), term]);
    }
    return { klanken, perLengte };
  }

  /** How much a term weighs for a word it is not; 0 when it does not look or sound like it. */
  function lijktZoveel(vorm, klank, [term, klinktAls], max) {
    const gewoon = zoek.afstand(vorm, term, max);
    const a = Math.min(gewoon, gewoon > 1 && max ? zoek.afstand(klank, klinktAls, 1) + 0.5 : gewoon);
    if (a > max) return 0;
    return (FOUT[Math.ceil(a)] + FOUT[Math.floor(a)]) / 2 * (vorm[0] === term[0] ? 1 : 0.75);
  }

  /** The stems of the site that a word has with one letter more. */
  function metEenLetterMeer(woord, { kent, woorden }) {
    const uit = new Set();
    for (let i = 1; i <= woord.length; i++) {
      for (const letter of "abcdefghijklmnopqrstuvwxyz") {
        const s = woorden.stam(woord.slice(0, i) + letter + woord.slice(i));
        if (kent.has(s)) uit.add(s);
      }
    }
    return uit;
  }

  /** Words that look or sound like an unknown word, best first: [stem, weight]. */
  function maakLijktOp(bestand, zoekTerm) {
    const { termen, woorden } = bestand;
    let lijst;
    return function lijktOp(woord) {
      lijst ??= maakKlanken(termen);
      const max = woord.length < 4 ? 0 : woord.length < 9 ? 1 : 2;
      const uit = new Map();
      for (const vorm of new Set([woord, woorden.stam(woord)])) {
        const klank = zoek.klank(vorm);
        for (const term of lijst.klanken.get(klank) ?? []) uit.set(term, KLANK);
        for (let n = vorm.length - max; n <= vorm.length + max; n++) {
          for (const paar of lijst.perLengte[n] ?? []) {
            const gewicht = lijktZoveel(vorm, klank, paar, max);
            if (gewicht > (uit.get(paar[0]) ?? 0)) uit.set(paar[0], gewicht);
          }
        }
      }
      if (woord.length >= MIST_VANAF) for (const term of metEenLetterMeer(woord, bestand)) uit.set(term, MIST);
      const beste = Math.max(...uit.values());
      return [...uit].filter(([, g]) => g >= beste - 0.15)
        .sort((a, b) => b[1] - a[1] || zoekTerm(b[0]).size - zoekTerm(a[0]).size)
        .slice(0, MAX_LIJKT);
    };
  }

  /** The longest beginning and end of an unknown compound that the site knows. */
  function eenKant(ruw, { kent, woorden }) {
    const uit = [];
    for (let n = ruw.length - 2; n >= 5 && !uit.length; n--) {
      for (const stuk of [ruw.slice(0, n), ruw.slice(-n)]) {
        if (kent.has(woorden.stam(stuk))) uit.push(woorden.stam(stuk));
      }
    }
    return uit;
  }

  /** Ways for the number of an article: itself, else the numbers below it. */
  function wegenVanWet(w, { termen, kent }) {
    if (kent.has(w.stam)) return [[[w.stam], 1, "woord"]];
    const eronder = termen.filter((t) => t.startsWith(`${w.ruw}.`) || t.startsWith(`${w.ruw}:`));
    return eronder.map((t) => [[t], BEGIN, "begin"]);
  }

  /** Ways along the parts of a compound, together, and each when the whole is unknown. */
  function wegenVanDelen(w, { kent, splits }) {
    const stukken = w.soort === "woord" ? splits(w.ruw) : null;
    if (!stukken) return [];
    return [[stukken, DELEN, "delen"], ...(kent.has(w.stam) ? [] : stukken.map((s) => [[s], HELFT, "deel"]))];
  }

  /** Ways for a word that is still being typed. */
  function wegenVanBegin(w, { termen, kent }) {
    const gewicht = kent.has(w.stam) ? BEGIN / 2 : BEGIN;
    const uit = [];
    for (const term of termen) {
      if (term === w.stam || !term.startsWith(w.ruw)) continue;
      uit.push([[term], gewicht, "begin"]);
      if (uit.length === MAX_BEGIN) break;
    }
    return uit;
  }

  /**
   * The ways over one index.
   *
   * @typedef {{wegen: (w: Woord, laatste: boolean) => Weg[], punten: (weg: Weg) => Punten,
   *   zoekStop: (term: string) => Punten}} Wegen `wegen` of one word (`laatste`: perhaps not finished), `punten` of one
   *   way per section.
   * @param {Bestand} bestand
   * @returns {Wegen}
   */
  zoek.maakWegen = function (bestand) {
    const { zoekTerm, zoekStop } = maakTermzoeker(bestand.index);
    const lijktOp = onthoud(maakLijktOp(bestand, zoekTerm));

    function wegen(w, laatste) {
      if (w.soort === "wet") return wegenVanWet(w, bestand);
      const zelf = bestand.kent.has(w.stam) ? [[[w.stam], 1, "woord"]] : [];
      if (w.soort === "tel") return zelf;
      const begin = laatste && w.ruw.length >= 3 ? wegenVanBegin(w, bestand) : [];
      const uit = [...zelf, ...wegenVanDelen(w, bestand), ...begin];
      if (uit.length || w.soort !== "woord") return uit;
      const lijkt = lijktOp(w.ruw).map(([term, gewicht]) => [[term], gewicht, "lijkt op"]);
      return lijkt.length ? lijkt : eenKant(w.ruw, bestand).map((term) => [[term], HELFT, "deel"]);
    }

    /** @param {Weg} weg */
    function punten([termen, gewicht]) {
      const [eerste, ...rest] = termen.map(zoekTerm);
      const uit = new Map();
      for (const [doc, s] of eerste) {
        let laagst = s;
        for (const ander of rest) laagst = Math.min(laagst, ander.get(doc) ?? 0);
        if (laagst) uit.set(doc, laagst * gewicht);
      }
      return uit;
    }

    return { wegen, punten, zoekStop };
  };
})(globalThis);
