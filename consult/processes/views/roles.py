"""Who holds which role: see, invite, take away."""

import uuid
from collections.abc import Sequence

from werkzeug.wrappers import Response

from consult.kernel.actor import Role
from consult.kernel.text.message import Message, register
from consult.kernel.text.speech import N_, gettext
from consult.processes import commands, permissions, queries
from consult.processes.forms import InvitationForm, TakeRoleForm
from consult.processes.models import Process, RoleHeld
from consult.processes.rules import ROLE_DUTIES, ROLE_NAMES
from consult.processes.views.doors import room
from consult.web.form import fill, is_sent_and_good, refusals_beside
from consult.web.page import notice, show
from consult.web.room import go, the_process
from consult.web.session import work

register("processes.invited", N_("%(name)s has the role now. A letter is on its way."))
register("processes.role-taken", N_("The role is taken away."))


@room.page("/roles", load=the_process, may=permissions.give_roles, methods=("GET", "POST"), for_people=True)
def roles(process: Process) -> str | Response:
    """List who holds which role, and take a role away."""
    form, held = fill(TakeRoleForm), queries.roles_in(work().session, process)
    if is_sent_and_good(form):
        chosen = next((row for row in held if str(row.id) == form.held.data), None)
        if chosen is not None:
            with refusals_beside(form):
                commands.take_role(work(), held=chosen)
                notice(Message("processes.role-taken"))
                return go("processes.roles", process=process.slug)
            held = queries.roles_in(work().session, process)
    return show(form=form, groups=_by_role(held), slug=process.slug)


@room.page("/roles/invite", load=the_process, may=permissions.give_roles, methods=("GET", "POST"), for_people=True)
def invite(process: Process) -> str | Response:
    """Invite somebody by mail to hold a role."""
    form = fill(InvitationForm)
    if is_sent_and_good(form):
        newcomer = form.newcomer()
        with refusals_beside(form):
            commands.invite_to_role(work(), process=process, newcomer=newcomer, role=Role(str(form.role.data)))
            notice(Message("processes.invited", {"name": newcomer.name}))
            return go("processes.roles", process=process.slug)
    return show(form=form, duties={role.value: gettext(duty) for role, duty in ROLE_DUTIES.items()})


def _by_role(held: Sequence[RoleHeld]) -> list[tuple[str, list[tuple[uuid.UUID, str, str]]]]:
    groups: list[tuple[str, list[tuple[uuid.UUID, str, str]]]] = []
    for role in Role:
        people = [(row.id, row.person.name, row.person.email) for row in held if row.role is role]
        if people:
            groups.append((gettext(ROLE_NAMES[role]), people))
    return groups
