"""What can be computed is computed: verdicts that need no source and no model.

Each check is a function ``check(response, claims) -> Iterable[Finding]`` in a module of its own. A
check says nothing of what it cannot read; it never guesses.
"""

from __future__ import annotations

from factcheck.checks.model import Finding

__all__ = ["Finding"]
