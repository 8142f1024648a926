/**
 * What does not belong in a note: data that lead to a person, and words that judge. Runs on the device. It finds
 * what looks like something and misses the rest, so the page says to read the note again.
 */

/**
 * @typedef {{soort: string, vormen: string[], liever: string, waarom: string}} Label A word that judges.
 * @typedef {{soort: string, deel: string, woord?: Label}} Vlag
 */

/**
 * Whether nine digits pass the eleven test of a burgerservicenummer.
 *
 * @param {string} cijfers
 * @returns {boolean}
 */
export function isBsn(cijfers) {
  if (!/^\d{8,9}$/.test(cijfers)) return false;
  const negen = cijfers.padStart(9, "0");
  if (/^0+$/.test(negen)) return false;
  const som = [...negen].reduce((s, c, i) => s + Number(c) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

const raw = String.raw;
const DATUM = raw`(?:0?[1-9]|[12]\d|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d\d`;
const GEBOREN = raw`(?:geboren|geb\.|born|d\.o\.b\.?)\s+(?:op\s+|on\s+)?\d{1,2}\s+\p{L}+\s+(?:19|20)\d\d`;

// Postcode: "1234 AB", or "1234ab" when it is not a measure.
const POSTCODE = raw`(?<![\p{L}\d])[1-9]\d{3}(?: ?[A-Z]{2}|[a-z]{2})(?![\p{L}\d])`;
const MAAT = /(?:kg|km|mm|cm|ml|mg|kw|mb|gb|st)$/i;
// Street: a compound such as "kerkstraat" with a number, or with a capital also without one.
const STRAAT = raw`(?:straat|laan|gracht|singel|dreef|kade|plantsoen)`;
const WEG = raw`(?:[Ww]eg|[Dd]ijk|[Pp]ad|[Hh]of|[Ss]teeg|[Pp]ark|[Mm]arkt|[Pp]lein)`;
const HUISNUMMER = raw`[ ]+(?:nr\.?[ ]*)?\d{1,4}(?:[ ]?-?[ ]?[a-z](?!\p{L}))?(?![\d.:]*\d)`;
const STREET = raw`\d{1,4}[a-z]?[ ](?:\p{Lu}\p{L}+[ ]){1,3}(?:Street|Road|Lane|Avenue|Square|Close|Drive)(?!\p{L})`;
const GEEN_STRAAT = /^(?:onderweg|zijstraat|winkelstraat|(?:wandel|fiets|achter|tuin)pad|(?:school|speel)plein)/i;
// House number: "op nummer 12", "flat 12"; the number 112 is never one.
const WOONT = "huisnummer|huisnr\\.?|appartement|apartment|house number|flat|"
  + "(?:op|at) (?:nummer|nr\\.?|number|no\\.)";
const NUMMER = raw`(?<!\p{L})(?:${WOONT})\s*(?!112(?!\d))\d{1,4}[a-z]?(?![\p{L}\d])`;

const TUSSEN = raw`(?:(?:van|de|der|den|het|ten|ter|te|el|al|bin|ibn)[ ]+){0,3}`;
const NAAM = raw`\p{Lu}[\p{L}'’-]*\p{Ll}`;
const HEER = raw`[Mm]evrouw|[Mm]ijnheer|[Mm]eneer|[Dd]e heer|[Ff]amilie|(?:[Mm]evr|[Mm]w|[Dd]hr|[Hh]r|[Ff]am)\.`;
const HEET = raw`heet|heette|genaamd|[Nn]aam(?: is| was|:)|named|[Nn]ame(?: is| was|:)|is called`;
const GENOEMD = raw`(?:${HEER}|(?:Mr|Mrs|Ms|Miss)\.?|${HEET})[ ]+${TUSSEN}${NAAM}(?:[ ]${TUSSEN}${NAAM})?`;
const TWEE = raw`${NAAM}[ ]+${TUSSEN}${NAAM}`;
const DAG = raw`(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day`;
const MAAND = raw`janua\p{L}+|februa\p{L}+|maart|march|april|mei|may|jun[ie]|jul[iy]|augus\p{L}+|septem\p{L}+|`
  + raw`o[ck]tober|novem\p{L}+|decem\p{L}+`;
const TAAL = raw`nederland\p{L}*|dutch|engels|english|duits|german|frans|french|turks|turkish|arabisch|arabic`
  + "|pools|polish";
const INSTANTIE = raw`veilig|thuis|centrum|wijkteam|raad|politie|police|jeugd\p{L}*|kinder\p{L}*|sociaal|juridisch|den`;
const GEEN_NAAM = new RegExp(raw`(?<!\p{L})(?:${DAG}|${MAAND}|${TAAL}|${INSTANTIE})(?!\p{L})`, "iu");

const altijd = () => true;
const straat = (m) => !GEEN_STRAAT.test(m);

/** @type {[soort: string, patroon: RegExp, goed: (m: string, jaar: number) => boolean][]} */
const PATRONEN = [
  ["mail", /[\w.+-]+@[\w-]+\.[\w.-]*\w/g, altijd],
  ["telefoon", /(?<!\d)(?:\+31|0031|0)[\s-]?[1-9](?:[\s-]?\d){8}(?!\d)/g, altijd],
  ["bsn", /(?<!\d)\d(?:[ .-]?\d){7,8}(?!\d)/g, (m) => isBsn(m.replace(/\D/g, ""))],
  ["geboortedatum", new RegExp(raw`(?<!\d)${DATUM}(?!\d)`, "g"), (m, jaar) => Number(m.slice(-4)) < jaar - 1],
  ["geboortedatum", new RegExp(GEBOREN, "giu"), altijd],
  ["adres", new RegExp(POSTCODE, "gu"), (m) => !MAAT.test(m)],
  ["adres", new RegExp(raw`\p{L}{2,}(?:${STRAAT}|str\.)${HUISNUMMER}`, "giu"), straat],
  ["adres", new RegExp(raw`(?<!\p{L})\p{Lu}\p{L}+[ ]?${WEG}${HUISNUMMER}`, "gu"), straat],
  ["adres", new RegExp(raw`(?<!\p{L})\p{Lu}\p{L}{2,}${STRAAT}(?!\p{L})`, "gu"), straat],
  ["adres", new RegExp(STREET, "gu"), altijd],
  ["adres", new RegExp(NUMMER, "giu"), altijd],
  ["naam", new RegExp(raw`(?<!\p{L})${GENOEMD}`, "gu"), altijd],
  ["naam", new RegExp(raw`(?<!\p{L})${TWEE}`, "gu"), (m) => !GEEN_NAAM.test(m)],
];

const vlucht = (woorden) => woorden.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Data in a text that lead to a person, each part once. */
function gegevensIn(tekst, jaar) {
  const uit = [];
  const bezet = [];
  for (const [soort, patroon, goed] of PATRONEN) {
    for (const m of tekst.matchAll(patroon)) {
      const eind = m.index + m[0].length;
      if (!goed(m[0], jaar) || bezet.some(([a, b]) => m.index < b && eind > a)) continue;
      bezet.push([m.index, eind]);
      uit.push({ soort, deel: m[0].trim() });
    }
  }
  return uit;
}

/** Labels in a text, each once, by the first of its forms. */
function labelsIn(tekst, woorden) {
  const uit = [];
  for (const woord of woorden) {
    for (const vorm of woord.vormen) {
      const m = tekst.match(new RegExp(`(?<![\\p{L}\\d])${vlucht(vorm)}(?![\\p{L}\\d])`, "iu"));
      if (!m) continue;
      uit.push({ soort: woord.soort, deel: m[0], woord });
      break;
    }
  }
  return uit;
}

/**
 * What stands in a text that does not belong in a note, each part once.
 *
 * @param {string} tekst
 * @param {Label[]} woorden
 * @param {number} jaar A date of this or last year is when it happened, not a birthday.
 * @returns {Vlag[]}
 */
export function vlaggen(tekst, woorden, jaar = new Date().getFullYear()) {
  return [...gegevensIn(tekst, jaar), ...labelsIn(tekst, woorden)];
}
