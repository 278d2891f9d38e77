"""The set-up installs what is missing where it may, and otherwise says one thing to do."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ALL = "python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 liblouis20 liblouis-data nodejs npm"
RUN = ["run"]
LEAST_NODE = 18


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A Debian machine with a Python without venv and nothing else, whose user is not root and has no sudo."""
    commands = tmp_path / "bin"
    commands.mkdir()
    for name in ("bash", "dirname", "env", "grep"):
        (commands / name).symlink_to(str(shutil.which(name)))
    put(commands, "id", "echo 1000")
    put(commands, "dpkg-query", "exit 1")
    put(commands, "apt-get", f'echo "$*" >>{tmp_path}/told')
    put(commands, "python3", '[[ "$*" != *ensurepip* ]]')
    return tmp_path


def put(commands: Path, name: str, does: str) -> None:
    """Put a command on the machine."""
    (commands / name).write_text(f"#!{commands}/bash\n{does}\n")
    (commands / name).chmod(0o755)


def install(machine: Path, *purposes: str) -> tuple[int, str, str]:
    """Run the script there; give its exit status and what it said."""
    command = [str(machine / "bin" / "bash"), str(ROOT / "scripts" / "install-system"), *purposes]
    ended = subprocess.run(  # noqa: S603 - our own script
        command, env={"PATH": str(machine / "bin")}, capture_output=True, text=True, check=False
    )
    return ended.returncode, ended.stdout, ended.stderr


def told(machine: Path) -> list[str]:
    """Give what apt-get was told to do."""
    return (machine / "told").read_text().splitlines() if (machine / "told").exists() else []


def test_somebody_without_rights_gets_one_instruction(machine: Path) -> None:
    line = f"apt-get update && apt-get install --yes --no-install-recommends {ALL}"
    assert install(machine, "run") == (1, "", f"Please run this, then try again: su -c '{line}'\n")
    put(machine / "bin", "sudo", "echo a password is required >&2; exit 1")
    assert install(machine, "run") == (1, "", f"Please run this, then try again: sudo sh -c '{line}'\n")
    assert told(machine) == []


def test_tests_name_everything_at_once(machine: Path) -> None:
    tests = "chromium libreoffice-writer default-jre-headless"
    line = f"apt-get update && apt-get install --yes --no-install-recommends {ALL} {tests}"
    assert install(machine, "run", "test") == (1, "", f"Please run this, then try again: su -c '{line}'\n")


@pytest.mark.parametrize("way", ["root", "sudo"])
def test_who_may_installs_what_is_missing_and_nothing_else(machine: Path, way: str) -> None:
    put(machine / "bin", "id", "echo 0" if way == "root" else "echo 1000")
    put(machine / "bin", "sudo", '[ "$1" = -n ] && shift; exec "$@"')
    (machine / "bin" / "true").symlink_to(str(shutil.which("true")))
    put(machine / "bin", "dpkg-query", '[[ "$*" == *pango-* ]] && echo "install ok installed"')
    missing = ALL.replace("libpango-1.0-0 ", "")
    assert install(machine, "run") == (0, "", f"Installing {missing}\n")
    assert told(machine) == ["update -qq", f"install --yes --no-install-recommends {missing}"]


def test_a_machine_that_has_all_is_left_alone(machine: Path) -> None:
    put(machine / "bin", "dpkg-query", 'echo "install ok installed"')
    put(machine / "bin", "python3", "exit 0")
    put(machine / "bin", "node", f"echo v{LEAST_NODE}.0.0")
    put(machine / "bin", "npm", "exit 0")
    assert install(machine, "run", "test") == (0, "", "")


def test_an_old_python_and_an_old_node_are_named(machine: Path) -> None:
    put(machine / "bin", "node", "echo v16.20.2")
    said = f"{machine}/bin/node is Node v16.20.2: please install 18 or newer, or take it off the PATH.\n"
    assert install(machine, "run") == (1, "", said)
    put(machine / "bin", "python3", "exit 1")
    said = "python3 is not Python 3.11 or newer: please install that, or name it, as in: make PYTHON=python3.11\n"
    assert install(machine, "run") == (1, "", said)


def test_every_npm_package_runs_on_the_node_of_debian() -> None:
    lock = json.loads((ROOT / "assets" / "package-lock.json").read_text())
    needed = {name: package["engines"]["node"] for name, package in lock["packages"].items() if "engines" in package}
    least = {name: re.fullmatch(r">= ?(\d+)(\.\d+)*", asked) for name, asked in needed.items()}
    assert [name for name, found in least.items() if not found or int(found[1]) > LEAST_NODE] == []
