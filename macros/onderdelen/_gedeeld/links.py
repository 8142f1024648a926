"""What tool data refers to, as HTML for a view model: pages, laws, contacts, sources and roles."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from kern.modellen.verwijzing import WetVerwijzing
from kern.weergave import Weergave
from macros.onderdelen.bron.macro import render_bron
from macros.onderdelen.contact.macro import belknop, render_contact
from macros.onderdelen.rol.macro import render_rol
from macros.onderdelen.wet.macro import render_wet


@dataclass(frozen=True)
class Verwijzingen:
    """Bound to one page. What a page used is remembered in the order of the calls: the order its foot shows."""

    w: Weergave

    def wet(self, verwijzing: WetVerwijzing) -> Markup:
        html = render_wet(self.w, verwijzing.id, verwijzing.artikel, verwijzing.lid)
        return Markup(html)  # noqa: S704 (made by a template)

    def contact(self, id_: str) -> Markup:
        return Markup(render_contact(self.w, id_, "nummer"))  # noqa: S704 (made by a template)

    def belknop(self, id_: str, tekst: str | None = None) -> Markup:
        """Button that calls; `tekst` is the key of other words than "call" with the name."""
        self.w.gebruikt.bronnen.update(dict.fromkeys(self.w.gegevens.contacten[id_].bronnen))
        return Markup(belknop(self.w, id_, tekst))  # noqa: S704 (made by a template)

    def contactnaam(self, id_: str) -> Markup:
        return self.w.in_taal(self.w.gegevens.contacten[id_].naam)

    def bron(self, id_: str) -> Markup:
        return Markup(render_bron(self.w, id_))  # noqa: S704 (made by a template)

    def rol(self, id_: str) -> Markup:
        return Markup(render_rol(self.w, id_))  # noqa: S704 (made by a template)

    def pagina(self, pad: str, tekst: Markup | None = None) -> Markup:
        """Link to a page, with its title as text unless there is another; the anchor is kept."""
        naam, _, anker = pad.partition("#")
        adres = self.w.link_naar(naam, anker or None)
        return Markup('<a href="{}">{}</a>').format(adres, tekst or self.w.titel_van(naam))
