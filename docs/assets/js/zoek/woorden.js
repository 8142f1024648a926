/**
 * Word analysis for search: text to words, words to stems, the same at build (V8 in Python) and in the browser.
 * A classic script, because modules do not load from disk. What is particular to a language
 * (stop words, irregular forms, words to leave alone) comes from `data/taalkunde/`.
 *
 * @typedef {"woord" | "getal" | "tel" | "wet"} Soort
 * @typedef {{ruw: string, soort: Soort, stam: string, stop: boolean}} Woord
 * @typedef {{stam: (ruw: string) => string, woorden: (tekst: string) => Woord[], vormen: Map<string, string>}} Woorden
 * @typedef {{stamregels: "nl" | "en" | "geen", stopwoorden: string[], vast: string[], geen_deel: string[],
 *   bij_plaats: string[], vormen: Record<string, string[]>}} Taalkunde
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});

  // A run of digits that is a phone number in any spelling; a number of a law (5.2.6, 7:266, 285b); a word.
  const LANDELIJK = String.raw`(?<![\d.:])(?:116|0[89]00)[\s-]?\d(?:[\s-]?\d){2,5}(?![\d:])`;
  const ABONNEE = String.raw`(?:\+31[\s-]?(?:\(0\))?[\s-]?|(?<![\d.:])0)\d(?:[\s-]?\d){5,9}(?![\d:])`;
  const WET = String.raw`\d+(?:[.:]\d+)+[a-z]?`;
  const WOORD = String.raw`[\p{L}\p{N}]+(?:'[\p{L}]+)?`;
  // Letters with dots are one word, with or without the last dot: "a.f." is "af", "v.t" is "vt".
  const KORT = String.raw`(?<![\p{L}\p{N}.])\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])`;
  const DEEL = new RegExp(`(?<tel>${ABONNEE}|${LANDELIJK})|(?<wet>${WET})|(?<kort>${KORT})|(?<woord>${WOORD})`, "gu");

  /** Pieces of a text in order; a phone number and a law number are one piece, and also what they consist of. */
  function delen(tekst) {
    /** @type {{ruw: string, soort: Soort, kort?: boolean}[]} */
    const uit = [];
    for (const { 0: ruw, groups } of zoek.kaal(tekst).matchAll(DEEL)) {
      if (groups.tel) {
        const cijfers = ruw.replace(/^\+31[\s-]?(?:\(0\))?[\s-]?/, "0").replace(/\D/g, "");
        uit.push({ ruw: cijfers, soort: "tel" });
      } else if (groups.wet) {
        uit.push({ ruw, soort: "wet" });
      } else if (groups.kort) {
        uit.push({ ruw: ruw.replaceAll(".", ""), soort: "woord", kort: true });
      } else {
        const woord = ruw.replace(/'(?:s|n|tje|t)?$/, "").replace(/'/g, "");
        if (woord) uit.push({ ruw: woord, soort: /\d/.test(woord) ? "getal" : "woord" });
      }
    }
    return uit;
  }

  const KLINKER = /[aeiouy]/;
  /** One vowel before one consonant at the end of an open syllable is double in a closed one: won-en, woon. */
  function sluitLettergreep(stam) {
    const m = /^(.*[^aeiouy])?([aeou])([bdfgklmnprstvz])$/.exec(stam);
    if (!m || (m[2] === "e" && m[1] && KLINKER.test(m[1]))) return stam;
    return `${m[1] ?? ""}${m[2]}${m[2]}${m[3]}`;
  }
  function ontdubbel(stam) {
    return /([bdfgklmnprst])\1$/.test(stam) ? stam.slice(0, -1) : null;
  }
  const lang = (stam) => stam.length > 2 && KLINKER.test(stam);

  function uitgang(w) {
    let m;
    if ((m = /^(.{3,})heden$/.exec(w))) return m[1];
    if ((m = /^(.{4,})heid$/.exec(w))) return m[1];
    if ((m = /^(.{2,})ieen$/.exec(w))) return `${m[1]}ie`;
    if ((m = /^(.{3,}[^aeiou])(?:s|er|ste)e?$/.exec(w)) && /ig(?:er|ste)e?$/.test(w)) return m[1];
    if ((m = /^(.+?)(?:inge?n?|ings|en|e)$/.exec(w)) && lang(m[1]) && !/(?:ie|ee)$/.test(w)) {
      // "gesprek-ken": the doubled consonant goes; "mel-den": nothing; "wo-nen": the vowel becomes double.
      return ontdubbel(m[1]) ?? sluitLettergreep(m[1]);
    }
    return w;
  }

  const VOORVOEGSELS =
    "aan|af|achter|bij|door|in|los|mee|na|om|onder|op|over|samen|terug|tegen|toe|uit|vast|voor|weg|dicht";
  const DEELWOORD = new RegExp(`^((?:${VOORVOEGSELS})?)ge(.{3,}(?:d|t|en|de|te))$`);

  /** Without diminutive and plural: "deurtjes" and "deuren" lose their end, "huis" does not. */
  function zonderMeervoud(w) {
    return w
      .replace(/^(.{3,}?)(?:etje|tje|pje|kje|je)s?$/, (heel, s) => (lang(s) ? s : heel))
      .replace(/^(.*[^aeious])s$/, (heel, s) => (lang(s) && !s.endsWith("ij") ? s : heel))
      .replace(/ies$/, "ie")
      .replace(/([^aeiou][aeo])s$/, "$1");
  }

  /** Without the d or t of a verb: "meld-t", "gemeld", "antwoord-de". */
  function zonderTijd(w, vast) {
    if (w.length <= 4 || !/(?:[^aeiouy]|[aeo]i|ij|ui)[dt]$/.test(w) || vast.has(w)) return w;
    return w.slice(0, -1).replace(/dd$/, "d");
  }

  /** Dutch stem: plural, diminutive, verb endings and prefix `ge`, -ing and -heid; `vast` are words to leave alone. */
  function stamNl(woord, vast) {
    if (woord.length < 4 || vast.has(woord)) return woord;
    let w = zonderMeervoud(woord);
    if (vast.has(w)) return w;
    const zonder = DEELWOORD.exec(w);
    if (zonder && !vast.has(uitgang(w))) w = zonder[1] + zonder[2];
    w = zonderTijd(uitgang(w), vast);
    if (w.length > 5) w = w.replace(/ee([lrn])$/, "e$1");
    return w.replace(/v$/, "f").replace(/z$/, "s");
  }

  /** American spelling becomes British, so that both find the same words. */
  function brits(w) {
    return w
      .replace(/iz(e|ed|es|er|ers|ing|ation|ations)$/, "is$1")
      .replace(/yz(e|ed|es|er|ing)$/, "ys$1")
      .replace(/^(behavi|col|fav|harb|hon|hum|lab|neighb|rum|endeav)or/, "$1our")
      .replace(/^(cent|theat|met|fib)er(s?)$/, "$1re$2")
      .replace(/^(def|off|lic|pret)ens(e|es|ed)$/, "$1enc$2")
      .replace(/^(counsel|travel|label|model|cancel|signal|jewel)(ed|er|ers|ing|or|ors)$/, "$1l$2")
      .replace(/^program(s?)$/, "programme$1")
      .replace(/^judgment/, "judgement");
  }

  const STAMMERS = {
    nl: stamNl,
    en: (w, vast) => (w.length < 3 || vast.has(w) ? w : zoek.stamEn(brits(w))),
    geen: (w) => w,
  };

  /**
   * Analysis of one language: words are compared by `stam`.
   *
   * @param {Taalkunde} taal From `data/taalkunde/`; `vormen` holds the irregular forms by their main form.
   * @returns {Woorden}
   */
  zoek.maakWoorden = function (taal) {
    const stammer = STAMMERS[taal.stamregels];
    const stop = new Set(taal.stopwoorden.map(zoek.kaal));
    const vast = new Set(taal.vast.map(zoek.kaal));
    const vormen = new Map();
    for (const [hoofd, alle] of Object.entries(taal.vormen)) {
      const doel = stammer(zoek.kaal(hoofd), vast);
      for (const vorm of [hoofd, ...alle]) vormen.set(zoek.kaal(vorm), doel);
    }
    const bekend = new Map();
    function stam(ruw) {
      let s = bekend.get(ruw);
      if (s === undefined) {
        s = vormen.get(ruw) ?? stammer(ruw, vast);
        bekend.set(ruw, s);
      }
      return s;
    }
    function woorden(tekst) {
      return delen(tekst).map(({ ruw, soort, kort }) => {
        return { ruw, soort, stam: soort === "woord" ? stam(ruw) : ruw, stop: !kort && stop.has(ruw) };
      });
    }
    return { stam, woorden, vormen };
  };

  /**
   * How a word sounds, roughly: "tuis" and "thuis", "meldkode" and "meldcode", "vijlig" and "veilig" are the same.
   *
   * @param {string} w
   * @returns {string}
   */
  zoek.klank = function (w) {
    return w
      .replace(/ei/g, "ij").replace(/ou/g, "au")
      .replace(/c(?=[eiy])/g, "s").replace(/ck|c(?!h)|q/g, "k").replace(/x/g, "ks")
      .replace(/th/g, "t").replace(/ph/g, "f").replace(/sch(?=[rl])/g, "s").replace(/ch|g(?!h)/g, "g")
      .replace(/dt$|d$/, "t").replace(/y/g, "ij").replace(/z/g, "s").replace(/v/g, "f")
      .replace(/(.)\1/g, "$1").replace(/h(?=[^aeiou])/g, "");
  };
})(globalThis);
