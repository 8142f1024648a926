"""The safety contract over sentences: what no page, tool, card or text may say, in either language.

Each rule has a sentence that breaks it and one that does not (`tests/content/test_veiligheid.py`). What a rule forbids is
a kind, not one line: who adds a page meets the same rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kern.leesteksten import Leestekst
from kern.meldingen import Melding, controle
from kern.site import Site

ONTKEND = re.compile(
    r"\b(niet|nooit|geen|niets|nergens|alleen als|not|never|nothing|no|don't|do not|only if|unless|tenzij|stop|valkuil|fout)\b",
    re.I,
)
MACRO = re.compile(r'\{\{\s*contact\("alarmnummer-112"\)\s*\}\}')
POLITIE = re.compile(r'\{\{\s*contact\("politie-geen-spoed"\)\s*\}\}')
ANDERE_MACRO = re.compile(r"\{\{.*?\}\}")


@dataclass(frozen=True)
class Regel:
    """No sentence in small letters matches `patroon`, unless it also matches `tenzij`.

    `fout` breaks the rule and `goed` does not.
    """

    naam: str
    patroon: str
    fout: str
    goed: str
    tenzij: re.Pattern[str] | None = None

    @cached_property
    def _zoek(self) -> re.Pattern[str]:
        return re.compile(self.patroon)

    def breekt(self, zin: str) -> bool:
        return bool(self._zoek.search(zin)) and not (self.tenzij and self.tenzij.search(zin))


REGELS = (
    Regel(
        "op de bon staat niets dat een bewoner niet mag lezen",
        r"(schrijf|zet|noteer|meld|write|put|note)\b[^.]*\b(op|on)\b[^.]{0,20}(bon|werkbon|job sheet|slip)\b[^.]*"
        r"(onveilig|geweld|gevaar|zorgen|signaal|unsafe|violence|abuse|danger|concern|signal)",
        "Schrijf op de bon alleen: werk afgebroken wegens onveilige situatie.", "Zet nooit iets over een signaal op de bon.", ONTKEND,
    ),
    Regel(
        "een voicemail, brief of agenda noemt geen geweld en geen Veilig Thuis",
        r"(spreek|zet|schrijf|laat|leave|put|write)\b(?=[^.]*\b(op|in|on) (de|een|je|uw|the|a|your) (voicemail|brief|agenda|letter|calendar))"
        r"(?=[^.]*(geweld|mishandeling|veilig thuis|violence|abuse))",
        "Zet het gesprek over geweld in je agenda.", "Zet niets over geweld in je agenda.", ONTKEND,
    ),
    Regel(
        "terugbellen gaat langs een weg die de persoon veilig noemt",
        r"(bel|call)[^.]{0,65}(bekende nummer|nummer dat al bekend|known number|number (that is|we) already)",
        "Laat een collega terugbellen op het nummer dat al bekend was.", "Bel niet op het bekende nummer.", ONTKEND,
    ),
    Regel(
        "bij een dreiging is 112 geen keuze naast een collega",
        r"112\s+(of|or)\s+(je|de|een|your|the|a)\s+([a-z]+\s+)?(collega|colleague|leidinggevende|manager)",
        "Dreigt iemand te doden? Bel 112 of je collega.", "Bel 112. Bel daarna je collega.",
    ),
    Regel(
        "niet alleen Veilig Thuis mag iets horen",
        r"(alleen|only)\s+(aan|met|voor|to|with|for)?\s*veilig thuis\s+(mag|is er|may|there is)",
        "Alleen voor Veilig Thuis is er een regel die delen zonder toestemming toestaat.", "Veilig Thuis mag je bellen.",
    ),
    Regel(
        "geen belofte die niet te houden is",
        r"(geen stappen zonder (met )?(u|jou|overleg)|blijft (altijd )?tussen ons|no steps without|stays between us|ik vertel het aan niemand|won't tell anyone)",
        "Wij zetten geen stappen zonder met u te overleggen.", "Zeg nooit: dit blijft tussen ons.",
        re.compile(r"\b(nooit|never|zeg niet|do not say|don't say|beloof|belooft|promise)\b", re.I),
    ),
    Regel(
        "geen uitspraak dat het veilig is",
        r"\b(geen risico|laag risico|je bent (nu|hier) veilig|er is geen gevaar|no risk|low risk|you are (now )?safe|there is no danger)\b",
        "Er is geen risico, je hoeft niet te bellen.", "Zeg nooit dat het veilig is.",
        re.compile(r"\b(zeg|beloof|beweer|say|promise|claim|noem|call)\b[^.]*\b(niet|nooit|geen|not|never)\b|\b(nooit|never|als|if|when|is er|zodra)\b", re.I),
    ),
    Regel(
        "vandaag is vandaag", r"binnen (24|vierentwintig) uur|within 24 hours",
        "Bel vandaag, uiterlijk binnen 24 uur.", "Bel vandaag.",
    ),
    Regel(
        "geweld heet geen ruzie", r"(familiedrama|gezinsdrama|crime passionnel|family tragedy)\b", "Het was een familiedrama.", "Het was geweld.",
        re.compile(r"liever|niet|geen|not|never|vermijd|avoid|rather", re.I),
    ),
    Regel(
        "een vakman vraagt niet door",
        r"(vakman|monteur|aannemer|fitter|contractor)[^.]*\b(voert|stelt|confronteert|holds|confronts)\b[^.]*(gesprek over|vragen over|talk about|questions about)",
        "De vakman voert het gesprek over geweld.", "De vakman voert nooit het gesprek over geweld.", ONTKEND,
    ),
    Regel(
        "wie nu een verbod breekt, is 112: ook zonder zichtbaar gevaar",
        r"^(?=.*\b112\b)(?=.*\b(bij gevaar|in danger|if there is danger|and there is danger)\b)"
        r"(?=.*(\b(anders|otherwise)\b.*(0900|politie|police)|\b(huisverbod|verbod|ban)\b))",
        "Bel 112 bij gevaar, en anders de politie: 0900-8844.", "Breekt iemand een verbod? Bel 112, ook als het rustig lijkt.",
        re.compile(r"niet weet|weet je (het|dat) niet|twijfel|do not know|not sure|doubt", re.I),
    ),
    Regel(
        "een vordering hoeft niet op papier te staan", r"schriftelijke vordering|written (formal )?demand",
        "Er komt een schriftelijke vordering.", "Er komt een vordering.",
    ),
    Regel(
        "een kind alleen is 112 als het in nood is of zich niet kan redden: leeftijd is geen maat",
        r"\bjong en alleen\b|\byoung and alone\b|\balleen (en )?in nood\b(?! of)|\balone,? (and )?in distress\b(?! or unable)",
        "Is een kind jong en alleen? Bel 112.", "Is een kind alleen, en in nood of kan het zich niet redden? Bel 112.",
    ),
    Regel(
        "een doodsdreiging die nog kan gebeuren is geen keuze tussen politie en collega: 112",
        r"(plannen voor|plan for|this covers)[^.]*(moord|murder)[^.]*(tegen de politie|tell the police)",
        "Het gaat om plannen voor moord, dus zeg het meteen tegen de politie.", "Het gaat om plannen voor moord.",
    ),
    Regel(
        "de Arbeidsinspectie heeft in het Engels één naam", r"labour inspectorate",
        "Ask the Labour Inspectorate.", "Ask the Labour Authority.",
    ),
)  # fmt: skip


def zinnen(tekst: str) -> Iterator[str]:
    """Sentences of a text in small letters, the numbers of the police in figures."""
    schoon = ANDERE_MACRO.sub(" ", POLITIE.sub("0900-8844", MACRO.sub("112", tekst)))
    for regel in schoon.lower().splitlines():
        yield from (z.strip() for z in re.split(r"(?<=[.!?])\s+|\s\|\s", regel) if z.strip())


WAARSCHUWING = re.compile(
    r"^## [^\n]*\{ #(?:niet-doen|misverstand|verward|valkuilen|fouten|niet-zeggen|anders) \}\n.*?(?=^## |\Z)|^!!! niet-doen[^\n]*\n(?:[ ]{4}[^\n]*\n|\n)*",
    re.M | re.S,
)


NIET_DOEN = re.compile(r"\.(niet|waarom|verandert|anders|uitleg|keuzes)\b|casussen|/casussen/")
"""Places that show what not to do, or a choice that does harm and is called so."""


@controle("woorden")
def zinnen_over_veiligheid(site: Site) -> Iterator[Melding]:
    """No sentence promises safety, gives away a signal, or lowers what is urgent."""
    for p in site.te_keuren.alle():
        tekst = WAARSCHUWING.sub(lambda m: "\n" * m.group(0).count("\n"), p.tekst)
        for nummer, regel in enumerate(tekst.split("\n")):
            yield from _in(Leestekst(p.bestand, p.eerste_regel + nummer, "", p.taal, regel))
    for stuk in site.leesteksten:
        if stuk.veld:
            yield from _in(stuk)


def _in(stuk: Leestekst) -> Iterator[Melding]:
    if NIET_DOEN.search(f"{stuk.bestand} .{stuk.veld}"):
        return
    for zin in zinnen(stuk.tekst):
        for regel in REGELS:
            if regel.breekt(zin):
                wat = f"Deze zin breekt een afspraak over veiligheid: {regel.naam}."
                doe = f"Schrijf het anders, zoals: {regel.goed}"
                yield Melding(stuk.bestand, stuk.regel, stuk.veld, wat, doe)


REGELS_VEILIGHEID = (zinnen_over_veiligheid,)
