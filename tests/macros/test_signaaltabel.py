"""The table of signals: which ones, in which order, what a row shows, and what an editor hears about a wrong choice."""

import pytest
import yaml

from kern.gegevens import laad
from kern.meldingen import OnbekendeVerwijzing
from kern.weergave import Weergave
from macros.onderdelen.schaal.merk import merk_van_klasse
from macros.onderdelen.signaalwijzer.tabel import AANTAL, Keuze, kies, render_signaaltabel
from tests.macros.test_hulpmiddelen import SIGNAAL
from tests.minisite import WORTEL, Minisite, t


def signaal(id_: str, klasse: str, **meer) -> dict:
    return {**SIGNAAL, "id": id_, "tekst": t(id_), "klasse": klasse, **meer}


SIGNALEN = [
    signaal("gat", "zwak", tabellen=["proef"], zwaarder=t("Sterker bij meer gaten.")),
    signaal(
        "kind",
        "sterk",
        tabellen=["proef"],
        wie=["kind"],
        momenten=["complex"],
        noteer=t("welk kind"),
        anders=[t("verlegen"), t("moe")],
    ),
    signaal("gegil", "acuut", tabellen=["proef"]),
    signaal("deur", "zwak", tabellen=["proef"], rollen=["incasso"]),
    signaal("zegt", "sterk", tabellen=["verteld"], verteld=True),
    signaal("ziet", "sterk", tabellen=["verteld"]),
    *(signaal(f"los-{n}", "opvallend", wie=["dossier"]) for n in range(AANTAL + 2)),
]


@pytest.fixture(scope="module")
def gegevens(tmp_path_factory):
    site = Minisite(tmp_path_factory.mktemp("tabel"))
    site.data["rollen.yml"]["rollen"].append(
        {"id": "incasso", "naam": t("Incasso"), "kort": t("incasso"), "pagina": "index.md"}
    )
    site.schrijf()
    (site.map / "data" / "signalen").mkdir()
    (site.map / "data" / "signalen" / "proef.yml").write_text(
        yaml.safe_dump({"signalen": SIGNALEN}, allow_unicode=True), "utf-8"
    )
    return laad(site.map / "data")


@pytest.fixture
def w(gegevens):
    return Weergave(
        "nl",
        gegevens,
        lambda naam, anker: f"/{naam}" + (f"#{anker}" if anker else ""),
        (WORTEL / "macros" / "onderdelen",),
    )


def ids(w, tabel="", aantal=0, **meer):
    return [s.id for s in kies(w, Keuze(tabel, **meer), aantal)]


def test_de_sterkste_staat_boven_en_gelijke_houden_hun_volgorde(w):
    assert ids(w, "proef") == ["gegil", "kind", "gat", "deur"]


def test_kiezen_op_rol_moment_wie_en_aantal(w):
    assert ids(w, "proef", rol="incasso") == ["deur"]
    assert ids(w, "proef", moment="complex") == ids(w, wie="kind") == ["kind"]
    assert ids(w, "proef", aantal=2) == ["gegil", "kind"]
    assert len(ids(w, wie="dossier")) == AANTAL


def test_een_rij_zegt_hoe_sterk_wat_je_noteert_en_leidt_naar_het_signaal(w):
    html = render_signaaltabel(w, "proef")
    assert html.count("<tr>") == 5 and '<a href="/index.md#signaal-kind">kind</a>' in html
    assert (
        f'<td data-kop="Hoe sterk">{merk_van_klasse(w, "zwak")}'
        '<span class="signaaltabel__zwaarder">Sterker bij meer gaten.</span></td>'
    ) in html
    assert '<td data-kop="Wat je noteert als feit">welk kind</td>' in html
    assert html.count('href="tel:112"') == 2, "only what is acute names the number: how strong, and instead of weighing"
    assert '<a href="/index.md">Alle signalen in de signaalwijzer</a>' in html and "\n" not in html


def test_wat_acuut_is_weeg_je_niet_tegen_iets_anders(w):
    html = render_signaaltabel(w, "proef")
    assert '<td data-kop="Wat het ook kan zijn">verlegen; moe</td>' in html
    assert "gegil" in html and html.count('Zoek dit niet uit. Bel eerst <a class="bel" href="tel:112"') == 1


def test_wat_iemand_vertelt_weeg_je_niet_maar_geef_je_door(w):
    html = render_signaaltabel(w, "verteld")
    assert "zegt" in html and html.count("Weeg dit niet. Geef de woorden door.") == 1 and html.count("slijtage") == 1


def test_per_sterkte_staat_er_wat_je_doet_en_per_plek_wat_het_ook_kan_zijn(w):
    sterkte = render_signaaltabel(w, "proef", vorm="sterkte")
    assert sterkte.index("--nu") < sterkte.index("--meteen") < sterkte.index("--gewoon") and sterkte.count("<tr>") == 4
    assert "Ben je erbij? Ga weg. En bel 112." in sterkte and 'href="tel:112"' in sterkte
    plek = render_signaaltabel(w, "proef", vorm="plek")
    assert plek.count("<tr>") == 3 and "<li>verlegen</li>" in plek and "moe" not in plek


@pytest.mark.parametrize(
    ("gegeven", "wat", "doe"),
    [
        ({"tabel": "proeff"}, "De tabel 'proeff' bestaat niet", "Bedoel je 'proef'?"),
        ({"rol": "vakmn"}, "'vakmn' bestaat niet bij rollen", "Bedoel je 'vakman'?"),
        ({"moment": "wonin"}, "Het moment 'wonin' bestaat niet", "Bedoel je 'woning'?"),
        ({"wie": "kin"}, "'kin' bestaat niet", "Bedoel je 'kind'?"),
        ({"tabel": "proef", "vorm": "sterk"}, "De vorm 'sterk' bestaat niet", "Bedoel je 'sterkte'?"),
        ({}, "weet niet welke signalen", "Geef een tabel"),
        ({"tabel": "proef", "wie": "dier"}, "geen enkel signaal", "Kies een andere"),
    ],
)
def test_een_verkeerde_keuze_geeft_een_duidelijke_melding(w, gegeven, wat, doe):
    with pytest.raises(OnbekendeVerwijzing) as fout:
        render_signaaltabel(w, **gegeven)
    assert wat in fout.value.wat and doe in fout.value.doe
