"""How the pages read, per section and language, with the page that is furthest off."""

from __future__ import annotations

from kern.leesbaarheid import SECTIES, Maten, lopende_tekst, meet
from kern.site import lees_site
from tests.minisite import WORTEL

GRENZEN = (
    "kort <= 18%, reden >= 12%, gemiddeld 8-11, lang <= 2,5%; Engels: vragen die geen vraag zijn hoogstens 3 per pagina"
)


def _regel(naam: str, m: Maten) -> str:
    return (
        f"{naam:<44} {m.zinnen:5d} zinnen  gemiddeld {m.gemiddeld:4.1f}  kort {m.deel(m.kort):4.1f}%  "
        f"lang {m.deel(m.lang):4.1f}%  reden {m.deel(m.reden):4.1f}%  vragen {m.vragen}"
    )


def _ver(m: Maten) -> float:
    """How far a page is off, in points."""
    return max(0.0, m.deel(m.kort) - 18) + max(0.0, 12 - m.deel(m.reden)) + 4 * max(0.0, m.deel(m.lang) - 2.5)


def main() -> None:
    """Print the table."""
    site = lees_site(WORTEL)
    print(GRENZEN)
    for taal in site.talen:
        geheel = Maten(0, 0, 0, 0, 0, 0)
        for sectie in SECTIES:
            per_blad = {
                naam: meet([lopende_tekst(blad)], taal)
                for (t, naam), blad in site.bladen.items()
                if t == taal and naam.startswith(f"{sectie}/") and blad.soort not in ("register", "overzicht")
            }
            som = sum(per_blad.values(), Maten(0, 0, 0, 0, 0, 0))
            geheel += som
            print(_regel(f"{taal} {sectie}", som))
            for naam, maten in sorted(per_blad.items(), key=lambda p: -_ver(p[1]))[:3]:
                print(_regel(f"     {naam}", maten))
        print(_regel(f"{taal} alles", geheel))


if __name__ == "__main__":
    main()
