"""Mandates, events with their programme, and calls of the example."""

from datetime import date, datetime

from consult.calls.models import Call, CallText, Question, QuestionText
from consult.calls.rules import CallState, QuestionKind
from consult.events.models import (
    Event,
    EventSession,
    EventText,
    Panellist,
    Segment,
    SegmentTitle,
    Series,
    SeriesText,
    SessionTitle,
)
from consult.events.rules import EventKind, EventState, Mode, PanelRole
from consult.example.rules import Content, day, instant, read
from consult.kernel.work import Work
from consult.mandates.models import Mandate, MandateTitle, Product, ProductTitle
from consult.mandates.rules import ProductKind, ProductState
from consult.processes.models import AnyText, Process
from consult.processes.rules import TextStatus


def add_mandates(work: Work, *, process: Process) -> dict[str, Mandate]:
    """Add the mandates with their products, by slug."""
    made = {}
    for content in read("process")["mandates"]:
        mandate = Mandate(
            process=process,
            slug=content["id"],
            resolution=content["resolution"],
            paragraph=content["paragraph"],
            adopted_on=day(content["adopted"]),
        )
        mandate.titles = _translated(
            [MandateTitle(language=tag, title=title) for tag, title in content["title"].items()]
        )
        mandate.products = [_product(position, product) for position, product in enumerate(content["products"])]
        work.session.add(mandate)
        made[content["id"]] = mandate
    work.session.flush()
    return made


def _product(position: int, content: Content) -> Product:
    done = day(content["done"]["on"]) if "done" in content else _last_day(content.get("held"))
    product = Product(
        slug=content["id"],
        position=position,
        kind=ProductKind(content["kind"]),
        state=ProductState(content.get("state", "planned")) if done is None else ProductState.DONE,
        due_session=content.get("due_session"),
        due_on=day(content.get("due")),
        done_on=done,
        symbol=content.get("symbol"),
    )
    product.titles = _translated([ProductTitle(language=tag, title=title) for tag, title in content["title"].items()])
    return product


def _last_day(told: str | Content | None) -> date | None:
    return day(told["to"] if isinstance(told, dict) else told)


def add_events(work: Work, *, process: Process, mandates: dict[str, Mandate]) -> dict[str, Event]:
    """Add series and events with their programme, by slug."""
    content = read("process")
    series = {}
    for told in content["series"]:
        row = Series(process_id=process.id, mandate_id=mandates[told["mandate"]].id, slug=told["id"])
        row.texts = _translated([SeriesText(language=tag, name=name) for tag, name in told["names"].items()])
        work.session.add(row)
        series[told["id"]] = row
    people = {person["id"]: person for person in read("reference")["people"]}
    events = {told["id"]: _event(told, process, work.now, people) for told in content["events"]}
    for told in content["events"]:
        event = events[told["id"]]
        event.series, event.mandate = series.get(told["series"]), mandates[told["mandate"]]
        work.session.add(event)
    work.session.flush()
    return events


def _event(content: Content, process: Process, loaded: datetime, people: dict[str, Content]) -> Event:
    registration = content["registration"] or {}
    capacity = registration.get("capacity", {})
    event = Event(
        process=process,
        slug=content["id"],
        kind=EventKind(content["kind"]),
        mode=Mode(content["mode"].replace("-", "_")),
        state=EventState.PUBLISHED,
        scope=content["scope"],
        zone=content["zone"],
        starts_at=instant(content["starts"], loaded=loaded),
        ends_at=instant(content["ends"], loaded=loaded),
        languages=content["languages"],
        access=content["access"],
        capacity=capacity.get("room"),
        registration_opens_at=instant(registration.get("opens"), loaded=loaded),
        registration_closes_at=instant(registration.get("closes"), loaded=loaded),
        is_invented=content.get("invented", False),
    )
    places = content["place"] or {}
    event.texts = _translated(
        [
            EventText(
                language=tag,
                title=title,
                about=content["about"][tag],
                place=places.get(tag, ""),
                access_note=content["access_note"][tag],
            )
            for tag, title in content["title"].items()
        ]
    )
    event.sessions = [_session(session, loaded, people) for session in content["sessions"]]
    return event


def _session(content: Content, loaded: datetime, people: dict[str, Content]) -> EventSession:
    session = EventSession(
        slug=content["id"],
        starts_at=instant(content["starts"], loaded=loaded),
        ends_at=instant(content["ends"], loaded=loaded),
    )
    session.titles = _translated([SessionTitle(language=tag, title=title) for tag, title in content["title"].items()])
    session.segments = [_segment(position, segment) for position, segment in enumerate(content["segments"])]
    session.panellists = [
        Panellist(
            position=position,
            role=PanelRole(seat["role"]),
            names=people[seat["person"]]["names"],
            functions=people[seat["person"]]["title"],
        )
        for position, seat in enumerate(content["panellists"])
    ]
    return session


def _segment(position: int, content: Content) -> Segment:
    segment = Segment(position=position, minutes=content["minutes"])
    segment.titles = _translated([SegmentTitle(language=tag, title=title) for tag, title in content["title"].items()])
    return segment


def add_calls(work: Work, *, process: Process, events: dict[str, Event]) -> dict[str, Call]:
    """Add the calls with their questionnaires, by slug."""
    made = {}
    for content in read("calls"):
        call = Call(
            process=process,
            event=events.get(content["event"] or ""),
            slug=content["id"],
            state=CallState.PUBLISHED,
            opens_at=instant(content["opens"], loaded=work.now),
            closes_at=instant(content["closes"], loaded=work.now),
        )
        call.texts = _translated(
            [
                CallText(language=tag, title=title, about=content["about"][tag])
                for tag, title in content["title"].items()
            ]
        )
        call.questions = [_question(position, question) for position, question in enumerate(content["questions"])]
        work.session.add(call)
        made[content["id"]] = call
    work.session.flush()
    return made


def _question(position: int, content: Content) -> Question:
    question = Question(
        code=content["id"],
        position=position,
        kind=QuestionKind(content["kind"]),
        word_limit=content["word_limit"],
        theme=content["theme"],
    )
    question.texts = _translated(
        [QuestionText(language=tag, title=title, help=content["help"][tag]) for tag, title in content["title"].items()]
    )
    return question


def _translated(rows: list[AnyText]) -> list[AnyText]:
    """Mark the English text as the original that the others were made from."""
    original = next(row for row in rows if row.language == "en")
    for row in rows:
        row.follow(original, TextStatus.HUMAN)
    return rows
