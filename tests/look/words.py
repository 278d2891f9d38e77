"""Arabic words for the example pages (examples only: the product's catalogues are elsewhere)."""

import gettext


class ArabicWords(gettext.NullTranslations):
    pass
