/**
 * Search window. Loaded when the reader opens search; the index of the page's
 * language is fetched then and stays in memory. The query is stored nowhere.
 * Texts come from the data attributes of the search link (data/teksten.yml).
 */
import MiniSearch from "./vendor/minisearch.js";

const MAX_RESULTATEN = 20;
const MAX_VRAAG = 200;
const CONTEXT = 70;

/** Lower case without diacritics, so that "geweld" also finds "gewéld". */
export function kaal(woord) {
  return woord.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Part of `tekst` around the first of `termen`, as [before, match, after]. */
export function fragment(tekst, termen) {
  const plat = kaal(tekst);
  const plek = termen.map((t) => [plat.indexOf(t), t.length]).filter(([i]) => i >= 0).sort((a, b) => a[0] - b[0])[0];
  if (!plek || plat.length !== tekst.length) return [tekst.slice(0, CONTEXT * 2), "", ""];
  const [begin, lengte] = plek;
  return [
    (begin > CONTEXT ? "\u2026" : "") + tekst.slice(Math.max(0, begin - CONTEXT), begin),
    tekst.slice(begin, begin + lengte),
    tekst.slice(begin + lengte, begin + lengte + CONTEXT),
  ];
}

async function laadIndex(adres) {
  const antwoord = await fetch(adres, { credentials: "omit" });
  if (!antwoord.ok) throw new Error(String(antwoord.status));
  const delen = await antwoord.json();
  const index = new MiniSearch({
    fields: ["p", "k", "w", "t"],
    storeFields: ["u", "p", "k", "t"],
    processTerm: kaal,
    searchOptions: { boost: { p: 3, k: 3, w: 4 }, prefix: (t) => t.length > 2, fuzzy: (t) => (t.length > 4 ? 0.2 : false), combineWith: "AND" },
  });
  index.addAll(delen.map((deel, id) => ({ id, w: "", ...deel })));
  return index;
}

function element(naam, eigenschappen = {}, ...kinderen) {
  const nieuw = Object.assign(document.createElement(naam), eigenschappen);
  nieuw.append(...kinderen);
  return nieuw;
}

export function maakZoekvenster(link) {
  const tekst = link.dataset;
  const invoer = element("input", { type: "search", className: "zoekvenster__invoer", maxLength: MAX_VRAAG, autocomplete: "off", spellcheck: false });
  invoer.setAttribute("aria-label", tekst.veld);
  const sluit = element("button", { type: "button", className: "zoekvenster__sluit" }, tekst.sluit);
  const stand = element("p", { className: "zoekvenster__stand" });
  stand.setAttribute("role", "status");
  const lijst = element("ol");
  const venster = element("dialog", { className: "zoekvenster" }, element("div", { className: "zoekvenster__rij" }, invoer, sluit), stand, lijst);
  venster.setAttribute("aria-label", tekst.titel);
  document.body.append(venster);

  const basis = new URL(tekst.basis, location.href);
  let index;
  const klaar = laadIndex(new URL("zoek.json", basis)).then((geladen) => { index = geladen; }, () => { stand.textContent = tekst.fout; });

  function toon() {
    lijst.replaceChildren();
    const vraag = invoer.value.trim().slice(0, MAX_VRAAG);
    if (!index || !vraag) {
      if (index) stand.textContent = "";
      return;
    }
    let treffers = index.search(vraag);
    if (!treffers.length) treffers = index.search(vraag, { combineWith: "OR" });
    stand.textContent = treffers.length === 0 ? tekst.geen : treffers.length === 1 ? tekst.een : tekst.aantal.replace("{aantal}", treffers.length);
    for (const treffer of treffers.slice(0, MAX_RESULTATEN)) {
      const [voor, raak, na] = fragment(treffer.t, [...treffer.terms].sort((a, b) => b.length - a.length));
      const titel = treffer.k ? `${treffer.p}: ${treffer.k}` : treffer.p;
      lijst.append(element("li", {}, element("a", { href: new URL(treffer.u, basis).href },
        element("strong", {}, titel), element("span", {}, voor, element("mark", {}, raak), na))));
    }
  }

  invoer.addEventListener("input", toon);
  klaar.then(toon);
  sluit.addEventListener("click", () => venster.close());
  lijst.addEventListener("click", (e) => { if (e.target.closest("a")) venster.close(); });
  venster.addEventListener("keydown", (e) => {
    if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
    const rij = [invoer, ...lijst.querySelectorAll("a")];
    const nu = rij.indexOf(document.activeElement);
    const volgende = rij[Math.min(rij.length - 1, Math.max(0, nu + (e.key === "ArrowDown" ? 1 : -1)))];
    e.preventDefault();
    volgende.focus();
  });
  venster.addEventListener("close", () => { invoer.value = ""; toon(); link.focus(); });
  return () => { venster.showModal(); invoer.focus(); };
}
