"""What a web process carries: it never loads the engine that prints, nor what only jobs and downloads need."""

import json
import subprocess
import sys

from config import Config
from tests.databases import ROOT

MOST_MEGABYTES = 150
PROGRAM = """
import json, re, sys
from pathlib import Path
from config import Config
from consult.app import create_app
var = Path(sys.argv[1])
app = create_app(Config(database_url=f"sqlite:///{var / 'consult.db'}", var=var))
answer = app.test_client().get("/en/account/sign-in")
status = Path("/proc/self/status").read_text()
most = int(re.search(r"VmHWM:\\s+(\\d+) kB", status)[1]) * 1024 / 1_000_000
print(json.dumps([answer.status_code, most, sorted(sys.modules)]))
"""


def test_a_web_process_is_light_and_never_loads_what_only_jobs_and_downloads_need(config: Config) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PROGRAM, str(config.var)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    status, most, modules = json.loads(done.stdout)
    heavy = {"weasyprint", "pypdfium2", "PIL", "fontTools", "docx", "openpyxl", "wordfreq", "pymorphy3", "structlog"}
    heavy |= {"alembic", "jsonschema", "segno", "consult.press.docx", "consult.press.html", "consult.press.pdf"}
    assert status == 200
    assert heavy & set(modules) == set()
    assert (most < MOST_MEGABYTES, most) == (True, most)
