/**
 * What works in the place where this page is put. Each line says what was measured and no more; what can only be known
 * by doing it has a button. Nothing is kept, nothing is sent, and nothing is written anywhere to find out.
 */
import { kopieer, tekstVan } from "./geheugen.js";

const RUST = 300;

/** A host of the list: `https://*.naam` stands for every name in front of it. */
export function opLijst(herkomst, hosts) {
  return hosts.some((host) => host === herkomst || (host.startsWith("https://*.")
    && herkomst.startsWith("https://") && herkomst.endsWith(host.slice("https://*".length))));
}

/** Flags of the sandbox of this frame, when the page around is of ours and lets us look; else undefined. */
function zandbak() {
  try {
    const { frameElement } = window;
    return frameElement ? { vlaggen: frameElement.getAttribute("sandbox")?.split(/\s+/) } : undefined;
  } catch {
    return undefined;
  }
}

/** Origins around this page, the nearest first; undefined where a browser does not tell. */
function rondom() {
  if (location.ancestorOrigins) return [...location.ancestorOrigins];
  return document.referrer ? [new URL(document.referrer).origin] : undefined;
}

const METEN = {
  venster(hosts) {
    if (parent === window) return ["los"];
    const om = rondom();
    if (!om?.length || om[0] === "null") return ["onbekend"];
    const namen = [...new Set(om)].join(", ");
    if (om.every((o) => o === location.origin)) return ["zelf", namen];
    return [om.every((o) => o === location.origin || opLijst(o, hosts)) ? "bekend" : "ander", namen];
  },
  zandbak() {
    if (parent === window) return ["los"];
    if (self.origin === "null") return ["dicht"];
    const gezien = zandbak();
    return gezien ? [gezien.vlaggen ? "half" : "vrij", gezien.vlaggen?.join(" ")] : ["onbekend"];
  },
  script: () => ["goed"],
  opslag() {
    try {
      return [localStorage.length >= 0 ? "goed" : "niet"];
    } catch {
      return ["niet"];
    }
  },
  kopie() {
    if (!navigator.clipboard) return ["niet"];
    const mag = (document.permissionsPolicy ?? document.featurePolicy)?.allowsFeature("clipboard-write");
    return [mag === undefined ? "onbekend" : mag ? "misschien" : "niet"];
  },
  tabblad: () => ["onbekend"],
  weg() {
    if (parent === window) return ["goed"];
    const gezien = zandbak();
    if (!gezien) return ["onbekend"];
    const vlaggen = gezien.vlaggen ?? ["allow-top-navigation"];
    return [vlaggen.some((v) => v.startsWith("allow-top-navigation")) ? "goed" : "half"];
  },
  hoogte() {
    if (parent === window) return ["los"];
    const nodig = Math.ceil(document.body.getBoundingClientRect().bottom + scrollY);
    return [nodig > innerHeight + 1 ? "laag" : "past", `${innerWidth} x ${innerHeight}`, `${nodig}`];
  },
  druk: () => ["onbekend"],
  taal() {
    if (!navigator.language) return ["onbekend"];
    const hier = document.documentElement.lang;
    return [navigator.language.startsWith(hier) ? "gelijk" : "anders", hier, navigator.language];
  },
  contact() {
    const melding = document.querySelector("[data-profielmelding]");
    if (melding && !melding.hidden) return ["fout"];
    return [document.querySelector("[data-profiel]:not([hidden])") ? "goed" : "geen"];
  },
};

class WerktHier extends HTMLElement {
  connectedCallback() {
    this.woorden = JSON.parse(this.dataset.woorden);
    this.hosts = JSON.parse(this.dataset.hosts);
    this.deel = (naam) => this.querySelector(`[data-deel=${naam}]`);
    this.deel("zonder").hidden = true;
    for (const deel of this.querySelectorAll("[data-script]")) deel.hidden = false;
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.addEventListener("click", (e) => this.opKlik(e.target.closest("button")?.dataset.doe), { signal });
    // The page around may give another size after it heard how high this one is.
    addEventListener("resize", () => this.zet("hoogte", METEN.hoogte()), { signal });
    this.meet();
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  meet() {
    for (const [regel, meting] of Object.entries(METEN)) if (regel !== "hoogte") this.zet(regel, meting(this.hosts));
    this.zet("hoogte", METEN.hoogte());
  }

  /** Show what came out of a line. `waarden` fill the places {0}, {1} in its words. */
  zet(regel, [uit, ...waarden]) {
    const plek = this.querySelector(`[data-regel=${regel}]`);
    const [klasse, tekst, doe] = this.woorden[regel][uit];
    const vul = (woorden) => woorden.replace(/\{(\d)\}/g, (heel, n) => waarden[n] ?? heel);
    plek.dataset.uit = uit;
    plek.dataset.klasse = klasse;
    plek.querySelector("[data-deel=merk]").textContent = this.dataset[klasse];
    plek.querySelector("[data-deel=tekst]").textContent = vul(tekst);
    plek.querySelector("[data-deel=doe]").textContent = vul(doe);
    this.schrijfBrief();
  }

  /** The text for ICT: every line as it stands, and the address without what is behind its #. */
  schrijfBrief() {
    const { aanhef, adres, browser, doeWoord } = this.dataset;
    const regels = [...this.querySelectorAll("[data-regel]")].map((plek) => {
      const [merk, tekst, doe] = ["merk", "tekst", "doe"].map((d) => tekstVan(plek.querySelector(`[data-deel=${d}]`)));
      return `- ${tekstVan(plek.querySelector("strong"))} [${merk}] ${tekst}${doe ? ` ${doeWoord} ${doe}` : ""}`;
    });
    this.deel("brief").value = [
      aanhef, "", `${adres} ${location.origin}${location.pathname}`, `${browser} ${navigator.userAgent}`, "", ...regels,
    ].join("\n");
  }

  /** Whether a print window comes up: a sandbox without that permission does nothing at all. */
  probeerDruk() {
    let begonnen = false;
    addEventListener("beforeprint", () => { begonnen = true; }, { once: true });
    print();
    setTimeout(() => this.zet("druk", [begonnen ? "gelukt" : "mislukt"]), RUST);
  }

  async opKlik(doe) {
    if (doe === "opnieuw") this.meet();
    else if (doe === "druk") this.probeerDruk();
    else if (doe === "kopie") this.zet("kopie", [await kopieer(this.dataset.proefkopie, this) ? "gelukt" : "mislukt"]);
    else if (doe === "tabblad") {
      const nieuw = open("about:blank", "_blank");
      this.zet("tabblad", [nieuw ? "gelukt" : "mislukt"]);
      nieuw?.close();
    } else if (doe === "brief") {
      const gelukt = await kopieer(this.deel("brief").value, this);
      this.deel("status").textContent = gelukt ? this.dataset.gekopieerd : this.dataset.nietGekopieerd;
    }
  }
}

if (!customElements.get("werkt-hier")) customElements.define("werkt-hier", WerktHier);
