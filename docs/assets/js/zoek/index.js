/**
 * The index of one language: made at build (V8 in Python) with MiniSearch, packed to travel, unpacked in the browser.
 * Compounds are indexed whole and by their parts, so that "mishandeling van kinderen" meets "kindermishandeling".
 */
(function (wereld) {
  const zoek = (wereld.svdZoek ??= {});

  const VELDEN = ["p", "k", "w", "q", "t", "x", "y"];
  /** Title of the page, heading, search words, questions it answers, text; x and y: parts of compounds in the first three and in the text. */
  const GEWICHT = { p: 2.2, k: 2.2, w: 2.6, q: 1.8, t: 1, x: 1.3, y: 0.4 };
  const MIN_DEEL = 3;

  const nieuw = (MiniSearch) => new MiniSearch(zoek.OPTIES);
  zoek.OPTIES = { fields: VELDEN, idField: "id", tokenize: (t) => t.split(" "), processTerm: (t) => t || null, searchOptions: { boost: GEWICHT } };

  /** Parts of a compound as stems, or null; every part is a word of the site and no stop word. */
  zoek.maakSplitser = function (taal, woorden, kent) {
    const nooit = new Set([...taal.stopwoorden, ...taal.geen_deel].map(zoek.kaal));
    const gedaan = new Map();
    function deel(w) {
      const s = woorden.stam(w);
      return w.length >= MIN_DEEL && !nooit.has(w) && kent(s) ? s : null;
    }
    function links(w) {
      return deel(w) ?? (/[a-z]{4,}(?:s|e|n)$/.test(w) ? deel(w.slice(0, -1)) : null) ?? (/[a-z]{3,}(?:en|er)$/.test(w) ? deel(w.slice(0, -2)) : null);
    }
    function splits(w) {
      if (gedaan.has(w)) return gedaan.get(w);
      gedaan.set(w, null);
      let beste = null, score = 0;
      if (w.length >= 7 && !woorden.vormen.has(w)) {
        for (let i = MIN_DEEL; i <= w.length - 4; i++) {
          const rechts = w.slice(i), l = links(w.slice(0, i));
          if (!l) continue;
          const r = deel(rechts);
          const verder = r ? [r] : splits(rechts);
          if (!verder) continue;
          const punten = Math.min(i, rechts.length) - (verder.length - 1) * 2;
          if (punten > score) [beste, score] = [[l, ...verder], punten];
        }
      }
      gedaan.set(w, beste);
      return beste;
    }
    return splits;
  };

  /** Terms per field of one part of the site; `splits` adds the parts of compounds. */
  function termen(deel, woorden, splits) {
    const uit = {};
    const extra = { x: [], y: [] };
    for (const veld of ["p", "k", "w", "q", "t"]) {
      const lijst = [];
      for (const w of woorden.woorden(deel[veld] ?? "")) {
        if (w.stop && veld === "t") continue;
        lijst.push(w.stam);
        if (w.soort === "wet") extra[veld === "t" || veld === "q" ? "y" : "x"].push(...w.ruw.split(/[.:]/).filter((d) => d.length > 2));
        if (w.soort === "woord" && splits) extra[veld === "t" || veld === "q" ? "y" : "x"].push(...(splits(w.ruw) ?? []));
      }
      uit[veld] = lijst.join(" ");
    }
    return { ...uit, x: extra.x.join(" "), y: extra.y.join(" ") };
  }

  /**
   * Index of one language. `taal`: see woorden.js; `delen`: [{p, k, w, q, t}]. Returns MiniSearch's own index as an object.
   */
  zoek.bouw = function (taal, delen, MiniSearch) {
    const woorden = zoek.maakWoorden(taal);
    const kent = new Set();
    for (const deel of delen) for (const lijst of Object.values(termen(deel, woorden))) for (const t of lijst.split(" ")) kent.add(t);
    const splits = zoek.maakSplitser(taal, woorden, (s) => kent.has(s));
    const index = nieuw(MiniSearch);
    index.addAll(delen.map((deel, id) => ({ id, ...termen(deel, woorden, splits) })));
    return index.toJSON();
  };

  // The index travels packed: terms share their beginning with the one before; a number is one or two printable
  // characters from "#" on, without the backslash. How often a word stands in a section is left out: measured, it does
  // not help the ranking, and it is an eighth of the index.
  const NUL = 35, BASIS = 89;
  const teken = (n) => String.fromCharCode(n + NUL + (n + NUL >= 92 ? 1 : 0));
  const waarde = (c) => { const n = c.charCodeAt(0); return n - NUL - (n > 92 ? 1 : 0); };
  const GROOT = BASIS - 12;
  const getal = (n) => (n < GROOT ? teken(n) : teken(GROOT + Math.floor(n / BASIS)) + teken(n % BASIS));

  /** Packed form of `bouw`'s result: {t: terms, d: postings, l: field lengths, n: number of parts}. */
  zoek.pak = function (json) {
    const lijst = [...json.index].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    let vorige = "";
    const t = [], d = [];
    for (const [term, velden] of lijst) {
      let gelijk = 0;
      while (gelijk < term.length && gelijk < 80 && term[gelijk] === vorige[gelijk]) gelijk++;
      t.push(getal(gelijk) + term.slice(gelijk));
      vorige = term;
      const delen = [];
      for (const [veld, treffers] of Object.entries(velden)) {
        let doc = -1, tekst = teken(Number(veld));
        for (const id of Object.keys(treffers).map(Number).sort((a, b) => a - b)) {
          tekst += getal(id - doc - 1);
          doc = id;
        }
        delen.push(tekst);
      }
      d.push(delen.join(" "));
    }
    const n = json.nextId;
    const l = VELDEN.map((_, v) => Array.from({ length: n }, (__, i) => getal(Math.min(json.fieldLength[i][v] ?? 0, 1000))).join(""));
    return { t: t.join("\n"), d: d.join("\n"), l, n };
  };

  function* getallen(tekst, i = 0) {
    while (i < tekst.length) {
      const w = waarde(tekst[i++]);
      yield w < GROOT ? w : (w - GROOT) * BASIS + waarde(tekst[i++]);
    }
  }

  /** The index as MiniSearch loads it, from its packed form. */
  zoek.pakUit = function ({ t, d, l, n }) {
    let vorige = "";
    const regels = d.split("\n");
    const index = (t ? t.split("\n") : []).map((regel, r) => {
      const gelijk = waarde(regel[0]) < GROOT ? waarde(regel[0]) : null;
      const term = vorige.slice(0, gelijk) + regel.slice(1);
      vorige = term;
      const velden = {};
      for (const deel of regels[r].split(" ")) {
        const treffers = {};
        let doc = -1;
        for (const stap of getallen(deel, 1)) {
          doc += stap + 1;
          treffers[doc] = 1;
        }
        velden[waarde(deel[0])] = treffers;
      }
      return [term, velden];
    });
    const fieldLength = {}, documentIds = {}, som = VELDEN.map(() => 0);
    l.forEach((tekst, v) => {
      let i = 0;
      for (const w of getallen(tekst)) {
        (fieldLength[i] ??= [])[v] = w;
        documentIds[i] = i;
        som[v] += w;
        i++;
      }
    });
    return {
      documentCount: n, nextId: n, documentIds, fieldIds: Object.fromEntries(VELDEN.map((v, i) => [v, i])), fieldLength,
      averageFieldLength: som.map((s) => s / n), storedFields: {}, dirtCount: 0, index, serializationVersion: 2,
    };
  };
})(globalThis);
