/**
 * The index of one language: made at build (V8 in Python) with MiniSearch, packed to travel, unpacked in the browser.
 * Compounds are indexed whole and by their parts, so that "mishandeling van kinderen" meets "kindermishandeling".
 *
 * @typedef {{index: [string, Record<string, Record<string, number>>][], nextId: number,
 *   fieldLength: Record<string, number[]>}} Json What MiniSearch writes of itself, as far as it is packed.
 * @typedef {{t: string, d: string, l: string[], n: number}} Ingepakt Terms, where they stand, lengths of the fields,
 *   number of sections.
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});

  /** Form of a package; raise it when a script cannot read what an older build wrote. */
  zoek.VORM = 2;

  const VELDEN = ["p", "k", "w", "q", "t", "x", "y"];
  /** Title, heading, search words, questions, text; x and y: parts of compounds in the first three, in the rest. */
  const GEWICHT = { p: 2.2, k: 2.2, w: 2.6, q: 1.8, t: 1, x: 1.3, y: 0.4 };
  const MIN_DEEL = 3;

  zoek.OPTIES = {
    fields: VELDEN, idField: "id", tokenize: (t) => t.split(" "), processTerm: (t) => t || null,
    searchOptions: { boost: GEWICHT },
  };

  /**
   * Splits a compound; every part is a word of the site and no stop word.
   *
   * @param {Taalkunde} taal
   * @param {Woorden} woorden
   * @param {(stam: string) => boolean} kent
   * @returns {(w: string) => string[] | null} The stems of the parts.
   */
  zoek.maakSplitser = function (taal, woorden, kent) {
    const nooit = new Set([...taal.stopwoorden, ...taal.geen_deel].map(zoek.kaal));
    const gedaan = new Map();
    function deel(w) {
      const s = woorden.stam(w);
      return w.length >= MIN_DEEL && !nooit.has(w) && kent(s) ? s : null;
    }
    function links(w) {
      return deel(w)
        ?? (/[a-z]{4,}(?:s|e|n)$/.test(w) ? deel(w.slice(0, -1)) : null)
        ?? (/[a-z]{3,}(?:en|er)$/.test(w) ? deel(w.slice(0, -2)) : null);
    }
    /** The way to split that leaves the longest parts and the fewest. */
    function besteDelen(w) {
      let beste = null, score = 0;
      if (w.length < 7 || woorden.vormen.has(w)) return null;
      for (let i = MIN_DEEL; i <= w.length - 4; i++) {
        const rechts = w.slice(i), l = links(w.slice(0, i));
        if (!l) continue;
        const r = deel(rechts);
        const verder = r ? [r] : splits(rechts);
        if (!verder) continue;
        const punten = Math.min(i, rechts.length) - (verder.length - 1) * 2;
        if (punten > score) [beste, score] = [[l, ...verder], punten];
      }
      return beste;
    }
    function splits(w) {
      if (gedaan.has(w)) return gedaan.get(w);
      gedaan.set(w, null);
      const beste = besteDelen(w);
      gedaan.set(w, beste);
      return beste;
    }
    return splits;
  };

  /** The fields an editor fills, with the field for the parts of their compounds. */
  const BRON = { p: "x", k: "x", w: "x", q: "y", t: "y" };

  /** Words per field of one part of the site; in the text stop words do not count. */
  function lees(deel, woorden) {
    return Object.keys(BRON).map((veld) => {
      return [veld, woorden.woorden(deel[veld] ?? "").filter((w) => veld !== "t" || !w.stop)];
    });
  }

  /** What an index keeps of a word besides its stem: the numbers of a law, the parts of a compound. */
  function onderdelen(w, splits) {
    if (w.soort === "wet") return w.ruw.split(/[.:]/).filter((d) => d.length > 2);
    return (w.soort === "woord" && splits(w.ruw)) || [];
  }

  /** Terms per field. */
  function termen(velden, splits) {
    const uit = Object.fromEntries(VELDEN.map((veld) => [veld, []]));
    for (const [veld, lijst] of velden) {
      for (const w of lijst) {
        uit[veld].push(w.stam);
        uit[BRON[veld]].push(...onderdelen(w, splits));
      }
    }
    return uit;
  }

  /**
   * Index of one language in the form of MiniSearch, with what `pak` packs of it.
   *
   * @param {Taalkunde} taal
   * @param {Record<string, string>[]} delen Sections with the fields of `BRON`.
   * @returns {Json}
   */
  zoek.bouw = function (taal, delen) {
    const woorden = zoek.maakWoorden(taal);
    const gelezen = delen.map((deel) => lees(deel, woorden));
    // Parts of a compound are words that stand somewhere by themselves, so all words come first; so do numbers of laws.
    const alle = gelezen.flat().flatMap(([, lijst]) => lijst);
    const kent = new Set(alle.flatMap((w) => [w.stam, ...onderdelen(w, () => null)]));
    const splits = zoek.maakSplitser(taal, woorden, (s) => kent.has(s));
    const index = new Map(), fieldLength = {};
    gelezen.forEach((velden, id) => {
      const lijsten = termen(velden, splits);
      fieldLength[id] = VELDEN.map((veld, v) => {
        const eigen = new Set(lijsten[veld]);
        for (const term of eigen) {
          let plek = index.get(term);
          if (!plek) index.set(term, (plek = {}));
          (plek[v] ??= {})[id] = 1;
        }
        return eigen.size || 1; // MiniSearch counts an empty field as one word
      });
    });
    return { index: [...index].filter(([term]) => term), fieldLength, nextId: gelezen.length };
  };

  // The index travels packed: terms share their beginning with the one before; a number is one or two printable
  // characters from "#" on, without the backslash. How often a word stands in a section is left out: measured, it does
  // not help the ranking, and it is an eighth of the index.
  const NUL = 35, BASIS = 89;
  const teken = (n) => String.fromCharCode(n + NUL + (n + NUL >= 92 ? 1 : 0));
  const waarde = (c) => {
    const n = c.charCodeAt(0);
    return n - NUL - (n > 92 ? 1 : 0);
  };
  const GROOT = BASIS - 12;
  const getal = (n) => (n < GROOT ? teken(n) : teken(GROOT + Math.floor(n / BASIS)) + teken(n % BASIS));

  /** One field of a term: the steps from each section that has it to the next. */
  function pakVeld(veld, treffers) {
    let doc = -1, tekst = teken(Number(veld));
    for (const id of Object.keys(treffers).map(Number).sort((a, b) => a - b)) {
      tekst += getal(id - doc - 1);
      doc = id;
    }
    return tekst;
  }

  /**
   * Packed form of what `bouw` gives.
   *
   * @param {Json} json
   * @returns {Ingepakt}
   */
  zoek.pak = function (json) {
    const lijst = [...json.index].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    let vorige = "";
    const t = [], d = [];
    for (const [term, velden] of lijst) {
      let gelijk = 0;
      while (gelijk < term.length && gelijk < GROOT - 1 && term[gelijk] === vorige[gelijk]) gelijk++;
      t.push(teken(gelijk) + term.slice(gelijk));
      vorige = term;
      d.push(Object.entries(velden).map(([veld, treffers]) => pakVeld(veld, treffers)).join(" "));
    }
    const n = json.nextId;
    const lengte = (v, i) => getal(Math.min(json.fieldLength[i][v] ?? 0, 1000));
    const l = VELDEN.map((_, v) => Array.from({ length: n }, (__, i) => lengte(v, i)).join(""));
    return { t: t.join("\n"), d: d.join("\n"), l, n };
  };

  /**
   * The numbers that `getal` wrote.
   *
   * @yields {number}
   */
  function* getallen(tekst, i = 0) {
    while (i < tekst.length) {
      const w = waarde(tekst[i++]);
      yield w < GROOT ? w : (w - GROOT) * BASIS + waarde(tekst[i++]);
    }
  }

  /** The other way from `pakVeld`. */
  function pakVeldUit(deel) {
    const treffers = {};
    let doc = -1;
    for (const stap of getallen(deel, 1)) {
      doc += stap + 1;
      treffers[doc] = 1;
    }
    return treffers;
  }

  /** Lengths of the fields per section, and the sum per field. */
  function pakLengtenUit(l) {
    /** @type {Record<string, number[]>} */
    const fieldLength = {};
    const som = VELDEN.map(() => 0);
    l.forEach((tekst, v) => {
      let i = 0;
      for (const w of getallen(tekst)) {
        (fieldLength[i++] ??= [])[v] = w;
        som[v] += w;
      }
    });
    return { fieldLength, som };
  }

  /**
   * The index as MiniSearch loads it, from its packed form.
   *
   * @param {Ingepakt} ingepakt
   * @returns {Json & Record<string, any>}
   */
  zoek.pakUit = function ({ t, d, l, n }) {
    let vorige = "";
    const regels = d.split("\n");
    /** @type {Json["index"]} */
    const index = (t ? t.split("\n") : []).map((regel, r) => {
      const term = vorige.slice(0, waarde(regel[0])) + regel.slice(1);
      vorige = term;
      const velden = regels[r].split(" ").map((deel) => [waarde(deel[0]), pakVeldUit(deel)]);
      return [term, Object.fromEntries(velden)];
    });
    const { fieldLength, som } = pakLengtenUit(l);
    return {
      documentCount: n, nextId: n, documentIds: Object.fromEntries(Object.keys(fieldLength).map((i) => [i, Number(i)])),
      fieldIds: Object.fromEntries(VELDEN.map((v, i) => [v, i])), fieldLength,
      averageFieldLength: som.map((s) => s / n), storedFields: {}, dirtCount: 0, index, serializationVersion: 2,
    };
  };
})(globalThis);
