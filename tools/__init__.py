"""Commands for editors and builders: `python -m tools <command>`."""
