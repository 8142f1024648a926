/**
 * Signal finder: filters and free text together over the list that is already on the page. Nothing leaves memory. In a
 * frame of somebody else (`data-venster`) it shows a few at a time, so that the frame need not be as high as the list.
 */
import "../zoek/kaal.js";
import { vergeet } from "../sporen.js";
import { vul } from "./geheugen.js";

const { kaal } = /** @type {any} */ (globalThis).svdZoek;

const PER_BLAD = 10;

class SignaalWijzer extends HTMLElement {
  connectedCallback() {
    this.formulier = this.querySelector("form");
    this.stand = this.querySelector("[data-deel=stand]");
    this.leeg = this.querySelector("[data-deel=leeg]");
    this.signalen = [...this.querySelectorAll("[data-signaal]")].map((element) => ({
      element,
      rollen: element.dataset.rollen.split(" "),
      momenten: element.dataset.momenten.split(" "),
      ruimten: element.dataset.ruimten.split(" "),
      wie: element.dataset.wie.split(" "),
      tekst: kaal(`${element.dataset.zoek} ${element.textContent}`),
    }));
    this.keuzes = [...this.formulier.querySelectorAll("select")];
    this.woorden = new Map(this.keuzes.flatMap((k) => [...k.options].map((o) => [o, o.textContent])));
    this.formulier.hidden = false;
    this.bladeren = this.querySelector("[data-deel=bladeren]");
    this.perBlad = this.closest("[data-venster]") ? PER_BLAD : Infinity;
    this.begin = this.eersteVan(location.hash.slice(1));
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.formulier.addEventListener("input", () => this.vanVoren(), { signal });
    this.bladeren.addEventListener("click", (e) => this.blader(e), { signal });
    this.querySelector("[data-doe=leeg]").addEventListener("click", () => this.wis(), { signal });
    vergeet(() => this.wis(), signal);
    this.toon();
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  /** Also what was opened: it tells what the reader looked at. */
  wis() {
    this.formulier.reset();
    for (const uitleg of this.querySelectorAll("details")) uitleg.open = false;
    this.vanVoren();
  }

  vanVoren() {
    this.begin = 0;
    this.toon();
  }

  /** The first signal to show, so that the one with the anchor `id` is among them. */
  eersteVan(id) {
    const plek = this.signalen.findIndex(({ element }) => id && element.querySelector(`[id="${CSS.escape(id)}"]`));
    return plek < 0 || this.perBlad === Infinity ? 0 : plek - (plek % this.perBlad);
  }

  blader(e) {
    const knop = e.target.closest("button");
    if (!knop || knop.getAttribute("aria-disabled") === "true") return;
    this.begin += knop.dataset.doe === "volgende" ? this.perBlad : -this.perBlad;
    this.toon();
    this.stand.scrollIntoView({ block: "nearest" });
  }

  /** The buttons for the next and the previous few, and which ones are on the screen. */
  toonBlad(aantal) {
    const eind = Math.min(this.begin + this.perBlad, aantal);
    this.bladeren.hidden = aantal <= this.perBlad;
    this.bladeren.querySelector("[data-doe=vorige]").setAttribute("aria-disabled", String(this.begin === 0));
    this.bladeren.querySelector("[data-doe=volgende]").setAttribute("aria-disabled", String(eind === aantal));
    if (aantal > this.perBlad) this.stand.textContent += ` ${vul(this.dataset.blad, { van: this.begin + 1, eind })}`;
  }

  /** Whether a signal passes the text and every filter except the one called `zonder`. */
  past(signaal, woorden, zonder) {
    return woorden.every((w) => signaal.tekst.includes(w))
      && this.keuzes.every((k) => k.name === zonder || !k.value || signaal[k.name].includes(k.value));
  }

  toon() {
    const woorden = kaal(this.formulier.elements.woorden.value).split(/\s+/).filter(Boolean);
    let aantal = 0;
    for (const signaal of this.signalen) {
      const past = this.past(signaal, woorden);
      signaal.element.hidden = !past || aantal < this.begin || aantal >= this.begin + this.perBlad;
      if (past) aantal += 1;
    }
    for (const keuze of this.keuzes) this.telOpties(keuze, woorden);
    for (const groep of this.querySelectorAll("[data-groep]")) {
      groep.hidden = !groep.querySelector("[data-signaal]:not([hidden])");
    }
    this.stand.textContent = vul(this.dataset.stand, { aantal, totaal: this.signalen.length });
    this.toonBlad(aantal);
    this.leeg.hidden = aantal > 0;
  }

  /** Say with each option how many signals are left when it is chosen. */
  telOpties(keuze, woorden) {
    const past = this.signalen.filter((s) => this.past(s, woorden, keuze.name));
    for (const optie of keuze.options) {
      const over = past.filter((s) => !optie.value || s[keuze.name].includes(optie.value)).length;
      optie.textContent = `${this.woorden.get(optie)} (${over})`;
    }
  }
}

if (!customElements.get("signaal-wijzer")) customElements.define("signaal-wijzer", SignaalWijzer);
