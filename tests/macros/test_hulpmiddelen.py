"""Data of the tools: one defect per rule, each with its Dutch message."""

import copy

import pytest
import yaml

from kern.gegevens import laad
from kern.meldingen import InvoerFout
from macros.onderdelen.keuzehulp.macro import nog_te_gaan
from macros.onderdelen.keuzehulp.model import Keuzehulp
from tests.minisite import Minisite, t

LIJST = {
    "id": "proef",
    "titel": t("Proef"),
    "inleiding": t("x"),
    "voor": ["vakman"],
    "wanneer": t("altijd"),
    "bewaren": "nooit",
    "groepen": [
        {
            "id": "g",
            "titel": t("Groep"),
            "punten": [
                {
                    "id": "a",
                    "tekst": t("Doe a"),
                    "waarom": t("Daarom"),
                    "wet": {"id": "proefwet", "artikel": "5.2.6"},
                    "contact": "veilig-thuis",
                    "pagina": "index.md",
                },
                {"id": "b", "tekst": t("Doe b"), "waarom": t("Daarom")},
            ],
        }
    ],
}


def uitkomst(id_: str, urgentie: str) -> dict:
    return {
        "id": id_,
        "titel": t(id_),
        "urgentie": urgentie,
        "nu": [t("bel")],
        "met_wie": [{"contact": "veilig-thuis", "zeg": t("zeg")}],
        "niet": [t("wacht")],
        "waarom": t("w"),
        "verandert": t("v"),
        "wetten": [{"id": "proefwet", "artikel": "5.2.6"}],
    }


HULP = {
    "id": "proef",
    "titel": t("Proef"),
    "inleiding": t("x"),
    "voor": ["vakman"],
    "start": "een",
    "gevaar": "nu",
    "vragen": [
        {
            "id": "een",
            "tekst": t("Een?"),
            "antwoorden": [
                {"id": "ja", "tekst": t("ja"), "naar": "twee"},
                {"id": "nee", "tekst": t("nee"), "naar": "gewoon"},
                {"id": "weet-niet", "tekst": t("?"), "naar": "twee", "soort": "weet-niet"},
                {"id": "gevaar", "tekst": t("!"), "naar": "nu", "soort": "gevaar"},
            ],
        },
        {
            "id": "twee",
            "tekst": t("Twee?"),
            "antwoorden": [
                {"id": "ja", "tekst": t("ja"), "naar": "vandaag"},
                {"id": "onderbuik", "tekst": t("gevoel"), "naar": "vandaag", "soort": "onderbuik"},
                {"id": "weet-niet", "tekst": t("?"), "naar": "vandaag", "soort": "weet-niet"},
            ],
        },
    ],
    "uitkomsten": [uitkomst("nu", "nu"), uitkomst("vandaag", "vandaag"), uitkomst("gewoon", "gewoon")],
}

SIGNAAL = {
    "id": "deur",
    "tekst": t("deur kapot"),
    "momenten": ["woning"],
    "rollen": ["vakman"],
    "wie": ["volwassene"],
    "klasse": "zwak",
    "anders": [t("slijtage")],
    "noteer": t("n"),
    "niet": t("n"),
    "stap": t("s"),
    "bronnen": ["proef-1"],
    "zoekwoorden": {"nl": ["deur"], "en": ["door"]},
}

CASUS = {
    "id": "proef",
    "titel": t("Proef"),
    "pagina": "index.md",
    "rollen": ["vakman"],
    "raakt": t("r"),
    "vraag": t("v?"),
    "keuzes": [
        {"id": k, "tekst": t(k), "oordeel": o, "uitleg": t("u"), "stap": 1}
        for k, o in (("a", "helpt"), ("b", "liever-niet"), ("c", "gevaarlijk"))
    ],
}


