"""Links that tool data refers to: pages, laws, contacts and sources, rendered for any tool template."""

from __future__ import annotations

from markupsafe import Markup

from macros.components.bron import render_bron
from macros.components.contact import render_contact
from macros.components.rol import render_rol
from macros.components.wet import render_wet
from kern.modellen.verwijzing import WetVerwijzing
from kern.weergave import Weergave


class Verwijzingen:
    """Bound to one page; templates call its methods."""

    def __init__(self, w: Weergave):
        self.w = w

    def wet(self, verwijzing: WetVerwijzing) -> Markup:
        return Markup(render_wet(verwijzing.id, verwijzing.artikel, verwijzing.lid, self.w))

    def contact(self, id_: str) -> Markup:
        return Markup(render_contact(id_, "nummer", self.w))

    def contactnaam(self, id_: str) -> Markup:
        return self.w.in_taal(self.w.gegevens.contacten[id_].naam)

    def bron(self, id_: str) -> Markup:
        return Markup(render_bron(id_, self.w))

    def rol(self, id_: str) -> Markup:
        return Markup(render_rol(id_, self.w))

    def pagina(self, pad: str) -> Markup:
        """Link to a page, with its title as text; the anchor is kept."""
        naam, _, anker = pad.partition("#")
        return Markup('<a href="{}">{}</a>').format(self.w.link_naar(naam, anker or None), self.w.titel_van(naam))
