"""Pure functions of the scripts: opening hours, holidays, flags in a note, names compared as people type them."""

from __future__ import annotations

import pytest

from kern.zoeken import motor
from tests.hulp import eigen_map
from tests.minisite import WORTEL

WERKDAGEN = [{"dagen": ["ma", "di", "wo", "do", "vr"], "van": "09:00", "tot": "17:00"}]
NACHT = [{"dagen": ["vr", "za"], "van": "22:00", "tot": "02:00"}]


@pytest.fixture(scope="module")
def roep(browser, adres, gebouwd):
    """Call an exported function of a script: roep("nu-open", "isOpen", ...)."""
    context = browser.new_context(base_url=adres)
    pagina = context.new_page()
    pagina.goto("/")

    def roep(module, functie, *args):
        return pagina.evaluate(
            """async ([map, module, functie, args]) => {
              const m = await import(`${location.origin}/assets/${map}/js/hulp/${module}.js`);
              const f = functie.startsWith("svdZoek.") ? svdZoek[functie.slice(8)] : m[functie];
              const uit = await f(...args.map(a => a && a.moment ? new Date(a.moment) : a));
              return uit instanceof Set ? [...uit].sort() : uit;
            }""",
            [eigen_map(gebouwd), module, functie, list(args)],
        )

    yield roep
    context.close()


@pytest.mark.parametrize(
    ("tijden", "moment", "verwacht"),
    [
        ("altijd", "2026-12-25T03:00:00Z", True),
        (None, "2026-11-24T12:00:00Z", None),
        ([], "2026-11-24T12:00:00Z", None),
        (WERKDAGEN, "2026-11-24T08:00:00Z", True),  # Tuesday 9.00 in the Netherlands
        (WERKDAGEN, "2026-11-24T07:59:00Z", False),
        (WERKDAGEN, "2026-11-24T15:59:00Z", True),
        (WERKDAGEN, "2026-11-24T16:00:00Z", False),
        (WERKDAGEN, "2026-11-28T12:00:00Z", False),  # Saturday
        (WERKDAGEN, "2026-12-25T12:00:00Z", None),  # Christmas Day, a Friday
        (WERKDAGEN, "2027-03-29T12:00:00Z", None),  # Easter Monday
        (WERKDAGEN, "2026-03-30T07:00:00Z", True),  # the day after the clock went forward: 9.00
        (WERKDAGEN, "2026-10-26T07:30:00Z", False),  # the day after it went back: 8.30
        (WERKDAGEN, "2026-10-26T08:00:00Z", True),
        (NACHT, "2026-11-27T22:59:00Z", True),  # Friday 23.59
        (NACHT, "2026-11-28T00:59:00Z", True),  # Saturday 1.59, still Friday's night
        (NACHT, "2026-11-28T01:00:00Z", False),  # Saturday 2.00
        (NACHT, "2026-11-30T00:30:00Z", False),  # Monday 1.30
    ],
)
def test_nu_open(roep, tijden, moment, verwacht):
    assert roep("nu-open", "isOpen", tijden, {"moment": moment}) is verwacht


@pytest.mark.parametrize(
    ("jaar", "dagen"),
    [
        (2026, ["01-01", "04-03", "04-05", "04-06", "04-27", "05-05", "05-14", "05-24", "05-25", "12-25", "12-26"]),
        (2025, ["01-01", "04-18", "04-20", "04-21", "04-26", "05-05", "05-29", "06-08", "06-09", "12-25", "12-26"]),
    ],
)
def test_feestdagen(roep, jaar, dagen):
    """2025: King's Day on the 26th, because the 27th was a Sunday."""
    assert roep("nu-open", "feestdagen", jaar) == dagen


WOORDEN = [{"soort": "oordeel", "vormen": ["agressief", "agressieve"], "liever": "x", "waarom": "y"}]


