/**
 * Whether someone types about danger now, and whom to call then. By phrase ("bij de keel"), or by pattern: a word of
 * each of some groups, in any order ("hij ... slaat ... haar" is person, blow, person). A word that the site does not
 * know is read as the word of danger it looks or sounds like. A word of looking something up ("protocol") keeps a
 * question calm, unless it names a person or is urgent. Beside these rules weighs how much the question looks like the
 * examples (gevaar.js); whom to call the rules say. The words are in data/zoeken/.
 *
 * @typedef {{w: string[], p: string[][], t: string[], c: string[]}} Alarm Phrases, patterns as lists of groups, groups
 *   that keep it calm, contacts.
 * @typedef {{contacten: string[] | null, regel: "heel" | "frase" | "patroon" | "geen", score: number | null,
 *   kenmerken: Kenmerken}} Oordeel Whom to show, and why.
 * @typedef {{groep: string, van: number, tot: number}} Treffer A group with the place of its words in the question.
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});

  const KORT = 3, MIDDEL = 4, LANG = 8, HEEL = "=", KLINKER = /[aeiouy]/, HERHAALD = /(.)\1{2,}/g;

  /**
   * What the score must pass, by what the rules say: a question that is a phrase and nothing else is always danger, one
   * with a phrase or a pattern unless it looks like looking something up, any other when it looks like danger.
   */
  const DREMPEL = { heel: -Infinity, frase: -0.7, patroon: -0.45, geen: 0.18 };

  /** The words as they are compared. */
  function alsEen(rij) {
    return rij.map((w) => w.stam).join(" ");
  }

  /** Words of danger as they are written (`ruw`) and by their stem (`stam`), each with how it sounds. */
  function maakWoordenboek(teksten, woorden) {
    const lijst = teksten.flatMap((t) => woorden.woorden(t)).filter((w) => w.ruw.length >= (w.stop ? MIDDEL : KORT));
    const boek = (vorm) => new Map(lijst.map((w) => [w[vorm], zoek.klank(w[vorm])]));
    return { ruw: boek("ruw"), stam: boek("stam") };
  }

  /** Whether two words differ in one consonant, as "bloemen" and "bloeden" do: then they are two words. */
  function isAnderWoord(a, b) {
    if (a.length !== b.length) return false;
    const anders = [...a].flatMap((c, i) => (c === b[i] ? [] : [c + b[i]]));
    return anders.length === 1 && [...anders[0]].some((c) => !KLINKER.test(c));
  }

  /** Whether two words have the same letters and begin or end alike: in a short word only that is a typing error. */
  function isVerwisseld(a, b) {
    if (a.length !== b.length || (a[0] !== b[0] && a[0] + a[1] !== b[1] + b[0])) return false;
    return [...a].sort().join("") === [...b].sort().join("");
  }

  /** The word of danger nearest to an unknown word, as it is or as the end of a compound, or null. */
  function lees(ruw, boek) {
    const max = ruw.length > LANG ? 2 : 1, klank = zoek.klank(ruw);
    let beste = null, minst = max + 1;
    for (const [woord, klinktAls] of boek) {
      if (woord[0] !== ruw[0] && !isVerwisseld(ruw, woord)) continue;
      if (Math.min(ruw.length, woord.length) === KORT && klinktAls !== klank && !isVerwisseld(ruw, woord)) continue;
      const gewoon = klinktAls === klank ? 0.5 : zoek.afstand(ruw, woord, max);
      const a = gewoon + Math.abs(ruw.length - woord.length) / 10;
      if (max === 1 && klinktAls !== klank && isAnderWoord(ruw, woord)) continue;
      if (a < minst) [beste, minst] = [woord, a];
    }
    return beste ?? [...boek.keys()].find((woord) => woord.length > KORT && ruw.endsWith(woord)) ?? null;
  }

  /** The words of all groups, by the stem of the first. */
  function leesGroepen(alarmgroepen, woorden) {
    const uit = new Map();
    for (const [groep, { w, n }] of Object.entries(alarmgroepen)) {
      const niet = new Set(n.map(zoek.kaal));
      for (const t of w) {
        const stammen = woorden.woorden(t).map((d) => d.stam);
        uit.set(stammen[0], [...(uit.get(stammen[0]) ?? []), { groep, stammen, niet, heel: t[0] === HEEL }]);
      }
    }
    return uit;
  }

  /**
   * Where groups stand in the question; words after "=" only when they are all of it.
   *
   * @yields {Treffer}
   */
  function* vindGroepen(tabel, rij) {
    for (let van = 0; van < rij.length; van++) {
      for (const { groep, stammen, niet, heel } of tabel.get(rij[van].stam) ?? []) {
        const tot = van + stammen.length;
        if (heel && tot - van < rij.length) continue;
        if (!stammen.every((s, i) => rij[van + i]?.stam === s)) continue;
        if (!rij.slice(van, tot).some((w) => niet.has(w.ruw))) yield { groep, van, tot };
      }
    }
  }

  /** Whether every group of a pattern has words of its own. */
  function past([groep, ...rest], treffers, bezet = []) {
    if (!groep) return true;
    return treffers.some((t) => t.groep === groep && bezet.every((b) => t.tot <= b.van || b.tot <= t.van)
      && past(rest, treffers, [...bezet, t]));
  }

  /**
   * @param {{alarmen: Alarm[], alarmgroepen: Record<string, {w: string[], n: string[], r: string}>}} pakket
   * @param {Woorden} woorden
   * @param {Set<string>} kent Stems of the site.
   * @param {(alles: Woord[], alarm: Alarm) => boolean} heeftFrase
   * @param {Gevaar | null} [gevaar] Without it the rules decide alone.
   * @returns {(alles: Woord[]) => Oordeel}
   */
  zoek.maakAlarm = function ({ alarmen, alarmgroepen }, woorden, kent, heeftFrase, gevaar) {
    const tabel = leesGroepen(alarmgroepen, woorden);
    const teksten = [...alarmen.flatMap((a) => a.w), ...Object.values(alarmgroepen).flatMap((g) => g.w)];
    const vast = new Set(Object.values(alarmgroepen).flatMap((g) => g.n.map(zoek.kaal)));
    const hele = new Map(alarmen.flatMap((a) => a.w.map((t) => [alsEen(woorden.woorden(t)), a])));
    const bekend = new Map();
    let boek;

    function zoekOp(w) {
      if (boek.ruw.has(w.ruw)) return w;
      const ruw = lees(w.ruw.replace(HERHAALD, "$1$1"), boek.ruw);
      const stam = ruw ? null : lees(w.stam, boek.stam);
      return ruw ? woorden.woorden(ruw)[0] : stam ? { ...w, stam } : w;
    }

    /** A word as it was meant; asked again at every key, so remembered. */
    function verbeter(w) {
      if (w.soort !== "woord" || w.stop || w.ruw.length < KORT || vast.has(w.ruw)) return w;
      boek ??= maakWoordenboek(teksten, woorden);
      // "geslage" is said and typed for "geslagen".
      const metN = w.ruw.endsWith("e") && !boek.ruw.has(w.ruw) && boek.ruw.has(`${w.ruw}n`);
      if (metN) return woorden.woorden(`${w.ruw}n`)[0];
      if (kent.has(w.stam)) return w;
      if (!bekend.has(w.ruw)) bekend.set(w.ruw, zoekOp(w));
      return bekend.get(w.ruw);
    }

    /** Doubt never lowers urgency: with anyone in the question it counts. */
    function isOpzoeken(treffers) {
      const van = (rol) => treffers.filter((t) => alarmgroepen[t.groep].r === rol);
      const algemeen = van("algemeen");
      const iemand = van("iemand").filter((t) => algemeen.every((a) => t.tot <= a.van || a.tot <= t.van));
      return van("opzoeken").length > 0 && !iemand.length;
    }

    /** The alarm whose rule fits, and by what, the surest first. */
    function pasRegels(rij, treffers) {
      const heeft = (groep) => treffers.some((t) => t.groep === groep);
      const geldig = alarmen.filter((a) => !a.t.some(heeft));
      const fraseIn = geldig.filter((a) => heeftFrase(rij, a));
      const raak = geldig.find((a) => fraseIn.includes(a) || a.p.some((p) => past(p, treffers)));
      const heel = hele.get(alsEen(rij));
      if (heel) return { raak: raak ?? heel, regel: "heel" };
      return { raak, regel: !raak || isOpzoeken(treffers) ? "geen" : fraseIn.length ? "frase" : "patroon" };
    }

    return function alarm(alles) {
      const rij = alles.map(verbeter);
      const treffers = [...vindGroepen(tabel, rij)];
      const { raak, regel } = pasRegels(rij, treffers);
      const kenmerken = zoek.kenmerken(rij, [...new Set(treffers.map((t) => t.groep))].sort());
      const score = gevaar ? zoek.weegGevaar(kenmerken, gevaar.gewichten) / zoek.STAPPEN : null;
      const gaatAf = gevaar ? score > DREMPEL[regel] : regel !== "geen";
      return { contacten: gaatAf ? (raak?.c ?? gevaar.contacten) : null, regel, score, kenmerken };
    };
  };
})(globalThis);
