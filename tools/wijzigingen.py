"""What readers are told between two releases, per role: for a newsletter, a training or the notes of a release."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.opdrachten import arg, opdracht


@opdracht(
    "wijzigingen",
    "toont wat de lezer merkt tussen twee versies, ook per rol",
    arg("--van", default="0.0.0", metavar="VERSIE", help="de versie die iemand kent, zoals 0.1.0"),
    arg("--tot", default="volgende", metavar="VERSIE", help="de versie tot en met welke, zoals 0.2.0"),
    arg("--rol", default=None, metavar="ROL", help="alleen wat voor deze rol telt, zoals vakman"),
    arg("--taal", default="nl", metavar="TAAL", help="taal van de tekst, nl of en"),
)
def wijzigingen(wortel: Path, van: str, tot: str, rol: str | None, taal: str) -> int:
    """Print the changes, the newest first; 2 for a version or role that cannot be."""
    import macros.onderdelen  # noqa: F401 (registers the tools)
    from kern.meldingen import lijkt_op
    from kern.site import lees_site
    from macros.onderdelen.wijzigingen.model import is_versie, tussen

    gegevens = lees_site(wortel).gegevens
    if gegevens is None:
        print("FOUT  De gegevens zijn niet te lezen. Voer uit: make check", file=sys.stderr)
        return 2
    for versie in (van, tot):
        if not is_versie(versie):
            print(f"FOUT  '{versie}' is geen versie. Schrijf 0.1.0, of volgende.", file=sys.stderr)
            return 2
    if rol and rol not in gegevens.rollen:
        print(f"FOUT  De rol '{rol}' bestaat niet. {lijkt_op(rol, list(gegevens.rollen))}", file=sys.stderr)
        return 2
    gevonden = tussen(gegevens.wijzigingen.values(), van, tot, rol)
    for w in gevonden:
        assert w.tekst is not None
        print(f"- {w.datum} ({w.versie}, {', '.join(w.rollen) or 'iedereen'}): {w.tekst.in_taal(taal)[0]}")
    print(f"{len(gevonden)} wijzigingen." if gevonden else "Niets wat de lezer merkt.")
    return 0
