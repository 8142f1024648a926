/** Explains a glossary term in place: the link becomes a button that opens and closes the explanation. */
import { vergeet } from "../sporen.js";

class BegripUitleg extends HTMLElement {
  connectedCallback() {
    if (!this.knop) this.maakKnop();
    if (!this.knop) return;
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.knop.addEventListener("click", () => this.zet(this.uitleg.hidden), { signal });
    this.addEventListener("keydown", (e) => {
      if (e.key !== "Escape" || this.uitleg.hidden) return;
      this.zet(false);
      this.knop.focus();
    }, { signal });
    this.addEventListener("focusout", (e) => {
      if (!this.contains(/** @type {Node | null} */ (e.relatedTarget))) this.zet(false);
    }, { signal });
    vergeet(() => this.zet(false), signal);
  }

  disconnectedCallback() {
    this.verbinding?.abort();
  }

  maakKnop() {
    const link = this.querySelector("a");
    if (!link) return;
    this.uitleg = this.querySelector("[data-deel=uitleg]");
    this.knop = document.createElement("button");
    this.knop.type = "button";
    this.knop.className = "begrip begrip--knop";
    const nieuw = link.querySelector(".nieuw-venster"); // of the link, not of the word (kern/insluiten.py)
    nieuw?.remove();
    this.knop.textContent = link.textContent.trim();
    this.knop.setAttribute("aria-expanded", "false");
    this.knop.setAttribute("aria-controls", this.uitleg.id);
    link.textContent = this.dataset.meer;
    if (nieuw) link.append(" ", nieuw);
    this.uitleg.append(" ", link);
    this.prepend(this.vast(this.knop));
  }

  /** The button with the mark that follows it: a line may break after a button, and the explanation opens below it. */
  vast(knop) {
    const tekst = this.nextSibling;
    const teken = tekst instanceof Text && /^[.,;:!?)]+/.exec(tekst.data)?.[0];
    if (!teken) return knop;
    tekst.deleteData(0, teken.length);
    const vast = document.createElement("span");
    vast.className = "begrip__vast";
    vast.append(knop, teken);
    return vast;
  }

  zet(open) {
    this.uitleg.hidden = !open;
    this.knop.setAttribute("aria-expanded", String(open));
  }
}

if (!customElements.get("begrip-uitleg")) customElements.define("begrip-uitleg", BegripUitleg);
