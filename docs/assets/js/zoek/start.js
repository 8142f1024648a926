/**
 * Opens search; its code and the index of the page's language are loaded only then. A classic script with
 * classic scripts behind it, so that search also works from disk. On arrival from search it marks the words found.
 */
(function (wereld) {
  const link = document.querySelector("[data-zoek]");
  const SCRIPTS = ["vendor/minisearch", "vendor/stam-en", "woorden", "index", "plaatsen", "vraag", "venster"];
  const BRIEF = "svd-zoek:";
  const hier = new URL(".", document.currentScript.src);

  function laad(adres) {
    return new Promise((klaar, fout) => {
      const script = document.createElement("script");
      script.async = false;
      script.src = adres;
      script.onload = klaar;
      script.onerror = () => fout(new Error(adres));
      document.head.append(script);
    });
  }

  let open;
  async function zoek() {
    open ??= Promise.all(SCRIPTS.map((naam) => laad(new URL(`${naam}.js`, hier).href))).then(() =>
      wereld.svdZoek.maakVenster(link, () => laad(new URL(link.dataset.index, location.href).href), geefMee));
    try {
      (await open)();
    } catch {
      open = undefined;
      location.href = link.href;
    }
  }

  /** Hand the words of the chosen result to the next page: in the memory of this tab, read and cleared on arrival. */
  function geefMee(woorden) {
    if (wereld.top === wereld) wereld.name = BRIEF + JSON.stringify(woorden);
  }

  function markeer() {
    if (!wereld.name.startsWith(BRIEF)) return;
    const brief = wereld.name.slice(BRIEF.length);
    wereld.name = "";
    if (!("highlights" in CSS)) return;
    let woorden;
    try {
      woorden = JSON.parse(brief);
    } catch {
      return;
    }
    const plat = (t) => t.toLowerCase().replace(/[\u00c0-\u017f]/g, (c) => c.normalize("NFD")[0]);
    const plekken = [];
    const loper = document.createTreeWalker(document.querySelector(".md-content") ?? document.body, NodeFilter.SHOW_TEXT);
    while (loper.nextNode()) {
      const tekst = plat(loper.currentNode.data);
      for (const { 0: woord, index } of tekst.matchAll(/[\p{L}\p{N}]+/gu)) {
        if (!woorden.some((w) => woord.startsWith(w))) continue;
        const plek = new Range();
        plek.setStart(loper.currentNode, index);
        plek.setEnd(loper.currentNode, index + woord.length);
        plekken.push(plek);
      }
    }
    CSS.highlights.set("zoek", new Highlight(...plekken));
  }

  markeer();
  if (!link) return;
  link.setAttribute("role", "button");
  link.addEventListener("click", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    zoek();
  });
  addEventListener("keydown", (gebeurtenis) => {
    const typt = gebeurtenis.target.closest?.("input, textarea, select, [contenteditable]");
    const los = !gebeurtenis.ctrlKey && !gebeurtenis.metaKey && !gebeurtenis.altKey;
    if (los && !typt && !document.querySelector("dialog[open]") && (gebeurtenis.key === "/" || gebeurtenis.key === "s")) {
      gebeurtenis.preventDefault();
      zoek();
    }
  });
})(globalThis);
