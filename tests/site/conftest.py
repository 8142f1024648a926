"""The built site behind a real nginx and a real Caddy, a site of somebody else that frames it, and pages opened there."""

from __future__ import annotations

import pytest

from kern.gebouwd import lees_map
from kern.kopregels import lees_beleid
from kern.serverbestanden import caddy, nginx
from kern.site import lees_site
from stappen.serverbestanden import insluitbeleid
from tests.browser.conftest import noteer
from tests.caddy import draai as draai_caddy
from tests.gastheer import VREEMD, gastheer
from tests.hulp import TALEN
from tests.minisite import WORTEL
from tests.nginx import draai


@pytest.fixture(scope="module")
def beleid(gebouwd):
    """As it is built, with the host of these tests on the list; a module with another policy has a fixture of its own."""
    return lees_beleid(lees_map(gebouwd), *insluitbeleid(lees_site(WORTEL), (VREEMD,)))


@pytest.fixture(scope="module")
def achter_nginx(gebouwd, beleid, tmp_path_factory):
    """Address of nginx over a readable copy of the site."""
    with draai(
        gebouwd, lambda wortel, luister: nginx(beleid, TALEN[1:], wortel, luister), tmp_path_factory.mktemp("nginx")
    ) as adres:
        yield adres


@pytest.fixture(scope="module")
def achter_caddy(gebouwd, beleid, tmp_path_factory):
    """Address of Caddy over the site."""
    with draai_caddy(
        gebouwd, lambda wortel, adres: caddy(beleid, TALEN[1:], wortel, adres), tmp_path_factory.mktemp("caddy")
    ) as adres:
        yield adres


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(request):
    """Each kind of server in turn."""
    return request.getfixturevalue(f"achter_{request.param}")


@pytest.fixture
def zij():
    """The site of somebody else."""
    with gastheer() as zij:
        yield zij


@pytest.fixture
def open_bij(browser):
    """Open an address in a fresh profile; `fouten` has what went wrong, `verzoeken` all that was sent. Profiles go at the end."""
    contexten = []

    def doe(adres: str, **opties):
        context = browser.new_context(**opties)
        contexten.append(context)
        pagina = noteer(context.new_page())
        pagina.verzoeken = []
        pagina.on("request", lambda r: pagina.verzoeken.append(f"{r.url} {r.headers} {r.post_data or ''}"))
        pagina.goto(adres)
        pagina.wait_for_load_state("networkidle")
        return pagina

    yield doe
    for context in contexten:
        context.close()
