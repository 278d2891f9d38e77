"""What `npm run build` writes: light, precompressed, named by content, the same in both directions."""

import gzip
import hashlib
import json
import re
import subprocess

import brotli  # type: ignore[import-untyped]  # ships no types
import pytest

from tests.look.examples import PAGES, ROOT, STATIC, render

MANIFEST: dict[str, str] = json.loads((STATIC / "manifest.json").read_text("utf-8"))
CSS = (STATIC / MANIFEST["app.css"]).read_text("utf-8")
LOGICAL = "import {{ onLogicalSides as f }} from '{module}'; process.stdout.write(f(process.argv[1]))"


def test_the_manifest_names_every_file() -> None:
    named = {file + ending for file in MANIFEST.values() for ending in ("", ".gz", ".br")}
    assert {path.name for path in STATIC.iterdir()} == named | {"manifest.json"}


@pytest.mark.parametrize("name", sorted(MANIFEST))
def test_a_file_is_named_by_its_content_and_compressed_twice(name: str) -> None:
    file = STATIC / MANIFEST[name]
    content = file.read_bytes()
    assert hashlib.sha256(content).hexdigest()[:10] == file.name.split(".")[-2]
    assert gzip.decompress(file.with_name(file.name + ".gz").read_bytes()) == content
    assert brotli.decompress(file.with_name(file.name + ".br").read_bytes()) == content


@pytest.mark.parametrize("name", PAGES)
def test_a_whole_page_is_light(name: str) -> None:
    sent = [gzip.compress(render(name, "ar").encode())]
    sent += [STATIC.joinpath(file + ".gz").read_bytes() for file in MANIFEST.values()]
    assert sum(map(len, sent)) < 25_000


def test_the_stylesheet_knows_no_left_or_right() -> None:
    rules = re.findall(r"[;{]([a-z-]+):([^;}]*)", CSS)
    sided = {name for name, _ in rules if re.search(r"(^|-)(left|right)\b", name)}
    aligned = {value for name, value in rules if name in ("text-align", "float") and value in ("left", "right")}
    assert (len(rules) > 500, sided, aligned) == (True, set(), set())


def test_nothing_of_another_brand_or_place_is_left() -> None:
    assert re.findall(r"GDS Transport|crown|https?:|url\(|#1d70b8|#00703c|#ffdd00|@import", CSS) == []


def _logical(css: str) -> subprocess.CompletedProcess[str]:
    program = LOGICAL.format(module=(ROOT / "assets" / "logical.mjs").as_uri())
    command = ["node", "--input-type=module", "-e", program, "--", css]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words


def test_sides_become_start_and_end() -> None:
    css = [
        "margin-left: 1px;",
        "border-right-color: red;",
        "left: 2px;",
        "text-align: right;",
        "float: left;",
    ]
    changed = [
        "margin-inline-start: 1px;",
        "border-inline-end-color: red;",
        "inset-inline-start: 2px;",
        "text-align: end;",
        "float: inline-start;",
    ]
    assert _logical("\n".join(css)).stdout == "\n".join(changed)


def test_a_lopsided_shorthand_stops_the_build() -> None:
    done = _logical("a {\n  padding: 0 1px 0 2px;\n}")
    assert (done.returncode, "padding differs on its left and right" in done.stderr) == (1, True)


def test_the_lock_names_no_address_of_a_package() -> None:
    lock = json.loads((ROOT / "assets" / "package-lock.json").read_text("utf-8"))
    assert [name for name, package in lock["packages"].items() if "resolved" in package] == []


def test_every_package_has_one_exact_version() -> None:
    wanted = json.loads((ROOT / "assets" / "package.json").read_text("utf-8"))["devDependencies"]
    assert [version for version in wanted.values() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
