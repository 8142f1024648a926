"""The real site, read once for every contract over its pages and data."""

import pytest

from kern.gegevens import Gegevens
from kern.paginas import Paginas
from kern.site import Site, lees_site
from tests.minisite import WORTEL


@pytest.fixture(scope="session")
def site() -> Site:
    return lees_site(WORTEL)


@pytest.fixture(scope="session")
def paginas(site: Site) -> Paginas:
    return site.paginas


@pytest.fixture(scope="session")
def gegevens(site: Site) -> Gegevens:
    assert site.gegevens is not None, [str(m) for m in site.leesfouten]
    return site.gegevens
