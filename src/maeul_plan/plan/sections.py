"""The plan's free text, kept as outlines of office marks (개조식)."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field

from maeul_plan.plan.base import Block, Listing, OutlineText, Text
from maeul_plan.plan.tables import Table


class Section(Block):
    """A piece of free text, with a title of its own where it has one."""

    title: Text | None = Field(None, description="제목. 없으면 정해진 제목")
    text: OutlineText = Field(description="개조식 글. 깊이는 들여쓰기, 항목은 □ ○ - ▶ ※ 또는 1. 가. ① 로 시작")
    tables: Listing[Table] = Field((), description="표. 글 뒤에 온다. 셈하는 열과 행은 산식으로 적는다")


def _text_alone(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds; Section judges it next
    """Take a text alone for a section without a title of its own."""
    return {"text": value} if isinstance(value, str) else value


SectionText: TypeAlias = Annotated[Section, BeforeValidator(_text_alone, json_schema_input_type=str | Section)]


class Chapter(Block):
    """A chapter of the plan's own."""

    title: Text = Field(description="장 제목")
    text: OutlineText = Field(description="개조식 글")
    tables: Listing[Table] = Field((), description="표. 글 뒤에 온다. 셈하는 열과 행은 산식으로 적는다")


class Sections(Block):
    """Purpose, need, duties, and chapters of the plan's own."""

    purpose: SectionText | None = Field(None, description="추진 목적")
    need: SectionText | None = Field(None, description="필요성")
    duties: SectionText | None = Field(None, description="주요업무")
    more: Listing[Chapter] = Field((), description="그 밖의 장")
