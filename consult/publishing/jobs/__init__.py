"""What publishing does outside a request: compile, write into a folder, forget what is not to be kept."""

from consult.publishing.jobs.compiling import compile_report, give_compilation_up
from consult.publishing.jobs.shelf import Shelf, forget_prints
from consult.publishing.jobs.writing import write_all

__all__ = ["Shelf", "compile_report", "forget_prints", "give_compilation_up", "write_all"]
