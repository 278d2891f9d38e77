"""What was found in a file, a remark for each condition; kept as codes and values, and read back with suspicion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from consult.press.check.conditions import BY_CODE
from consult.press.check.finding import Finding, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from consult.press.check.finding import Speech

_NO_REMARK = "not what a checker says"
_LONGEST = 200  # letters of a value: what a checker names is short
_ISOLATED = "\u2068{}\u2069"  # words of the file keep their own direction (Unicode, TR 9)


@dataclass(frozen=True, slots=True)
class Remark:
    """A condition that a file does not meet: where it was found first, and in how many places."""

    first: Finding
    count: int

    def sentence(self, speech: Speech) -> str:
        """Say what is wrong in a language, for a page: the words of the file keep their own direction."""
        return self._shown().sentence(speech)

    def mend(self, speech: Speech) -> str:
        """Say how to mend it in a language, for a page."""
        return self._shown().mend(speech)

    def _shown(self) -> Finding:
        return replace(self.first, values=tuple((name, _ISOLATED.format(value)) for name, value in self.first.values))


def remarks_of(findings: Iterable[Finding]) -> list[Remark]:
    """Return a remark for each condition that is not met, in the order of the findings."""
    found: dict[str, Remark] = {}
    for finding in findings:
        known = found.get(finding.condition.code)
        found[finding.condition.code] = Remark(finding, 1) if known is None else Remark(known.first, known.count + 1)
    return list(found.values())


def rows_of(remarks: Iterable[Remark]) -> list[dict[str, Any]]:
    """Return remarks as JSON values, to be kept: codes and values, no sentence."""
    return [
        {
            "condition": remark.first.condition.code,
            "count": remark.count,
            "place": remark.first.place.known(),
            "values": dict(remark.first.values),
        }
        for remark in remarks
    ]


def remarks_from(rows: Iterable[Mapping[str, Any]]) -> list[Remark]:
    """Return the remarks of rows that nobody vouches for. Errors: ValueError for what is no such row."""
    try:
        return [_remark_from(row) for row in rows]
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError(_NO_REMARK) from problem


def _remark_from(row: Mapping[str, Any]) -> Remark:
    values = tuple((str(name), str(value)) for name, value in row["values"].items())
    first, count = Finding(BY_CODE[row["condition"]], _place_from(row["place"]), values), row["count"]
    told = (first.place.told(), first.sentence(), first.mend())  # KeyError where a value is missing
    if type(count) is not int or count < 1 or any(len(words) > _LONGEST for _, words in values) or not all(told):
        raise ValueError(_NO_REMARK)
    return Remark(first, count)


def _place_from(known: Mapping[str, Any]) -> Place:
    for name, value in known.items():
        is_name = name in ("tag", "part")
        if type(value) is not (str if is_name else int) or len(str(value)) > _LONGEST:
            raise ValueError(_NO_REMARK)
    return Place(**known)
