/**
 * Scan of an organisation: the level its answers come to and the next three actions, from the ladder on the page.
 * Memory only, and gone on leaving and after ten minutes out of sight; not while a team talks about a question.
 */
import { vergeetBijVertrek } from "../sporen.js";
import { drukAf, vul } from "./geheugen.js";

const GEWICHT = { ja: 2, deels: 1, nee: 0, "weet-niet": 0 };
const ACTIES = 3;

/**
 * Level, and the building blocks to work on next. The same as `uitslag` in model.py; a test compares them.
 *
 * @param {{niveau: number, eisen: [string, string][]}[]} treden From level 0 up.
 * @param {Record<string, string>} antwoorden
 * @returns {[niveau: number, volgende: string[]]}
 */
export function uitslag(treden, antwoorden) {
  let niveau = 0;
  const volgende = [];
  for (const trede of treden) {
    const mist = trede.eisen.filter(([id, minstens]) => GEWICHT[antwoorden[id] ?? "weet-niet"] < GEWICHT[minstens]);
    if (!mist.length && !volgende.length) niveau = trede.niveau;
    for (const [id] of mist) if (!volgende.includes(id)) volgende.push(id);
  }
  return [niveau, volgende.slice(0, ACTIES)];
}

class GroeiScan extends HTMLElement {
  connectedCallback() {
    this.formulier = this.querySelector("form");
    this.resultaat = /** @type {HTMLElement} */ (this.querySelector("[data-deel=uitslag]"));
    this.papier = this.querySelector("[data-deel=papier]");
    this.status = this.querySelector("[data-deel=status]");
    this.treden = [...this.papier.querySelectorAll("[data-trede]")].map((li) => ({
      niveau: Number(li.dataset.trede),
      eisen: li.dataset.eisen.split(" ").filter(Boolean).map((eis) => eis.split(":")),
    }));
    for (const deel of this.querySelectorAll("[data-script]")) deel.hidden = false;
    this.classList.add("groei--aan");
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.addEventListener("click", (e) => this.opKlik(e), { signal });
    this.formulier.addEventListener("change", () => { this.resultaat.hidden = true; }, { signal });
    vergeetBijVertrek(() => this.wis(""), signal);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  opKlik(e) {
    const doe = e.target.closest("button")?.dataset.doe;
    if (doe === "toon") this.toon();
    else if (doe === "wis") this.wis(this.dataset.gewist);
    else if (doe === "druk") drukAf(this.resultaat);
    else if (doe === "druk-leeg") drukAf(this, "druk-leeg");
  }

  wis(melding) {
    this.formulier.reset();
    this.resultaat.hidden = true;
    for (const plek of this.resultaat.querySelectorAll("ol")) plek.replaceChildren();
    for (const deel of ["niveau", "beeld", "open"]) this.plek(deel).textContent = "";
    this.status.textContent = melding;
  }

  plek(deel) {
    return this.resultaat.querySelector(`[data-deel=${deel}]`);
  }

  /** Answers by building block; a question that was left open is not in it. */
  get antwoorden() {
    return Object.fromEntries([...this.formulier.querySelectorAll("input:checked")].map((keuze) => [
      keuze.closest("[data-bouwsteen]").dataset.bouwsteen, keuze.value,
    ]));
  }

  toon() {
    const { antwoorden } = this;
    const [niveau, volgende] = uitslag(this.treden, antwoorden);
    const open = this.formulier.querySelectorAll("[data-bouwsteen]").length - Object.keys(antwoorden).length;
    const trede = this.papier.querySelector(`[data-trede="${niveau}"]`);
    this.plek("niveau").textContent = trede.querySelector("strong").textContent;
    this.plek("beeld").textContent = trede.querySelector("[data-deel=beeld]").textContent;
    const zin = open === 1 ? this.dataset.openEen : this.dataset.open;
    this.plek("open").textContent = open ? vul(zin, { aantal: open }) : "";
    this.plek("kop").hidden = !volgende.length;
    this.plek("acties").replaceChildren(...volgende.map((id) => this.actie(id, antwoorden[id] ?? "weet-niet")));
    this.plek("stand").replaceChildren(...[...this.papier.querySelectorAll("[data-trede]")].map((li) => {
      const kopie = li.cloneNode(true);
      if (li === trede) kopie.setAttribute("aria-current", "step");
      return kopie;
    }));
    this.status.textContent = volgende.length ? "" : this.dataset.alles;
    this.resultaat.hidden = false;
    this.plek("niveau").focus({ preventScroll: true });
    this.resultaat.scrollIntoView();
  }

  /** What to do about a building block after this answer, with who, how long, page and template. */
  actie(id, antwoord) {
    const blok = this.papier.querySelector(`[data-acties="${CSS.escape(id)}"]`);
    const li = document.createElement("li");
    const titel = document.createElement("strong");
    titel.textContent = `${blok.querySelector("[data-deel=titel]").textContent}.`;
    const doe = blok.querySelector(`[data-bij="${antwoord}"] span`).cloneNode(true);
    li.append(titel, " ", doe, blok.querySelector("[data-deel=hoe]").cloneNode(true));
    return li;
  }
}

if (!customElements.get("groei-scan")) customElements.define("groei-scan", GroeiScan);
