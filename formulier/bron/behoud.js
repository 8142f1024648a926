/**
 * Files as an editor by form reads and writes them: only what was changed changes. The YAML document that was read is
 * kept, and what the form gives is put into it, so order, comments, quotes and the line with the schema stay.
 *
 * The form gives only values. Which file they belong to stands in a hidden field, `_bestand`, that never reaches a file.
 */
import { isMap, isScalar, isSeq, parse, parseDocument, stringify } from "./yaml/index.js";

export const MERK = "_bestand";
const VORM = { lineWidth: 0, flowCollectionPadding: false };
const VOORBLAD = /^---\n([\s\S]*?\n)---\n(\n*)/;

const gelijk = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const isLeeg = (w) =>
  w === null || w === undefined || w === "" ||
  (typeof w === "object" && Object.values(w).every(isLeeg));
const idVan = (w) => (w && typeof w === "object" && "id" in w ? w.id : undefined);
const js = (knoop) => (knoop?.toJSON ? knoop.toJSON() : knoop);

/* --- Values: what the form cannot show, and what it adds ------------------------------------------ */

/** Values of a file as the form shows them: what it has no field for, as text in YAML. */
export function naarFormulier(waarde, velden) {
  const uit = { ...waarde };
  for (const veld of velden) if (veld.name in uit) uit[veld.name] = toon(uit[veld.name], veld);
  return uit;
}

function toon(waarde, veld) {
  if (veld.svd?.yaml) return stringify(waarde, VORM).trim();
  if (veld.fields && Array.isArray(waarde)) return waarde.map((deel) => naarFormulier(deel, veld.fields));
  return veld.fields && waarde ? naarFormulier(waarde, veld.fields) : waarde;
}

/** Values of the form as they belong in the file. `oud` is what stood there: what the form fills in by itself is left out. */
export function uitFormulier(nieuw, oud, velden) {
  const bekend = new Map(velden.map((veld) => [veld.name, veld]));
  const uit = {};
  for (const [naam, waarde] of Object.entries(oud ?? {})) if (!bekend.has(naam)) uit[naam] = waarde;
  for (const [naam, veld] of bekend) {
    const stond = oud?.[naam];
    const waarde = neem(nieuw[naam], stond, veld);
    if (isLeeg(waarde) && stond !== undefined && isLeeg(stond)) {
      uit[naam] = stond;
      continue;
    }
    if (waarde === undefined || (isLeeg(waarde) && !veld.svd?.verplicht)) continue;
    if (stond === undefined && "standaard" in (veld.svd ?? {}) && gelijk(waarde, veld.svd.standaard)) continue;
    uit[naam] = waarde;
  }
  return uit;
}

function neem(nieuw, oud, veld) {
  if (veld.svd?.yaml) return isLeeg(nieuw) ? undefined : parse(nieuw);
  if (nieuw === "" && veld.widget !== "string" && veld.widget !== "text") return null;
  if (!veld.fields) return nieuw;
  if (!Array.isArray(nieuw)) return nieuw ? uitFormulier(nieuw, oud, veld.fields) : nieuw;
  const perId = new Map((oud ?? []).map((deel) => [idVan(deel), deel]));
  return nieuw.map((deel, n) =>
    uitFormulier(deel, idVan(deel) === undefined ? oud?.[n] : perId.get(idVan(deel)), veld.fields));
}

/* --- The document: put values into it ------------------------------------------------------------- */

/** `knoop` of `doc` with `waarde` in it; `voorbeeld` is a node whose style a new one takes. */
function zet(doc, knoop, waarde, voorbeeld) {
  if (knoop && gelijk(js(knoop), waarde)) return knoop;
  if (isMap(knoop) && waarde && typeof waarde === "object" && !Array.isArray(waarde)) {
    for (const { key } of [...knoop.items]) if (!(String(key) in waarde)) knoop.delete(String(key));
    const rij = Object.keys(waarde);
    for (const [n, [naam, deel]] of Object.entries(waarde).entries()) zetSleutel(doc, knoop, naam, deel, rij.slice(0, n), voorbeeld);
    return knoop;
  }
  if (isSeq(knoop) && Array.isArray(waarde)) return zetRij(doc, knoop, waarde);
  if (isScalar(knoop) && (waarde === null || typeof waarde !== "object")) {
    knoop.value = waarde;
    delete knoop.source;
    return knoop;
  }
  const nieuw = maak(doc, waarde, voorbeeld ?? knoop);
  if (knoop) [nieuw.comment, nieuw.commentBefore, nieuw.spaceBefore] = [knoop.comment, knoop.commentBefore, knoop.spaceBefore];
  return nieuw;
}

function zetSleutel(doc, kaart, naam, deel, ervoor, voorbeeld) {
  const paar = kaart.items.find(({ key }) => String(key) === naam);
  if (paar) {
    paar.value = zet(doc, paar.value, deel);
    return;
  }
  const zus = isMap(voorbeeld) ? voorbeeld.get(naam, true) : undefined;
  const nieuw = doc.createPair(naam, maak(doc, deel, zus ?? kaart.items.find(({ value }) => lijkt(value, deel))?.value));
  const na = kaart.items.findLastIndex(({ key }) => ervoor.includes(String(key)));
  kaart.items.splice(na + 1, 0, nieuw);
}

