"""The codebook of the example."""

from consult.analysis.models import Code, CodeText
from consult.example.rules import read
from consult.kernel.work import Work
from consult.processes.models import Process


def add_codebook(work: Work, *, process: Process) -> dict[str, Code]:
    """Add the codes, parents before children, by slug."""
    made: dict[str, Code] = {}
    for position, content in enumerate(read("codebook")):
        parent = made.get(content["parent"] or "")
        code = Code(
            process_id=process.id,
            parent_id=None if parent is None else parent.id,
            slug=content["id"],
            position=position,
        )
        code.texts = [
            CodeText(language=tag, name=name, definition=content["definition"][tag])
            for tag, name in content["name"].items()
        ]
        work.session.add(code)
        work.session.flush()
        made[content["id"]] = code
    return made
