"""How it is run: meetings, release of the money, and the rest as free text."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from maeul_plan.plan.base import Block, Day, Listing, MonthOrDay, OutlineText, Pay, Text


class Meeting(Block):
    """A recurring meeting."""

    purpose: Text = Field(description="무엇을 위한 회의인지")
    frequency: Text = Field(description="주기. 예: 월1회 정기")
    note: Text | None = Field(None, description="덧붙이는 말. 예: 필요시 수시")


class ReleaseRound(Block):
    """One round of the release: when, and how much."""

    on: MonthOrDay = Field(description="교부하는 때. 날짜(2015-10-01) 또는 달(2015-10)")
    amount: Pay = Field(description="교부액. 단위를 붙인다. 예: 45,600천원")


class Grant(Block):
    """Money that was handed over (교부한 것), as the office's ledger has it."""

    on: Day = Field(description="교부한 날")
    amount: Pay = Field(description="교부액. 단위를 붙인다")
    funds: dict[Text, Pay] | None = Field(None, description="재원마다의 금액. 합계가 교부액과 맞는지 본다")
    lines: dict[Text, Pay] | None = Field(None, description="비목마다의 금액. 합계가 교부액과 맞는지 본다")
    round: Text | None = Field(
        None, description="교부 회차. 어느 회차의 것인지. 예: 2015년 4분기, 10월, 2차. 없으면 교부한 날이 든 회차"
    )
    number: Text | None = Field(None, description="교부 결정 문서번호")
    note: Text | None = Field(None, description="덧붙이는 말")


class Release(Block):
    """When the money is handed over (교부), and on what ground."""

    frequency: Text = Field(description="교부 시기. 예: 매분기말")
    basis: Text | None = Field(None, description="교부의 근거. 예: 전분기 사업평가 및 다음분기 사업계획")
    schedule: Literal["분기", "월", "신청"] | None = Field(
        None, description="교부 주기. 분기마다, 달마다, 또는 신청할 때. 없으면 frequency 의 말에서 읽는다"
    )
    conditions: Listing[Text] = Field((), description="교부 조건")
    grants: Listing[Grant] = Field((), description="교부한 위탁금. 예산을 넘지 않는지 본다")
    rounds: Listing[ReleaseRound] = Field((), description="교부 회차. 합계가 예산과 맞는지 본다")


class Operation(Block):
    """The rules of running the consigned work."""

    title: Text = Field("운영방법", description="이 묶음의 제목")
    meetings: Listing[Meeting] = Field((), description="회의")
    release: Release | None = Field(None, description="위탁금 교부")
    other: OutlineText | None = Field(None, description="그 밖의 운영방법. 개조식 글")
