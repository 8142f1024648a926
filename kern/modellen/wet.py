"""Laws and articles; the deep link to an article is built here and nowhere else."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import model_validator

from kern.modellen.basis import Model, Nakijker, Record, Tekst, Zekerheid, Zin, nagekeken_of_niet, vorm
from kern.modellen.verwijzing import BronId, Pagina

Bwb = Annotated[str, vorm(r"BWB[RV]\d{7}", "is geen BWB-nummer. De vorm is BWBR met zeven cijfers, zoals BWBR0035362.")]
Celex = Annotated[str, vorm(r"3\d{4}[A-Z]\d{4}", "is geen CELEX-nummer. De vorm is zoals 32016R0679.")]
Artikelnummer = Annotated[
    str,
    vorm(
        r"(\d+:)?\d+[a-z]{0,2}(\.\d+[a-z]?)*",
        "is geen artikelnummer. Schrijf het zoals '5.2.6', '7:266' of '285b'.",
    ),
]


class Artikel(Model):
    """One article the site refers to; `zeker: false` when we did not read it ourselves."""

    nr: Artikelnummer
    """Zoals '5.2.6', '7:266' of '285b'."""
    over: Tekst
    zeker: bool = True
    """Uit als je het artikel niet zelf hebt gelezen."""


class Wet(Record):
    """One law, treaty, regulation or bill in `data/wetten.yml`.

    `geschreven_op` is the day on which this record was made; `bron_gelezen_op` the day on which its text was read,
    in the version of `versie_gelezen` (a day, or a year); `nagekeken_op` and `nagekeken_door` stay empty until a
    lawyer has looked it over. Only an article that was read in that version is `zeker`.
    """

    titel: Tekst
    kort: Tekst
    """De naam of afkorting in een zin."""
    officieel: Zin | None = None
    """De citeertitel, in het Nederlands."""
    soort: Literal["wet", "besluit", "verordening", "richtlijn", "verdrag", "wetsvoorstel"]
    bwb: Bwb | None = None
    """Het nummer op wetten.overheid.nl: BWBR en zeven cijfers."""
    celex: Celex | None = None
    kamerstuk: Zin | None = None
    artikelen: list[Artikel]
    """De artikelen waar de site naar verwijst."""
    in_werking: Zin | None = None
    versie_gelezen: Zin | None = None
    """De dag of het jaar van de tekst die je las."""
    geschreven_op: date
    bron_gelezen_op: date | None = None
    """De dag waarop je die tekst las."""
    nagekeken_op: date | None = None
    """Alleen als een jurist het echt heeft nagekeken."""
    nagekeken_door: Nakijker | None = None
    """Wie het nakeek. Vul dit samen met de dag in, of geen van beide."""
    status: Literal["geldend", "wetsvoorstel", "vervallen", "onbekend"]
    zekerheid: Zekerheid
    let_op: Tekst | None = None
    bronnen: list[BronId]
    pagina: Pagina | None = None

    @model_validator(mode="after")
    def _eerlijk(self) -> Wet:
        if (self.bron_gelezen_op is None) != (self.versie_gelezen is None):
            raise ValueError(
                "heeft alleen bron_gelezen_op of alleen versie_gelezen. "
                "Vul beide in, of geen van beide als de tekst niet is gelezen."
            )
        zeker = [a.nr for a in self.artikelen if a.zeker]
        if zeker and self.versie_gelezen is None:
            raise ValueError(
                f"heeft artikelen met zeker: true ({', '.join(zeker)}), maar geen versie_gelezen. "
                "Zet zeker op false, of lees de tekst en vul bron_gelezen_op en versie_gelezen in."
            )
        return nagekeken_of_niet(self)

    def artikel(self, nr: str) -> Artikel | None:
        """The article with number `nr`, or None."""
        return next((a for a in self.artikelen if a.nr == nr), None)

    def link(self, nr: str | None = None, lid: str | None = None) -> str | None:
        """Address of the law, or of article `nr` and paragraph `lid`.

        Dutch law: the Juriconnect 1.3 form of wetten.overheid.nl, built from the
        BWB number. European law: EUR-Lex by CELEX number. None when the record
        has neither number.
        """
        if self.bwb:
            basis = f"https://wetten.overheid.nl/jci1.3:c:{self.bwb}"
            if not nr:
                return f"https://wetten.overheid.nl/{self.bwb}"
            deel = f"&artikel={nr.split(':')[-1]}"
            return basis + deel + (f"&lid={lid}" if lid else "")
        if self.celex:
            return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{self.celex}"
        return None
