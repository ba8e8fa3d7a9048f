from __future__ import annotations

import html
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from lxml import html as lxml_html

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to a child")
Preview: TypeAlias = Any
"""A running preview, as the conftest of this folder has it."""
Start = Callable[..., Preview]

OLD = "마을복지추진지원단 위탁·운영계획"
NEW = "새마을지원단 위탁·운영계획"
HALF = "maeul: 1\ndocument:\n  title: 반쪽\n  approval:\n    - {post: 담당, na"
STALE = "마지막으로 찍은 문서입니다"


def replaced(path: Path, text: str) -> None:
    """Save as careful editors do: write another file, and put it in the place of the first."""
    beside = path.with_suffix(".tmp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def by_way_of_nothing(path: Path, text: str) -> None:
    """Save as others do: away with the old file, then write the new."""
    path.unlink()
    time.sleep(0.7)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("save", [replaced, in_place, by_way_of_nothing])
def test_each_way_of_saving_reaches_the_browser(
    running: Preview, plan: Path, signed_plan: str, save: Callable[[Path, str], None]
) -> None:
    changes = running.changes()
    first = changes.following()
    assert first == running.version
    assert OLD in running.document
    begun = time.monotonic()
    save(plan, signed_plan.replace(OLD, NEW))
    second = changes.following()
    while NEW not in running.document:
        second = changes.following()
    assert second == running.version != first
    assert time.monotonic() - begun < 7  # a browser that is not told hears of it every ten seconds
    assert STALE not in running.page
    save(plan, signed_plan)
    running.until(lambda: OLD in running.document)
    running.until(lambda: running.version == first)  # the same plan is the same page


def test_a_save_that_changes_nothing_tells_the_browser_nothing(running: Preview, plan: Path, signed_plan: str) -> None:
    changes = running.changes()
    first = changes.following()
    replaced(plan, signed_plan)
    time.sleep(1)
    replaced(plan, signed_plan.replace(OLD, NEW))
    assert changes.following() != first
    assert NEW in running.document


def test_half_a_plan_shows_its_findings_beside_the_last_document(
    running: Preview, plan: Path, signed_plan: str
) -> None:
    before = running.document
    in_place(plan, HALF)
    running.until(lambda: "오류[SRC" in running.page)
    assert STALE in running.page
    assert "BUD003" not in running.page
    assert running.document == before
    in_place(plan, signed_plan)
    running.until(lambda: "BUD003" in running.page)
    assert "SRC0" not in running.page
    assert STALE not in running.page


def test_a_wrong_claim_is_found_and_the_document_still_printed(running: Preview, plan: Path, signed_plan: str) -> None:
    in_place(plan, signed_plan.replace("×5/12 = 16,667", "×4/12 = 16,667"))
    running.until(lambda: "오류[PAY002]" in running.page)
    assert STALE not in running.page
    assert running.page.index("오류[") < running.page.index("경고[") < running.page.index("알림[")


def test_a_plan_that_stays_away_is_told_of(running: Preview, plan: Path, signed_plan: str) -> None:
    plan.unlink()
    running.until(lambda: "plan.yaml: 그런 파일이 없습니다." in running.page)
    assert "검사하지 못했습니다." in running.page
    assert OLD in running.document
    in_place(plan, signed_plan)
    running.until(lambda: "BUD003" in running.page)


def test_it_can_begin_with_half_a_plan(plan: Path, preview: Start, signed_plan: str) -> None:
    in_place(plan, HALF)
    running = preview("plan.yaml")
    assert "오류[SRC" in running.page
    assert STALE not in running.page
    assert "아직 찍은 문서가 없습니다." in running.document
    in_place(plan, signed_plan)
    running.until(lambda: OLD in running.document)


def test_a_template_is_followed_and_its_mistakes_are_told(folder: Path, plan: Path, preview: Start) -> None:
    template = folder / "내 서식" / "plan.md.j2"
    template.parent.mkdir()
    in_place(template, "□ 첫 서식\n")
    running = preview(plan.name, "--templates", "내 서식")
    assert "첫 서식" in running.document
    replaced(template, "□ 둘째 서식\n")
    running.until(lambda: "둘째 서식" in running.document)
    in_place(template, "□ 셋째\n{% if %}\n")
    running.until(lambda: "plan:2: 서식의 문법에 맞지 않습니다" in html.unescape(running.page))
    assert "둘째 서식" in running.document
    assert "BUD003" in running.page
    in_place(template, "{% include '부분.md.j2' %}\n")
    running.until(lambda: "그런 서식이 없습니다" in running.page)
    in_place(template.with_name("부분.md.j2"), "□ 부분으로 된 서식\n")
    running.until(lambda: "부분으로 된 서식" in running.document)
    template.parent.rename(folder / "옮긴 서식")
    running.until(lambda: "그런 서식 폴더가 없습니다" in running.page)
    assert "부분으로 된 서식" in running.document
    (folder / "옮긴 서식").rename(template.parent)
    running.until(lambda: STALE not in running.page)


def test_the_style_file_is_followed_and_its_mistakes_are_told(folder: Path, plan: Path, preview: Start) -> None:
    style = folder / "내 모양.toml"
    in_place(style, "[page]\nleft = 30\n")
    running = preview(plan.name, "--style", style.name)
    before = running.document
    in_place(style, "[page]\nleft = 35\n")
    running.until(lambda: running.document != before)
    in_place(style, "[page]\nleft = 삼십\n")
    running.until(lambda: "내 모양.toml: TOML로 읽을 수 없습니다" in running.page)
    assert STALE in running.page
    in_place(style, "[page]\nleft = 30\n")
    running.until(lambda: running.document == before)


def test_maeul_toml_is_followed_when_it_comes_changes_and_goes(running: Preview, folder: Path) -> None:
    settings = folder / "maeul.toml"
    assert "BUD003" in running.page
    in_place(settings, '[validate]\nignore = ["BUD003"]\n')
    running.until(lambda: "BUD003" not in running.page)
    assert "무시 1<" in running.page
    in_place(settings, '[validate]\nignore = ["BUD999"]\n')
    running.until(lambda: "그렇게 시작하는 규칙이 없습니다: BUD999." in running.page)
    in_place(settings, "[validate\n")
    running.until(lambda: "maeul.toml: TOML로 읽을 수 없습니다" in running.page)
    assert OLD in running.document
    (folder / "서식").mkdir()
    in_place(folder / "서식" / "plan.md.j2", "□ 설정으로 고른 서식\n")
    in_place(settings, 'templates = "서식"\n')
    running.until(lambda: "설정으로 고른 서식" in running.document)
    in_place(folder / "서식" / "plan.md.j2", "□ 설정으로 고른 서식의 다음\n")
    running.until(lambda: "설정으로 고른 서식의 다음" in running.document)
    settings.unlink()
    running.until(lambda: OLD in running.document)
    assert "BUD003" in running.page


def test_the_plan_stays_the_one_it_began_with(folder: Path, plan: Path, preview: Start, signed_plan: str) -> None:
    running = preview()
    in_place(folder / "other.yaml", signed_plan.replace(OLD, NEW))
    in_place(folder / "maeul.toml", 'plan = "other.yaml"\n')
    plan.unlink()
    running.until(lambda: "plan.yaml: 그런 파일이 없습니다." in running.page)
    assert NEW not in running.document


HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</aside></body>",
    "&lt;b&gt;",
    "| a | b |",
    "{{ plan }}",
    "=1+1",
    "^^",
)


