/**
 * Comparing what people type with what is written. No page and no storage, and a classic script: it runs in V8 at
 * build, in the search window also from disk, and the tools import it as a module. What it makes is in `svdZoek`.
 *
 * @typedef {Record<string, any>} Zoek The parts of search, each added by its own file.
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});

  /** What is read of a question; longer text is not a question. */
  zoek.MAX_TEKENS = 200;

  /**
   * Lower case without diacritics, and with one kind of apostrophe: "Súdwest" and "sudwest" are one word.
   *
   * @param {string} tekst
   * @returns {string}
   */
  zoek.kaal = function (tekst) {
    return tekst.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
      .replace(/[\u2018\u2019\u201b\u2032\u02bc\u00b4\u0060]/g, "'");
  };

  /**
   * Edits between two words (insert, delete, replace, swap of neighbours), or `max` + 1 when there are more.
   *
   * @param {string} a
   * @param {string} b
   * @param {number} max
   * @returns {number}
   */
  zoek.afstand = function (a, b, max) {
    if (Math.abs(a.length - b.length) > max) return max + 1;
    let vorig2, vorig = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const rij = [i];
      let laagst = i;
      for (let j = 1; j <= b.length; j++) {
        let w = Math.min(vorig[j] + 1, rij[j - 1] + 1, vorig[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) w = Math.min(w, vorig2[j - 2] + 1);
        rij[j] = w;
        if (w < laagst) laagst = w;
      }
      if (laagst > max) return max + 1;
      vorig2 = vorig;
      vorig = rij;
    }
    return vorig[b.length];
  };

  /**
   * A place name as words: no accents, signs or abbreviation, so "Capelle a/d IJssel" is "capelle aan den ijssel".
   *
   * @param {string} naam
   * @returns {string}
   */
  zoek.plat = function (naam) {
    return zoek.kaal(naam).replace(/\ba\/d\b/g, "aan den").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  };

  /**
   * The ways to write a place name: without what is in brackets, with it, and both without the old "'s".
   *
   * @param {string} naam
   * @returns {string[]}
   */
  zoek.plaatsvormen = function (naam) {
    const vormen = [naam.replace(/\(.*?\)/g, " "), naam].map(zoek.plat);
    return [...new Set([...vormen, ...vormen.map((v) => v.replace(/^s (?=.)/, ""))])];
  };

  /**
   * The place names nearest to one with a typing error: same first letter, one edit, in a long name two.
   *
   * @param {string} naam
   * @param {Iterable<string>} vormen
   * @returns {string[]} Empty when nothing is near or the name is too short to guess; the first in order first.
   */
  zoek.bijna = function (naam, vormen) {
    let beste = Infinity, uit = [];
    if (naam.length <= 4) return uit;
    for (const vorm of vormen) {
      if (vorm[0] !== naam[0]) continue;
      const max = vorm.length > 8 ? 2 : 1;
      const a = zoek.afstand(naam, vorm, max);
      if (a > max || a > beste) continue;
      if (a < beste) [beste, uit] = [a, []];
      uit.push(vorm);
    }
    return uit;
  };
})(globalThis);
