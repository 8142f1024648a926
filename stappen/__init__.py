"""What happens around the rendering of the pages, in order; `hooks/mkdocs_gebeurtenissen.py` only calls these lists.

VOOR       once, before anything is rendered
BESTANDEN  when the files of the theme are known
OP_PAGINA  for every page and language, before Markdown runs
NA_PAGINA  for every page and language, with its text, when it is drawn
NA_TAAL    once per language, when its pages are written
NA         once, when every language is written

A step is a function in a file of its name. It takes the `Bouw` (and a page, or the language), and changes the `Bouw` or
the built site. What a step has to know from another stands in the `Bouw`; pages are read back once, by
`lees_gebouwd`. Two steps take files as they are: `bewaar_niet_gevonden` the page that the theme wrote, `werker` the
sums of what it keeps.
"""

from __future__ import annotations

from stappen.assets import assets
from stappen.controleer import controleer
from stappen.insluiten import insluiten, insluiten_nu
from stappen.lees import lees
from stappen.lees_gebouwd import lees_gebouwd
from stappen.maak_op import maak_op
from stappen.niet_gevonden import bewaar_niet_gevonden, schrijf_niet_gevonden
from stappen.nu import nu
from stappen.opruimen import opruimen
from stappen.regeleinden import regeleinden
from stappen.security_txt import security_txt
from stappen.serverbestanden import serverbestanden
from stappen.werker import werker
from stappen.wijzigingen import wijzigingen
from stappen.zoekindex import begin_zoekindex, eindig_zoekindex
from stappen.zonder_verbinding import zonder_verbinding

VOOR = (lees, controleer)
BESTANDEN = (assets,)
OP_PAGINA = (maak_op,)
NA_PAGINA = (insluiten,)
ZONDER_BRON = (nu, insluiten_nu, zonder_verbinding)
"""Of `NA_TAAL`, what writes pages that have no page in `docs/`."""

NA_TAAL = (bewaar_niet_gevonden, *ZONDER_BRON, wijzigingen, begin_zoekindex)
NA = (
    schrijf_niet_gevonden,
    security_txt,
    regeleinden,
    opruimen,
    lees_gebouwd,
    eindig_zoekindex,
    werker,
    serverbestanden,
)
