"""Links that tool data refers to: pages, laws, contacts and sources, rendered for any tool template."""

from __future__ import annotations

from markupsafe import Markup

from macros.onderdelen.bron.macro import render_bron
from macros.onderdelen.contact.macro import render_contact
from macros.onderdelen.rol.macro import render_rol
from macros.onderdelen.wet.macro import render_wet
from kern.modellen.verwijzing import WetVerwijzing
from kern.weergave import Weergave


class Verwijzingen:
    """Bound to one page; templates call its methods."""

    def __init__(self, w: Weergave):
        self.w = w

    def wet(self, verwijzing: WetVerwijzing) -> Markup:
        return Markup(render_wet(self.w, verwijzing.id, verwijzing.artikel, verwijzing.lid))

    def contact(self, id_: str) -> Markup:
        return Markup(render_contact(self.w, id_, "nummer"))

    def contactnaam(self, id_: str) -> Markup:
        return self.w.in_taal(self.w.gegevens.contacten[id_].naam)

    def bron(self, id_: str) -> Markup:
        return Markup(render_bron(self.w, id_))

    def rol(self, id_: str) -> Markup:
        return Markup(render_rol(self.w, id_))

    def pagina(self, pad: str) -> Markup:
        """Link to a page, with its title as text; the anchor is kept."""
        naam, _, anker = pad.partition("#")
        return Markup('<a href="{}">{}</a>').format(self.w.link_naar(naam, anker or None), self.w.titel_van(naam))
