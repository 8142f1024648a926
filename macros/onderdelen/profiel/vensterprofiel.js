/**
 * Own contacts in the address of a frame. They are taken only in a frame, judged by the rules, and shown as set by the
 * organisation; 112 and Veilig Thuis stay where they are. The address is made plain again at once, so that an anchor
 * after them works as ever; the history of the frame keeps them, so that "back" and "reload" do too.
 */
import { ankerIn, BEGIN, cijfers, leesFragment } from "./profielregels.js";

const plek = document.querySelector("[data-profiel]");
const melding = document.querySelector("[data-profielmelding]");

let eigen = "";

/** An element with a class and words. */
function maak(soort, klasse, woorden) {
  const deel = document.createElement(soort);
  deel.className = klasse;
  deel.textContent = woorden;
  deel.dataset.eigen = "";
  return deel;
}

function belknop(contact, klasse, knop) {
  const woorden = knop.replace("{naam}", () => contact.naam).replace("{nummer}", () => contact.nummer);
  const link = maak("a", klasse, woorden);
  link.href = `tel:${cijfers(contact.nummer)}`;
  return link;
}

/** On the cards of the stairwell page the own contact of the role that they name comes first. */
function opKaarten(contacten, knop) {
  for (const oud of document.querySelectorAll("[data-rol] [data-eigen]")) oud.remove();
  for (const bellen of document.querySelectorAll("[data-rol]")) {
    const contact = contacten.find((c) => c.rol === bellen.dataset.rol);
    bellen.querySelector(".bel:not([data-eigen])").classList.toggle("bel--tweede", Boolean(contact));
    if (!contact) continue;
    const uren = [contact.uren, contact.bereikbaar].filter(Boolean).map((zin) => maak("span", "uren", zin));
    bellen.prepend(belknop(contact, "bel", knop), ...uren);
  }
}

function toon({ organisatie, contacten }, { rollen, knop }) {
  plek.querySelector("[data-deel=organisatie]").textContent = organisatie;
  const klasse = document.querySelector(".md-typeset") ? "belknop" : "bel";
  plek.querySelector("[data-deel=eigen]").replaceChildren(...contacten.map((contact) => {
    const regel = document.createElement("li");
    const { uren, bereikbaar = "" } = contact;
    const punt = /[.!?]$/.test(uren) ? "" : ".";
    const wanneer = `${rollen[contact.rol]}. ${uren}${punt} ${bereikbaar}`.trim();
    regel.append(belknop(contact, klasse, knop), " ", maak("span", "eigen__uren", wanneer));
    return regel;
  }));
  opKaarten(contacten, knop);
}

function zeg(woorden) {
  melding.textContent = woorden;
  melding.hidden = !woorden;
}

/** Judge the own contacts `fragment`, and show them or say why not. */
function neem(fragment) {
  const teksten = JSON.parse(plek.dataset.profiel);
  const { profiel, fout } = parent === window ? { profiel: null, fout: null }
    : leesFragment(fragment, { rollen: Object.keys(teksten.rollen), landelijk: teksten.landelijk });
  eigen = profiel ? fragment.split("/")[0] : "";
  plek.hidden = !profiel;
  zeg(profiel ? "" : fout ? `${teksten.geweigerd} ${teksten.beheerder} ${teksten.fout[fout]}` : teksten.buiten);
  if (profiel) toon(profiel, teksten);
  else opKaarten([], "");
}

/** Keep the own contacts with this place in the history of the frame; a browser may refuse that in a sandbox. */
function onthoud(adres) {
  try {
    history.replaceState(eigen ? { svdProfiel: eigen } : null, "", adres);
  } catch {
    // Then they are known until the page is left.
  }
}

function kijk() {
  const fragment = location.hash.slice(1);
  if (fragment.startsWith(BEGIN)) {
    neem(fragment);
    const anker = ankerIn(fragment);
    if (anker) location.replace(`#${anker}`);
    onthoud(anker ? `#${anker}` : location.pathname + location.search);
  } else if (!eigen && parent !== window && history.state?.svdProfiel) neem(history.state.svdProfiel);
  else if (eigen && !history.state?.svdProfiel) onthoud(location.href);
}

/** Another page of the embed set gets them too. */
function geefMee(gebeurtenis) {
  const link = eigen && gebeurtenis.target.closest?.("a[href]:not([target])");
  if (!link || link.host !== location.host || link.pathname === location.pathname) return;
  if (link.pathname.includes("/insluiten/")) link.hash = `${eigen}/${ankerIn(link.hash.slice(1))}`;
}

if (plek) {
  kijk();
  addEventListener("hashchange", kijk);
  for (const soort of ["click", "auxclick"]) document.addEventListener(soort, geefMee, true);
}
