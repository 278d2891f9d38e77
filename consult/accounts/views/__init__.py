"""Pages of accounts: newcomers, signing in and out, the second factor, preferences."""

from consult.accounts.views import newcomers, organizations, preferences, second_factor, sign_in
from consult.accounts.views.doors import room

__all__ = ["newcomers", "organizations", "preferences", "room", "second_factor", "sign_in"]
