/**
 * The search window: a combobox over the results of `vraag.js`. What is typed stays in this window and is wiped on
 * closing; it is never stored, put in an address or sent. Texts come from data/teksten.yml, in `data-teksten` of the link.
 */
(function (wereld) {
  const zoek = (wereld.svdZoek ??= {});
  const VORM = 1, MAX_GROEPEN = 12, MAX_TEKENS = 200, CONTEXT = 60;

  function element(naam, eigenschappen = {}, ...kinderen) {
    const nieuw = document.createElement(naam);
    for (const [sleutel, waarde] of Object.entries(eigenschappen)) nieuw.setAttribute(sleutel, waarde);
    nieuw.append(...kinderen);
    return nieuw;
  }

  /** Address of a result; from disk a folder needs the name of its page. */
  function adres(u, basis) {
    const doel = new URL(u, basis);
    if (doel.protocol === "file:" && doel.pathname.endsWith("/")) doel.pathname += "index.html";
    return doel.href;
  }

  /**
   * Text around the first match with every match in a `mark`; `raak` says of a bare word whether it matches.
   * Only the beginning of a section is kept to show: without a match in it, the words that matched follow.
   */
  function fragment(tekst, raak, getypt) {
    const plekken = [];
    for (const m of tekst.matchAll(/[\p{L}\p{N}'\u2019]+/gu)) if (raak(zoek.kaal(m[0]))) plekken.push([m.index, m.index + m[0].length]);
    let van = plekken.length && plekken[0][0] > CONTEXT ? tekst.lastIndexOf(" ", plekken[0][0] - CONTEXT / 2) + 1 : 0;
    const tot = Math.min(tekst.length, van + CONTEXT * 3);
    const uit = [van > 0 ? "\u2026" : ""];
    for (const [a, b] of plekken) {
      if (a < van || b > tot) continue;
      uit.push(tekst.slice(van, a), element("mark", {}, tekst.slice(a, b)));
      van = b;
    }
    uit.push(tekst.slice(van, tot), tot < tekst.length ? "\u2026" : "");
    if (!plekken.length) for (const woord of getypt) uit.push(" ", element("mark", {}, woord));
    return uit.filter(Boolean);
  }

  zoek.maakVenster = function (link, laadIndex, geefMee) {
    const t = JSON.parse(link.dataset.teksten);
    const basis = new URL(link.dataset.basis, location.href);
    const taal = document.documentElement.lang;

    const invoer = element("input", {
      type: "search", class: "zoek__invoer", maxlength: MAX_TEKENS, autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go",
      role: "combobox", "aria-label": t.veld, "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "zoek-lijst",
    });
    const sluit = element("button", { type: "button", class: "zoek__sluit" }, t.sluit);
    const stand = element("p", { class: "zoek__stand", role: "status" });
    const nood = element("div", { class: "zoek__nood", hidden: "" });
    const bellen = element("ul", { class: "zoek__bellen", hidden: "" });
    const lijst = element("div", { id: "zoek-lijst", class: "zoek__lijst", role: "listbox", "aria-label": t.lijst });
    const verder = element("ul", { class: "zoek__verder", hidden: "" });
    const venster = element("dialog", { class: "zoek", "aria-label": t.titel }, element("div", { class: "zoek__rij" }, invoer, sluit), nood, stand, bellen, lijst, verder);
    document.body.append(venster);

    let pakket, vraag;
    const klaar = laadIndex().then(() => {
      pakket = wereld.svdZoekIndex[taal];
      if (pakket.vorm !== VORM) throw new Error("vorm");
      vraag = zoek.open(pakket, wereld.MiniSearch);
      venster.dataset.klaar = "";
      toon();
    }).catch(() => { stand.textContent = t.fout; });

    const contact = (id) => pakket.delen.find((d) => d.a === `hulplijn-${id}`);
    const belknop = (d) => element("a", { href: d.b, class: "zoek__bel" }, d.k.endsWith(d.n) ? d.k.slice(0, -d.n.length) : `${d.k} `, element("strong", {}, d.n));

    let opties = [], actief = -1;
    function kies(nr) {
      actief = nr;
      opties.forEach((o, i) => o.setAttribute("aria-selected", String(i === nr)));
      if (nr < 0) invoer.removeAttribute("aria-activedescendant");
      else {
        invoer.setAttribute("aria-activedescendant", opties[nr].id);
        opties[nr].scrollIntoView({ block: "nearest" });
      }
    }
    function optie(u, titel, tekst, mee) {
      const nieuw = element("a", { id: `zoek-${opties.length}`, class: "zoek__optie", role: "option", "aria-selected": "false", tabindex: "-1", href: adres(u, basis) }, element("strong", {}, ...titel));
      if (tekst.length) nieuw.append(element("span", {}, ...tekst));
      nieuw.addEventListener("click", (gebeurtenis) => {
        if (!gebeurtenis.ctrlKey && !gebeurtenis.metaKey && !gebeurtenis.shiftKey) geefMee(mee);
        venster.close();
      });
      opties.push(nieuw);
      return nieuw;
    }

    function toonGroep(groep, gelezen) {
      const pagina = pakket.paginas[groep.pagina];
      const stammen = new Set(groep.secties.flatMap((s) => s.woorden.flatMap((nr) => gelezen[nr].wegen.flatMap(([termen]) => termen))));
      const raak = (woord) => stammen.has(vraag.stam(woord)) || gelezen.some((g) => g.woord === woord);
      const begin = [...stammen].flatMap((s) => [s, s.replace(/([aeou])\1([^aeou])$/, "$1$2"), s.replace(/s$/, "z"), s.replace(/f$/, "v")]).filter((s) => s.length > 2);
      const soort = t.soorten[pagina.s];
      const naam = element("span", {}, pagina.t, soort ? element("span", { class: "zoek__soort" }, soort) : "");
      const vak = element("div", { role: "group", "aria-label": soort ? `${pagina.t}, ${soort}` : pagina.t, class: "zoek__groep" });
      if (groep.secties[0] && pakket.delen[groep.secties[0].doc].k) vak.append(element("p", { class: "zoek__pagina", "aria-hidden": "true" }, naam));
      for (const { doc, woorden } of groep.secties) {
        const deel = pakket.delen[doc];
        const getypt = woorden.map((nr) => gelezen[nr].woord).filter((w) => !zoek.kaal(deel.k).includes(w));
        const titel = deel.k ? [deel.k, ...(deel.n ? [` ${deel.n}`] : [])] : vak.childElementCount ? [pagina.t] : [naam];
        vak.append(optie(pagina.u + (deel.a ? `#${deel.a}` : ""), titel, fragment(deel.t, raak, getypt), begin));
      }
      return vak;
    }

    function leeg() {
      opties = [];
      lijst.replaceChildren();
      bellen.replaceChildren();
      verder.replaceChildren();
      for (const deel of [bellen, verder, nood]) deel.hidden = true;
      invoer.setAttribute("aria-expanded", "false");
      kies(-1);
    }

    function toonAlarm(ids) {
      nood.replaceChildren(element("p", {}, t.gevaar), ...ids.map(contact).filter((d) => d?.b).map(belknop));
      nood.hidden = false;
    }

    function toon() {
      if (!vraag) return;
      leeg();
      const uit = vraag(invoer.value);
      if (!uit.gelezen.length) {
        stand.textContent = invoer.value.trim() ? t.geen : "";
        if (invoer.value.trim()) toonVerder(uit);
        return;
      }
      if (uit.alarm) toonAlarm(uit.alarm);
      const advies = contact(t.advies);
      for (const { regio, naam } of uit.regios) {
        const r = pakket.regios[regio];
        const vak = element("div", { role: "group", "aria-label": t.soorten.regio, class: "zoek__groep" });
        vak.append(optie(r.u, [`${naam}: ${r.n}`], [t.regio], []));
        lijst.append(vak);
      }
      if (uit.regios.length && advies) bellen.append(element("li", {}, belknop(advies)));
      const groepen = uit.groepen.slice(0, MAX_GROEPEN);
      for (const groep of groepen) {
        for (const { doc } of groep.secties.slice(0, groep === groepen[0] ? 2 : 0)) {
          const deel = pakket.delen[doc];
          if (deel.b && !uit.alarm) bellen.append(element("li", {}, belknop(deel)));
        }
        lijst.append(toonGroep(groep, uit.gelezen));
      }
      bellen.hidden = !bellen.childElementCount;
      const aantal = uit.regios.length + groepen.length;
      invoer.setAttribute("aria-expanded", String(aantal > 0));
      stand.replaceChildren(
        ...(uit.alarm ? [element("span", { class: "alleen-lezer" }, `${t.gevaar} `)] : []),
        aantal === 0 ? t.geen : aantal === 1 ? t.een : t.aantal.replace("{aantal}", aantal),
      );
      if (!aantal) toonVerder(uit);
    }

    /** Nothing found: the nearest terms, the two numbers and the route aid. */
    function toonVerder(uit) {
      for (const { u, naam } of uit.lijktOp) verder.append(element("li", {}, element("a", { href: adres(u, basis) }, naam)));
      verder.append(element("li", {}, element("a", { href: adres(t.hulp.u, basis) }, t.hulp.naam)));
      verder.hidden = false;
      if (!uit.alarm) toonAlarm([t.nood, t.advies]);
    }

    invoer.addEventListener("input", toon);
    invoer.addEventListener("keydown", (gebeurtenis) => {
      const stap = { ArrowDown: 1, ArrowUp: -1 }[gebeurtenis.key];
      if (stap && opties.length) {
        gebeurtenis.preventDefault();
        kies(actief < 0 && stap < 0 ? opties.length - 1 : (actief + stap + opties.length) % opties.length);
      } else if (gebeurtenis.key === "Escape") {
        // A search field keeps the first Escape to empty itself; here one is enough to be gone.
        gebeurtenis.preventDefault();
        dicht();
      } else if (gebeurtenis.key === "Enter" && !gebeurtenis.isComposing && opties.length) {
        gebeurtenis.preventDefault();
        opties[Math.max(0, actief)].click();
      }
    });
    function wis() {
      invoer.value = "";
      leeg();
      stand.textContent = "";
    }
    /** Wipe first: the browser tells of the closing only later. */
    function dicht() {
      wis();
      venster.close();
      link.focus();
    }
    sluit.addEventListener("click", dicht);
    venster.addEventListener("close", () => {
      wis();
      link.focus();
    });
    document.addEventListener("svd:wis", () => {
      wereld.name = "";
      if (venster.open) dicht();
    });
    return () => {
      if (!venster.open) venster.showModal();
      invoer.focus();
      return klaar;
    };
  };
})(globalThis);
