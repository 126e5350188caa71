"""Sentences that core says to the user, and the one exception that carries them.

Core knows no Qt. It wraps a sentence in :func:`marked` so that the translation
tools collect it, and raises :class:`InputError`; the algorithms room shows the
sentence in the language of QGIS.
"""


def marked(text: str) -> str:
    """Mark ``text`` for translation and return it unchanged."""
    return text


class InputError(ValueError):
    """The input cannot be used; the message says which and what to do.

    Args:
        template: English sentence marked with :func:`marked`, with ``{name}`` fields.
        values: what to put in the fields.
    """

    def __init__(self, template: str, **values: object) -> None:
        self.template = template
        self.values = values
        super().__init__(template.format(**values))
