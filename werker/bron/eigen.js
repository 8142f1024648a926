/** What belongs to this site: its addresses and its pages. */
export const MERK = /<meta name="svd-werker" content="[^"]*" data-versie="([^"]+)"( data-vluchtig)?>/;

const SOM = "[0-9a-f]{8}";
const MAP = new RegExp(`/assets/(v-${SOM})/`);
/** Addresses whose content never changes. */
export const VAST = new RegExp(`${MAP.source}|/assets/.*\\.${SOM}\\.min\\.`);

/**
 * Address without query, anchor and index.html: the key of a page.
 *
 * @param {string | URL} adres
 * @returns {string}
 */
export function schoon(adres) {
  const url = new URL(adres);
  return url.origin + url.pathname.replace(/\/index\.html$/, "/");
}

/**
 * The address that a server would send on to: a folder without its slash.
 *
 * @param {string} adres As `schoon` gives it.
 * @returns {string | undefined}
 */
export const metStreep = (adres) => (/\/[^/.]+$/.test(adres) ? `${adres}/` : undefined);

/**
 * Folder of scripts and styles in an address, such as "v-0a1b2c3d".
 *
 * @param {string} adres
 * @returns {string | undefined}
 */
export const mapVan = (adres) => MAP.exec(adres)?.[1];

/**
 * @param {Response} antwoord
 * @returns {boolean}
 */
export const isHtml = (antwoord) => /^text\/html\b/.test(antwoord.headers.get("content-type") ?? "");

/**
 * An answer of our own server that is whole: no error, no redirect to elsewhere.
 *
 * @param {Response} antwoord
 * @returns {boolean}
 */
export const isGoed = (antwoord) => antwoord.status === 200 && antwoord.type === "basic" && !antwoord.redirected;

/**
 * What a page says about itself. Takes a copy; the answer stays usable.
 *
 * @param {Response} antwoord
 * @returns {Promise<{versie: string, vluchtig: boolean} | undefined>} undefined when it is no page of this site.
 */
export async function merkVan(antwoord) {
  if (!isGoed(antwoord) || !isHtml(antwoord)) return undefined;
  const gevonden = MERK.exec(await antwoord.clone().text());
  return gevonden ? { versie: gevonden[1], vluchtig: Boolean(gevonden[2]) } : undefined;
}
