"""The kinds of facts in `data/` that belong to no single tool; importing this makes them known to the register."""

from __future__ import annotations

from kern.modellen.begrip import Begrip
from kern.modellen.bezoek import Bezoekdeel
from kern.modellen.bron import Bron
from kern.modellen.cijfer import Cijfer
from kern.modellen.contact import Contact
from kern.modellen.controle import Controle
from kern.modellen.eigenaar import Eigenaar
from kern.modellen.insluiten import Insluithoogte, Insluithost, Insluitsoort
from kern.modellen.regio import Regio
from kern.modellen.rol import Rol
from kern.modellen.schrijfwijzer import Gebruik, Term, Vermijd
from kern.modellen.tabel import Tweelijst
from kern.modellen.vast import Vast
from kern.modellen.wet import Wet
from kern.modellen.woordenlijst import Woordenlijst
from kern.modellen.zoeken import Alarm, Alarmgroep, Alarmvoorbeeld, Synoniem, Taalkunde, Zoekvraag
from kern.register import REGISTER, Verzameling

FEITEN = tuple(
    REGISTER.verzameling(v)
    for v in (
        Verzameling("bronnen", Bron, "bronnen.yml"),
        Verzameling("contacten", Contact, "contacten.yml"),
        Verzameling("wetten", Wet, "wetten.yml"),
        Verzameling("cijfers", Cijfer, "cijfers.yml"),
        Verzameling("begrippen", Begrip, "begrippen.yml"),
        Verzameling("eigenaren", Eigenaar, "eigenaren.yml"),
        Verzameling("rollen", Rol, "rollen.yml"),
        Verzameling("regios", Regio, "regios.yml"),
        Verzameling("vermijd", Vermijd, "schrijfwijzer.yml"),
        Verzameling("gebruik", Gebruik, "schrijfwijzer.yml"),
        Verzameling("termen", Term, "schrijfwijzer.yml"),
        Verzameling("controles", Controle, "controles.yml"),
        Verzameling("woordenlijst", Woordenlijst, "woordenlijst.yml"),
        Verzameling("vast", Vast, "vast.yml"),
        Verzameling("bezoek", Bezoekdeel, "bezoek.yml"),
        Verzameling("insluitsoorten", Insluitsoort, "insluiten.yml"),
        Verzameling("insluithoogtes", Insluithoogte, "insluithoogtes.yml"),
        Verzameling("insluithosts", Insluithost, "insluiten.yml"),
        Verzameling("tweelijsten", Tweelijst, "tabellen.yml"),
        Verzameling("synoniemen", Synoniem, "zoeken/synoniemen.yml"),
        Verzameling("alarmgroepen", Alarmgroep, "zoeken/alarmgroepen.yml"),
        Verzameling("alarmen", Alarm, "zoeken/alarm.yml"),
        Verzameling("alarmvoorbeelden", Alarmvoorbeeld, "zoeken/alarmvoorbeelden.yml"),
        Verzameling("taalkunde", Taalkunde),
        Verzameling("zoekvragen", Zoekvraag, lijsten=True),
    )
)
