"""A process with a codebook, two sources and a coded passage, on a website."""

import uuid
from dataclasses import dataclass

import pytest

from tests.factories.accounts import as_person
from tests.factories.analysis import a_code, a_coded_passage, a_rapporteur, an_intervention
from tests.factories.processes import a_process
from tests.factories.sources import a_source
from tests.website import Website


@dataclass(frozen=True)
class Scene:
    """What the tests of pages need to find their way."""

    process_id: uuid.UUID
    reference: str
    arabic: str
    text_id: uuid.UUID
    arabic_text_id: uuid.UUID
    passage_id: uuid.UUID
    code_id: uuid.UUID


@pytest.fixture
def scene(website: Website) -> Scene:
    """Rania, rapporteur of nmirf, has coded the first words of a submission; an intervention in Arabic waits."""
    with website.work() as work:
        process = a_process(work)
        mine = as_person(work, a_rapporteur(work, process))
        code, source, spoken = a_code(mine, process), a_source(work, process), an_intervention(work, process)
        passage = a_coded_passage(mine, source, code)
        made = (
            process.id,
            source.reference,
            spoken.reference,
            source.texts[0].id,
            spoken.texts[0].id,
            passage.id,
            code.id,
        )
    return Scene(*made)