function zetRij(doc, rij, waarden) {
  const oud = rij.items;
  const perId = new Map(oud.map((knoop) => [idVan(js(knoop)), knoop]));
  const vast = new Map();
  if (!perId.size || perId.has(undefined)) {
    // Without ids: what is the same stays what it is, the rest is what stood in its place.
    const vrij = new Set(oud);
    waarden.forEach((w, n) => {
      const zelfde = [...vrij].find((knoop) => gelijk(js(knoop), w));
      if (zelfde) vrij.delete(zelfde), vast.set(n, zelfde);
    });
    if (waarden.length === oud.length) waarden.forEach((_, n) => vast.has(n) || (vrij.has(oud[n]) && vast.set(n, oud[n])));
  }
  rij.items = waarden.map((w, n) => {
    const id = idVan(w);
    return zet(doc, id === undefined ? vast.get(n) : perId.get(id), w, besteZus(oud, w));
  });
  return rij;
}

/** The last node with most of the keys of a new one: how such a thing is written here. */
const besteZus = (oud, w) => {
  const telt = (knoop) => Object.keys(w ?? {}).filter((naam) => isMap(knoop) && knoop.has(naam)).length;
  return w && typeof w === "object" && !Array.isArray(w)
    ? oud.reduce((best, knoop) => (!best || telt(knoop) >= telt(best) ? knoop : best), undefined)
    : oud.at(-1);
};

const lijkt = (knoop, waarde) =>
  Array.isArray(waarde) ? isSeq(knoop) : waarde && typeof waarde === "object" ? isMap(knoop) : isScalar(knoop) && typeof js(knoop) === typeof waarde;

/** A new node, written as `zus` is. */
function maak(doc, waarde, zus) {
  const knoop = doc.createNode(waarde);
  kleed(knoop, zus);
  return knoop;
}

function kleed(knoop, zus) {
  if (isMap(knoop)) {
    if (isMap(zus)) knoop.flow = zus.flow;
    else if (knoop.items.every(({ key }) => TALEN.has(String(key)))) knoop.flow = true;
    for (const { key, value } of knoop.items) kleed(value, (isMap(zus) && zus.get(String(key), true)) || (knoop.flow ? AANGEHAALD : undefined));
  } else if (isSeq(knoop)) {
    knoop.flow = isSeq(zus) ? zus.flow : knoop.items.every(isScalar);
    for (const deel of knoop.items) kleed(deel, isSeq(zus) ? zus.items[0] : undefined);
  } else if (isScalar(knoop) && isScalar(zus) && typeof knoop.value === "string") knoop.type = zus.type;
}
const TALEN = new Set(["nl", "en"]);
const AANGEHAALD = parseDocument('"x"').contents;

/** Text of a YAML file with these values in it. */
export function schrijfYaml(tekst, waarden) {
  const doc = parseDocument(tekst);
  doc.contents = zet(doc, doc.contents, waarden);
  return doc.toString(VORM);
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
    bewaar: (merk, tekst) => (merk !== undefined && teksten.set(merk, tekst), tekst),
  };
}

/** A file of data; with `woorden` it maps names to texts, which the form shows as a list. */
export function gegevensFormaat({ velden, woorden = false, kop = "" }) {
  const geheugen = onthoud();
  const lijst = (w) => ({ woorden: Object.entries(w).map(([id, deel]) => ({ id, ...deel })) });
  const kaart = (w) => Object.fromEntries(w.woorden.map(({ id, ...deel }) => [id, deel]));
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
  const splits = (tekst) => {
    const m = tekst.match(VOORBLAD);
    return m ? { blad: m[1], wit: m[2], body: tekst.slice(m[0].length) } : { blad: "", wit: "\n", body: tekst };
  };
  return {
    fromFile(tekst) {
      const { blad, body } = splits(tekst);
      return { ...naarFormulier(parse(blad) ?? {}, velden), body, [MERK]: geheugen.nieuw(tekst) };
    },
    toFile({ [MERK]: merk, body = "", ...inhoud }) {
      const isBron = !isLeeg(inhoud.soort);
      const begin = isBron ? (sjablonen[inhoud.soort] ?? sjablonen.uitleg) : vertaling;
      const tekst = geheugen.lees(merk) ?? begin.replace(/^#.*\n/gm, "");
      const { blad, wit } = splits(tekst);
      const oud = parse(blad) ?? {};
      const bestaat = geheugen.lees(merk) !== undefined;
      // A translation has its own fields only; those it inherits stay out of it, and what the form lacks stays in it.
      const eigen = velden.filter((veld) => veld.name !== "body" && (isBron || veld.svd?.vertaald));
      const waarden = uitFormulier(inhoud, bestaat ? oud : behoud(oud, eigen), eigen);
      return geheugen.bewaar(merk, `---\n${schrijfYaml(blad, waarden)}---\n${wit}${body}`);
    },
  };
}

/** Of a template, what no field of the form asks for. */
const behoud = (oud, velden) => Object.fromEntries(Object.entries(oud).filter(([naam]) => !velden.some((v) => v.name === naam)));

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
      return geheugen.bewaar(merk, tekst.slice(0, tekst.indexOf(GRENS) + GRENS.length) + nav);
    },
  };
}
