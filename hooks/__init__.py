"""MkDocs event hooks, one job per file."""
