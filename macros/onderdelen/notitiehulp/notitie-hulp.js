/**
 * Note helper: makes a factual note and a short script for asking advice without names. Checks on the device
 * for data and labels that do not belong in a note. Memory only; wiped after copy, print, ten minutes of rest and leaving.
 */
import { drukAf, kopieer, vergeet, vul } from "./geheugen.js";

/** Whether nine digits pass the eleven test of a burgerservicenummer. */
export function isBsn(cijfers) {
  if (!/^\d{8,9}$/.test(cijfers)) return false;
  const negen = cijfers.padStart(9, "0");
  if (/^0+$/.test(negen)) return false;
  const som = [...negen].reduce((s, c, i) => s + Number(c) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

const PATRONEN = [
  ["mail", /[\w.+-]+@[\w-]+\.[\w.-]*\w/g, () => true],
  ["telefoon", /(?<!\d)(?:\+31|0031|0)[\s-]?[1-9](?:[\s-]?\d){8}(?!\d)/g, () => true],
  ["bsn", /(?<!\d)\d(?:[ .-]?\d){7,8}(?!\d)/g, (m) => isBsn(m.replace(/\D/g, ""))],
  ["geboortedatum", /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d\d(?!\d)/g, (m, jaar) => Number(m.slice(-4)) < jaar - 1],
  ["geboortedatum", /(?:geboren|geb\.|born|d\.o\.b\.?)\s+(?:op\s+|on\s+)?\d{1,2}\s+\p{L}+\s+(?:19|20)\d\d/giu, () => true],
];

const vlucht = (woorden) => woorden.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** What stands in `tekst` that does not belong in a note: [{soort, deel, woord?}], each part once. A date of this or last year is when it happened, not a birthday. */
export function vlaggen(tekst, woorden, jaar = new Date().getFullYear()) {
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
  const gezien = new Set();
  for (const woord of woorden) {
    for (const vorm of woord.vormen) {
      const m = tekst.match(new RegExp(`(?<![\\p{L}\\d])${vlucht(vorm)}(?![\\p{L}\\d])`, "iu"));
      if (m && !gezien.has(woord)) {
        gezien.add(woord);
        uit.push({ soort: woord.soort, deel: m[0], woord });
      }
    }
  }
  return uit;
}

class NotitieHulp extends HTMLElement {
  connectedCallback() {
    this.formulier = this.querySelector("form");
    for (const deel of this.querySelectorAll("[data-script]")) deel.hidden = false;
    this.velden = [...this.formulier.querySelectorAll("[data-veld]")];
    this.status = this.querySelector("[data-deel=status]");
    this.resultaat = this.querySelector("[data-deel=resultaat]");
    this.woorden = [...this.querySelectorAll("[data-woord]")].map((li) => ({
      soort: li.dataset.soort, vormen: li.dataset.vormen.split("|"), liever: li.dataset.liever, waarom: li.dataset.waarom,
    }));
    this.typ = (e) => this.controleer(e.target);
    this.klik = (e) => this.opKlik(e);
    this.verstuur = (e) => e.preventDefault();
    this.formulier.addEventListener("input", this.typ);
    this.formulier.addEventListener("submit", this.verstuur);
    this.addEventListener("click", this.klik);
    this.stop = vergeet(this, () => this.wis(this.dataset.verlopen));
  }

  disconnectedCallback() {
    this.stop?.();
    this.formulier.removeEventListener("input", this.typ);
    this.formulier.removeEventListener("submit", this.verstuur);
    this.removeEventListener("click", this.klik);
    this.wis("");
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
    plek.replaceChildren(...vlaggen(veld.value, this.woorden).map(({ soort, deel, woord }) => {
      const li = document.createElement("li");
      const uitleg = this.dataset[`vlag${soort[0].toUpperCase()}${soort.slice(1)}`];
      li.append(Object.assign(document.createElement("strong"), { textContent: deel }), `: ${woord ? `${woord.waarom} ${vul(this.dataset.liever, { liever: woord.liever })}` : uitleg}`);
      return li;
    }));
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
    this.resultaat.querySelector("[data-tekst=notitie]").textContent = regels.join("\n");
    this.resultaat.querySelector("[data-tekst=script]").textContent = [this.dataset.scriptBegin, ...zinnen, this.dataset.scriptEind].join("\n\n");
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

customElements.get("notitie-hulp") ?? customElements.define("notitie-hulp", NotitieHulp);
