/** What belongs to this site: its addresses and its pages. */
export const MERK = /<meta name="svd-werker" content="[^"]*" data-versie="([^"]+)"( data-vluchtig)?>/;
export const VAST = /\/assets\/(?:v-[0-9a-f]{8}\/|.*\.[0-9a-f]{8}\.min\.)/;

/** Address without query, anchor and index.html: the key of a page. */
export function schoon(adres) {
  const url = new URL(adres);
  return url.origin + url.pathname.replace(/\/index\.html$/, "/");
}

/** Folder of scripts and styles in an address, such as "v-0a1b2c3d". */
export const mapVan = (adres) => /\/assets\/(v-[0-9a-f]{8})\//.exec(adres)?.[1];

export const isHtml = (antwoord) => /^text\/html\b/.test(antwoord.headers.get("content-type") ?? "");

/** An answer of our own server that is whole: no error, no redirect to elsewhere. */
export const isGoed = (antwoord) => antwoord.status === 200 && antwoord.type === "basic" && !antwoord.redirected;

/** What a page says about itself, or undefined when it is no page of this site. Takes a copy; the answer stays usable. */
export async function merkVan(antwoord) {
  if (!isGoed(antwoord) || !isHtml(antwoord)) return undefined;
  const gevonden = MERK.exec(await antwoord.clone().text());
  return gevonden ? { versie: gevonden[1], vluchtig: Boolean(gevonden[2]) } : undefined;
}