def laad_met(tmp_path, **bestanden):
    """Load the tiny site with extra files: `afvinklijsten=...` and so on."""
    site = Minisite(tmp_path)
    site.schrijf()
    for map_, inhoud in bestanden.items():
        pad = site.map / "data" / map_ / "proef.yml"
        pad.parent.mkdir()
        pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), "utf-8")
    return laad(site.map / "data", site.map / "docs")


def melding(tmp_path, **bestanden) -> str:
    with pytest.raises(InvoerFout) as fout:
        laad_met(tmp_path, **bestanden)
    return str(fout.value)


def met(basis: dict, pad: str, waarde) -> dict:
    """A copy of `basis` with one field changed; `pad` like "vragen.0.tekst"; waarde None removes it."""
    kopie = copy.deepcopy(basis)
    *weg, laatste = [int(d) if d.isdigit() else d for d in pad.split(".")]
    deel = kopie
    for stap in weg:
        deel = deel[stap]
    if waarde is None:
        del deel[laatste]
    else:
        deel[laatste] = waarde
    return kopie


def test_goede_gegevens_laden(tmp_path):
    g = laad_met(tmp_path, afvinklijsten=LIJST, keuzehulpen=HULP, signalen={"signalen": [SIGNAAL]}, casussen=CASUS)
    assert list(g.afvinklijsten) == list(g.keuzehulpen) == list(g.casussen) == ["proef"] and list(g.signalen) == [
        "deur"
    ]


@pytest.mark.parametrize(
    ("pad", "waarde", "verwacht"),
    [
        ("bewaren", "altijd", "Kies uit: 'nooit' of 'apparaat'"),
        ("groepen.0.punten.1.id", "a", "de id 'a' twee keer"),
        ("groepen.0.punten.0.tekst", {"nl": "x"}, "mist de vertaling 'en'"),
        ("groepen.0.punten.0.wet", {"id": "proefwt"}, "Bedoel je 'proefwet'?"),
        ("groepen.0.punten.0.wet", {"id": "proefwet", "artikel": "9"}, "Artikel '9' staat niet bij 'proefwet'"),
        ("groepen.0.punten.0.contact", "veilig-tuis", "Bedoel je 'veilig-thuis'?"),
        ("groepen.0.punten.0.pagina", "weg.md", "docs/weg.md bestaat niet"),
        ("groepen.0.punten.0.pagina", "https://x", "is geen pagina"),
        ("voor", ["vakmn"], "Bedoel je 'vakman'?"),
        ("groepen.0.punten", [], "Deze lijst is leeg"),
        ("id", "anders", "anders dan de bestandsnaam"),
        ("groepen.0.punten.0.waarom", None, "verplichte veld ontbreekt"),
    ],
)
def test_kapotte_afvinklijst(tmp_path, pad, waarde, verwacht):
    tekst = melding(tmp_path, afvinklijsten=met(LIJST, pad, waarde))
    assert "data/afvinklijsten/proef.yml" in tekst and verwacht in tekst


