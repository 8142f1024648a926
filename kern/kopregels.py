"""Security and cache headers: one source, computed from the built site.

`lees_beleid` makes the headers, with a hash for every inline script the theme
wrote; `kern/serverbestanden.py` writes them down for each kind of server.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kern.gebouwd import Gebouwd
from kern.modellen.insluiten import KADER

VAST = (r"/(?:assets/v-[0-9a-f]{8}|insluiten/middelen)/", r"\.[0-9a-f]{8}\.min\.(js|css)$")
"""Paths that never get other content: our own folders named after their content, and the hashed files of the theme."""

WERKER = r"/sw\.js$"
"""The service worker; a stale one would keep stale pages."""

NIET_TOEGESTAAN = tuple(
    """
accelerometer ambient-light-sensor aria-notify attribution-reporting autoplay bluetooth browsing-topics camera
captured-surface-control clipboard-read compute-pressure cross-origin-isolated deferred-fetch deferred-fetch-minimal
digital-credentials-create digital-credentials-get display-capture encrypted-media fullscreen gamepad geolocation
gyroscope hid identity-credentials-get idle-detection interest-cohort join-ad-interest-group keyboard-map
language-detector language-model local-fonts local-network local-network-access loopback-network magnetometer
media-playback-while-not-visible microphone midi on-device-speech-recognition otp-credentials payment
picture-in-picture private-state-token-issuance private-state-token-redemption publickey-credentials-create
publickey-credentials-get run-ad-auction screen-wake-lock serial shared-storage speaker-selection storage-access
summarizer sync-xhr translator unload usb web-share window-management xr-spatial-tracking
""".split()
)
"""Browser features this site never uses; `clipboard-write` stays, for the copy buttons. A browser
skips a name it does not know."""

NERGENS = r"^$"
"""Matches no path, for a path begins with a slash."""

EEN_JAAR = 31_536_000
KORT = 300
"""Seconds: files with a hash in their path never change; pages and the rest are looked up again soon."""


@dataclass(frozen=True)
class Beleid:
    """Headers for every answer, and the cache header per kind of path.

    Paths that match `insluitpad` may be shown in a frame of somebody else: there `insluit` goes over `kopregels`, and
    an empty value takes a header away. `csp_zonder_kader` is the policy that says nothing of frames.
    """

    kopregels: dict[str, str]
    insluit: dict[str, str] = field(default_factory=dict)
    insluitpad: str = NERGENS
    csp_zonder_kader: str = ""
    onveranderlijk: str = f"public, max-age={EEN_JAAR}, immutable"
    gewoon: str = f"public, max-age={KORT}, must-revalidate"
    nooit: str = "no-cache"

    def erbij(self, pad: str) -> dict[str, str]:
        """Headers of a path that go over those of all, empty ones included."""
        return self.insluit if re.search(self.insluitpad, "/" + pad.lstrip("/")) else {}

    def voor(self, pad: str) -> dict[str, str]:
        """Headers for a path in the site, without that of the cache."""
        return {naam: waarde for naam, waarde in (self.kopregels | self.erbij(pad)).items() if waarde}

    @property
    def overal(self) -> dict[str, str]:
        """Headers that are the same for every path."""
        return {naam: waarde for naam, waarde in self.kopregels.items() if naam not in self.insluit}

    @property
    def verschilt(self) -> dict[str, tuple[str, str]]:
        """Header -> (value for most paths, value for embed paths); empty is no header."""
        return {naam: (self.kopregels.get(naam, ""), waarde) for naam, waarde in self.insluit.items()}

    def cache(self, pad: str) -> str:
        """Cache-Control for a path in the site."""
        pad = "/" + pad.lstrip("/")
        return next((waarde for patroon, waarde in self.uitzonderingen if re.search(patroon, pad)), self.gewoon)

    @property
    def uitzonderingen(self) -> list[tuple[str, str]]:
        """(pattern of a path, Cache-Control) for all that is not `gewoon`; no path matches two."""
        return [(WERKER, self.nooit), *((patroon, self.onveranderlijk) for patroon in VAST)]


def script_hashes(paginas: Mapping[str, Gebouwd]) -> list[str]:
    """CSP source of every distinct script that stands in a page."""
    scripts = {script for pagina in paginas.values() for script in pagina.scripts}
    return sorted("'sha256-" + base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() + "'" for s in scripts)


def lees_kaders(tekst: str) -> tuple[str, ...]:
    """Origins in `KADERS`, divided by spaces. `ValueError` with a Dutch sentence for what is no origin."""
    for kader in tekst.split():
        if not re.fullmatch(KADER, kader):
            raise ValueError(
                f"'{kader}' in KADERS is geen adres van een intranet. Schrijf alleen https:// en de naam, zoals https://intranet.voorbeeld.nl."
            )
    return tuple(tekst.split())


def inline_stijl(paginas: Mapping[str, Gebouwd]) -> list[str]:
    """Pages with a `style` element or attribute, which the policy would refuse."""
    return sorted(naam for naam, pagina in paginas.items() if pagina.met_stijl)


def _regel(csp: Mapping[str, str]) -> str:
    return "; ".join(f"{naam} {waarde}" for naam, waarde in csp.items())


def lees_subdomeinen(tekst: str) -> bool:
    """What `HSTS_SUBDOMEINEN` says. `ValueError` with a Dutch sentence for anything but "ja" or nothing."""
    if tekst not in ("", "ja"):
        raise ValueError(f"HSTS_SUBDOMEINEN is '{tekst}'. Schrijf ja, of laat het weg.")
    return bool(tekst)


def lees_beleid(
    paginas: Mapping[str, Gebouwd],
    kaders: tuple[str, ...] = (),
    insluitpad: str = NERGENS,
    *,
    subdomeinen: bool = False,
) -> Beleid:
    """Headers for a site with these pages.

    `kaders` are origins that may show the paths that match `insluitpad` in a frame, besides the site itself. Those
    pages have no script in the page, so they get no hash for one. A page that asks of all it shows that it agrees to be
    shown (COEP) asks that of the frame and of what is in it.
    """
    csp = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *script_hashes(paginas)]),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": "'self'",
        "frame-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "form-action": "'none'",
        "base-uri": "'none'",
        "object-src": "'none'",
    }
    zonder_kader = _regel(csp)
    wie = " ".join(dict.fromkeys(["'self'", *kaders]))
    return Beleid(
        {
            "Content-Security-Policy": f"{zonder_kader}; frame-ancestors 'self'",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "SAMEORIGIN",
            "Permissions-Policy": ", ".join(f"{naam}=()" for naam in NIET_TOEGESTAAN),
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Strict-Transport-Security": f"max-age={2 * EEN_JAAR}" + ("; includeSubDomains" if subdomeinen else ""),
        },
        {
            "Content-Security-Policy": _regel(csp | {"script-src": "'self'", "frame-ancestors": wie}),
            "X-Frame-Options": "",
            "Cross-Origin-Resource-Policy": "cross-origin",
            "Cross-Origin-Embedder-Policy": "require-corp",
        },
        insluitpad,
        zonder_kader,
    )
