/**
 * Route aid: one question at a time, over the tree that is already on the page.
 * The path lives in memory; the address, title and history do not change.
 */
import { vergeet } from "../sporen.js";
import { drukAf, klapDicht, vul } from "./geheugen.js";

class KeuzeHulp extends HTMLElement {
  connectedCallback() {
    this.boom = this.querySelector("[data-deel=boom]");
    this.spel = this.querySelector("[data-deel=spel]");
    this.plek = this.querySelector("[data-deel=plek]");
    this.spoor = this.querySelector("[data-deel=pad]");
    this.inleiding = this.querySelector("[data-deel=inleiding]");
    this.pad = [];
    this.boom.hidden = true;
    this.querySelector("[data-deel=direct]").hidden = true;
    this.spel.hidden = false;
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.begin = this.uitAnker();
    addEventListener("hashchange", () => this.naarAnker(), { signal });
    this.addEventListener("click", (e) => this.opKlik(e), { signal });
    vergeet(() => this.opnieuw(false), signal);
    klapDicht(this, signal);
    this.toon(false);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  knoop(id) {
    return this.boom.querySelector(`[data-knoop="${CSS.escape(id)}"]`);
  }

  get huidige() {
    return this.pad.length ? this.pad.at(-1).naar : this.begin;
  }

  /** Where to begin: the question or answer that the address names by its anchor or its id, else the first question. */
  uitAnker() {
    const anker = decodeURIComponent(location.hash.slice(1));
    const knopen = [...this.boom.querySelectorAll("[data-knoop]")];
    return knopen.find((k) => anker && [k.id, k.dataset.knoop].includes(anker))?.dataset.knoop ?? this.dataset.start;
  }

  naarAnker() {
    const begin = this.uitAnker();
    if (begin === this.dataset.start) return;
    this.begin = begin;
    this.pad = [];
    this.toon();
  }

  opnieuw(verzet = true) {
    this.begin = this.dataset.start;
    this.pad = [];
    this.toon(verzet);
  }

  opKlik(e) {
    const knop = e.target.closest("button");
    if (!knop || !this.contains(knop)) return;
    const { doe, naar, nummer } = knop.dataset;
    if (naar) this.kies(knop);
    else if (doe === "terug") this.naarStap(this.pad.length - 1);
    else if (doe === "wijzig") this.naarStap(Number(nummer));
    else if (doe === "opnieuw") this.opnieuw();
    else if (doe === "druk") drukAf(this);
  }

  naarStap(nummer) {
    this.pad = this.pad.slice(0, Math.max(0, nummer));
    this.toon();
  }

  kies(knop) {
    const { gevaar, telt, naar } = knop.dataset;
    const vraag = gevaar === undefined
      ? this.plek.querySelector("[data-deel=vraag]").textContent.trim()
      : this.dataset.gevaarVraag;
    this.pad.push({ vraag, antwoord: knop.textContent.trim(), telt, naar });
    this.toon();
  }

  toon(verzet = true) {
    const bron = this.knoop(this.huidige);
    const uitkomst = bron.dataset.soort === "uitkomst";
    const kop = bron.querySelector("[data-deel=vraag]").cloneNode(true);
    kop.tabIndex = -1;
    kop.removeAttribute("id");
    this.plek.replaceChildren(...this.stand(bron), kop);
    for (const deel of bron.querySelectorAll(":scope > [data-deel=uitleg], :scope > [data-deel=inhoud]")) {
      const kopie = deel.cloneNode(true);
      for (const met of kopie.querySelectorAll("[id]")) met.removeAttribute("id");
      this.plek.append(kopie);
    }
    if (uitkomst) this.toonRedenen();
    else this.toonAntwoorden(bron);
    this.toonPad();
    this.querySelector("[data-doe=terug]").hidden = this.pad.length === 0;
    this.querySelector("[data-doe=opnieuw]").hidden = this.huidige === this.dataset.start;
    this.querySelector("[data-doe=druk]").hidden = !uitkomst;
    this.querySelector("[data-gevaar]").hidden = this.huidige === this.dataset.gevaar;
    if (this.pad.length) this.spel.append(this.inleiding);
    else this.spel.before(this.inleiding);
    if (!verzet) return;
    kop.focus({ preventScroll: true });
    this.scrollIntoView();
  }

  /** Which question this is, and of how many at most; the answers decide how many there will be. */
  stand(bron) {
    if (!bron.dataset.nog) return [];
    const stand = document.createElement("p");
    stand.className = "kh__stand";
    const voor = this.pad.length;
    stand.textContent = vul(this.dataset.stand, { nummer: voor + 1, totaal: voor + Number(bron.dataset.nog) });
    return [stand];
  }

  toonAntwoorden(bron) {
    const lijst = document.createElement("ul");
    lijst.className = "kh__antwoorden";
    for (const antwoord of bron.querySelectorAll(":scope > [data-deel=antwoorden] > li")) {
      const knop = document.createElement("button");
      knop.type = "button";
      knop.className = "kh__antwoord";
      knop.textContent = antwoord.querySelector("[data-deel=tekst]").textContent;
      knop.dataset.naar = antwoord.dataset.naar;
      if (antwoord.dataset.telt) knop.dataset.telt = antwoord.dataset.telt;
      const li = document.createElement("li");
      li.append(knop);
      lijst.append(li);
    }
    this.plek.append(lijst);
  }

  toonRedenen() {
    const redenen = this.pad.filter((stap) => stap.telt);
    if (!redenen.length) return;
    const kop = document.createElement("p");
    kop.className = "kh__tussenkop";
    kop.textContent = this.dataset.redenen;
    const lijst = document.createElement("ul");
    for (const stap of redenen) {
      const li = document.createElement("li");
      li.textContent = stap.telt;
      lijst.append(li);
    }
    const waarom = this.plek.querySelector("[data-deel=waarom]");
    waarom.append(kop, lijst);
  }

  toonPad() {
    this.spoor.hidden = this.pad.length === 0;
    this.spoor.querySelector("ol").replaceChildren(...this.pad.map((stap, nummer) => {
      const li = document.createElement("li");
      const knop = document.createElement("button");
      knop.type = "button";
      knop.className = "kh__wijzig";
      knop.dataset.doe = "wijzig";
      knop.dataset.nummer = nummer;
      knop.textContent = this.dataset.wijzig;
      knop.setAttribute("aria-label", vul(this.dataset.wijzigLabel, { vraag: stap.vraag }));
      const antwoord = document.createElement("strong");
      antwoord.textContent = stap.antwoord;
      li.append(`${stap.vraag} `, antwoord, " ", knop);
      return li;
    }));
  }
}

if (!customElements.get("keuze-hulp")) customElements.define("keuze-hulp", KeuzeHulp);
