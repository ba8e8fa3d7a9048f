"""Tables whose computed columns and rows are declared, so that every typed figure can be checked (셈하는 표)."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from maeul_plan.plan.base import Block, Listing, Text

Cell: TypeAlias = str | int | None
Head: TypeAlias = Text | int


class Table(Block):
    """A table: a head and rows; `증감 = 변경 - 당초` in the head or a row's first cell says what is computed."""

    title: Text | None = Field(None, description="표의 제목")
    unit: Text | None = Field(
        None, description="수의 단위. 예: 천원, 명, 회. 열마다 다르면 열의 이름 뒤 괄호에. 예: 예산액(천원)"
    )
    rounding: Literal["반올림", "올림", "절사"] | None = Field(
        None, description="셈한 값의 끝수 처리. 적지 않으면 반올림이며, 모두 절사로 맞으면 그것도 받는다"
    )
    columns: Listing[Head] = Field(
        description="열의 이름. 셈하는 열은 산식과 함께. 예: 증감률 = 증감 ÷ 당초, 비율 = 금액 ÷ 계.금액"
    )
    rows: Listing[Listing[Cell]] = Field(
        description="행. 첫 칸이 이름. 셈하는 행은 산식과 함께. 예: [계 = 합계], [소계 = 소계], [순증 = 가 - 나]. "
        "적지 않은 칸은 셈하고, 적은 칸은 셈한 값과 견준다"
    )
    note: Text | None = Field(None, description="덧붙이는 말(※)")
