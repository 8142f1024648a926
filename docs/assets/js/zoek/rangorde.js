/**
 * From the words of a question with their scores to pages in order, each with its best sections; and when nothing is
 * found, the names that look most like what was typed.
 *
 * @typedef {{w: Woord, wegen: Weg[], punten: Punten, belang: number}} Eenheid One word of the question: its scores,
 *   and how much it tells; a rare word tells more.
 * @typedef {{doc: number, som: number, dekking: number, woorden: number[], extra?: number, score?: number}} Sectie
 *   `woorden`: the numbers of the words of the question that it has.
 * @typedef {{pagina: number, score: number, secties: Sectie[]}} Groep
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});

  const LIJKT = 0.12, STOP = 0.8, MAX_SECTIES = 3, MAX_NAMEN = 3;
  const SOORT = { begrip: 0.85, signaal: 0.55, casus: 0.85, redactie: 0.6 };

  /** Share of two sets that is in both. */
  function gelijkenis(stammen, set) {
    let samen = 0;
    for (const s of stammen) if (set.has(s)) samen++;
    return samen / (set.size + stammen.size - samen || 1);
  }

  /** The scores of the words gathered per section, and the sections per page. */
  function perPagina(lijst, delen) {
    const uit = new Map();
    for (const [nr, e] of lijst.entries()) {
      for (const [doc, p] of e.punten) {
        const pagina = delen[doc].p;
        const groep = uit.get(pagina) ?? { pagina, docs: new Map(), beste: [], extra: 0 };
        const d = groep.docs.get(doc) ?? { doc, som: 0, dekking: 0, woorden: [] };
        d.som += p;
        d.dekking += e.belang;
        d.woorden.push(nr);
        groep.docs.set(doc, d);
        groep.beste[nr] = Math.max(groep.beste[nr] ?? 0, p);
        uit.set(pagina, groep);
      }
    }
    return uit;
  }

  /** In a sentence the small words tell questions apart: "waarom blijft ze" from "waar blijft ze". */
  function telKleineWoorden(groepen, klein, delen, zoekStop) {
    for (const w of klein) {
      for (const [doc, p] of zoekStop(w.stam)) {
        const groep = groepen.get(delen[doc].p), d = groep?.docs.get(doc);
        if (!d) continue;
        d.som += p * STOP;
        d.extra = (d.extra ?? 0) + p * STOP;
        groep.extra = Math.max(groep.extra, d.extra);
      }
    }
  }

  /** Sets of stems of the names of the pages and, when asked, of the headings. */
  function maakStammen({ paginas, delen }, woorden) {
    const namen = paginas.map((p) => new Set(woorden.woorden(p.t).map((w) => w.stam)));
    const koppen = new Map();
    function kopVan(doc) {
      if (!koppen.has(doc)) {
        koppen.set(doc, new Set(woorden.woorden(delen[doc].k).filter((w) => !w.stop).map((w) => w.stam)));
      }
      return koppen.get(doc);
    }
    return { namen, kopVan };
  }

  /**
   * The ranking over one index.
   *
   * @param {{paginas: any[], delen: any[]}} pakket
   * @param {Woorden} woorden
   * @param {(term: string) => Punten} zoekStop
   * @returns {(lijst: Eenheid[], alles: Woord[]) => Groep[]} Best first; `alles`: also the words that do not count.
   */
  zoek.maakRangorde = function (pakket, woorden, zoekStop) {
    const { delen, paginas } = pakket;
    const { namen, kopVan } = maakStammen(pakket, woorden);

    return function rangschik(lijst, alles) {
      const totaal = lijst.reduce((som, e) => som + e.belang, 0) || 1;
      const stammen = new Set(alles.map((w) => w.stam));
      const kernen = new Set(lijst.map((e) => e.w.stam));
      const groepen = perPagina(lijst, delen);
      const isZin = alles.length > 2 && alles.length > lijst.length;
      const klein = isZin ? alles.filter((a) => a.stop && !kernen.has(a.stam)) : [];
      telKleineWoorden(groepen, klein, delen, zoekStop);

      const weeg = (som, dekking) => som * (0.2 + 0.8 * (dekking / totaal) ** 2);
      function metScore(d) {
        const deel = delen[d.doc];
        const lijkt = deel.k && deel.s !== "signaal" ? gelijkenis(kernen, kopVan(d.doc)) : 0;
        return { ...d, score: weeg(d.som, d.dekking) * (1 + 0.5 * lijkt) * (SOORT[deel.s] ?? 1) };
      }
      function scoreVan(groep, secties) {
        let som = groep.extra, dekking = 0;
        groep.beste.forEach((b, nr) => {
          som += b;
          dekking += lijst[nr].belang;
        });
        const naam = namen[groep.pagina];
        const titel = Math.max(gelijkenis(kernen, naam), gelijkenis(stammen, naam));
        const beide = 0.65 * secties[0].score + 0.35 * weeg(som, dekking);
        return beide * (1 + 0.6 * titel ** 2) * (SOORT[paginas[groep.pagina].s] ?? 1);
      }

      const uit = [...groepen.values()].map((groep) => {
        const secties = [...groep.docs.values()].map(metScore).sort((a, b) => b.score - a.score);
        return { pagina: groep.pagina, score: scoreVan(groep, secties), secties: secties.slice(0, MAX_SECTIES) };
      });
      return uit.sort((a, b) => b.score - a.score || a.pagina - b.pagina);
    };
  };

  /** Every three letters in a row, with a space before and after the word. */
  function drietallen(w) {
    return new Set(Array.from({ length: Math.max(1, w.length - 1) }, (_, i) => ` ${w} `.slice(i, i + 3)));
  }

  /**
   * Names of terms, help lines and pages that look most like what was typed.
   *
   * @param {string} tekst
   * @param {{paginas: any[], delen: any[]}} pakket
   * @returns {{u: string, naam: string}[]} Address and name, nearest first.
   */
  zoek.naasteNamen = function (tekst, { paginas, delen }) {
    const van = drietallen(tekst);
    const begrippen = delen.filter((d) => d.s === "begrip" || d.s === "hulplijn");
    return [
      ...paginas.map((p) => ({ u: p.u, naam: p.t })),
      ...begrippen.map((d) => ({ u: `${paginas[d.p].u}#${d.a}`, naam: d.k })),
    ]
      .map((k) => ({ ...k, lijkt: gelijkenis(van, drietallen(zoek.kaal(k.naam))) }))
      .filter((k) => k.lijkt >= LIJKT)
      .sort((a, b) => b.lijkt - a.lijkt)
      .slice(0, MAX_NAMEN)
      .map(({ u, naam }) => ({ u, naam }));
  };
})(globalThis);
