/** Case exercise: announces the feedback of a choice and can start again. No marks, nothing kept. */
import { vergeet } from "../sporen.js";

class CasusOefening extends HTMLElement {
  connectedCallback() {
    this.keuzes = [...this.querySelectorAll("details")];
    this.status = this.querySelector("[data-deel=status]");
    this.opnieuw = this.querySelector("[data-doe=opnieuw]");
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    for (const keuze of this.keuzes) keuze.addEventListener("toggle", () => this.opOpen(keuze), { signal });
    this.opnieuw.addEventListener("click", () => this.begin(), { signal });
    vergeet(() => this.sluit(), signal);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  opOpen(keuze) {
    if (!keuze.open) return;
    for (const ander of this.keuzes) if (ander !== keuze) ander.open = false;
    this.status.textContent = keuze.querySelector("[data-deel=oordeel]").textContent;
    this.opnieuw.hidden = false;
  }

  sluit() {
    for (const keuze of this.keuzes) keuze.open = false;
    this.status.textContent = "";
    this.opnieuw.hidden = true;
  }

  begin() {
    this.sluit();
    this.keuzes[0].querySelector("summary").focus();
  }
}

if (!customElements.get("casus-oefening")) customElements.define("casus-oefening", CasusOefening);
