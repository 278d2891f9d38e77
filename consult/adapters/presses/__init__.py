"""The press outside its caller: warm child processes for the worker and the command line, or here for tests."""

from consult.adapters.presses.imprint import imprint
from consult.adapters.presses.making import PressHere
from consult.adapters.presses.pool import PressPool

__all__ = ["PressHere", "PressPool", "imprint"]
