"""Read the files in `data/`: records, messages, and where each record stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from kern.bestanden import NAAM
from kern.controle import controleer_record
from kern.meldingen import InvoerFout, Melding, lijkt_op
from kern.modellen.basis import BRONTAAL, Record, Tekst
from kern.modellen.contact import Contact, leen
from kern.modellen.plekken import Plekken
from kern.modellen.zoeken import Taalkunde
from kern.profiel import BESTAND as PROFIEL
from kern.register import REGISTER, Verzameling
from kern.yaml_met_regels import lees_bestand, regel_van

Herkomst = dict[tuple[str, str], tuple[str, int]]
"""(kind, id) -> (file, line) of a record."""

TEKSTEN, PLEKKEN = "teksten.yml", "plekken.yml"


class Lader:
    """Collects records, messages and where each record stands, for one folder of data."""

    def __init__(self, map_: Path):
        self.map = map_
        self.meldingen: list[Melding] = []
        self.herkomst: Herkomst = {}

    def meld(self, bestand: str, regel: int, veld: str, wat: str, doe: str, soort: str = "") -> None:
        self.meldingen.append(Melding(bestand, regel, veld, wat, doe, soort))

    def naam(self, bestand: str) -> str:
        """What a file below the folder is called in messages."""
        return f"{self.map.name}/{bestand}"

    def _lees(self, pad: Path, naam: str) -> tuple[Any, Mapping] | None:
        """(data, lines) of a file; None when it cannot be read, and then the messages say why."""
        try:
            return lees_bestand(pad, naam)
        except InvoerFout as fout:
            self.meldingen.extend(fout.meldingen)
            return None

    def lijst(self, sleutel: str, bestand: str, model: type[Record], bekend: set[str]) -> dict[str, Any]:
        """Records of the list `sleutel` in `bestand`."""
        naam = self.naam(bestand)
        if (gelezen := self._lees(self.map / bestand, naam)) is None:
            return {}
        data, regels = gelezen
        if not isinstance(data, dict) or not isinstance(data.get(sleutel), list):
            self.meld(naam, 1, sleutel, "De lijst ontbreekt.", f"Begin het bestand met '{sleutel}:'.")
            return {}
        for vreemd in sorted(set(data) - bekend, key=str):
            self.meld(
                naam,
                regel_van(regels, (str(vreemd),)),
                str(vreemd),
                "Deze lijst is onbekend.",
                lijkt_op(vreemd, sorted(bekend)),
            )
        uit: dict[str, Any] = {}
        for nummer, ruw in enumerate(data[sleutel]):
            record, fouten = controleer_record(ruw, model, naam, regels, (sleutel, nummer))
            self.meldingen.extend(fouten)
            if record is None:
                continue
            regel = regel_van(regels, (sleutel, nummer))
            if record.id in uit:
                self.meld(naam, regel, record.id, "Deze id bestaat al.", "Kies een andere id.")
            uit[record.id] = record
            self.herkomst[(sleutel, record.id)] = (naam, regel)
        return uit

    def een(self, sleutel: str, bestand: str, stam: str, model: type[Record]) -> dict[str, Any]:
        """The one record in `bestand`, which is called after its id."""
        naam = self.naam(bestand)
        if (gelezen := self._lees(self.map / bestand, naam)) is None:
            return {}
        data, regels = gelezen
        taal = stam if model is Taalkunde else BRONTAAL
        record, fouten = controleer_record(data or {}, model, naam, regels, taal=taal)
        self.meldingen.extend(fouten)
        if record is None:
            return {}
        if record.id != stam:
            self.meld(
                naam,
                regel_van(regels, ("id",)),
                "id",
                f"De id '{record.id}' is anders dan de bestandsnaam.",
                f"Schrijf id: {stam}",
            )
        self.herkomst[(sleutel, record.id)] = (naam, 1)
        return {record.id: record}

    def map_vol(self, v: Verzameling) -> dict[str, Any]:
        """Records of a folder; a folder that is not there is empty."""
        uit: dict[str, Any] = {}
        for pad in sorted((self.map / v.naam).glob("*.yml")):
            bestand = f"{v.naam}/{pad.name}"
            deel = (
                self.lijst(v.naam, bestand, v.model, {v.naam})
                if v.lijsten
                else self.een(v.naam, bestand, pad.stem, v.model)
            )
            for id_, record in deel.items():
                if id_ in uit:
                    self.meld(
                        self.naam(bestand),
                        self.herkomst[(v.naam, id_)][1],
                        id_,
                        "Deze id bestaat al in een ander bestand.",
                        "Kies een andere id.",
                    )
                uit[id_] = record
        return uit

    def vreemde_bestanden(self) -> None:
        """Every file below the folder is one that is read, so that nothing is silently skipped."""
        bekend = {v.bestand for v in REGISTER.verzamelingen.values() if v.bestand} | {
            TEKSTEN,
            PLEKKEN,
            PROFIEL,
        }
        mappen = {v.naam for v in REGISTER.verzamelingen.values() if not v.bestand}
        for pad in sorted(p for p in self.map.rglob("*") if p.is_file()):
            naam = pad.relative_to(self.map).as_posix()
            if naam not in bekend and not (
                pad.suffix == ".yml"
                and naam.count("/") == 1
                and naam.split("/")[0] in mappen
                and NAAM.fullmatch(pad.stem)
            ):
                self.meld(
                    self.naam(naam),
                    0,
                    "",
                    "Dit bestand wordt door niets gelezen.",
                    "Geef het een bekende naam met .yml, in kleine letters, of haal het weg.",
                    "bestand",
                )

    def teksten(self) -> dict[str, Tekst]:
        """Interface texts: those in `data/` and those beside each tool."""
        uit: dict[str, Tekst] = {}
        for pad, naam in self._tekstbestanden():
            if (gelezen := self._lees(pad, naam)) is None:
                continue
            data, regels = gelezen
            if data is not None and not isinstance(data, dict):
                self.meld(
                    naam, 1, "", "Hier horen teksten met een naam te staan.", 'Schrijf naam: {nl: "...", en: "..."}.'
                )
                continue
            for sleutel, ruw in (data or {}).items():
                record, fouten = controleer_record(ruw, Tekst, naam, regels, (sleutel,))
                self.meldingen.extend(replace(m, veld=f"{sleutel}.{m.veld}".rstrip(".")) for m in fouten)
                if sleutel in uit:
                    self.meld(
                        naam,
                        regel_van(regels, (sleutel,)),
                        sleutel,
                        "Deze tekst bestaat al in een ander bestand.",
                        "Kies een andere sleutel.",
                    )
                if record is not None:
                    uit[sleutel] = record
                    self.herkomst[("teksten", sleutel)] = (naam, regel_van(regels, (sleutel,)))
        return uit

    def _tekstbestanden(self) -> list[tuple[Path, str]]:
        """(path, name in messages)."""
        bij_tools = [pad for map_ in REGISTER.mappen() if (pad := map_ / TEKSTEN).is_file()]
        return [(self.map / TEKSTEN, self.naam(TEKSTEN)), *((pad, "/".join(pad.parts[-4:])) for pad in bij_tools)]

    def plekken(self) -> Plekken | None:
        naam = self.naam(PLEKKEN)
        if (gelezen := self._lees(self.map / PLEKKEN, naam)) is None:
            return None
        data, regels = gelezen
        record, fouten = controleer_record(data or {}, Plekken, naam, regels)
        self.meldingen.extend(fouten)
        return record if isinstance(record, Plekken) else None

    def leningen(self, contacten: dict[str, Contact]) -> None:
        """Fill in what a contact borrows from another (`nummer_van`); a number stands in one record."""
        van: dict[str, str] = {}
        for id_, c in contacten.items():
            if c.tel and (eerder := van.setdefault(c.tel, id_)) != id_:
                wat, doe = (
                    f"Het nummer {c.nummer} staat ook bij '{eerder}'.",
                    f"Schrijf hier nummer_van: {eerder}, of andersom.",
                )
                self.meld(*self.herkomst[("contacten", id_)], f"{id_}.nummer", wat, doe)
        for id_, c in list(contacten.items()):
            if c.nummer_van is None:
                continue
            gever = contacten.get(c.nummer_van)
            if gever is None or gever.nummer_van is not None:
                doe = lijkt_op(c.nummer_van, [k for k, v in contacten.items() if v.nummer_van is None and k != id_])
                self.meld(
                    *self.herkomst[("contacten", id_)],
                    f"{id_}.nummer_van",
                    f"'{c.nummer_van}' is geen contact met een eigen nummer.",
                    doe,
                )
            else:
                contacten[id_] = leen(c, gever)
