"""Settings: the default, a file laid over it, and errors that name the key."""

import pytest

from factcheck.config import Verifier, cache_folder, load
from factcheck.errors import SettingsError


@pytest.fixture
def settings_file(tmp_path):
    def write(text):
        path = tmp_path / "sources.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def entry(settings, name):
    return next(e for e in settings.sources if e.settings.name == name)


def test_the_default_needs_no_key_and_names_every_source():
    settings = load(environ={})
    on = [e.settings.name for e in settings.sources if e.enabled]
    assert on == ["reference", "wikipedia", "wikidata"]
    assert all(not e.unavailable for e in settings.sources if e.enabled)


def test_a_file_says_only_what_differs(settings_file):
    settings = load(settings_file("sources: {wikipedia: {pages: 7}}"), environ={})
    assert entry(settings, "wikipedia").settings.pages == 7
    assert entry(settings, "wikidata").enabled


def test_an_empty_file_is_the_default(settings_file):
    assert load(settings_file("# nothing\n"), environ={}) == load(environ={})


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("sourcs: {}", "'sourcs'", "'sources'"),
        ("network: {timeot: 3}", "'network.timeot'", "'network.timeout'"),
        ("network: {timeout: fast}", "'network.timeout' must be a number", ""),
        ("network: {timeout: 0}", "must be above zero", ""),
        ("sources: {wikipedia: {enabld: true}}", "'enabld'", "'enabled'"),
        ("sources: {wikipedia: {pages: true}}", "'pages' must be a whole number", ""),
        ("sources: {wikipedia: {tier: 9}}", "'tier' must be 1 to 5", ""),
        ("sources: {wikipedia: {pages: -1}}", "'pages' must be above zero", ""),
        ("sources: {wikipedia: {languages: [fr]}}", "'fr'", "known: en, es, hi, pt"),
        ("sources: {mine: {enable: true}}", "'enable'", "'enabled'"),
        ("verifier: rule", "'rule'", "'rules'"),
        ("verifier: 3", "'verifier' must be a word, or keys and values", ""),
        ("verifier:", "'verifier' must be", ""),
        ("verifier: onnx", "kind 'onnx' needs 'model'", "model: FOLDER"),
        ("verifier: {model: m}", "'kind' is missing", "openai"),
        ("verifier: {kind: onx, model: m}", "'onx'", "'onnx'"),
        ("verifier: {kind: [onnx]}", "no verifier '['onnx']'", "'onnx'"),
        ("verifier: {kind: hf, modle: m}", "'modle'", "'model'"),
        ("verifier: {kind: hf, model: 3}", "'verifier.model' must be text", ""),
        ("verifier: {kind: shipped, model: m}", "there is no key 'model'", "known: kind"),
        ("verifier: {kind: openai, model: m}", "needs 'base_url'", "/v1"),
        ("verifier: {kind: openai, base_url: 'http://h/v1'}", "needs 'model'", "/v1"),
        ("verifier: {kind: openai, model: m, base_url: h/v1}", "'verifier.base_url'", "http://"),
        ("verifier: {kind: openai, model: m, key: abc}", "'key'", "'key_env'"),
        ("pipelines: {ess: es_core_news_md}", "'ess'", "'es'"),
        ("sources: [wikipedia]", "'sources' must be keys and values", ""),
        ("- a\n- b", "expected keys", ""),
        ("sources: {\n", "line 2: not valid YAML", ""),
    ],
)
def test_a_wrong_setting_is_named_with_the_nearest_right_one(settings_file, text, said, hint):
    path = settings_file(text)
    with pytest.raises(SettingsError) as caught:
        load(path, environ={})
    assert str(path) in caught.value.message
    assert said in caught.value.message
    assert hint in caught.value.hint


def test_a_missing_file_is_an_error_that_names_it(tmp_path):
    with pytest.raises(SettingsError, match=r"absent\.yaml"):
        load(tmp_path / "absent.yaml", environ={})


