/** What tools share: closing what was opened, filling in texts, printing, copying, giving a file. */
import { vergeet } from "../sporen.js";

/**
 * Close in time what was opened in `element` to read: it tells what the reader looked for.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal Stops watching.
 */
export function klapDicht(element, signal) {
  vergeet(() => {
    for (const details of element.querySelectorAll("details")) details.open = false;
  }, signal);
}

/**
 * Fill `{naam}` in a text from the data with values.
 *
 * @param {string} tekst
 * @param {Record<string, string | number>} waarden
 * @returns {string}
 */
export function vul(tekst, waarden) {
  return tekst.replace(/\{(\w+)\}/g, (heel, naam) => (naam in waarden ? String(waarden[naam]) : heel));
}

/**
 * Print only `element` (and the address and date of the page).
 *
 * @param {HTMLElement} element
 * @param {string} soort A hook for the print sheet.
 */
export function drukAf(element, soort = "") {
  const klaar = () => {
    document.documentElement.classList.remove("druk");
    element.classList.remove("druk-dit");
    delete element.dataset.druk;
  };
  document.documentElement.classList.add("druk");
  element.classList.add("druk-dit");
  element.dataset.druk = soort;
  addEventListener("afterprint", klaar, { once: true });
  print();
}

/** Soft hyphens, which say where a word may break; the text itself has none. */
const ZACHT = /\u00ad/g;

/**
 * The words of an element on one line, as someone takes them over.
 *
 * @param {Element} element
 * @returns {string}
 */
export function tekstVan(element) {
  return element.textContent.replace(ZACHT, "").replace(/\s+/g, " ").trim();
}

/**
 * Copy text; falls back to a selected field when the clipboard is not allowed.
 *
 * @param {string} tekst
 * @param {HTMLElement} plek Where that field may stand for a moment.
 * @returns {Promise<boolean>} Whether it worked.
 */
export async function kopieer(tekst, plek) {
  const heel = tekst.replace(ZACHT, "");
  try {
    await navigator.clipboard.writeText(heel);
    return true;
  } catch {
    const veld = document.createElement("textarea");
    veld.value = heel;
    veld.className = "alleen-lezer";
    plek.append(veld);
    veld.select();
    let gelukt = false;
    try {
      gelukt = document.execCommand("copy");
    } catch {
      gelukt = false;
    }
    veld.remove();
    return gelukt;
  }
}

/**
 * Give the reader a file that was made on the device. A slow device still reads its content a while after the click.
 *
 * @param {string} naam
 * @param {string} soort
 * @param {string} inhoud
 */
export function geefBestand(naam, soort, inhoud) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([inhoud], { type: soort }));
  link.download = naam;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
