/**
 * Where the worker keeps things: in caches that begin with our prefix, as all we keep (`EIGEN` in sporen.js,
 * which the build puts in `self.SVD`), and that name the scope. And the one rule for keeping anything: only while
 * the cache "stand" exists. A page makes that cache just before it registers; the leave button removes it first.
 * Only pages ever make it, so that nothing this worker does later, also half-way an install, can bring something
 * back. Bodies are kept compressed: a language then takes well under a megabyte on the device.
 */
const BASIS = `${self.SVD.eigen}${self.registration.scope}`;
export const STAND = `${BASIS} stand`;
export const VOORAF = `${BASIS} vooraf`;
export const GEZIEN = `${BASIS} gezien`;
export const TIJD = `${BASIS} tijd`;

export const KOP_TIJD = "x-svd-tijd";
export const KOP_VERSIE = "x-svd-versie";
const KOP_INGEPAKT = "x-svd-ingepakt";
const HOOGSTENS = 40;

/**
 * Remove everything but "stand", which is not ours to make or remove.
 *
 * @returns {Promise<boolean[]>}
 */
export const ruimOp = () => Promise.all([VOORAF, GEZIEN, TIJD].map((naam) => caches.delete(naam)));

/**
 * The site is gone from this address: take away the worker and what was kept. The worker first: a page of ours that is
 * still open and wants to register then finds nobody, and takes its permission back.
 */
export async function hefOp() {
  await self.registration.unregister();
  await caches.delete(STAND);
  await ruimOp();
}

/**
 * Whether anything may be kept; when not, what an unlucky moment left is removed.
 *
 * @returns {Promise<boolean>}
 */
export async function mag() {
  if (await caches.has(STAND)) return true;
  await ruimOp();
  return false;
}

/**
 * Look in a cache without making it.
 *
 * @param {RequestInfo} sleutel
 * @param {string} cacheName
 * @returns {Promise<Response | undefined>}
 */
export const zoek = (sleutel, cacheName) => caches.match(sleutel, { cacheName });

/**
 * An answer to keep: compressed, with `extra` among its headers.
 *
 * @param {Response} antwoord
 * @param {Record<string, string>} extra
 * @returns {Response}
 */
export function pakIn(antwoord, extra = {}) {
  const headers = new Headers(antwoord.headers);
  for (const naam of ["content-encoding", "content-length", "vary"]) headers.delete(naam);
  for (const [naam, waarde] of Object.entries(extra)) headers.set(naam, waarde);
  headers.set(KOP_INGEPAKT, "gzip");
  const klein = new Response(antwoord.body).body?.pipeThrough(new CompressionStream("gzip"));
  return new Response(klein, { status: 200, headers });
}

/**
 * An answer as it was before `pakIn`; one that was not kept stays as it is.
 *
 * @template {Response | undefined} A
 * @param {A} antwoord
 * @returns {A | Response}
 */
export function pakUit(antwoord) {
  if (!antwoord?.headers.has(KOP_INGEPAKT)) return antwoord;
  const heel = antwoord.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(heel, { status: 200, headers: antwoord.headers });
}

/**
 * After every write: take it back when the reader left meanwhile; keep the visited files few, oldest out first.
 *
 * @param {{cacheName: string}} wat
 */
export async function naSchrijven({ cacheName }) {
  if (!(await mag())) throw new Error("gewist");
  if (cacheName !== GEZIEN) return;
  const cache = await caches.open(GEZIEN);
  const sleutels = await cache.keys();
  for (const sleutel of sleutels.slice(0, Math.max(0, sleutels.length - HOOGSTENS))) await cache.delete(sleutel);
}

const tijdSleutel = (versie) => new URL(`bevestigd-${versie}`, self.registration.scope).href;

/**
 * The server says that this version is the current one.
 *
 * @param {string} versie
 * @param {number} nu
 */
export async function bevestig(versie, nu = Date.now()) {
  if (!(await mag())) return;
  await (await caches.open(TIJD)).put(tijdSleutel(versie), new Response(String(nu)));
  await mag();
}

/**
 * When the server last said so.
 *
 * @param {string} versie
 * @returns {Promise<number>} In milliseconds; NaN when unknown.
 */
export async function bevestigdOp(versie) {
  const gevonden = await zoek(tijdSleutel(versie), TIJD);
  return gevonden ? Number(await gevonden.text()) : NaN;
}

/**
 * Remove the times of other versions, and what was kept with other scripts and styles.
 *
 * @param {string} versie
 * @param {string} map
 */
export async function ruimOudeOp(versie, map) {
  if (!(await mag())) return;
  const tijd = await caches.open(TIJD);
  for (const sleutel of await tijd.keys()) if (sleutel.url !== tijdSleutel(versie)) await tijd.delete(sleutel);
  const gezien = await caches.open(GEZIEN);
  for (const sleutel of await gezien.keys()) {
    if ((await gezien.match(sleutel)).headers.get(KOP_VERSIE) !== map) await gezien.delete(sleutel);
  }
  await mag();
}
