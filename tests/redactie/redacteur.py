"""An editor at the form: signs in to a folder, opens a record, fills in fields, saves."""

from __future__ import annotations

import json
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.wachten import wacht_tot

HIER = Path(__file__).parent
OPGESLAGEN = "(!/\\/(entries|new)/.test(location.hash) && !document.querySelector('[data-key-path]'))"
"""The form is back at a list."""

VELD = "[data-key-path='{}']"


class Redactieserver(SimpleHTTPRequestHandler):
    """Serves the form with the headers that stand in its own `_headers`."""

    def log_message(self, *_) -> None:
        pass

    def end_headers(self) -> None:
        for regel in (Path(self.directory) / "_headers").read_text("utf-8").splitlines()[1:]:
            self.send_header(*regel.strip().split(": ", 1))
        super().end_headers()


def server(map_: Path) -> ThreadingHTTPServer:
    """A server on a free port of this machine; the form offers a folder only at `localhost`."""
    return ThreadingHTTPServer(("127.0.0.1", 0), partial(Redactieserver, directory=str(map_)))


class Redacteur:
    """One page with the form in it. `vreemd` are requests to another host, `gezegd` complaints of the form."""

    def __init__(self, browser, adres: str, werkmap: Path):
        self.werkmap, self.adres = werkmap, adres
        self.vreemd: list[str] = []
        self.gezegd: list[str] = []
        # High, because the form makes a field only when it comes into view.
        context = browser.new_context(locale="nl-NL", viewport={"width": 1300, "height": 4000})
        self.pagina = context.new_page()
        context.route("**/*", self._houd_tegen)
        self.pagina.on("console", self._hoor)
        self.pagina.on("pageerror", lambda fout: self.gezegd.append(str(fout)))
        for naam in ("alles", "schrijf"):
            self.pagina.expose_function(f"werkmap{naam.capitalize()}", getattr(self, f"_{naam}"))
        self.pagina.add_init_script((HIER / "werkmap.js").read_text("utf-8"))
        self.pagina.goto(f"{adres}/index.html")
        self.pagina.get_by_role("button", name="Werken met een lokale").click()
        self.pagina.get_by_text("Afvinklijsten").first.wait_for()

    def _houd_tegen(self, route) -> None:
        if route.request.url.startswith(self.adres):
            route.continue_()
        else:
            self.vreemd.append(route.request.url)
            route.abort()

    def _hoor(self, bericht) -> None:
        if bericht.type in ("warning", "error") and "Permissions-Policy" not in bericht.text:
            self.gezegd.append(bericht.text)

    def _alles(self) -> dict[str, str]:
        return {
            p.relative_to(self.werkmap).as_posix(): p.read_text("utf-8")
            for p in self.werkmap.rglob("*.*")
            if p.suffix in (".md", ".yml")
        }

    def _schrijf(self, pad: str, inhoud: str) -> None:
        doel = self.werkmap / pad
        doel.parent.mkdir(parents=True, exist_ok=True)
        doel.write_text(inhoud, "utf-8")

    def open(self, pad: str) -> None:
        """Open the record at this place of the form (`<collection>/entries/<record>` or `<collection>/new`)."""
        self.pagina.evaluate("(pad) => { location.hash = pad; }", f"#/collections/{pad}")
        self.pagina.locator("[data-key-path]").first.wait_for()

    def sluit(self) -> None:
        """Leave the record without saving; nothing is open any more."""
        self.pagina.evaluate("location.hash = '#/collections/feiten'")
        wacht_tot(self.pagina, OPGESLAGEN)

    def veld(self, pad: str, pagina: int = 0):
        """The field at `pad`; every list and item on the way is opened. `pagina` 1 is the pane with the translation."""
        delen = pad.split(".")
        for n, deel in enumerate(delen):
            if deel.isdigit():
                self._klap_open(self.pagina.locator(VELD.format(".".join(delen[:n]))).first, int(deel))
        vak = self.pagina.locator(VELD.format(pad)).nth(pagina)
        vak.wait_for()
        return vak

    def _klap_open(self, lijst, nummer: int) -> None:
        lijst.wait_for()
        lijst.scroll_into_view_if_needed()
        dicht = lijst.locator("> .field-wrapper button[aria-controls$='item-list']").first
        if dicht.get_attribute("aria-expanded") == "false":
            dicht.click()
        punt = self._punt(lijst, nummer)
        punt.scroll_into_view_if_needed()
        knop = punt.locator("button[aria-expanded]").first
        knop.wait_for()
        if knop.get_attribute("aria-expanded") == "false":
            knop.click()

    def _punt(self, lijst, nummer: int):
        return lijst.locator(".item-list").first.locator("> .item-wrapper").nth(nummer)

    def vul(self, pad: str, waarde: str | list[str]) -> None:
        """Fill in one field as its kind asks: words, a choice, several choices, a date, or a record of another list."""
        vak = self.veld(pad)
        soort = vak.get_attribute("data-field-type")
        if soort in ("string", "text") or (soort == "list" and isinstance(waarde, str)):
            vak.locator("input, textarea").first.fill(waarde)
        elif soort == "datetime":
            vak.locator("input[type=date]").fill(waarde)
        elif soort in ("select", "relation"):
            for keus in [waarde] if isinstance(waarde, str) else waarde:
                self._kies(vak, keus)
        else:
            raise AssertionError(f"{pad}: {soort}")

    def _kies(self, vak, keus: str) -> None:
        knop = vak.locator(f"button[data-value={json.dumps(keus)}]")
        if knop.count():
            knop.first.click()
            return
        vak.get_by_role("combobox").first.click()
        self.pagina.locator(f"[role=option][data-value={json.dumps(keus)}]:visible").first.click()

    def erbij(self, pad: str) -> None:
        """Add an item to the list at `pad`."""
        self.veld(pad).locator("button[data-label$='toevoegen']").last.click()

    def vervang(self, pad: str, wat: str, door: str) -> None:
        """Change words in a text."""
        vak = self.veld(pad).locator("input, textarea").first
        tekst = vak.input_value()
        assert wat in tekst, f"{pad}: {wat}"
        vak.fill(tekst.replace(wat, door, 1))

    def doe(self, lijst: str, nummer: int, wat: str) -> None:
        """Press a button of an item in a list, such as "Omhoog verplaatsen"."""
        self.veld(f"{lijst}.{nummer}.id")
        self._punt(self.pagina.locator(VELD.format(lijst)).first, nummer).get_by_role("button", name=wat).first.click()

    def schuif_omlaag(self, lijst: str, nummer: int) -> None:
        """Move an item of a list one place down, with the keyboard."""
        self.veld(f"{lijst}.{nummer}.id")
        punt = self._punt(self.pagina.locator(VELD.format(lijst)).first, nummer)
        punt.locator("[data-action=reorder]").first.press("ArrowDown")

    def bewaar(self) -> None:
        """Save; the form goes back to the list by itself, unless a field is wrong."""
        self.pagina.get_by_role("button", name="Opslaan").first.click()
        wacht_tot(self.pagina, f"{OPGESLAGEN} || document.querySelector('[aria-invalid=true]')")
        fout = self.pagina.locator("[aria-invalid=true]").evaluate_all(
            "(delen) => delen.map((deel) => deel.closest('[data-key-path]')?.dataset.keyPath)"
        )
        assert not fout, fout
