/**
 * From what someone types to a ranking. Pure: no page, no storage. `zoek.open(pakket, MiniSearch)` gives
 * `vraag(tekst)`: {alarm, regios, groepen, gelezen, lijktOp}, and `vraag.stam(word)`; every group is a page, term or help line with its best sections.
 */
(function (wereld) {
  const zoek = (wereld.svdZoek ??= {});

  const LIJKT = 0.12;
  const MAX_TEKENS = 200, MAX_WOORDEN = 24, MAX_SECTIES = 3;
  const SYNONIEM = 0.8, STOP = 0.8, DELEN = 0.7, BEGIN = 0.6, KLANK = 0.9, FOUT = [1, 0.8, 0.55], HELFT = 0.45;
  const SOORT = { begrip: 0.85, signaal: 0.55, casus: 0.85, redactie: 0.6 };

  zoek.open = function (pakket, MiniSearch) {
    const woorden = zoek.maakWoorden(pakket.kunde);
    const json = zoek.pakUit(pakket.index);
    const index = MiniSearch.loadJS(json, zoek.OPTIES);
    const lijst = json.index.map(([term]) => term);
    const kent = new Set(lijst);
    const splits = zoek.maakSplitser(pakket.kunde, woorden, (s) => kent.has(s));
    const { delen, paginas } = pakket;

    const reeks = (tekst) => woorden.woorden(tekst);
    const inhoud = (rij) => (rij.some((w) => !w.stop) ? rij.filter((w) => !w.stop) : rij);

    /** Groups of words with what they lead to, by the stem of their first word. */
    function maakLijst(groepen) {
      const uit = new Map();
      for (const [typt, doel] of groepen) {
        for (const frase of typt) {
          const alles = reeks(frase);
          if (!alles.length) continue;
          const kern = inhoud(alles);
          const heel = kern.length === 1 && alles.length > 1;
          const stammen = (heel ? alles : kern).map((w) => w.stam);
          const rij = uit.get(stammen[0]) ?? [];
          rij.push({ stammen, heel, doel });
          uit.set(stammen[0], rij);
        }
      }
      return uit;
    }
    /** Matches of a list in the words typed: [doel, first, last] by place in `alles`. */
    function* vindFrasen(alles, kern, tabel) {
      for (const [rij, heel] of [[kern, false], [alles, true]]) {
        for (let i = 0; i < rij.length; i++) {
          for (const f of tabel.get(rij[i].stam) ?? []) {
            if (f.heel === heel && f.stammen.every((s, j) => rij[i + j]?.stam === s)) yield [f.doel, rij.slice(i, i + f.stammen.length)];
          }
        }
      }
    }
    const synoniemen = maakLijst(pakket.synoniemen.map(({ t, v }) => [[...t, ...v], v.map((f) => inhoud(reeks(f)).map((w) => w.stam))]));
    const alarmen = maakLijst(pakket.alarmen.map((a) => [a.w, a]));

    let klanken, perLengte;
    function bereid() {
      if (klanken) return;
      klanken = new Map();
      perLengte = [];
      for (const term of lijst) {
        if (term.length < 3 || /\d/.test(term)) continue;
        const klank = zoek.klank(term);
        (perLengte[term.length] ??= []).push([term, klank]);
        klanken.set(klank, [...(klanken.get(klank) ?? []), term]);
      }
    }
    const treffers = new Map();
    function zoekTerm(term) {
      let uit = treffers.get(term);
      if (!uit) {
        uit = new Map(index.search(term, { prefix: false, fuzzy: false }).map((r) => [r.id, r.score]));
        if (treffers.size > 400) treffers.clear();
        treffers.set(term, uit);
      }
      return uit;
    }

    /** Scores of a stop word, which counts only in questions. */
    function zoekStop(term) {
      return new Map(index.search(term, { prefix: false, fuzzy: false, fields: ["q"] }).map((r) => [r.id, r.score]));
    }

    /** Words that look or sound like an unknown word, best first: [stem, weight]. */
    function lijktOp(woord) {
      bereid();
      const max = woord.length < 4 ? 0 : woord.length < 9 ? 1 : 2;
      const uit = new Map();
      for (const vorm of new Set([woord, woorden.stam(woord)])) {
        const klank = zoek.klank(vorm);
        for (const term of klanken.get(klank) ?? []) uit.set(term, KLANK);
        for (let n = vorm.length - max; n <= vorm.length + max; n++) {
          for (const [term, klinktAls] of perLengte[n] ?? []) {
            const gewoon = zoek.afstand(vorm, term, max);
            const a = Math.min(gewoon, gewoon > 1 && max ? zoek.afstand(klank, klinktAls, 1) + 0.5 : gewoon);
            const gewicht = a <= max ? (FOUT[Math.ceil(a)] + FOUT[Math.floor(a)]) / 2 * (vorm[0] === term[0] ? 1 : 0.75) : 0;
            if (gewicht > (uit.get(term) ?? 0)) uit.set(term, gewicht);
          }
        }
      }
      const beste = Math.max(...uit.values());
      return [...uit].filter(([, g]) => g >= beste - 0.15).sort((a, b) => b[1] - a[1] || zoekTerm(b[0]).size - zoekTerm(a[0]).size).slice(0, 6);
    }

    /** Ways to find one word typed: [[terms that must all be there], weight, why]. */
    function wegen(w, laatste) {
      const uit = [];
      if (kent.has(w.stam)) uit.push([[w.stam], 1, "woord"]);
      if (w.soort === "tel") return uit;
      if (w.soort === "wet") {
        if (!uit.length) for (const term of lijst) if (term.startsWith(`${w.ruw}.`) || term.startsWith(`${w.ruw}:`)) uit.push([[term], BEGIN, "begin"]);
        return uit;
      }
      const stukken = w.soort === "woord" ? splits(w.ruw) : null;
      if (stukken) {
        uit.push([stukken, DELEN, "delen"]);
        if (!kent.has(w.stam)) for (const s of stukken) uit.push([[s], HELFT, "deel"]);
      }
      if (laatste && w.ruw.length >= 3) {
        let n = 0;
        const gewicht = kent.has(w.stam) ? BEGIN / 2 : BEGIN;
        for (const term of lijst) if (term !== w.stam && term.startsWith(w.ruw) && n++ < 8) uit.push([[term], gewicht, "begin"]);
      }
      if (!uit.length && w.soort === "woord") for (const [term, gewicht] of lijktOp(w.ruw)) uit.push([[term], gewicht, "lijkt op"]);
      if (!uit.length && w.soort === "woord") for (const term of eenKant(w.ruw)) uit.push([[term], HELFT, "deel"]);
      return uit;
    }

    /** The longest beginning and end of an unknown compound that the site knows. */
    function eenKant(ruw) {
      const uit = [];
      for (let n = ruw.length - 2; n >= 5 && !uit.length; n--) {
        for (const stuk of [ruw.slice(0, n), ruw.slice(-n)]) if (kent.has(woorden.stam(stuk))) uit.push(woorden.stam(stuk));
      }
      return uit;
    }

    /** Score per section for one way: all its terms have to be in it. */
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

    const namen = paginas.map((p) => new Set(reeks(p.t).map((w) => w.stam)));
    const koppen = new Map();
    function kopVan(doc) {
      if (!koppen.has(doc)) koppen.set(doc, new Set(reeks(delen[doc].k).filter((w) => !w.stop).map((w) => w.stam)));
      return koppen.get(doc);
    }
    function gelijkenis(stammen, set) {
      let samen = 0;
      for (const s of stammen) if (set.has(s)) samen++;
      return samen / (set.size + stammen.size - samen || 1);
    }

    const vindPlaats = zoek.maakPlaatsen(pakket, woorden, kent);

    function eenheden(alles, kern, tekst) {
      const lijst = kern.map((w, i) => ({ w, wegen: wegen(w, i === kern.length - 1 && !/\s$/.test(tekst)) }));
      const van = new Map(lijst.map((e) => [e.w, e]));
      for (let i = 0; i + 1 < lijst.length; i++) {
        // "huur achterstand" is typed for "huurachterstand".
        const a = lijst[i].w, b = lijst[i + 1].w;
        if (a.soort !== "woord" || b.soort !== "woord") continue;
        for (const samen of [a.ruw + b.ruw, `${a.ruw}s${b.ruw}`]) {
          const s = woorden.stam(samen);
          if (kent.has(s)) for (const e of [lijst[i], lijst[i + 1]]) e.wegen.push([[s], 1, "samen"]);
        }
      }
      for (const [doel, rij] of vindFrasen(alles, kern, synoniemen)) {
        for (const termen of doel) {
          if (!termen.every((t) => kent.has(t))) continue;
          for (const w of rij) if (van.has(w) && !termen.includes(w.stam)) van.get(w).wegen.push([termen, SYNONIEM, "synoniem"]);
        }
      }
      for (const e of lijst) {
        e.punten = new Map();
        for (const weg of e.wegen) {
          for (const [doc, p] of punten(weg)) if (p > (e.punten.get(doc) ?? 0)) e.punten.set(doc, p);
        }
        e.belang = Math.log(1 + delen.length / (1 + e.punten.size)) * (e.wegen.length ? 1 : 0.35);
      }
      return lijst;
    }

    function rangschik(lijst, alles) {
      const totaal = lijst.reduce((som, e) => som + e.belang, 0) || 1;
      const stammen = new Set(alles.map((w) => w.stam));
      const kernen = new Set(lijst.map((e) => e.w.stam));
      const perPagina = new Map();
      for (const [nr, e] of lijst.entries()) {
        for (const [doc, p] of e.punten) {
          const pagina = delen[doc].p;
          const groep = perPagina.get(pagina) ?? { pagina, docs: new Map(), beste: [] };
          const d = groep.docs.get(doc) ?? { doc, som: 0, dekking: 0, woorden: [] };
          d.som += p;
          d.dekking += e.belang;
          d.woorden.push(nr);
          groep.docs.set(doc, d);
          groep.beste[nr] = Math.max(groep.beste[nr] ?? 0, p);
          perPagina.set(pagina, groep);
        }
      }
      // In a sentence the small words tell questions apart: "waarom blijft ze" from "waar blijft ze".
      for (const w of alles.length > 2 && alles.length > lijst.length ? alles.filter((a) => a.stop && !kernen.has(a.stam)) : []) {
        for (const [doc, p] of zoekStop(w.stam)) {
          const groep = perPagina.get(delen[doc].p), d = groep?.docs.get(doc);
          if (!d) continue;
          d.som += p * STOP;
          groep.extra = Math.max(groep.extra ?? 0, (d.extra = (d.extra ?? 0) + p * STOP));
        }
      }
      const weeg = (som, dekking) => som * (0.2 + 0.8 * (dekking / totaal) ** 2);
      const uit = [];
      for (const groep of perPagina.values()) {
        const p = paginas[groep.pagina];
        const secties = [...groep.docs.values()].map((d) => {
          const lijkt = delen[d.doc].k && delen[d.doc].s !== "signaal" ? gelijkenis(kernen, kopVan(d.doc)) : 0;
          return { ...d, score: weeg(d.som, d.dekking) * (1 + 0.5 * lijkt) * (SOORT[delen[d.doc].s] ?? 1) };
        }).sort((a, b) => b.score - a.score);
        let som = groep.extra ?? 0, dekking = 0;
        groep.beste.forEach((b, nr) => { som += b; dekking += lijst[nr].belang; });
        const naam = namen[groep.pagina];
        const titel = Math.max(gelijkenis(kernen, naam), gelijkenis(stammen, naam));
        const score = (0.65 * secties[0].score + 0.35 * weeg(som, dekking)) * (1 + 0.6 * titel ** 2) * (SOORT[p.s] ?? 1);
        uit.push({ pagina: groep.pagina, score, secties: secties.slice(0, MAX_SECTIES) });
      }
      return uit.sort((a, b) => b.score - a.score || a.pagina - b.pagina);
    }

    const drietallen = (w) => new Set(Array.from({ length: Math.max(1, w.length - 1) }, (_, i) => ` ${w} `.slice(i, i + 3)));
    /** Names of terms and pages that look most like what was typed: [{u, naam}]. */
    function naasteNamen(tekst) {
      const van = drietallen(tekst);
      const keuzes = [
        ...paginas.map((p) => ({ u: p.u, naam: p.t })),
        ...delen.filter((d) => d.s === "begrip" || d.s === "hulplijn").map((d) => ({ u: `${paginas[d.p].u}#${d.a}`, naam: d.k })),
      ];
      return keuzes.map((k) => ({ ...k, lijkt: gelijkenis(van, drietallen(zoek.kaal(k.naam))) })).filter((k) => k.lijkt >= LIJKT).sort((a, b) => b.lijkt - a.lijkt).slice(0, 3).map(({ u, naam }) => ({ u, naam }));
    }

    function vraag(tekst) {
      const schoon = tekst.slice(0, MAX_TEKENS);
      const alles = reeks(schoon).slice(0, MAX_WOORDEN);
      if (!alles.length) return { alarm: null, regios: [], groepen: [], gelezen: [], lijktOp: [] };
      const plek = vindPlaats(alles, schoon);
      const zonder = plek ? alles.filter((w) => !plek.weg.has(w.ruw)) : alles;
      const kern = inhoud(zonder.length && !plek?.gewoon ? zonder : alles);
      // "buren" is a municipality and a word: with other words beside it, it is the word.
      const regios = plek && (plek.alleen || !plek.gewoon) ? plek.raak : [];
      const lijst = eenheden(alles, kern, schoon);
      const alarm = [...vindFrasen(alles, inhoud(alles), alarmen)][0]?.[0] ?? null;
      const groepen = rangschik(lijst, alles);
      return {
        alarm: alarm?.c ?? null, regios, groepen, lijktOp: groepen.length || regios.length ? [] : naasteNamen(alles.map((w) => w.ruw).join(" ")),
        gelezen: lijst.map((e) => ({ woord: e.w.ruw, wegen: e.wegen })),
      };
    }
    return Object.assign(vraag, { stam: woorden.stam });
  };
})(globalThis);
