"""Word analysis, index and ranking in V8: the same scripts as in the browser."""

from __future__ import annotations

import json
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kern.gegevens import laad
from kern.modellen.zoeken import Taalkunde
from kern.zoeken.delen import Deel
from kern.zoeken.gevaar import leer_gevaar
from kern.zoeken.motor import ZONDER_REGELS, Zoeker, als_script, pakket, roep, start_motor
from tests.minisite import WORTEL, lees_yaml
from tests.serverproces import afgelopen

JS = WORTEL / "docs" / "assets" / "js"

ZELFDE = {
    "nl": """
        melden meldt meldde gemeld melding meldingen | kind kinderen kindje | slot sloten | slaan slaat sloeg geslagen | zien ziet zag gezien
        mishandelen mishandeld mishandelt mishandeling | bedreigen bedreigd bedreigt bedreiging bedreigingen | bellen belt belde gebeld
        vastleggen vastgelegd | doorgeven doorgegeven | uitzetten uitgezet uitzetting | ontruimen ontruimd ontruiming
        huis huizen | woning woningen wonen woont | huur huren gehuurd | huurder huurders | sleutel sleutels | deur deuren deurtje
        verhuizen verhuisd verhuizing | verwaarlozen verwaarloosd verwaarlozing | vernielen vernield vernieling | vervuilen vervuild vervuiling
        signaal signalen signaleren | notitie notities noteren | controle controleren controleert | gesprek gesprekken | verbod verboden
        veilig veilige veiligheid | blauw blauwe | boos boze | bang bange | plek plekken | foto foto's | collega collega's | baas bazen
        bewijs bewijzen | klacht klachten | gemeente gemeenten gemeentes | gezin gezinnen | toestemming toestemmen | opsluiten opgesloten
        schreeuwen geschreeuw schreeuwt | huilen huilt gehuild | vluchten gevlucht | vechten gevecht gevochten | buur buren
        suïcidaal suicidale | coöperatie cooperaties
    """,
    "en": """
        report reports reported reporting | child children | tenant tenants | neighbour neighbor neighbours | organise organize organisation organization
        behaviour behavior | centre center | counsellor counselor | evict evicted eviction | injure injury injuries | strangle strangled strangulation
        neglect neglected | bruise bruises bruised | lock locks locked | knife knives | licence license | harass harassed harassing | abuse abused abuses
        recognise recognized | woman women | threat threats threatening | choke choking choked | safe safety
    """,
}
ANDERS = {
    "nl": [
        ("geweld", "wel"),
        ("gesprek", "spreken"),
        ("buurt", "buur"),
        ("wond", "wonen"),
        ("hals", "hal"),
        ("gezin", "zin"),
        ("huurder", "huur"),
        ("gevaar", "varen"),
        ("kast", "kas"),
    ],
    "en": [("housing", "house"), ("police", "policy"), ("tenant", "tent"), ("news", "new")],
}


def kunde(taal: str) -> Taalkunde:
    return Taalkunde(**lees_yaml(WORTEL / "data" / "taalkunde" / f"{taal}.yml"))


@pytest.fixture(scope="module")
def v8():
    return start_motor(JS)


def stammen(v8, taal: str, tekst: str) -> list[str]:
    regels = kunde(taal).model_dump()
    return [w["stam"] for w in roep(v8, "((k, t) => svdZoek.maakWoorden(k).woorden(t))", regels, tekst)]


@pytest.mark.parametrize(
    ("taal", "groep"),
    [
        (taal, " ".join(g.split()))
        for taal, tekst in ZELFDE.items()
        for regel in tekst.strip().splitlines()
        for g in regel.split("|")
    ],
)
def test_vormen_van_een_woord_zijn_een(v8, taal, groep):
    assert len(set(stammen(v8, taal, groep))) == 1, stammen(v8, taal, groep)


