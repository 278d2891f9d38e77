"""Settings, read once from the environment; nothing else reads it."""

import os
from dataclasses import dataclass
from pathlib import Path


class BadSetting(ValueError):
    """A setting cannot be understood; the message says which and why."""


@dataclass(frozen=True)
class Config:
    """Every setting of an installation; docs/settings.md says what each is for."""

    database_url: str
    var: Path
    base_url: str = "http://127.0.0.1:8000"
    office: str = "Consult"
    contact: str = "contact@consult.example"
    smtp_url: str = ""
    mail_from: str = "consult@consult.example"
    clamd: str = ""
    staff_second_factor: bool = False
    show_mail: bool = False
    keep_pages: bool = True
    host: str = "127.0.0.1"
    port: int = 8000
    threads: int = 8
    most_upload_bytes: int = 25_000_000
    bundle_passphrase: str = ""
    press_processes: int = 2
    press_seconds: int = 300
    press_megabytes: int = 1500
    kept_renditions_megabytes: int = 500
    fonts: Path | None = None
    testing: bool = False

    @classmethod
    def from_environment(cls) -> "Config":
        """Read ``CONSULT_...``. Errors: BadSetting."""
        var = Path(os.environ.get("CONSULT_VAR", "var")).resolve()
        port = _number("CONSULT_PORT", cls.port)
        return cls(
            database_url=os.environ.get("CONSULT_DATABASE_URL", f"sqlite:///{var / 'consult.db'}"),
            var=var,
            base_url=os.environ.get("CONSULT_BASE_URL", f"http://127.0.0.1:{port}").rstrip("/"),
            office=os.environ.get("CONSULT_OFFICE", cls.office),
            contact=os.environ.get("CONSULT_CONTACT", cls.contact),
            smtp_url=os.environ.get("CONSULT_SMTP_URL", ""),
            mail_from=os.environ.get("CONSULT_MAIL_FROM", cls.mail_from),
            clamd=os.environ.get("CONSULT_CLAMD", ""),
            staff_second_factor=_flag("CONSULT_STAFF_SECOND_FACTOR"),
            show_mail=_flag("CONSULT_SHOW_MAIL"),
            keep_pages=_flag("CONSULT_KEEP_PAGES", default=cls.keep_pages),
            host=os.environ.get("CONSULT_HOST", cls.host),
            port=port,
            threads=_number("CONSULT_THREADS", cls.threads),
            most_upload_bytes=_number("CONSULT_MOST_UPLOAD_BYTES", cls.most_upload_bytes),
            bundle_passphrase=os.environ.get("CONSULT_BUNDLE_PASSPHRASE", ""),
            press_processes=max(1, _number("CONSULT_PRESS_PROCESSES", cls.press_processes)),
            press_seconds=_number("CONSULT_PRESS_SECONDS", cls.press_seconds),
            press_megabytes=_number("CONSULT_PRESS_MEGABYTES", cls.press_megabytes),
            kept_renditions_megabytes=_number("CONSULT_KEPT_RENDITIONS_MEGABYTES", cls.kept_renditions_megabytes),
            fonts=_folder("CONSULT_FONTS"),
        )


def _flag(name: str, *, default: bool = False) -> bool:
    value = os.environ.get(name, "yes" if default else "no").lower()
    if value not in {"yes", "no", "1", "0", "true", "false"}:
        problem = f"{name} is {value!r}: say yes or no"
        raise BadSetting(problem)
    return value in {"yes", "1", "true"}


def _folder(name: str) -> Path | None:
    value = os.environ.get(name, "")
    if value and not Path(value).is_dir():
        problem = f"{name} is {value!r}: give a folder that is there"
        raise BadSetting(problem)
    return Path(value).resolve() if value else None


def _number(name: str, default: int) -> int:
    value = os.environ.get(name, str(default))
    if not value.isdecimal():
        problem = f"{name} is {value!r}: give a whole number"
        raise BadSetting(problem)
    return int(value)
