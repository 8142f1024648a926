/**
 * Checklist: progress, reset, print and copy. Lists with `data-bewaren="apparaat"` can be kept on the device,
 * only after the reader switches that on; all others live in memory.
 */
import { drukAf, kopieer, vergeet, vul } from "./geheugen.js";

const DAG = 86_400_000;
const BEWAARTIJD = 90 * DAG;

class AfvinkLijst extends HTMLElement {
  connectedCallback() {
    this.vinkjes = [...this.querySelectorAll(".lijst__vink")];
    this.stand = this.querySelector("[data-deel=stand]");
    this.melding = this.querySelector("[data-deel=melding]");
    this.schakelaar = this.querySelector("[data-deel=bewaar]");
    for (const deel of this.querySelectorAll("[data-script]")) deel.hidden = false;
    this.luister = (e) => this.opKlik(e);
    this.wijzig = (e) => this.opWijzig(e);
    this.addEventListener("click", this.luister);
    this.addEventListener("change", this.wijzig);
    this.bewaarbaar = this.dataset.bewaren === "apparaat";
    if (this.bewaarbaar) this.herstel();
    else this.stop = vergeet(this, () => this.maakLeeg());
    this.toon();
  }

  disconnectedCallback() {
    this.stop?.();
    this.removeEventListener("click", this.luister);
    this.removeEventListener("change", this.wijzig);
  }

  get sleutel() {
    return `svd-lijst-${this.dataset.id}`;
  }

  get bewaard() {
    try {
      const ruw = JSON.parse(localStorage.getItem(this.sleutel));
      if (!ruw) return null;
      if (Date.now() - Date.parse(ruw.op) > BEWAARTIJD || !Array.isArray(ruw.aan) || !Array.isArray(ruw.bekend)) {
        localStorage.removeItem(this.sleutel);
        return null;
      }
      return ruw;
    } catch {
      return null;
    }
  }

  herstel() {
    const ruw = this.bewaard;
    if (!ruw) return;
    this.schakelaar.checked = true;
    this.querySelector("[data-deel=wis]").hidden = false;
    this.laatst(ruw.op);
    if (location.hash === "#leeg") return;
    for (const vink of this.vinkjes) {
      vink.checked = ruw.aan.includes(vink.value);
      vink.closest("li").querySelector(".lijst__nieuw").hidden = ruw.bekend.includes(vink.value);
    }
  }

  laatst(dag) {
    const tekst = this.querySelector("[data-deel=laatst]");
    tekst.textContent = vul(this.dataset.laatst, { dag: new Date(dag).toLocaleDateString(this.closest("[lang]").lang) });
    tekst.hidden = false;
  }

  bewaar() {
    if (!this.bewaarbaar || !this.schakelaar.checked) return;
    const op = new Date().toISOString().slice(0, 10);
    const aan = this.vinkjes.filter((v) => v.checked).map((v) => v.value);
    try {
      localStorage.setItem(this.sleutel, JSON.stringify({ op, aan, bekend: this.vinkjes.map((v) => v.value) }));
      this.laatst(op);
      this.querySelector("[data-deel=wis]").hidden = false;
    } catch {
      this.schakelaar.checked = false;
      this.melding.textContent = this.dataset.nietBewaard;
    }
  }

  wis() {
    try {
      localStorage.removeItem(this.sleutel);
    } catch {
      // Storage may be refused; then nothing was kept either.
    }
    this.schakelaar.checked = false;
    this.querySelector("[data-deel=wis]").hidden = true;
    this.querySelector("[data-deel=laatst]").hidden = true;
    this.maakLeeg();
    this.melding.textContent = this.dataset.gewist;
  }

  maakLeeg() {
    for (const vink of this.vinkjes) vink.checked = false;
    this.toon();
  }

  toon() {
    const gedaan = this.vinkjes.filter((v) => v.checked).length;
    this.stand.textContent = vul(this.dataset.stand, { gedaan, totaal: this.vinkjes.length });
  }

  opWijzig(e) {
    if (e.target === this.schakelaar) {
      if (this.schakelaar.checked) this.bewaar();
      else this.wis();
      return;
    }
    this.toon();
    this.bewaar();
  }

  async opKlik(e) {
    const doe = e.target.closest("button")?.dataset.doe;
    if (doe === "leeg") {
      this.maakLeeg();
      this.bewaar();
    } else if (doe === "wis") {
      this.wis();
      this.schakelaar.focus();
    } else if (doe === "druk-leeg" || doe === "druk") {
      drukAf(this, doe);
    } else if (doe === "kopieer") {
      this.melding.textContent = (await kopieer(this.alsTekst(), this)) ? this.dataset.gekopieerd : this.dataset.nietGekopieerd;
    }
  }

  /** The list as plain text, with [x] and [ ]. */
  alsTekst() {
    const regels = [this.dataset.titel];
    for (const groep of this.querySelectorAll("fieldset")) {
      regels.push("", groep.querySelector("legend").textContent.trim());
      for (const vink of groep.querySelectorAll(".lijst__vink")) {
        regels.push(`[${vink.checked ? "x" : " "}] ${vink.closest("label").querySelector(".lijst__tekst").textContent.trim()}`);
      }
    }
    return regels.join("\n");
  }
}

customElements.get("afvink-lijst") ?? customElements.define("afvink-lijst", AfvinkLijst);
