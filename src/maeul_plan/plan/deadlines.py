"""Administrative deadlines (행정 사항): what, who, to whom, by when."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from maeul_plan.plan.base import Block, Count, Due, Length, Names, Text


class Counted(Block):
    """What a day is counted from: `within` so long after it, or `before` it."""

    from_: Text = Field(alias="from", description="세기 시작하는 날. 날짜, 할 일의 id, 결재일, 시작일, 종료일")
    within: Length | None = Field(None, description="그날부터 이 기간 이내. 예: 7일")
    before: Length | None = Field(None, description="그날의 이 기간 전까지. 예: 90일")
    count_first_day: bool = Field(default=False, description="첫날을 세면 true (민법 제157조의 예외)")


class Deadline(Block):
    """One step: the task, who does it, to whom it goes, and when it is due."""

    id: Text | None = Field(None, description="다른 곳에서 가리키는 이름. 없으면 task")
    task: Text = Field(description="할 일")
    from_: Names = Field((), alias="from", description="하는 쪽")
    to: Names = Field((), description="받는 쪽")
    due: Due = Field(description="기한. 예: 2015-07-13(월)한, 매월 10일, 준공 전까지")
    counted: Counted | None = Field(None, description="기한을 센 근거. due 와 맞는지 본다")
    needs: Count | None = Field(None, description="이 일에 드는 근무일")
    after: Names = Field((), description="먼저 끝나야 하는 할 일. 그 할 일의 id")
    status: Literal["완료"] | None = Field(None, description="처리 상태. 끝났으면 완료")
    note: Text | None = Field(None, description="덧붙이는 말(※)")

    @property
    def key(self) -> str:
        """What others call this deadline."""
        return self.id or self.task
