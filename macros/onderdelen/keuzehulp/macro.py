"""`{{ keuzehulp("id") }}`: a route aid; without script the same tree as nested sections with anchors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from kern.modellen.verwijzing import MetWie
from kern.register import REGISTER, Verzameling, Zoek
from kern.weergave import Weergave
from macros.onderdelen._gedeeld.links import Verwijzingen
from macros.onderdelen.keuzehulp import tekening
from macros.onderdelen.keuzehulp.model import Antwoord, Keuzehulp, Uitkomst, Vraag
from macros.onderdelen.schaal.merk import VAN_URGENTIE, merk

assert tekening, "registers the drawing of a tree"

SCRIPT = "keuze-hulp"


def pagina_van(w: Weergave, id_: str) -> str:
    """Page in `docs/` on which the aid stands by itself."""
    return f"{w.gegevens.plekken.paginas.keuzehulpen}{id_}.md"


def nummers(hulp: Keuzehulp) -> dict[str, str]:
    """Neutral anchor per question and outcome ("v1", "u3"), so that an address says nothing about a case."""
    vragen = {v.id: f"v{n}" for n, v in enumerate(hulp.vragen, 1)}
    return vragen | {u.id: f"u{n}" for n, u in enumerate(hulp.uitkomsten, 1)}


def takken(hulp: Keuzehulp) -> dict[tuple[str, str], bool]:
    """(question, answer) -> whether the next question is shown nested there, which is at its first occurrence."""
    uit: dict[tuple[str, str], bool] = {}
    gezien = {hulp.start}

    def loop(id_: str) -> None:
        for a in hulp.per_vraag[id_].antwoorden:
            eerste = a.naar in hulp.per_vraag and a.naar not in gezien
            uit[(id_, a.id)] = eerste
            if eerste:
                gezien.add(a.naar)
                loop(a.naar)

    loop(hulp.start)
    return uit


def nog_te_gaan(hulp: Keuzehulp) -> dict[str, int]:
    """Per question the most questions that can still come, itself included: how long a route is, depends on answers."""
    uit: dict[str, int] = {u.id: 0 for u in hulp.uitkomsten}

    def loop(id_: str) -> int:
        if id_ not in uit:
            uit[id_] = 1 + max(loop(a.naar) for a in hulp.per_vraag[id_].antwoorden)
        return uit[id_]

    loop(hulp.start)
    return uit


@dataclass(frozen=True)
class Boom:
    """View models of one aid on one page; `ankers` are the ids on the page per question and outcome."""

    v: Verwijzingen
    hulp: Keuzehulp
    ankers: dict[str, str]
    takken: dict[tuple[str, str], bool]
    nog: dict[str, int]

    def vraag(self, vraag: Vraag) -> dict[str, Any]:
        """A question with its answers."""
        return self.v.w.plat(
            vraag,
            anker=self.ankers[vraag.id],
            nog=self.nog[vraag.id],
            antwoorden=[self._antwoord(vraag, a) for a in vraag.antwoorden],
        )

    def _antwoord(self, vraag: Vraag, antwoord: Antwoord) -> dict[str, Any]:
        """An answer, with the question that is nested below it (`vraag`, else None) or the words of the link there."""
        naar, genest = antwoord.naar, self.takken[(vraag.id, antwoord.id)]
        return self.v.w.plat(
            antwoord,
            vraag=self.vraag(self.hulp.per_vraag[naar]) if genest else None,
            naar_anker=self.ankers[naar],
            naar_tekst=self.ga_naar(naar),
        )

    def ga_naar(self, id_: str) -> str:
        """Words of a link to a question or an outcome."""
        w, uitkomst = self.v.w, self.hulp.per_uitkomst.get(id_)
        if uitkomst:
            return w.t("kh.naar-uitkomst", naam=w.kaal(uitkomst.titel))
        return w.t("kh.naar-vraag", naam=w.kaal(self.hulp.per_vraag[id_].tekst))

    def uitkomst(self, u: Uitkomst) -> dict[str, Any]:
        """An outcome, with whom to call and where it comes from as HTML."""
        v = self.v
        return v.w.plat(
            u,
            anker=self.ankers[u.id],
            graad=merk(v.w, VAN_URGENTIE[u.urgentie], v.w.t(f"kh.urgentie.{u.urgentie}")),
            knop=self._nood(u) if u.urgentie == "nu" else None,
            met_wie=[v.w.plat(m, wie=self._wie(m)) for m in u.met_wie],
            wetten=[v.wet(wet) for wet in u.wetten],
            bronnen=[v.bron(bron) for bron in u.bronnen],
            paginas=[v.pagina(pagina) for pagina in u.paginas],
        )

    def _nood(self, u: Uitkomst) -> Markup:
        """The button for danger; where danger is not the reason to act now, it asks about it."""
        nood = self.v.w.gegevens.plekken.contacten.nood
        return self.v.belknop(nood, None if u.met_wie[0].contact == nood else "kh.knop-twijfel")

    def _wie(self, met: MetWie) -> Markup:
        if met.rol:
            return self.v.rol(met.rol)
        return Markup("{}: {}").format(self.v.contactnaam(met.contact), self.v.contact(met.contact))


@REGISTER.macro(
    "keuzehulp",
    voorbeeld='keuzehulp("wat-doe-ik")',
    data=Verzameling("keuzehulpen", Keuzehulp),
    zoek=Zoek.HULPMIDDEL,
)
def render_keuzehulp(w: Weergave, id_: str) -> str:
    """Route aid `id_`."""
    hulp = w.zoek("keuzehulpen", id_)
    w.gebruikt.scripts[SCRIPT] = None
    uid = f"kh{w.gebruikt.volgnummer()}"
    ankers = {knoop: f"{uid}-{nummer}" for knoop, nummer in nummers(hulp).items()}
    boom = Boom(Verwijzingen(w), hulp, ankers, takken(hulp), nog_te_gaan(hulp))
    return w.html(
        "keuzehulp/keuzehulp.html",
        hulp={"start": hulp.start, "gevaar": hulp.gevaar, "inleiding": w.in_taal(hulp.inleiding)},
        gevaar={"anker": ankers[hulp.gevaar], "tekst": boom.ga_naar(hulp.gevaar)},
        begin=boom.vraag(hulp.per_vraag[hulp.start]),
        uitkomsten=[boom.uitkomst(u) for u in hulp.uitkomsten],
    )


@REGISTER.macro("keuzehulplink", voorbeeld='keuzehulplink("wat-doe-ik")', leest="keuzehulpen")
def render_keuzehulplink(w: Weergave, id_: str) -> str:
    """Inline link to the page of route aid `id_`."""
    hulp = w.zoek("keuzehulpen", id_)
    return w.html("_gedeeld/hulplink.html", titel=w.in_taal(hulp.titel), adres=w.link_naar(pagina_van(w, id_), None))
