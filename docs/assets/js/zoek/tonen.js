/** Elements for the search window: an address that also works from disk, the words around a match, one group. */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});
  const CONTEXT = 60;

  /**
   * @param {string} naam
   * @param {Record<string, string | number>} eigenschappen
   * @param {...(Node | string)} kinderen
   * @returns {HTMLElement}
   */
  function element(naam, eigenschappen = {}, ...kinderen) {
    const nieuw = document.createElement(naam);
    for (const [sleutel, waarde] of Object.entries(eigenschappen)) nieuw.setAttribute(sleutel, String(waarde));
    nieuw.append(...kinderen);
    return nieuw;
  }

  /**
   * Address of a result; from disk a folder needs the name of its page.
   *
   * @param {string} u
   * @param {URL} basis
   * @returns {string}
   */
  function adres(u, basis) {
    const doel = new URL(u, basis);
    if (doel.protocol === "file:" && doel.pathname.endsWith("/")) doel.pathname += "index.html";
    return doel.href;
  }

  /** Where the words that match stand in a text: [from, to]. */
  function plekkenIn(tekst, raak) {
    const woorden = [...tekst.matchAll(/[\p{L}\p{N}'\u2019]+/gu)].filter((m) => raak(zoek.kaal(m[0])));
    return woorden.map((m) => [m.index, m.index + m[0].length]);
  }

  /**
   * Text around the first match with every match in a `mark`; only the beginning of a section is kept to show:
   * without a match in it, a line of its own says which words it is about too.
   *
   * @param {string} tekst
   * @param {(woord: string) => boolean} raak Whether a bare word matches.
   * @param {string[]} getypt
   * @param {string} ook
   * @returns {(string | HTMLElement)[]}
   */
  function fragment(tekst, raak, getypt, ook) {
    const plekken = plekkenIn(tekst, raak);
    const ver = plekken.length && plekken[0][0] > CONTEXT;
    let van = ver ? tekst.lastIndexOf(" ", plekken[0][0] - CONTEXT / 2) + 1 : 0;
    const tot = Math.min(tekst.length, van + CONTEXT * 3);
    /** @type {(string | HTMLElement)[]} */
    const uit = [van > 0 ? "\u2026" : ""];
    for (const [a, b] of plekken) {
      if (a < van || b > tot) continue;
      uit.push(tekst.slice(van, a), element("mark", {}, tekst.slice(a, b)));
      van = b;
    }
    uit.push(tekst.slice(van, tot), tot < tekst.length ? "\u2026" : "");
    if (!plekken.length && getypt.length) {
      const marken = getypt.flatMap((woord, n) => [n ? ", " : " ", element("mark", {}, woord)]);
      uit.push(" ", element("span", { class: "zoek__ook" }, ook, ...marken));
    }
    return uit.filter(Boolean);
  }

  /**
   * A number to call; the number itself stands out, also when it is the name.
   *
   * @param {{k: string, n: string, b: string}} deel
   * @returns {HTMLElement}
   */
  function belknop({ k, n, b }) {
    const naam = k.endsWith(n) ? k.slice(0, -n.length) : `${k} `;
    return element("a", { href: b, class: "zoek__bel" }, naam, element("strong", {}, n));
  }

  /** How a stem may stand in running text: "won" of "woon", "huiz" of "huis". */
  function vormenVan(s) {
    return [s, s.replace(/([aeou])\1([^aeou])$/, "$1$2"), s.replace(/s$/, "z"), s.replace(/f$/, "v")];
  }

  /** Title of a result: its heading with its number, else the page, which stands only once in a group. */
  function titelVan(deel, pagina, naam, isEerste) {
    if (!deel.k) return [isEerste ? naam : pagina.t];
    return deel.n ? [deel.k, ` ${deel.n}`] : [deel.k];
  }

  /**
   * One page with its best sections.
   *
   * @param {Groep} groep
   * @param {Antwoord["gelezen"]} gelezen
   * @param {{pakket: any, vraag: Vraag, soorten: Record<string, string>, ook: string}} bij
   * @param {(u: string, titel: (Node | string)[], tekst: (Node | string)[], mee: string[]) => HTMLElement} optie
   *   Makes a result; `mee`: the words to mark on the page.
   * @returns {HTMLElement}
   */
  function groepVak(groep, gelezen, { pakket, vraag, soorten, ook }, optie) {
    const pagina = pakket.paginas[groep.pagina];
    const stop = new Set(pakket.kunde.stopwoorden.map(zoek.kaal));
    const telt = (nr) => !stop.has(zoek.kaal(gelezen[nr].woord));
    const nummers = groep.secties.flatMap((s) => s.woorden).filter(telt);
    const stammen = new Set(nummers.flatMap((nr) => gelezen[nr].wegen.flatMap(([termen]) => termen)));
    const isGelezen = (woord) => gelezen.some((g) => g.woord === woord);
    const raak = (woord) => !stop.has(woord) && (stammen.has(vraag.stam(woord)) || isGelezen(woord));
    const begin = [...new Set([...stammen].flatMap(vormenVan))].filter((s) => s.length > 2);
    const soort = soorten[pagina.s];
    const label = soort ? `${pagina.t}, ${soort}` : pagina.t;
    const naam = element("span", {}, pagina.t, soort ? element("span", { class: "zoek__soort" }, soort) : "");
    const vak = element("div", { role: "group", "aria-label": label, class: "zoek__groep" });
    if (groep.secties[0] && pakket.delen[groep.secties[0].doc].k) {
      vak.append(element("p", { class: "zoek__pagina", "aria-hidden": "true" }, naam));
    }
    for (const { doc, woorden } of groep.secties) {
      const deel = pakket.delen[doc];
      const getypt = woorden.filter(telt).map((nr) => gelezen[nr].woord).filter((w) => !zoek.kaal(deel.k).includes(w));
      const titel = titelVan(deel, pagina, naam, !vak.childElementCount);
      const u = pagina.u + (deel.a ? `#${deel.a}` : "");
      vak.append(optie(u, titel, fragment(deel.t, raak, getypt, ook), begin));
    }
    return vak;
  }

  zoek.tonen = { element, adres, belknop, groepVak };
})(globalThis);
