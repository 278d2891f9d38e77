"""The easy-to-read edition of the example's report, in every language that has one."""

from dataclasses import replace

from consult.accounts.models import Person
from consult.easyread.commands.statements import add_statements, write_statement
from consult.easyread.commands.structure import add_section, add_word, begin_edition
from consult.easyread.commands.texts import explain_word, save_heading, save_title
from consult.easyread.models import EasySection, EasyStatement, EasyVersion, WordEntry
from consult.easyread.rules import Draft, EasySectionKind, Explained, Seen
from consult.example.rules import CONTENT, Content, read
from consult.kernel.work import Work
from consult.plainspeak import StatementKind
from consult.processes.queries import actor_for
from consult.reports.models import Report


def add_easy_edition(work: Work, *, report: Report, author: Person) -> None:
    """Write the easy edition in English, then in every other language there is."""
    then = replace(work, actor=actor_for(work.session, author))
    structure, original = read(f"reports/{report.slug}/easy/structure"), read(f"reports/{report.slug}/easy/en")
    edition = begin_edition(then, report=report)
    english = EasyVersion(edition, "en")
    save_title(then, version=english, words=original["title"], base=0)
    made = _Made(structure, report)
    made.write(then, english, original)
    for path in sorted((CONTENT / "reports" / report.slug / "easy").glob("*.json")):
        if path.stem not in {"en", "structure"}:
            version = EasyVersion(edition, path.stem)
            told = read(f"reports/{report.slug}/easy/{path.stem}")
            save_title(then, version=version, words=told["title"], base=0)
            made.translate(then, version, told)


class _Made:
    """What was written in English, by the content's own ids."""

    def __init__(self, structure: Content, report: Report) -> None:
        self.structure = structure
        paragraphs = [paragraph.slug for section in report.sections for paragraph in section.paragraphs]
        self.numbers = {slug: number for number, slug in enumerate(paragraphs, start=1)}
        self.sections: dict[str, EasySection] = {}
        self.statements: dict[str, EasyStatement] = {}
        self.words: dict[str, WordEntry] = {}

    def write(self, work: Work, version: EasyVersion, told: Content) -> None:
        """Write sections, statements and words for the first time."""
        for one in self.structure["sections"]:
            kind, heading = EasySectionKind(one["kind"]), told["sections"][one["id"]]
            section = self.sections[one["id"]] = add_section(work, version=version, kind=kind, words=heading)
            for line in one["statements"]:
                draft = self._draft(line, told)
                (self.statements[line["id"]],) = add_statements(work, version=version, section=section, draft=draft)
        for slug in self.structure["words"]:
            self.words[slug] = add_word(work, version=version, explained=_explained(told["words"][slug]))

    def translate(self, work: Work, version: EasyVersion, told: Content) -> None:
        """Write the same sections, statements and words in another language."""
        for number, section in self.sections.items():
            save_heading(work, version=version, section=section, words=told["sections"][number], base=0)
        for one in self.structure["sections"]:
            for line in one["statements"]:
                statement = self.statements[line["id"]]
                seen = Seen(0, statement.version)
                draft = self._draft(line, told)
                write_statement(work, version=version, statement=statement, draft=draft, seen=seen)
        for slug, entry in self.words.items():
            explain_word(work, version=version, entry=entry, explained=_explained(told["words"][slug]), base=0)

    def _draft(self, line: Content, told: Content) -> Draft:
        numbers = tuple(self.numbers[slug] for slug in line["paragraphs"])
        return Draft(told["statements"][line["id"]], StatementKind(line["kind"]), line["picture"], numbers)


def _explained(told: Content) -> Explained:
    return Explained(told["term"], told["explanation"], ())
