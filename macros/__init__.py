"""What pages call. The names stand in `kern.register`, each registered by its folder in `macros/onderdelen/`.

mkdocs-macros imports this package by its name (`module_name: macros`) and calls the two functions below.
"""

from __future__ import annotations


def define_env(env) -> None:
    """Make the names known to mkdocs-macros, which lists them; it does not run them (`on_pre_page_macros`)."""
    import macros.onderdelen  # noqa: F401 (registers)
    from kern.register import REGISTER

    for naam, macro in REGISTER.macros.items():
        env.macro(macro.functie, naam)


def on_pre_page_macros(env) -> None:
    """Give mkdocs-macros the page with its calls resolved by the core, so its template engine finds nothing to run."""
    from stappen.lopend import lopend

    env.markdown = lopend(env.conf.config_file_path).blad(env.conf.theme["language"], env.page.file.norm_src_uri).tekst
