/**
 * What an own contact of an organisation may say, and how it stands in the address of a frame. The same rules as in
 * kern/profielregels.py and kern/vensterprofiel.py; one table of cases runs through both.
 */
export const BEGIN = "profiel=";
export const MAX = 2048;
export const LENGTE = { organisatie: 60, naam: 60, uren: 80, bereikbaar: 120 };
export const MAX_CONTACTEN = 4;

const TEKENS = /^[A-Za-zÀ-ÖØ-öø-ÿĀ-įĲ-ſȘșȚț0-9 .,:;'’()&/+!?–-]*$/;
const LINK = /\/\/|www\.|\.(?:nl|com|eu|org|net|info|be|de)(?![\wÀ-ſ])/i;
const TIJD = /(^|[^\d.:])\d{1,2}[.:]\d{2}(?![\d.:])/g;
const CIJFERS = /\d(?:[ .()/–-]*\d){4}/;
const GEEN_WOORD = /[^a-z0-9]+/;
const ALARM = /(?:^|[^a-z0-9])i[^a-z0-9]?i[^a-z0-9]?2(?:$|[^a-z0-9])/;
const LIJKT_OP = { 0: "o", 1: "i", l: "i", "ı": "i" };

const DELEN = ["veiligthuis", "alarmnummer", "noodnummer", "alarmcentrale", "emergencynumber"];
const WOORDEN = ["politie", "police", "ambulance", "brandweer"];

const NUMMER = /^[0-9 ()+.-]{1,20}$/;
const DUUR = /^(?:09|08[47]|0676|18|(?:\+|00)(?:87|88|808|979))/;
const NEDERLANDS = /^(?:0[1-57]\d{8}|06[1-58]\d{7}|08[58]\d{7}|0800\d{4}(?:\d{3})?|14\d{3,4})$/;

/** Small letters without accents, with signs that look like each other as one. */
function gelijk(tekst) {
  return tekst.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[01lı]/g, (t) => LIJKT_OP[t]);
}

function noemtLandelijk(tekst) {
  const kaal = gelijk(tekst), woorden = kaal.split(GEEN_WOORD), aaneen = woorden.join("");
  return ALARM.test(kaal) || DELEN.some((d) => aaneen.includes(gelijk(d)))
    || WOORDEN.some((w) => woorden.includes(gelijk(w)));
}

/**
 * What is wrong with words of an own contact, as the name of the rule.
 *
 * @param {string} tekst
 * @param {number} lengte
 * @returns {string | null}
 */
export function foutInTekst(tekst, lengte) {
  if (!tekst.replace(/ /g, "")) return "leeg";
  if (!TEKENS.test(tekst)) return "teken";
  if (tekst.length > lengte) return "tekst-te-lang";
  if (LINK.test(tekst)) return "link";
  if (noemtLandelijk(tekst)) return "landelijk";
  return CIJFERS.test(tekst.replace(TIJD, "$1")) ? "nummer-in-tekst" : null;
}

/** The number as it is dialled, a Dutch one without its country. */
export function cijfers(nummer) {
  return nummer.replace(/[ ().-]/g, "").replace(/^(?:\+|00)310?/, "0");
}

/**
 * What is wrong with the number of an own contact; `landelijk` are the digits of those that are nobody's own.
 *
 * @param {string} nummer
 * @param {string[]} landelijk
 * @returns {string | null}
 */
export function foutInNummer(nummer, landelijk) {
  if (!NUMMER.test(nummer)) return "nummer";
  const kaal = cijfers(nummer);
  if (landelijk.includes(kaal)) return "landelijk";
  if (/^000\d{7}$/.test(kaal)) return "verzonnen";
  if (DUUR.test(kaal)) return "duur";
  if (/^(?:\+|00)/.test(kaal)) return "buitenland";
  return NEDERLANDS.test(kaal) ? null : "nummer";
}

const isRecord = (ruw) => typeof ruw === "object" && ruw !== null && !Array.isArray(ruw);

function velden(ruw, nodig, mag = []) {
  return isRecord(ruw) && nodig.every((n) => Object.hasOwn(ruw, n))
    && Object.keys(ruw).every((n) => nodig.includes(n) || mag.includes(n));
}

function teksten(ruw, namen) {
  for (const naam of namen.filter((n) => Object.hasOwn(ruw, n))) {
    if (typeof ruw[naam] !== "string") return "velden";
    const fout = foutInTekst(ruw[naam], LENGTE[naam]);
    if (fout) return fout;
  }
  return null;
}

function foutInContact(ruw, { rollen, landelijk }) {
  if (!velden(ruw, ["rol", "naam", "nummer", "uren"], ["bereikbaar"])) return "velden";
  if (typeof ruw.rol !== "string" || typeof ruw.nummer !== "string") return "velden";
  if (!rollen.includes(ruw.rol)) return "rol";
  return teksten(ruw, ["naam", "uren", "bereikbaar"]) ?? foutInNummer(ruw.nummer, landelijk);
}

/**
 * What is wrong with a profile for a frame.
 *
 * @param {unknown} ruw
 * @param {{rollen: string[], landelijk: string[]}} bekend
 * @returns {string | null}
 */
export function foutInProfiel(ruw, bekend) {
  if (!velden(ruw, ["organisatie", "contacten"]) || !Array.isArray(ruw.contacten)) return "velden";
  const naam = teksten(ruw, ["organisatie"]);
  if (naam) return naam;
  if (!ruw.contacten.length || ruw.contacten.length > MAX_CONTACTEN) return "aantal";
  for (const contact of ruw.contacten) {
    const fout = foutInContact(contact, bekend);
    if (fout) return fout;
  }
  return new Set(ruw.contacten.map((c) => c.rol)).size < ruw.contacten.length ? "dubbel" : null;
}

/** The fragment of a profile, without its #. */
export function fragmentVan(profiel) {
  const bytes = new TextEncoder().encode(JSON.stringify(profiel));
  const code = btoa(String.fromCharCode(...bytes));
  return BEGIN + code.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function ontcijfer(code) {
  if (!/^[A-Za-z0-9_-]+$/.test(code) || code.length % 4 === 1) throw new SyntaxError();
  const bytes = Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (t) => t.charCodeAt(0));
  return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
}

/** The anchor of a place in the page, that may follow a profile after a slash. */
export function ankerIn(fragment) {
  if (!fragment.startsWith(BEGIN)) return fragment;
  const streep = fragment.indexOf("/");
  return streep < 0 ? "" : fragment.slice(streep + 1);
}

/**
 * Read a fragment, without its #.
 *
 * @param {string} fragment
 * @param {{rollen: string[], landelijk: string[]}} bekend
 * @returns {{profiel: object | null, fout: string | null}}
 */
export function leesFragment(fragment, bekend) {
  if (fragment.length > MAX) return { profiel: null, fout: "te-lang" };
  let ruw;
  try {
    ruw = ontcijfer(fragment.replace(BEGIN, "").split("/")[0]);
  } catch {
    return { profiel: null, fout: "onleesbaar" };
  }
  const fout = foutInProfiel(ruw, bekend);
  return fout ? { profiel: null, fout } : { profiel: ruw, fout: null };
}
