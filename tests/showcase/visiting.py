"""Visiting the showcase: the address of an endpoint's example, and a browser for each role."""

from dataclasses import dataclass, field
from pathlib import Path

from flask import url_for
from werkzeug.routing import Rule

from consult.app import create_app
from tests.house.examples_of_pages import EXAMPLES, VISITOR
from tests.showcase.building import Ids, showcase
from tests.website import Visitor, Website

OTHERS = {
    "stranger": "stranger@example.org",
    "administrator": "chief@example.org",
    "organizer of another process": "otheline@example.org",
    "colleague": "colleague@example.org",
}


@dataclass
class Showcase:
    """The website of the example with the ids of what was begun in it; browsers stay signed in."""

    website: Website
    ids: Ids
    _visitors: dict[str, Visitor] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> "Showcase":
        """Open a copy of the showcase in a folder."""
        config, ids = showcase(folder)
        return cls(Website(create_app(config), config), ids)

    def visitor(self, role: str) -> Visitor:
        """Give the browser of a role."""
        if role not in self._visitors:
            self._visitors[role] = self._new_visitor(role)
        return self._visitors[role]

    def address(self, endpoint: str, language: str = "en") -> str:
        """Tell where the example of an endpoint is."""
        example = EXAMPLES[endpoint]
        ids = {name: self._id(value) for name, value in example.ids.items()}
        if self.website.app.url_map.is_endpoint_expecting(endpoint, "process"):
            ids["process"] = self.ids["process"]
        with self.website.app.test_request_context(f"/{language}/"):
            return url_for(endpoint, language=language, **ids)  # type: ignore[arg-type]  # url_for takes any value

    def rules(self) -> list[Rule]:
        """List what can be opened with GET, but for static files."""
        rules = self.website.app.url_map.iter_rules()
        return [rule for rule in rules if rule.methods and "GET" in rule.methods and rule.endpoint != "static"]

    def cookie(self, role: str) -> str:
        """Give the cookie that signs a role in, none for visitors."""
        found = self.visitor(role).client.get_cookie("consult_sign_in")
        return "" if found is None else found.value

    def _new_visitor(self, role: str) -> Visitor:
        if role == VISITOR:
            return self.website.visitor()
        if role == "half-signed-in":
            visitor = self.website.visitor()
            visitor.client.set_cookie("consult_sign_in", self.ids["half sign-in"])
            return visitor
        return self.website.signed_in(OTHERS.get(role) or self.ids[f"{role} address"])

    def _id(self, value: str) -> str:
        return self.ids[value.removeprefix("@")] if value.startswith("@") else value
