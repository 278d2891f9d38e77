"""Pages of easy-to-read editions: languages, sections, statements, words list, readers, pictures."""

from consult.easyread import permissions
from consult.easyread.views import editions, readers, sections, statements, words
from consult.easyread.views.doors import gallery, room
from consult.kernel.text.speech import N_
from consult.web.toolbox import Group, Navigation

NAVIGATION = (Navigation("easyread.reports", N_("Easy-to-read editions"), permissions.see_list, Group.WORK),)

__all__ = ["NAVIGATION", "editions", "gallery", "readers", "room", "sections", "statements", "words"]
