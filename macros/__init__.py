"""Macros that pages call; `define_env` is the list of names editors type."""

from __future__ import annotations


def define_env(env) -> None:
    """Register the macros with mkdocs-macros (called once per language)."""
    from macros.components import (
        afvinklijst,
        alfabet,
        begrip,
        bron,
        casus,
        cijfer,
        contact,
        keuzehulp,
        lekcontact,
        notitiehulp,
        regio,
        rol,
        routekaart,
        signaalwijzer,
        taal,
        tekening,
        wet,
    )
    from macros.context import Adapter

    adapter = Adapter(env)
    namen = {
        "contact": lambda w, id_, vorm="nummer": contact.render_contact(id_, vorm, w),
        "nood": lambda w: contact.render_nood(w),
        "wet": lambda w, id_, artikel=None, lid=None: wet.render_wet(id_, artikel, lid, w),
        "cijfer": lambda w, id_, vorm="zin": cijfer.render_cijfer(id_, vorm, w),
        "begrip": lambda w, id_, woorden=None: begrip.render_begrip(id_, woorden, w),
        "alfabet": lambda w: alfabet.render_alfabet(w),
        "begrippenlijst": lambda w: begrip.render_begrippenlijst(w),
        "bron": lambda w, id_: bron.render_bron(id_, w),
        "bronnenregister": lambda w: bron.render_bronnenregister(w),
        "rol": lambda w, id_: rol.render_rol(id_, w),
        "rollenlijst": lambda w: rol.render_rollenlijst(w),
        "routekaart": lambda w: routekaart.render_routekaart(w),
        "afvinklijst": lambda w, id_: afvinklijst.render_afvinklijst(id_, w),
        "afvinklijstlink": lambda w, id_: afvinklijst.render_afvinklijstlink(id_, w),
        "afvinklijsten": lambda w: afvinklijst.render_afvinklijsten(w),
        "keuzehulp": lambda w, id_: keuzehulp.render_keuzehulp(id_, w),
        "keuzehulplink": lambda w, id_: keuzehulp.render_keuzehulplink(id_, w),
        "keuzehulptekening": lambda w, id_: tekening.render_tekening(id_, w),
        "signaalwijzer": lambda w: signaalwijzer.render_signaalwijzer(w),
        "casus": lambda w, id_: casus.render_casus(id_, w),
        "casuslijst": lambda w: casus.render_casuslijst(w),
        "regiozoeker": lambda w: regio.render_regiozoeker(w),
        "notitiehulp": lambda w: notitiehulp.render_notitiehulp(w),
        "lekcontact": lambda w: lekcontact.render_lekcontact(w),
        "nl": lambda w, woorden: taal.render_taal(woorden, "nl"),
        "en": lambda w, woorden: taal.render_taal(woorden, "en"),
    }
    for naam, functie in namen.items():
        adapter.registreer(naam, functie)


def on_pre_page_macros(env) -> None:
    """Check the macro calls of a page before they run (called by mkdocs-macros)."""
    from macros.context import controleer_aanroepen

    controleer_aanroepen(env)
