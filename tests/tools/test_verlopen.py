"""Things that grow old, and the weekly check."""

from datetime import date

import pytest

from kern.gegevens import laad
from kern.instellingen import lees_instellingen
from kern.paginas import lees_alles
from kern.regels import meldingen as inhoudsregels
from kern.regels.verlopen import security_txt, van_de_dag, verlopen
from kern.site import lees_site
from tests.macros.test_profiel import GOED
from tests.macros.test_profiel import schrijf as schrijf_profiel
from tests.minisite import t
from tests.tools.test_check import klaar
from tools.check import check

EINDE = "verloopt: 2027-10-01"


def test_pagina_en_contact_over_tijd(minisite):
    wortel = klaar(minisite)
    data = laad(wortel / "data")
    paginas = lees_alles(wortel / "docs", {"nl", "en"})
    assert verlopen(paginas, data, date(2027, 4, 30)) == []
    laat = [str(m) for m in verlopen(paginas, data, date(2027, 5, 2))]
    assert any("docs/index.md" in m and "moet voor 2027-05-01" in m for m in laat)
    assert any("[veilig-thuis]" in m and "geldig tot 2027-05-01" in m for m in laat)
    assert {m.soort for m in van_de_dag(lees_site(wortel), date(2028, 5, 2))} == {"verlopen"}


def test_profiel_dat_een_half_jaar_niet_is_nagekeken(minisite):
    minisite.data["rollen.yml"]["rollen"].append(
        {"id": "aandachtsfunctionaris", "naam": t("A"), "kort": t("a"), "pagina": "index.md"}
    )
    minisite.schrijf()
    data = laad(minisite.map / "data", None, schrijf_profiel(minisite.map, GOED))
    paginas = lees_alles(minisite.map / "leeg", {"nl"})
    assert [m for m in verlopen(paginas, data, date(2027, 5, 1)) if "profiel" in m.bestand] == []
    (melding,) = [m for m in verlopen(paginas, data, date(2027, 5, 5)) if "profiel" in m.bestand]
    assert "langer dan een half jaar geleden. Bel elk nummer" in str(melding) and melding.bestand == "data/profiel.yml"


def test_een_profiel_elders_heet_in_de_melding_zoals_het_bestand(minisite):
    minisite.data["rollen.yml"]["rollen"].append(
        {"id": "aandachtsfunctionaris", "naam": t("A"), "kort": t("a"), "pagina": "index.md"}
    )
    minisite.schrijf()
    (minisite.map / "elders").mkdir()
    elders = schrijf_profiel(minisite.map / "elders", GOED, "woonstichting.yml")
    data = laad(minisite.map / "data", None, elders)
    gevonden = verlopen(lees_alles(minisite.map / "leeg", {"nl"}), data, date(2027, 5, 5))
    assert "woonstichting.yml" in {m.bestand for m in gevonden} and "data/profiel.yml" not in {
        m.bestand for m in gevonden
    }


def zet_einde(minisite, regel: str):
    pad = minisite.map / "mkdocs.yml"
    tekst = pad.read_text("utf-8")
    assert EINDE in tekst
    pad.write_text(tekst.replace(EINDE, regel), "utf-8")


@pytest.mark.parametrize(
    ("regel", "dag", "verwacht"),
    [
        (EINDE, date(2027, 9, 30), None),
        (EINDE, date(2027, 10, 1), "De einddatum van security.txt is 2027-10-01."),
        (EINDE, date(2026, 9, 1), "ligt meer dan een jaar vooruit (2027-10-01)"),
        ("verloopt: ooit", date(2027, 1, 1), "ontbreekt of is geen datum"),
        ("verloopt: [2027-10-01]", date(2027, 1, 1), "ontbreekt of is geen datum"),
        ("anders: 1", date(2027, 1, 1), "ontbreekt of is geen datum"),
    ],
)
def test_einddatum_van_security_txt(minisite, regel, dag, verwacht):
    minisite.schrijf()
    zet_einde(minisite, regel)
    gevonden = [str(m) for m in security_txt(lees_instellingen(minisite.map), dag)]
    assert (
        (gevonden == [])
        if verwacht is None
        else (len(gevonden) == 1 and verwacht in gevonden[0] and gevonden[0].startswith("mkdocs.yml"))
    )


def test_de_melding_noemt_de_regel(minisite):
    minisite.schrijf()
    regels = (minisite.map / "mkdocs.yml").read_text("utf-8").splitlines()
    (melding,) = security_txt(lees_instellingen(minisite.map), date(2028, 1, 1))
    assert EINDE in regels[melding.regel - 1] and melding.veld == "extra.beveiliging.verloopt"


def test_een_maand_van_tevoren_een_waarschuwing_en_daarna_een_fout(minisite, capsys):
    """The fixed day of the tests is 24 November 2026."""
    wortel = klaar(minisite)
    zet_einde(minisite, "verloopt: 2026-12-20")
    assert check(wortel) == 0
    uit = capsys.readouterr().err
    assert "LET OP  mkdocs.yml" in uit and "is 2026-12-20" in uit
    pad = wortel / "mkdocs.yml"
    pad.write_text(pad.read_text("utf-8").replace("2026-12-20", "2026-11-24"), "utf-8")
    assert check(wortel) == 1
    assert "FOUT  mkdocs.yml" in capsys.readouterr().err


def test_de_week_kijkt_een_maand_vooruit_en_doet_de_audit(minisite, capsys, monkeypatch):
    wortel = klaar(minisite)
    gevraagd = []
    assert check(wortel, week=True, audit=lambda w: gevraagd.append(w) or 0) == 0 and gevraagd == [wortel]
    assert "Niets verloopt binnen een maand." in capsys.readouterr().out
    assert check(wortel, week=True, audit=lambda w: 2) == 1
    pagina = wortel / "docs" / "index.md"
    pagina.write_text(pagina.read_text("utf-8").replace("2026-11-01", "2026-06-10"), "utf-8")
    assert check(wortel) == 0, "op de dag zelf is er nog niets mis"
    keren = []
    monkeypatch.setattr("tools.check.inhoudsregels", lambda site: keren.append(site) or inhoudsregels(site))
    assert check(wortel, week=True) == 1
    assert len(keren) == 1, "alleen wat van de dag afhangt, wordt voor de latere dag nog eens bekeken"
    uit = capsys.readouterr()
    assert "LET OP  docs/index.md:7 [geschreven_op]: Deze pagina moet voor 2026-12-10 zijn nagekeken." in uit.err
