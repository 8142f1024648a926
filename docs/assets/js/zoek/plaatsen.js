/**
 * Municipalities in a question: "veilig thuis zwole" leads to the region of Zwolle. Names may be written without
 * diacritics, by their first word, or with a typing error; a name that is also a word of the site is told apart.
 *
 * @typedef {{regio: number, naam: string}} Plaats A municipality by the number of its region.
 * @typedef {{raak: Plaats[], weg: Set<string>, alleen: boolean, gewoon: boolean}} Gevonden `weg`: the words of the
 *   name; `alleen`: the question is about the place; `gewoon`: the name is a word of the site too.
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});

  /** The places by every way to write their name; a long first word that the site does not use says enough. */
  function leesPlaatsen(regios, isWoord) {
    /** @type {Map<string, Plaats[]>} */
    const plaatsen = new Map();
    for (const [regio, r] of regios.entries()) {
      for (const naam of r.g) {
        const vormen = zoek.plaatsvormen(naam);
        const eerste = vormen[0].split(" ")[0];
        for (const vorm of new Set(eerste.length > 5 && !isWoord(eerste) ? [...vormen, eerste] : vormen)) {
          plaatsen.set(vorm, [...(plaatsen.get(vorm) ?? []), { regio, naam }]);
        }
      }
    }
    return plaatsen;
  }

  /**
   * Runs of words, longest first, from left to right.
   *
   * @yields {string[]}
   */
  function* stukken(ruw, langste) {
    for (let n = Math.min(langste, ruw.length); n > 0; n--) {
      for (let i = 0; i + n <= ruw.length; i++) yield ruw.slice(i, i + n);
    }
  }

  /**
   * Reader of places for one language.
   *
   * @param {{regios: {n: string, g: string[]}[], kunde: any}} pakket Regions and grammar.
   * @param {Woorden} woorden
   * @param {Set<string>} kent Words of the site.
   * @returns {(alles: Woord[], tekst: string) => Gevonden | null}
   */
  zoek.maakPlaatsen = function (pakket, woorden, kent) {
    const stop = new Set(pakket.kunde.stopwoorden.map(zoek.kaal));
    const bijPlaats = new Set(pakket.kunde.bij_plaats.map((w) => woorden.stam(zoek.kaal(w))));
    const isWoord = (w) => kent.has(woorden.stam(w));
    const plaatsen = leesPlaatsen(pakket.regios, isWoord);
    const langste = Math.max(1, ...[...plaatsen.keys()].map((n) => n.split(" ").length));

    /** The places a run of words names, if need be with a typing error, unless they are all words of the site. */
    function wijst(stuk) {
      const naam = stuk.join(" ");
      const raak = plaatsen.get(naam);
      if (raak || stuk.every((w) => isWoord(w) || stop.has(w))) return raak;
      return plaatsen.get(zoek.bijna(naam, plaatsen.keys())[0]);
    }

    /** Whether the question names the region itself: "bergen noord-holland". */
    const noemtRegio = (plaats, rest) => woorden.woorden(pakket.regios[plaats.regio].n)
      .some((w) => rest.some((x) => x.stam === w.stam && !bijPlaats.has(w.stam)));

    return function vindPlaats(alles, tekst) {
      for (const stuk of stukken(zoek.plat(tekst).split(" "), langste)) {
        const raak = wijst(stuk);
        if (!raak) continue;
        const weg = new Set(stuk);
        const rest = alles.filter((w) => !weg.has(w.ruw) && !w.stop);
        const vrij = rest.filter((w) => !bijPlaats.has(w.stam));
        const beter = raak.filter((plaats) => noemtRegio(plaats, rest));
        return {
          raak: beter.length ? beter : raak, weg, gewoon: isWoord(stuk.join(" ")),
          alleen: !vrij.length || beter.length > 0,
        };
      }
      return null;
    };
  };
})(globalThis);
