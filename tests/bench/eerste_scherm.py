"""How much of a phone the frame takes, and where the text and its first instruction begin: one line per layout."""

from __future__ import annotations

from tests.bench.browser import browser_op
from tests.browser.opmaken import OPMAKEN
from tests.minisite import WORTEL

MATEN = """() => {
  const boven = (e) => e ? Math.round(e.getBoundingClientRect().top + scrollY) : null;
  const tekst = document.querySelector('article, main');
  const kader = [...document.querySelectorAll('.hulpbalk, .md-header, body > header:not(.md-header)')];
  const eerste = tekst?.querySelector('.admonition li, .admonition p:not(.admonition-title), .hulp, form, ol > li,'
    + ' .nood, fieldset, details, ul > li, p:not(.lead)');
  return [Math.round(kader.reduce((som, e) => som + e.getBoundingClientRect().height, 0)),
    boven(document.querySelector('h1')), boven(eerste)];
}"""


def meet() -> None:
    """At 360 by 740 px: height of bar and header, top of the heading, top of the first thing to do."""
    with browser_op(WORTEL / "site") as (browser, adres):
        blad = browser.new_page(viewport={"width": 360, "height": 740})
        for naam, pad in OPMAKEN.items():
            blad.goto(adres + pad)
            kader, kop, eerste = blad.evaluate(MATEN)
            print(
                f"{naam:28s} kader {kader:4d} px  kop op {kop or 0:4d}  eerste opdracht op {eerste or 0:5d} (van 740)"
            )
        blad.context.close()
