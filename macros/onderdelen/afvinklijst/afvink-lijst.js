/**
 * Checklist: progress, reset, print and copy. Lists with `data-bewaren="apparaat"` can be kept on the device,
 * only after the reader switches that on; all others live in memory.
 */
import { EIGEN, vergeet, vergeetBijVertrek } from "../sporen.js";
import { drukAf, klapDicht, kopieer, vul } from "./geheugen.js";

const DAG = 86_400_000;
const BEWAARTIJD = 90 * DAG;

class AfvinkLijst extends HTMLElement {
  connectedCallback() {
    this.vinkjes = [...this.querySelectorAll(".lijst__vink")];
    this.stand = this.querySelector("[data-deel=stand]");
    this.melding = this.querySelector("[data-deel=melding]");
    this.schakelaar = this.querySelector("[data-deel=bewaar]");
    for (const deel of this.querySelectorAll("[data-script]")) deel.hidden = false;
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.addEventListener("click", (e) => this.opKlik(e), { signal });
    this.addEventListener("change", (e) => this.opWijzig(e), { signal });
    this.bewaarbaar = this.dataset.bewaren === "apparaat";
    if (this.bewaarbaar) {
      this.herstel(location.hash !== "#leeg");
      this.volgBewaard(signal);
    } else vergeet(() => this.maakLeeg(), signal);
    klapDicht(this, signal);
    this.toon();
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  get sleutel() {
    return `${EIGEN}lijst-${this.dataset.id}`;
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

  /**
   * The ticks on the screen are never more than what is kept: gone on leaving, read again on coming back and when
   * another tab changes them. What a safe exit wiped elsewhere can then not be kept again from here.
   */
  volgBewaard(signal) {
    vergeetBijVertrek((waarom) => {
      if (waarom !== "slaap" || !this.bewaard) this.maakLeeg();
    }, signal);
    addEventListener("pageshow", (e) => {
      if (e.persisted) this.herstel();
    }, { signal });
    addEventListener("storage", (e) => {
      if (e.key === null || e.key === this.sleutel) this.herstel();
    }, { signal });
  }

  /** Make the list as it is kept, empty when it is not; `metVinkjes`: also what is ticked. */
  herstel(metVinkjes = true) {
    const ruw = this.bewaard;
    this.schakelaar.checked = Boolean(ruw);
    this.querySelector("[data-deel=wis]").hidden = !ruw;
    if (!ruw) {
      this.querySelector("[data-deel=laatst]").hidden = true;
      this.maakLeeg();
      return;
    }
    this.laatst(ruw.op);
    if (!metVinkjes) return;
    for (const vink of this.vinkjes) {
      vink.checked = ruw.aan.includes(vink.value);
      vink.closest("li").querySelector(".lijst__nieuw").hidden = ruw.bekend.includes(vink.value);
    }
    this.toon();
  }

  laatst(dag) {
    const tekst = this.querySelector("[data-deel=laatst]");
    const taal = this.closest("[lang]").lang;
    tekst.textContent = vul(this.dataset.laatst, { dag: new Date(dag).toLocaleDateString(taal) });
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
    this.herstel();
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
      const gelukt = await kopieer(this.alsTekst(), this);
      this.melding.textContent = gelukt ? this.dataset.gekopieerd : this.dataset.nietGekopieerd;
    }
  }

  /** The list as plain text, with [x] and [ ]. */
  alsTekst() {
    const regels = [this.dataset.titel];
    for (const groep of this.querySelectorAll("fieldset")) {
      regels.push("", groep.querySelector("legend").textContent.trim());
      for (const vink of groep.querySelectorAll(".lijst__vink")) {
        const tekst = vink.closest("label").querySelector(".lijst__tekst").textContent.trim();
        regels.push(`[${vink.checked ? "x" : " "}] ${tekst}`);
      }
    }
    return regels.join("\n");
  }
}

if (!customElements.get("afvink-lijst")) customElements.define("afvink-lijst", AfvinkLijst);
