/** Case exercise: announces the feedback of a choice and can start again. No marks, nothing kept. */
import { vergeet } from "./geheugen.js";

class CasusOefening extends HTMLElement {
  connectedCallback() {
    this.keuzes = [...this.querySelectorAll("details")];
    this.status = this.querySelector("[data-deel=status]");
    this.opnieuw = this.querySelector("[data-doe=opnieuw]");
    this.open = (e) => {
      if (!e.target.open) return;
      for (const ander of this.keuzes) if (ander !== e.target) ander.open = false;
      this.status.textContent = e.target.querySelector("[data-deel=oordeel]").textContent;
      this.opnieuw.hidden = false;
    };
    this.sluit = () => {
      for (const keuze of this.keuzes) keuze.open = false;
      this.status.textContent = "";
      this.opnieuw.hidden = true;
    };
    this.begin = () => {
      this.sluit();
      this.keuzes[0].querySelector("summary").focus();
    };
    for (const keuze of this.keuzes) keuze.addEventListener("toggle", this.open);
    this.opnieuw.addEventListener("click", this.begin);
    this.stop = vergeet(this, this.sluit);
  }

  disconnectedCallback() {
    this.stop?.();
    for (const keuze of this.keuzes) keuze.removeEventListener("toggle", this.open);
    this.opnieuw.removeEventListener("click", this.begin);
  }
}

customElements.get("casus-oefening") ?? customElements.define("casus-oefening", CasusOefening);