@pytest.mark.parametrize(
    ("pad", "waarde", "verwacht"),
    [
        ("start", "drie", "begint bij 'drie'"),
        ("gevaar", "weg", "heeft als gevaar 'weg'"),
        ("vragen.0.antwoorden.0.naar", "drie", "gaat bij vraag 'een', antwoord 'ja' naar 'drie'"),
        ("vragen.1.antwoorden.0.naar", "een", "loopt in een kring (een -> twee -> een)"),
        ("vragen.1.antwoorden.0.naar", "twee", "loopt in een kring (twee -> twee)"),
        ("vragen.1.id", "een", "de id 'een' twee keer"),
        ("vragen.0.antwoorden.1.id", "ja", "twee antwoorden met de id 'ja'"),
        ("vragen.0.antwoorden.2.soort", "gewoon", "geen antwoord met soort 'weet-niet'"),
        ("vragen.1.antwoorden.1.soort", "gewoon", "nergens een antwoord met soort 'onderbuik'"),
        ("vragen.0.antwoorden.1.naar", "vandaag", "heeft 'gewoon', maar geen antwoord leidt daarheen"),
        ("vragen.1.antwoorden.2.naar", "gewoon", "'weet-niet' minder dringend"),
        ("vragen.1.antwoorden.1.naar", "gewoon", "'onderbuik' minder dringend"),
        ("vragen.0.antwoorden.3.naar", "gewoon", "gevaarantwoord 'gevaar' minder dringend"),
        ("uitkomsten.0.urgentie", "vandaag", "heeft urgentie 'vandaag'"),
        ("uitkomsten.1.met_wie", [], "Deze lijst is leeg"),
        ("uitkomsten.1.met_wie.0", {"zeg": t("x")}, "noemt niet precies een persoon"),
        ("uitkomsten.1.met_wie.0.contact", "weg", "'weg' staat niet in contacten"),
        ("uitkomsten.1.wetten", [], "heeft geen wet en geen bron"),
        ("uitkomsten.1.verandert", None, "verplichte veld ontbreekt"),
        ("uitkomsten.1.titel", {"nl": "Het is veilig", "en": "x"}, "de woorden 'is veilig'"),
        ("uitkomsten.1.nu.0", {"nl": "Bel de dader", "en": "x"}, "de woorden 'dader'"),
        ("vragen.0.tekst", {"nl": "x"}, "mist de vertaling 'en'"),
        ("vragen.0.antwoorden.0.naar", 3, "Hier hoort tekst te staan"),
    ],
)
def test_kapotte_keuzehulp(tmp_path, pad, waarde, verwacht):
    tekst = melding(tmp_path, keuzehulpen=met(HULP, pad, waarde))
    assert "data/keuzehulpen/proef.yml" in tekst and verwacht in tekst


@pytest.mark.parametrize(
    ("pad", "waarde", "verwacht"),
    [
        ("klasse", "3", "mag hier niet"),
        ("momenten", [], "Deze lijst is leeg"),
        ("momenten", ["zolder"], "mag hier niet"),
        ("rollen", ["x"], "'x' staat niet in rollen"),
        ("tabellen", ["Vakman"], "geen geldige id"),
        ("zwaarder", "los", "moet tekst per taal zijn"),
        ("bronnen", ["x"], "'x' staat niet in bronnen"),
        ("anders", [], "Deze lijst is leeg"),
        ("tekst", "los", "moet tekst per taal zijn"),
    ],
)
def test_kapot_signaal(tmp_path, pad, waarde, verwacht):
    tekst = melding(tmp_path, signalen={"signalen": [met(SIGNAAL, pad, waarde)]})
    assert "data/signalen/proef.yml:" in tekst and verwacht in tekst


def test_dubbel_signaal(tmp_path):
    assert "Deze id bestaat al" in melding(tmp_path, signalen={"signalen": [SIGNAAL, SIGNAAL]})


@pytest.mark.parametrize(
    ("pad", "waarde", "verwacht"),
    [
        ("keuzes.0.oordeel", "gevaarlijk", "geen keuze met oordeel 'helpt'"),
        ("keuzes.1.id", "a", "twee keuzes met dezelfde id"),
        ("keuzes.0.stap", 7, "geen goed getal"),
        ("pagina", "weg.md", "bestaat niet"),
        ("raakt", None, "verplichte veld ontbreekt"),
    ],
)
def test_kapotte_casus(tmp_path, pad, waarde, verwacht):
    assert verwacht in melding(tmp_path, casussen=met(CASUS, pad, waarde))


def test_paden_zijn_alle_paden():
    hulp = Keuzehulp.model_validate(HULP)
    paden = list(hulp.paden())
    assert len(paden) == 3 + 3 + 1 + 1
    assert {u for _, u in paden} == {"nu", "vandaag", "gewoon"}


def test_nog_te_gaan_is_de_langste_weg():
    hulp = Keuzehulp.model_validate(HULP)
    langste = max(len(pad) for pad, _ in hulp.paden())
    nog = nog_te_gaan(hulp)
    assert nog[hulp.start] == langste > min(len(pad) for pad, _ in hulp.paden())
    for pad, uitkomst in hulp.paden():
        stappen = [*(vraag for vraag, _ in pad), uitkomst]
        assert all(nog[a] > nog[b] for a, b in zip(stappen, stappen[1:], strict=False)) and nog[uitkomst] == 0