@pytest.mark.parametrize(("taal", "een", "ander"), [(taal, *paar) for taal, paren in ANDERS.items() for paar in paren])
def test_andere_woorden_blijven_anders(v8, taal, een, ander):
    assert stammen(v8, taal, een) != stammen(v8, taal, ander)


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("0800 2000", ["08002000"]),
        ("0800-2000", ["08002000"]),
        ("08002000", ["08002000"]),
        ("0800 20 00", ["08002000"]),
        ("+31 88 123 45 67", ["0881234567"]),
        ("116 111", ["116111"]),
        ("artikel 5.2.6", ["artikel", "5.2.6"]),
        ("7:266 bw", ["7:266", "bw"]),
        ("285b", ["285b"]),
        ("wmo 2015", ["wmo", "2015"]),
        ("VvE-beheerder", ["vve", "beheerder"]),
        ("foto's", ["foto"]),
        ("Súdwest", ["sudwest"]),
        ("5.2.6.", ["5.2.6"]),
    ],
)
def test_nummers_en_tekens(v8, tekst, woorden):
    assert [
        w["ruw"] for w in roep(v8, "((k, t) => svdZoek.maakWoorden(k).woorden(t))", kunde("nl").model_dump(), tekst)
    ] == woorden


def zoeker(delen: list[Deel], minisite, taal: str = "nl", **data) -> Zoeker:
    """A search over `delen` with the grammar of the project and the data of the tiny site, changed by `data`."""
    minisite.data |= {naam.replace("__", "/") + ".yml": inhoud for naam, inhoud in data.items()}
    minisite.schrijf()
    map_ = minisite.map / "data" / "taalkunde"
    map_.mkdir(exist_ok=True)
    for code in ("nl", "en"):
        (map_ / f"{code}.yml").write_text((WORTEL / "data" / "taalkunde" / f"{code}.yml").read_text("utf-8"), "utf-8")
    gegevens = laad(minisite.map / "data")
    inhoud = pakket(delen, gegevens, taal, "zoeker/", JS)
    gewichten = leer_gevaar(inhoud, gegevens, taal, JS)
    return Zoeker(JS, als_script(inhoud, taal), taal, als_script(gewichten, taal, "svdZoekGevaar"))


DELEN = [
    Deel("huis/", "Kindermishandeling", "Wat het is.", woorden="kind in de knel"),
    Deel("geld/", "Huurachterstand", "Iemand betaalt de huur niet."),
    Deel("geld/#regeling", "Huurachterstand", "Maak een afspraak.", kop="Een betalingsregeling"),
    Deel("slot/", "Sloten vervangen", "Een slot aan de buitenkant van een slaapkamerdeur."),
    Deel("wet/", "Wmo 2015", "Artikel 5.2.6 geeft het recht om te melden.", soort="wet"),
    Deel(
        "lijn/#hulplijn-a",
        "Hulplijnen",
        "Bel gratis.",
        kop="Veilig Thuis",
        woorden="0800-2000",
        soort="hulplijn",
        nummer="0800-2000",
        tel="tel:08002000",
    ),
]


@pytest.fixture
def proef(minisite):
    return zoeker(
        DELEN,
        minisite,
        zoeken__synoniemen={
            "synoniemen": [
                {"id": "a", "typt": {"nl": ["grendelaar", "de boel op slot gooien"]}, "vindt": {"nl": ["slot"]}}
            ]
        },
        zoeken__alarm={
            "alarmen": [
                {
                    "id": "b",
                    "woorden": {"nl": ["mes", "hij slaat haar", "bewusteloos"]},
                    "patronen": [["mens", "raken", "mens"], ["mens", "dicht"]],
                    "contacten": ["alarmnummer-112"],
                },
                {
                    "id": "c",
                    "woorden": {},
                    "patronen": [["hij", "onrust"], ["kreet"]],
                    "tenzij": ["rustig"],
                    "contacten": ["alarmnummer-112"],
                },
            ]
        },
        zoeken__alarmgroepen={
            "alarmgroepen": [
                {"id": "mens", "woorden": {"nl": ["hij", "haar", "man", "vrouw", "buurman"]}},
                {"id": "raken", "woorden": {"nl": ["schoppen", "trapt"]}, "behalve": {"nl": ["trap"]}},
                {"id": "dicht", "woorden": {"nl": ["op slot"]}},
                {"id": "wie", "rol": "iemand", "woorden": {"nl": ["hij", "ik"]}},
                {"id": "opzoeken", "rol": "opzoeken", "woorden": {"nl": ["cursus"]}},
                {"id": "algemeen", "rol": "algemeen", "woorden": {"nl": ["mag ik"]}},
                {"id": "hij", "woorden": {"nl": ["hij"]}},
                {"id": "onrust", "woorden": {"nl": ["balkon"]}},
                {"id": "kreet", "woorden": {"nl": ["=brand"]}},
                {"id": "rustig", "woorden": {"nl": ["huur"]}},
            ]
        },
    )


