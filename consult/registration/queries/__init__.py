"""Reading registrations: one's own, the organizers' queue, figures, drafts."""

from consult.registration.queries.drafts import answers_of, draft_of, key_about, seal_answers
from consult.registration.queries.figures import Figures, figures_of
from consult.registration.queries.registrations import (
    PAGE,
    Filter,
    chosen,
    count_queue,
    credentials_by_category,
    event_by_slug,
    events_with_waiting,
    my_registrations,
    one_registration,
    queue,
    registration_of,
    whole_list,
)

__all__ = [
    "PAGE",
    "Figures",
    "Filter",
    "answers_of",
    "chosen",
    "count_queue",
    "credentials_by_category",
    "draft_of",
    "event_by_slug",
    "events_with_waiting",
    "figures_of",
    "key_about",
    "my_registrations",
    "one_registration",
    "queue",
    "registration_of",
    "seal_answers",
    "whole_list",
]
