/** The house: all it does is close, on leaving, the places that were opened. Without script every place opens too. */
import { klapDicht } from "./geheugen.js";

class HuisKaart extends HTMLElement {
  connectedCallback() {
    this.verbinding = new AbortController();
    klapDicht(this, this.verbinding.signal);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }
}

if (!customElements.get("huis-kaart")) customElements.define("huis-kaart", HuisKaart);
