/**
 * Note helper: makes a factual note and a short script for asking advice without names. Checks on the device
 * for data and labels that do not belong in a note. Memory only; wiped after copy, ten minutes of rest and leaving,
 * and after printing when the reader says so.
 */
import { vergeet } from "../sporen.js";
import { drukAf, kopieer, vul } from "./geheugen.js";
import { vlaggen } from "./notitie-vlaggen.js";

class NotitieHulp extends HTMLElement {
  connectedCallback() {
    this.formulier = this.querySelector("form");
    for (const deel of this.querySelectorAll("[data-script]")) deel.hidden = false;
    this.velden = [...this.formulier.querySelectorAll("[data-veld]")];
    this.status = this.querySelector("[data-deel=status]");
    this.resultaat = /** @type {HTMLElement} */ (this.querySelector("[data-deel=resultaat]"));
    this.naDruk = this.querySelector("[data-deel=na-druk]");
    this.woorden = [...this.querySelectorAll("[data-woord]")].map(({ dataset: { soort, vormen, liever, waarom } }) => {
      return { soort, vormen: vormen.split("|"), liever, waarom };
    });
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.formulier.addEventListener("input", (e) => this.controleer(e.target), { signal });
    this.addEventListener("click", (e) => this.opKlik(e), { signal });
    vergeet(() => this.wis(this.dataset.verlopen), signal);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  wis(melding) {
    const stond = this.velden.some((v) => v.value) || !this.resultaat.hidden;
    this.formulier.reset();
    for (const veld of this.velden) this.controleer(veld);
    for (const plek of this.resultaat.querySelectorAll("[data-tekst]")) plek.textContent = "";
    this.resultaat.hidden = this.naDruk.hidden = true;
    if (stond) this.status.textContent = melding;
  }

  controleer(veld) {
    const plek = this.querySelector(`#${CSS.escape(veld.getAttribute("aria-describedby").split(" ").at(-1))}`);
    plek.replaceChildren(...this.vlaggenVan(veld).map((vlag) => {
      const li = document.createElement("li");
      const deel = document.createElement("strong");
      deel.textContent = vlag.deel;
      li.append(deel, `: ${this.uitleg(vlag)}`);
      return li;
    }));
  }

  /** What a field holds that does not belong in it: the name of the colleague it went to may stay. */
  vlaggenVan(veld) {
    return vlaggen(veld.value, this.woorden).filter(({ soort }) => soort !== "naam" || veld.dataset.namen !== "mag");
  }

  /**
   * Why a part does not belong in a note, and for a label what to write instead.
   *
   * @param {import("./notitie-vlaggen.js").Vlag} vlag
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
    this.naDruk.hidden = true; // it asks about paper with the note before
    const { scriptBegin, scriptEind } = this.dataset;
    this.resultaat.querySelector("[data-tekst=notitie]").textContent = regels.join("\n");
    this.resultaat.querySelector("[data-tekst=script]").textContent = [scriptBegin, ...zinnen, scriptEind].join("\n\n");
    this.resultaat.hidden = false;
    const open = this.velden.reduce((n, v) => n + this.vlaggenVan(v).length, 0);
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
      // Also who cancels comes back here, so this only asks.
      addEventListener("afterprint", () => { this.naDruk.hidden = this.resultaat.hidden; }, { once: true });
      this.naDruk.hidden = true;
      drukAf(this.resultaat);
    }
  }
}

if (!customElements.get("notitie-hulp")) customElements.define("notitie-hulp", NotitieHulp);
