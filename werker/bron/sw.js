/**
 * Makes this site work without a connection. One worker per language; the build puts `self.SVD` before this code:
 * the files to keep with their SHA-256, the fingerprint of scripts and styles, and the notice in the language.
 * Rules and reasons: adr/0006-offline.md.
 */
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { registerRoute } from "workbox-routing/registerRoute.js";
import { isGoed, mapVan, merkVan, metStreep, schoon, VAST } from "./eigen.js";
import { maakBestanden, maakPaginas } from "./gezien.js";
import { DAG, metMelding, overal, staat } from "./leeftijd.js";
import {
  bevestig, bevestigdOp, GEZIEN, hefOp, mag, naSchrijven, pakIn, pakUit, ruimOudeOp, VOORAF, zoek,
} from "./opslag.js";

const { versie, map, kern, rest, anders, melding, offline, verouderd } = self.SVD;
const { registration } = self;
const BEZIG = 1500;
const NETWERK = 2500;
const CONTROLE = 1000;

const wacht = (ms) => new Promise((klaar) => setTimeout(klaar, ms));
const vol = (pad) => new URL(pad, registration.scope).href;

// --- What is kept beforehand. The browser itself checks every file against its hash (integrity).
const voorraad = new PrecacheController({
  cacheName: VOORAF,
  fallbackToNetwork: false,
  plugins: [{
    cacheWillUpdate: async ({ response }) => (isGoed(response) && (await mag()) ? pakIn(response) : null),
    cachedResponseWillBeUsed: async ({ cachedResponse }) => pakUit(cachedResponse),
    cacheDidUpdate: naSchrijven,
  }],
});
const regel = ([pad, som]) => {
  const url = vol(pad);
  return { url, revision: VAST.test(url) ? null : som.slice(0, 12), integrity: `sha256-${som}` };
};
const KERN = kern.map(regel);
const ALLES = [...KERN, ...rest.map(regel)];

async function vanVoorraad(adres) {
  const sleutel = voorraad.getCacheKeyForURL(adres);
  return sleutel ? pakUit(await zoek(sleutel, VOORAF)) : undefined;
}

const isVooraf = async (adres) => Boolean(await vanVoorraad(adres));

async function installeer(event) {
  voorraad.addToCacheList(self.navigator.connection?.saveData ? KERN : ALLES);
  if (!(await mag())) throw new Error("de lezer is weg");
  await voorraad.install(event);
  await bevestig(versie);
  if (!(await mag())) throw new Error("de lezer is weg");
  await Promise.race([bewaarOpen(event), wacht(NETWERK)]);
  await self.skipWaiting();
}

/** The pages that are open now came before this worker; keep them like other visited pages. */
async function bewaarOpen(event) {
  for (const client of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) {
    const url = new URL(client.url);
    if (!hier(url) || (await isVooraf(schoon(url)))) continue;
    const request = new Request(schoon(url), { credentials: "same-origin" });
    const [antwoord, klaar] = paginas.handleAll({ event, request });
    await Promise.allSettled([antwoord, klaar]);
  }
}

/** Remove what the former version kept, but its scripts and styles: a page that is still open may ask for them. */
async function activeer() {
  await ruimOudeOp(versie, map);
  if (!(await caches.has(VOORAF))) return;
  const cache = await caches.open(VOORAF);
  const sleutels = (await cache.keys()).map((r) => r.url);
  const verwacht = new Set(voorraad.getURLsToCacheKeys().values());
  const vorige = sleutels.map(mapVan).filter((m) => m && m !== map).at(-1);
  for (const sleutel of sleutels) {
    if (!verwacht.has(sleutel) && !(vorige && mapVan(sleutel) === vorige)) await cache.delete(sleutel);
  }
  await mag();
}

self.addEventListener("install", (event) => event.waitUntil(installeer(event)));
self.addEventListener("activate", (event) => {
  voorraad.addToCacheList(ALLES);
  event.waitUntil(activeer());
});

// --- Is this still the version of the server? Asked in the background at every page.
let gevonden = 0;
let achter = false;
let opgeheven = false;
let controle = Promise.resolve();
registration.addEventListener("updatefound", () => {
  gevonden += 1;
  achter = true;
});

/** A browser keeps a worker whose script is gone, and with it the old pages; so it goes by itself. */
async function kijkOfDeSiteErNogIs() {
  const { status } = await fetch(self.location.href, { cache: "no-store", redirect: "manual" });
  if (status !== 404 && status !== 410) return;
  opgeheven = true;
  await hefOp();
}

