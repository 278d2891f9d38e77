"""What every command begins with: the settings, and a database that is ready; or a sentence and exit status 2."""

import sys
from pathlib import Path
from typing import NoReturn

import click
from sqlalchemy.exc import DatabaseError

from config import BadSetting, Config
from consult import app as composition
from consult.adapters import migrating

MIGRATIONS = "migrations"
WRONG_USE = 2


def migrations() -> Path:
    """Find the migrations: inside the wheel, or beside the package in a checkout."""
    inside = composition.PACKAGE / MIGRATIONS
    return inside if inside.is_dir() else composition.PACKAGE.parent / MIGRATIONS


def settings() -> Config:
    """Read the settings; else say which one cannot be understood, and stop."""
    try:
        return Config.from_environment()
    except BadSetting as problem:
        wrong(str(problem))


def prepared() -> Config:
    """Read the settings of a database that `consult init` has prepared; else say so, change nothing and stop."""
    config = settings()
    try:
        is_prepared = migrating.is_prepared(config.database_url)
        is_current = is_prepared and migrating.is_of_this_version(config.database_url, migrations())
    except DatabaseError as problem:
        wrong(f"The database cannot be opened: {problem.orig}")
    if not is_prepared:
        wrong(f"There is no prepared database for {config.var}. `consult init` prepares one.")
    if not is_current:
        wrong(f"The database of {config.var} has another version. `consult init` brings an older one to this version.")
    return config


def wrong(said: str) -> NoReturn:
    """Say what is wrong with the question, and stop."""
    click.echo(said, err=True)
    sys.exit(WRONG_USE)