def eerste(zoeker: Zoeker, tekst: str) -> str | None:
    groepen = zoeker.vraag(tekst)["groepen"]
    return zoeker.pakket["paginas"][groepen[0]["pagina"]]["u"] if groepen else None


@pytest.mark.parametrize(
    ("getypt", "adres"),
    [
        ("mishandeling van kinderen", "huis/"),
        ("kindermishandeling", "huis/"),
        ("kinder mishandeling", "huis/"),
        ("kindermishandling", "huis/"),
        ("huur achterstand", "geld/"),
        ("achterstand in de huur", "geld/"),
        ("huurachterstanden", "geld/"),
        ("huurschuldachterstand", "geld/"),
        ("slot buitenkant slaapkamer", "slot/"),
        ("sloten", "slot/"),
        ("grendelaar", "slot/"),
        ("hij wil de boel op slot gooien", "slot/"),
        ("5.2.6", "wet/"),
        ("mag ik dit melden", "wet/"),
        ("0800 20 00", "lijn/"),
        ("+31 800 2000", "lijn/"),
        ("veilig tuis", "lijn/"),
        ("vijlig thuis", "lijn/"),
    ],
)
def test_zoals_mensen_typen(proef, getypt, adres):
    assert eerste(proef, getypt) == adres


def test_onbekend_blijft_onbekend(proef):
    assert eerste(proef, "xylofoon") is None


@pytest.mark.parametrize(
    ("getypt", "alarm"),
    [
        ("bewusteloos", True),
        ("cursus bewusteloos", False),
        ("cursus en hij is bewusteloos", True),
        ("mag ik een cursus bewusteloos", False),
        ("mag ik een cursus want ik ben bewusteloos", True),
    ],
)
def test_wie_iets_opzoekt_blijft_rustig_tenzij_het_om_iemand_gaat(proef, getypt, alarm):
    assert (proef.vraag(getypt)["alarm"] is not None) == alarm


@pytest.mark.parametrize("getypt", ["bewusteloze", "bewustelooooos", "mess", "hij schoppe haar"])
def test_een_woord_van_gevaar_wordt_herkend_zoals_het_is_gehoord_of_getypt(proef, getypt):
    assert proef.vraag(getypt)["alarm"] is not None


def test_een_frase_telt_alleen_als_geheel(proef):
    assert proef.vraag("hij slaat haar")["alarm"] == ["alarmnummer-112"]
    assert proef.vraag("slaat de klok")["alarm"] is None
    assert proef.vraag("een mes")["alarm"] == ["alarmnummer-112"]


@pytest.mark.parametrize(
    ("getypt", "alarm"),
    [
        ("hij schopt haar", True),
        ("buurman heeft zijn vrouw geschopt", True),
        ("vrouw geschopt door man", True),
        ("hij schopt", False),
        ("vrouw schopt tegen de deur", False),
        ("man en vrouw op de trap", False),
        ("hij zit op slot", True),
        ("slot op maat voor vrouw", False),
        ("hij shcopt haar", True),
        ("bovenbuurman schopt haar", True),
        ("bewustelos", True),
        ("bustelos", False),
        ("de buurman schoot een foto van haar", False),
    ],
)
def test_een_patroon_telt_als_elke_groep_eigen_woorden_heeft(proef, getypt, alarm):
    assert (proef.vraag(getypt)["alarm"] is not None) == alarm


@pytest.mark.parametrize(
    ("getypt", "alarm"),
    [
        ("hij hangt over het balkon", True),
        ("hij wil meer huur voor het balkon", False),
        ("hij schopt haar om de huur", True),
        ("brand", True),
        ("brand verzekeren", False),
    ],
)
def test_een_rustig_woord_houdt_alleen_een_verhaal_tegen_en_een_kreet_is_de_hele_vraag(proef, getypt, alarm):
    assert (proef.vraag(getypt)["alarm"] is not None) == alarm


