/**
 * From what someone types to a ranking. Pure: no page, no storage. Reads the question with `woorden.js`, `plaatsen.js`
 * and `wegen.js`, looks for danger with `alarm.js`, and orders what it finds with `rangorde.js`; every group is a
 * page, term or help line.
 *
 * @typedef {{stammen: string[], heel: boolean, doel: any}} Frase Words in a row with what they lead to; `heel`: also
 *   the stop words count.
 * @typedef {{alarm: string[] | null, regios: Plaats[], groepen: Groep[], lijktOp: {u: string, naam: string}[],
 *   gelezen: {woord: string, wegen: Weg[]}[]}} Antwoord `alarm`: contacts above the results.
 * @typedef {((tekst: string) => Antwoord) & {stam: (w: string) => string, weeg: (tekst: string) => Oordeel}} Vraag
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});

  const MAX_WOORDEN = 24;
  const SYNONIEM = 0.8;

  /** Words that carry meaning; all of them when there are no others. */
  function inhoud(rij) {
    return rij.some((w) => !w.stop) ? rij.filter((w) => !w.stop) : rij;
  }

  /** Groups of words with what they lead to, by the stem of their first word. */
  function leesFrasen(groepen, woorden) {
    /** @type {Map<string, Frase[]>} */
    const uit = new Map();
    for (const [typt, doel] of groepen) {
      for (const frase of typt) {
        const alles = woorden.woorden(frase);
        if (!alles.length) continue;
        const kern = inhoud(alles);
        const heel = alles.length > 1 && alles.filter((w) => !w.stop).length < 2;
        const stammen = (heel ? alles : kern).map((w) => w.stam);
        const rij = uit.get(stammen[0]) ?? [];
        rij.push({ stammen, heel, doel });
        uit.set(stammen[0], rij);
      }
    }
    return uit;
  }

  /** Whether `f` stands in `rij` from word `i` on. */
  function staatOp(f, rij, i) {
    return f.stammen.every((s, j) => rij[i + j]?.stam === s);
  }

  /**
   * Matches of a list in the words typed; `kern` are those to look for.
   *
   * @yields {[doel: any, woorden: Woord[]]}
   */
  function* vindFrasen(alles, kern, tabel) {
    for (const [rij, heel] of [[kern, false], [alles, true]]) {
      for (let i = 0; i < rij.length; i++) {
        for (const f of tabel.get(rij[i].stam) ?? []) {
          if (f.heel === heel && staatOp(f, rij, i)) yield [f.doel, rij.slice(i, i + f.stammen.length)];
        }
      }
    }
  }

  /** "blauweplekken" is typed for "blauwe plekken": an unknown compound counts as the words it consists of. */
  function deelOp(alles, { kent, splits }) {
    return alles.flatMap((w) => {
      const stukken = w.soort === "woord" && !w.stop && !kent.has(w.stam) ? splits(w.ruw) : null;
      return stukken ? stukken.map((s) => ({ ruw: s, soort: w.soort, stam: s, stop: false })) : [w];
    });
  }

  /** "huur achterstand" is typed for "huurachterstand". */
  function voegSamen(lijst, { kent, woorden }) {
    for (let i = 0; i + 1 < lijst.length; i++) {
      const a = lijst[i].w, b = lijst[i + 1].w;
      if (a.soort !== "woord" || b.soort !== "woord") continue;
      for (const samen of [a.ruw + b.ruw, `${a.ruw}s${b.ruw}`]) {
        const s = woorden.stam(samen);
        if (kent.has(s)) for (const e of [lijst[i], lijst[i + 1]]) e.wegen.push([[s], 1, "samen"]);
      }
    }
  }

  /** Words that mean the same lead to the same. */
  function volgSynoniemen(lijst, gevonden, { kent }) {
    const van = new Map(lijst.map((e) => [e.w, e]));
    for (const [doel, rij] of gevonden) {
      for (const termen of doel) {
        if (!termen.every((t) => kent.has(t))) continue;
        for (const w of rij) {
          if (van.has(w) && !termen.includes(w.stam)) van.get(w).wegen.push([termen, SYNONIEM, "synoniem"]);
        }
      }
    }
  }

  /** The best score per section over all ways, and how much the word tells. */
  function weeg(e, punten, aantalDelen) {
    e.punten = new Map();
    for (const weg of e.wegen) {
      for (const [doc, p] of punten(weg)) if (p > (e.punten.get(doc) ?? 0)) e.punten.set(doc, p);
    }
    e.belang = Math.log(1 + aantalDelen / (1 + e.punten.size)) * (e.wegen.length ? 1 : 0.35);
  }

  /** Columns as rows; what is null in a column is not in the row. */
  function rijen(kolommen) {
    const paren = Object.entries(kolommen);
    return (paren[0]?.[1] ?? []).map((_, i) => Object.fromEntries(
      paren.map(([sleutel, waarden]) => [sleutel, waarden[i]]).filter(([, waarde]) => waarde !== null)));
  }

  /** The index of a package, open: its words and what can be done with them. */
  function openBestand(pakket, MiniSearch) {
    const woorden = zoek.maakWoorden(pakket.kunde);
    const json = zoek.pakUit(pakket.index);
    const index = MiniSearch.loadJS(json, zoek.OPTIES);
    const termen = json.index.map(([term]) => term);
    const kent = new Set(termen);
    return { index, termen, kent, woorden, splits: zoek.maakSplitser(pakket.kunde, woorden, (s) => kent.has(s)) };
  }

  /** The words that name a place, and the words that are left to look for. */
  function leesPlek(alles, plek) {
    const zonder = plek ? alles.filter((w) => !plek.weg.has(w.ruw)) : alles;
    const kern = inhoud(zonder.length && !plek?.gewoon ? zonder : alles);
    // "buren" is a municipality and a word: with other words beside it, it is the word.
    return { kern, regios: plek && (plek.alleen || !plek.gewoon) ? plek.raak : [] };
  }

  /**
   * The search over a package.
   *
   * @param {any} pakket What `kern/zoeken/motor.py` makes of one language.
   * @param {any} MiniSearch
   * @param {Gevaar | null} [gevaar] When it came along.
   * @returns {Vraag} The question itself, how it weighs as danger, and the stem of a word in this language.
   */
  zoek.open = function (pakket, MiniSearch, gevaar) {
    if (!Array.isArray(pakket.delen)) pakket.delen = rijen(pakket.delen);
    const bestand = openBestand(pakket, MiniSearch);
    const { woorden, kent } = bestand;
    const stammenVan = (frase) => inhoud(woorden.woorden(frase)).map((w) => w.stam);
    const synoniemen = leesFrasen(pakket.synoniemen.map(({ t, v }) => (
      [`${t}|${v}`.split("|"), v.split("|").map(stammenVan)])), woorden);
    const alarmfrasen = leesFrasen(pakket.alarmen.map((a) => [a.w, a]), woorden);
    const alarm = zoek.maakAlarm(pakket, woorden, kent, (rij, a) => (
      [...vindFrasen(rij, inhoud(rij), alarmfrasen)].some(([doel]) => doel === a)), gevaar);
    const { wegen, punten, zoekStop } = zoek.maakWegen(bestand);
    const vindPlaats = zoek.maakPlaatsen(pakket, woorden, kent);
    const rangschik = zoek.maakRangorde(pakket, woorden, zoekStop);

    /** The words to look for with everything they lead to. */
    function eenheden(alles, kern, tekst) {
      const typtNog = !/\s$/.test(tekst);
      const lijst = kern.map((w, i) => ({ w, wegen: wegen(w, typtNog && i === kern.length - 1) }));
      voegSamen(lijst, bestand);
      volgSynoniemen(lijst, vindFrasen(alles, kern, synoniemen), bestand);
      for (const e of lijst) weeg(e, punten, pakket.delen.length);
      return lijst;
    }

    const lees = (schoon) => woorden.woorden(schoon).slice(0, MAX_WOORDEN);

    function vraag(tekst) {
      const schoon = tekst.slice(0, zoek.MAX_TEKENS);
      const alles = lees(schoon);
      if (!alles.length) return { alarm: null, regios: [], groepen: [], gelezen: [], lijktOp: [] };
      const { kern, regios } = leesPlek(alles, vindPlaats(alles, schoon));
      const lijst = eenheden(deelOp(alles, bestand), deelOp(kern, bestand), schoon);
      const groepen = rangschik(lijst, alles);
      const gevonden = groepen.length || regios.length;
      return {
        alarm: alarm(alles).contacten, regios, groepen,
        lijktOp: gevonden ? [] : zoek.naasteNamen(alles.map((w) => w.ruw).join(" "), pakket),
        gelezen: lijst.map((e) => ({ woord: e.w.ruw, wegen: e.wegen })),
      };
    }
    return Object.assign(vraag, { stam: woorden.stam, weeg: (tekst) => alarm(lees(tekst.slice(0, zoek.MAX_TEKENS))) });
  };
})(globalThis);
