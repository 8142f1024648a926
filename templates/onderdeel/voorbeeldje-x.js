/** Opens all points at once. Nothing about the reader is kept: leaving the page closes them again. */
import { vergeet } from "../sporen.js";

class VoorbeeldjeX extends HTMLElement {
  connectedCallback() {
    this.punten = [...this.querySelectorAll("details")];
    this.knop = this.querySelector("[data-doe=alles]");
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.knop.addEventListener("click", () => this.zet(true), { signal });
    vergeet(() => this.zet(false), signal);
    this.knop.hidden = false;
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  zet(open) {
    for (const punt of this.punten) punt.open = open;
  }
}

if (!customElements.get("voorbeeldje-x")) customElements.define("voorbeeldje-x", VoorbeeldjeX);