def test_een_woord_dat_de_site_kent_is_geen_typefout(minisite):
    alarm = {"alarmen": [{"id": "b", "woorden": {"nl": ["sloopt"]}, "contacten": ["alarmnummer-112"]}]}
    vraag = zoeker(DELEN, minisite, zoeken__alarm=alarm).vraag
    assert vraag("slot")["alarm"] is None and vraag("slopt")["alarm"] == ["alarmnummer-112"]


def test_een_sectie_met_het_woord_in_de_kop_gaat_voor(proef):
    groep = proef.vraag("betalingsregeling")["groepen"][0]
    assert proef.pakket["delen"][groep["secties"][0]["doc"]]["a"] == "regeling"


@pytest.fixture
def tel_keren(v8):
    """Count from now on how often a function of search is called: tel_keren("klank")() gives the number so far."""
    geteld = []

    def tel(functie: str):
        v8.eval(f"globalThis.geteld = 0; globalThis.echt = svdZoek.{functie};")
        v8.eval(f"svdZoek.{functie} = (...alles) => {{ geteld += 1; return echt(...alles); }};")
        geteld.append(functie)
        return lambda: v8.eval("geteld")

    yield tel
    for functie in geteld:
        v8.eval(f"svdZoek.{functie} = echt;")


def test_een_onbekend_woord_wordt_bij_de_volgende_toets_niet_opnieuw_opgezocht(proef, tel_keren):
    klanken = tel_keren("klank")
    eerst = proef.vraag("grendle ")
    toen = klanken()
    assert toen > 0 and proef.vraag("grendle ") == eerst and klanken() == toen
    assert proef.vraag("grendle v")["gelezen"][0] == eerst["gelezen"][0]
    proef.vraag("grendlr ")
    assert klanken() > toen


def test_een_plaatsnaam_met_een_andere_eerste_letter_wordt_niet_vergeleken(v8, tel_keren):
    keren = tel_keren("afstand")
    assert roep(v8, "svdZoek.bijna", "zwole", ["alkmaar", "zwolle", "utrecht"]) == ["zwolle"]
    assert keren() == 1


def test_zonder_taalregels_werkt_zoeken_ook(minisite):
    z = zoeker([Deel("a/", "البداية", "نص")], minisite, taal="ar")
    assert z.pakket["kunde"]["stamregels"] == ZONDER_REGELS.stamregels and eerste(z, "البداية") == "a/"


GEVAAR = [
    "de vloer is koud en hij komt",
    "hij komt eraan",
    "ze komt niet meer bij",
    "hij bonst op het hek",
    "hij slaat haar",
]
GEWOON = [
    "wie maait het gras",
    "mes slijpen bij de kok",
    "het hek verven",
    "de vloer vegen",
    "mag hij de boom in slaan",
]


def met_voorbeelden(minisite, gevaar=GEVAAR, gewoon=GEWOON, frase="mes", tenzij=()):
    """A search with one phrase and one pattern of danger, that learnt from examples."""
    return zoeker(
        DELEN,
        minisite,
        zoeken__alarm={
            "alarmen": [
                {
                    "id": "b",
                    "woorden": {"nl": [frase]},
                    "patronen": [["hij", "slaan"]],
                    "tenzij": list(tenzij),
                    "contacten": ["veilig-thuis"],
                }
            ]
        },
        zoeken__alarmgroepen={
            "alarmgroepen": [
                {"id": "hij", "woorden": {"nl": ["hij"]}},
                {"id": "slaan", "woorden": {"nl": ["slaat", "slaan"]}},
            ]
        },
        zoeken__alarmvoorbeelden={
            "alarmvoorbeelden": [
                {"id": "gevaar", "zinnen": {"nl": gevaar}},
                {"id": "gewoon", "zinnen": {"nl": gewoon}},
            ]
        },
    )


@pytest.mark.parametrize(
    ("getypt", "regel", "contacten"),
    [
        ("hij bonst op de vloer", "geen", ["alarmnummer-112"]),
        ("hij slaat haar", "patroon", ["veilig-thuis"]),
        ("mag hij de boom in slaan", "patroon", None),
        ("mes slijpen bij de kok", "frase", None),
        ("mes", "heel", ["veilig-thuis"]),
        ("het gras verven", "geen", None),
    ],
)
def test_voorbeelden_wegen_mee_en_de_regels_zeggen_wie_te_bellen(minisite, getypt, regel, contacten):
    oordeel = met_voorbeelden(minisite).weeg(getypt)
    assert (oordeel["regel"], oordeel["contacten"]) == (regel, contacten), oordeel["score"]


