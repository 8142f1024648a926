"""Where the files of the site stand: addresses to change a file or to report a mistake, per kind of git service.

One setting in `mkdocs.yml` (`extra.verbeter`). Without an address nothing of this stands on the site.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

from kern.adres import fout_in_adres, fout_in_webadres

INSTELLING = "extra.verbeter"

FORMULIER = "fout.yml"
"""The form on GitHub, in `.github/ISSUE_TEMPLATE/`; it names the fields `pagina`, `versie` and `zin`."""

BEWERK = {"github": "/edit/{tak}/{pad}", "gitlab": "/-/edit/{tak}/{pad}", "forgejo": "/_edit/{tak}/{pad}"}
"""Opens a file for a change, or first asks who is there to sign in and make a copy."""

REGEL = {**BEWERK, "forgejo": "/src/branch/{tak}/{pad}"}
"""Opens a file at a line; the editor of Forgejo knows no lines, its view does and has the pencil."""

SOORTEN = tuple(BEWERK)


@dataclass(frozen=True)
class Melding:
    """What is filled in beforehand for who reports a mistake; `waarschuwing` says what never to write."""

    titel: str
    pagina: str
    versie: str
    vragen: tuple[str, str, str, str]
    """Words for page, version, sentence and what it should be."""
    waarschuwing: str

    @property
    def tekst(self) -> str:
        """The same as a text, for services and mail without a form."""
        pagina, versie, zin, beter = self.vragen
        return f"{self.waarschuwing}\n\n{pagina}: {self.pagina}\n{versie}: {self.versie}\n{zin}: \n{beter}: \n"


@dataclass(frozen=True)
class Githost:
    """`adres` is that of the project at the service, `tak` the branch with the text that is on the site."""

    adres: str = ""
    soort: str = "github"
    tak: str = "main"
    mail: str = ""

    def _pad(self, vorm: str, bestand: str) -> str:
        return self.adres + vorm.format(tak=quote(self.tak), pad=quote(bestand))

    def bewerk(self, bestand: str) -> str:
        """Address that opens `bestand` (from the root of the project) for a change."""
        return self._pad(BEWERK[self.soort], bestand)

    def regel(self, bestand: str, regel: int) -> str:
        """Address that opens `bestand` at a line."""
        return self._pad(REGEL[self.soort], bestand) + f"#L{regel}"

    def meld(self, m: Melding) -> str:
        """Address of the form to report a mistake, filled in as far as we know."""
        if self.soort == "github":
            velden = {"template": FORMULIER, "title": m.titel, "pagina": m.pagina, "versie": m.versie}
            return f"{self.adres}/issues/new?{urlencode(velden, quote_via=quote)}"
        if self.soort == "gitlab":
            velden = {"issue[title]": m.titel, "issue[description]": m.tekst}
            return f"{self.adres}/-/issues/new?{urlencode(velden, quote_via=quote)}"
        return f"{self.adres}/issues/new?{urlencode({'title': m.titel, 'body': m.tekst}, quote_via=quote)}"

    def schrijf(self, m: Melding) -> str:
        """Address of a mail to whoever keeps the site, with the same in it."""
        return f"mailto:{self.mail}?{urlencode({'subject': m.titel, 'body': m.tekst}, quote_via=quote)}"


def lees_githost(extra: Mapping[str, Any]) -> Githost:
    """What `extra.verbeter` says; `fouten` tells what is wrong with it."""
    gegeven = {naam: str(waarde) for naam, waarde in (extra.get("verbeter") or {}).items() if waarde}
    return Githost(
        gegeven.get("adres", "").rstrip("/"),
        gegeven.get("soort", "github"),
        gegeven.get("tak", "main"),
        gegeven.get("mail", ""),
    )


def fouten(extra: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """(field, what is wrong, what to do) of the setting."""
    uit, host = [], lees_githost(extra)
    if host.adres and (fout := fout_in_webadres(host.adres)):
        uit.append(("adres", *fout))
    elif host.adres and not (host.adres.startswith("https://") and urlsplit(host.adres).path.count("/") >= 2):
        uit.append(
            (
                "adres",
                f"'{host.adres}' is niet het adres van een project bij een git-dienst.",
                "Schrijf het zoals https://codeberg.org/naam/project, of laat GIT_ADRES leeg.",
            )
        )
    if host.soort not in SOORTEN:
        wat = f"De soort '{host.soort}' van git-dienst is onbekend."
        uit.append(("soort", wat, f"Kies {', '.join(SOORTEN)}."))
    if host.mail and (fout := fout_in_adres(f"mailto:{host.mail}")):
        uit.append(("mail", fout[0], "Schrijf GIT_MAIL als naam@voorbeeld.nl, of laat het leeg."))
    vreemd = sorted(set(extra.get("verbeter") or {}) - {"adres", "soort", "tak", "mail"})
    return [*uit, *((naam, "Dit veld bestaat niet.", "Kies adres, soort, tak of mail.") for naam in vreemd)]
