"""``sources.yaml`` -> `Settings`, with errors that name the key and the nearest right spelling.

A settings file need only say what differs: it is laid over the default that ships. Every key is
known from that default; a source from a plug-in, which the default cannot know, may have keys of
its own beside the common ones.
"""

from __future__ import annotations

import difflib
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

from claims.model import LANGUAGES
from factcheck.errors import SettingsError
from factcheck.model import Lang, Tier
from factcheck.trust import Trust, read_rule
from factcheck.yamlfile import parse, typed, unknown

#: Questions that a claim may cost at a source whose settings do not say.
MAX_REQUESTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkSettings:
    """How the one HTTP client behaves."""

    timeout: float = 20.0
    connect_timeout: float = 1.5
    max_bytes: int = 8_000_000
    retries: int = 3
    #: The operator's own address for the User-Agent; empty if they gave none.
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The manners of one source towards its hosts."""

    source: str
    #: Seconds for which the cache answers.
    ttl: float = 7 * 86_400.0
    #: Requests a second and at once, for each host.
    pace: float = 3.0
    concurrency: int = 3
    #: Whether loopback and private addresses may be asked.
    private: bool = False
    #: US dollars for one question to its API; 0 where it is free.
    cost: float = 0.0
    #: Questions that one claim may cost.
    max_requests: int = MAX_REQUESTS


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSettings:
    """The part of ``sources.yaml`` that one source reads."""

    name: str
    tier: Tier = Tier.REFERENCE
    languages: tuple[Lang, ...] = LANGUAGES
    #: How many documents one claim may cost.
    pages: int = 3
    #: Which pages of the web give evidence, and of which tier; `tier` is the best they can get.
    trust: Trust = field(default_factory=Trust, repr=False)
    #: The key itself, read from the environment variable that the settings name; never written.
    key: str = field(default="", repr=False)
    #: What only this source understands: ``url``, ``path`` and the like.
    options: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """One source as the settings describe it."""

    settings: SourceSettings
    policy: Policy
    enabled: bool
    #: Why the source cannot be asked although it is enabled; empty if it can.
    unavailable: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verifier:
    """Who reads passages beside the rules: ``rules`` is nobody."""

    kind: str = "rules"
    #: A folder, a hub's name or a server's name for the model; the shipped one has none.
    model: str = ""
    base_url: str = ""
    #: The environment variable that holds the key; empty where none is needed.
    key_env: str = ""
    #: The key itself, read from that variable; never written.
    key: str = field(default="", repr=False)

    @property
    def deciding(self) -> Mapping[str, str]:
        """What can change a verdict: no key, no address, no folder of this machine."""
        local = self.kind == "onnx" or self.model.startswith((".", "/", "~"))
        return {"kind": self.kind, "model": Path(self.model).name if local else self.model}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that ``sources.yaml`` says."""

    sources: tuple[SourceEntry, ...]
    network: NetworkSettings
    verifier: Verifier = field(default_factory=Verifier)
    #: Installed spaCy pipelines by language, in place of those that ship.
    pipelines: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    cache_megabytes: int = 1024
    #: Whether what was found for claims, and finished reports, are kept on disk to be read again.
    keep_evidence: bool = True
    keep_reports: bool = True
    passages: int = 8
    #: Sentences of a claim's pages whose meaning is compared with it.
    compared: int = 8
    #: Whether the references of an answer are looked up in public indexes, and its links opened and
    #: read as evidence.
    look_up_references: bool = True
    #: Which pages of the web give evidence, and of which tier, as each source has it, too.
    trust: Trust = field(default_factory=Trust, repr=False)
    #: SHA-256 over everything that can change a verdict; no keys, no paths of this machine.
    digest: str = ""

    def choose(self, names: Iterable[str]) -> Settings:
        """Keep just the named sources, switched on.

        Raises:
            SettingsError: a name is not that of a source.
        """
        known = {entry.settings.name: entry for entry in self.sources}
        chosen = []
        for name in names:
            if name not in known:
                raise unknown("source", name, known, "--source")
            chosen.append(replace(known[name], enabled=True))
        # Who names the sources to be asked wants no others asked.
        return replace(self, sources=tuple(chosen), look_up_references=False)

    def with_option(self, source: str, key: str, value: object) -> Settings:
        """Set one option of one source and switch it on."""
        return replace(
            self,
            sources=tuple(
                replace(
                    entry,
                    enabled=True,
                    settings=replace(
                        entry.settings,
                        options=MappingProxyType({**entry.settings.options, key: value}),
                    ),
                )
                if entry.settings.name == source
                else entry
                for entry in self.sources
            ),
        )