@pytest.mark.parametrize(
    ("tekst", "soorten"),
    [
        ("BSN 111222333", ["bsn"]),
        ("111.222.333", ["bsn"]),
        ("111222334", []),
        ("ordernummer 000000000", []),
        ("bel 06-12345678", ["telefoon"]),
        ("+31 6 12345678", ["telefoon"]),
        ("020-1234567", ["telefoon"]),
        ("kamer 12", []),
        ("jan@voorbeeld.nl", ["mail"]),
        ("om 14.00 uur", []),
        ("geboren 1-2-1980", ["geboortedatum"]),
        ("op 1-2-2026", []),
        ("op 31/12/2025", []),
        ("geboren op 3 mei 1991", ["geboortedatum"]),
        ("Hij was agressief.", ["oordeel"]),
        ("De agressieve man", ["oordeel"]),
        ("agressiefst", []),
        ("Jan Jansen uit de Kerkstraat 12", ["adres", "naam"]),
        ("Burgemeester de Vlugtlaan 12a", ["adres"]),
        ("in de Kerkstraat", ["adres"]),
        ("kerkstraat 12", ["adres"]),
        ("Oude Weg 7", ["adres"]),
        ("12 High Street", ["adres"]),
        ("1234 AB", ["adres"]),
        ("1234ab", ["adres"]),
        ("op nummer 14", ["adres"]),
        ("Flat 12", ["adres"]),
        ("zak van 1200kg", []),
        ("in 2026 is het slot vervangen", []),
        ("belde op nummer 112", []),
        ("om 14.00 uur in de straat 2 mensen", []),
        ("onderweg 2 keer gebeld", []),
        ("Zijstraat was donker", []),
        ("weg 3 keer", []),
        ("mevrouw De Boer", ["naam"]),
        ("meneer van der Berg zei niets", ["naam"]),
        ("mw. Jansen", ["naam"]),
        ("Mrs Smith", ["naam"]),
        ("het kind heet Noor", ["naam"]),
        ("mevrouw zei niets. De deur was dicht.", []),
        ("het water was heet. Daarna dicht", []),
        ("Gebeld met Veilig Thuis op Dinsdag Maart", []),
        ("Keuken\nSlaapkamer", []),
        ("Hoorde TV en een man die riep", []),
        ("De bewoner zei: 'Ik mag niet bellen.' Kind van ongeveer 6.", []),
        ("The resident said: 'I may not call.' On Monday at 3.", []),
        ("", []),
    ],
)
def test_vlaggen(roep, tekst, soorten):
    assert [v["soort"] for v in roep("notitie-vlaggen", "vlaggen", tekst, WOORDEN, 2026)] == soorten


@pytest.mark.parametrize(
    ("cijfers", "goed"),
    [("111222333", True), ("123456782", True), ("123456789", False), ("000000000", False), ("12345", False)],
)
def test_elfproef(roep, cijfers, goed):
    assert roep("notitie-vlaggen", "isBsn", cijfers) is goed


@pytest.fixture(scope="module")
def vergelijk(roep):
    """Call a function of `zoek/kaal.js` in V8, as the build does, and as a module in the browser, as the tools do."""
    v8 = motor.start_motor(WORTEL / "docs" / "assets" / "js")

    def vergelijk(functie, *args):
        in_v8 = motor.roep(v8, f"svdZoek.{functie}", *args)
        assert roep("../zoek/kaal", f"svdZoek.{functie}", *args) == in_v8
        return in_v8

    return vergelijk


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("S\u00fadwest-Frysl\u00e2n", "sudwest-fryslan"),
        ("Su\u0301dwest", "sudwest"),
        ("SUI\u0308CIDE", "suicide"),
        ("", ""),
        *((f"foto{teken}s", "foto's") for teken in "'\u2018\u2019\u201b\u2032\u02bc\u00b4`"),
    ],
)
def test_kaal(vergelijk, tekst, verwacht):
    assert vergelijk("kaal", tekst) == verwacht


