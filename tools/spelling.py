"""Spelling of everything a reader sees, by hunspell with the dictionaries of the machine and our own list of words.

One process per language gets every word once; what it does not know is advice and stops nothing, for no dictionary has
all words. Names are another matter, see `kern/namen.py`.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from kern.leesteksten import Leestekst
from kern.meldingen import Melding

WOORDENBOEKEN = {"nl": "nl_NL", "en": "en_GB"}
"""Language -> dictionary of hunspell."""

MET_RAAD = 5
"""Wrong words that get a suggestion; each costs hunspell part of a second."""

GEEN_HUNSPELL = Melding(
    "spelling",
    0,
    "",
    "De spelling is niet nagekeken: hunspell ontbreekt op deze computer, of een woordenboek daarvan.",
    "Installeer de Debian-pakketten hunspell, hunspell-nl en hunspell-en-gb.",
    "spelling",
)

_PAD = "SEARCH PATH:"


def woordenboeken() -> set[str]:
    """Names of the dictionaries that hunspell finds on this machine; empty without hunspell."""
    if shutil.which("hunspell") is None:
        return set()
    gezegd = subprocess.run(["hunspell", "-D"], input="", capture_output=True, text=True, encoding="utf-8").stderr
    return {Path(regel).name for regel in gezegd.splitlines() if "/" in regel and not regel.startswith(_PAD)}


def _hunspell(taal: str, wat: str, woorden: list[str]) -> list[str]:
    """Lines that hunspell answers on words, a word a line."""
    argumenten = ["hunspell", wat, "-i", "utf-8", "-d", WOORDENBOEKEN[taal]]
    vraag = "\n".join(woorden) + "\n"
    return subprocess.run(argumenten, input=vraag, capture_output=True, text=True, encoding="utf-8").stdout.splitlines()


class Speller:
    """Knows which words are wrong in each language; every word is asked once."""

    def __init__(self, eigen: Mapping[str, Iterable[str]], met_raad: int = MET_RAAD):
        self.met_raad = met_raad
        self.eigen = {taal: {w.lower() for w in woorden} for taal, woorden in eigen.items()}
        bekend = woordenboeken()
        self.talen = tuple(taal for taal, boek in WOORDENBOEKEN.items() if boek in bekend)

    @property
    def compleet(self) -> bool:
        """Whether all languages can be checked on this machine."""
        return len(self.talen) == len(WOORDENBOEKEN)

    def _fout(self, taal: str, gezien: Iterable[str]) -> dict[str, str]:
        """What stands in a text -> the word in it that nobody knows."""
        woorden = {staat: kaal for staat in sorted(gezien) if (kaal := self._te_vragen(taal, staat))}
        fout = set(_hunspell(taal, "-l", sorted({*woorden.values()}))) if woorden else set()
        return {staat: kaal for staat, kaal in woorden.items() if kaal in fout}

    def _te_vragen(self, taal: str, staat: str) -> str:
        """A word as a dictionary may know it, with straight apostrophes; empty for what is none, or ours."""
        if len(staat) < 3 or staat.isupper() or staat.isdigit():
            return ""
        kaal = staat.replace("\u2019", "'")
        eigen, laag = self.eigen.get(taal, set()), kaal.lower()
        return "" if laag in eigen or laag.removesuffix("'s") in eigen else kaal

    def raad(self, taal: str, woord: str) -> str:
        """What hunspell would write instead; empty when it has no idea. It thinks long, so ask for few words."""
        regel = next((r for r in _hunspell(taal, "-a", [f"^{woord}"]) if r.startswith("&")), "")
        return regel.partition(": ")[2].split(", ")[0]

    def fouten(self, teksten: Iterable[Leestekst]) -> list[Melding]:
        """Advice about every word that nobody knows."""
        stukken = list(teksten)
        gezien: dict[str, set[str]] = {taal: set() for taal in self.talen}
        for stuk in stukken:
            if stuk.taal in gezien:
                gezien[stuk.taal].update(stuk.woorden)
        per_taal = {taal: fout for taal, woorden in gezien.items() if (fout := self._fout(taal, woorden))}
        fout = [
            (stuk, per_taal[stuk.taal][staat])
            for stuk in stukken
            if stuk.taal in per_taal
            for staat in stuk.woorden
            if staat in per_taal[stuk.taal]
        ]
        vragen = list(dict.fromkeys((s.taal, w) for s, w in fout))[: self.met_raad]
        raad = {vraag: self.raad(*vraag) for vraag in vragen}
        return [_melding(s, w, raad.get((s.taal, w), "")) for s, w in fout]


def _melding(stuk: Leestekst, woord: str, raad: str) -> Melding:
    doe = f"Bedoel je '{raad}'? Anders:" if raad else "Anders:"
    wat = f"Dit woord staat in geen woordenboek: '{woord}'."
    return Melding(stuk.bestand, stuk.regel, stuk.veld, wat, f"{doe} zet het in data/woordenlijst.yml.", "spelling")
