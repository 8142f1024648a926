/**
 * Municipality to Veilig Thuis region: ARIA combobox with a listbox (list autocomplete, manual selection)
 * over the list that is already on the page. Nothing is sent or kept.
 */
import { vergeet, vul } from "./geheugen.js";

const MAX = 8;
const kaal = (woorden) => woorden.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();

class RegioZoeker extends HTMLElement {
  connectedCallback() {
    this.veld = this.querySelector("[role=combobox]");
    this.lijst = this.querySelector("[role=listbox]");
    this.uitkomst = this.querySelector("[data-deel=uitkomst]");
    this.status = this.querySelector("[data-deel=status]");
    this.gemeenten = [...this.querySelectorAll("[data-gemeente]")].map((li) => ({
      naam: li.dataset.gemeente,
      vormen: [li.dataset.gemeente, ...(li.dataset.ook ? li.dataset.ook.split("|") : [])],
      regio: li.closest("[data-regio]"),
    }));
    this.querySelector("[data-deel=zoek]").hidden = false;
    this.getoond = [];
    this.actief = -1;
    this.typ = () => this.zoek();
    this.toets = (e) => this.opToets(e);
    this.klik = (e) => {
      const optie = e.target.closest("[role=option]");
      if (optie) this.kies(Number(optie.dataset.nummer));
    };
    this.weg = (e) => {
      if (!this.contains(e.relatedTarget)) this.sluit();
    };
    this.houdFocus = (e) => e.preventDefault();
    this.veld.addEventListener("input", this.typ);
    this.veld.addEventListener("keydown", this.toets);
    this.veld.addEventListener("blur", this.weg);
    this.lijst.addEventListener("mousedown", this.houdFocus);
    this.lijst.addEventListener("click", this.klik);
    this.stop = vergeet(this, () => this.leeg());
  }

  disconnectedCallback() {
    this.stop?.();
    this.veld.removeEventListener("input", this.typ);
    this.veld.removeEventListener("keydown", this.toets);
    this.veld.removeEventListener("blur", this.weg);
    this.lijst.removeEventListener("mousedown", this.houdFocus);
    this.lijst.removeEventListener("click", this.klik);
  }

  leeg() {
    this.veld.value = "";
    this.uitkomst.replaceChildren();
    this.status.textContent = "";
    this.sluit();
  }

  sluit() {
    this.lijst.hidden = true;
    this.actief = -1;
    this.veld.setAttribute("aria-expanded", "false");
    this.veld.removeAttribute("aria-activedescendant");
  }

  /** Names that begin with the words first, then names that contain them; each municipality once. */
  treffers(vraag) {
    const score = (g) => {
      let beste = 3;
      for (const vorm of g.vormen.map(kaal)) {
        if (vorm === vraag) beste = Math.min(beste, 0);
        else if (vorm.startsWith(vraag) || vorm.replace(/^s /, "").startsWith(vraag)) beste = Math.min(beste, 1);
        else if (vorm.includes(vraag)) beste = Math.min(beste, 2);
      }
      return beste;
    };
    return this.gemeenten.map((g) => [score(g), g]).filter(([s]) => s < 3).sort((a, b) => a[0] - b[0]).map(([, g]) => g);
  }

  zoek() {
    const vraag = kaal(this.veld.value);
    this.uitkomst.replaceChildren();
    if (!vraag) {
      this.status.textContent = "";
      this.sluit();
      return;
    }
    this.getoond = this.treffers(vraag).slice(0, MAX);
    this.actief = -1;
    this.veld.removeAttribute("aria-activedescendant");
    this.lijst.replaceChildren(...this.getoond.map((g, nummer) => {
      const li = document.createElement("li");
      li.setAttribute("role", "option");
      li.setAttribute("aria-selected", "false");
      li.id = `${this.lijst.id}-${nummer}`;
      li.dataset.nummer = nummer;
      const ook = g.vormen.slice(1).find((v) => kaal(v).includes(vraag) && !kaal(g.naam).includes(vraag));
      li.textContent = ook ? `${g.naam} (${ook})` : g.naam;
      return li;
    }));
    this.lijst.hidden = this.getoond.length === 0;
    this.veld.setAttribute("aria-expanded", String(this.getoond.length > 0));
    const aantal = this.getoond.length;
    this.status.textContent = aantal ? vul(this.dataset.aantal, { aantal }) : this.dataset.geen;
    if (!aantal) this.uitkomst.append(this.querySelector("[data-deel=geen]").content.cloneNode(true));
  }

  opToets(e) {
    const open = !this.lijst.hidden;
    if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      if (!open) {
        this.zoek();
        if (this.lijst.hidden) return;
      }
      const aantal = this.getoond.length;
      this.wijsAan(e.key === "ArrowDown" ? (this.actief + 1) % aantal : (this.actief <= 0 ? aantal : this.actief) - 1);
    } else if (e.key === "Enter" && open) {
      e.preventDefault();
      if (this.actief >= 0) this.kies(this.actief);
      else if (this.getoond.length === 1 || kaal(this.getoond[0].naam) === kaal(this.veld.value)) this.kies(0);
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

customElements.get("regio-zoeker") ?? customElements.define("regio-zoeker", RegioZoeker);