def test_what_a_plan_says_stands_in_the_findings_as_itself(running: Preview, plan: Path, signed_plan: str) -> None:
    keys = "".join(f"'{text}': 1\n" for text in HOSTILE)
    in_place(plan, signed_plan + keys + '"\\e[35m\\ud800\\u202e": 1\n')
    running.until(lambda: "오류[PLN" in running.page)
    page = running.page
    tree = lxml_html.fromstring(page)
    said = tree.get_element_by_id("findings").text_content()
    for text in HOSTILE:
        assert text in said
    assert len(tree.findall(".//script")) == 1
    assert not tree.findall(".//img")
    assert "\x1b" not in page
    assert "\u202e" not in page


def test_a_name_of_a_file_stands_on_the_page_as_itself(folder: Path, preview: Start, signed_plan: str) -> None:
    shown = "<i>&amp; ␛[35m계획\ufffd.yaml"
    name = "<i>&amp; \x1b[35m계획\u202e.yaml"
    in_place(folder / name, signed_plan)
    running = preview(name)
    tree = lxml_html.fromstring(running.page)
    assert tree.findtext(".//h1") == shown
    in_place(folder / name, HALF)
    running.until(lambda: STALE in running.page)
    (folder / name).unlink()
    running.until(lambda: "그런 파일이 없습니다" in running.page)
    assert shown in lxml_html.fromstring(running.page).get_element_by_id("note").text_content()
