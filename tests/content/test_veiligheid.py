"""The safety contract: a small table of rules over every page, tool, card and text, in both languages.

Each rule has a sentence that breaks it and one that does not. What a rule forbids is a kind, not one line: who adds a
page meets the same rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import pytest

from kern.modellen.zoeken import GEZOCHT
from kern.regels.veiligheid import MACRO, REGELS, zinnen
from kern.site import Site
from macros.onderdelen.keuzehulp.graaf import OPGESLOTEN


def _teksten(deel: object, pad: str) -> Iterator[tuple[str, str]]:
    if isinstance(deel, str):
        yield pad, deel
    elif isinstance(deel, dict):
        for k, v in deel.items():
            yield from _teksten(v, f"{pad}.{k}")
    elif isinstance(deel, list):
        for n, v in enumerate(deel):
            yield from _teksten(v, f"{pad}.{v['id'] if isinstance(v, dict) and 'id' in v else n}")


LEEST_NIEMAND = (*GEZOCHT, "bronnen", "vermijd", "gebruik")
"""Kinds of records whose words are searched or listed as words to avoid, and never advice."""


@pytest.mark.parametrize("regel", REGELS, ids=lambda r: r.naam)
def test_elke_regel_kan_falen(regel):
    assert any(map(regel.breekt, zinnen(regel.fout))) and not any(map(regel.breekt, zinnen(regel.goed)))


# --- What must stand there -------------------------------------------------------------------------------------------


def kaarten_zonder_twijfel(kaarten) -> list[str]:
    """Cards whose question above the emergency number is not also for who is not sure, in some language.

    That the number stands there first is measured in `tests/browser/test_nu.py`.
    """
    return [k.id for k in kaarten for tekst in k.alarm.root.values() if "?" not in tekst or not TWIJFEL.search(tekst)]


def gevaar_dat_lager_uitkomt(hulpen) -> list[str]:
    """Answers of danger, and "don't know" at a first question about danger, that do not lead to the danger outcome."""
    uit = []
    for h in hulpen:
        for v in h.vragen:
            for a in v.antwoorden:
                eerste = v.id == h.start and any(b.soort == "gevaar" for b in v.antwoorden)
                if (a.soort == "gevaar" or (eerste and a.soort == "weet-niet")) and a.naar != h.gevaar:
                    uit.append(f"{h.id}.{v.id}.{a.id}")
    return uit


def opgesloten_zonder_112(hulpen) -> list[str]:
    """Answers about someone who cannot get out, of any age, that do not lead to the danger outcome."""
    return [
        f"{h.id}.{v.id}.{a.id}"
        for h in hulpen
        for v in h.vragen
        for a in v.antwoorden
        if any(OPGESLOTEN.search(t) for t in a.tekst.root.values()) and a.naar != h.gevaar
    ]


def gevaar_zonder_112_vooraan(hulpen) -> list[str]:
    """Danger outcomes whose first person to turn to is not 112."""
    return [h.id for h in hulpen if h.per_uitkomst[h.gevaar].met_wie[0].contact != "alarmnummer-112"]


KEEL = re.compile(r"\b(bij de keel|keel gegrepen|gewurgd|wurgen|by the throat|strangl|choked)", re.I)
ARTS = re.compile(r"\b(arts|huisarts|dokter|112|doctor|gp|#keel)\b", re.I)


def keel_zonder_arts(bladen) -> list[str]:
    """Pages that name being grabbed by the throat and send nobody to a doctor, to 112 or to the page that does."""
    return [naam for naam, tekst in bladen if KEEL.search(tekst) and not ARTS.search(MACRO.sub("112", tekst))]


KOP = re.compile(r"^(#+ [^\n]*|!!! [^\n]*)\n+", re.M)
WANNEER = (
    re.compile(r"\b(net|nu)\b|\bjust\b", re.I),
    re.compile(r"\bniet weet\b|\bwe(et|ten)\b[^.?!]*\bniet\b|\bnot know\b", re.I),
)
LUCHT = re.compile(r"\bade(men|mt)\b|\bbreath", re.I), re.compile(r"\bsli(kken|kt)\b|\bswallow", re.I)
GREEP = re.compile(r"\bkeel\b|\bthe throat\b", re.I)


def keel_zonder_hele_112(teksten: Iterable[tuple[str, str]]) -> list[str]:
    """Texts that couple a grip on the throat to 112 and leave out just now, not knowing when, breath or swallowing."""
    return [
        plek
        for plek, tekst in teksten
        for regel in KOP.sub(r"\1 ", MACRO.sub("112", tekst)).splitlines()
        if GREEP.search(regel)
        and re.search(r"\b112\b", regel)
        and not all(wat.search(regel) for wat in (*WANNEER, *LUCHT))
    ]


def acuut_zonder_112(signalen) -> list[str]:
    """Acute signals whose next step, with the words of the class before it, does not come down to calling 112."""
    return [
        s.id
        for s in signalen
        if s.klasse == "acuut"
        and not all(
            re.search(r"112|\bbel|telefoontje|centralist|\bcall|operator|999", t, re.I) for t in s.stap.root.values()
        )
    ]


NOEMT = {"alarmnummer-112": re.compile(r"\b112\b"), "veilig-thuis": re.compile(r"\bVeilig Thuis\b")}


def punt_zonder_knop(lijsten) -> list[str]:
    """Items of a checklist that name a number to call and have no call button."""
    return [
        f"{lijst.id}.{punt.id}"
        for lijst in lijsten
        for punt in lijst.punten
        if punt.contact is None and any(wat.search(t) for t in punt.tekst.root.values() for wat in NOEMT.values())
    ]


DOOS = re.compile(r"^!!! [^\n]*\n((?:(?:[ ]{4}|\t)[^\n]*\n|\n)*)", re.M)
TWIJFEL = re.compile(
    r"twijfel|niet (zeker )?we(et|ten)|weet je (het|dat) niet|denk je dat|denkt dat|"
    r"doubt|not (be )?sure|not know|don't know|think so|think there",
    re.I,
)
GEVAAR_NU = re.compile(r"\b(is er|in|bij) (nu |direct )?gevaar\b|\b(there is|in) (immediate )?danger\b", re.I)
VT = re.compile(r'\{\{\s*contact\("veilig-thuis"\)\s*\}\}')


def eerste_doos(tekst: str) -> str:
    """The box that a page opens with, the number of danger as 112; empty when it has none."""
    m = DOOS.search(tekst)
    return MACRO.sub("112", m.group(1)) if m else ""


def doos_zonder_twijfel(bladen) -> list[str]:
    """Pages that open with what to do in danger and do not say so to who is not sure."""
    dozen = [(naam, eerste_doos(tekst)) for naam, tekst in bladen]
    return [naam for naam, d in dozen if "112" in d and GEVAAR_NU.search(d) and not TWIJFEL.search(d)]


def doos_met_112_na_veilig_thuis(bladen) -> list[str]:
    """Pages that open with a box in which the number for advice stands before that for danger."""
    dozen = [(naam, eerste_doos(tekst)) for naam, tekst in bladen]
    return [naam for naam, d in dozen if "112" in d and (vt := VT.search(d)) and vt.start() < d.index("112")]


COLLEGA_BELT = re.compile(
    r"(?<!of )laat (?:intussen )?een collega (?:intussen )?(?:112 )?bellen|(?:een collega belt|belt een collega) 112|"
    r"(?<!or )have a colleague (?:call|make the call)|(?<!or )a colleague calls 112",
    re.I,
)
ALLEEN = re.compile(r"\b(alleen|alone|on your own)\b", re.I)


def collega_belt_zonder_wie_alleen_is(teksten: Iterable[tuple[str, str]]) -> list[str]:
    """Places where a colleague calls 112 and that do not go on to say what someone does who is alone."""
    return [
        plek
        for plek, tekst in teksten
        for m in COLLEGA_BELT.finditer(MACRO.sub("112", tekst))
        if not ALLEEN.search(MACRO.sub("112", tekst)[m.end() : m.end() + 80])
    ]


NAAR_POLITIE = re.compile(
    r"(?:verkracht\w*|\brapes?\b)[^\n]{0,120}?(?:bel (?:dan )?(?:direct |meteen )?de politie|"
    r"call the police (?:directly|straight away|at once))",
    re.I,
)


def verkrachting_meteen_naar_de_politie(teksten: Iterable[tuple[str, str]]) -> list[str]:
    """Places that send who hears of a rape to the police alone, before the designated colleague and what is safe."""
    return [plek for plek, tekst in teksten if NAAR_POLITIE.search(tekst)]


def rol_zonder_keel(bladen: Iterable[tuple[str, str]]) -> list[str]:
    """Pages for a job with the sentence for who is told something, and not the one for after a grip on the throat."""
    return [
        naam
        for naam, tekst in bladen
        if naam.startswith("docs/rollen/") and 'zin("vertelt")' in tekst and 'zin("keel")' not in tekst
    ]


def vordering_met_te_veel_oren(hulpen) -> list[str]:
    """Outcomes about a demand of the police that send someone to others than the lawyer and the management."""
    return [
        f"{h.id}.{u.id}"
        for h in hulpen
        for u in h.uitkomsten
        if u.id == "vordering" and {m.rol for m in u.met_wie} != {"directie"}
    ]


def alle_teksten(site: Site) -> Iterator[tuple[str, str]]:
    """(where, text) of every page and of every text in the data."""
    yield from ((p.bestand, p.tekst) for p in site.paginas.alle())
    for soort, records in site.gegevens.verzamelingen.items():
        for id_, record in records.items():
            yield from _teksten(record.model_dump(mode="json"), f"{soort}.{id_}")


def doen(site: Site) -> list[tuple[str, str]]:
    """Pages that somebody opens to know what to do; not what an organisation arranges, nor background."""
    mappen = ("stappenplan/", "rollen/", "wetgeving/", "hulpmiddelen/")
    return [(p.bestand, p.tekst) for p in site.paginas.alle() if p.naam.startswith(mappen)]


HOUDEN: dict[str, tuple[Callable[[Site], list[str]], Callable[[Site], list[str]]]] = {
    "elke kaart vraagt eerst naar gevaar, ook wie twijfelt": (
        lambda s: kaarten_zonder_twijfel(s.gegevens.kaarten.values()),
        lambda s: kaarten_zonder_twijfel(
            [k.model_copy(update={"alarm": k.actie}) for k in s.gegevens.kaarten.values() if k.moment]
        ),
    ),
    "gevaar en twijfel over gevaar hebben een richting": (
        lambda s: gevaar_dat_lager_uitkomt(s.gegevens.keuzehulpen.values()),
        lambda s: gevaar_dat_lager_uitkomt(
            [h.model_copy(update={"gevaar": h.uitkomsten[-1].id}) for h in s.gegevens.keuzehulpen.values()]
        ),
    ),
    "wie niet weg kan, is 112, op elke leeftijd": (
        lambda s: opgesloten_zonder_112(s.gegevens.keuzehulpen.values()),
        lambda s: opgesloten_zonder_112([s.gegevens.keuzehulpen["wat-doe-ik"].model_copy(update={"gevaar": "sterk"})]),
    ),
    "wie in een lijst een nummer noemt, heeft er een knop bij": (
        lambda s: punt_zonder_knop(s.gegevens.afvinklijsten.values()),
        lambda s: punt_zonder_knop(
            [
                lijst.model_copy(
                    update={
                        "groepen": [
                            g.model_copy(update={"punten": [p.model_copy(update={"contact": None}) for p in g.punten]})
                            for g in lijst.groepen
                        ]
                    }
                )
                for lijst in s.gegevens.afvinklijsten.values()
            ]
        ),
    ),
    "gevaar begint met 112": (
        lambda s: gevaar_zonder_112_vooraan(s.gegevens.keuzehulpen.values()),
        lambda s: gevaar_zonder_112_vooraan(
            [s.gegevens.keuzehulpen["wat-doe-ik"].model_copy(update={"gevaar": "sterk"})]
        ),
    ),
    "wie alleen is, belt zelf": (
        lambda s: collega_belt_zonder_wie_alleen_is(alle_teksten(s)),
        lambda s: collega_belt_zonder_wie_alleen_is([("x", "Houd de lijn open en laat een collega 112 bellen.")]),
    ),
    "na een verkrachting kiest niemand alleen voor de politie": (
        lambda s: verkrachting_meteen_naar_de_politie(alle_teksten(s)),
        lambda s: verkrachting_meteen_naar_de_politie([("x", "Weet je van een verkrachting? Bel direct de politie.")]),
    ),
    "wie iets hoort, leest ook wat er na de keel moet": (
        lambda s: rol_zonder_keel([(p.bestand, p.tekst) for p in s.paginas.alle()]),
        lambda s: rol_zonder_keel([("docs/rollen/x.md", '{{ zin("vertelt") }}')]),
    ),
    "een vordering hoort alleen wie erover gaat": (
        lambda s: vordering_met_te_veel_oren(s.gegevens.keuzehulpen.values()),
        lambda s: vordering_met_te_veel_oren(
            [
                h.model_copy(update={"uitkomsten": [u.model_copy(update={"id": "vordering"}) for u in h.uitkomsten]})
                for h in s.gegevens.keuzehulpen.values()
            ]
        ),
    ),
    "na de keel: een arts": (
        lambda s: keel_zonder_arts([(p.bestand, p.tekst) for p in s.paginas.alle()]),
        lambda s: keel_zonder_arts([("x", "Iemand is bij de keel gegrepen. Schrijf het op.")]),
    ),
    "na de keel is 112 overal dezelfde regel": (
        lambda s: keel_zonder_hele_112((p, t) for p, t in alle_teksten(s) if not p.startswith(LEEST_NIEMAND)),
        lambda s: keel_zonder_hele_112(
            [("x", "Bij de keel gegrepen? Is het net gebeurd of ademen moeilijk? Bel 112.")]
        ),
    ),
    "wie twijfelt of er gevaar is, leest dat die belt": (
        lambda s: doos_zonder_twijfel(doen(s)),
        lambda s: doos_zonder_twijfel(
            [("x", '!!! eerst "Nu"\n    Is er nu gevaar? Bel {{ contact("alarmnummer-112") }}.\n')]
        ),
    ),
    "112 staat voor het nummer voor advies": (
        lambda s: doos_met_112_na_veilig_thuis([(p.bestand, p.tekst) for p in s.paginas.alle()]),
        lambda s: doos_met_112_na_veilig_thuis(
            [("x", '!!! eerst ""\n    Bel {{ contact("veilig-thuis") }}. Gevaar? {{ contact("alarmnummer-112") }}.\n')]
        ),
    ),
    "een acuut signaal begint met bellen": (
        lambda s: acuut_zonder_112(s.gegevens.signalen.values()),
        lambda s: acuut_zonder_112(
            [x.model_copy(update={"stap": x.tekst}) for x in s.gegevens.signalen.values() if x.klasse == "acuut"]
        ),
    ),
}


@pytest.mark.parametrize("naam", HOUDEN)
def test_de_afspraak_houdt(site, naam):
    assert HOUDEN[naam][0](site) == []


@pytest.mark.parametrize("naam", HOUDEN)
def test_de_afspraak_kan_falen(site, naam):
    assert HOUDEN[naam][1](site) != []


def test_eerst_vragen_of_iemand_vrij_kan_praten(site):
    """On the page about the conversation the question whether someone can speak comes before any fact."""
    for taal, vrij, feit in (
        ("nl", r"vrij (kunt )?(u )?praten|alleen|meeluister", r"reparatie"),
        ("en", r"speak freely|talk freely|alone|listening", r"repair"),
    ):
        tekst = site.paginas.per_naam["stappenplan/gesprek.md"][taal].tekst
        eerste = re.search(vrij, tekst, re.I)
        later = re.search(feit, tekst, re.I)
        assert eerste and (not later or eerste.start() < later.start())
