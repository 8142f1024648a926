import { maakUitgang, meldAan } from "./verlaat.js";

/**
 * Small improvements on every page; everything works without them.
 * - the language switch keeps the anchor
 * - the menu button opens the drawer of the theme and can be used with the keyboard
 */
const taalwissels = document.querySelectorAll("[data-taalwissel]");
function houdAnker() {
  for (const link of taalwissels) link.hash = location.hash;
}
addEventListener("hashchange", houdAnker);
houdAnker();

const knop = document.querySelector("[data-menu]");
const lade = document.getElementById("__drawer");
const menu = document.querySelector(".md-sidebar--primary");
if (knop && lade && menu) {
  menu.id = "hoofdmenu";
  knop.setAttribute("role", "button");
  knop.setAttribute("aria-controls", menu.id);
  const toon = () => knop.setAttribute("aria-expanded", String(lade.checked));
  const zet = (open) => {
    lade.checked = open;
    lade.dispatchEvent(new Event("change", { bubbles: true }));
  };
  lade.addEventListener("change", toon);
  toon();
  knop.addEventListener("click", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    zet(!lade.checked);
    if (lade.checked) menu.querySelector("a")?.focus();
  });
  knop.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === " ") {
      gebeurtenis.preventDefault();
      knop.click();
    }
  });
  addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Escape" && lade.checked) {
      zet(false);
      knop.focus();
    }
  });
}

/** @type {HTMLAnchorElement | null} */
const uitgang = document.querySelector("[data-uitgang]");
if (uitgang) maakUitgang(uitgang);
meldAan();
