/**
 * Compose a frame for an intranet: tool, language, width and own contacts give an address, codes and a live frame. All
 * of it is made here: what is filled in is not kept and not sent, and goes on leaving.
 */
import { vergeetBijVertrek } from "../sporen.js";
import { geefBestand, kopieer, tekstVan, vul } from "./geheugen.js";
import {
  foutInNummer, foutInProfiel, foutInTekst, fragmentVan, LENGTE, MAX, MAX_CONTACTEN,
} from "../profielregels.js";

/** What people type without meaning to: other spaces, dashes and accents beside their letter. */
export function netjes(tekst) {
  return tekst.normalize("NFC").replace(/[\s\u00a0]+/g, " ").replace(/[\u2010-\u2012\u2212]/g, "-").trim();
}

const ontsnap = (tekst) => tekst.replace(/[&<>"']/g, (t) => `&#${t.charCodeAt(0)};`);

/** A frame, as it is pasted. */
export function code(adres, titel, hoogte, meer = "") {
  return `<iframe src="${ontsnap(adres)}" title="${ontsnap(titel)}" width="100%" height="${hoogte}"${meer}></iframe>`;
}

/** The frame for a website of one's own: it grows with what it holds. `vorm` is that code, with places to fill in. */
export function codeMetHoogte(vorm, adres, titel, hoogte) {
  const waarden = { TITEL: ontsnap(titel), ADRES: ontsnap(adres), HOOGTE: hoogte };
  return vorm.replace(/TITEL|ADRES|HOOGTE/g, (plek) => waarden[plek]);
}

/** A row of a list that Excel opens; a value is never a formula. */
export function csvRij(waarden) {
  return waarden.map((w) => `"${w.replace(/^[=+@\t-]/, "'$&").replaceAll('"', '""')}"`).join(";");
}

class SamenSteller extends HTMLElement {
  connectedCallback() {
    this.bekend = JSON.parse(this.dataset.regels);
    this.hoogtes = JSON.parse(this.dataset.hoogtes);
    this.formulier = this.querySelector("form");
    this.deel = (naam) => this.querySelector(`[data-deel=${naam}]`);
    this.volgnummer = 0;
    this.oordeel = { rollen: Object.keys(this.bekend.rollen), landelijk: this.bekend.landelijk };
    for (const deel of this.querySelectorAll("[data-script]")) deel.hidden = false;
    this.verbinding = new AbortController();
    const { signal } = this.verbinding;
    this.formulier.addEventListener("change", () => this.werkBij(), { signal });
    this.addEventListener("click", (e) => this.opKlik(e), { signal });
    vergeetBijVertrek(() => this.wis(""), signal);
  }

  disconnectedCallback() {
    this.verbinding.abort();
  }

  get venster() {
    return this.deel("voorbeeld");
  }

  /** Show an address in a frame of its own each time: no step in the history, and nothing left of the one before. */
  toonVoorbeeld(adres) {
    const nieuw = this.venster.cloneNode();
    if (adres) nieuw.src = adres;
    else nieuw.removeAttribute("src");
    nieuw.addEventListener("load", () => this.meetVoorbeeld(), { signal: this.verbinding.signal });
    this.venster.replaceWith(nieuw);
  }

  get velden() {
    return [...this.formulier.querySelectorAll("[data-veld]")];
  }

  /** What was filled in about the organisation, or null when nothing was. */
  get profiel() {
    const organisatie = netjes(this.querySelector("[data-veld=organisatie]").value);
    const contacten = [...this.formulier.querySelectorAll("[data-contact]")].map((plek) => Object.fromEntries(
      [...plek.querySelectorAll("[data-veld]")].map((v) => [v.dataset.veld, netjes(v.value)])
        .filter(([naam, waarde]) => naam !== "bereikbaar" || waarde),
    ));
    return organisatie || contacten.length ? { organisatie, contacten } : null;
  }

  /** Say below each field what is wrong with it; an empty one is only wrong when something else is filled in. */
  toonFouten() {
    for (const veld of this.velden) {
      const waarde = netjes(veld.value), naam = veld.dataset.veld;
      const fout = !waarde || naam === "rol" ? null
        : naam === "nummer" ? foutInNummer(waarde, this.oordeel.landelijk) : foutInTekst(waarde, LENGTE[naam]);
      veld.setAttribute("aria-invalid", String(Boolean(fout)));
      veld.closest(".stel__veld").querySelector(".stel__fout").textContent = fout ? this.bekend.fout[fout] : "";
    }
  }

  /** The address of a page in the language that was chosen; each has a folder of its own, but for the source. */
  adres(pad) {
    const { map } = this.deel("taal").selectedOptions[0].dataset;
    return new URL(map + pad, new URL(this.dataset.wortel, location.href)).href;
  }

  werkBij() {
    this.toonFouten();
    const pad = this.deel("venster").value, { profiel } = this;
    let fout = profiel && foutInProfiel(profiel, this.oordeel);
    const fragment = profiel && !fout ? `#${fragmentVan(profiel)}` : "";
    if (fragment.length > MAX + 1) fout = "te-lang";
    this.deel("uitkomst").hidden = !pad || Boolean(fout);
    if (fout) this.zeg(`${this.dataset.onvolledig} ${this.bekend.fout[fout]}`);
    if (!pad || fout) return;
    const nieuw = this.adres(pad) + fragment;
    this.venster.width = this.deel("breedte").value;
    this.venster.height = this.hoogte(0);
    if (this.uitkomst === nieuw) {
      this.meetVoorbeeld();
      return;
    }
    this.uitkomst = nieuw;
    this.toonCodes("", this.venster.height);
    this.toonVoorbeeld(nieuw);
    this.zeg(this.dataset.klaar);
  }

  /** Published height for the width that was chosen, and what the own contacts add to it. */
  hoogte(erbij) {
    const breedtes = [...this.deel("breedte").options].map((o) => o.value);
    const gemeten = this.hoogtes[this.deel("venster").value][this.deel("taal").value];
    const hoogte = gemeten?.[breedtes.indexOf(this.deel("breedte").value)] ?? Number(this.dataset.hoogte);
    return hoogte + erbij;
  }

  /** When the frame shows our page: its title, and the height of the own contacts at this width. */
  meetVoorbeeld() {
    const inhoud = this.venster.contentDocument;
    const blok = inhoud?.querySelector("[data-profiel]");
    if (!blok) return;
    const { marginTop, marginBottom } = inhoud.defaultView.getComputedStyle(blok);
    const marges = Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
    const erbij = blok.hidden ? 0 : Math.ceil((blok.getBoundingClientRect().height + marges) / 10) * 10;
    this.venster.height = this.hoogte(erbij);
    this.toonCodes(inhoud.title.replaceAll("\u00ad", ""), this.venster.height);
  }

  toonCodes(titel, hoogte) {
    const adres = this.uitkomst;
    const codes = {
      adres, sharepoint: code(adres, titel, hoogte),
      website: codeMetHoogte(this.dataset.meegroei, adres, titel, hoogte),
      lms: code(adres, titel, hoogte, ' referrerpolicy="no-referrer"'),
    };
    for (const plek of this.querySelectorAll("[data-code]")) {
      plek.querySelector("textarea").value = codes[plek.dataset.code];
    }
  }

  zeg(woorden) {
    this.deel("status").textContent = woorden;
  }

  erbij() {
    const plek = this.deel("contacten");
    if (plek.children.length === MAX_CONTACTEN) {
      this.zeg(this.dataset.vol);
      return;
    }
    const nieuw = this.querySelector("template").content.cloneNode(true);
    this.volgnummer += 1;
    for (const regel of nieuw.querySelectorAll(".stel__veld")) {
      const veld = regel.querySelector("[data-veld]");
      veld.id = `${this.id}-${this.volgnummer}-${veld.dataset.veld}`;
      regel.querySelector("label").htmlFor = veld.id;
      regel.querySelector(".stel__fout").id = `${veld.id}-fout`;
      veld.setAttribute("aria-describedby", `${veld.id}-fout`);
    }
    plek.append(nieuw);
    this.nummer();
    plek.lastElementChild.querySelector("[data-veld]").focus();
  }

  nummer() {
    this.formulier.querySelectorAll("[data-contact] > legend").forEach((legenda, n) => {
      legenda.textContent = vul(this.dataset.kopContact, { nummer: n + 1 });
    });
  }

  wis(melding) {
    this.formulier.reset();
    this.deel("contacten").replaceChildren();
    this.deel("uitkomst").hidden = true;
    this.uitkomst = "";
    this.toonVoorbeeld("");
    for (const veld of this.querySelectorAll("textarea")) veld.value = "";
    this.toonFouten();
    this.zeg(melding);
  }

  /** All embed pages as a list of links: title, address, kind. Without own contacts: a link is opened by itself. */
  bewaarLijst() {
    const rijen = [...this.querySelectorAll("[data-deel=lijst] tbody")].flatMap((groep) => {
      const soort = tekstVan(groep.querySelector("th"));
      return [...groep.querySelectorAll("a")].map((a) => csvRij([tekstVan(a), a.href, soort]));
    });
    const kop = csvRij(this.dataset.kolommen.split("|"));
    geefBestand(this.dataset.bestand, "text/csv;charset=utf-8", `\ufeff${[kop, ...rijen].join("\r\n")}\r\n`);
    this.zeg(this.dataset.bewaard);
  }

  async opKlik(e) {
    const knop = e.target.closest("button"), doe = knop?.dataset.doe;
    if (doe === "erbij") this.erbij();
    else if (doe === "eraf") {
      knop.closest("[data-contact]").remove();
      this.nummer();
      this.querySelector("[data-doe=erbij]").focus();
      this.werkBij();
    } else if (doe === "wis") this.wis(this.dataset.gewist);
    else if (doe === "csv") this.bewaarLijst();
    else if (doe === "kopieer") {
      const gelukt = await kopieer(knop.closest("[data-code]").querySelector("textarea").value, this);
      this.zeg(gelukt ? this.dataset.gekopieerd : this.dataset.nietGekopieerd);
    }
  }
}

if (!customElements.get("samen-steller")) customElements.define("samen-steller", SamenSteller);
