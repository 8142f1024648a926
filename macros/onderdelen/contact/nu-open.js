/**
 * "Open now" for help lines whose hours are certain. The clock is that of the Netherlands, whatever the
 * device says its zone is. On public holidays only lines that are always open are called open.
 */
const ZONE = "Europe/Amsterdam";
const DAGEN = ["zo", "ma", "di", "wo", "do", "vr", "za"];
const OPMAAK = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  hourCycle: "h23",
});

/**
 * @typedef {{dagen: string[], van: string, tot: string}} Tijden Days and "hh:mm"; past midnight when `tot` is earlier.
 */

/**
 * Day of the week, date and minutes since midnight in the Netherlands.
 *
 * @param {Date} moment
 * @returns {{jaar: number, datum: string, dag: string, minuten: number}} `datum` as "mm-dd".
 */
export function inNederland(moment) {
  const delen = Object.fromEntries(OPMAAK.formatToParts(moment).map((d) => [d.type, d.value]));
  const dag = new Date(Date.UTC(Number(delen.year), Number(delen.month) - 1, Number(delen.day))).getUTCDay();
  return {
    jaar: Number(delen.year), datum: `${delen.month}-${delen.day}`, dag: DAGEN[dag],
    minuten: Number(delen.hour) * 60 + Number(delen.minute),
  };
}

/** A day in UTC as "mm-dd"; months count from 0, and a day may lie outside its month. */
const kort = (jaar, maand, dag) => new Date(Date.UTC(jaar, maand, dag)).toISOString().slice(5, 10);

/**
 * Dutch public holidays of a year (Easter by the Gregorian computus of Meeus, Jones and Butcher).
 *
 * @param {number} jaar
 * @returns {Set<string>} As "mm-dd".
 */
export function feestdagen(jaar) {
  const a = jaar % 19, b = Math.floor(jaar / 100), c = jaar % 100;
  const d = Math.floor(b / 4), e = b % 4, f = Math.floor((b + 8) / 25), g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30, i = Math.floor(c / 4), k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7, m = Math.floor((a + 11 * h + 22 * l) / 451);
  const pasen = h + l - 7 * m + 114;
  const na = (dagen) => kort(jaar, Math.floor(pasen / 31) - 1, (pasen % 31) + 1 + dagen);
  const koning = new Date(Date.UTC(jaar, 3, 27)).getUTCDay() === 0 ? "04-26" : "04-27";
  return new Set(["01-01", na(-2), na(0), na(1), koning, "05-05", na(39), na(49), na(50), "12-25", "12-26"]);
}

const minuten = (tijd) => Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3, 5));

/**
 * Whether a line with these hours is open.
 *
 * @param {"altijd" | Tijden[] | null} tijden
 * @param {Date} moment
 * @returns {boolean | null} null when that is not certain (holiday, no hours).
 */
export function isOpen(tijden, moment) {
  if (tijden === "altijd") return true;
  if (!Array.isArray(tijden) || !tijden.length) return null;
  const nu = inNederland(moment);
  if (feestdagen(nu.jaar).has(nu.datum)) return null;
  const gisteren = DAGEN[(DAGEN.indexOf(nu.dag) + 6) % 7];
  return tijden.some(({ dagen, van, tot }) => {
    const begin = minuten(van), eind = minuten(tot);
    if (eind > begin) return dagen.includes(nu.dag) && nu.minuten >= begin && nu.minuten < eind;
    return (dagen.includes(nu.dag) && nu.minuten >= begin) || (dagen.includes(gisteren) && nu.minuten < eind);
  });
}

class NuOpen extends HTMLElement {
  connectedCallback() {
    this.toon();
    this.klok = setInterval(() => this.toon(), 60_000);
  }

  disconnectedCallback() {
    clearInterval(this.klok);
  }

  toon() {
    let tijden;
    try {
      tijden = JSON.parse(this.dataset.tijden);
    } catch {
      tijden = null;
    }
    const open = isOpen(tijden, new Date());
    this.textContent = open === true ? this.dataset.open : open === false ? this.dataset.dicht : "";
    this.hidden = open === null;
  }
}

if (!customElements.get("nu-open")) customElements.define("nu-open", NuOpen);
