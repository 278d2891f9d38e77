"""Every setting is documented, and every documented one exists."""

import re
from pathlib import Path

import pytest

from config import BadSetting, Config

ROOT = Path(__file__).parents[2]


def test_settings_and_their_page_agree() -> None:
    read = set(re.findall(r"CONSULT_[A-Z_]+", (ROOT / "config.py").read_text()))
    told = set(re.findall(r"CONSULT_[A-Z_]+", (ROOT / "docs" / "settings.md").read_text()))
    assert read == told


@pytest.mark.parametrize(("name", "value"), [("CONSULT_PORT", "many"), ("CONSULT_SHOW_MAIL", "perhaps")])
def test_a_bad_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadSetting, match=name):
        Config.from_environment()


def test_settings_have_defaults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CONSULT_VAR", str(tmp_path))
    config = Config.from_environment()
    assert (config.var, config.database_url) == (tmp_path, f"sqlite:///{tmp_path}/consult.db")


def test_letters_lead_to_the_port_that_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONSULT_PORT", "8123")
    assert Config.from_environment().base_url == "http://127.0.0.1:8123"
