"""The profile of an organisation: read from the right place, every defect with its Dutch message, shown on the stairwell page."""

import copy

import pytest
import yaml

from kern.modellen.profiel import EigenContact, Profiel
from kern.profiel import Bekend, lees_profiel, profielpad
from tests.minisite import WORTEL, _Datums, lees_yaml, t

BEKEND = Bekend(
    ["aandachtsfunctionaris", "vakman"], ["stap-1-opmerken", "acuut-gevaar"], ["proef", "anders"], ["112", "08002000"]
)
GOED = {
    "organisatie": "Woonstichting Voorbeeld",
    "voorbeeld": True,
    "gecontroleerd_op": "2026-11-01",
    "contacten": [
        {
            "rol": "aandachtsfunctionaris",
            "naam": t("Dienst"),
            "nummer": "000-0000001",
            "uren": t("Ma tot vr"),
            "bereikbaar": t("Geen gehoor?"),
        }
    ],
}
KAART = {
    "id": "vakman-twijfel",
    "rol": "vakman",
    "alarm": t("Gevaar?"),
    "graad": "vandaag",
    "actie": t("Bel vandaag."),
    "met": {"rol": "aandachtsfunctionaris", "zeg": t("Zeg het.")},
    "doe": [t("Een."), t("Twee.")],
    "niet": [t("Drie."), t("Vier.")],
}


def schrijf(map_, ruw, naam="profiel.yml"):
    pad = map_ / "data" / naam
    pad.parent.mkdir(exist_ok=True, parents=True)
    pad.write_text(
        ruw if isinstance(ruw, str) else yaml.dump(ruw, Dumper=_Datums, allow_unicode=True, sort_keys=False), "utf-8"
    )
    return pad


def lees(map_, ruw):
    profiel, meldingen = lees_profiel(schrijf(map_, ruw), BEKEND)
    return profiel, [str(m) for m in meldingen]


def met(**velden):
    """The good profile with fields of its first contact (or of itself) replaced; None takes a field away."""
    ruw = copy.deepcopy(GOED)
    for naam, waarde in velden.items():
        deel = (
            ruw
            if naam in ("organisatie", "voorbeeld", "gecontroleerd_op", "contacten", "vreemd")
            else ruw["contacten"][0]
        )
        deel.pop(naam, None) if waarde is None else deel.update({naam: waarde})
    return ruw


def test_goed_profiel(tmp_path):
    profiel, meldingen = lees(tmp_path, GOED)
    assert meldingen == [] and profiel.per_rol["aandachtsfunctionaris"].tel == "tel:0000000001"


def test_het_voorbeeld_in_templates_klopt():
    profiel, meldingen = lees_profiel(WORTEL / "templates" / "profiel.yml", BEKEND)
    assert meldingen == [] and profiel.voorbeeld and all(c.verzonnen for c in profiel.contacten)


@pytest.mark.parametrize(
    ("ruw", "verwacht"),
    [
        (met(organisatie=None), "data/profiel.yml:1 [organisatie]: Dit verplichte veld ontbreekt. Vul het in."),
        (met(gecontroleerd_op="vandaag"), "data/profiel.yml:3 [gecontroleerd_op]: Dit is geen datum."),
        (met(contacten=[]), "data/profiel.yml:4 [contacten]: Deze lijst is leeg."),
        (met(vreemd="x"), "[vreemd]: Dit veld is onbekend."),
        (met(naam=None), "data/profiel.yml:5 [contacten.0.naam]: Dit verplichte veld ontbreekt."),
        (met(naam={"nl": "Dienst"}), "[contacten.0.naam]: De waarde mist de vertaling 'en'."),
        (met(uren=None), "[contacten.0.uren]: Dit verplichte veld ontbreekt."),
        (met(nummer="toestel 12"), "[contacten.0.nummer]: De waarde is geen telefoonnummer"),
        (met(nummer="12"), "[contacten.0.nummer]: De waarde is geen telefoonnummer"),
        (
            met(nummer="088-0000000"),
            "data/profiel.yml:9 [contacten.0.nummer]: Dit is een voorbeeld, maar dit kan een echt nummer zijn. Begin een verzonnen nummer met 000",
        ),
        (met(voorbeeld=None), "[contacten.0.nummer]: Dit nummer is verzonnen. Vul het echte nummer in"),
        (
            met(rol="aandachtsfunctionares"),
            "data/profiel.yml:5 [contacten.0.rol]: De rol 'aandachtsfunctionares' bestaat niet. Bedoel je 'aandachtsfunctionaris'?",
        ),
        (
            met(contacten=[GOED["contacten"][0]] * 2),
            "[contacten.1.rol]: De rol 'aandachtsfunctionaris' staat er twee keer.",
        ),
        ("organisatie: [\n", "data/profiel.yml:2: Dit is geen geldige YAML"),
        ("- x\n", "data/profiel.yml:1: Hier horen velden met een naam te staan."),
    ],
)
def test_elke_fout_heeft_een_melding(tmp_path, ruw, verwacht):
    profiel, meldingen = lees(tmp_path, ruw)
    assert profiel is None and any(verwacht in m for m in meldingen), meldingen


