"""The six languages of the interface, and what is known of any language tag."""

import re

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
OWN_NAMES = {
    "ar": "العربية",
    "en": "English",
    "es": "Español",
    "fr": "Français",
    "ru": "Русский",
    "zh": "中文",
}
_RIGHT_TO_LEFT = {"ar", "arc", "dv", "fa", "ha", "he", "khw", "ks", "ku", "ps", "sd", "ug", "ur", "yi"}
_TAG = re.compile(r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-[a-z0-9]{5,8})*", re.IGNORECASE)


def is_tag(tag: str) -> bool:
    """Say whether ``tag`` has the form of a language tag (RFC 5646, without extensions)."""
    return _TAG.fullmatch(tag) is not None


def direction(tag: str) -> str:
    """Tell in which direction a language is written: ``ltr`` or ``rtl``."""
    parts = tag.split("-")
    if any(part.lower() in {"arab", "hebr"} for part in parts[1:]):
        return "rtl"
    return "rtl" if parts[0].lower() in _RIGHT_TO_LEFT and "latn" not in tag.lower() else "ltr"
