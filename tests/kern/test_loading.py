"""One defect per rule; every message names file, line, field and what to do."""

import copy

import pytest
import yaml

from kern.gegevens import laad
from kern.meldingen import InvoerFout
from tests.minisite import _Datums, basisdata, contact, plekken


@pytest.fixture
def schrijf(tmp_path):
    def doe(verander=None, ruw=None):
        data = copy.deepcopy(basisdata())
        if verander:
            verander(data)
        map_ = tmp_path / "data"
        for onder in ("zoeken", "tekeningen"):
            (map_ / onder).mkdir(parents=True, exist_ok=True)
        for naam, inhoud in {"plekken.yml": plekken(["index.md"]), **data}.items():
            (map_ / naam).write_text(yaml.dump(inhoud, Dumper=_Datums, allow_unicode=True, sort_keys=False), "utf-8")
        (map_ / "teksten.yml").write_text('a: {nl: "a", en: "a"}\n', "utf-8")
        for naam, tekst in (ruw or {}).items():
            (map_ / naam).write_text(tekst, "utf-8")
        return map_

    return doe


def fouten(map_, docs=None):
    with pytest.raises(InvoerFout) as fout:
        laad(map_, docs)
    return [str(m) for m in fout.value.meldingen]


def test_goede_gegevens_laden(schrijf):
    gegevens = laad(schrijf())
    assert list(gegevens.contacten) == ["alarmnummer-112", "veilig-thuis"]
    assert gegevens.contacten["veilig-thuis"].naam.in_taal("en") == ("Veilig-Thuis (en)", "en")


def _zet(bestand, lijst, nummer, veld, waarde):
    def doe(data):
        data[bestand][lijst][nummer][veld] = waarde

    return doe


def _leent(van: str) -> dict:
    return {k: v for k, v in contact("leent", "1").items() if k != "nummer"} | {"nummer_van": van}


def test_een_contact_leent_het_nummer_van_een_ander(schrijf):
    gegevens = laad(schrijf(lambda d: d["contacten.yml"]["contacten"].append(_leent("veilig-thuis"))))
    assert (gegevens.contacten["leent"].nummer, gegevens.contacten["leent"].tel) == ("0800-2000", "tel:08002000")


def test_geen_enkele_melding_noemt_een_naam_van_pydantic(schrijf):
    for waarde in ("soms", 3, [{"dagen": ["zo"], "van": "x"}], {"van": 1}, [1]):
        for melding in fouten(schrijf(_zet("contacten.yml", "contacten", 1, "open", waarde))):
            assert (
                "[altijd" not in melding
                and "literal[" not in melding
                and "Openingstijd" not in melding
                and "Input" not in melding
            ), melding


@pytest.mark.parametrize(
    "bestand",
    [
        "extra.yml",
        "contacten.yaml",
        "zoeken/extra.yml",
        "signalen/x.yaml",
        "signalen/<b onclick=x>.yml",
        "signalen/A b.yml",
    ],
)
def test_een_bestand_dat_niets_leest_valt_op(schrijf, bestand):
    map_ = schrijf()
    (map_ / bestand).parent.mkdir(exist_ok=True)
    (map_ / bestand).write_text("x: 1\n", "utf-8")
    assert (
        f"data/{bestand}: Dit bestand wordt door niets gelezen. Geef het een bekende naam met .yml, in kleine letters, of haal het weg."
        in fouten(map_)
    )


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("cijfers: &a\n  - *a\n", "verwijst een *"),
        ("cijfers: " + "[" * 300 + "]" * 300, "zit te diep"),
        ("cijfers: " + "- " * 300, "zit te diep"),
        ("cijfers: 2026-13-01\n", "datum, tijd of getal"),
        ("[a, b]: 1\n", "veldnaam is geen tekst"),
        ("a: 1\na: 2\n", "staat er twee keer"),
        ("cijfers: !!python/object:os.system x\n", "geen geldige YAML"),
        ("x: " + "y" * 700_000, "langer dan"),
    ],
)
def test_yaml_die_de_bouw_zou_verrassen(schrijf, tekst, verwacht):
    assert any(verwacht in m and m.startswith("data/cijfers.yml") for m in fouten(schrijf(ruw={"cijfers.yml": tekst})))


def test_een_bestand_in_een_andere_codering_valt_op(schrijf):
    map_ = schrijf()
    (map_ / "cijfers.yml").write_bytes("cijfers: # één\n".encode("cp1252"))
    assert "data/cijfers.yml:1: Dit bestand is geen UTF-8. Bewaar het in je tekstbewerker als UTF-8." in fouten(map_)


