/** How old is what we show, and how a page says so. Pure: text in, text out. */
import { MERK } from "./eigen.js";

export const DAG = 86_400_000;
const OUD = 30;
const TE_OUD = 90;

/**
 * How old; a time that is unknown or in the future is never fresh.
 *
 * @param {number} toen
 * @param {number} nu
 * @returns {"vers" | "oud" | "te-oud"}
 */
export function staat(toen, nu = Date.now()) {
  if (!Number.isFinite(toen) || toen > nu + DAG) return "oud";
  const dagen = (nu - toen) / DAG;
  return dagen > TE_OUD ? "te-oud" : dagen > OUD ? "oud" : "vers";
}

/**
 * The page with a notice at the top of its main part.
 *
 * @param {string} html
 * @param {string} melding
 * @returns {string}
 */
export function metMelding(html, melding) {
  const plek = /<main\b[^>]*>/.exec(html) ?? /<body\b[^>]*>/.exec(html);
  if (!plek) return melding + html;
  const na = plek.index + plek[0].length;
  return html.slice(0, na) + melding + html.slice(na);
}

/**
 * The page with every relative address made whole and without its mark, so that it can be shown at any address.
 *
 * @param {string} html
 * @param {string} adres
 * @returns {string}
 */
export function overal(html, adres) {
  const heel = (_, voor, doel, na) => voor + new URL(doel, adres).pathname + na;
  return html.replace(MERK, "").replace(/(\s(?:href|src)=")([^"#:]+)(")/g, heel);
}
