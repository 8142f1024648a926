"""All rules over a site: `meldingen(site)` is the one verdict that check and build share.

Rules over pages take the pages, rules over everything take the site; each is a generator of messages in a file of its
subject, and each has a test with a site that breaks it. What depends on the day stands apart (`verlopen`).
"""

from __future__ import annotations

from kern.meldingen import Melding
from kern.regels import feiten, hulp, taal, veiligheid
from kern.regels import paginas as paginaregels
from kern.regels import site as siteregels
from kern.regels.termen import termen
from kern.site import Site


def meldingen(site: Site) -> list[Melding]:
    """Everything that is wrong with the content of `site`, sorted; empty means that it can be built."""
    uit = list(site.leesfouten)
    for regel in paginaregels.REGELS:
        uit += regel(site.te_keuren)
    for siteregel in (
        *siteregels.REGELS,
        *feiten.REGELS,
        *hulp.REGELS,
        *taal.REGELS,
        *veiligheid.REGELS_VEILIGHEID,
        termen,
    ):
        uit += siteregel(site)
    return sorted(set(uit))
