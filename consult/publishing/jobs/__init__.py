"""What publishing does outside a request: compile, write into a folder, forget what is not to be kept."""

from consult.publishing.jobs.compiling import compile_report, give_compilation_up
from consult.publishing.jobs.completing import complete_compilation, give_completion_up
from consult.publishing.jobs.shelf import Shelf, forget_prints
from consult.publishing.jobs.writing import Order, Written, write_all

__all__ = [
    "Order",
    "Shelf",
    "Written",
    "compile_report",
    "complete_compilation",
    "forget_prints",
    "give_compilation_up",
    "give_completion_up",
    "write_all",
]
