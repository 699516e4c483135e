"""What a run has done is kept: whole lines of the same run, for files that have not changed."""

from pathlib import Path

import pytest

from zwgk.run.journal import Journal

MARKS = {"甲": "1", "乙": "2", "丙": "3"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a journal of a run that did 甲 and 乙, of three, and was killed."""
    path = tmp_path / "out.jsonl.part"
    with Journal(path, "run", resume=False) as journal:
        assert list(journal.done(list(MARKS), MARKS.get)) == []
        journal.add("甲", "1", {"n": 1})
        journal.add("乙", "2", {"n": 2})
    return path


def test_a_run_goes_on_behind_what_was_done(path: Path) -> None:
    with Journal(path, "run", resume=True) as journal:
        assert list(journal.done(list(MARKS), MARKS.get)) == [{"n": 1}, {"n": 2}]
        journal.add("丙", "3", {"n": 3})
        assert list(journal.results()) == [{"n": 1}, {"n": 2}, {"n": 3}]


def test_a_line_that_was_cut_short_was_not_done(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-3])

    with Journal(path, "run", resume=True) as journal:
        assert list(journal.done(list(MARKS), MARKS.get)) == [{"n": 1}]
        journal.add("乙", "2", {"n": 22})
        assert list(journal.results()) == [{"n": 1}, {"n": 22}]


def test_a_file_that_changed_since_is_done_again_with_all_behind_it(path: Path) -> None:
    with Journal(path, "run", resume=True) as journal:
        assert list(journal.done(list(MARKS), (MARKS | {"甲": "changed"}).get)) == []


def test_what_another_run_did_is_not_used(path: Path) -> None:
    with Journal(path, "other parents", resume=True) as journal:
        assert list(journal.done(list(MARKS), MARKS.get)) == []


def test_without_resume_a_run_begins_anew(path: Path) -> None:
    with Journal(path, "run", resume=False) as journal:
        assert list(journal.done(list(MARKS), MARKS.get)) == []


def test_a_journal_that_is_removed_leaves_nothing_behind(path: Path) -> None:
    with Journal(path, "run", resume=True) as journal:
        journal.remove()

    assert not path.exists()
