"""MediaWiki as Debian ships it, on loopback: four wikis, SQLite, PHP's own server, our articles.

`build` makes the wikis once and keeps them while their scripts and articles stay the same.
"""

import contextlib
import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

import yaml
from servers.process import free_port, running

LANGUAGES = ("en", "es", "pt", "hi")
SCRIPTS = Path(__file__).parent / "wiki"
#: When the first article was saved; each further one a day later.
FIRST_EDIT = datetime(2025, 1, 1, 12, tzinfo=UTC)
TEMPLATE_NAMESPACE = 10


def missing(servers):
    """Say what is not installed, or nothing."""
    if not shutil.which("php"):
        return "php-cli is not installed"
    if not (servers / "mediawiki/done").exists():
        return f"MediaWiki is not in {servers}"
    return ""


@contextlib.contextmanager
def mediawiki(servers, log, wikis=None):
    """Serve our wikis, or others that were made; yield the Action API's address with ``{lang}``."""
    wikis = wikis or build(servers)
    port = free_port()
    command = ["php", "-d", "display_errors=0", "-d", "memory_limit=256M"]
    # MediaWiki 1.39 is older than this PHP and says so on each request.
    command += ["-d", "error_reporting=E_ALL & ~E_DEPRECATED", "-d", "opcache.enable_cli=1"]
    command += ["-S", f"127.0.0.1:{port}", SCRIPTS / "router.php"]
    base = f"http://127.0.0.1:{port}/{{lang}}/w/api.php"
    # One process: with workers (PHP_CLI_SERVER_WORKERS) a request now and then hangs for good.
    env = _environment(servers, wikis)
    with running(command, ready=base.format(lang="en"), log=log, env=env):
        yield base


def build(servers):
    """Return the folder of the four wikis, made now if it is not there yet."""
    files = sorted(path for path in SCRIPTS.rglob("*") if path.is_file())
    digest = hashlib.sha256(b"".join(p.read_bytes() for p in [*files, Path(__file__)])).hexdigest()
    wikis = servers / "wikis" / digest[:16]
    wikis.parent.mkdir(parents=True, exist_ok=True)
    with (wikis.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (wikis / "done").exists():
            for old in wikis.parent.glob("*/"):
                shutil.rmtree(old)
            make(servers, wikis, {lang: _articles(lang) for lang in LANGUAGES})
            (wikis / "done").touch()
    return wikis


def make(servers, wikis, articles):
    """Make the four wikis in a folder, with articles by language: their wikitext by title."""
    _install(servers, wikis)
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda lang: _fill(servers, wikis, lang, articles[lang]), articles))


def _articles(lang):
    return yaml.safe_load((SCRIPTS / f"articles/{lang}.yaml").read_text(encoding="utf-8"))


def _install(servers, wikis):
    first = wikis / LANGUAGES[0]
    (first / "cache").mkdir(parents=True)
    # The installer takes a wiki that the environment names for the one to install.
    env = _environment(servers, wikis)
    env["MW_CONFIG_FILE"] = str(wikis / "none.php")
    options = ["--dbtype", "sqlite", "--dbpath", first, "--dbname", "wiki", "--confpath", wikis]
    options += ["--scriptpath", "/w", "--server", "http://127.0.0.1", "--pass", "loopback-only-1"]
    _maintain(servers, env, "install", *options, "Wikipedia", "Admin")
    with contextlib.closing(sqlite3.connect(first / "wiki.sqlite")) as database, database:
        database.executemany(
            "INSERT OR REPLACE INTO interwiki "
            "(iw_prefix, iw_url, iw_api, iw_wikiid, iw_local, iw_trans) VALUES (?, ?, '', '', 1, 0)",
            [(lang, f"/{lang}/wiki/$1") for lang in LANGUAGES],
        )
    for lang in LANGUAGES[1:]:
        shutil.copytree(first, wikis / lang)


def _fill(servers, wikis, lang, articles):
    dump = wikis / f"{lang}.xml"
    dump.write_text(_dump(lang, articles), encoding="utf-8")
    env = _environment(servers, wikis) | {"WIKI_LANG": lang}
    _maintain(servers, env, "importDump", "--no-updates", dump)
    _maintain(servers, env, "rebuildtextindex")
    _maintain(servers, env, "refreshLinks")


def _dump(lang, articles):
    pages = []
    for number, (title, text) in enumerate(articles.items()):
        namespace = TEMPLATE_NAMESPACE if title.startswith("Template:") else 0
        saved = (FIRST_EDIT + timedelta(days=number)).strftime("%Y-%m-%dT%H:%M:%SZ")
        pages.append(
            f"<page><title>{escape(title)}</title><ns>{namespace}</ns><revision>"
            f"<timestamp>{saved}</timestamp><contributor><username>Author</username></contributor>"
            f"<model>wikitext</model><format>text/x-wiki</format>"
            f'<text xml:space="preserve">{escape(text)}</text></revision></page>'
        )
    schema = "http://www.mediawiki.org/xml/export-0.11/"
    return (
        f'<mediawiki xmlns="{schema}" version="0.11" xml:lang="{lang}">{"".join(pages)}</mediawiki>'
    )


def _environment(servers, wikis):
    return os.environ | {
        "MW_INSTALL_PATH": str(_code(servers)),
        "MW_CONFIG_FILE": str(SCRIPTS / "Settings.php"),
        "WIKI_DATA": str(wikis),
    }


def _code(servers):
    return servers / "mediawiki/usr/share/mediawiki"


def _maintain(servers, env, script, *options):
    command = ["php", "-d", "error_reporting=E_ALL & ~E_DEPRECATED"]
    command += [_code(servers) / f"maintenance/{script}.php", *options]
    done = subprocess.run(
        [str(part) for part in command], env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{script} failed: {done.stdout[-1000:]}{done.stderr[-1000:]}")
