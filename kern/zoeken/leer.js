/**
 * Learns at build what danger looks like: a linear support vector machine by dual coordinate steps (Hsieh and others,
 * 2008). It only adds, multiplies and takes roots, so every machine finds the same weights. The browser never loads it.
 *
 * @typedef {{kenmerken: Kenmerken, kant: 1 | -1, trek: number}} Voorbeeld Danger is 1; `trek`: how much it may pull.
 */
"use strict";

(function (/** @type {any} */ wereld) {
  const zoek = wereld.svdZoek;

  /** Chosen by leaving out a fifth of the examples in turn. */
  const RONDES = 30, TREK = 1, TREK_BEGIN = 0.02;

  /** The beginnings of a sentence at its words: what stands in the field while somebody types it. */
  function beginnen(zin) {
    const woorden = zin.split(" ");
    return woorden.slice(1).map((_, i) => woorden.slice(0, i + 1).join(" "));
  }

  /** The weights that keep the examples apart. */
  function scheid(voorbeelden) {
    const w = new Float64Array(zoek.GEWICHTEN);
    const rij = voorbeelden.map(({ kenmerken, kant, trek }) => ({
      plekken: Int32Array.from(kenmerken, ([plek]) => plek), waarden: Float64Array.from(kenmerken, ([, x]) => x),
      kant, kracht: 0, rek: 0.5 / trek, maat: kenmerken.reduce((som, [, x]) => som + x * x, 0.5 / trek),
    }));
    for (let ronde = 0; ronde < RONDES; ronde++) {
      for (const v of rij) {
        let score = 0;
        for (let i = 0; i < v.plekken.length; i++) score += v.waarden[i] * w[v.plekken[i]];
        const kracht = Math.max(0, v.kracht - (v.kant * score - 1 + v.rek * v.kracht) / v.maat);
        const stap = (kracht - v.kracht) * v.kant;
        if (stap) for (let i = 0; i < v.plekken.length; i++) w[v.plekken[i]] += stap * v.waarden[i];
        v.kracht = kracht;
      }
    }
    return w;
  }

  /**
   * @param {Vraag} vraag
   * @param {string[]} gevaar What people type in danger.
   * @param {string[]} gewoon What they look up.
   * @returns {number[]} Weights, in whole steps.
   */
  zoek.leerGevaar = function (vraag, gevaar, gewoon) {
    const echt = new Set([...gevaar, ...gewoon]);
    const begin = [...new Set(gewoon.flatMap(beginnen))].filter((zin) => !echt.has(zin));
    const lees = (zinnen, kant, trek) => zinnen.map((zin) => ({ zin, kenmerken: vraag.weeg(zin).kenmerken, kant, trek }));
    const alle = [...lees(gevaar, 1, TREK), ...lees(gewoon, -1, TREK), ...lees(begin, -1, TREK_BEGIN)];
    // Mixed, so that no kind comes last, and in an order that does not follow from that of the files.
    const orde = new Map(alle.map((v) => [v, zoek.plekVan(v.zin)]));
    const w = scheid(alle.sort((a, b) => orde.get(a) - orde.get(b) || (a.zin < b.zin ? -1 : 1)));
    return Array.from(w, (x) => Math.round(x * zoek.STAPPEN));
  };
})(globalThis);
