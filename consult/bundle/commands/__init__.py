"""Taking a bundle in: all of it or nothing."""

from consult.bundle.commands.taking_in import ProcessIsThere, take_bundle_in

__all__ = ["ProcessIsThere", "take_bundle_in"]
