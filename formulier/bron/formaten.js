/**
 * The formats of the form: what it shows of a file, and the file again with what was changed in it.
 *
 * The form gives only values. Which file they belong to stands in a hidden field, `_bestand`, that never reaches one.
 */
import { VORM, gelijk, idVan, schrijfYaml } from "./behoud.js";
import { parse, stringify } from "./yaml/index.js";

const MERK = "_bestand";
const VOORBLAD = /^---\n([\s\S]*?\n)---\n(\n*)/;

const isLeeg = (w) =>
  w === null || w === undefined || w === "" || (typeof w === "object" && Object.values(w).every(isLeeg));

/** The form takes white space off the ends of a text; what a file began with comes back. */
const metBegin = (nieuw, oud) => (/^\s/.test(nieuw) ? nieuw : (oud.match(/^\s*/)?.[0] ?? "") + nieuw);

/* --- Values: what the form cannot show, and what it adds ------------------------------------------ */

/** Values of a file as the form shows them: what it has no field for, as text in YAML. */
function naarFormulier(waarde, velden) {
  const uit = { ...waarde };
  for (const veld of velden) if (veld.name in uit) uit[veld.name] = toon(uit[veld.name], veld);
  return uit;
}

function toon(waarde, veld) {
  if (veld.svd?.yaml) return stringify(waarde, VORM).trim();
  if (veld.fields && Array.isArray(waarde)) return waarde.map((deel) => naarFormulier(deel, veld.fields));
  return veld.fields && waarde ? naarFormulier(waarde, veld.fields) : waarde;
}

/** Values as they belong in the file, without what the form fills in by itself; `oud` is what stood there. */
function uitFormulier(nieuw, oud, velden) {
  const bekend = new Set(velden.map((veld) => veld.name));
  const uit = Object.fromEntries(Object.entries(oud ?? {}).filter(([naam]) => !bekend.has(naam)));
  for (const veld of velden) {
    const stond = oud?.[veld.name];
    const waarde = houd(neem(nieuw[veld.name], stond, veld), stond, veld.svd ?? {});
    if (waarde !== undefined) uit[veld.name] = waarde;
  }
  return uit;
}

/** The value for the file; undefined when the field does not belong there. */
function houd(waarde, stond, { verplicht, standaard }) {
  if (isLeeg(waarde)) {
    if (stond !== undefined && isLeeg(stond)) return stond;
    return verplicht ? waarde : undefined;
  }
  return stond === undefined && standaard !== undefined && gelijk(waarde, standaard) ? undefined : waarde;
}

function neem(nieuw, oud, veld) {
  if (veld.svd?.yaml) return isLeeg(nieuw) ? undefined : parse(nieuw);
  if (nieuw === "" && veld.widget !== "string" && veld.widget !== "text") return null;
  if (!veld.fields) return Array.isArray(nieuw) ? nieuw.filter((deel) => deel !== "") : nieuw;
  if (!Array.isArray(nieuw)) return nieuw ? uitFormulier(nieuw, oud, veld.fields) : nieuw;
  const perId = new Map((oud ?? []).map((deel) => [idVan(deel), deel]));
  return nieuw.map((deel, n) =>
    uitFormulier(deel, idVan(deel) === undefined ? oud?.[n] : perId.get(idVan(deel)), veld.fields));
}

/* --- Formats: one per collection of the form ------------------------------------------------------ */

function onthoud() {
  const teksten = new Map();
  return {
    nieuw(tekst) {
      const merk = String(teksten.size);
      teksten.set(merk, tekst);
      return merk;
    },
    lees: (merk) => teksten.get(merk),
    bewaar(merk, tekst) {
      if (merk !== undefined) teksten.set(merk, tekst);
      return tekst;
    },
  };
}

const lijst = (w) => ({ woorden: Object.entries(w).map(([id, deel]) => ({ id, ...deel })) });
const kaart = (w) => Object.fromEntries(w.woorden.map(({ id, ...deel }) => [id, deel]));

function splits(tekst) {
  const m = tekst.match(VOORBLAD);
  return m ? { blad: m[1], wit: m[2], body: tekst.slice(m[0].length) } : { blad: "", wit: "\n", body: tekst };
}

/** A file of data; with `woorden` it maps names to texts, which the form shows as a list. */
export function gegevensFormaat({ velden, woorden = false, kop = "" }) {
  const geheugen = onthoud();
  const gelezen = (tekst) => (woorden ? lijst(parse(tekst) ?? {}) : (parse(tekst) ?? {}));
  return {
    fromFile: (tekst) => ({ ...naarFormulier(gelezen(tekst), velden), [MERK]: geheugen.nieuw(tekst) }),
    toFile({ [MERK]: merk, ...inhoud }) {
      const tekst = geheugen.lees(merk) ?? kop;
      const waarden = uitFormulier(inhoud, gelezen(tekst), velden);
      return geheugen.bewaar(merk, schrijfYaml(tekst, woorden ? kaart(waarden) : waarden));
    },
  };
}

/** A page: front matter and a text in which nothing changes but what the editor typed. */
export function paginaFormaat({ velden, sjablonen, vertaling }) {
  const geheugen = onthoud();
  return {
    fromFile(tekst) {
      const { blad, body } = splits(tekst);
      return { ...naarFormulier(parse(blad) ?? {}, velden), body, [MERK]: geheugen.nieuw(tekst) };
    },
    toFile({ [MERK]: merk, body = "", ...inhoud }) {
      const isBron = !isLeeg(inhoud.soort);
      const begin = isBron ? (sjablonen[inhoud.soort] ?? sjablonen.uitleg) : vertaling;
      const bestaat = geheugen.lees(merk) !== undefined;
      const delen = splits(geheugen.lees(merk) ?? begin);
      const blad = bestaat ? delen.blad : delen.blad.replace(/^#.*\n/gm, "");
      const { wit, body: begon } = delen;
      const oud = parse(blad) ?? {};
      // A translation has its own fields only; those it inherits stay out of it, and what the form lacks stays in it.
      const eigen = velden.filter((veld) => veld.name !== "body" && (isBron || veld.svd?.vertaald));
      const waarden = uitFormulier(inhoud, bestaat ? oud : behoud(oud, eigen), eigen);
      return geheugen.bewaar(merk, `---\n${schrijfYaml(blad, waarden)}---\n${wit}${metBegin(body, begon)}`);
    },
  };
}

/** Of a template, what no field of the form asks for. */
function behoud(oud, velden) {
  const gevraagd = new Set(velden.map((veld) => veld.name));
  return Object.fromEntries(Object.entries(oud).filter(([naam]) => !gevraagd.has(naam)));
}

/** The menu in the settings: everything after the line `nav:`, as text. */
export function menuFormaat() {
  const geheugen = onthoud();
  const GRENS = "\nnav:\n";
  return {
    fromFile(tekst) {
      return { nav: tekst.slice(tekst.indexOf(GRENS) + GRENS.length), [MERK]: geheugen.nieuw(tekst) };
    },
    toFile({ [MERK]: merk, nav }) {
      const tekst = geheugen.lees(merk);
      const begin = tekst.indexOf(GRENS) + GRENS.length;
      return geheugen.bewaar(merk, tekst.slice(0, begin) + metBegin(nav, tekst.slice(begin)));
    },
  };
}
