/** Changes since a day and for a role, out of the list on the page. The choice stays in memory and goes on leaving. */
import { vergeet } from "../sporen.js";
import { vul } from "./geheugen.js";

/**
 * Whether a change is shown: of that day or later, and for everyone or for the role.
 *
 * @param {{dag: string, rollen: string[]}} wijziging
 * @param {string} sinds jjjj-mm-dd, or empty for all
 * @param {string} rol id, or empty for all
 * @returns {boolean}
 */
export function past({ dag, rollen }, sinds, rol) {
  return dag >= sinds && (!rol || !rollen.length || rollen.includes(rol));
}

class WijzigingLijst extends HTMLElement {
  connectedCallback() {
    this.formulier = this.querySelector("form");
    [this.sinds] = this.querySelectorAll("input");
    [this.rol] = this.querySelectorAll("select");
    this.status = this.querySelector("[data-deel=status]");
    this.regels = [...this.querySelectorAll("li[data-dag]")];
    this.formulier.hidden = false;
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.formulier.addEventListener("input", () => this.toon(true), { signal });
    vergeet(() => this.leeg(), signal);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  leeg() {
    this.formulier.reset();
    this.toon(false);
  }

  toon(zeg) {
    let aantal = 0;
    for (const li of this.regels) {
      const { dag, rollen } = li.dataset;
      li.hidden = !past({ dag, rollen: rollen.split(" ").filter(Boolean) }, this.sinds.value, this.rol.value);
      if (!li.hidden) aantal += 1;
    }
    this.status.textContent = zeg ? (aantal ? vul(this.dataset.aantal, { aantal }) : this.dataset.geen) : "";
  }
}

if (!customElements.get("wijziging-lijst")) customElements.define("wijziging-lijst", WijzigingLijst);
