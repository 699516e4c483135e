"""Texts parsed and compared, for tests of parsing and comparing."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from zwgk.comparing import Comparer
from zwgk.model.comparison import Comparison
from zwgk.model.document import Document, Tier
from zwgk.model.lexicon import Lexicon
from zwgk.model.source import Source
from zwgk.parsing import DocumentReader
from zwgk.read.lexicon import load_lexicon
from zwgk.read.source import read_source

ROOT = Path(__file__).parents[1]
SEEDS = tuple(sorted(path.stem for path in (ROOT / "data" / "seeds").glob("*.txt")))
JIANGSU, XINBEI, JIYUAN, WUCHENG, XINBEI_TABLE = (
    "jiangsu-2022",
    "changzhou-xinbei-2022",
    "jiyuan-2022",
    "jinhua-wucheng-2022",
    "changzhou-xinbei-2019",
)


@cache
def lexicon() -> Lexicon:
    """Give the packaged vocabulary."""
    return load_lexicon(None)


@cache
def reader() -> DocumentReader:
    """Give a reader of documents with the packaged vocabulary."""
    return DocumentReader(lexicon())


@cache
def comparer() -> Comparer:
    """Give a comparer with the packaged vocabulary."""
    return Comparer(lexicon())


def source(text: str, name: str = "公文.txt") -> Source:
    """Make a source of a text."""
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(name, digest, "text", "utf-8", text)


def parsed(text: str) -> Document:
    """Parse a text."""
    return reader().read(source(text))


@cache
def seed_text(name: str) -> str:
    """Give the text of a seed."""
    return read_source(str(ROOT / "data" / "seeds" / f"{name}.txt")).text


@cache
def seed(name: str) -> Document:
    """Parse a seed."""
    return parsed(seed_text(name))


def compared(local: str, *parents: str, tier: Tier | None = None) -> Comparison:
    """Compare the text of a local document with those of its parents."""
    return comparer().compare(parsed(local), [parsed(parent) for parent in parents], tier)


def item_texts(document: Document) -> list[str]:
    """Give the working text of every item of the body, frames among them."""
    return [item.text.chars for _, items in document.groups() for item in items]


def plan(*points: str, title: str = "工作要点") -> str:
    """Write a document of numbered points."""
    lines = (f"{number}．{point}" for number, point in enumerate(points, start=1))
    return "\n".join((title, *lines, ""))


FILLER = (
    "编制森林防火应急预案，储备灭火物资，组织护林员巡山。",
    "修缮古桥和碑刻，登记馆藏字画，举办民间戏曲汇演。",
    "疏浚灌溉渠道，检修排涝泵站，培训基层水管员。",
)
"""Points about other things than any text beside them, for documents that need some body."""
