/** What is kept as the reader visits it: pages that allow it and small files that scripts ask for; network first. */
import { NetworkFirst } from "workbox-strategies/NetworkFirst.js";
import { isGoed, isHtml, merkVan, schoon } from "./eigen.js";
import { metMelding, staat } from "./leeftijd.js";
import { GEZIEN, KOP_TIJD, KOP_VERSIE, mag, naSchrijven, pakIn, pakUit, zoek } from "./opslag.js";

const GEDULD = 3;

const houdbaar = (map) => ({ [KOP_TIJD]: String(Date.now()), [KOP_VERSIE]: map });
const isBestand = (antwoord) => isGoed(antwoord) && !isHtml(antwoord);
const sleutel = ({ request }) => schoon(request.url);

/** The network first, after `GEDULD` seconds the copy; `regels` says what is kept and what of it may be shown. */
const netwerkEerst = (regels) => new NetworkFirst({
  cacheName: GEZIEN,
  networkTimeoutSeconds: GEDULD,
  plugins: [{ cacheKeyWillBeUsed: sleutel, cacheDidUpdate: naSchrijven, ...regels }],
});

async function vergeet(adres) {
  if (await caches.has(GEZIEN)) await (await caches.open(GEZIEN)).delete(adres);
}

/**
 * Pages.
 *
 * @param {{map: string, isVooraf: (adres: string) => Promise<boolean>, melding: string,
 *   teOud: () => Promise<Response>}} regels `map`: our scripts and styles; `isVooraf`: kept beforehand, so not here;
 *   `melding`: the notice on an old page; `teOud`: the page that stands in for one that is too old.
 * @returns {NetworkFirst}
 */
export function maakPaginas({ map, isVooraf, melding, teOud }) {
  return netwerkEerst({
    async fetchDidSucceed({ request, response }) {
      const adres = schoon(request.url);
      if (response.status >= 500) throw new Error("de server is stuk");
      if (response.status === 404 || response.status === 410) await vergeet(adres);
      const vreemd = response.status === 200 && !(await merkVan(response));
      if (vreemd && (await zoek(adres, GEZIEN))) throw new Error("geen pagina van ons");
      return response;
    },
    async cacheWillUpdate({ request, response }) {
      if (new URL(request.url).search || (await isVooraf(schoon(request.url))) || !(await mag())) return null;
      const merk = await merkVan(response);
      return merk && !merk.vluchtig && merk.versie === map ? pakIn(response, houdbaar(map)) : null;
    },
    async cachedResponseWillBeUsed({ request, cachedResponse }) {
      if (!cachedResponse || cachedResponse.headers.get(KOP_VERSIE) !== map) return null;
      const stand = staat(Number(cachedResponse.headers.get(KOP_TIJD) ?? NaN));
      if (stand === "vers") return pakUit(cachedResponse);
      if (stand === "te-oud") {
        await vergeet(request.url);
        return teOud();
      }
      const html = await pakUit(cachedResponse).text();
      return new Response(metMelding(html, melding), { headers: cachedResponse.headers });
    },
  });
}

/**
 * Other files of this site, such as the index of the search window.
 *
 * @param {{map: string}} regels
 * @returns {NetworkFirst}
 */
export function maakBestanden({ map }) {
  return netwerkEerst({
    async fetchDidSucceed({ request, response }) {
      if (!isBestand(response) && (await zoek(schoon(request.url), GEZIEN))) throw new Error("niet het bestand");
      return response;
    },
    async cacheWillUpdate({ request, response }) {
      if (new URL(request.url).search || !isBestand(response) || !(await mag())) return null;
      return pakIn(response, houdbaar(map));
    },
    async cachedResponseWillBeUsed({ cachedResponse }) {
      return cachedResponse?.headers.get(KOP_VERSIE) === map ? pakUit(cachedResponse) : null;
    },
  });
}
