"""Figures: passages by code and kind, sources heard by category and region."""

from consult.accounts.queries import labels
from consult.analysis import permissions
from consult.analysis.queries.codebook import codebook
from consult.analysis.queries.figures import NO_REGION, by_category_and_region, by_code_and_kind
from consult.analysis.rules import KIND_NAMES
from consult.analysis.rules.cells import LEAST_SHOWN
from consult.analysis.rules.filters import Filters
from consult.analysis.views.doors import room
from consult.kernel.text import speech
from consult.processes.models import Process
from consult.web.page import show
from consult.web.room import the_process
from consult.web.session import work


@room.page("/analysis/figures", load=the_process, may=permissions.analyse, for_people=True)
def figures(process: Process) -> str:
    """Show what was coded how often, and who was heard from where."""
    current, now, everything = work().session, work().now, Filters()
    categories = labels(current, "category", speech.language())
    return show(
        branches=codebook(current, process.id),
        coded=by_code_and_kind(current, process.id, everything, now=now),
        heard=by_category_and_region(current, process.id, everything, now=now, order=list(categories)),
        categories=categories,
        regions=labels(current, "group", speech.language()),
        kind_names=KIND_NAMES,
        no_region=NO_REGION,
        least=LEAST_SHOWN,
    )
