"""`maeul templates`: what kinds there are, and copies of their templates that work from any folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

KINDS = {"agreement": "위·수탁 협약서", "budget": "산출내역서", "letter": "시행문", "notice": "수탁기관 모집 공고"}


@pytest.mark.usefixtures("folder")
def test_the_list_tells_what_each_kind_is_called_and_needs(maeul: Callable[..., Any]) -> None:
    listed = maeul("templates", "list")
    assert (listed.code, listed.err) == (0, "")
    rows = {line.split()[0]: line for line in listed.out.splitlines()[2:]}
    assert rows.keys() == {*KINDS, "plan", "change", "release", "release-request", "settlement"}
    assert all(title in rows[kind] and "내장" in rows[kind] for kind, title in KINDS.items())
    assert "consignment.trustee" in rows["agreement"]


def test_a_kind_of_the_users_own_is_listed_and_printed(plan: Path, maeul: Callable[..., Any]) -> None:
    own = plan.parent / "서식"
    own.mkdir()
    (own / "보고.md.j2").write_text(
        '{% set title = "보고서" %}{% set needs = ["budget"] %}\n# {{ document.title }}\n', encoding="utf-8"
    )
    (own / "_조각.md.j2").write_text("가", encoding="utf-8")
    (plan.parent / "maeul.toml").write_text('templates = "서식"\n', encoding="utf-8")
    rows = [line.split()[:4] for line in maeul("templates", "list").out.splitlines()]
    assert ["보고", "보고서", "사용자", "budget"] in rows
    assert not any(row[0] == "_조각" for row in rows)
    assert maeul("render", "--document", "보고").out == "# 성북구 마을복지추진지원단 위탁·운영계획\n"


@pytest.mark.parametrize("kind", [*KINDS, "plan"])
@pytest.mark.usefixtures("plan")
def test_every_kind_is_ejected_and_prints_the_same(kind: str, folder: Path, maeul: Callable[..., Any]) -> None:
    before = maeul("render", "--document", kind)
    assert maeul("templates", "eject", kind, "서식").code == 0
    assert (folder / "서식" / f"{kind}.md.j2").is_file()
    after = maeul("render", "--document", kind, "--templates", "서식")
    assert (after.code, after.out) == (before.code, before.out)


@pytest.mark.usefixtures("folder")
def test_a_template_whose_needs_cannot_be_read_is_listed_and_told(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "보고.md.j2").write_text("가\n{% set needs = 1 %}\n", encoding="utf-8")
    listed = maeul("templates", "list", "--templates", ".")
    assert listed.code == 0
    assert "보고" in listed.out
    assert listed.err.startswith("보고:2: needs에는 글의 목록만 적으십시오.")


@pytest.mark.usefixtures("plan")
def test_what_a_kind_needs_and_the_plan_lacks_is_told_in_one_line(maeul: Callable[..., Any]) -> None:
    ran = maeul("render", "--document", "notice")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
    assert "consignment.selection(수탁기관 선정)" in ran.err


@pytest.mark.usefixtures("folder")
def test_what_is_ejected_says_how_it_is_used(maeul: Callable[..., Any]) -> None:
    style = maeul("templates", "eject", "style", "서식").out
    assert style == "서식/style.toml 에 두었습니다. --style 서식/style.toml 또는 maeul.toml 의 style 로 쓰십시오.\n"
    plan = maeul("templates", "eject", "plan", "서식").out
    assert plan.endswith("--templates 서식 또는 maeul.toml 의 templates 로 쓰십시오.\n")
