"""What a person does on a page: press a button, follow a link, fill boxes, with the keyboard alone."""

from collections.abc import Callable

from playwright.sync_api import Page

Open = Callable[..., Page]


def press(page: Page, name: str) -> None:
    """Press a button that sends a form as a keyboard does, and wait for the answer."""
    with page.expect_navigation():
        page.locator("main").get_by_role("button", name=name, exact=True).press("Enter")


def act(page: Page, value: str) -> None:
    """Press the one button of a form that stands for an act, such as ``publish``."""
    with page.expect_navigation():
        page.locator(f"main button[value='{value}']").press("Enter")


def follow(page: Page, ending: str) -> None:
    """Follow the first link to such an address, as a keyboard does."""
    page.locator(f"main a[href$='{ending}']").first.press("Enter")


def write(page: Page, **boxes: str) -> None:
    """Fill boxes by their names; several boxes of one name (a day, a time) take their parts one by one."""
    for name, words in boxes.items():
        found = page.locator(f"main [name='{name.replace('_en', '-en')}']").all()
        for box, part in zip(found, words.split() if len(found) > 1 else [words], strict=True):
            box.fill(part)
