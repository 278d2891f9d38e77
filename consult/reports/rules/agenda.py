"""The ten standing items of the Council's agenda (resolution 5/1, annex, part V)."""

from consult.kernel.text.speech import N_

AGENDA: dict[int, str] = {
    1: N_("Organizational and procedural matters"),
    2: N_(
        "Annual report of the United Nations High Commissioner for Human Rights and reports of the Office of the "
        "High Commissioner and the Secretary-General"
    ),
    3: N_(
        "Promotion and protection of all human rights, civil, political, economic, social and cultural rights, "
        "including the right to development"
    ),
    4: N_("Human rights situations that require the Council’s attention"),  # noqa: RUF001 - the typographic apostrophe
    5: N_("Human rights bodies and mechanisms"),
    6: N_("Universal periodic review"),
    7: N_("Human rights situation in Palestine and other occupied Arab territories"),
    8: N_("Follow-up to and implementation of the Vienna Declaration and Programme of Action"),
    9: N_(
        "Racism, racial discrimination, xenophobia and related forms of intolerance: follow-up to and implementation "
        "of the Durban Declaration and Programme of Action"
    ),
    10: N_("Technical assistance and capacity-building"),
}
