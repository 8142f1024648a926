"""What files were before this change, out of git; without git there is no before, and that can be asked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from tools.git import TAKKEN, vraag

MAX_VERSIES = 200


class Vroeger:
    """The history of the folder `wortel`. `basis` names the commit to compare with; without it that is found."""

    def __init__(self, wortel: Path, basis: str | None = None):
        self.wortel = wortel
        self._gevraagd = basis

    def _git(self, *argumenten: str) -> str | None:
        """What git says; None when it cannot."""
        try:
            klaar = vraag(self.wortel, *argumenten)
        except OSError:
            return None
        return klaar.stdout.decode("utf-8", "replace") if klaar.returncode == 0 else None

    @cached_property
    def _hier(self) -> bool:
        """Whether `wortel` itself is the folder of a repository, and not a folder somewhere in one."""
        boven = self._git("rev-parse", "--show-toplevel")
        return boven is not None and Path(boven.strip()).resolve() == self.wortel.resolve()

    @cached_property
    def basis(self) -> str | None:
        """The commit where this change began: the last one shared with the published branch. None without git."""
        if not self._hier:
            return None
        if self._gevraagd:
            gevonden = self._git("rev-parse", "--verify", "--quiet", f"{self._gevraagd}^{{commit}}")
            return gevonden.strip() if gevonden else None
        for tak in TAKKEN:
            if gevonden := self._git("merge-base", "HEAD", tak):
                return gevonden.strip()
        return None

    def veranderd(self) -> list[str]:
        """Files in `docs/` and `data/` that differ from the base, new ones as well."""
        if self.basis is None:
            return []
        anders = self._git("diff", "--name-only", "-z", "--no-renames", self.basis, "--", "docs", "data") or ""
        los = self._git("ls-files", "-z", "--others", "--exclude-standard", "--", "docs", "data") or ""
        return sorted({pad for pad in (anders + los).split("\0") if pad})

    def toen(self, bestand: str, commit: str | None = None) -> str | None:
        """Text of a file at the base (or at `commit`); None when it was not there."""
        bij = commit or self.basis
        return self._git("show", f"{bij}:{bestand}") if bij else None

    def versies(self, bestand: str) -> Iterator[str]:
        """Every earlier text of a file, the newest first."""
        commits = self._git("log", f"--max-count={MAX_VERSIES}", "--format=%H", "--", bestand) if self._hier else None
        for commit in (commits or "").split():
            inhoud = self.toen(bestand, commit)
            if inhoud is not None:
                yield inhoud