#: The keys that every source has, with the type each value must have.
_COMMON: Mapping[str, type | tuple[type, ...]] = MappingProxyType(
    {
        "enabled": bool,
        "tier": int,
        "languages": list,
        "pages": int,
        "ttl_hours": (int, float),
        "pace": (int, float),
        "concurrency": int,
        "private": bool,
        "key_env": str,
        "cost": (int, float),
        "max_requests": int,
    }
)
_SECTIONS: Mapping[str, type | tuple[type, ...]] = MappingProxyType(
    {
        "contact": str,
        "verifier": (str, dict),
        "pipelines": dict,
        "network": dict,
        "cache": dict,
        "evidence": dict,
        "references": dict,
        "trust": dict,
        "sources": dict,
    }
)
_TRUST: Mapping[str, type] = MappingProxyType(
    {"tiers": dict, "advertorial": list, "allow": list, "deny": list}
)
_EXAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "onnx": "verifier: {kind: onnx, model: FOLDER}",
        "hf": "verifier: {kind: hf, model: FOLDER or a hub's name}",
        "openai": 'verifier: {kind: openai, base_url: "http://127.0.0.1:8080/v1", model: NAME}',
    }
)
#: The kinds of verifier, with the keys that each must have.
VERIFIERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "rules": (),
        "shipped": (),
        "onnx": ("model",),
        "hf": ("model",),
        "openai": ("base_url", "model"),
    }
)


def cache_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder for what can be made or fetched again: FACTCHECK_CACHE, or the user's."""
    import platformdirs  # noqa: PLC0415 - `--help` touches no folder

    chosen = environ.get("FACTCHECK_CACHE")
    return Path(chosen) if chosen else platformdirs.user_cache_path("factcheck", appauthor=False)


def default_text() -> str:
    """Return the ``sources.yaml`` that ships."""
    shipped = resources.files("factcheck").joinpath("sources.yaml")
    if shipped.is_file():
        return shipped.read_text(encoding="utf-8")
    # An editable install reads the file where it is edited, at the top of the repository.
    return (Path(__file__).resolve().parent.parent / "sources.yaml").read_text(encoding="utf-8")


