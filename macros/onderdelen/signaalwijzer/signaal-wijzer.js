/** Signal finder: filters and free text together over the list that is already on the page. Nothing leaves memory. */
import { vergeet, vul } from "./geheugen.js";

const kaal = (woorden) => woorden.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

class SignaalWijzer extends HTMLElement {
  connectedCallback() {
    this.formulier = this.querySelector("form");
    this.stand = this.querySelector("[data-deel=stand]");
    this.leeg = this.querySelector("[data-deel=leeg]");
    this.signalen = [...this.querySelectorAll("[data-signaal]")].map((element) => ({
      element,
      rollen: element.dataset.rollen.split(" "),
      momenten: element.dataset.momenten.split(" "),
      wie: element.dataset.wie.split(" "),
      tekst: kaal(`${element.dataset.zoek} ${element.textContent}`),
    }));
    this.keuzes = [...this.formulier.querySelectorAll("select")];
    this.woorden = new Map(this.keuzes.flatMap((k) => [...k.options].map((o) => [o, o.textContent])));
    this.formulier.hidden = false;
    this.filter = () => this.toon();
    this.verstuur = (e) => e.preventDefault();
    this.wis = () => {
      this.formulier.reset();
      this.toon();
    };
    this.formulier.addEventListener("input", this.filter);
    this.formulier.addEventListener("submit", this.verstuur);
    this.querySelector("[data-doe=leeg]").addEventListener("click", this.wis);
    this.stop = vergeet(this, this.wis);
    this.toon();
  }

  disconnectedCallback() {
    this.stop?.();
    this.formulier.removeEventListener("input", this.filter);
    this.formulier.removeEventListener("submit", this.verstuur);
    this.querySelector("[data-doe=leeg]").removeEventListener("click", this.wis);
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
    for (const keuze of this.keuzes) {
      for (const optie of keuze.options) {
        const over = this.signalen.filter((s) => this.past(s, woorden, keuze.name) && (!optie.value || s[keuze.name].includes(optie.value))).length;
        optie.textContent = `${this.woorden.get(optie)} (${over})`;
      }
    }
    for (const groep of this.querySelectorAll("[data-groep]")) groep.hidden = !groep.querySelector("[data-signaal]:not([hidden])");
    this.stand.textContent = vul(this.dataset.stand, { aantal, totaal: this.signalen.length });
    this.leeg.hidden = aantal > 0;
  }
}

customElements.get("signaal-wijzer") ?? customElements.define("signaal-wijzer", SignaalWijzer);
