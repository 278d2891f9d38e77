"""A person's organizations: see them, add one, ask to join, let others in."""

import uuid

from flask import request
from werkzeug.wrappers import Response
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs

from consult.accounts import commands, permissions, queries
from consult.accounts.forms import ButtonForm, InviteForm, MemberForm, OrganizationForm, SearchForm
from consult.accounts.models import Membership, Organization, Person, Standing
from consult.accounts.rules import MemberState
from consult.accounts.views.doors import (
    an_organization,
    ask_to_wait,
    is_too_often,
    my_membership,
    my_person,
    my_standing,
    room,
)
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, gettext, language
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import anybody_signed_in, go, prepared
from consult.web.session import actor, work

register("accounts.organization-added", N_("The organization is added. You can speak for it now."))
register("accounts.asked-to-join", N_("Your request is sent. You get a letter when you are let in."))
register("accounts.member-confirmed", N_("The member is confirmed."))
register("accounts.member-ended", N_("The membership is ended."))
register("accounts.invited", N_("The invitation is sent. When the person asks to join, confirm it here."))


def invite_unless_too_often() -> bool:
    """Say whether one more invitation may go out, from here and by this person."""
    return not is_too_often("invite", str(actor().person_id))


@room.page("/account/organizations", load=my_person, may=permissions.own, for_people=True)
def my_organizations(person: Person) -> str:
    """Show one's own organizations, and find others by a part of their name."""
    session, form = work().session, SearchForm(request.args)
    words = str(form.q.data or "")
    mine = queries.organizations_of(session, person.id)
    found = queries.find_organizations(session, words)
    return show(form=form, mine=mine, found=found, words=words, states=MemberState)


@room.page("/account/organizations/new", load=my_person, may=permissions.own, methods=("GET", "POST"), for_people=True)
def new_organization(person: Person) -> str | Response:
    """Add an organization; whoever adds it manages it."""
    form = fill(OrganizationForm)
    form.category.choices = [SelectChoice("", gettext("Choose")), *_choices("category")]
    form.state.choices = [SelectChoice("", gettext("No State")), *_choices("state")]
    if form.language.data is None:
        form.language.data = language()
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.create_organization(work(), person=person, told=form.told())
            notice(Message("accounts.organization-added"))
            return go("accounts.my_organizations")
    return show(form=form)


@room.page(
    "/account/organizations/<uuid:organization_id>/join",
    load=an_organization,
    may=anybody_signed_in,
    methods=("GET", "POST"),
    for_people=True,
)
def join(organization: Organization) -> str | Response:
    """Ask to belong to an organization."""
    form, person = fill(ButtonForm), my_person(work().session)
    if is_sent_and_good(form) and person is not None:
        with refusals_beside(form):
            commands.ask_to_join(work(), organization=organization, person=person)
            notice(Message("accounts.asked-to-join"))
            return go("accounts.my_organizations")
    return show(form=form, organization=organization)


@room.page(
    "/account/organizations/<uuid:organization_id>",
    load=my_standing,
    may=permissions.answer_requests,
    methods=("GET", "POST"),
    for_people=True,
)
def members(standing: Standing) -> str | Response:
    """Show the members, and decide on those who ask; an administrator only while nobody manages the organization."""
    session, form, organization = work().session, fill(MemberForm), standing.organization
    if is_sent_and_good(form):
        row = _member(organization, str(form.membership.data))
        if row is not None:
            with refusals_beside(form):
                notice(Message(_decide(row, str(form.action.data))))
                return _onward(standing)
    rows = queries.members_of(session, organization.id)
    manages = standing.own is not None and permissions.manage(actor(), standing.own)
    return show(
        form=form, organization=organization, members=rows, states=MemberState, own=standing.own, manages=manages
    )


@room.page(
    "/account/organizations/<uuid:organization_id>/invite",
    load=my_membership,
    may=permissions.manage,
    methods=("GET", "POST"),
    for_people=True,
    prepare=invite_unless_too_often,
)
def invite(own: Membership) -> str | Response:
    """Invite somebody by mail address; the person then asks to join."""
    form = fill(InviteForm)
    if is_sent_and_good(form):
        if prepared():
            email = str(form.email.data)
            commands.invite_to_join(work(), organization=own.organization, manager=own.person, email=email)
            notice(Message("accounts.invited"))
            return go("accounts.members", organization_id=own.organization_id)
        ask_to_wait(form)
    return show(form=form, organization=own.organization)


@room.page(
    "/account/organizations/<uuid:organization_id>/leave",
    load=my_membership,
    may=permissions.leave,
    methods=("GET", "POST"),
    for_people=True,
)
def leave(own: Membership) -> str | Response:
    """Leave an organization, or take back the request to join; asks first."""
    form = fill(ButtonForm)
    if is_sent_and_good(form):
        with refusals_beside(form):
            commands.end_membership(work(), row=own)
            notice(Message("accounts.member-ended"))
            return go("accounts.my_organizations")
    return show(form=form, own=own, states=MemberState)


def _onward(standing: Standing) -> Response:
    """Lead back to the members; who has just made somebody the manager has nothing more to decide there."""
    after = queries.standing_of(work().session, standing.organization.id, work().actor.person_id or uuid.UUID(int=0))
    if after is not None and permissions.answer_requests(actor(), after):
        return go("accounts.members", organization_id=standing.organization.id)
    return go("accounts.my_organizations")


def _decide(row: Membership, action: str) -> str:
    if action == "end":
        commands.end_membership(work(), row=row)
        return "accounts.member-ended"
    commands.confirm_member(work(), row=row, as_manager=action == "manager")
    return "accounts.member-confirmed"


def _member(organization: Organization, sent: str) -> Membership | None:
    """Find the membership that was sent, in this organization and no other."""
    try:
        row = queries.one_membership(work().session, uuid.UUID(sent))
    except ValueError:
        return None
    here = row is not None and row.organization_id == organization.id and row.state is not MemberState.ENDED
    return row if here else None


def _choices(kind: str) -> list[SelectChoice]:
    tag = language()
    known = queries.entries_by_name(work().session, kind, tag) if kind == "state" else None
    known = known or queries.entries(work().session, kind)
    return [SelectChoice(entry.code, entry.label_in(tag)) for entry in known]
