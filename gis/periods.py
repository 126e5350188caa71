"""Whether the name of a layer tells that it is of a month or of a year, for rainfall that may be either."""

import re

_RAIN = r"p|pr|pre|prec|precip|precipitation|rain|rainfall|tp|m|mon|month|降[水雨]量?"
#: 2019-07, 201907, 7月, 七月, July, prec_07, p07.
_MONTH = re.compile(
    r"(?<!\d)(19|20)\d\d[_\-. ]?m?(0[1-9]|1[0-2])(?!\d)"
    r"|(?<!\d)(0?[1-9]|1[0-2]) ?月|[一二三四五六七八九十]月|月(平均|均)?降|(?<![a-z])monthly(?![a-z])"
    r"|(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)(?![a-z])"
    r"|(?<![a-z])(january|february|march|april|june|july|august|september|october|november|december)(?![a-z])"
    rf"|(?<![a-z])({_RAIN})[_\-. ]*(0?[1-9]|1[0-2])(?![\da-z])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)|(?<![a-z])(annual|year|yearly)(?![a-z])|年", re.IGNORECASE)
_WHOLE_YEAR = re.compile(
    r"(?<![a-z])(annual|year|yearly|total)(?![a-z])|年(平均|均|总)?降|多年|全年|年均", re.IGNORECASE
)


def called_month(*names: str) -> bool:
    """Whether one of the names of a layer (as shown, of its file) tells a month, and none a whole year."""
    return any(map(_MONTH.search, names)) and not any(map(_WHOLE_YEAR.search, names))


def called_year(*names: str) -> bool:
    """Whether one of the names of a layer tells a year, and none a month."""
    return any(map(_YEAR.search, names)) and not any(map(_MONTH.search, names))
