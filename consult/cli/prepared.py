"""What every command begins with: the settings, and a database that is ready; or a sentence and exit status 2."""

import sys
from typing import NoReturn

import click
from sqlalchemy.exc import DatabaseError

from config import BadSetting, Config
from consult import app as composition

WRONG_USE = 2


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
        is_prepared = composition.is_prepared(config.database_url)
    except DatabaseError as problem:
        wrong(f"The database cannot be opened: {problem.orig}")
    if not is_prepared:
        wrong(f"There is no prepared database for {config.var}. `consult init` prepares one.")
    return config


def wrong(said: str) -> NoReturn:
    """Say what is wrong with the question, and stop."""
    click.echo(said, err=True)
    sys.exit(WRONG_USE)
