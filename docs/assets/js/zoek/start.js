/**
 * Opens search; its code and the index of the page's language are loaded only then. A classic script with
 * classic scripts behind it, so that search also works from disk. On arrival from search it marks the words found.
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector("[data-zoek]");
  /** In this order; those up to `vraag` also run at build (`SCRIPTS` in kern/zoeken/motor.py). */
  const SCRIPTS = [
    "vendor/minisearch", "vendor/stam-en", "kaal", "woorden", "index", "plaatsen", "wegen", "rangorde", "gevaar",
    "alarm", "vraag", "tonen", "venster",
  ];
  const dit = /** @type {HTMLScriptElement} */ (document.currentScript);
  const BRIEF = `${dit.dataset.eigen}zoek:`, SLOT = `${dit.dataset.eigen}zoek`;
  const hier = new URL(".", dit.src);

  function laad(adres) {
    return new Promise((klaar, fout) => {
      const script = document.createElement("script");
      script.async = false;
      script.src = adres;
      script.addEventListener("load", klaar);
      script.addEventListener("error", () => fout(new Error(adres)));
      document.head.append(script);
    });
  }

  const laadScript = (naam) => laad(new URL(`${naam}.js`, hier).href);
  const laadBij = (adres) => laad(new URL(adres, location.href).href);
  /** The weights of danger may be missing: then the rules decide alone. */
  const laadIndex = () => Promise.all([laadBij(link.dataset.index), laadBij(link.dataset.gevaar).catch(() => {})]);

  let open;
  async function zoek() {
    open ??= Promise.all(SCRIPTS.map(laadScript)).then(() => wereld.svdZoek.maakVenster(link, laadIndex, geefMee));
    try {
      (await open)();
    } catch {
      open = undefined;
      location.href = link.href;
    }
  }

  /**
   * Hand the words of the chosen result to the next page, read and cleared on arrival. The name of the tab is no secret
   * to another site that may open in between, and storage none to who searches the device: so each gets numbers that
   * mean nothing without those of the other. An anchor on this page loads nothing: there they are marked at once.
   */
  function geefMee(woorden, adres) {
    const doel = new URL(adres);
    if (doel.hash && location.href.split("#")[0] === doel.href.split("#")[0]) markeer(woorden);
    else if (wereld.top === wereld) sluitIn(JSON.stringify(woorden));
  }

  function sluitIn(tekst) {
    const slot = crypto.getRandomValues(new Uint16Array(tekst.length));
    try {
      sessionStorage.setItem(SLOT, slot.join());
      wereld.name = BRIEF + [...slot].map((n, i) => n ^ tekst.charCodeAt(i)).join();
    } catch {
      // No storage here: then nothing is marked.
    }
  }

  /** The words a former page handed over, cleared at once; an empty list when there are none. */
  function neemMee() {
    if (!wereld.name.startsWith(BRIEF)) return [];
    const brief = wereld.name.slice(BRIEF.length).split(",");
    wereld.name = "";
    try {
      const slot = sessionStorage.getItem(SLOT).split(",");
      sessionStorage.removeItem(SLOT);
      const woorden = JSON.parse(String.fromCharCode(...brief.map((n, i) => Number(n) ^ Number(slot[i]))));
      return Array.isArray(woorden) ? woorden : [];
    } catch {
      return [];
    }
  }

  /** Where in a text a word begins with one of `woorden`. */
  function plekkenIn(knoop, woorden) {
    const gevonden = [...knoop.data.matchAll(/[\p{L}\p{N}\p{M}\u00ad]+/gu)];
    const raak = (m) => woorden.some((w) => wereld.svdZoek.kaal(m[0].replace(/\u00ad/g, "")).startsWith(w));
    return gevonden.filter(raak).map((m) => {
      const plek = new Range();
      plek.setStart(knoop, m.index);
      plek.setEnd(knoop, m.index + m[0].length);
      return plek;
    });
  }

  function markeer(woorden) {
    if (!("highlights" in CSS)) return;
    const wortel = document.querySelector(".md-content") ?? document.body;
    const loper = document.createTreeWalker(wortel, NodeFilter.SHOW_TEXT);
    const plekken = [];
    while (loper.nextNode()) plekken.push(...plekkenIn(loper.currentNode, woorden));
    CSS.highlights.set("zoek", new Highlight(...plekken));
  }

  // What is marked tells what somebody looked for.
  document.addEventListener("svd:wis", () => CSS.highlights?.delete("zoek"));
  const mee = neemMee();
  if (mee.length) laadScript("kaal").then(() => markeer(mee), () => {});
  if (!link) return;
  link.setAttribute("role", "button");
  link.addEventListener("click", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    zoek();
  });
  addEventListener("keydown", (gebeurtenis) => {
    if (!(gebeurtenis.ctrlKey || gebeurtenis.metaKey) || gebeurtenis.altKey || gebeurtenis.shiftKey) return;
    if (gebeurtenis.key.toLowerCase() !== "k" || document.querySelector("dialog[open]")) return;
    gebeurtenis.preventDefault();
    zoek();
  });
})(globalThis);