KAART = {
    "id": "vakman-woning",
    "rol": "vakman",
    "moment": "woning",
    "alarm": t("Gevaar?"),
    "graad": "vandaag",
    "actie": t("Bel nu."),
    "met": {"contact": "veilig-thuis", "zeg": t("Zeg dit.")},
    "doe": [t("Een."), t("Twee.")],
    "niet": [t("Een."), t("Twee.")],
}


@pytest.mark.parametrize(
    ("pad", "waarde", "verwacht"),
    [
        ("actie", {"nl": " ".join(["woord"] * 16), "en": "x"}, "een zin van 16 woorden"),
        ("actie", {"nl": "Kort. " + " ".join(["woord"] * 16), "en": "x"}, "een zin van 16 woorden"),
        ("alarm", None, "verplichte veld ontbreekt"),
        ("graad", "nu", "meteen"),
        ("doe", [t("Een.")], "Deze lijst is te kort"),
        ("niet", [t("Een.")] * 3, "Deze lijst is te lang"),
        ("rol", "vakmn", "Bedoel je 'vakman'?"),
        ("moment", "zolder", "mag hier niet"),
        ("met", {"zeg": t("x")}, "noemt niet precies een persoon"),
    ],
)
def test_kapotte_kaart(tmp_path, pad, waarde, verwacht):
    site = Minisite(tmp_path)
    site.data["nu.yml"] = {"kaarten": [met(KAART, pad, waarde)]}
    site.schrijf()
    with pytest.raises(InvoerFout) as fout:
        laad(site.map / "data")
    assert "data/nu.yml" in str(fout.value) and verwacht in str(fout.value)


def test_zinnen_van_vijftien_woorden_mogen(tmp_path):
    site = Minisite(tmp_path)
    zin = " ".join(["woord"] * 15) + "."
    site.data["nu.yml"] = {"kaarten": [met(KAART, "actie", {"nl": f"{zin} {zin}", "en": "x"})]}
    site.schrijf()
    assert list(laad(site.map / "data").kaarten) == ["vakman-woning"]


@pytest.mark.parametrize(
    ("open_", "zeker", "verwacht"),
    [
        ("altijd", False, "de uren zijn niet zeker"),
        ([{"dagen": ["ma"], "van": "9:00", "tot": "17:00"}], True, "is geen tijd"),
        ([{"dagen": [], "van": "09:00", "tot": "17:00"}], True, "Deze lijst is leeg"),
    ],
)
def test_kapotte_openingstijden(tmp_path, open_, zeker, verwacht):
    site = Minisite(tmp_path)
    site.data["contacten.yml"]["contacten"][1] |= {"open": open_, "uren_zeker": zeker}
    site.schrijf()
    with pytest.raises(InvoerFout) as fout:
        laad(site.map / "data")
    assert "data/contacten.yml" in str(fout.value) and verwacht in str(fout.value)


@pytest.mark.parametrize(
    ("gemeente", "verwacht"),
    [
        ({"code": "0363", "naam": "x", "provincie": "y"}, "is geen gemeentecode"),
        ({"code": "GM0363", "naam": "", "provincie": "y"}, "is leeg"),
        ({"code": "GM0363", "naam": "x"}, "verplichte veld ontbreekt"),
    ],
)
def test_kapotte_gemeente(tmp_path, gemeente, verwacht):
    site = Minisite(tmp_path)
    site.data["regios.yml"] = {"regios": [{"id": "r", "naam": "R", "gemeenten": [gemeente]}]}
    site.schrijf()
    with pytest.raises(InvoerFout) as fout:
        laad(site.map / "data")
    assert "data/regios.yml" in str(fout.value) and verwacht in str(fout.value)
