"""`{{ kring("signaal") }}`: the roles around one signal, as a ring with numbers and the same roles as a list."""

from __future__ import annotations

from math import cos, pi, sin

from kern.register import REGISTER, Verzameling
from kern.weergave import Weergave
from macros.onderdelen.kring.model import Kring

MIDDEN, STRAAL, BOL, KERN = 180, 146, 28, 62
"""Centre and radius of the ring, of a role on it, and of the colleague in the middle."""


def _punt(nummer: int, aantal: int, straal: float) -> tuple[int, int]:
    """Where place `nummer` of `aantal` lies, clockwise from the top."""
    hoek = 2 * pi * nummer / aantal - pi / 2
    return round(MIDDEN + straal * cos(hoek)), round(MIDDEN + straal * sin(hoek))


def _lijn(nummer: int, aantal: int) -> str:
    (x1, y1), (x2, y2) = (_punt(nummer, aantal, straal) for straal in (STRAAL - BOL - 2, KERN + 3))
    return f"M{x1} {y1}L{x2} {y2}"


@REGISTER.macro("kring", voorbeeld='kring("signaal")', data=Verzameling("kringen", Kring, "tekeningen/kring.yml"))
def render_kring(w: Weergave, id_: str) -> str:
    """Ring `id_`; every role is a link to its page, in the drawing and in the list."""
    kring = w.zoek("kringen", id_)
    rond = []
    for nummer, plaats in enumerate(kring.rond):
        rol = w.zoek("rollen", plaats.rol)
        x, y = _punt(nummer, len(kring.rond), STRAAL)
        rond.append(
            {
                "nummer": nummer + 1,
                "x": x,
                "y": y,
                "lijn": _lijn(nummer, len(kring.rond)),
                "naam": w.in_taal(rol.naam),
                "naam_kaal": w.kaal(rol.naam),
                "adres": w.link_naar(rol.pagina, None),
                "ziet": w.in_taal(plaats.ziet),
            }
        )
    midden = w.zoek("rollen", kring.midden)
    return w.html(
        "kring/kring.html",
        titel=w.in_taal(kring.titel),
        uitleg=w.in_taal(kring.uitleg),
        titel_id=f"kring{w.gebruikt.volgnummer()}",
        zijde=2 * MIDDEN,
        midden=MIDDEN,
        bol=BOL,
        kern=KERN,
        rond=rond,
        hart={
            "naam": w.in_taal(midden.naam),
            "naam_kaal": w.kaal(midden.naam),
            "adres": w.link_naar(midden.pagina, None),
            "doet": w.in_taal(kring.doet),
        },
    )
