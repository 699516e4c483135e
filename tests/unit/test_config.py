"""`zwgk.yaml`: what it may say, what is refused and where, where it is looked for."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from zwgk.errors import ConfigurationError
from zwgk.model.config import Config, MandatoryItem, NotApplicable, Pair, config_schema
from zwgk.model.document import Tier
from zwgk.read.config import find_config, load_config

_RULES = ("omitted-item", "deadline-dropped")
_WHOLE = """\
pairs:
  - local: 草案/*.txt
    parents: [上级/省.txt]
  - local: 镇/*.txt
    as: township
library: [上级]
require_parents: true
as: county
fail_on: warning
strict: false
select: [omitted-item]
ignore: [deadline-dropped]
units:
  区司法局: [司法局]
not_applicable:
  - text: 集中公开并动态更新现行有效规章
    parent: 苏政办发〔2022〕35号
    reason: 区一级不制定规章
mandatory:
  - id: 保密审查
    keywords: [保密, 审查]
    reason: 每份文件都要写
waivers: waivers.yaml
baseline: known.json
lang: en
"""


def _load(folder: Path, text: str, name: str = "zwgk.yaml") -> Config:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load_config(path, _RULES, name)


def test_every_key_is_read(tmp_path: Path) -> None:
    assert _load(tmp_path, _WHOLE) == Config(
        pairs=(Pair("草案/*.txt", ("上级/省.txt",)), Pair("镇/*.txt", (), Tier.TOWNSHIP)),
        library=("上级",),
        require_parents=True,
        tier=Tier.COUNTY,
        fail_on="warning",
        strict=False,
        select=("omitted-item",),
        ignore=("deadline-dropped",),
        units=(("区司法局", "司法局"),),
        not_applicable=(
            NotApplicable(
                "集中公开并动态更新现行有效规章", "区一级不制定规章", "苏政办发〔2022〕35号"
            ),
        ),
        mandatory=(MandatoryItem("保密审查", "每份文件都要写", None, ("保密", "审查")),),
        waivers="waivers.yaml",
        baseline="known.json",
        lang="en",
    )


def test_the_schema_allows_what_the_reader_allows() -> None:
    jsonschema.Draft202012Validator.check_schema(config_schema())
    jsonschema.validate(yaml.safe_load(_WHOLE), config_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"fial_on": "error"}, config_schema())


def test_pyproject_says_the_same(tmp_path: Path) -> None:
    told = yaml.safe_load(_WHOLE)
    lines = ["[project]", 'name = "x"', "[tool.zwgk]"]
    lines += [
        f"{key} = {json.dumps(value, ensure_ascii=False)}"
        for key, value in told.items()
        if key not in {"pairs", "units", "not_applicable", "mandatory"}
    ]
    for pair in told["pairs"]:
        lines.append("[[tool.zwgk.pairs]]")
        lines += [f"{key} = {json.dumps(value)}" for key, value in pair.items()]
    read = _load(tmp_path, "\n".join(lines), "pyproject.toml")

    assert read == _load(tmp_path, _WHOLE)._replace(units=(), not_applicable=(), mandatory=())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("as: county\nfial_on: error\n", "zwgk.yaml:2:1：没有“fial_on”这一项；是不是 fail_on？"),
        ("fail_on: severe\n", "zwgk.yaml:1:1：fail_on 没有“severe”；可用：error"),
        ("strict: yes\n", "zwgk.yaml:1:1：strict 只能是 true 或 false"),
        ("strict: true\nstrict: false\n", "zwgk.yaml:2:1：“strict”重复"),
        ("library: 上级\n", "zwgk.yaml:1:1：这里应当是列表"),
        ("a: &x [1]\n", "zwgk.yaml:1:4：不能使用 & 和 * 引用"),
        ("ignore:\n  - omitted-itme\n", "zwgk.yaml:2:5：没有“omitted-itme”这条规则；是不是 omit"),
        ("pairs:\n  - local: a.txt\n", "zwgk.yaml:2:5：没有写上级文件"),
        ("pairs:\n  - parents: [a]\n", "zwgk.yaml:2:5：缺少 local"),
        ("pairs:\n  - local:\n    parents: [a]\n", "zwgk.yaml:2:5：这里应当是文字"),
        ("mandatory:\n  - id: x\n    reason: y\n", "zwgk.yaml:2:5：缺少 text 或 keywords"),
        ("not_applicable:\n  - {text: 加强, reason: x}\n", "zwgk.yaml:2:6：太短"),
        ("- a\n", "zwgk.yaml:1:1：这里应当写成“名称: 值”"),
        ("a: [\n", "zwgk.yaml:2:1：不是有效的 YAML"),
        ("[" * 1000, "嵌套超过"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        _load(tmp_path, text)

    assert told in str(error.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[tool.zwgk]\nfial_on = 'error'\n", "pyproject.toml:2:1：没有“fial_on”这一项"),
        ("[tool.zwgk]\n[[tool.zwgk.pairs]]\nlocl = 'a'\n", "pyproject.toml:3:1：没有“locl”"),
        ("[tool.zwgk]\nlang = 2022-07-11\n", "pyproject.toml:2:1：2022-07-11 要加引号"),
        ("[tool.zwgk]\nlang = \n", "不是有效的 TOML"),
    ],
)
def test_what_is_wrong_in_pyproject_is_told_with_its_place(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(ConfigurationError) as error:
        _load(tmp_path, text, "pyproject.toml")

    assert told in str(error.value)


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "zwgk.yaml").write_bytes(b"lang: \xff\n")
    with pytest.raises(ConfigurationError, match="不是 UTF-8"):
        load_config(tmp_path / "zwgk.yaml", _RULES)
    with pytest.raises(ConfigurationError, match="打不开"):
        load_config(tmp_path, _RULES)


def test_it_is_looked_for_up_to_the_root_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / "zwgk.yaml").touch()
    below = tmp_path / "repository" / "drafts"
    below.mkdir(parents=True)

    assert find_config(tmp_path) == tmp_path / "zwgk.yaml"
    assert find_config(below) is None
    (tmp_path / ".git").mkdir()
    assert find_config(below) == tmp_path / "zwgk.yaml"
    (below.parent / ".git").mkdir()
    assert find_config(below) is None
    (below.parent / "pyproject.toml").write_text("[tool.zwgk]\n", encoding="utf-8")
    assert find_config(below) == below.parent / "pyproject.toml"


def test_a_pyproject_of_others_is_none(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\n", encoding="utf-8")

    assert find_config(tmp_path) is None
