from __future__ import annotations

import json
import tomllib
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.settings import NAME, Settings, SettingsFault, find_settings, read_settings
from maeul_plan.settings_file import settings_schema_text

FULL = """plan = "plans/a.yaml"
templates = "서식"
working_days = [2015-08-15, "2015-08-22"]

[validate]
select = ["BUD"]
ignore = ["BUD003", "DAT"]
fail_on = "warning"
profile = "as-published"

[days_off]
2015-08-14 = "임시공휴일"
"""


def written(folder: Path, text: str | bytes) -> Settings | SettingsFault:
    path = folder / NAME
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(path)


def test_every_setting_is_read(tmp_path: Path) -> None:
    assert written(tmp_path, FULL) == Settings(
        folder=tmp_path,
        plan="plans/a.yaml",
        templates=tmp_path / "서식",
        select=("BUD",),
        ignore=("BUD003", "DAT"),
        fail_on="warning",
        profile="as-published",
        days_off={date(2015, 8, 14): "임시공휴일"},
        working_days=frozenset({date(2015, 8, 15), date(2015, 8, 22)}),
    )


def test_an_empty_file_sets_only_where_it_lies(tmp_path: Path) -> None:
    assert written(tmp_path, "") == Settings(folder=tmp_path)
    assert written(tmp_path, b"\xef\xbb\xbf") == Settings(folder=tmp_path)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("plan = 3", "plan"),
        ("templates = []", "templates"),
        ("validate = 3", "validate"),
        ("days_off = 3", "days_off"),
        ("working_days = 3", "working_days"),
        ('working_days = ["8월 15일"]', "working_days"),
        ('[validate]\nprofile = "loose"', "strict, as-published"),
        ('[validate]\nselect = [""]', "validate.select"),
        ("working_days = [2015-08-15T00:00:00]", "working_days"),
        ("colour = 1", "colour"),
        ('select = ["BUD"]', "[validate] 아래"),
        ("[validate]\nselekt = []", "validate.selekt"),
        ('[validate]\nselect = "BUD"', "validate.select"),
        ("[validate]\nignore = [1]", "validate.ignore"),
        ('[validate]\nfail_on = "info"', "validate.fail_on"),
        ("[validate]\nfail_on = []", "validate.fail_on"),
        ('[days_off]\n"광복절" = "쉼"', "광복절"),
        ('[days_off]\n2015-02-30 = "쉼"', "2015-02-30"),
        ("[days_off]\n2015-08-14 = 1", "2015-08-14"),
        ("[days_off.2015-08-14]\nname = 1", "2015-08-14"),
        ("plan =", "TOML"),
        ("plan = 1\nplan = 2", "TOML"),
        (b"\xb0\xa1", "UTF-8"),
        ("a = " + "[" * 5_000, "TOML"),
    ],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, text: str | bytes, about: str) -> None:
    fault = written(tmp_path, text)
    assert isinstance(fault, SettingsFault)
    assert about in fault.message + fault.help
    assert fault.path == tmp_path / NAME


def test_the_nearest_file_above_counts(tmp_path: Path) -> None:
    inner = tmp_path / "가" / "나"
    inner.mkdir(parents=True)
    (tmp_path / NAME).write_text('plan = "위.yaml"\n', encoding="utf-8")
    (tmp_path / "가" / NAME).write_text('plan = "가까운.yaml"\n', encoding="utf-8")
    found = find_settings(inner)
    assert isinstance(found, Settings)
    assert found.plan == "가까운.yaml"
    assert found.folder == tmp_path / "가"


def test_a_folder_of_that_name_is_no_settings(tmp_path: Path) -> None:
    (tmp_path / "가" / NAME).mkdir(parents=True)
    (tmp_path / NAME).write_text('plan = "위.yaml"\n', encoding="utf-8")
    found = find_settings(tmp_path / "가")
    assert isinstance(found, Settings)
    assert found.plan == "위.yaml"


@given(st.text(max_size=60) | st.binary(max_size=40))
def test_no_content_makes_it_fail(tmp_path_factory: pytest.TempPathFactory, text: str | bytes) -> None:
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    assert isinstance(written(tmp_path_factory.getbasetemp(), content), Settings | SettingsFault)


def test_rules_may_be_written_small(tmp_path: Path) -> None:
    found = written(tmp_path, '[validate]\nselect = ["bud"]\nignore = ["Bud003"]\n')
    assert isinstance(found, Settings)
    assert (found.select, found.ignore) == (("BUD",), ("BUD003",))


def test_the_schema_takes_what_is_read_and_refuses_what_is_not() -> None:
    validator = jsonschema.Draft7Validator(json.loads(settings_schema_text()))
    good = json.loads(json.dumps(tomllib.loads(FULL), default=str))
    assert validator.is_valid(good)
    for wrong in ({"colour": 1}, {"validate": {"selekt": []}}, {"validate": {"fail_on": "info"}}, {"days_off": 3}):
        assert not validator.is_valid(good | wrong)
