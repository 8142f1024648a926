"""Every macro: its HTML in both languages, its errors, and hostile text."""

import pytest

from kern.gegevens import laad
from kern.meldingen import OnbekendeVerwijzing
from kern.weergave import Weergave
from macros.onderdelen.begrip import macro as begrip
from macros.onderdelen.bron import macro as bron
from macros.onderdelen.cijfer import macro as cijfer
from macros.onderdelen.contact import macro as contact
from macros.onderdelen.rol import macro as rol
from macros.onderdelen.wet import macro as wet
from macros.onderdelen.zin import macro as zin
from tests.minisite import WORTEL, Minisite, t
from tests.minisite import contact as contactrecord

SJABLONEN = (WORTEL / "macros" / "onderdelen",)


@pytest.fixture(scope="module")
def gegevens(tmp_path_factory):
    site = Minisite(tmp_path_factory.mktemp("mini"))
    site.data["contacten.yml"]["contacten"] += [
        contactrecord("verborgen", "0800-1111", publiceren=False),
        {**contactrecord("zonder-nummer", "1"), "nummer": None, "url": "https://voorbeeld.nl"},
        {
            **contactrecord("onzeker", "0900-1450"),
            "uren": t("altijd"),
            "uren_zeker": False,
            "kosten": t("gratis"),
            "zekerheid": "midden",
        },
    ]
    site.data["wetten.yml"]["wetten"][0]["artikelen"].append({"nr": "1", "over": t("x"), "zeker": False})
    site.data["wetten.yml"]["wetten"].append(
        {
            **site.data["wetten.yml"]["wetten"][0],
            "id": "voorstel",
            "bwb": None,
            "status": "wetsvoorstel",
            "soort": "wetsvoorstel",
        }
    )
    site.schrijf()
    return laad(site.map / "data")


def weergave(gegevens, taal="nl"):
    return Weergave(taal, gegevens, lambda naam, anker: f"/{naam}" + (f"#{anker}" if anker else ""), SJABLONEN)


def test_contact_nummer_is_aan_te_tikken(gegevens):
    assert contact.render_contact(weergave(gegevens), "veilig-thuis", "nummer") == (
        '<a class="bel" href="tel:08002000" aria-label="0800-2000, bel Veilig-Thuis">0800-2000</a>'
    )
    assert 'aria-label="0800-2000, call Veilig-Thuis (en)"' in contact.render_contact(
        weergave(gegevens, "en"), "veilig-thuis", "nummer"
    )


def test_contact_zonder_nummer_verwijst(gegevens):
    assert 'href="https://voorbeeld.nl"' in contact.render_contact(weergave(gegevens), "zonder-nummer", "nummer")


def test_onzekere_uren_en_kosten_staan_er_niet_als_feit(gegevens):
    blok = contact.render_contact(weergave(gegevens), "onzeker", "blok")
    assert "altijd" not in blok and "gratis" not in blok
    assert "niet vastgesteld" in blok and "Zekerheid: redelijk" in blok


@pytest.mark.parametrize(
    ("roep", "wat", "doe"),
    [
        (
            lambda w: contact.render_contact(w, "veilig-tuis", "nummer"),
            "'veilig-tuis' bestaat niet bij contacten",
            "Bedoel je 'veilig-thuis'?",
        ),
        (lambda w: contact.render_contact(w, "verborgen", "nummer"), "mag niet op de site", "publiceren"),
        (lambda w: contact.render_contact(w, "veilig-thuis", "groot"), "vorm 'groot'", "Kies"),
        (lambda w: wet.render_wet(w, "proefwet", "5.2.7", None), "Artikel '5.2.7'", "Bedoel je '5.2.6'?"),
        (lambda w: wet.render_wet(w, "proefwt", None, None), "'proefwt'", "Bedoel je 'proefwet'?"),
        (lambda w: cijfer.render_cijfer(w, "weg", "zin"), "'weg'", "Kijk in"),
        (lambda w: cijfer.render_cijfer(w, "proefcijfer", "groot"), "vorm 'groot'", "Kies"),
        (lambda w: begrip.render_begrip(w, "weg", None), "'weg'", "Kijk in"),
        (lambda w: bron.render_bron(w, "proef-9"), "'proef-9'", "Bedoel je 'proef-1'?"),
        (lambda w: zin.render_zin(w, "proefzinn"), "'proefzinn' bestaat niet bij zinnen", "Bedoel je 'proefzin'?"),
        (lambda w: rol.render_rol(w, "vakmn"), "'vakmn'", "Bedoel je 'vakman'?"),
    ],
)
def test_onbekende_id_noemt_de_beste_gelijkenis(gegevens, roep, wat, doe):
    with pytest.raises(OnbekendeVerwijzing) as fout:
        roep(weergave(gegevens))
    assert wat in fout.value.wat and doe in fout.value.doe