@pytest.mark.parametrize(
    "nummer",
    ["010-000 00 00", "0800-0000", "0800-000 00 00", "14 000", "+31 10 000 00 00", "(010) 0000000", "088-0000000"],
)
def test_nummers_die_buiten_kantoor_werken(nummer):
    """Only the form is checked here; nothing is shown or dialled."""
    assert EigenContact.model_validate({**GOED["contacten"][0], "nummer": nummer}).verzonnen is False


def test_plaats_van_het_profiel(tmp_path, monkeypatch):
    data = tmp_path / "data"
    monkeypatch.delenv("PROFIEL", raising=False)
    assert profielpad(data) is None
    eigen = schrijf(tmp_path, GOED)
    assert profielpad(data) == eigen
    monkeypatch.setenv("PROFIEL", "../elders.yml")
    assert profielpad(data) == tmp_path / "../elders.yml"
    _, (melding,) = lees_profiel(profielpad(data), BEKEND)
    assert (
        str(melding)
        == "elders.yml [PROFIEL]: Dit profiel bestaat niet. Verbeter het pad in PROFIEL, of bouw zonder PROFIEL."
    )


@pytest.fixture
def met_kaart(minisite):
    minisite.data["rollen.yml"]["rollen"].append(
        {
            "id": "aandachtsfunctionaris",
            "naam": t("Aandachtsfunctionaris"),
            "kort": t("aandachtsfunctionaris"),
            "pagina": "index.md",
        }
    )
    minisite.data["nu.yml"]["kaarten"] = [
        KAART,
        {**KAART, "id": "vakman-woning", "moment": "woning", "met": {"contact": "veilig-thuis", "zeg": t("Zeg het.")}},
    ]
    return minisite


def test_zonder_profiel_alleen_veilig_thuis(met_kaart):
    assert met_kaart.bouw().returncode == 0
    html = met_kaart.lees("nu/index.html")
    assert (
        html.count('class="bel"') == 2
        and html.count('href="tel:08002000">Niemand bereikbaar, of geen nummer?') == 1
        and "uren" not in html
    )


def test_met_profiel_staat_het_eigen_contact_vooraan_en_blijft_veilig_thuis_staan(met_kaart):
    schrijf(met_kaart.map, GOED)
    assert met_kaart.bouw().returncode == 0
    for pad, bel, niemand in (
        ("nu/index.html", "Bel Dienst: 000-0000001", "Niemand bereikbaar,"),
        ("en/nu/index.html", "Call Dienst (en): 000-0000001", "Nobody available,"),
    ):
        html = met_kaart.lees(pad)
        assert html.count('href="tel:0000000001"') == 1 and html.index(bel) < html.index(niemand)
    html = met_kaart.lees("nu/index.html")
    assert (
        "Ma tot vr" in html
        and "Geen gehoor?" in html
        and "Woonstichting Voorbeeld en haar nummers zijn verzonnen" in html
    )


