/**
 * How much a question looks like what people type in danger. Every piece of it (a word, two in a row, a few letters, a
 * group of words that alarm.js found, two of those) has a weight, learnt at build from the examples in
 * data/zoeken/alarmvoorbeelden.yml (kern/zoeken/leer.js). Which weight is a piece's own follows from its letters, so no
 * list of pieces has to travel.
 *
 * @typedef {[plek: number, waarde: number][]} Kenmerken Places in the weights, with how much each counts.
 * @typedef {{gewichten: number[], contacten: string[]}} Gevaar `contacten`: whom to call when no rule says it.
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});

  const KORTST = 2, LANGST = 5;

  /** How many weights there are, and how many of their steps make one. */
  zoek.GEWICHTEN = 16384;
  zoek.STAPPEN = 32;

  /** The place of a piece: FNV-1a, with its high bits mixed in. */
  zoek.plekVan = function (stuk) {
    let h = 0x811c9dc5;
    for (let i = 0; i < stuk.length; i++) h = Math.imul(h ^ stuk.charCodeAt(i), 0x01000193);
    return (h ^ (h >>> 15)) & (zoek.GEWICHTEN - 1);
  };

  /** Each two of a list, in its order. */
  function paren(lijst) {
    return lijst.flatMap((a, i) => lijst.slice(i + 1).map((b) => `${a} ${b}`));
  }

  /** A word in runs of letters, with a space for where it begins and ends. */
  function letters(ruw) {
    const w = ` ${ruw} `, uit = [];
    for (let n = KORTST; n <= LANGST; n++) for (let i = 0; i + n <= w.length; i++) uit.push(w.slice(i, i + n));
    return uit;
  }

  /**
   * @param {Woord[]} rij
   * @param {string[]} groepen In a fixed order.
   * @returns {Kenmerken} A long question weighs as much as a short one: what is of one kind shares one weight.
   */
  zoek.kenmerken = function (rij, groepen) {
    const stammen = rij.map((w) => w.stam), randen = ["", ...stammen, ""];
    const soorten = {
      0: [""], w: [...stammen, ...randen.slice(1).map((s, i) => `${randen[i]} ${s}`)],
      c: rij.flatMap((w) => letters(w.ruw)), g: groepen, p: paren(groepen),
    };
    return Object.entries(soorten).flatMap(([soort, stukken]) => {
      const plekken = new Set(stukken.map((stuk) => zoek.plekVan(soort + stuk)));
      return [...plekken].map((plek) => [plek, 1 / Math.sqrt(plekken.size)]);
    });
  };

  /**
   * @param {Kenmerken} kenmerken
   * @param {ArrayLike<number>} gewichten
   * @returns {number} Over 0 it looks more like danger than like looking something up.
   */
  zoek.weegGevaar = (kenmerken, gewichten) => kenmerken.reduce((som, [plek, x]) => som + x * gewichten[plek], 0);
})(globalThis);