@pytest.mark.parametrize("gewoon", [GEWOON, []], ids=["met gewichten", "zonder"])
def test_een_hele_frase_gaat_af_ook_als_een_woord_erin_anders_kalm_houdt(minisite, gewoon):
    z = met_voorbeelden(minisite, gewoon=gewoon, frase="hij heeft een mes", tenzij=["hij"])
    assert (z.weeg("hij heeft een mes")["regel"], z.weeg("hij heeft een mes")["contacten"]) == (
        "heel",
        ["veilig-thuis"],
    )
    assert z.vraag("hij heeft een mes")["alarm"] == ["veilig-thuis"]


def test_de_gewichten_hangen_niet_af_van_de_volgorde_van_de_voorbeelden(minisite):
    een, ander = (met_voorbeelden(minisite, g, n) for g, n in ((GEVAAR, GEWOON), (GEVAAR[::-1], GEWOON[::-1])))
    scores = [z.weeg("hij staat op het hek")["score"] for z in (een, ander)]
    assert scores[0] == scores[1] != 0


def test_zonder_voorbeelden_van_beide_soorten_zijn_er_geen_gewichten(minisite):
    z = met_voorbeelden(minisite, gewoon=[])
    assert z.weeg("hij slaat haar") | {"kenmerken": []} == {
        "contacten": ["veilig-thuis"],
        "regel": "patroon",
        "score": None,
        "kenmerken": [],
    }


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="abcdefgé \u05d0\"\\!#\n'<{", min_size=1, max_size=30), min_size=1, max_size=12))
def test_uitpakken_geeft_de_index_terug(v8, teksten):
    delen = [{"p": t, "k": "", "w": "", "t": t * 3} for t in teksten]
    zelfde = roep(
        v8,
        """((k, delen) => {
      const heen = JSON.parse(JSON.stringify(svdZoek.bouw(k, delen)));
      const terug = svdZoek.pakUit(JSON.parse(JSON.stringify(svdZoek.pak(heen))));
      const kort = (o) => Object.fromEntries(Object.entries(o).map(([v, t]) => [v, Object.keys(t).map(Number).sort((a, b) => a - b)]));
      const bij = (lijst) => JSON.stringify(lijst.map(([t, v]) => [t, kort(v)]).sort((a, b) => (a[0] < b[0] ? -1 : 1)));
      return bij(heen.index) === bij(terug.index) && heen.nextId === terug.nextId;
    })""",
        ZONDER_REGELS.model_dump(),
        delen,
    )
    assert zelfde


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_elke_vraag_geeft_antwoord(v8, tekst):
    woorden = roep(v8, "((k, t) => svdZoek.maakWoorden(k).woorden(t))", kunde("nl").model_dump(), tekst)
    assert {w["soort"] for w in woorden} <= {"woord", "getal", "tel", "wet"}
    assert all(w["ruw"] and w["stam"] for w in woorden)


def test_het_script_is_geldig_javascript_met_vreemde_tekens(v8):
    inhoud = {"a": "</script> \u2028 ' \" \\ `${x}`"}
    v8.eval(als_script(inhoud, "proef"))
    assert json.loads(v8.eval("JSON.stringify(svdZoekIndex.proef)")) == inhoud


IN_EEN_LUS = """
import asyncio, pathlib, sys
from concurrent.futures import ThreadPoolExecutor
from kern.zoeken.motor import roep, start_motor

async def hoofd():
    v8 = start_motor(pathlib.Path(sys.argv[1]))
    with ThreadPoolExecutor(1) as elders:
        print(elders.submit(roep, v8, "(a => a + 1)", 1).result())

asyncio.run(hoofd())
"""


def test_wie_in_een_andere_lus_begint_houdt_de_motor_niet_op():
    """As in a browser test that builds: the main thread has a loop, blocks it, and the index is made in another thread."""
    uit = afgelopen([sys.executable, "-c", IN_EEN_LUS, JS], stilte=20)
    assert (uit.stdout, uit.returncode) == ("2\n", 0), uit.stderr