def test_a_source_without_its_key_is_kept_and_says_what_to_set(settings_file):
    path = settings_file("sources: {mine: {key_env: MINE_KEY}}")
    assert entry(load(path, environ={}), "mine").unavailable == "no key: set MINE_KEY"
    with_key = entry(load(path, environ={"MINE_KEY": "sesame"}), "mine")
    assert (with_key.unavailable, with_key.settings.key) == ("", "sesame")


def test_a_key_shows_neither_in_the_digest_nor_in_a_repr(settings_file):
    path = settings_file("sources: {mine: {key_env: MINE_KEY}}")
    with_key = load(path, environ={"MINE_KEY": "sesame"})
    assert with_key.digest == load(path, environ={}).digest
    assert "sesame" not in repr(with_key)


def test_a_source_of_a_plug_in_keeps_its_own_keys(settings_file):
    settings = load(settings_file("sources: {mine: {volume: 3}}"), environ={})
    assert entry(settings, "mine").settings.options == {"volume": 3}


def test_the_digest_changes_with_what_can_change_a_verdict(settings_file):
    default = load(environ={}).digest
    assert default != load(settings_file("sources: {wikipedia: {tier: 3}}"), environ={}).digest
    assert default == load(settings_file("network: {timeout: 5}"), environ={}).digest


def test_the_environment_gives_the_contact():
    assert load(environ={"FACTCHECK_CONTACT": "me@example.org"}).network.contact == "me@example.org"


def test_choosing_a_source_switches_it_on_alone():
    chosen = load(environ={}).choose(["zim"])
    assert [(e.settings.name, e.enabled) for e in chosen.sources] == [("zim", True)]


def test_choosing_an_unknown_source_suggests_one():
    with pytest.raises(SettingsError) as caught:
        load(environ={}).choose(["wikpedia"])
    assert "'wikipedia'" in caught.value.hint


def test_the_cache_folder_can_be_moved(tmp_path):
    assert cache_folder({"FACTCHECK_CACHE": str(tmp_path)}) == tmp_path


SERVER = "verifier: {kind: openai, base_url: 'http://h/v1/', model: m, key_env: MY_KEY}"


@pytest.mark.parametrize("kind", ["rules", "shipped"])
@pytest.mark.parametrize("form", ["verifier: {}", "verifier: {{kind: {}}}"])
def test_a_verifier_that_needs_nothing_is_named_by_its_kind(settings_file, kind, form):
    assert load(settings_file(form.format(kind)), environ={}).verifier == Verifier(kind=kind)


def test_a_verifier_behind_an_address_takes_its_key_from_the_environment(settings_file):
    verifier = load(settings_file(SERVER), environ={"MY_KEY": "sesame\n"}).verifier
    assert ("openai", "http://h/v1", "m", "MY_KEY", "sesame") == (
        verifier.kind,
        verifier.base_url,
        verifier.model,
        verifier.key_env,
        verifier.key,
    )
    assert "sesame" not in repr(verifier)


def test_a_key_in_the_place_of_its_variable_is_not_repeated(settings_file):
    path = settings_file(SERVER.replace("MY_KEY", "sk-open-sesame"))
    with pytest.raises(SettingsError, match="key_env") as caught:
        load(path, environ={})
    assert "sesame" not in caught.value.message + caught.value.hint


def test_the_digest_holds_the_verifier_but_no_key_address_or_folder(settings_file):
    def digest(text, environ=None):
        return load(settings_file(text), environ=environ or {}).digest

    server = digest(SERVER)
    assert server == digest(SERVER.replace("//h", "//g"), {"MY_KEY": "sesame"})
    assert server != digest(SERVER.replace("model: m", "model: n"))
    mine = digest("verifier: {kind: onnx, model: /home/me/mine}")
    assert mine == digest("verifier: {kind: onnx, model: ~/mine}")
    assert mine != digest("verifier: {kind: hf, model: /home/me/mine}")
    assert digest("verifier: {kind: hf, model: a/m}") != digest("verifier: {kind: hf, model: b/m}")
    assert digest("verifier: rules") != digest("verifier: shipped")