def test_een_fout_profiel_stopt_de_bouw(met_kaart):
    schrijf(met_kaart.map, met(nummer="toestel 12"))
    klaar = met_kaart.bouw()
    assert klaar.returncode != 0 and "FOUT  data/profiel.yml:9 [contacten.0.nummer]" in klaar.stderr


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({"accent": "#2f7d8c"}, None),
        ({"accent": "rood"}, "is geen kleur"),
        ({"accent": "#ffee88"}, "steekt te weinig af tegen de lichte pagina"),
        ({"accent": "#12202a"}, "steekt te weinig af tegen de donkere pagina"),
        ({"regios": ["proef"]}, None),
        ({"regios": ["prof"]}, "[regios.0]: De regio 'prof' bestaat niet. Bedoel je 'proef'?"),
        ({"regios": ["proef", "proef"]}, "De regio 'proef' staat er twee keer."),
        ({"stapnotities": [{"stap": "stap-1-opmerken", "tekst": t("Bel de dienst.")}]}, None),
        (
            {"stapnotities": [{"stap": "stap-9", "tekst": t("x")}]},
            "[stapnotities.0.stap]: De stap 'stap-9' bestaat niet.",
        ),
        ({"stapnotities": [{"stap": "stap-1-opmerken", "tekst": t("Bel geen 112.")}]}, "noemt 112, politie of Veilig"),
        ({"organisatie": "<b>Wonen</b>"}, "[organisatie]"),
        ({"talen": [t("Nederlands"), t("Turks")]}, None),
        ({"logo": "logo.svg"}, None),
        ({"logo": "kwaad.svg"}, "[logo]: In deze tekening staat een onderdeel dat niet mag (<script>)."),
        ({"logo": "weg.svg"}, "[logo]: Dit bestand staat niet bij het profiel."),
        ({"logo": "../logo.svg"}, "[logo]: Dit bestand staat niet bij het profiel."),
        ({"logo": "nep.png"}, "[logo]: Dit is geen PNG."),
        ({"logo": "groot.png"}, "Maak het kleiner dan 40000 bytes."),
        ({"logo": "logo.gif"}, "is geen plaatje dat hier mag"),
    ],
)
def test_wat_een_profiel_meer_mag_zeggen(tmp_path, velden, verwacht):
    data = tmp_path / "data"
    data.mkdir()
    (tmp_path / "logo.svg").write_text(SVG, "utf-8")
    (data / "logo.svg").write_text(SVG, "utf-8")
    (data / "kwaad.svg").write_text(SVG.replace("<path", "<script>x</script><path"), "utf-8")
    (data / "nep.png").write_bytes(b"GIF89a")
    (data / "groot.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 40_000)
    profiel, meldingen = lees(tmp_path, {**met(), **velden})
    if verwacht is None:
        assert profiel and meldingen == []
    else:
        assert profiel is None and any(verwacht in m for m in meldingen), meldingen


@pytest.mark.parametrize("nummer", ["112", "0800-2000", "+31 800 2000"])
def test_een_landelijk_nummer_staat_niet_onder_een_andere_naam(tmp_path, nummer):
    profiel, meldingen = lees(tmp_path, met(nummer=nummer, voorbeeld=None))
    assert profiel is None and any("[contacten.0.nummer]" in m for m in meldingen), meldingen


def test_de_bouw_toont_alles_op_een_hulpmiddel_en_verandert_niets_aan_de_nummers(met_kaart, monkeypatch):
    from tests.minisite import pagina

    met_kaart.paginas["hulp.md"] = pagina("Tekst.\n", title="Hulp", soort="hulpmiddel")
    met_kaart.paginas["uitleg.md"] = pagina("Tekst.\n", title="Uitleg")
    profiel = met() | {"accent": "#2f7d8c", "logo": "logo.svg", "talen": [t("Turks", "Turkish")]}
    eigen = met_kaart.map / "eigen"
    schrijf(eigen, profiel)
    (eigen / "data" / "logo.svg").write_text(SVG, "utf-8")
    monkeypatch.setenv("PROFIEL", "eigen/data/profiel.yml")
    klaar = met_kaart.bouw()
    assert klaar.returncode == 0, klaar.stderr
    html = met_kaart.lees("hulp/index.html")
    assert html.count('href="tel:0000000001"') == 1 and "Turks" in html and "zijn verzonnen" in html
    assert 'class="eigen__logo" src="../insluiten/middelen/v-' in html and 'href="tel:112"' in html
    assert "eigen--bouw" not in met_kaart.lees("uitleg/index.html")


def test_schema_keurt_het_voorbeeld_goed():
    import json

    import jsonschema

    schema = json.loads((WORTEL / "schemas" / "profiel.schema.json").read_text("utf-8"))
    ruw = json.loads(json.dumps(lees_yaml(WORTEL / "templates" / "profiel.yml"), default=str))
    jsonschema.validate(ruw, schema)
    assert (
        (WORTEL / "templates" / "profiel.yml")
        .read_text("utf-8")
        .startswith("# yaml-language-server: $schema=../schemas/profiel.schema.json")
    )
    assert Profiel.model_json_schema()["additionalProperties"] is False