def load(path: Path | None = None, *, environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings: the default that ships, overlaid with ``path`` if one is given.

    Raises:
        SettingsError: the file is missing, is not YAML, or a key or value is wrong.
    """
    default = parse(default_text(), "the default sources.yaml", example="sources")
    if path is None:
        return _settings(default, default, "sources.yaml", environ)
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise SettingsError(
            f"{path}: cannot read the settings ({error.strerror})", hint="check --sources"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: the settings are not UTF-8") from error
    changes = parse(text, str(path), example="sources")
    return _settings(_overlay(default, changes), default, str(path), environ)


def _overlay(base: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, value in changes.items():
        below = merged.get(key)
        both = isinstance(below, dict) and isinstance(value, dict)
        merged[key] = _overlay(below, value) if both else value  # type: ignore[arg-type]
    return merged


def _section(raw: Mapping[str, Any], default: Mapping[str, Any], name: str, where: str) -> Any:
    known = default[name]
    section = typed(raw[name], dict, name, where)
    for key, value in section.items():
        if key not in known:
            raise unknown("key", f"{name}.{key}", [f"{name}.{k}" for k in known], where)
        if isinstance(known[key], bool):
            typed(value, bool, f"{name}.{key}", where)
            continue
        kind = (int, float) if isinstance(known[key], int | float) else type(known[key])
        if not typed(value, kind, f"{name}.{key}", where) > 0:
            raise SettingsError(f"{where}: '{name}.{key}' must be above zero, not {value}")
    return section


def _settings(
    raw: Mapping[str, Any], default: Mapping[str, Any], where: str, environ: Mapping[str, str]
) -> Settings:
    for key, value in raw.items():
        if key not in _SECTIONS:
            raise unknown("key", key, _SECTIONS, where)
        empty = value is None and _SECTIONS[key] is dict
        typed({} if empty else value, _SECTIONS[key], key, where)
    verifier = _verifier(raw["verifier"], where, environ)
    pipelines = raw["pipelines"] or {}
    for lang in pipelines:
        if lang not in LANGUAGES:
            raise unknown("language", lang, LANGUAGES, f"{where}: pipelines")
        typed(pipelines[lang], str, f"pipelines.{lang}", where)
    network = _section(raw, default, "network", where)
    cache = _section(raw, default, "cache", where)
    evidence = _section(raw, default, "evidence", where)
    references = raw["references"] or {}
    for key, value in references.items():
        if key != "look_up":
            raise unknown("key", f"references.{key}", ["references.look_up"], where)
        typed(value, bool, f"references.{key}", where)
    trust = _trust(raw["trust"] or {}, f"{where}: trust")
    shipped = default["sources"]
    entries = [
        _entry(name, body or {}, shipped.get(name), where, environ, trust=trust)
        for name, body in (raw["sources"] or {}).items()
    ]
    deciding = {
        "verifier": verifier.deciding,
        "pipelines": pipelines,
        "evidence": evidence,
        "trust": {
            "tiers": dict(trust.tiers),
            "advertorial": sorted(trust.advertorial),
            "allow": trust.allow,
            "deny": trust.deny,
        },
        "sources": {
            entry.settings.name: {
                "tier": entry.settings.tier,
                "languages": entry.settings.languages,
                "pages": entry.settings.pages,
                "max_requests": entry.policy.max_requests,
            }
            for entry in entries
            if entry.enabled
        },
    }
    return Settings(
        sources=tuple(entries),
        network=NetworkSettings(
            **network, contact=environ.get("FACTCHECK_CONTACT", raw["contact"])
        ),
        verifier=verifier,
        pipelines=MappingProxyType(dict(pipelines)),
        cache_megabytes=cache["max_megabytes"],
        keep_evidence=cache["evidence"],
        keep_reports=cache["reports"],
        passages=evidence["passages"],
        compared=evidence["compared"],
        look_up_references=references.get("look_up", True),
        trust=trust,
        digest=hashlib.sha256(json.dumps(deciding, sort_keys=True).encode()).hexdigest(),
    )


def _verifier(raw: Any, where: str, environ: Mapping[str, str]) -> Verifier:
    """Read ``verifier``: a kind alone, or a kind with what it needs."""
    here = f"{where}: verifier"
    if isinstance(raw, str):
        raw = {"kind": raw}
    if "kind" not in raw:
        raise SettingsError(f"{here}: 'kind' is missing", hint=f"one of: {', '.join(VERIFIERS)}")
    kind = raw["kind"]
    if not isinstance(kind, str) or kind not in VERIFIERS:
        raise unknown("verifier", kind, VERIFIERS, where)
    needed = VERIFIERS[kind]
    known = {"kind", *needed, *(("key_env",) if kind == "openai" else ())}
    for key, value in raw.items():
        if key not in known:
            raise unknown("key", key, known, f"{here} of kind {kind!r}")
        typed(value, str, f"verifier.{key}", where)
    for key in needed:
        if not raw.get(key):
            raise SettingsError(f"{here}: kind {kind!r} needs {key!r}", hint=_EXAMPLES[kind])
    base_url, key_env = raw.get("base_url", "").rstrip("/"), raw.get("key_env", "")
    if base_url and not base_url.startswith(("http://", "https://")):
        raise SettingsError(
            f"{where}: 'verifier.base_url' must begin with http:// or https://, not {base_url!r}",
            hint=_EXAMPLES[kind],
        )
    if key_env and not key_env.isidentifier():
        # Without the value, which may be the key itself.
        raise SettingsError(
            f"{where}: 'verifier.key_env' is not the name of an environment variable",
            hint="put the key into a variable, and the variable's name here",
        )
    return Verifier(
        kind=kind,
        model=raw.get("model", ""),
        base_url=base_url,
        key_env=key_env,
        key=environ.get(key_env, "").strip() if key_env else "",
    )


def _trust(raw: Mapping[str, Any], where: str) -> Trust:
    for key, value in raw.items():
        if key not in _TRUST:
            raise unknown("key", key, _TRUST, where)
        empty = value is None and _TRUST[key] is dict
        typed({} if empty else value, _TRUST[key], key, where)
    tiers = {}
    for place, tier in (raw.get("tiers") or {}).items():
        if isinstance(tier, bool) or tier not in list(Tier):
            raise SettingsError(f"{where}: tiers: {place!r} must be 1 to 5, not {tier!r}")
        tiers[_place(place, f"{where}: tiers")] = Tier(tier)
    words = [typed(word, str, "advertorial", where) for word in raw.get("advertorial", ())]
    return Trust(
        tiers=MappingProxyType(tiers),
        advertorial=frozenset(word.lower() for word in words),
        allow=tuple(_place(place, f"{where}: allow") for place in raw.get("allow", ())),
        deny=tuple(_place(place, f"{where}: deny") for place in raw.get("deny", ())),
    )


def _place(text: Any, where: str) -> str:
    try:
        return read_rule(text)
    except (TypeError, ValueError) as error:
        raise SettingsError(
            f"{where}: {text!r} is not a domain", hint="as in who.int, forbes.com/sites or gov.*"
        ) from error


def _check_amounts(body: Mapping[str, Any], where: str) -> None:
    for key in ("pages", "pace", "concurrency", "max_requests"):
        if body.get(key, 1) <= 0:
            raise SettingsError(f"{where}: '{key}' must be above zero, not {body[key]}")
    if body.get("cost", 0) < 0:
        raise SettingsError(f"{where}: 'cost' must not be below zero, but is {body['cost']}")


def _entry(
    name: str,
    body: Any,
    shipped: Mapping[str, Any] | None,
    where: str,
    environ: Mapping[str, str],
    *,
    trust: Trust,
) -> SourceEntry:
    here = f"{where}: sources.{name}"
    typed(body, dict, f"sources.{name}", where)
    known = {*_COMMON, *(shipped or {})}
    for key, value in body.items():
        if key in _COMMON:
            typed(value, _COMMON[key], key, here)
        elif shipped is not None and key in shipped:
            typed(value, type(shipped[key]), key, here)
        elif shipped is not None or difflib.get_close_matches(str(key), _COMMON, cutoff=0.8):
            raise unknown("key", key, known, here)
    tier = body.get("tier", Tier.UNATTRIBUTED.value)
    if tier not in list(Tier):
        raise SettingsError(f"{here}: 'tier' must be 1 to 5, not {tier}")
    _check_amounts(body, here)
    languages = tuple(body.get("languages", LANGUAGES))
    for lang in languages:
        if lang not in LANGUAGES:
            raise unknown("language", lang, LANGUAGES, here)
    key_env = body.get("key_env", "")
    key = environ.get(key_env, "") if key_env else ""
    return SourceEntry(
        settings=SourceSettings(
            name=name,
            tier=Tier(tier),
            languages=languages,
            pages=body.get("pages", 3),
            trust=trust,
            key=key,
            options=MappingProxyType({k: v for k, v in body.items() if k not in _COMMON}),
        ),
        policy=Policy(
            source=name,
            ttl=body.get("ttl_hours", 168) * 3600.0,
            pace=float(body.get("pace", 3)),
            concurrency=body.get("concurrency", 3),
            private=body.get("private", False),
            cost=float(body.get("cost", 0)),
            max_requests=body.get("max_requests", MAX_REQUESTS),
        ),
        enabled=body.get("enabled", True),
        unavailable=f"no key: set {key_env}" if key_env and not key else "",
    )
