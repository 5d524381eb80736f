"""Reads YAML that people write by hand: each error names the file, the key and what was meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from factcheck.errors import SettingsError

if TYPE_CHECKING:
    import yaml

_TYPE_NAMES = MappingProxyType(
    {bool: "true or false", int: "a whole number", list: "a list", str: "text"}
)


@cache
def _loader() -> type[yaml.SafeLoader]:
    """Make the loader, which refuses a key that stands twice; YAML would let the last one win."""
    import yaml  # noqa: PLC0415 - `--help` reads no settings

    class Loader(yaml.SafeLoader):
        def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> Any:  # noqa: FBT001, FBT002 - the signature is PyYAML's
            seen = set()
            for key, _ in node.value:
                # "<<" merges another mapping and may stand more than once.
                if isinstance(key, yaml.ScalarNode) and key.value != "<<":
                    if (key.tag, key.value) in seen:
                        raise yaml.constructor.ConstructorError(
                            problem=f"the key '{key.value}' stands twice",
                            problem_mark=key.start_mark,
                        )
                    seen.add((key.tag, key.value))
            return super().construct_mapping(node, deep=deep)

    return Loader


def parse(text: str, where: str, *, example: str) -> dict[Any, Any]:
    """Read the keys and values of a file; an empty one has none. ``example`` is a key that it has.

    Raises:
        SettingsError: the text is not YAML, says a key twice, or is not keys and values.
    """
    import yaml  # noqa: PLC0415 - see `_loader`

    try:
        parsed = yaml.load(text, Loader=_loader())  # noqa: S506 - a subclass of the safe loader
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # 2026-13-45 is a ValueError
        mark = getattr(error, "problem_mark", None)
        line = f" line {mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or "cannot be parsed"
        raise SettingsError(f"{where}{line}: not valid YAML ({problem})") from error
    if parsed is None:
        return {}
    if not isinstance(parsed, dict):
        raise SettingsError(f"{where}: expected keys such as '{example}:' at the top")
    return parsed


def unknown(what: str, name: object, known: Iterable[str], where: str) -> SettingsError:
    """Make the error that a name is none of those known, with the one that is nearest to it."""
    names = sorted(known)
    near = difflib.get_close_matches(str(name), names, n=1, cutoff=0.5)
    hint = f"did you mean '{near[0]}'?" if near else f"known: {', '.join(names)}"
    return SettingsError(f"{where}: there is no {what} '{name}'", hint=hint)


def typed(value: Any, kind: type | tuple[type, ...], key: str, where: str) -> Any:
    """Return a value if it is of the kind that its key needs.

    Raises:
        SettingsError: it is of another; names the key.
    """
    wanted = kind if isinstance(kind, tuple) else (kind,)
    # True is an int to Python, but `pages: true` is a mistake.
    if isinstance(value, wanted) and (bool in wanted or not isinstance(value, bool)):
        return value
    if float in wanted:
        name = "a number"
    elif len(wanted) > 1:
        name = "a word, or keys and values"
    else:
        name = _TYPE_NAMES.get(wanted[0], "keys and values")
    raise SettingsError(f"{where}: '{key}' must be {name}, not {value!r}")
