/**
 * Municipalities in a question: "veilig thuis zwole" leads to the region of Zwolle. Names may be written without
 * diacritics, by their first word, or with a typing error; a name that is also a word of the site is told apart.
 */
(function (wereld) {
  const zoek = (wereld.svdZoek ??= {});

  /** `pakket`: regions and grammar; `kent`: words of the site. Gives `vindPlaats(words, text)`. */
  zoek.maakPlaatsen = function (pakket, woorden, kent) {
    const stop = new Set(pakket.kunde.stopwoorden.map(zoek.kaal));
    const plat = (naam) => zoek.kaal(naam).replace(/a\/d\b/g, "aan den").replace(/\(.*?\)/g, " ").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
    const plaatsen = new Map();
    for (const [regio, r] of pakket.regios.entries()) {
      for (const naam of r.g) {
        const heel = plat(naam), eerste = heel.split(" ")[0];
        for (const sleutel of new Set([heel, eerste.length > 5 && !kent.has(woorden.stam(eerste)) ? eerste : heel])) {
          plaatsen.set(sleutel, [...(plaatsen.get(sleutel) ?? []), { regio, naam }]);
        }
      }
    }
    const langste = Math.max(1, ...[...plaatsen.keys()].map((n) => n.split(" ").length));
    const bijPlaats = new Set(pakket.kunde.bij_plaats.map((w) => woorden.stam(zoek.kaal(w))));

    function bijna(naam) {
      let beste = null;
      for (const [plaats, raak] of plaatsen) {
        const max = plaats.length > 8 ? 2 : 1;
        const a = zoek.afstand(naam, plaats, max);
        if (a <= max && plaats[0] === naam[0] && (!beste || a < beste[0])) beste = [a, raak];
      }
      return beste?.[1];
    }

    /**
     * The municipality named, or null: {raak: [{regio, naam}], weg, alleen, gewoon}. `weg`: the words of the name;
     * `alleen`: the question is about the place; `gewoon`: the name is a word of the site too.
     */
    return function vindPlaats(alles, tekst) {
      const ruw = plat(tekst).split(" ");
      for (let n = Math.min(langste, ruw.length); n > 0; n--) {
        for (let i = 0; i + n <= ruw.length; i++) {
          const naam = ruw.slice(i, i + n).join(" ");
          let raak = plaatsen.get(naam);
          if (!raak && naam.length > 4 && !ruw.slice(i, i + n).every((w) => kent.has(woorden.stam(w)) || stop.has(w))) raak = bijna(naam);
          if (!raak) continue;
          const weg = new Set(ruw.slice(i, i + n));
          const rest = alles.filter((w) => !weg.has(w.ruw) && !w.stop);
          const vrij = rest.filter((w) => !bijPlaats.has(w.stam));
          const beter = raak.filter((r) => woorden.woorden(pakket.regios[r.regio].n).some((w) => rest.some((x) => x.stam === w.stam && !bijPlaats.has(w.stam))));
          return { raak: beter.length ? beter : raak, weg, alleen: !vrij.length || beter.length > 0, gewoon: kent.has(woorden.stam(naam)) };
        }
      }
      return null;
    };
  };
})(globalThis);