@pytest.mark.parametrize(
    ("naam", "vormen"),
    [
        ("Zwolle", ["zwolle"]),
        ("Capelle a/d IJssel", ["capelle aan den ijssel"]),
        ("Bergen (NH.)", ["bergen", "bergen nh"]),
        ("'s-Hertogenbosch", ["s hertogenbosch", "hertogenbosch"]),
        ("\u2019s-Gravenhage", ["s gravenhage", "gravenhage"]),
    ],
)
def test_vormen_van_een_plaatsnaam(vergelijk, naam, vormen):
    assert vergelijk("plaatsvormen", naam) == vormen


@pytest.mark.parametrize(
    ("getypt", "dichtbij"),
    [
        ("zwole", ["zwolle"]),
        ("zowlle", ["zwolle"]),
        ("wolle", []),
        ("amersfrot", ["amersfoort"]),
        ("amrsfrot", []),
        ("hharen", ["haren", "haaren"]),
        ("urkk", []),
        ("", []),
    ],
)
def test_bijna_een_plaatsnaam(vergelijk, getypt, dichtbij):
    """One edit, two in a long name; the first letter is right; a short name is not guessed; a draw gives all."""
    assert vergelijk("bijna", getypt, ["zwolle", "amersfoort", "haren", "haaren", "urk"]) == dichtbij


GEMEENTEN = {
    "Zwolle": [],
    "Zwartewaterland": [],
    "Bergen (L.)": [],
    "Bergen op Zoom": [],
    "Steenbergen": [],
    "'s-Gravenhage": ["Den Haag"],
    "Alphen aan den Rijn": [],
}


@pytest.mark.parametrize(
    ("getypt", "namen"),
    [
        ("Zwole", ["Zwolle"]),
        ("zw", ["Zwolle", "Zwartewaterland"]),
        ("bergen", ["Bergen (L.)", "Bergen op Zoom", "Steenbergen"]),
        ("bergen (l", ["Bergen (L.)"]),
        ("den haagg", ["'s-Gravenhage"]),
        ("gravenhage", ["'s-Gravenhage"]),
        ("\u2019s grav", ["'s-Gravenhage"]),
        ("alphen a/d rijn", ["Alphen aan den Rijn"]),
        ("Atlantis", []),
        ("", []),
        ("?", []),
    ],
)
def test_gemeente_bij_wat_er_getypt_is(roep, getypt, namen):
    gemeenten = [roep("regio-zoeker", "leesGemeente", naam, ook) for naam, ook in GEMEENTEN.items()]
    assert [g["naam"] for g in roep("regio-zoeker", "treffers", getypt, gemeenten)] == namen


@pytest.mark.parametrize(
    ("getypt", "erbij"),
    [("den h", "Den Haag"), ("den haagg", "Den Haag"), ("gravenh", None), ("gravenhaage", None)],
)
def test_de_andere_naam_staat_erbij_als_die_past(roep, getypt, erbij):
    gemeente = roep("regio-zoeker", "leesGemeente", "'s-Gravenhage", ["Den Haag", "The Hague"])
    assert roep("regio-zoeker", "naamErbij", gemeente, getypt) == erbij


def test_eigen_scripts_en_stijlen_zijn_te_lezen():
    """No line over 120 characters, no script over 300 lines; what oxlint does not count."""
    eigen = [
        p
        for map_ in ("docs/assets/js", "docs/assets/css", "macros/onderdelen", "werker/bron")
        for p in (WORTEL / map_).rglob("*.*s")
        if "vendor" not in p.parts
    ]
    regels = {p.relative_to(WORTEL).as_posix(): p.read_text("utf-8").splitlines() for p in eigen}
    assert {"site.css", "nu.js", "vraag.js", "sw.js"} <= {p.name for p in eigen}
    assert [f"{naam}:{nr}" for naam, lijst in regels.items() for nr, r in enumerate(lijst, 1) if len(r) > 120] == []
    assert [naam for naam, lijst in regels.items() if naam.endswith(".js") and len(lijst) > 300] == []
