"""What words of a link, heading or picture tell a reader, in the six languages."""

from __future__ import annotations

import re
import unicodedata

_VAGUE = {
    "ar": ("هنا", "انقر هنا", "اضغط هنا", "المزيد", "اقرأ المزيد", "رابط", "هذا الرابط"),
    "en": (
        "here",
        "click here",
        "click",
        "more",
        "read more",
        "learn more",
        "link",
        "this link",
        "this page",
        "see here",
    ),
    "es": ("aquí", "haga clic aquí", "clic aquí", "más", "leer más", "ver más", "enlace", "este enlace"),
    "fr": ("ici", "cliquez ici", "cliquer ici", "plus", "lire la suite", "en savoir plus", "lien", "ce lien"),
    "ru": ("здесь", "тут", "нажмите здесь", "подробнее", "далее", "читать далее", "ссылка", "по ссылке"),
    "zh": ("这里", "此处", "点击这里", "点击此处", "更多", "阅读更多", "链接", "此链接"),
}
_ALL_VAGUE = frozenset(words for listed in _VAGUE.values() for words in listed)
_LONG = 500  # letters: what is longer is not told by its end
_AROUND = " .…:;,!»«“”\"'()[]<>→\u203a。"
_FILE = re.compile(r"[^\s/]+\.(png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)", re.IGNORECASE)
_STAND_IN = re.compile(
    r"(image|picture|graphic|photo|img|untitled|рисунок|изображение|imagen|图片|صورة)[\s_-]*\d*", re.IGNORECASE
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[ix](-[A-Za-z0-9]{1,8})+")
RTL_LETTER = re.compile("[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def plainly(words: str) -> str:
    """Return the beginning of words without surplus spaces and without marks around them."""
    return _beginning(words, "Cf").strip(_AROUND).casefold()


def _beginning(words: str, *left_out: str) -> str:
    """Return the beginning of words without surplus spaces and without signs of some categories."""
    begun = " ".join(words.split())[:_LONG]
    return " ".join("".join(sign for sign in begun if unicodedata.category(sign) not in left_out).split())


def is_vague(words: str) -> bool:
    """Tell whether the words of a link say nothing about where it leads."""
    return plainly(words) in _ALL_VAGUE


def is_stand_in(words: str) -> bool:
    """Tell whether the words for a picture are the name of its file or what a program put there."""
    kept = plainly(words)
    return bool(_FILE.fullmatch(kept) or _STAND_IN.fullmatch(kept))


def is_language(tag: str) -> bool:
    """Tell whether this is a well-formed tag of a language (BCP 47)."""
    return _LANGUAGE.fullmatch(tag) is not None


def short(words: str) -> str:
    """Return words short enough to be named in a sentence, without marks that turn what follows round."""
    most = 60
    kept = _beginning(words, "Cf", "Cc")
    return kept if len(kept) <= most else f"{kept[: most - 1]}…"
