"""Chinese text cut into words, for people: a changed word is marked whole. The only use of jieba.

jieba by itself keeps its dictionary in a file of a known name in the folder for temporary files,
and loads it with `marshal`: whoever writes there first has it run what he likes. Here the
dictionary is built in memory, of the words that are at all common, and no file is written.
"""

import re
import warnings
from collections.abc import Callable
from functools import cache

Split = Callable[[str], tuple[str, ...]]
"""Cuts a text into words; joined they give the text."""

# A line of the dictionary: word, frequency, part of speech. Those below 100 are names and rare
# compounds, nine tenths of it; without them it is there in 80 ms and not in 700.
_COMMON = re.compile(r"^(\S+) (\d{3,}) ", re.MULTILINE)


def split(text: str) -> tuple[str, ...]:
    """Cut a text into words; the first call waits for the dictionary."""
    return _splitter()(text)


@cache
def _splitter() -> Split:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of escapes in jieba's own source
        import jieba

    tokenizer = jieba.Tokenizer()
    with tokenizer.get_dict_file() as file:
        entries = _COMMON.findall(file.read().decode())
    # What jieba makes of its file: frequencies by word, and 0 for what only begins a word.
    frequencies: dict[str, int] = {}
    for word, frequency in entries:
        frequencies[word] = int(frequency)
        for end in range(1, len(word)):
            frequencies.setdefault(word[:end], 0)
    tokenizer.FREQ, tokenizer.total = frequencies, sum(frequencies.values())
    tokenizer.initialized = True
    return lambda text: tuple(tokenizer.cut(text, HMM=False))
