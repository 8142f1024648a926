"""`redactie`: put the form for editors together in `redactie/`, a folder by itself beside the site (adr/0012).

Only for who offers the form: it needs npm, and the site needs none of it. Every package has an exact version and a
control number in `formulier/package.json`; all that the form loads is served from the folder.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from kern.githost import Githost
from kern.kopregels import NIET_TOEGESTAAN
from kern.site import lees_site
from tools.opdrachten import opdracht
from tools.redactie_instellingen import instellingen

BRON, DOEL = "formulier", "redactie"
CMS, LETTERS = "@sveltia/cms", "letters"
STATUS = "status.json"
ELDERS = {
    "https://unpkg.com/": "./pakketten/",
    "https://cdn.jsdelivr.net/fontsource/fonts/": f"./{LETTERS}/",
    "https://www.githubstatus.com/api/v2/status.json": f"./{STATUS}",
}
"""Where the form looks for its parts, and whether its git service has troubles -> where that is here."""

_LETTER = re.compile(r"\./letters/([a-z0-9-]+)(:vf)?@([\d.]+)/([a-z0-9-]+)\.woff2")


class Mislukt(Exception):
    """What went wrong, for whoever gave the command."""


def haal(naam: str, versie: str, controle: str, naar: Path) -> Path:
    """Unpack one package below `naar`, after comparing what came with its control number."""
    with TemporaryDirectory() as tijdelijk:
        opdracht_ = ["npm", "pack", f"{naam}@{versie}", "--pack-destination", tijdelijk, "--loglevel=error"]
        if subprocess.run(opdracht_, cwd=tijdelijk, stdout=subprocess.DEVNULL).returncode:
            raise Mislukt(f"Het pakket {naam} {versie} kon niet worden opgehaald. Controleer de verbinding.")
        (pakket,) = Path(tijdelijk).glob("*.tgz")
        soort, _, som = controle.partition("-")
        if base64.b64encode(hashlib.new(soort, pakket.read_bytes()).digest()).decode() != som:
            raise Mislukt(f"Het pakket {naam} {versie} is een ander dan in {BRON}/package.json staat.")
        doel = naar / naam
        with tarfile.open(pakket) as tar:
            tar.extractall(doel, filter="data")
    return doel / "package"


def _gevraagd(wortel: Path) -> dict[str, tuple[str, str, Path]]:
    """Name -> (version, control number, where it is once it was fetched) of every package."""
    lijst = json.loads((wortel / BRON / "package.json").read_text("utf-8"))
    cache = wortel / ".cache" / BRON
    return {n: (v, lijst["controle"][n], cache / v / n / "package") for n, v in lijst["dependencies"].items()}


def pakketten_aanwezig(wortel: Path) -> bool:
    """Whether everything was fetched before, so that the form is made without a network."""
    return all(map_.is_dir() for _, _, map_ in _gevraagd(wortel).values())


def pakketten(wortel: Path) -> dict[str, Path]:
    """Name -> folder of every package; what was fetched before is not fetched again."""
    if not pakketten_aanwezig(wortel) and not shutil.which("npm"):
        raise Mislukt("Het formulier maken vraagt om Node 18 of nieuwer met npm.")
    return {
        naam: map_ if map_.is_dir() else haal(naam, versie, controle, wortel / ".cache" / BRON / versie)
        for naam, (versie, controle, map_) in _gevraagd(wortel).items()
    }


def hier(script: str, map_: Path, delen: dict[str, Path]) -> str:
    """The program of the form, with every part it loads from a folder of ours; the letters are put there."""
    for elders, nu in ELDERS.items():
        script = script.replace(elders, nu)
    for naam, variabel, versie, vorm in set(_LETTER.findall(script)):
        pakket = delen[f"@fontsource{'-variable' if variabel else ''}/{naam}"]
        doel = map_ / LETTERS / f"{naam}-{versie}-{vorm}.woff2"
        doel.parent.mkdir(exist_ok=True)
        shutil.copyfile(pakket / "files" / f"{naam}-{vorm}.woff2", doel)
    return _LETTER.sub(lambda m: f"./{LETTERS}/{m[1]}-{m[3]}-{m[4]}.woff2", script)


def kopregels(backend: dict) -> str:
    """Headers of the folder, as a host reads them from `_headers`; the one place elsewhere is the git service."""
    elders = {"github": "https://api.github.com"}.get(backend["name"]) or backend["base_url"]
    beleid = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self'",
        "img-src": "'self' blob: data:",
        "connect-src": f"'self' blob: data: {elders}",
        "form-action": "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    regels = {
        "Content-Security-Policy": "; ".join(f"{naam} {waarde}" for naam, waarde in beleid.items()),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "X-Robots-Tag": "noindex",
        "Permissions-Policy": ", ".join(f"{naam}=()" for naam in NIET_TOEGESTAAN),
        "Strict-Transport-Security": "max-age=31536000",
    }
    return "/*\n" + "".join(f"  {naam}: {waarde}\n" for naam, waarde in regels.items())


def bouw(wortel: Path, doel: Path) -> Githost:
    """Write the whole form to `doel`; returns where it saves. Raises `Mislukt`."""
    site = lees_site(wortel)
    if site.leesfouten:
        raise Mislukt("Er staan fouten in de pagina's of gegevens. Voer eerst uit: python3 tools/opzet.py check")
    delen = pakketten(wortel)
    shutil.rmtree(doel, ignore_errors=True)
    shutil.copytree(wortel / BRON / "bron", doel)
    versie = json.loads((delen[CMS] / "package.json").read_text("utf-8"))["version"]
    script = (delen[CMS] / "dist" / "sveltia-cms.js").read_text("utf-8")
    (doel / "sveltia-cms.js").write_text(hier(script, doel, delen), "utf-8")
    eigen = doel / "pakketten" / CMS
    talen = eigen.parent / f"cms@{versie}" / "locales"
    for map_ in (eigen, talen):
        map_.mkdir(parents=True)
    shutil.copyfile(delen[CMS] / "package.json", eigen / "package.json")
    shutil.copyfile(delen[CMS] / "locales" / "nl.json", talen / "nl.json")
    shutil.copytree(delen["yaml"] / "browser" / "dist", doel / "yaml")
    for naam, map_ in delen.items():
        licentie = next(iter([*map_.glob("LICENSE*"), *map_.glob("LICENCE*")]))
        shutil.copyfile(licentie, doel / f"LICENSE-{naam.strip('@').replace('/', '-')}.txt")
    (doel / STATUS).write_text('{"status": {"indicator": "none"}}', "utf-8")
    gemaakt = instellingen(site)
    (doel / "instellingen.json").write_text(json.dumps(gemaakt, ensure_ascii=False), "utf-8")
    (doel / "_headers").write_text(kopregels(gemaakt["config"]["backend"]), "utf-8")
    return site.githost


@opdracht("redactie", "maakt het formulier voor redacteuren in `redactie/` (vraagt om Node)")
def redactie(wortel: Path) -> int:
    """Build the form; 1 when that failed."""
    try:
        host = bouw(wortel, wortel / DOEL)
    except Mislukt as fout:
        print(f"FOUT  {fout}")
        return 1
    naam = urlsplit(host.adres).hostname or "een map op je eigen apparaat"
    print(f"Het formulier staat in {DOEL}/ en schrijft naar {naam}.")
    return 0
