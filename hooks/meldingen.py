"""Stop the build when pages or data contain mistakes; show every message at once."""

from __future__ import annotations

import sys

from mkdocs.exceptions import Abort

from macros import context
from kern.meldingen import Melding


def stop(meldingen: list[Melding]) -> None:
    """Print the messages and abort the build; do nothing when there are none."""
    if not meldingen:
        return
    uniek = sorted(set(meldingen))
    for melding in uniek:
        print(f"FOUT  {melding}", file=sys.stderr)
    woord = "fout" if len(uniek) == 1 else "fouten"
    raise Abort(f"De site is niet gebouwd: {len(uniek)} {woord}. Verbeter ze en bouw opnieuw.")


def on_pre_build(config):
    """Start every build with an empty list."""
    context.MELDINGEN.clear()


def on_env(env, config, files):
    """All pages are read, nothing is written yet: the moment to stop."""
    stop(context.MELDINGEN)
    return env
