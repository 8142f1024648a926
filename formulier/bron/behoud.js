/**
 * Put values into a YAML document that was read: only what was changed changes, so order, comments, quotes and the line
 * with the schema stay. What is new is written as what stands beside it.
 */
import { isMap, isScalar, isSeq, parseDocument } from "./yaml/index.js";

export const VORM = { lineWidth: 0, flowCollectionPadding: false };
const TALEN = new Set(["nl", "en"]);
const AANGEHAALD = parseDocument('"x"').contents;

export const gelijk = (a, b) => JSON.stringify(a) === JSON.stringify(b);
export const idVan = (w) => (w && typeof w === "object" && "id" in w ? w.id : undefined);
const js = (knoop) => (knoop?.toJSON ? knoop.toJSON() : knoop);
const isKaart = (w) => Boolean(w) && typeof w === "object" && !Array.isArray(w);

/** `knoop` of `doc` with `waarde` in it; `voorbeeld` is a node whose style a new one takes. */
function zet(doc, knoop, waarde, voorbeeld) {
  if (knoop && gelijk(js(knoop), waarde)) return knoop;
  if (isMap(knoop) && isKaart(waarde)) return zetKaart(doc, knoop, waarde, voorbeeld);
  if (isSeq(knoop) && Array.isArray(waarde)) return zetRij(doc, knoop, waarde);
  if (isScalar(knoop) && (waarde === null || typeof waarde !== "object")) {
    knoop.value = waarde;
    delete knoop.source;
    return knoop;
  }
  const nieuw = maak(doc, waarde, voorbeeld ?? knoop);
  if (knoop) {
    const { comment, commentBefore, spaceBefore } = knoop;
    Object.assign(nieuw, { comment, commentBefore, spaceBefore });
  }
  return nieuw;
}

function zetKaart(doc, kaart, waarde, voorbeeld) {
  kaart.items = kaart.items.filter(({ key }) => String(key) in waarde);
  const ervoor = [];
  for (const [naam, deel] of Object.entries(waarde)) {
    zetSleutel(doc, kaart, naam, deel, ervoor, voorbeeld);
    ervoor.push(naam);
  }
  return kaart;
}

function zetSleutel(doc, kaart, naam, deel, ervoor, voorbeeld) {
  const paar = kaart.items.find(({ key }) => String(key) === naam);
  if (paar) {
    paar.value = zet(doc, paar.value, deel);
    return;
  }
  const zus = isMap(voorbeeld) ? voorbeeld.get(naam, true) : undefined;
  const zo = zus ?? kaart.items.find(({ value }) => lijkt(value, deel))?.value;
  const na = kaart.items.findLastIndex(({ key }) => ervoor.includes(String(key)));
  kaart.items.splice(na + 1, 0, doc.createPair(naam, maak(doc, deel, zo)));
}

function zetRij(doc, rij, waarden) {
  const oud = rij.items;
  const was = eerder(oud, waarden);
  rij.items = waarden.map((w, n) => {
    const zus = besteZus(oud, w);
    const knoop = zet(doc, was(w, n), w, zus);
    if (!was(w, n) && isMap(knoop) && zus?.spaceBefore) knoop.spaceBefore = true;
    return knoop;
  });
  return rij;
}

/** Function that gives the node that an item of a list was: by its id, else by what it holds, else by its place. */
function eerder(oud, waarden) {
  const perId = new Map(oud.map((knoop) => [idVan(js(knoop)), knoop]));
  if (perId.size && !perId.has(undefined)) return (w) => perId.get(idVan(w));
  const vrij = new Set(oud);
  const plek = waarden.map((w) => {
    const zelfde = [...vrij].find((knoop) => gelijk(js(knoop), w));
    vrij.delete(zelfde);
    return zelfde;
  });
  const evenveel = waarden.length === oud.length;
  return (_, n) => plek[n] ?? (evenveel && vrij.has(oud[n]) ? oud[n] : undefined);
}

/** The last node with most of the keys of a new one: how such a thing is written here. */
function besteZus(oud, w) {
  if (!isKaart(w)) return oud.at(-1);
  const telt = (knoop) => Object.keys(w).filter((naam) => isMap(knoop) && knoop.has(naam)).length;
  return oud.reduce((best, knoop) => (!best || telt(knoop) >= telt(best) ? knoop : best), undefined);
}

function lijkt(knoop, waarde) {
  if (Array.isArray(waarde)) return isSeq(knoop);
  return isKaart(waarde) ? isMap(knoop) : isScalar(knoop) && typeof js(knoop) === typeof waarde;
}

/** A new node, written as `zus` is. */
function maak(doc, waarde, zus) {
  const knoop = doc.createNode(waarde);
  kleed(knoop, zus);
  return knoop;
}

function kleed(knoop, zus) {
  if (isMap(knoop)) kleedKaart(knoop, isMap(zus) ? zus : undefined);
  else if (isSeq(knoop)) {
    knoop.flow = isSeq(zus) ? zus.flow : knoop.items.every(isScalar);
    for (const deel of knoop.items) kleed(deel, isSeq(zus) ? zus.items[0] : undefined);
  } else if (isScalar(zus) && typeof knoop.value === "string") knoop.type = zus.type;
}

function kleedKaart(kaart, zus) {
  kaart.flow = zus ? zus.flow : kaart.items.every(({ key }) => TALEN.has(String(key)));
  const anders = kaart.flow ? AANGEHAALD : undefined;
  for (const { key, value } of kaart.items) kleed(value, zus?.get(String(key), true) ?? anders);
}

/** Text of a YAML file with these values in it. */
export function schrijfYaml(tekst, waarden) {
  const doc = parseDocument(tekst);
  doc.contents = zet(doc, doc.contents, waarden);
  return doc.toString(VORM);
}
