"""Forms of mandates and products."""

from wtforms import FormField, IntegerField, SelectField
from wtforms.validators import NumberRange

from consult.kernel.text.speech import L_
from consult.mandates.rules import MandateFacts, ProductFacts, ProductKind, ProductState
from consult.web.fields import Form, Line, Optional, SelectChoice, at_most, required
from consult.web.moments import Day
from consult.web.tongues import SixLines, written

SLUG_HINT = L_("Lower-case letters, digits and hyphens, for example 51-33-op4. It is part of the page's address.")
KINDS = {
    ProductKind.CONSULTATION: L_("Consultation"),
    ProductKind.SEMINAR: L_("Seminar"),
    ProductKind.PANEL: L_("Panel"),
    ProductKind.REPORT: L_("Report"),
    ProductKind.HUB: L_("Knowledge hub"),
}
STATES = {
    ProductState.PLANNED: L_("Planned"),
    ProductState.UNDER_WAY: L_("Under way"),
    ProductState.DONE: L_("Done"),
}


class MandateForm(Form):
    """A paragraph of a resolution."""

    resolution = Line(
        L_("Resolution"),
        [required(L_("Write the number of the resolution.")), at_most(60)],
        description=L_("As it is cited, for example 51/33."),
        render_kw={"dir": "ltr"},
    )
    paragraph = Line(
        L_("Paragraph"),
        [required(L_("Write the number of the paragraph.")), at_most(30)],
        description=L_("The operative paragraph, for example 4."),
        render_kw={"dir": "ltr"},
    )
    slug = Line(
        L_("Short name in addresses"),
        [required(L_("Write a short name."))],
        description=SLUG_HINT,
        render_kw={"dir": "ltr"},
    )
    adopted_on = Day(L_("Adopted on (optional)"))
    titles = FormField(SixLines, L_("What the paragraph asks for"))

    def facts(self) -> MandateFacts:
        """Give what was told."""
        return MandateFacts(
            str(self.slug.data),
            str(self.resolution.data),
            str(self.paragraph.data),
            self.adopted_on.data,
            written(self.titles),
        )


class ProductForm(Form):
    """Something a mandate asks for."""

    titles = FormField(SixLines, L_("What it is called"))
    kind = SelectField(L_("Kind"), choices=lambda: [SelectChoice(kind, str(KINDS[kind])) for kind in KINDS])
    slug = Line(
        L_("Short name in addresses"),
        [required(L_("Write a short name."))],
        description=SLUG_HINT,
        render_kw={"dir": "ltr"},
    )
    due_session = IntegerField(
        L_("Number of the session it is due at"),
        [Optional(), NumberRange(1, 999, L_("Write the number of the session, such as 57."))],
    )
    due_on = Day(
        L_("Opening of that session (optional)"),
        description=L_("The dates for the document are counted back from this day."),
    )
    revised_due_on = Day(
        L_("Revised date (optional)"),
        description=L_("If it was put off to a later session, the day that session opens."),
    )
    state = SelectField(L_("State of work"), choices=lambda: [SelectChoice(s, str(STATES[s])) for s in STATES])
    done_on = Day(L_("Done on (optional)"))
    symbol = Line(L_("Document symbol"), [at_most(60)], render_kw={"dir": "ltr"})

    def facts(self) -> ProductFacts:
        """Give what was told."""
        return ProductFacts(
            slug=str(self.slug.data),
            kind=ProductKind(self.kind.data),
            state=ProductState(self.state.data),
            due_session=self.due_session.data,
            due_on=self.due_on.data,
            revised_due_on=self.revised_due_on.data,
            done_on=self.done_on.data,
            symbol=self.symbol.data or None,
            titles=written(self.titles),
        )
