"""Which class of barrier a word of road and railway data stands for."""

from typing import Dict, Optional, Sequence

#: Class of words that stand for no barrier.
NOT_A_BARRIER = "none"


class Words:
    """Words of road and railway data and the barrier class they stand for.

    Args:
        rows: dicts with ``kind`` (road, railway or passage), ``word``, ``match`` (exact or contains) and
            ``class`` (key of the theme barriers or passages, or none for what is neither).
        kind: which rows to use.
    """

    def __init__(self, rows: Sequence[Dict[str, str]], kind: str) -> None:
        chosen = [row for row in rows if row["kind"] == kind]
        self._exact = {row["word"].casefold(): row["class"] for row in chosen if row["match"] == "exact"}
        contained = [(row["word"].casefold(), row["class"]) for row in chosen if row["match"] == "contains"]
        self._contained = sorted(contained, key=lambda pair: -len(pair[0]))

    def find(self, word: object) -> Optional[str]:
        """The class key; None for a word that is not in the table. Whole words win over parts."""
        text = str(word).strip().casefold()
        if text.endswith(".0"):
            text = text[:-2]
        if text in self._exact:
            return self._exact[text]
        for part, key in self._contained:
            if part in text:
                return key
        return None
