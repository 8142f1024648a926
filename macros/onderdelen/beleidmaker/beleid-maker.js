/**
 * Policy maker: puts answers in their places in the draft on the page, and makes a file of it on the device.
 * Memory only, and gone on leaving and after ten minutes out of sight; not while people discuss what to fill in.
 */
import { vergeetBijVertrek } from "../sporen.js";
import { drukAf, geefBestand, kopieer, tekstVan, vul } from "./geheugen.js";

/** Style, size in half points and the space around what a file has; a heading has its level for the outline. */
const VORM = {
  H2: "\\s1\\outlinelevel0\\keepn\\b\\fs28\\sa80 ",
  H3: "\\s2\\outlinelevel1\\keepn\\b\\fs21\\sb90\\sa20 ",
  P: "\\s0\\fs19\\sa40 ",
};

/** A4 with margins of 20 mm, in twips. */
const BLAD = "\\paperw11906\\paperh16838\\margl1134\\margr1134\\margt1134\\margb1134";
const STIJLEN = "{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s2 heading 2;}}";

/**
 * A text as RTF: its own marks escaped, and everything outside ASCII by number.
 *
 * @param {string} tekst
 * @returns {string}
 */
function rtfTekst(tekst) {
  let uit = "";
  for (let n = 0; n < tekst.length; n += 1) {
    const code = tekst.charCodeAt(n);
    if ("\\{}".includes(tekst[n])) uit += `\\${tekst[n]}`;
    else if (code === 10) uit += "\\line ";
    else if (code < 128) uit += code < 32 ? " " : tekst[n];
    else uit += `\\u${code > 32767 ? code - 65536 : code}?`;
  }
  return uit;
}

/**
 * A file that Word, LibreOffice and Pages open.
 *
 * @param {[soort: string, tekst: string][]} delen Headings ("H2", "H3") and paragraphs ("P").
 * @param {string} taal
 * @returns {string}
 */
export function rtf(delen, taal) {
  const regels = delen.map(([soort, tekst]) => `{\\pard${VORM[soort]}${rtfTekst(tekst)}\\par}`);
  const kop = `{\\rtf1\\ansi\\deff0\\deflang${taal === "nl" ? 1043 : 2057}{\\fonttbl{\\f0\\fswiss Arial;}}`;
  return [kop, STIJLEN + BLAD, ...regels, "}"].join("\n");
}

class BeleidMaker extends HTMLElement {
  connectedCallback() {
    this.formulier = this.querySelector("form");
    this.concept = /** @type {HTMLElement} */ (this.querySelector("[data-deel=concept]"));
    this.status = this.querySelector("[data-deel=status]");
    this.plekken = [...this.concept.querySelectorAll("[data-plek]")].map((plek) => ({ plek, leeg: plek.textContent }));
    for (const deel of this.querySelectorAll("[data-script]")) deel.hidden = false;
    this.querySelector("[data-deel=papier]").hidden = true;
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.formulier.addEventListener("input", () => this.vulIn(), { signal });
    this.formulier.addEventListener("change", () => this.meldStand(), { signal });
    this.addEventListener("click", (e) => this.opKlik(e), { signal });
    vergeetBijVertrek(() => this.wis(""), signal);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  /** What was answered, by field; a choice gives its sentence. */
  get antwoorden() {
    return Object.fromEntries([...this.formulier.querySelectorAll("[data-veld]")].map((veld) => [
      veld.dataset.veld,
      veld instanceof HTMLSelectElement ? veld.selectedOptions[0].dataset.zin ?? "" : veld.value.trim(),
    ]));
  }

  vulIn() {
    const { antwoorden } = this;
    for (const { plek, leeg } of this.plekken) {
      plek.textContent = antwoorden[plek.dataset.plek] || leeg;
      plek.classList.toggle("beleid__gat", !antwoorden[plek.dataset.plek]);
    }
  }

  meldStand() {
    const open = Object.values(this.antwoorden).filter((antwoord) => !antwoord).length;
    const { openEen, open: meer, vol } = this.dataset;
    this.status.textContent = open ? vul(open === 1 ? openEen : meer, { aantal: open }) : vol;
  }

  wis(melding) {
    this.formulier.reset();
    this.vulIn();
    this.status.textContent = melding;
  }

  /** Headings and paragraphs of the draft, as plain text. */
  get delen() {
    return [...this.concept.querySelectorAll("h2, h3, p")].map((deel) => [deel.tagName, tekstVan(deel)]);
  }

  async opKlik(e) {
    const doe = e.target.closest("button")?.dataset.doe;
    if (doe === "wis") this.wis(this.dataset.gewist);
    else if (doe === "druk") drukAf(this.concept);
    else if (doe === "bewaar") {
      geefBestand(this.dataset.bestand, "application/rtf", rtf(this.delen, document.documentElement.lang));
      this.status.textContent = this.dataset.bewaard;
    } else if (doe === "kopieer") {
      const gelukt = await kopieer(this.delen.map(([, tekst]) => tekst).join("\n\n"), this);
      this.status.textContent = gelukt ? this.dataset.gekopieerd : this.dataset.nietGekopieerd;
    }
  }
}

if (!customElements.get("beleid-maker")) customElements.define("beleid-maker", BeleidMaker);
