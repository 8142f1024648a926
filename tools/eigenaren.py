"""`eigenaren`: who looks at which path, as the git service reads it (CODEOWNERS), made of `data/eigenaren.yml`.

Only once it is known where the project stands: a team is `@<group>/<role>`, and the group is in its address.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urlsplit

import macros.onderdelen  # noqa: F401 (registers the tools)
from kern.githost import Githost
from kern.modellen.eigenaar import Eigenaar
from kern.site import lees_site
from tools.opdrachten import opdracht

PLEKKEN = {"github": ".github/CODEOWNERS", "gitlab": ".gitlab/CODEOWNERS"}
"""Forgejo reads patterns of another kind, of which every one counts and not the last: it has no file here."""

KOP = """# Wie bekijkt wat; de laatste regel die past, geldt. Gemaakt uit data/eigenaren.yml met: make eigenaren
"""


def codeowners(eigenaren: Iterable[Eigenaar], host: Githost) -> str:
    """The file; a folder or file counts from the root of the project."""
    groep = urlsplit(host.adres).path.strip("/").rpartition("/")[0]
    regels = [
        f"{pad if pad == '*' else f'/{pad}'} @{groep}/{eigenaar.rol}"
        for eigenaar in eigenaren
        for pad in eigenaar.paden
    ]
    return KOP + "\n".join(regels) + "\n"


@opdracht("eigenaren", "maakt CODEOWNERS uit `data/eigenaren.yml`, als GIT_ADRES zegt waar het project staat")
def eigenaren(wortel: Path) -> int:
    """Write the file for the git service; 1 when there is none that reads it."""
    site = lees_site(wortel)
    host = site.githost
    if not host.adres or site.gegevens is None:
        print("FOUT  Zet GIT_ADRES op het adres van het project, en zorg dat de controle slaagt.")
        return 1
    if host.soort not in PLEKKEN:
        print("FOUT  Forgejo leest andere patronen. Stel daar zelf in wie wat bekijkt, met data/eigenaren.yml ernaast.")
        return 1
    doel = wortel / PLEKKEN[host.soort]
    doel.parent.mkdir(exist_ok=True)
    doel.write_text(codeowners(site.gegevens.eigenaren.values(), host), "utf-8")
    print(f"Gemaakt: {PLEKKEN[host.soort]}")
    return 0
