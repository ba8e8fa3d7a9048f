"""Templates: found, rendered with every value as text, copied, and never a traceback."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maeul_plan.document.escape import clean
from maeul_plan.document.read import read_text
from maeul_plan.document.templates import (
    Declared,
    OfficialText,
    TemplateFault,
    TemplateSet,
    builtin_folder,
    declared,
    eject,
    list_kinds,
    list_templates,
    outdated,
    render_template,
)
from maeul_plan.document.tree import Attachments, Cell, Chapter, Head, Item, Paragraph, Table, Title
from maeul_plan.document.write import write_text

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = "# {{ title }}\n{% for item in items %}\n□ {{ item }}\n{% endfor %}\n"


@pytest.fixture
def templates(tmp_path: Path) -> TemplateSet:
    for folder in ("builtin", "user"):
        (tmp_path / folder).mkdir()
    return TemplateSet(tmp_path / "builtin", tmp_path / "user")


def put(folder: Path | None, name: str, text: str) -> None:
    assert folder is not None
    (folder / f"{name}.md.j2").write_text(text, encoding="utf-8")


def rendered(templates: TemplateSet, text: str, **context: object) -> str | TemplateFault:
    put(templates.builtin, "plan", text)
    return render_template(templates, "plan", context, {"shout": lambda value: OfficialText(f"## {value}")})


def test_the_shipped_templates_are_found() -> None:
    folder = builtin_folder()
    assert not isinstance(folder, TemplateFault)
    assert "plan" in {row.name for row in list_templates(TemplateSet(folder))}


def test_values_stay_on_their_line_and_are_no_structure(templates: TemplateSet) -> None:
    text = rendered(templates, PLAIN, title="가\n# 나", items=["- 다", "□ 라\n□ 마"])
    assert isinstance(text, OfficialText)
    assert read_text(text).nodes == (
        Title("가 # 나"),
        Item(1, "□", "- 다"),
        Item(1, "□", "□ 라 □ 마"),
    )


def test_a_value_that_is_none_prints_nothing(templates: TemplateSet) -> None:
    assert rendered(templates, "가{{ none }}나") == "가나"


STARTS = ["# ", "## ", "- ", "□ ", "※ ", "Ⅰ", "Ⅰ ", "1. ", "2015. 7. ", "붙임 ", "문서번호　", "〈가〉", "(단위: 원)"]
SIGNS = ["|", "^^", "<<", "<br>", "&#45;", "&", "\\", "*", "~", "_", "`", "](", "---", "끝.", "가"]
BLANKS = ["\n", "\t", "　", "  \n"]
NASTY = st.lists(st.sampled_from([*STARTS, *SIGNS, *BLANKS]) | st.text(max_size=2), max_size=5).map("".join)


@pytest.fixture(scope="module")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> TemplateSet:
    folder = tmp_path_factory.mktemp("builtin")
    put(folder, "alone", "{{ value }}")
    put(folder, "line", "앞 {{ value }} 뒤")
    put(folder, "title", "# 앞{{ value }}")
    put(folder, "chapter", "## Ⅰ {{ value }}")
    put(folder, "item", "　○ {{ value }}뒤")
    put(folder, "cell", "| 가 | 나 |\n| --- | --- |\n| {{ value }} | {{ value | cell }} |\n")
    put(folder, "attached", "붙임　{{ value }}뒤")
    return TemplateSet(folder)


@given(value=NASTY)
def test_a_value_is_its_text_wherever_it_stands(shapes: TemplateSet, value: str) -> None:
    def nodes(name: str) -> tuple[object, ...]:
        text = render_template(shapes, name, {"value": value}, {})
        assert isinstance(text, str)
        assert read_text(write_text(read_text(text))) == read_text(text)
        return read_text(text).nodes

    text = clean(value)
    lines = "\n".join(clean(line) for line in value.split("\n")).strip()
    assert nodes("alone") == ((Paragraph(1, text),) if text else ())
    assert nodes("line") == (Paragraph(1, clean(f"앞 {text} 뒤")),)
    assert nodes("title") == (Title(f"앞{text}"),)
    assert nodes("chapter") == (Chapter(1, "Ⅰ", text),)
    assert nodes("item") == (Item(2, "○", f"{text}뒤"),)
    (table,) = nodes("cell")
    assert isinstance(table, Table)
    assert table.rows[1] == (Cell(text), Cell(lines))
    (attachments,) = nodes("attached")
    assert isinstance(attachments, Attachments)
    (attachment,) = attachments.items
    assert f"{attachment.mark} {attachment.text}".strip() == f"{text}뒤"


def test_macros_blocks_and_our_own_filters_give_official_text(templates: TemplateSet) -> None:
    put(templates.builtin, "_base", "{% block a %}\n# {{ title }}\n{% endblock %}\n")
    text = rendered(
        templates,
        "{% extends '_base.md.j2' %}{% macro item(x) %}□ {{ x }}{% endmacro %}\n"
        "{% block a %}{{ super() }}{% set b %}\n○ {{ title }}\n{% endset %}\n{{ item(title) }}\n{{ b }}\n"
        "{{ title | shout }}\n{{ item(title) ~ '' }}\n{% endblock %}\n",
        title="* 가",
    )
    assert isinstance(text, str)
    assert read_text(text).nodes == (
        Title("* 가"),
        Item(1, "□", "* 가"),
        Item(1, "○", "* 가"),
        Chapter(0, "", "* 가"),
        Paragraph(1, "□ &#42; 가"),  # joined by hand it is a value again
    )


def test_a_users_template_stands_before_the_built_in_and_can_extend_it(templates: TemplateSet) -> None:
    put(templates.builtin, "plan", "{% block a %}내장{% endblock %} {% include '_part.md.j2' %}")
    put(templates.builtin, "_part", "부분")
    put(templates.user, "plan", "{% extends 'builtin/plan.md.j2' %}{% block a %}사용자 {{ super() }}{% endblock %}")
    put(templates.user, "_part", "바꾼 부분")
    assert render_template(templates, "plan", {}, {}) == "사용자 내장 바꾼 부분"
    assert [(row.name, row.origin) for row in list_templates(templates)] == [("_part", "사용자"), ("plan", "사용자")]


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("가\n{% if %}", 2, "문법"),
        ("가\n\n{{ 없음 }}", 3, "없는 이름"),
        ("{{ title.없음 }}", 1, "없는 이름"),
        ("가\n{{ ''.__class__.__mro__ }}", 2, "쓸 수 없는"),
        ("{{ 1 / 0 }}", 1, "ZeroDivisionError"),
        ("{% for i in range(10 ** 9) %}{% endfor %}", 1, "OverflowError"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", 1, "RecursionError"),
        ("{{ title | random }}", 1, "문법"),
        ("{% include 'gone.md.j2' %}", 0, "그런 서식이 없습니다"),
        ("{% include '../../etc.md.j2' %}", 0, "그런 서식이 없습니다"),
    ],
)
def test_whatever_is_wrong_in_a_template_is_a_fault_with_its_line(
    templates: TemplateSet, text: str, line: int, word: str
) -> None:
    fault = rendered(templates, text, title="가")
    assert isinstance(fault, TemplateFault)
    assert fault.line == line
    assert word in fault.message


def test_a_fault_names_the_template_it_is_in(templates: TemplateSet) -> None:
    put(templates.user, "_part", "\n{{ 없음 }}")
    fault = rendered(templates, "{% include '_part.md.j2' %}")
    assert isinstance(fault, TemplateFault)
    assert (fault.name, fault.line) == ("_part", 2)


def test_a_template_that_is_missing_or_is_no_text_is_a_fault(templates: TemplateSet) -> None:
    assert isinstance(render_template(templates, "gone", {}, {}), TemplateFault)
    (templates.builtin / "plan.md.j2").write_bytes(b"\xff\xfe\xb0")
    assert isinstance(render_template(templates, "plan", {}, {}), TemplateFault)


def test_a_template_in_another_encoding_says_how_to_save_it(templates: TemplateSet) -> None:
    assert templates.user
    (templates.user / "plan.md.j2").write_bytes("□ 가".encode("cp949"))
    fault = render_template(templates, "plan", {}, {})
    assert fault == TemplateFault("plan", 0, "UTF-8 파일이 아닙니다. UTF-8로 저장하십시오.")


def test_a_copy_says_where_it_is_from_prints_the_same_and_tells_when_the_built_in_changes(
    templates: TemplateSet,
) -> None:
    put(templates.builtin, "plan", "가\n")
    assert templates.user is not None
    path = eject(templates, "plan", templates.user)
    assert path == templates.user / "plan.md.j2"
    assert path.read_text(encoding="utf-8").startswith("{# maeul templates eject: plan sha256:")
    assert render_template(templates, "plan", {}, {}) == "가\n"
    path.write_text(path.read_text(encoding="utf-8") + "나\n", encoding="utf-8")
    assert outdated(templates) == ()
    (templates.builtin / "plan.md.j2").write_bytes("가\r\n".encode())
    assert outdated(templates) == ()
    put(templates.builtin, "plan", "다\n")
    assert outdated(templates) == ("plan",)


def test_a_copy_never_overwrites_and_only_built_ins_are_copied(templates: TemplateSet) -> None:
    put(templates.builtin, "plan", "가\n")
    put(templates.user, "plan", "나\n")
    put(templates.user, "own", "나\n")
    assert templates.user is not None
    assert isinstance(eject(templates, "plan", templates.user), TemplateFault)
    assert (templates.user / "plan.md.j2").read_text(encoding="utf-8") == "나\n"
    for name in ("own", "../plan", ""):
        assert isinstance(eject(templates, name, templates.builtin / "new"), TemplateFault)
    assert not (templates.builtin / "new").exists()


def test_the_style_is_copied_like_a_template_but_is_no_kind(templates: TemplateSet) -> None:
    assert templates.user is not None
    assert isinstance(eject(templates, "style", templates.user), TemplateFault)
    (templates.builtin / "style.toml").write_text('font = "가"\n', encoding="utf-8")
    path = eject(templates, "style", templates.user)
    assert path == templates.user / "style.toml"
    first, *rest = path.read_text(encoding="utf-8").split("\n")
    assert first.startswith("# maeul templates eject: style sha256:")
    assert rest == ['font = "가"', ""]
    assert outdated(templates) == ()
    assert isinstance(eject(templates, "style", templates.user), TemplateFault)
    (templates.builtin / "style.toml").write_text('font = "나"\n', encoding="utf-8")
    assert outdated(templates) == ("style",)
    assert list_templates(templates) == ()


def test_parts_are_templates_but_no_kinds(templates: TemplateSet) -> None:
    put(templates.builtin, "plan", "가\n")
    put(templates.builtin, "_part", "나\n")
    assert [row.name for row in list_kinds(templates)] == ["plan"]
    assert [row.name for row in list_templates(templates)] == ["_part", "plan"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("가", Declared("", (), ())),
        (
            '{% set title = "보고" %}{% set needs = ["period"] %}{% set charts = ("budget",) %}',
            Declared("보고", ("period",), ("budget",)),
        ),
        ('{% if false %}{% set needs = ["period"] %}{% endif %}', Declared("", (), ())),
        ("{% set title = 1 %}{{ 1 / 0 }}", Declared("", (), ())),
        ('{% extends "builtin/_base.md.j2" %}', Declared("바탕", ("budget",), ())),
        ('{% extends "builtin/_base.md.j2" %}{% set needs = [] %}', Declared("바탕", (), ())),
    ],
)
def test_what_a_template_says_of_itself_is_read_and_not_run(templates: TemplateSet, text: str, said: Declared) -> None:
    put(templates.builtin, "_base", '{% set title = "바탕" %}{% set needs = ["budget"] %}')
    put(templates.user, "보고", text)
    assert declared(templates, "보고") == said


@pytest.mark.parametrize("text", ["{% set needs = [1] %}", "{% if %}", '{% extends "gone.md.j2" %}'])
def test_what_cannot_be_read_of_it_is_a_fault(templates: TemplateSet, text: str) -> None:
    put(templates.user, "보고", text)
    assert isinstance(declared(templates, "보고"), TemplateFault)
    assert isinstance(declared(templates, "없음"), TemplateFault)


def test_reading_and_writing_load_no_jinja2() -> None:
    code = (
        "import sys, maeul_plan.document.read, maeul_plan.document.write, maeul_plan.document.templates;"
        "sys.exit('jinja2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_value_called_like_a_letters_title_is_none(templates: TemplateSet) -> None:
    text = rendered(templates, "수신　가\n{{ value }}\n", value="제목 나")
    assert isinstance(text, str)
    head, title = read_text(text).nodes
    assert (head, title) == (Head((("수신", "가"),)), Title("제목 나"))