def test_wet_met_artikel_en_lid(gegevens):
    w = weergave(gegevens)
    html = wet.render_wet(w, "proefwet", "5.2.6", "2")
    assert "artikel 5.2.6 lid 2 Pw</a>" in html and "&amp;artikel=5.2.6&amp;lid=2" in html
    assert list(w.gebruikt.wetten) == ["proefwet"]


def test_onzeker_artikel_en_wetsvoorstel_zijn_gemerkt(gegevens):
    assert "nog na te kijken" in wet.render_wet(weergave(gegevens), "proefwet", "1", None)
    html = wet.render_wet(weergave(gegevens), "voorstel", None, None)
    assert "wetsvoorstel, geen geldend recht" in html and "<a" not in html


def test_cijfer_noemt_jaar_populatie_en_bron(gegevens):
    w = weergave(gegevens)
    html = cijfer.render_cijfer(w, "proefcijfer", "zin")
    assert all(deel in html for deel in ("10", "2020", "allen", "Proef", "#proef-1"))
    assert list(w.gebruikt.bronnen) == ["proef-1"]


def test_kort_cijfer_laat_de_populatie_aan_de_zin(gegevens):
    w = weergave(gegevens)
    html = cijfer.render_cijfer(w, "proefcijfer", "kort")
    assert (
        "<strong>10</strong>" in html
        and ">2020</a>)" in html
        and 'aria-label="2020, Proef"' in html
        and "allen" not in html
    )
    assert list(w.gebruikt.bronnen) == ["proef-1"]


def test_rol_staat_met_een_korte_naam_of_eigen_woorden_in_de_zin_en_voluit_in_de_lijst(gegevens):
    w = weergave(gegevens)
    assert rol.render_rol(w, "vakman") == '<a class="rol" href="/index.md">vakman</a>'
    assert rol.render_rol(w, "vakman", "die <vakman>") == '<a class="rol" href="/index.md">die &lt;vakman&gt;</a>'
    assert ">Vakman en monteur</a>" in rol.render_rollenlijst(w)


def test_een_zin_staat_er_kaal_in_de_taal_van_de_pagina(gegevens):
    assert zin.render_zin(weergave(gegevens), "proefzin") == "Dit is een proef."
    assert zin.render_zin(weergave(gegevens, "en"), "proefzin") == "This is a test."
    assert zin.render_zin(weergave(gegevens, "ar"), "proefzin") == '<span lang="nl">Dit is een proef.</span>'


def test_begrip_wordt_de_eerste_keer_uitgelegd_en_daarna_alleen_gelinkt(gegevens):
    w = weergave(gegevens)
    link = '<a class="begrip" href="/bijlagen/begrippen.md#proefbegrip">anders</a>'
    eerste = begrip.render_begrip(w, "proefbegrip", "anders")
    assert link in eerste and "een proef" in eerste and eerste.startswith("<begrip-uitleg")
    assert begrip.render_begrip(w, "proefbegrip", "anders") == link
    assert list(w.gebruikt.scripts) == ["begrip-uitleg"]


def test_register_en_lijst_tonen_alles(gegevens):
    assert 'id="proef-1"' in bron.render_bronnenregister(weergave(gegevens))
    assert 'lang="en">(test)' in begrip.render_begrippenlijst(weergave(gegevens))


def test_uitvoer_staat_op_een_regel(gegevens):
    for html in (
        contact.render_contact(weergave(gegevens), "veilig-thuis", "blok"),
        wet.render_wet(weergave(gegevens), "proefwet", "blok", None),
    ):
        assert "\n" not in html


def test_ontbrekende_derde_taal_valt_terug_met_lang(gegevens):
    html = begrip.render_begrip(weergave(gegevens, "ar"), "proefbegrip", None)
    assert '<span lang="nl">proef</span>' in html
