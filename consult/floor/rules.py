"""Plain rules of the floor: order rules as data, and the place of each speaker with its reason."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from uuid import UUID

MOST_MINUTES = 60


class RequestState(StrEnum):
    """Where a request to speak stands."""

    WAITING = "waiting"
    CALLED = "called"
    SPOKEN = "spoken"
    REMOVED = "removed"


class Why(StrEnum):
    """Why a speaker stands where they stand."""

    GROUP = "group"
    OTHERS = "others"
    AFTER_STATE = "after_state"
    MOVED = "moved"


class Step(StrEnum):
    """In which direction the officer moves a speaker."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Group:
    """Categories that speak together, and for how many minutes each."""

    categories: frozenset[str]
    minutes: int


@dataclass(frozen=True, slots=True)
class OrderRule:
    """One preset: groups in their order, minutes for everybody else, who may follow their own State."""

    code: str
    dated: str
    source: str
    labels: Mapping[str, str]
    groups: tuple[Group, ...]
    others: int
    after_their_state: frozenset[str]

    def rank(self, category: str) -> int:
        """Tell in which group a category speaks; those whom no group names speak last."""
        found = (place for place, group in enumerate(self.groups) if category in group.categories)
        return next(found, len(self.groups))

    def minutes(self, category: str) -> int:
        """Tell how long somebody of this category may speak, in minutes."""
        rank = self.rank(category)
        return self.others if rank == len(self.groups) else self.groups[rank].minutes

    def label(self, language: str) -> str:
        """Name the rule in ``language``, else in English."""
        return self.labels.get(language, self.labels["en"])


@dataclass(frozen=True, slots=True)
class Waiting:
    """As much of a waiting request as its place depends on."""

    id: UUID
    category: str
    state_code: str | None
    is_moved: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A request in its place, and why it is there."""

    id: UUID
    why: Why


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who asks for the floor, as announced: names by language, and in what function."""

    names: dict[str, str]
    function: str
    category: str
    state_code: str | None = None
    group_code: str | None = None


@cache
def order_rules() -> dict[str, OrderRule]:
    """Read the presets that ship with the product, by code."""
    packed = json.loads(
        (Path(__file__).parents[1] / "data" / "rules" / "speaking_rules.json").read_text(encoding="utf-8")
    )
    return {row["code"]: _rule(row) for row in packed["rules"]}


def _rule(row: Mapping[str, object]) -> OrderRule:
    given = dict(row)
    groups = [Group(frozenset(group["categories"]), group["minutes"]) for group in given.pop("groups")]  # type: ignore[attr-defined]  # our own file
    follow = frozenset(given.pop("after_their_state"))  # type: ignore[call-overload]  # our own file
    return OrderRule(groups=tuple(groups), after_their_state=follow, **given)  # type: ignore[arg-type]  # our own file


def in_order(waiting: Sequence[Waiting], rule: OrderRule) -> list[Placed]:
    """Put requests, given as they now stand, into the order of ``rule``.

    Whom the officer moved keeps the place; the others fill what is left by group and, within a group, as they
    asked (identifiers sort by birth). An institution that may follow its State stands right after it (Human
    Rights Council resolution 16/21, annex, paragraph 28).
    """
    free = [one for one in waiting if not one.is_moved]
    placed = iter(_by_rule(free, rule))
    return [Placed(one.id, Why.MOVED) if one.is_moved else next(placed) for one in waiting]


def _by_rule(free: Sequence[Waiting], rule: OrderRule) -> list[Placed]:
    hosts = _hosts(free, rule)
    leading = [one for one in free if one.id not in hosts]
    order: list[Placed] = []
    for one in sorted(leading, key=lambda one: (rule.rank(one.category), one.id.int)):
        named = rule.rank(one.category) < len(rule.groups)
        order.append(Placed(one.id, Why.GROUP if named else Why.OTHERS))
        guests = sorted(guest.int for guest, host in hosts.items() if host == one.id)
        order.extend(Placed(UUID(int=guest), Why.AFTER_STATE) for guest in guests)
    return order


def _hosts(free: Sequence[Waiting], rule: OrderRule) -> dict[UUID, UUID]:
    """Find, for each that may follow its State, the State's own request: its first one in the best group."""
    hosts: dict[UUID, UUID] = {}
    for guest in free:
        if guest.category in rule.after_their_state and guest.state_code:
            same = [one for one in free if one.state_code == guest.state_code]
            states = [one for one in same if one.category not in rule.after_their_state]
            if states:
                hosts[guest.id] = min(states, key=lambda one: (rule.rank(one.category), one.id.int)).id
    return hosts


def stepped(order: Sequence[UUID], moving: UUID, step: Step) -> list[UUID]:
    """Move one identifier up or down by one place; at the end of the list it stays."""
    moved = list(order)
    here = moved.index(moving)
    there = here + (-1 if step is Step.UP else 1)
    if 0 <= there < len(moved):
        moved[here], moved[there] = moved[there], moved[here]
    return moved
