/**
 * Municipality to Veilig Thuis region: ARIA combobox with a listbox (list autocomplete, manual selection)
 * over the list that is already on the page. Nothing is sent or kept.
 */
import "../zoek/kaal.js";
import { vergeet } from "../sporen.js";
import { vul } from "./geheugen.js";

const { bijna, plaatsvormen, plat } = /** @type {any} */ (globalThis).svdZoek;
const MAX = 8;

/**
 * @typedef {{naam: string, ook: string[], vormen: string[]}} Gemeente `ook`: other names; `vormen`: every way to write
 *   one of the names (`plaatsvormen`).
 */

/** How well a name fits what is typed: it is that, begins with it, contains it, or not (3). */
function afstandTot(vraag, vormen) {
  if (vormen.includes(vraag)) return 0;
  if (vormen.some((v) => v.startsWith(vraag))) return 1;
  return vormen.some((v) => v.includes(vraag)) ? 2 : 3;
}

/**
 * The municipalities for what is typed, each once: names that are it, begin with it, contain it; else the names that
 * are nearest, as for a typing error.
 *
 * @template {Gemeente} G
 * @param {string} getypt
 * @param {G[]} gemeenten
 * @returns {G[]}
 */
export function treffers(getypt, gemeenten) {
  const vraag = plat(getypt);
  if (!vraag) return [];
  const passend = gemeenten.map((g) => ({ g, ver: afstandTot(vraag, g.vormen) })).filter(({ ver }) => ver < 3);
  if (passend.length) return passend.sort((a, b) => a.ver - b.ver).map(({ g }) => g);
  const dichtbij = new Set(bijna(vraag, gemeenten.flatMap((g) => g.vormen)));
  return gemeenten.filter((g) => g.vormen.some((v) => dichtbij.has(v)));
}

/**
 * The other name of a municipality, when that is what fits and its own name does not.
 *
 * @param {Gemeente} gemeente
 * @param {string} getypt
 * @returns {string | undefined}
 */
export function naamErbij({ naam, ook }, getypt) {
  const vraag = plat(getypt);
  const bevat = (v) => plat(v).includes(vraag);
  const lijkt = (v) => bijna(vraag, plaatsvormen(v)).length > 0;
  const past = [naam, ...ook].some(bevat) ? bevat : lijkt;
  return past(naam) ? undefined : ook.find(past);
}

/**
 * A municipality as it can be found.
 *
 * @param {string} naam
 * @param {string[]} ook
 * @returns {Gemeente}
 */
export function leesGemeente(naam, ook) {
  return { naam, ook, vormen: [naam, ...ook].flatMap(plaatsvormen) };
}

class RegioZoeker extends HTMLElement {
  connectedCallback() {
    this.veld = this.querySelector("[role=combobox]");
    this.lijst = this.querySelector("[role=listbox]");
    this.uitkomst = this.querySelector("[data-deel=uitkomst]");
    this.status = this.querySelector("[data-deel=status]");
    this.gemeenten = [...this.querySelectorAll("[data-gemeente]")].map((li) => ({
      ...leesGemeente(li.dataset.gemeente, li.dataset.ook ? li.dataset.ook.split("|") : []),
      regio: li.closest("[data-regio]"),
    }));
    this.querySelector("[data-deel=zoek]").hidden = false;
    this.getoond = [];
    this.actief = -1;
    this.luister();
  }

