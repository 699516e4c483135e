"""Additions to the vocabulary, and what is wrong with them told by line and column."""

from pathlib import Path

import pytest

from zwgk.errors import ConfigurationError
from zwgk.model.document import Role
from zwgk.model.facts import Force
from zwgk.read.lexicon import load_lexicon


def overlay(folder: Path, text: str) -> str:
    """Write an overlay file."""
    path = folder / "my.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_an_overlay_adds_words(tmp_path: Path) -> None:
    lexicon = load_lexicon(
        overlay(
            tmp_path, "unit_labels:\n  lead:\n    - 主抓单位\ndoc_kinds:\n  ours:\n    - 作战图\n"
        )
    )

    assert ("主抓单位", Role.LEAD) in lexicon.unit_labels
    assert "作战图" in lexicon.doc_kinds
    assert lexicon.replaced == ()
    assert "作战图" not in load_lexicon().doc_kinds


def test_an_overlay_says_which_entries_it_replaces(tmp_path: Path) -> None:
    lexicon = load_lexicon(
        overlay(
            tmp_path,
            "duty_cues:\n  modal:\n    mandatory 3:\n      - 鼓励\n"
            "look_alikes:\n  markers:\n    ﹒: 、\n",
        )
    )

    assert [cue.force for cue in lexicon.duty_cues if cue.cue == "鼓励"] == [Force.MANDATORY]
    assert lexicon.look_alikes["﹒"] == "、"
    assert lexicon.replaced == (
        "duty_cues：“鼓励”改归 duty_cues.modal.mandatory 3",
        "look_alikes.markers.﹒：“.”改为“、”",
    )


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path: Path) -> None:
    lexicon = load_lexicon(overlay(tmp_path, "generic:\n  ours: [no, 12:30, 2022-07-11, 007]\n"))

    assert {"no", "12:30", "2022-07-11", "007"} <= set(lexicon.generic)


def test_an_empty_overlay_changes_nothing(tmp_path: Path) -> None:
    assert load_lexicon(overlay(tmp_path, "# later\n")) == load_lexicon()


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("nonsense: {}\n", "1:1", "没有“nonsense”一项"),
        ("furniture:\n  web_begins: []\n", "2:3", "没有“web_begins”一项"),
        ("doc_kinds:\n  ours: 通知\n", "2:3", "词语的列表"),
        ("doc_kinds:\n  ours:\n    - [通知]\n", "3:7", "应当是文字"),
        ("doc_kinds: 通知\n", "1:1", "这里应当有"),
        ("duty_cues:\n  modal:\n    strong 5: [必须]\n", "3:5", "mandatory 3"),
        ("duty_cues:\n  modal:\n    mandatory 9: [必须]\n", "3:5", "mandatory 3"),
        (
            "competences:\n  ours: {words: [甲], unless: [], tiers: [village], reason: ours}\n",
            "2:42",
            "没有“village”这一级",
        ),
        ("competences:\n  ours:\n    words: [甲]\n", "2:3", "缺少：unless、tiers、reason"),
        ("generic:\n  a: [甲]\n  a: [乙]\n", "3:3", "“a”重复"),
        ("generic:\n  a: &x [甲]\n  b: *x\n", "2:6", "不能使用 & 和 * 引用"),
        ("generic:\n  a: !!python/name:os.system\n", "2:6", "不能使用 ! 标签"),
        ("generic:\n  a: [甲\n", "3:1", "不是有效的 YAML"),
        ("? [甲]\n: 乙\n", "1:3", "键只能是文字"),
        ("[" * 30, "1:21", "嵌套超过 20 层"),
    ],
)
def test_a_wrong_overlay_is_told_by_line_and_column(
    tmp_path: Path, text: str, place: str, message: str
) -> None:
    path = overlay(tmp_path, text)

    with pytest.raises(ConfigurationError) as caught:
        load_lexicon(path)

    assert str(caught.value).startswith(f"{path}:{place}：")
    assert message in str(caught.value)


def test_an_overlay_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="打不开"):
        load_lexicon(str(tmp_path / "none.yaml"))


def test_an_overlay_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "gbk.yaml"
    path.write_bytes("generic:\n  a: [政务公开工作要点]\n".encode("gb18030"))

    with pytest.raises(ConfigurationError, match="不是 UTF-8"):
        load_lexicon(str(path))


def test_an_overlay_of_a_million_characters_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="超过"):
        load_lexicon(overlay(tmp_path, "generic:\n  a:\n" + "    - 甲\n" * 200_000))
