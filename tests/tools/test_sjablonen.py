"""The example pages for editors pass the rules they teach."""

import pytest

from kern.modellen.pagina import Vertaalblad, Voorblad
from kern.paginas import Paginas, lees_pagina
from kern.regels import paginas as regels
from tests.minisite import WORTEL

SJABLONEN = sorted((WORTEL / "templates").glob("sjabloon-*.md"))


@pytest.mark.parametrize("pad", SJABLONEN, ids=lambda p: p.name)
def test_sjabloon_is_een_geldige_pagina(pad):
    pagina = lees_pagina(pad.read_text("utf-8"), pad.name, {"nl", "en"})
    assert pagina.meldingen == ()
    assert isinstance(pagina.voorblad, Vertaalblad if pad.name.endswith(".en.md") else Voorblad)
    paginas = Paginas({pagina.naam: {pagina.taal: pagina}})
    for regel in regels.REGELS:
        if regel is not regels.nieuwe_vertaling:
            assert [str(m) for m in regel(paginas)] == []


def test_er_is_een_sjabloon_voor_elke_soort_met_vaste_koppen():
    assert {f"sjabloon-{soort}.md" for soort in regels.VASTE_KOPPEN} <= {p.name for p in SJABLONEN}
