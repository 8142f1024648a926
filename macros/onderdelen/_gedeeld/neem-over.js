/**
 * Something to take over: the buttons inside it print it whole, or copy the text that stands beside them.
 * Without script there are no buttons, and the text is there to write down. Nothing is kept.
 */
import { drukAf, kopieer, tekstVan } from "./geheugen.js";

class NeemOver extends HTMLElement {
  connectedCallback() {
    this.verbinding = new AbortController();
    this.addEventListener("click", (e) => this.opKlik(e), { signal: this.verbinding.signal });
    for (const deel of this.querySelectorAll("[data-script]")) deel.hidden = false;
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  async opKlik(e) {
    const knop = e.target.closest("button");
    if (knop?.dataset.doe === "druk") drukAf(this);
    else if (knop?.dataset.doe === "kopieer") {
      const plek = knop.closest("[data-kopie]");
      const tekst = tekstVan(plek.querySelector("[data-tekst]"));
      const { gekopieerd, nietGekopieerd } = this.dataset;
      const melding = await kopieer(tekst, this) ? gekopieerd : nietGekopieerd;
      for (const status of this.querySelectorAll("[data-deel=status]")) {
        status.textContent = plek.contains(status) ? melding : "";
      }
    }
  }
}

if (!customElements.get("neem-over")) customElements.define("neem-over", NeemOver);
