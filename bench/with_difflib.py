"""What one writes without zwgk: each sentence of the parent beside the local one most like it.

    python bench/with_difflib.py LOCAL PARENT

The peer of `zwgk diff`: the same two files, one process, sentences and difflib, nothing more.
"""

import difflib
import re
import sys
from pathlib import Path

local, parent = (
    [words.strip() for words in re.findall("[^。\n]+。", Path(name).read_text(encoding="utf-8"))]
    for name in sys.argv[1:]
)
for wanted in parent:
    matcher = difflib.SequenceMatcher(b=wanted, autojunk=False)
    best, nearest = 0.0, ""
    for words in local:
        matcher.set_seq1(words)
        if matcher.ratio() > best:
            best, nearest = matcher.ratio(), words
    print(f"{best:.2f} {wanted} | {nearest}")  # noqa: T201 # it is what the command is for
