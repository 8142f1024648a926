import { vergeet } from "./sporen.js";
import { maakUitgang, meldAan } from "./verlaat.js";

/**
 * Small improvements on every page; everything works without them.
 * - the language switch keeps the anchor
 * - the menu button opens the menu in a window of its own, from which the site can be left too
 */
function houdAnker() {
  for (const link of document.querySelectorAll("[data-taalwissel]")) link.hash = location.hash;
}
addEventListener("hashchange", houdAnker);
houdAnker();

/** @type {HTMLAnchorElement | null} */
const uitgang = document.querySelector("[data-uitgang]");
const knop = document.querySelector("[data-menu]");
const rails = [...document.querySelectorAll("[data-rail]")];
if (knop && rails.length) maakMenu();
if (uitgang) maakUitgang(uitgang);
meldAan();
// What was opened to read tells what the reader looked for.
vergeet(() => {
  for (const deel of document.querySelectorAll(".onthul[open]")) deel.open = false;
});

/**
 * @param {string} naam
 * @param {string} klasse
 * @param {...(Node | string)} kinderen
 */
function element(naam, klasse, ...kinderen) {
  const nieuw = document.createElement(naam);
  nieuw.className = klasse;
  nieuw.append(...kinderen);
  return nieuw;
}

/** The exit once more: while a window is open, the one on the page cannot be reached. */
function nogEenUitgang() {
  const kopie = /** @type {HTMLAnchorElement} */ (uitgang.cloneNode(false));
  kopie.removeAttribute("data-uitgang");
  kopie.dataset.verlaat = "";
  kopie.className = "uitgang";
  kopie.textContent = uitgang.textContent.replace(/\s+/g, " ").trim();
  return kopie;
}

/** The menu of a narrow screen: what stands beside the text on a wide one moves into a window of its own. */
function maakMenu() {
  const sluit = element("button", "kop__knop", knop.dataset.sluit);
  sluit.type = "button";
  const talen = element("p", "menu__talen");
  for (const link of document.querySelectorAll(".kop__taal")) talen.append(link.cloneNode(true));
  for (const link of talen.children) link.className = "";
  const inhoud = element("div", "menu__inhoud", talen);
  const kop = element("div", "menu__kop", sluit, ...(uitgang ? [nogEenUitgang()] : []));
  const venster = /** @type {HTMLDialogElement} */ (element("dialog", "menu", kop, inhoud));
  venster.setAttribute("aria-label", knop.textContent.trim());
  document.body.append(venster);
  const delen = rails.map((rail) => rail.firstElementChild);
  const takken = [...rails[0].querySelectorAll("details[open]")];

  knop.setAttribute("role", "button");
  const toon = () => knop.setAttribute("aria-expanded", String(venster.open));
  toon();
  const open = () => {
    for (const tak of delen[0].querySelectorAll("details")) tak.open = false; // first the whole, then a part
    inhoud.prepend(...delen);
    venster.showModal();
    toon();
  };
  const dicht = () => {
    if (!venster.open) return;
    venster.close();
    rails.forEach((rail, nr) => rail.append(delen[nr]));
    for (const tak of takken) tak.open = true;
    toon();
    knop.focus();
  };
  knop.addEventListener("click", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    open();
  });
  knop.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === " ") {
      gebeurtenis.preventDefault();
      knop.click();
    }
  });
  venster.addEventListener("click", (gebeurtenis) => {
    if (gebeurtenis.target.closest("a, button")) dicht();
  });
  venster.addEventListener("cancel", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    dicht();
  });
  matchMedia("(min-width: 76.25em)").addEventListener("change", dicht);
  vergeet(dicht);
}
