/**
 * Note helper: makes a factual note and a short script for asking advice without names. Checks on the device
 * for data and labels that do not belong in a note. Memory only; wiped after copy, print, ten minutes of rest and
 * leaving.
 */
import { drukAf, kopieer, vergeet, vul } from "./geheugen.js";

/**
 * @typedef {{soort: string, vormen: string[], liever: string, waarom: string}} Label A word that judges.
 * @typedef {{soort: string, deel: string, woord?: Label}} Vlag
 */

/**
 * Whether nine digits pass the eleven test of a burgerservicenummer.
 *
 * @param {string} cijfers
 * @returns {boolean}
 */
export function isBsn(cijfers) {
  if (!/^\d{8,9}$/.test(cijfers)) return false;
  const negen = cijfers.padStart(9, "0");
  if (/^0+$/.test(negen)) return false;
  const som = [...negen].reduce((s, c, i) => s + Number(c) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

const raw = String.raw;
const DATUM = raw`(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d\d`;
const GEBOREN = raw`(?:geboren|geb\.|born|d\.o\.b\.?)\s+(?:op\s+|on\s+)?\d{1,2}\s+\p{L}+\s+(?:19|20)\d\d`;

/** @type {[soort: string, patroon: RegExp, goed: (m: string, jaar: number) => boolean][]} */
const PATRONEN = [
  ["mail", /[\w.+-]+@[\w-]+\.[\w.-]*\w/g, () => true],
  ["telefoon", /(?<!\d)(?:\+31|0031|0)[\s-]?[1-9](?:[\s-]?\d){8}(?!\d)/g, () => true],
  ["bsn", /(?<!\d)\d(?:[ .-]?\d){7,8}(?!\d)/g, (m) => isBsn(m.replace(/\D/g, ""))],
  ["geboortedatum", new RegExp(raw`(?<!\d)${DATUM}(?!\d)`, "g"), (m, jaar) => Number(m.slice(-4)) < jaar - 1],
  ["geboortedatum", new RegExp(GEBOREN, "giu"), () => true],
];

const vlucht = (woorden) => woorden.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Data in a text that lead to a person, each part once. */
function gegevensIn(tekst, jaar) {
  const uit = [];
  const bezet = [];
  for (const [soort, patroon, goed] of PATRONEN) {
    for (const m of tekst.matchAll(patroon)) {
      const eind = m.index + m[0].length;
      if (!goed(m[0], jaar) || bezet.some(([a, b]) => m.index < b && eind > a)) continue;
      bezet.push([m.index, eind]);
      uit.push({ soort, deel: m[0].trim() });
    }
  }
  return uit;
}

/** Labels in a text, each once, by the first of its forms. */
function labelsIn(tekst, woorden) {
  const uit = [];
  for (const woord of woorden) {
    for (const vorm of woord.vormen) {
      const m = tekst.match(new RegExp(`(?<![\\p{L}\\d])${vlucht(vorm)}(?![\\p{L}\\d])`, "iu"));
      if (!m) continue;
      uit.push({ soort: woord.soort, deel: m[0], woord });
      break;
    }
  }
  return uit;
}

/**
 * What stands in a text that does not belong in a note, each part once.
 *
 * @param {string} tekst
 * @param {Label[]} woorden
 * @param {number} jaar A date of this or last year is when it happened, not a birthday.
 * @returns {Vlag[]}
 */
export function vlaggen(tekst, woorden, jaar = new Date().getFullYear()) {
  return [...gegevensIn(tekst, jaar), ...labelsIn(tekst, woorden)];
}

class NotitieHulp extends HTMLElement {
  connectedCallback() {
    this.formulier = this.querySelector("form");
    for (const deel of this.querySelectorAll("[data-script]")) deel.hidden = false;
    this.velden = [...this.formulier.querySelectorAll("[data-veld]")];
    this.status = this.querySelector("[data-deel=status]");
    this.resultaat = /** @type {HTMLElement} */ (this.querySelector("[data-deel=resultaat]"));
    this.woorden = [...this.querySelectorAll("[data-woord]")].map(({ dataset: { soort, vormen, liever, waarom } }) => {
      return { soort, vormen: vormen.split("|"), liever, waarom };
    });
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.formulier.addEventListener("input", (e) => this.controleer(e.target), { signal });
    this.formulier.addEventListener("submit", (e) => e.preventDefault(), { signal });
    this.addEventListener("click", (e) => this.opKlik(e), { signal });
    vergeet(this, () => this.wis(this.dataset.verlopen), signal);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  wis(melding) {
    const stond = this.velden.some((v) => v.value) || !this.resultaat.hidden;
    this.formulier.reset();
    for (const veld of this.velden) this.controleer(veld);
    for (const plek of this.resultaat.querySelectorAll("[data-tekst]")) plek.textContent = "";
    this.resultaat.hidden = true;
    if (stond) this.status.textContent = melding;
  }

  controleer(veld) {
    const plek = this.querySelector(`#${CSS.escape(veld.getAttribute("aria-describedby").split(" ").at(-1))}`);
    plek.replaceChildren(...vlaggen(veld.value, this.woorden).map((vlag) => {
      const li = document.createElement("li");
      const deel = document.createElement("strong");
      deel.textContent = vlag.deel;
      li.append(deel, `: ${this.uitleg(vlag)}`);
      return li;
    }));
  }

  /**
   * Why a part does not belong in a note, and for a label what to write instead.
   *
   * @param {Vlag} vlag
   * @returns {string}
   */
  uitleg({ soort, woord }) {
    if (woord) return `${woord.waarom} ${vul(this.dataset.liever, { liever: woord.liever })}`;
    return this.dataset[`vlag${soort[0].toUpperCase()}${soort.slice(1)}`];
  }

  maak() {
    const regels = [], zinnen = [];
    for (const veld of this.velden) {
      const tekst = veld.value.trim();
      if (!tekst) continue;
      regels.push(`${veld.dataset.naam}: ${tekst}`);
      if (veld.dataset.zin) zinnen.push(vul(veld.dataset.zin, { tekst }));
    }
    if (!regels.length) {
      this.status.textContent = this.dataset.leeg;
      this.velden[0].focus();
      return;
    }
    const { scriptBegin, scriptEind } = this.dataset;
    this.resultaat.querySelector("[data-tekst=notitie]").textContent = regels.join("\n");
    this.resultaat.querySelector("[data-tekst=script]").textContent = [scriptBegin, ...zinnen, scriptEind].join("\n\n");
    this.resultaat.hidden = false;
    const open = this.velden.reduce((n, v) => n + vlaggen(v.value, this.woorden).length, 0);
    this.status.textContent = open ? vul(this.dataset.nogVlaggen, { aantal: open }) : this.dataset.klaar;
    this.resultaat.querySelector("h2").focus();
  }

  async opKlik(e) {
    const doe = e.target.closest("button")?.dataset.doe;
    if (doe === "maak") this.maak();
    else if (doe === "wis") this.wis(this.dataset.gewist);
    else if (doe === "kopieer-notitie" || doe === "kopieer-alles") {
      const keuze = doe === "kopieer-alles" ? "[data-tekst]" : "[data-tekst=notitie]";
      const tekst = [...this.resultaat.querySelectorAll(keuze)].map((plek) => plek.textContent).join("\n\n----\n\n");
      if (await kopieer(tekst, this)) this.wis(this.dataset.gekopieerd);
      else this.status.textContent = this.dataset.nietGekopieerd;
    } else if (doe === "druk") {
      addEventListener("afterprint", () => this.wis(this.dataset.afgedrukt), { once: true });
      drukAf(this.resultaat);
    }
  }
}

if (!customElements.get("notitie-hulp")) customElements.define("notitie-hulp", NotitieHulp);
