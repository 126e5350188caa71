"""Land-use classes that are habitat, as the user writes them."""

import re
from typing import List

from ....core.messages import InputError, marked
from ....gis.tables import class_of


def class_codes(text: str) -> List[int]:
    """Class codes from a text; refuses what is not a common class, and a text without any."""
    known, codes = class_of("common"), []
    words = [word for word in re.split(r"[\s,;，；、]+", text) if word]
    for word in words or [""]:
        if not word.isdigit() or int(word) not in known:
            raise InputError(
                marked("“{word}” is not a land-use class. Give codes from 1 to 15, separated by spaces."),
                word=word,
            )
        codes.append(int(word))
    return codes
