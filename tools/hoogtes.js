/**
 * How high an embed page gets: the highest of what it can show, one thing after the other, as a reader opens it.
 * Runs in the page (tools/hoogtes.py); afterwards the page is as it was.
 *
 * @returns {number}
 */
(() => {
  const hoogte = () => Math.ceil(document.body.getBoundingClientRect().bottom + scrollY);
  let hoogst = 0;
  const meet = () => {
    hoogst = Math.max(hoogst, hoogte());
  };
  /** What opens, one at a time, with within it again one at a time. */
  const open = (wortel) => {
    meet();
    const delen = [...wortel.querySelectorAll("details")].filter((d) => d.checkVisibility?.({ visibilityProperty: true }));
    for (const deel of delen) {
      if (wortel.contains(deel.parentElement.closest("details")) && deel.parentElement.closest("details") !== wortel) continue;
      const was = deel.open;
      deel.open = true;
      open(deel);
      deel.open = was;
    }
  };
  for (const deel of document.querySelectorAll(".onthul")) deel.open = true;
  open(document);

  const hulp = document.querySelector("keuze-hulp");
  if (hulp) {
    const plek = hulp.querySelector("[data-deel=plek]");
    const loop = () => {
      open(plek);
      const aantal = plek.querySelectorAll(".kh__antwoord").length;
      for (let nr = 0; nr < aantal; nr++) {
        plek.querySelectorAll(".kh__antwoord")[nr].click();
        loop();
        hulp.querySelector("[data-doe=terug]").click();
      }
    };
    loop();
    hulp.querySelector("[data-gevaar]").click();
    open(plek);
    hulp.opnieuw(false);
  }

  const wijzer = document.querySelector("signaal-wijzer");
  if (wijzer) {
    const volgende = wijzer.querySelector("[data-doe=volgende]");
    while (volgende.getAttribute("aria-disabled") === "false") {
      volgende.click();
      open(wijzer);
    }
    wijzer.vanVoren();
  }

  const zoeker = document.querySelector("regio-zoeker");
  if (zoeker) {
    const veld = zoeker.querySelector("[role=combobox]");
    for (const regio of zoeker.querySelectorAll("[data-regio]")) {
      veld.value = regio.querySelector("[data-gemeente]").dataset.gemeente;
      veld.dispatchEvent(new Event("input", { bubbles: true }));
      meet();
      zoeker.querySelector("[role=option]").click();
      open(zoeker.querySelector("[data-deel=uitkomst]"));
    }
    zoeker.leeg();
  }

  const notitie = document.querySelector("notitie-hulp");
  if (notitie) {
    for (const veld of notitie.velden) veld.value = "Dit is een zin van gewone lengte over wat iemand zag en hoorde. ".repeat(2);
    notitie.maak();
    meet();
    notitie.wis("");
  }
  return hoogst;
})();