  luister() {
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.veld.addEventListener("input", () => this.zoek(), { signal });
    this.veld.addEventListener("keydown", (e) => this.opToets(e), { signal });
    this.veld.addEventListener("blur", (e) => {
      if (!this.contains(e.relatedTarget)) this.sluit();
    }, { signal });
    this.lijst.addEventListener("mousedown", (e) => e.preventDefault(), { signal });
    this.lijst.addEventListener("click", (e) => {
      const optie = e.target.closest("[role=option]");
      if (optie) this.kies(Number(optie.dataset.nummer));
    }, { signal });
    vergeet(() => this.leeg(), signal);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  leeg() {
    this.veld.value = "";
    this.uitkomst.replaceChildren();
    this.lijst.replaceChildren();
    this.getoond = [];
    this.status.textContent = "";
    this.sluit();
  }

  sluit() {
    this.lijst.hidden = true;
    this.actief = -1;
    this.veld.setAttribute("aria-expanded", "false");
    this.veld.removeAttribute("aria-activedescendant");
  }

  zoek() {
    const vraag = plat(this.veld.value);
    this.uitkomst.replaceChildren();
    if (!vraag) {
      this.status.textContent = "";
      this.sluit();
      return;
    }
    this.getoond = treffers(vraag, this.gemeenten).slice(0, MAX);
    this.actief = -1;
    this.veld.removeAttribute("aria-activedescendant");
    this.lijst.replaceChildren(...this.getoond.map((g, nummer) => this.optie(g, nummer, vraag)));
    this.lijst.hidden = this.getoond.length === 0;
    this.veld.setAttribute("aria-expanded", String(this.getoond.length > 0));
    const aantal = this.getoond.length;
    this.status.textContent = aantal ? vul(this.dataset.aantal, { aantal }) : this.dataset.geen;
    if (!aantal) this.uitkomst.append(this.querySelector("[data-deel=geen]").content.cloneNode(true));
  }

  /** A result, with the other name beside it when that is what fits. */
  optie(g, nummer, vraag) {
    const li = document.createElement("li");
    li.setAttribute("role", "option");
    li.setAttribute("aria-selected", "false");
    li.id = `${this.lijst.id}-${nummer}`;
    li.dataset.nummer = nummer;
    const ook = naamErbij(g, vraag);
    li.textContent = ook ? `${g.naam} (${ook})` : g.naam;
    return li;
  }

  /** Go down or up the list, which opens for it. */
  stap(omlaag) {
    if (this.lijst.hidden) this.zoek();
    if (this.lijst.hidden) return;
    const aantal = this.getoond.length;
    this.wijsAan(omlaag ? (this.actief + 1) % aantal : (this.actief <= 0 ? aantal : this.actief) - 1);
  }

  /** Without a choice Enter takes the only result, or the one that is typed in full. */
  kiesMetEnter() {
    if (this.actief >= 0) this.kies(this.actief);
    else if (this.getoond.length === 1 || plat(this.getoond[0].naam) === plat(this.veld.value)) this.kies(0);
  }

  opToets(e) {
    const open = !this.lijst.hidden;
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      this.stap(e.key === "ArrowDown");
    } else if (e.key === "Enter" && open) {
      e.preventDefault();
      this.kiesMetEnter();
    } else if (e.key === "Escape") {
      if (open) this.sluit();
      else this.leeg();
    }
  }

  wijsAan(nummer) {
    this.actief = nummer;
    [...this.lijst.children].forEach((li, i) => li.setAttribute("aria-selected", String(i === nummer)));
    this.veld.setAttribute("aria-activedescendant", `${this.lijst.id}-${nummer}`);
    this.lijst.children[nummer].scrollIntoView({ block: "nearest" });
  }

  kies(nummer) {
    const gekozen = this.getoond[nummer];
    this.veld.value = gekozen.naam;
    this.sluit();
    const kaart = this.querySelector("[data-deel=kaart]").content.cloneNode(true);
    kaart.querySelector("[data-deel=plaats]").textContent = gekozen.naam;
    kaart.querySelector("[data-deel=regio]").textContent = gekozen.regio.dataset.naam;
    const kop = gekozen.regio.querySelector("[data-deel=feiten]");
    if (kop) kaart.querySelector("[data-deel=feiten]").append(kop.cloneNode(true));
    this.uitkomst.replaceChildren(kaart);
    this.status.textContent = vul(this.dataset.gekozen, { gemeente: gekozen.naam, regio: gekozen.regio.dataset.naam });
  }
}

if (!customElements.get("regio-zoeker")) customElements.define("regio-zoeker", RegioZoeker);
