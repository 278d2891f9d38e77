"""Names stand in the alphabetical order of their language."""

import pytest

from consult.adapters.collation import sort_key

ORDERS = {
    "en": ["Algeria", "Côte d'Ivoire", "Croatia", "Türkiye", "Turkmenistan"],
    "fr": ["Égypte", "El Salvador", "Émirats arabes unis", "Équateur", "État de Palestine"],
    "es": ["Canadá", "Chad", "Chile", "Nauru", "Omán"],
    "ru": ["Австрия", "Египет", "Ёлкино", "Замбия", "Япония"],
    "ar": ["الأردن", "أرمينيا", "ألبانيا", "البحرين", "تونس", "الجزائر"],
    "zh": ["阿尔巴尼亚", "巴西", "加拿大", "喀麦隆", "中国"],
}


@pytest.mark.parametrize("language", ORDERS)
def test_names_in_order(language: str) -> None:
    names = ORDERS[language]
    shuffled = names[::-1]
    assert sorted(shuffled, key=lambda name: sort_key(name, language)) == names


@pytest.mark.parametrize("language", ORDERS)
def test_keys_are_hexadecimal_so_that_every_database_agrees(language: str) -> None:
    assert {letter for name in ORDERS[language] for letter in sort_key(name, language)} <= set("0123456789abcdef")


def test_different_chinese_names_have_different_keys() -> None:
    assert len({sort_key(name, "zh") for name in ("加拿大", "佳拿大", "嘉拿大")}) == 3