function kijk(event) {
  const voor = gevonden;
  const klus = (async () => {
    await registration.update();
    if (gevonden !== voor || registration.installing || registration.waiting) return;
    achter = false;
    await bevestig(versie);
  })().catch(kijkOfDeSiteErNogIs).catch(() => {});
  event.waitUntil(klus);
  controle = Promise.race([klus, wacht(CONTROLE)]);
}

const uitslag = (werker) => new Promise((klaar) => {
  werker.addEventListener("statechange", () => werker.state !== "installing" && klaar());
});

/** Whether the server has a newer version that is whole, or that we have been missing for a day. */
async function isErNieuwer(sinds) {
  const bezig = registration.installing;
  if (bezig) {
    await Promise.race([uitslag(bezig), wacht(BEZIG)]);
    if (bezig.state !== "redundant") return true;
  }
  return Boolean(registration.waiting) || (achter && !(Date.now() - sinds < DAG));
}

// --- Pages
const hier = (url) => url.href.startsWith(registration.scope) && !anders.some((pad) => url.href.startsWith(vol(pad)));
const paginas = maakPaginas({ map, isVooraf, melding, teOud: () => vervanging(verouderd) });
const bestanden = maakBestanden({ map });

/** One of our two pages for when there is nothing better, made to work at the address that was asked. */
async function vervanging(pad) {
  const tekst = await vanVoorraad(vol(pad));
  if (!tekst) return Response.error();
  return new Response(overal(await tekst.text(), vol(pad)), { status: 503, headers: tekst.headers });
}

/** The page of the server; `vreemd`: also one that is not ours. */
async function vanNet(request, vreemd) {
  try {
    const antwoord = await Promise.race([fetch(request), wacht(NETWERK)]);
    if (antwoord && vreemd && antwoord.status < 500) return antwoord;
    if (antwoord?.type === "opaqueredirect" || (antwoord && (await merkVan(antwoord)))) return antwoord;
  } catch {
    // No connection: what we have will do.
  }
  return undefined;
}

/** Where a folder without its slash is, when we have that page; a worker of another language has its own. */
async function doorNaar(url) {
  const adres = metStreep(schoon(url));
  if (!adres) return undefined;
  const hebben = anders.some((pad) => vol(pad) === adres) || (await isVooraf(adres)) || (await zoek(adres, GEZIEN));
  return hebben ? Response.redirect(adres + url.search) : undefined;
}

async function pagina({ event, request, url }) {
  if (opgeheven) return fetch(request);
  const vorige = controle;
  kijk(event);
  const sinds = await bevestigdOp(versie);
  const stand = staat(sinds);
  const eigen = await vanVoorraad(schoon(url));
  if (!eigen) {
    const door = await doorNaar(url);
    if (door) return door;
    try {
      return await paginas.handle({ event, request });
    } catch {
      return vervanging(stand === "te-oud" ? verouderd : offline);
    }
  }
  await vorige;
  if (opgeheven) return fetch(request);
  if (stand === "vers" && !(await isErNieuwer(sinds))) return eigen;
  const nieuw = await vanNet(request, stand === "te-oud");
  if (nieuw) return nieuw;
  if (stand === "vers") return eigen;
  if (stand === "te-oud") return vervanging(verouderd);
  return new Response(metMelding(await eigen.text(), melding), { headers: eigen.headers });
}

/** A page in another language belongs to the worker of that language; until there is one, at least our numbers. */
const andereTaal = ({ request }) => fetch(request).catch(() => vervanging(offline));

// --- Files. Those of another version than ours come from the network, or from what an open page may still need.
/** A file of this site; what a program of somebody else asks for below our folder is none of our business. */
const isOns = (url) => VAST.test(url.pathname) || url.href.startsWith(vol("assets/"))
  || Boolean(voorraad.getCacheKeyForURL(url.href));

async function bestand({ event, request, url }) {
  const eigen = await vanVoorraad(url.href);
  if (eigen) return eigen;
  if (VAST.test(url.pathname) || !hier(url)) return pakUit(await zoek(url.href, VOORAF)) ?? fetch(request);
  return bestanden.handle({ event, request });
}

const isPagina = ({ request, sameOrigin }) => sameOrigin && request.mode === "navigate";
/** Not the worker itself, and not a piece of a file. */
const isBestand = ({ request, sameOrigin, url }) => {
  if (!sameOrigin || request.mode === "navigate" || request.headers.has("range")) return false;
  voorraad.addToCacheList(ALLES);
  return isOns(url);
};

registerRoute(isPagina, (opties) => {
  voorraad.addToCacheList(ALLES);
  return hier(opties.url) ? pagina(opties) : andereTaal(opties);
});
registerRoute(isBestand, bestand);
