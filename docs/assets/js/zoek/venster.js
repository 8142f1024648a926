/**
 * The search window: a combobox over the results of `vraag.js`. What is typed stays in this window and is wiped on
 * closing and on leaving; it is never stored, put in an address or sent. Texts come from data/teksten.yml, in
 * `data-teksten` of the link.
 */
"use strict";

(function (/** @type {any} */ wereld) {
  /** @type {Zoek} */
  const zoek = (wereld.svdZoek ??= {});
  const { element, adres, belknop, groepVak } = zoek.tonen;
  const MAX_GROEPEN = 12;

  class Venster {
    /**
     * @param {HTMLAnchorElement} link
     * @param {(woorden: string[], adres: string) => void} geefMee
     */
    constructor(link, geefMee) {
      this.link = link;
      this.geefMee = geefMee;
      this.t = JSON.parse(link.dataset.teksten);
      this.basis = new URL(link.dataset.basis, location.href);
      this.opties = [];
      this.actief = -1;
      this.maak();
      this.luister();
    }

    maak() {
      const { t } = this;
      this.invoer = /** @type {HTMLInputElement} */ (element("input", {
        type: "search", class: "zoek__invoer", maxlength: zoek.MAX_TEKENS, autocomplete: "off", autocapitalize: "off",
        spellcheck: "false", enterkeyhint: "go", role: "combobox", id: "zoek-veld", "aria-autocomplete": "list",
        "aria-expanded": "false", "aria-controls": "zoek-lijst", "aria-describedby": "zoek-uitleg",
      }));
      this.sluitknop = element("button", { type: "button", class: "zoek__sluit" }, t.sluit);
      this.stand = element("p", { class: "zoek__stand", role: "status" });
      this.nood = element("div", { class: "zoek__nood", hidden: "" });
      this.bellen = element("ul", { class: "zoek__bellen", hidden: "" });
      this.lijst = element("div", {
        id: "zoek-lijst", class: "zoek__lijst", role: "listbox", "aria-label": t.lijst,
      });
      this.verder = element("ul", { class: "zoek__verder", hidden: "" });
      const naam = element("label", { class: "zoek__naam", for: "zoek-veld" }, t.veld);
      const kop = element("div", { class: "zoek__rij" }, naam, this.sluitknop, ...this.uitgang());
      this.start = element("div", { class: "zoek__start" },
        element("p", { id: "zoek-uitleg" }, t.uitleg), element("p", {}, t.zoals),
        element("div", { class: "zoek__voorbeelden" }, ...t.voorbeelden.map((woord) => this.voorbeeld(woord))));
      this.venster = /** @type {HTMLDialogElement} */ (element(
        "dialog", { class: "zoek", "aria-label": t.titel },
        kop, this.invoer, this.start, this.nood, this.stand, this.bellen, this.lijst, this.verder,
      ));
      document.body.append(this.venster);
    }

    /** The exit once more: the one on the page cannot be reached while this window is open. Closing comes first. */
    uitgang() {
      const daar = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-uitgang]"));
      if (!daar) return [];
      const tekst = daar.textContent.replace(/\s+/g, " ").trim();
      const hier = element("a", {
        class: "uitgang zoek__weg", href: daar.href, rel: daar.rel, "data-verlaat": "", "aria-label": tekst,
      }, tekst.split(" ")[0]);
      hier.addEventListener("click", () => this.dicht());
      return [hier];
    }

    voorbeeld(woord) {
      const knop = element("button", { type: "button", class: "zoek__voorbeeld" }, woord);
      knop.addEventListener("click", () => {
        this.invoer.value = woord;
        this.invoer.focus();
        this.toon();
      });
      return knop;
    }

    luister() {
      this.invoer.addEventListener("input", () => this.toon());
      this.invoer.addEventListener("keydown", (gebeurtenis) => this.opToets(gebeurtenis));
      this.sluitknop.addEventListener("click", () => this.dicht());
      this.venster.addEventListener("close", () => {
        this.wis();
        this.link.focus();
      });
      const sluit = () => {
        if (this.venster.open) this.dicht();
      };
      addEventListener("pagehide", sluit);
      document.addEventListener("svd:wis", sluit);
    }

    /** Take the index into use, and answer what was typed meanwhile. */
    neem(pakket, gevaar) {
      if (pakket.vorm !== zoek.VORM) throw new Error("vorm");
      this.pakket = pakket;
      this.vraag = zoek.open(pakket, wereld.MiniSearch, gevaar);
      this.venster.dataset.klaar = "";
      this.toon();
    }

    open() {
      if (!this.venster.open) this.venster.showModal();
      this.invoer.focus();
    }

    contact(id) {
      return this.pakket.delen.find((d) => d.a === `hulplijn-${id}`);
    }

    kies(nr) {
      this.actief = nr;
      this.opties.forEach((o, i) => o.setAttribute("aria-selected", String(i === nr)));
      if (nr < 0) this.invoer.removeAttribute("aria-activedescendant");
      else {
        this.invoer.setAttribute("aria-activedescendant", this.opties[nr].id);
        this.opties[nr].scrollIntoView({ block: "nearest" });
      }
    }

    optie(u, titel, tekst, mee) {
      const nieuw = element("a", {
        id: `zoek-${this.opties.length}`, class: "zoek__optie", role: "option", "aria-selected": "false",
        tabindex: "-1", href: adres(u, this.basis),
      }, element("strong", {}, ...titel));
      if (tekst.length) nieuw.append(element("span", {}, ...tekst));
      nieuw.addEventListener("click", (gebeurtenis) => {
        if (!gebeurtenis.ctrlKey && !gebeurtenis.metaKey && !gebeurtenis.shiftKey) this.geefMee(mee, nieuw.href);
        this.venster.close();
      });
      this.opties.push(nieuw);
      return nieuw;
    }

    leeg() {
      this.opties = [];
      this.lijst.replaceChildren();
      for (const deel of [this.bellen, this.verder, this.nood]) {
        deel.replaceChildren();
        deel.hidden = true;
      }
      this.invoer.setAttribute("aria-expanded", "false");
      this.kies(-1);
    }

    toon() {
      this.start.hidden = this.invoer.value.trim() !== "";
      if (!this.vraag) return;
      this.leeg();
      const uit = this.vraag(this.invoer.value);
      if (!uit.gelezen.length) {
        this.stand.textContent = this.invoer.value.trim() ? this.t.geen : "";
        if (this.invoer.value.trim()) this.toonVerder(uit);
        return;
      }
      if (uit.alarm) this.toonAlarm(uit.alarm);
      this.toonRegios(uit.regios);
      const groepen = uit.groepen.slice(0, MAX_GROEPEN);
      this.toonGroepen(groepen, uit);
      this.bellen.hidden = !this.bellen.childElementCount;
      const aantal = uit.regios.length + groepen.length;
      this.invoer.setAttribute("aria-expanded", String(aantal > 0));
      this.toonStand(aantal, uit.alarm);
      if (!aantal) this.toonVerder(uit);
    }

    toonStand(aantal, alarm) {
      const { t } = this;
      this.stand.replaceChildren(
        ...(alarm ? [element("span", { class: "alleen-lezer" }, `${t.gevaar} `)] : []),
        aantal === 0 ? t.geen : aantal === 1 ? t.een : t.aantal.replace("{aantal}", aantal),
      );
    }

    toonAlarm(ids) {
      const contacten = ids.map((id) => this.contact(id)).filter((d) => d?.b);
      this.nood.replaceChildren(element("p", {}, this.t.gevaar), ...contacten.map(belknop));
      this.nood.hidden = false;
    }

    toonRegios(regios) {
      const { t, pakket } = this;
      for (const { regio, naam } of regios) {
        const r = pakket.regios[regio];
        const vak = element("div", { role: "group", "aria-label": t.soorten.regio, class: "zoek__groep" });
        vak.append(this.optie(r.u, [`${naam}: ${r.n}`], [t.regio], []));
        this.lijst.append(vak);
      }
      const advies = this.contact(t.advies);
      if (regios.length && advies) this.bellen.append(element("li", {}, belknop(advies)));
    }

    /** The groups; the numbers of the first two results of the best one stand above, unless there is an alarm. */
    toonGroepen(groepen, { alarm, gelezen }) {
      const bij = { pakket: this.pakket, vraag: this.vraag, soorten: this.t.soorten, ook: this.t.ook };
      for (const groep of groepen) {
        for (const { doc } of groep.secties.slice(0, groep === groepen[0] ? 2 : 0)) {
          const deel = this.pakket.delen[doc];
          if (deel.b && !alarm) this.bellen.append(element("li", {}, belknop(deel)));
        }
        this.lijst.append(groepVak(groep, gelezen, bij, (...wat) => this.optie(...wat)));
      }
    }

    /** Nothing found: the nearest terms, the two numbers and the route aid. */
    toonVerder(uit) {
      const { t, basis } = this;
      for (const { u, naam } of [...uit.lijktOp, t.hulp]) {
        this.verder.append(element("li", {}, element("a", { href: adres(u, basis) }, naam)));
      }
      this.verder.hidden = false;
      if (!uit.alarm) this.toonAlarm([t.nood, t.advies]);
    }

    opToets(gebeurtenis) {
      const aantal = this.opties.length;
      const stap = { ArrowDown: 1, ArrowUp: -1 }[gebeurtenis.key];
      if (stap && aantal) {
        gebeurtenis.preventDefault();
        this.kies(this.actief < 0 && stap < 0 ? aantal - 1 : (this.actief + stap + aantal) % aantal);
      } else if (gebeurtenis.key === "Escape") {
        // A search field keeps the first Escape to empty itself; here one is enough to be gone.
        gebeurtenis.preventDefault();
        this.dicht();
      } else if (gebeurtenis.key === "Enter" && !gebeurtenis.isComposing && aantal) {
        gebeurtenis.preventDefault();
        this.opties[Math.max(0, this.actief)].click();
      }
    }

    wis() {
      this.invoer.value = "";
      this.start.hidden = false;
      this.leeg();
      this.stand.textContent = "";
    }

    /** Wipe first: the browser tells of the closing only later. */
    dicht() {
      this.wis();
      this.venster.close();
      this.link.focus();
    }
  }

  /** What a script of one language left. Not by the language of the page: a browser that translates it changes that. */
  function enige(per) {
    return Object.values(per ?? {})[0];
  }

  /**
   * The window behind a search link.
   *
   * @param {HTMLAnchorElement} link
   * @param {() => Promise<unknown>} laadIndex Resolves when `svdZoekIndex` has the language of the page,
   *   and `svdZoekGevaar` too if it can.
   * @param {(woorden: string[], adres: string) => void} geefMee Takes the words to mark on the page with that address.
   * @returns {() => Promise<void>} Opens it; resolves when there can be results.
   */
  zoek.maakVenster = function (link, laadIndex, geefMee) {
    const venster = new Venster(link, geefMee);
    const neem = () => venster.neem(enige(wereld.svdZoekIndex), enige(wereld.svdZoekGevaar));
    const klaar = laadIndex().then(neem).catch(() => {
      venster.stand.textContent = venster.t.fout;
    });
    return () => {
      venster.open();
      return klaar;
    };
  };
})(globalThis);
