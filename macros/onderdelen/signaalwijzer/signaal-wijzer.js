/** Signal finder: filters and free text together over the list that is already on the page. Nothing leaves memory. */
import "../zoek/kaal.js";
import { klapDicht, vergeet, vul } from "./geheugen.js";

const { kaal } = /** @type {any} */ (globalThis).svdZoek;

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
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.formulier.addEventListener("input", () => this.toon(), { signal });
    this.formulier.addEventListener("submit", (e) => e.preventDefault(), { signal });
    this.querySelector("[data-doe=leeg]").addEventListener("click", () => this.wis(), { signal });
    vergeet(this, () => this.wis(), signal);
    klapDicht(this, signal);
    this.toon();
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  wis() {
    this.formulier.reset();
    this.toon();
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
      signaal.element.hidden = !this.past(signaal, woorden);
      if (!signaal.element.hidden) aantal += 1;
    }
    for (const keuze of this.keuzes) this.telOpties(keuze, woorden);
    for (const groep of this.querySelectorAll("[data-groep]")) {
      groep.hidden = !groep.querySelector("[data-signaal]:not([hidden])");
    }
    this.stand.textContent = vul(this.dataset.stand, { aantal, totaal: this.signalen.length });
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