@pytest.mark.parametrize(
    ("verander", "verwacht"),
    [
        (
            _zet("contacten.yml", "contacten", 1, "naam", {"nl": "x"}),
            ["data/contacten.yml:", "[veilig-thuis.naam]", "mist de vertaling 'en'"],
        ),
        (_zet("contacten.yml", "contacten", 1, "onzin", "x"), ["[veilig-thuis.onzin]", "onbekend"]),
        (_zet("contacten.yml", "contacten", 1, "zekerheid", "zeker"), ["[veilig-thuis.zekerheid]", "Kies uit"]),
        (_zet("contacten.yml", "contacten", 1, "id", "Veilig Thuis"), ["geen geldige id"]),
        (_zet("contacten.yml", "contacten", 1, "tel", "tel:0800"), ["[veilig-thuis.tel]", "onbekend"]),
        (
            _zet("contacten.yml", "contacten", 1, "geldig_tot", None),
            ["geen geldig_tot", "tot wanneer het nummer geldt"],
        ),
        (
            _zet("contacten.yml", "contacten", 1, "geldig_tot", "2026-10-31"),
            ["niet meer geldig op de dag van de controle"],
        ),
        (
            _zet("contacten.yml", "contacten", 1, "nummer_van", "alarmnummer-112"),
            ["nummer_van en ook iets", "Haal weg: nummer"],
        ),
        (
            lambda d: d["contacten.yml"]["contacten"].append(_leent("alarmnumer")),
            ["[leent.nummer_van]", "geen contact met een eigen nummer", "Bedoel je 'alarmnummer-112'?"],
        ),
        (
            lambda d: d["contacten.yml"]["contacten"].append(contact("nog-een", "0800 20 00")),
            ["[nog-een.nummer]", "staat ook bij 'veilig-thuis'", "nummer_van: veilig-thuis"],
        ),
        (
            _zet("contacten.yml", "contacten", 1, "open", "soms"),
            ["[veilig-thuis.open]", "'soms' mag hier niet", "Kies uit: 'altijd'. Of: Schrijf [a, b]"],
        ),
        (
            _zet("contacten.yml", "contacten", 1, "nummer", "0800-2000 of bel later"),
            ["andere tekens", "alleen cijfers, spaties en streepjes"],
        ),
        (
            _zet("contacten.yml", "contacten", 1, "bronnen", ["proef-2"]),
            ["[veilig-thuis.bronnen]", "'proef-2' staat niet in bronnen", "Bedoel je 'proef-1'?"],
        ),
        (_zet("contacten.yml", "contacten", 1, "publiceren", "ja"), ["true of false"]),
        (_zet("wetten.yml", "wetten", 0, "bwb", "35362"), ["geen BWB-nummer"]),
        (
            _zet("wetten.yml", "wetten", 0, "artikelen", [{"nr": "vijf", "over": {"nl": "x", "en": "x"}}]),
            ["geen artikelnummer"],
        ),
        (
            _zet("wetten.yml", "wetten", 0, "artikelen", [{"nr": "1", "over": {"nl": "x", "en": "x"}}] * 2),
            ["Artikel 1 staat er twee keer"],
        ),
        (_zet("wetten.yml", "wetten", 0, "geschreven_op", "gisteren"), ["geen datum"]),
        (_zet("wetten.yml", "wetten", 0, "versie_gelezen", None), ["alleen bron_gelezen_op of alleen versie_gelezen"]),
        (
            lambda d: d["wetten.yml"]["wetten"][0].update(versie_gelezen=None, bron_gelezen_op=None),
            ["zeker: true (5.2.6), maar geen versie_gelezen", "Zet zeker op false"],
        ),
        (
            _zet("wetten.yml", "wetten", 0, "nagekeken_op", "2026-11-02"),
            ["alleen nagekeken_op of alleen nagekeken_door"],
        ),
        (
            lambda d: d["wetten.yml"]["wetten"][0].update(nagekeken_op="2026-10-31", nagekeken_door="jurist"),
            ["nagekeken voordat het werd geschreven"],
        ),
        (_zet("cijfers.yml", "cijfers", 0, "bron", "weg"), ["'weg' staat niet in bronnen"]),
        (_zet("cijfers.yml", "cijfers", 0, "waarde", {"nl": "", "en": "x"}), ["is leeg"]),
        (_zet("cijfers.yml", "cijfers", 0, "waarde", "tien"), ["tekst per taal"]),
        (_zet("bronnen.yml", "bronnen", 0, "url", "www.x.nl"), ["geen webadres"]),
        (lambda d: d["bronnen.yml"]["bronnen"].append(dict(d["bronnen.yml"]["bronnen"][0])), ["Deze id bestaat al"]),
        (lambda d: d["bronnen.yml"]["bronnen"][0].pop("titel"), ["[proef-1.titel]", "ontbreekt"]),
        (lambda d: d["bronnen.yml"].update(bronnnen=[]), ["Deze lijst is onbekend", "Bedoel je 'bronnen'?"]),
        (lambda d: d["bronnen.yml"].pop("bronnen"), ["De lijst ontbreekt"]),
    ],
)
def test_een_gebrek_een_melding(schrijf, verander, verwacht):
    meldingen = fouten(schrijf(verander))
    assert any(all(deel in m for deel in verwacht) for m in meldingen), meldingen


