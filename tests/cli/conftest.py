"""The command line as a user types it, run inside the test."""

from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest

from zwgk.cli.app import run
from zwgk.cli.exits import told_plainly

PROVINCE = """\
省政府办公厅关于印发2022年政务公开工作要点的通知
苏政办发〔2022〕35号

一、加强公开
1．各级教育、供水、供电等行业主管部门要公开信息。及时公开部门预算。
2．本工作要点印发后30日内，各地各部门要发布年度工作方案。

2022年5月17日
"""
COUNTY = """\
区政府办公室关于印发2022年政务公开工作要点的通知
常开委办〔2022〕91号

一、加强公开
1．各级教育等行业主管部门要公开信息。及时公开部门预算。

2022年7月11日
"""


class Result(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Zwgk = Callable[..., Result]


@pytest.fixture
def zwgk(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Zwgk:
    """Run a command line; `stdin` is what is piped into it."""
    monkeypatch.delenv("ZWGK_LANG", raising=False)

    def typed(*args: str | Path, stdin: str | bytes = b"") -> Result:
        raw = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(raw)))
        code = told_plainly(lambda: run([str(arg) for arg in args]))
        out, err = capfdbinary.readouterr()
        return Result(code, out.decode(), err.decode())

    return typed


@pytest.fixture
def province(tmp_path: Path) -> Path:
    """Write a province's document, and say where."""
    path = tmp_path / "province.txt"
    path.write_text(PROVINCE, encoding="utf-8")
    return path


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """Write a county's document, which leaves things out, and say where."""
    path = tmp_path / "county.txt"
    path.write_text(COUNTY, encoding="utf-8")
    return path
