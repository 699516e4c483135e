"""Makes a province: many local documents that follow one parent, each in its own way.

    python -m bench.province FOLDER [--documents 3000]

Same bytes on every machine. The documents are for measuring, and say so.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path

PARENT = Path(__file__).parent.parent / "data" / "seeds" / "jiangsu-2022.txt"
_SENTENCE = re.compile("[^。\n]+。")
_LABEL = re.compile("^[0-9]+﹒")
_WEAKER = (("必须", "应当"), ("要", "可"), ("全面", "逐步"), ("及时", "适时"), ("严格", "认真"))
_LOCAL = (("全省", "全县"), ("省政府", "县政府"), ("各地各部门", "各镇各部门"), ("各级", "各"))
_SYLLABLES = "安宁泰和平昌兴永吉清河山林石江阳德信义仁"
_OWN = (
    "依托{place}融媒体中心，开设政策问答专栏，每月更新不少于{n}次。",
    "在{place}行政审批局大厅设置政务公开专区，配备{n}台自助查询设备。",
    "对{place}{n}个村（社区）的村务公开栏开展全覆盖检查。",
    "建立{place}政务公开观察员队伍，聘请{n}名观察员定期提出意见。",
    "各镇要在三季度前完成基层政务公开标准目录修订。",
)


def main() -> None:
    """Write the documents."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=3000)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(province(options.documents)):
        (options.folder / f"county-{number:05}.txt").write_text(text, encoding="utf-8")


def province(documents: int, parent: Path = PARENT) -> Iterator[str]:
    """Give the texts of local documents that follow a parent."""
    text = parent.read_text(encoding="utf-8").replace(",", "，")
    requirements = [
        _LABEL.sub("", words.strip())
        for words in _SENTENCE.findall(text)
        if len(words) > len("加强公开工作。") and "印发给你们" not in words
    ]
    for number in range(documents):
        yield _document(number, requirements, random.Random(number))  # noqa: S311 # no secret


def _document(number: int, requirements: list[str], chance: random.Random) -> str:
    place = "".join(chance.choices(_SYLLABLES, k=2)) + "县"
    kept = [
        _followed(words, chance)
        for words in requirements
        if chance.random() > 0.15  # noqa: PLR2004
    ]
    if chance.random() < 0.3:  # noqa: PLR2004
        chance.shuffle(kept)
    for _ in range(chance.randrange(1, 6)):
        own = chance.choice(_OWN).format(place=place, n=chance.randrange(2, 40))
        kept.insert(chance.randrange(len(kept)), own)
    points = []
    while kept:
        size = chance.randrange(1, 4)
        points.append("".join(kept[:size]))
        kept = kept[size:]
    lines = [
        f"{place}人民政府办公室关于印发{place}2022年政务公开工作要点的通知",
        f"{place[0]}政办发〔2022〕{number + 1}号",
        "各镇人民政府，县各委办局：",
        f"现将《{place}2022年政务公开工作要点》印发给你们，请认真贯彻执行。",
        f"{place}人民政府办公室",
        f"2022年{chance.randrange(6, 12)}月{chance.randrange(1, 29)}日",
        "（测试用：由程序生成，不是真实公文）",
        f"{place}2022年政务公开工作要点",
        "一、重点任务",
        *(f"{at}．{text}" for at, text in enumerate(points, start=1)),
    ]
    return "\n".join(lines) + "\n"


def _followed(words: str, chance: random.Random) -> str:
    """Word a requirement as a county would: mostly the same, sometimes less."""
    for theirs, ours in _LOCAL:
        words = words.replace(theirs, ours)
    fate = chance.random()
    if fate < 0.1:  # noqa: PLR2004
        clauses = words.split("，")
        if len(clauses) > 2:  # noqa: PLR2004
            del clauses[chance.randrange(1, len(clauses) - 1)]
        return "，".join(clauses)
    if fate < 0.2:  # noqa: PLR2004
        members = words.split("、")
        if len(members) > 2:  # noqa: PLR2004
            del members[chance.randrange(1, len(members) - 1)]
        return "、".join(members)
    if fate < 0.3:  # noqa: PLR2004
        strong, weak = chance.choice(_WEAKER)
        return words.replace(strong, weak, 1)
    return words


if __name__ == "__main__":
    main()
