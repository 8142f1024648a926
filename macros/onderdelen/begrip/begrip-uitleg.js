/** Explains a glossary term in place: the link becomes a button that opens and closes the explanation. */
class BegripUitleg extends HTMLElement {
  connectedCallback() {
    this.link = this.querySelector("a");
    this.uitleg = this.querySelector("[data-deel=uitleg]");
    if (!this.link || this.knop) return;
    this.knop = document.createElement("button");
    this.knop.type = "button";
    this.knop.className = "begrip begrip--knop";
    this.knop.textContent = this.link.textContent;
    this.knop.setAttribute("aria-expanded", "false");
    this.knop.setAttribute("aria-controls", this.uitleg.id);
    this.link.textContent = this.dataset.meer;
    this.uitleg.append(" ", this.link);
    this.prepend(this.knop);
    this.knop.addEventListener("click", () => this.zet(this.uitleg.hidden));
    this.addEventListener("keydown", (e) => {
      if (e.key !== "Escape" || this.uitleg.hidden) return;
      this.zet(false);
      this.knop.focus();
    });
    this.addEventListener("focusout", (e) => {
      if (!this.contains(e.relatedTarget)) this.zet(false);
    });
  }

  zet(open) {
    this.uitleg.hidden = !open;
    this.knop.setAttribute("aria-expanded", String(open));
  }
}

customElements.get("begrip-uitleg") ?? customElements.define("begrip-uitleg", BegripUitleg);
