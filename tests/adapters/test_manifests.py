"""Verifying a folder against its signed manifest, by our reader, by the command, and by openssl."""

import hashlib
import json
import shutil
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from consult.adapters import keys, manifests
from consult.adapters.manifests import NoManifest, State, check_folder
from consult.cli import consult
from consult.kernel.signing import PublicKey, Signer
from consult.publishing import rules

NAMES = ("report/easy.en.html", "report/standard.en.pdf")


@pytest.fixture
def signer(tmp_path: Path) -> Signer:
    return keys.open_signer(tmp_path / "var" / "keys")


@pytest.fixture
def folder(tmp_path: Path, signer: Signer) -> Path:
    """A folder as compiling leaves it."""
    made = tmp_path / "made"
    for name in NAMES:
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(name)
    listed = [{"path": name, "sha256": hashlib.sha256(name.encode()).hexdigest()} for name in NAMES]
    sign(made, signer, rules.manifest_text("nmirf", {"report": listed}, [], [], signer.public.words))
    return made


def sign(folder: Path, signer: Signer, content: bytes) -> None:
    (folder / "manifest.json").write_bytes(content)
    (folder / "manifest.sig").write_bytes(signer.sign(content))


def verify(tmp_path: Path, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(consult, ["verify", *words], env={"CONSULT_VAR": str(tmp_path / "var")})
    return done.exit_code, done.output


def test_both_sides_name_the_files_alike() -> None:
    assert (manifests.NAME, manifests.SIGNATURE) == (rules.MANIFEST, rules.SIGNATURE)


def test_what_nobody_touched_is_ok(folder: Path, signer: Signer) -> None:
    expected = [(name, State.OK) for name in ("manifest.json", *NAMES)]
    assert check_folder(folder, signer.public) == expected
    assert check_folder(folder / "manifest.json", signer.public) == expected


def _change(folder: Path) -> None:
    (folder / NAMES[0]).write_text("other")


def _lose(folder: Path) -> None:
    (folder / NAMES[0]).unlink()


def _add(folder: Path) -> None:
    (folder / "report" / "more.pdf").write_text("more")


def _link(folder: Path) -> None:
    (folder / NAMES[0]).rename(folder.parent / "elsewhere")
    (folder / NAMES[0]).symlink_to(folder.parent / "elsewhere")


def _edit_manifest(folder: Path) -> None:
    path = folder / "manifest.json"
    path.write_text(path.read_text().replace("nmirf", "other"))


def _unsign(folder: Path) -> None:
    (folder / "manifest.sig").unlink()


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (_change, (NAMES[0], State.CHANGED)),
        (_lose, (NAMES[0], State.MISSING)),
        (_add, ("report/more.pdf", State.UNKNOWN)),
        (_link, (NAMES[0], State.CHANGED)),
        (_edit_manifest, ("manifest.json", State.CHANGED)),
        (_unsign, ("manifest.sig", State.MISSING)),
    ],
)
def test_each_harm_is_told(
    folder: Path, signer: Signer, tmp_path: Path, harm: Callable[[Path], None], told: tuple[str, State]
) -> None:
    harm(folder)
    assert [one for one in check_folder(folder, signer.public) if one[1] is not State.OK] == [told]
    code, said = verify(tmp_path, str(folder))
    assert (code, f"{told[1]}\t{told[0]}" in said.splitlines()) == (1, True)


def test_what_another_key_signed_is_changed(folder: Path, tmp_path: Path) -> None:
    other = keys.open_signer(tmp_path / "others")
    assert check_folder(folder, other.public) == [("manifest.json", State.CHANGED)]


@pytest.mark.parametrize("path", ["/etc/hostname", "../made/x", "report/../../x"])
def test_a_manifest_that_leads_elsewhere_is_refused(folder: Path, signer: Signer, path: str) -> None:
    content = rules.manifest_text("nmirf", {"report": [{"path": path, "sha256": "0"}]}, [], [], signer.public.words)
    sign(folder, signer, content)
    with pytest.raises(NoManifest, match="not in its folder"):
        check_folder(folder, signer.public)


def test_another_format_is_refused(folder: Path, signer: Signer) -> None:
    sign(folder, signer, json.dumps({"format": "consult-manifest", "version": 2, "reports": {}}).encode())
    with pytest.raises(NoManifest, match="version 1"):
        check_folder(folder, signer.public)


def test_the_command_answers_by_exit_status(folder: Path, signer: Signer, tmp_path: Path) -> None:
    assert verify(tmp_path, str(folder)) == (0, f"ok\tmanifest.json\nok\t{NAMES[0]}\nok\t{NAMES[1]}\n")
    (tmp_path / "key.pem").write_text(signer.public.pem)
    nowhere = tmp_path / "nowhere"
    for given in (str(tmp_path / "key.pem"), signer.public.words):
        assert verify(nowhere, str(folder), "--key", given)[0] == 0
    assert verify(nowhere, str(folder))[0] == 2, "no key to trust"
    assert verify(tmp_path, str(folder), "--key", "no key")[0] == 2
    assert verify(tmp_path, str(folder / "report"))[0] == 2, "no manifest"
    assert verify(tmp_path, str(tmp_path / "absent"))[0] == 2
    assert not nowhere.exists(), "asking makes no key"


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not here (until 2027-12-31)")
def test_openssl_says_the_same(folder: Path, signer: Signer, tmp_path: Path) -> None:
    program = shutil.which("openssl")
    assert program is not None
    (tmp_path / "key.pem").write_text(signer.public.pem)
    words = "pkeyutl -verify -pubin -inkey key.pem -rawin -in made/manifest.json -sigfile made/manifest.sig"
    asked = [program, *words.split()]
    assert subprocess.run(asked, cwd=tmp_path, capture_output=True, check=False).returncode == 0  # noqa: S603 - fixed words
    _edit_manifest(folder)
    assert subprocess.run(asked, cwd=tmp_path, capture_output=True, check=False).returncode == 1  # noqa: S603 - the same


def test_the_signing_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    ring = tmp_path / "keys"
    assert keys.public_key(ring) is None
    made = keys.open_signer(ring).public
    assert (keys.open_signer(ring).public, keys.public_key(ring)) == (made, made)
    assert stat.S_IMODE((ring / "signing.pem").stat().st_mode) == 0o600
    keys.open_vault(ring)
    (ring / "signing.pem").chmod(0o644)
    with pytest.raises(PermissionError, match="chmod 600"):
        keys.open_signer(ring)


@pytest.mark.parametrize(
    "text", ["", "AAAA", "not base64!", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"]
)
def test_what_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PublicKey.read(text)


def test_a_key_is_read_back_from_both_of_its_forms(signer: Signer) -> None:
    assert [PublicKey.read(text) for text in (signer.public.pem, signer.public.words)] == [signer.public] * 2