def test_ja_nee_in_tekst_wordt_uitgelegd(schrijf):
    ruw = 'begrippen:\n  - id: nee\n    term: {nl: "nee", en: No}\n    definitie: {nl: "a", en: "b"}\n    categorie: wonen\n    status: bron\n'
    meldingen = fouten(schrijf(ruw={"begrippen.yml": ruw}))
    assert meldingen == [
        "data/begrippen.yml:3 [nee.term.en]: Hier staat ja/nee in plaats van tekst. "
        "Zet woorden als No, Yes, Ja of Off tussen aanhalingstekens."
    ]


def test_alle_fouten_in_een_keer(schrijf):
    def verander(data):
        data["contacten.yml"]["contacten"][0]["zekerheid"] = "x"
        data["cijfers.yml"]["cijfers"][0]["jaar"] = ""

    meldingen = fouten(schrijf(verander))
    assert {m.split(":")[0] for m in meldingen} == {"data/contacten.yml", "data/cijfers.yml"}


def test_ontbrekende_pagina_van_een_rol(schrijf, tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    assert any("docs/index.md bestaat niet" in m for m in fouten(schrijf(), docs))


@pytest.mark.parametrize("tekst", ["- een\n", "woord\n", "3\n", "[]\n"])
def test_teksten_zonder_naam(schrijf, tekst):
    assert fouten(schrijf(ruw={"teksten.yml": tekst})) == [
        'data/teksten.yml:1: Hier horen teksten met een naam te staan. Schrijf naam: {nl: "...", en: "..."}.'
    ]


def test_onbekende_lijsten_met_een_getal_als_naam(schrijf):
    gevonden = fouten(schrijf(ruw={"rollen.yml": "rollen: []\n1: []\nb: []\n"}))
    assert [m.split(":")[1] for m in gevonden if "Deze lijst is onbekend." in m] == ["2 [1]", "3 [b]"]


def test_ontbrekende_vertaling_in_teksten(schrijf):
    assert any("[a]" in m and "mist de vertaling" in m for m in fouten(schrijf(ruw={"teksten.yml": 'a: {nl: "a"}\n'})))


def test_verborgen_contact_laadt_wel(schrijf):
    gegevens = laad(
        schrijf(lambda d: d["contacten.yml"]["contacten"].append(contact("stil", "0800-1111", publiceren=False)))
    )
    assert gegevens.contacten["stil"].publiceren is False


TAALKUNDE = {
    "id": "nl",
    "stamregels": "nl",
    "stopwoorden": [],
    "vast": [],
    "geen_deel": [],
    "bij_plaats": [],
    "vormen": {},
}


def _map(map_, naam: str, **bestanden):
    (map_ / naam).mkdir(exist_ok=True)
    for stam, inhoud in bestanden.items():
        tekst = inhoud if isinstance(inhoud, str) else yaml.dump(inhoud, allow_unicode=True, sort_keys=False)
        (map_ / naam / f"{stam}.yml").write_text(tekst, "utf-8")
    return map_


def test_een_bestand_per_record_heet_naar_zijn_id(schrijf):
    map_ = _map(schrijf(), "taalkunde", nl=TAALKUNDE)
    gegevens = laad(map_)
    assert gegevens.taalkunde["nl"].stamregels == "nl" and gegevens.plaats("taalkunde", "nl") == (
        "data/taalkunde/nl.yml",
        1,
    )
    _map(map_, "taalkunde", en="# eerst\n" + yaml.dump({**TAALKUNDE, "id": "de"}, sort_keys=False))
    assert fouten(map_) == ["data/taalkunde/en.yml:2 [id]: De id 'de' is anders dan de bestandsnaam. Schrijf id: en"]


@pytest.mark.parametrize("inhoud", ["", "id: nl\n", "- x\n"])
def test_een_bestand_per_record_dat_niet_af_is(schrijf, inhoud):
    gevonden = fouten(_map(schrijf(), "taalkunde", nl=inhoud))
    assert gevonden and all(m.startswith("data/taalkunde/nl.yml") for m in gevonden)


def test_lijsten_over_bestanden_met_een_id_die_twee_keer_voorkomt(schrijf):
    vraag = {"id": "v", "pagina": "index.md", "vragen": {"nl": ["x"]}}
    map_ = _map(schrijf(), "zoekvragen", a={"zoekvragen": [vraag]}, b={"zoekvragen": [{**vraag, "id": "w"}]})
    gegevens = laad(map_)
    assert list(gegevens.zoekvragen) == ["v", "w"] and gegevens.plaats("zoekvragen", "w") == (
        "data/zoekvragen/b.yml",
        2,
    )
    _map(map_, "zoekvragen", b={"zoekvragen": [copy.deepcopy({**vraag, "id": "w"}), vraag]})
    assert fouten(map_) == ["data/zoekvragen/b.yml:7 [v]: Deze id bestaat al in een ander bestand. Kies een andere id."]


def test_een_id_die_twee_keer_in_een_bestand_staat_noemt_de_tweede(schrijf):
    map_ = schrijf(
        lambda d: d["zoeken/synoniemen.yml"].update(synoniemen=[{"id": i, "typt": {}, "vindt": {}} for i in "aba"])
    )
    assert fouten(map_) == ["data/zoeken/synoniemen.yml:8 [a]: Deze id bestaat al. Kies een andere id."]


@pytest.mark.parametrize("tekst", ["", "- a\n", "cijfers: 3\n", "cijfers: {a: 1}\n", "x: []\n"])
def test_een_bestand_zonder_zijn_lijst(schrijf, tekst):
    assert fouten(schrijf(ruw={"cijfers.yml": tekst})) == [
        "data/cijfers.yml:1 [cijfers]: De lijst ontbreekt. Begin het bestand met 'cijfers:'."
    ]


def test_een_tekst_die_al_bij_een_hulpmiddel_staat(schrijf):
    (sleutel, *_) = [s for s in laad(schrijf()).teksten if s.startswith("sw.")]
    gevonden = fouten(schrijf(ruw={"teksten.yml": f'{sleutel}: {{nl: "a", en: "b"}}\n'}))
    (melding,) = gevonden
    assert melding.startswith("macros/onderdelen/signaalwijzer/teksten.yml:") and f"[{sleutel}]" in melding
    assert melding.endswith("Deze tekst bestaat al in een ander bestand. Kies een andere sleutel.")


def test_teksten_hebben_een_plek_en_een_leeg_bestand_mag(schrijf):
    gegevens = laad(schrijf(ruw={"teksten.yml": '# x\na: {nl: "A & B", en: "C"}\n'}))
    assert gegevens.plaats("teksten", "a") == ("data/teksten.yml", 2)
    assert str(gegevens.teksten_in("nl")["a"]) == "A &amp; B" and str(gegevens.teksten_in("en")["a"]) == "C"
    assert "a" not in laad(schrijf(ruw={"teksten.yml": ""})).teksten


@pytest.mark.parametrize("bestand", ["contacten.yml", "plekken.yml", "teksten.yml", "zoeken/alarm.yml"])
def test_een_bestand_dat_ontbreekt(schrijf, bestand):
    map_ = schrijf()
    (map_ / bestand).unlink()
    assert [m for m in fouten(map_) if "ontbreekt" in m] == [
        f"data/{bestand}: Dit bestand ontbreekt. Zet het terug uit de vorige versie."
    ]


@pytest.mark.parametrize("tekst", ["", "- x\n", "paginas: {}\n"])
def test_plekken_die_niet_af_zijn(schrijf, tekst):
    gevonden = fouten(schrijf(ruw={"plekken.yml": tekst}))
    assert gevonden and all(m.startswith("data/plekken.yml") for m in gevonden)


def test_een_geleend_nummer_komt_niet_van_een_lener_en_niet_van_zichzelf(schrijf):
    def met(*leners):
        return schrijf(lambda d: d["contacten.yml"]["contacten"].extend(leners))

    twee = {**_leent("leent"), "id": "twee"}
    (melding,) = fouten(met(_leent("veilig-thuis"), twee))
    assert "[twee.nummer_van]: 'leent' is geen contact met een eigen nummer." in melding
    (melding,) = fouten(met(_leent("leent")))
    assert "[leent.nummer_van]: 'leent' is geen contact" in melding and "Bedoel je 'leent'" not in melding
    regel = int(melding.split(":")[1].split(" ")[0])
    assert "leent" in (met(_leent("leent")) / "contacten.yml").read_text("utf-8").splitlines()[regel - 1]


def test_fouten_in_records_gaan_voor_verwijzingen(schrijf, tmp_path):
    def verander(data):
        data["cijfers.yml"]["cijfers"][0]["bron"] = "weg"
        data["bronnen.yml"]["bronnen"][0]["soort"] = "boek"

    assert [m.split(" ")[1] for m in fouten(schrijf(verander))] == ["[proef-1.soort]:"]
