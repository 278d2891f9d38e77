"""Time zones to choose from."""

from consult.kernel.text.speech import speaking
from consult.kernel.text.zones import current_zones, is_zone, named_zone, named_zones


def test_old_names_and_links_are_not_offered_though_they_are_known() -> None:
    old = ("Asia/Calcutta", "US/Eastern", "GMT0", "Etc/GMT+3", "posixrules", "Europe/Kiev")
    assert [name for name in old if name in current_zones()] == []
    assert [is_zone(name) for name in ("Asia/Calcutta", "Asia/Atlantis")] == [True, False]
    assert set(current_zones()) >= {"UTC", "Asia/Kolkata", "Europe/Kyiv", "Europe/Zurich"}


def test_zones_are_named_by_their_city_in_the_readers_language_from_west_to_east() -> None:
    with speaking("en"):
        english = dict(named_zones())
        assert named_zone("Asia/Calcutta") == ("Asia/Calcutta", "UTC+05:30 · Kolkata")
    assert (english["Africa/Cairo"], english["America/St_Johns"]) == ("UTC+02:00 · Cairo", "UTC-03:30 · St John’s")
    assert english["UTC"] == "UTC"
    order = list(english)
    west_to_east = ["Pacific/Pago_Pago", "America/Bogota", "UTC", "Europe/Zurich", "Asia/Kolkata", "Pacific/Kiritimati"]
    assert [name for name in order if name in west_to_east] == west_to_east
    with speaking("ru"):
        russian = dict(named_zones())
    assert (russian["Africa/Cairo"], russian["Asia/Kolkata"]) == ("UTC+02:00 · Каир", "UTC+05:30 · Калькутта")
    assert [len(english), list(english)] == [len(current_zones()), list(dict.fromkeys(order))]
