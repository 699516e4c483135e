"""The hand-annotated pairs, read from their tables."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "eval" / "gold"
SEEDS = ROOT / "data" / "seeds"
SHARED = ROOT.parent / "shared"
"""Where further material may lie: pairs and planted edits that are no part of the project."""


class Verdict(NamedTuple):
    """What two readers found became of one parent sentence."""

    status: str
    links: frozenset[str]
    """Local sentences that both readers link; a comparison has to find them."""
    links_any: frozenset[str]
    """Those that either reader links; to find them is no mistake."""
    kinds: frozenset[str]
    kinds_any: frozenset[str]
    note: str


class GoldPair(NamedTuple):
    """One annotated pair: its sentences, and what the readers say of them."""

    parent_sentences: dict[str, str]
    local_sentences: dict[str, str]
    verdicts: dict[str, Verdict]
    origins: dict[str, str]
    """Per local sentence: parent, added, frame, or either where the readers part."""


class KnownPair(NamedTuple):
    """Where the tables and the texts of an annotated pair lie."""

    title: str
    child: str
    parent: str
    tables: Path
    local_file: Path
    parent_file: Path

    def read(self) -> GoldPair:
        """Read the tables."""
        return read_pair(self.tables, self.child, self.parent)


def read_pair(folder: Path, child: str, parent: str) -> GoldPair:
    """Read the tables of one pair."""
    return GoldPair(
        _sentences(folder / f"{parent}.units.tsv"),
        _sentences(folder / f"{child}.units.tsv"),
        {row["parent"]: _verdict(row) for row in _rows(folder / f"{child}.parent.tsv")},
        {row["local"]: row["origin"] for row in _rows(folder / f"{child}.local.tsv")},
    )


def seed_pairs() -> Iterator[KnownPair]:
    """List the pairs whose texts are seeds of the project."""
    parent = SEEDS / "jiangsu-2022.txt"
    for title, child, local in (
        ("江苏 → 新北", "xinbei2022", "changzhou-xinbei-2022.txt"),
        ("江苏 → 济源", "jiyuan2022", "jiyuan-2022.txt"),
    ):
        yield KnownPair(title, child, "jiangsu2022", TABLES, SEEDS / local, parent)


def known_pairs(shared: Path = SHARED) -> Iterator[KnownPair]:
    """List the pairs of the seeds, and the one whose texts may lie under `shared`."""
    yield from seed_pairs()
    texts = shared / "corpus" / "pairs" / "24_anqing_susong"
    locals_, parents = sorted(texts.glob("child1__*.txt")), sorted(texts.glob("parent__*.txt"))
    if locals_ and parents:
        yield KnownPair(
            "安庆 → 宿松", "susong2022", "anqing2022", shared / "gold", locals_[0], parents[0]
        )


def _sentences(path: Path) -> dict[str, str]:
    """Read a table without a head: id, heading, sentence."""
    cells = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {row[0]: row[2] for row in cells}


def _rows(path: Path) -> Iterator[dict[str, str]]:
    """Read a table with a head; cells left out at the end of a line are empty."""
    head, *lines = (
        line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    )
    for line in lines:
        yield dict.fromkeys(head, "") | dict(zip(head, line, strict=False))


def _verdict(row: dict[str, str]) -> Verdict:
    return Verdict(
        row["status"],
        _names(row["local"]),
        _names(row["local_any"]),
        _names(row["kinds"]),
        _names(row["kinds_any"]),
        row["note"],
    )


def _names(cell: str) -> frozenset[str]:
    return frozenset(name for name in cell.split(";") if name)
