"""`zwgk check`, `zwgk waive`, `zwgk init`: the gate, its exceptions, and that it fails closed."""

import json
import shutil
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from tests.cli.conftest import Result, Zwgk
from zwgk.cli.starter import STARTERS
from zwgk.cli.words import en, zh
from zwgk.model.config import KEYS
from zwgk.published.schema import schema_text
from zwgk.read.config import load_config

_EXAMPLES = Path(__file__).parents[2] / "examples"
_DRAFT = Path("草案/青溪县2024年政务公开工作要点.txt")
_PARENT = Path("上级文件/云岭省2024年政务公开工作要点.txt")
_SENTENCE = "行政规范性文件印发前必须开展合法性审核。"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an office of its own the passing example, and work there."""
    folder = tmp_path / "office"
    shutil.copytree(_EXAMPLES / "passing", folder)
    monkeypatch.chdir(folder)
    return folder


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _findings(zwgk: Zwgk, *args: str) -> list[dict[str, object]]:
    told = json.loads(zwgk("check", "-f", "json", *args).out)
    return [each for one in told["checked"] for each in one["comparison"]["findings"]]


def _fingerprint(zwgk: Zwgk, rule: str) -> str:
    (found,) = [each for each in _findings(zwgk) if each["rule"] == rule]
    return str(found["fingerprint"])


@pytest.mark.parametrize(("example", "code"), [("passing", 0), ("failing", 1)])
def test_the_examples_end_as_they_are_called(
    zwgk: Zwgk, monkeypatch: pytest.MonkeyPatch, example: str, code: int
) -> None:
    monkeypatch.chdir(_EXAMPLES / example)

    assert zwgk("check").code == code


def test_the_failing_example_fails_for_what_was_done_to_it(
    zwgk: Zwgk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(_EXAMPLES / "failing")

    assert [each["rule"] for each in _findings(zwgk) if each["severity"] != "note"] == [
        "omitted-item",
        "mandatory-missing",
        "scope-shortened",
        "deadline-changed",
    ]


def test_a_dropped_sentence_fails_with_that_finding_alone_in_every_format(
    zwgk: Zwgk, office: Path
) -> None:
    before = zwgk("check")
    _edit(office / _DRAFT, _SENTENCE, "")
    text = zwgk("check")
    sarif = json.loads(zwgk("check", "-f", "sarif").out)["runs"][0]["results"]
    junit = ET.fromstring(zwgk("check", "-f", "junit").out)  # noqa: S314 # our own
    github = zwgk("check", "-f", "github")

    assert (before.code, text.code, github.code) == (0, 1, 1)
    assert before.out.startswith("通过")
    assert text.out.startswith("未通过：遗漏1项强制要求；另有1处提示。")
    assert text.out.count(_SENTENCE) == 1
    assert [each["ruleId"] for each in sarif if each["level"] != "note"] == ["omitted-item"]
    assert [each.get("type") for each in junit.iter("failure")] == ["omitted-item"]
    assert [row.split(" ")[0] for row in github.out.splitlines() if "::error" in row] == ["::error"]
    assert "omitted-item" in github.out


def test_a_waiver_passes_and_is_shown_until_the_parent_edits_its_sentence(
    zwgk: Zwgk, office: Path
) -> None:
    _edit(office / _DRAFT, _SENTENCE, "")
    waived = zwgk(
        "waive", _fingerprint(zwgk, "omitted-item"), "--reason", "另行发文", "--by", "张三"
    )
    passed = zwgk("check")
    sarif = json.loads(zwgk("check", "-f", "sarif").out)["runs"][0]["results"]
    junit = ET.fromstring(zwgk("check", "-f", "junit").out)  # noqa: S314 # our own
    github = zwgk("check", "-f", "github")

    assert waived.code == 0
    assert (passed.code, github.code) == (0, 0)
    assert "豁免1处" in passed.out
    assert "已豁免：另行发文（张三）" in passed.out
    assert [len(each.get("suppressions", ())) for each in sarif if each["level"] == "error"] == [1]
    assert not list(junit.iter("failure"))
    assert "::error" not in github.out

    _edit(office / _PARENT, _SENTENCE, "行政规范性文件印发前必须开展合法性审核和公平竞争审查。")
    stale = zwgk("check", "--fail-on", "error")

    assert stale.code == 1
    assert "上级的文字改过，omitted-item 的豁免作废（另行发文）" in stale.out
    rules = [each["rule"] for each in _findings(zwgk) if each["severity"] != "note"]
    assert rules == ["omitted-item", "waiver-stale"]


def test_a_waiver_lapses_when_the_local_sentence_changes(zwgk: Zwgk, office: Path) -> None:
    _edit(office / _DRAFT, "2024年11月底前", "2024年12月底前")
    assert zwgk("waive", _fingerprint(zwgk, "deadline-changed"), "--reason", "商定").code == 0
    assert zwgk("check").code == 0

    _edit(office / _DRAFT, "2024年12月底前", "2025年12月底前")
    result = zwgk("check")

    assert result.code == 1
    assert "本级的文字改过，deadline-changed 的豁免作废" in result.out


def test_a_waiver_holds_to_its_last_day_and_not_beyond(zwgk: Zwgk, office: Path) -> None:
    _edit(office / _DRAFT, _SENTENCE, "")
    fingerprint = _fingerprint(zwgk, "omitted-item")
    zwgk("waive", fingerprint, "--reason", "另行发文", "--until", "2024-12-31")

    assert zwgk("check", "--today", "2024-12-31").code == 0
    expired = zwgk("check", "--today", "2025-01-01")
    assert expired.code == 1
    assert "豁免到 2024-12-31 为止，已过期" in expired.out


def test_a_waiver_that_nothing_needs_is_told(zwgk: Zwgk, office: Path) -> None:
    _edit(office / _DRAFT, _SENTENCE, "")
    zwgk("waive", _fingerprint(zwgk, "omitted-item"), "--reason", "另行发文")
    _edit(office / _DRAFT, "3．政策解读", f"3．{_SENTENCE}政策解读")
    result = zwgk("check", "--fail-on", "error")

    assert result.code == 0
    assert "没有用上的豁免" in result.out


def test_a_waiver_of_one_draft_is_none_of_another(zwgk: Zwgk, office: Path) -> None:
    _edit(office / _DRAFT, _SENTENCE, "")
    zwgk("waive", _fingerprint(zwgk, "omitted-item"), "--reason", "另行发文")
    shutil.copy(office / _DRAFT, office / "草案" / "乙县.txt")
    _edit(office / "草案" / "乙县.txt", "青政办发〔2024〕9号", "乙政办发〔2024〕3号")
    told = json.loads(zwgk("check", "-f", "json").out)

    assert {each["local"]: each["passed"] for each in told["checked"]} == {
        "草案/乙县.txt": False,
        _DRAFT.as_posix(): True,
    }


def test_a_file_of_waivers_that_is_configured_may_have_to_be_written_first(
    zwgk: Zwgk, office: Path
) -> None:
    configuration = office / "zwgk.yaml"
    named = configuration.read_text("utf-8") + "waivers: 豁免.yaml\n"
    configuration.write_text(named, encoding="utf-8")
    _edit(office / _DRAFT, _SENTENCE, "")
    failed = zwgk("check")
    omitted = _fingerprint(zwgk, "omitted-item")

    assert failed.code == 1
    assert failed.err.startswith("zwgk: 注意：豁免.yaml：配置里的豁免文件还没有，按没有豁免算")
    assert zwgk("waive", omitted, "--reason", "另文规定").code == 0
    assert "另文规定" in (office / "豁免.yaml").read_text("utf-8")
    passed = zwgk("check")
    assert (passed.code, passed.err) == (0, "")


def test_a_file_of_waivers_that_is_there_and_cannot_be_read_is_no_empty_one(
    zwgk: Zwgk, office: Path
) -> None:
    (office / "zwgk-waivers.yaml").mkdir()

    assert zwgk("check").code == 2


@pytest.mark.parametrize("start", ["waivers:", "waivers: []", "waivers:   # 由法制科定", ""])
def test_waivers_are_added_below_what_people_wrote(zwgk: Zwgk, office: Path, start: str) -> None:
    _edit(office / _DRAFT, _SENTENCE, "")
    _edit(office / _DRAFT, "2024年11月底前", "2024年12月底前")
    file = office / "zwgk-waivers.yaml"
    omitted = _fingerprint(zwgk, "omitted-item")
    file.write_text(f"# 审定记录\n{start}\n", encoding="utf-8")
    first = zwgk("waive", omitted, "--reason", '说"另行"\n发文')
    second = zwgk("waive", _fingerprint(zwgk, "deadline-changed"), "--reason", "商定")
    again = zwgk("waive", _fingerprint(zwgk, "deadline-changed"), "--reason", "商定")

    assert (first.code, second.code, again.code) == (0, 0, 2)
    assert file.read_text("utf-8").startswith("# 审定记录\n")
    assert "由法制科定" not in start or "由法制科定" in file.read_text("utf-8")
    assert zwgk("check").code == 0


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("0123456789abcdef", "--reason", "x"), "没有指纹为 0123456789abcdef 的发现"),
        (("0123456789abcdef",), "没有写理由"),
        (("0123456789abcdef", "--reason", " "), "理由是空的"),
        (("--reason", "x"), "没有给出指纹"),
        (("0123456789abcdef", "--reason", "x", "--until", "明年"), "不是日期"),
    ],
)
@pytest.mark.usefixtures("office")
def test_what_cannot_be_waived_is_2(zwgk: Zwgk, args: tuple[str, ...], told: str) -> None:
    result = zwgk("waive", *args)

    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert not Path("zwgk-waivers.yaml").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("waivers:\n  - fingerprint: 0123456789abcdef\n", "zwgk-waivers.yaml:2:5：缺少 reason"),
        ("waivers:\n  - {fingerprint: x, reason: y}\n", "指纹是16位"),
        (
            "waivers:\n  - {fingerprint: 0123456789abcdef, resaon: y}\n",
            "没有“resaon”这一项；是不是 reason？",
        ),
        ("waiver: []\n", "是不是 waivers？"),
        (
            "waivers:\n  - {fingerprint: 0123456789abcdef, reason: y, until: 2022-13-01}\n",
            "不是日期",
        ),
        ("waivers: {\n", "不是有效的 YAML"),
    ],
)
def test_a_waiver_file_that_is_wrong_is_2(zwgk: Zwgk, office: Path, text: str, told: str) -> None:
    (office / "zwgk-waivers.yaml").write_text(text, encoding="utf-8")
    result = zwgk("check")

    assert (result.code, result.out) == (2, "")
    assert told in result.err


def test_known_findings_do_not_fail_and_new_ones_do(zwgk: Zwgk, office: Path) -> None:
    _edit(office / _DRAFT, "2024年11月底前", "2024年12月底前")
    written = zwgk("check", "--write-baseline", "known.json")
    known = zwgk("check", "--baseline", "known.json")
    _edit(office / _DRAFT, _SENTENCE, "")
    new = zwgk("check", "--baseline", "known.json")
    _edit(office / "zwgk.yaml", "fail_on: warning", "fail_on: warning\nbaseline: known.json")

    assert (written.code, known.code, new.code, zwgk("check").code) == (0, 0, 1, 1)
    assert "已知" in known.out
    assert new.out.startswith("未通过：遗漏1项强制要求；")


def test_a_baseline_is_of_everything_or_not_written(zwgk: Zwgk, office: Path) -> None:
    (office / "草案" / "空.txt").touch()

    assert zwgk("check", "--write-baseline", "known.json").code == 3
    assert zwgk("check", _DRAFT, "--write-baseline", "known.json").code == 2
    assert not (office / "known.json").exists()


@pytest.mark.parametrize("text", ["", "[]", '{"known": []}', '{"known": {"a": ["x"]}}', "[" * 9999])
def test_a_baseline_that_is_none_is_2(zwgk: Zwgk, office: Path, text: str) -> None:
    (office / "known.json").write_text(text, encoding="utf-8")

    assert zwgk("check", "--baseline", "known.json").code == 2
    assert zwgk("check", "--baseline", "nowhere.json").code == 2


def _unreadable(office: Path) -> None:
    (office / _PARENT).unlink()
    (office / _PARENT).mkdir()
    _edit(office / "zwgk.yaml", "*.txt", f"*.txt\n    parents: [{_PARENT.as_posix()}]")


def _no_parent(office: Path) -> None:
    (office / _PARENT).unlink()


def _empty(office: Path) -> None:
    (office / _PARENT).write_text("", encoding="utf-8")


def _no_text(office: Path) -> None:
    (office / _PARENT).write_bytes(b"\x00\xff\x01" * 99)


def _requires_nothing(office: Path) -> None:
    (office / _PARENT).write_text("关于放假的通知\n云政办发〔2024〕12号\n", encoding="utf-8")


def _no_draft(office: Path) -> None:
    _edit(office / "zwgk.yaml", "草案/*.txt", "草案/*.docx")


def _empty_draft(office: Path) -> None:
    (office / _DRAFT).write_text(" \n", encoding="utf-8")


def _cites_nothing(office: Path) -> None:
    _edit(office / _DRAFT, "（云政办发〔2024〕12号）", "")
    _edit(office / _DRAFT, "《云岭省人民政府办公厅关于印发2024年政务公开工作要点的通知》", "上级")


def _broken_library(office: Path) -> None:
    (office / "上级文件" / "另一份.txt").write_text("", encoding="utf-8")


@pytest.mark.parametrize(
    "spoil",
    [
        _unreadable,
        _no_parent,
        _empty,
        _no_text,
        _requires_nothing,
        _no_draft,
        _empty_draft,
        _cites_nothing,
        _broken_library,
    ],
)
def test_what_cannot_be_compared_is_3_and_told(
    zwgk: Zwgk, office: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(office)
    result = zwgk("check")

    assert result.code == 3
    assert result.err


@pytest.mark.parametrize(
    "text",
    ["pairs: [", "fial_on: error\n", "strict: 1\n", "a: *b\n", "strict: true\nstrict: true\n"],
)
def test_a_broken_configuration_is_2(zwgk: Zwgk, office: Path, text: str) -> None:
    (office / "zwgk.yaml").write_text(text, encoding="utf-8")
    result = zwgk("check")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("zwgk: zwgk.yaml:")
    assert result.err.count("\n") == 1


def test_no_configuration_is_2(zwgk: Zwgk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert "zwgk init" in zwgk("check").err
    assert zwgk("check").code == 2
    assert zwgk("check", "--config", "nowhere.yaml").code == 2
    assert zwgk("check", "--config", "a.yaml", "--no-config").code == 2
    assert zwgk("check", "--no-config").code == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_a_full_disk_is_4(zwgk: Zwgk, office: Path) -> None:
    (office / "a.sarif").symlink_to("/dev/full")

    assert zwgk("check", "-o", "a.sarif").code == 4
    _edit(office / _DRAFT, _SENTENCE, "")
    assert zwgk("check", "-o", "a.sarif").code == 4
    assert zwgk("check", "--write-baseline", "a.sarif").code == 4


@pytest.mark.usefixtures("office")
def test_a_bug_in_a_detector_is_70(zwgk: Zwgk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("zwgk.comparing.kinds.deadline.divergences", broken)
    result = zwgk("check", "-o", "a.json")

    assert (result.code, result.out) == (70, "")
    assert not Path("a.json").exists()


def test_one_broken_draft_does_not_keep_back_the_others(zwgk: Zwgk, office: Path) -> None:
    (office / "草案" / "坏.txt").write_text("", encoding="utf-8")
    _edit(office / _DRAFT, _SENTENCE, "")
    result = zwgk("check", "-f", "json")
    told = json.loads(result.out)

    assert result.code == 3
    assert [each["local"] for each in told["checked"]] == [_DRAFT.as_posix()]
    assert [each["name"] for each in told["unchecked"]] == ["草案/坏.txt"]
    assert told["passed"] is False
    assert "草案/坏.txt：是空的" in result.err
    jsonschema.validate(told, json.loads(schema_text("check")))


def test_a_cited_parent_that_is_not_provided_is_named_and_3_where_it_is_required(
    zwgk: Zwgk, office: Path
) -> None:
    _edit(
        office / _DRAFT, "要求，现将", "和《国家机关政务公开办法》（国办发〔2024〕3号）要求，现将"
    )
    required = zwgk("check")
    _edit(office / "zwgk.yaml", "require_parents: true", "require_parents: false")
    told = zwgk("check")

    assert (required.code, told.code) == (3, 0)
    assert "国办发〔2024〕3号" in required.err
    assert "国办发〔2024〕3号" in required.out
    assert "※未提供" in told.out
    assert zwgk("check", "--require-parents").code == 3


def test_parents_may_be_named_instead_of_looked_for(zwgk: Zwgk, office: Path) -> None:
    (office / "zwgk.yaml").write_text(
        f"pairs:\n  - local: {_DRAFT}\n    parents: [上级文件/*.txt]\n", encoding="utf-8"
    )

    assert zwgk("check").code == 0


def test_only_what_the_paths_concern_is_compared(zwgk: Zwgk, office: Path) -> None:
    other = office / "草案" / "乙县.txt"
    shutil.copy(office / _DRAFT, other)
    _edit(other, "青政办发〔2024〕9号", "乙政办发〔2024〕3号")

    def locals_of(*paths: str) -> list[str]:
        told = json.loads(zwgk("check", *paths, "-f", "json").out)
        return [Path(each["local"]).stem[:2] for each in told["checked"]]

    assert locals_of() == ["乙县", "青溪"]
    assert locals_of("草案/乙县.txt") == ["乙县"]
    assert locals_of("草案") == ["乙县", "青溪"]
    assert locals_of(_PARENT.as_posix()) == ["乙县", "青溪"]
    assert zwgk("check", "nowhere.txt").code == 3


def test_a_library_is_enough(zwgk: Zwgk, office: Path) -> None:
    (office / "zwgk.yaml").unlink()

    assert zwgk("check", _DRAFT, "--library", "上级文件").code == 0
    assert zwgk("check", _DRAFT, "--no-config").code == 3


def test_rules_may_be_left_out_and_unknown_ones_are_2(zwgk: Zwgk, office: Path) -> None:
    _edit(office / _DRAFT, _SENTENCE, "")

    assert zwgk("check", "--ignore", "omitted-item").code == 0
    assert zwgk("check", "--select", "deadline-changed").code == 0
    assert zwgk("check", "--select", "omitted-item").code == 1
    unknown = zwgk("check", "--ignore", "omited-item")
    assert (unknown.code, unknown.out) == (2, "")
    assert "是不是 omitted-item？" in unknown.err


def test_a_selection_does_not_hide_what_the_checklist_misses(zwgk: Zwgk, office: Path) -> None:
    _edit(office / _DRAFT, "6．信息公开前要依法依规开展保密审查。", "")

    assert [each["rule"] for each in _findings(zwgk, "--select", "deadline-changed")] == [
        "mandatory-missing"
    ]
    assert zwgk("check").code == 1


def test_the_configuration_speaks_the_language_it_asks_for(
    zwgk: Zwgk, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _edit(office / "zwgk.yaml", "fail_on: warning", "fail_on: warning\nlang: en")

    assert zwgk("check").out.startswith("Passed")
    assert zwgk("check", "--lang", "zh").out.startswith("通过")
    monkeypatch.setenv("ZWGK_LANG", "zh")
    assert zwgk("check").out.startswith("通过")


@pytest.mark.parametrize("format_", ["text", "concise", "json", "markdown"])
def test_the_same_bytes_from_another_folder(
    zwgk: Zwgk, office: Path, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    _edit(office / _DRAFT, _SENTENCE, "")
    here = zwgk("check", "-f", format_)
    monkeypatch.chdir(office.parent)

    assert zwgk("check", "-f", format_, "--config", "office/zwgk.yaml").out == here.out


@pytest.mark.parametrize("format_", ["sarif", "github", "junit", "csv"])
def test_programs_are_told_of_files_from_the_root_of_the_repository(
    zwgk: Zwgk, office: Path, monkeypatch: pytest.MonkeyPatch, format_: str
) -> None:
    _edit(office / _DRAFT, _SENTENCE, "")
    (office.parent / ".git").mkdir()
    here = zwgk("check", "-f", format_)
    monkeypatch.chdir(office / "草案")
    below = zwgk("check", "-f", format_)

    assert (here.code, below.code) == (1, 1)
    assert below.out == here.out
    assert str(office) not in here.out


def test_several_drafts_are_told_one_after_the_other_and_counted(zwgk: Zwgk, office: Path) -> None:
    other = office / "草案" / "乙县.txt"
    shutil.copy(office / _DRAFT, other)
    _edit(other, "青政办发〔2024〕9号", "乙政办发〔2024〕3号")
    _edit(other, _SENTENCE, "")
    result = zwgk("check")

    assert result.code == 1
    assert result.out.startswith("草案/乙县.txt\n未通过")
    assert f"\n{_DRAFT}\n通过" in result.out
    assert result.err == "zwgk: 共对照2份：通过1份，未通过1份\n"


def test_an_input_is_never_overwritten(zwgk: Zwgk, office: Path) -> None:
    before = (office / _PARENT).read_bytes()

    assert zwgk("check", "-o", _PARENT).code == 2
    assert zwgk("check", "--write-baseline", _DRAFT).code == 2
    assert zwgk("check", "--write-baseline", "zwgk.yaml").code == 2
    assert (office / _PARENT).read_bytes() == before


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_init_writes_a_configuration_with_every_key_and_never_over_one(
    zwgk: Zwgk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.chdir(tmp_path)
    first = zwgk("init", "--lang", lang)
    second = zwgk("init", "--lang", lang)
    text = Path("zwgk.yaml").read_text("utf-8")

    assert (first.code, second.code) == (0, 2)
    assert text == STARTERS[lang]
    assert [key.name for key in KEYS if f"{key.name}:" not in text] == []
    assert load_config(Path("zwgk.yaml"), ()).fail_on == "error"
    assert zwgk("init", "--force").code == 0
    assert zwgk("check").code == 3


def test_a_new_user_gets_through_the_whole_loop(zwgk: Zwgk, office: Path) -> None:
    def code(result: Result) -> int:
        return result.code

    (office / "zwgk.yaml").unlink()
    _edit(office / _DRAFT, _SENTENCE, "")

    assert code(zwgk("init")) == 0
    failed = zwgk("check")
    assert failed.code == 1
    assert code(zwgk("explain", "omitted-item")) == 0
    fingerprint = _fingerprint(zwgk, "omitted-item")
    assert fingerprint in failed.out
    assert code(zwgk("waive", fingerprint, "--reason", "另行发文")) == 0
    assert code(zwgk("check")) == 0


def test_the_words_of_the_gate_are_in_both_languages() -> None:
    assert zh.WORDS.keys() == en.WORDS.keys()


def test_names_of_one_unit_are_one_name(zwgk: Zwgk, office: Path) -> None:
    for path, name in ((_PARENT, "省数据局"), (_DRAFT, "县大数据中心")):
        _edit(office / path, "各部门要在2024", f"{name}要在2024")
        _edit(office / path, "各地" if path == _PARENT else "各乡镇", "")
    before = zwgk("check", "-f", "json").out
    _edit(office / "zwgk.yaml", "fail_on", "units:\n  省数据局: [县大数据中心]\nfail_on")
    after = zwgk("check", "-f", "json").out

    assert "actor-changed" in before
    assert "actor-changed" not in after


def test_a_declared_item_is_out_of_the_count_and_a_lapsed_declaration_is_told(
    zwgk: Zwgk, office: Path
) -> None:
    _edit(office / _DRAFT, _SENTENCE, "")
    declared = f"not_applicable:\n  - text: {_SENTENCE}\n    reason: 由市里统一审核\n"
    _edit(office / "zwgk.yaml", "fail_on", f"{declared}fail_on")
    result = zwgk("check")
    _edit(office / _PARENT, "合法性审核", "合法性和公平竞争审查")
    lapsed = zwgk("check")

    assert (result.code, lapsed.code) == (0, 1)
    assert "由市里统一审核" in result.out
    assert result.err == ""
    assert "没有对上任何上级要求" in lapsed.err


def test_progress_is_shown_to_a_terminal_alone(
    zwgk: Zwgk, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    assert zwgk("check").err == ""
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    zwgk("check")

    assert f"1/1 {_DRAFT}" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")
    assert office.exists()


def test_a_tier_may_be_given_for_a_pair_a_configuration_or_a_run(zwgk: Zwgk, office: Path) -> None:
    _edit(office / _PARENT, "5．各地", "5．各设区市要在6月底前加强指导。各地")

    def status(*args: str) -> str:
        told = json.loads(zwgk("check", "-f", "json", *args).out)
        items = told["checked"][0]["comparison"]["items"]
        return str(next(each["status"] for each in items if "设区市" in each["text"]))

    assert status() == "not_applicable"
    assert status("--as", "city") == "omitted"
    _edit(office / "zwgk.yaml", "fail_on", "as: city\nfail_on")
    assert status() == "omitted"
    _edit(office / "zwgk.yaml", "  - local: 草案/*.txt", "  - local: 草案/*.txt\n    as: county")
    assert status() == "not_applicable"
    assert status("--as", "city") == "omitted"
