"""Administrative deadlines (행정 사항): what, who, to whom, by when."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from maeul_plan.plan.base import Block, Due, Names, Text


class Deadline(Block):
    """One step: the task, who does it, to whom it goes, and when it is due."""

    id: Text | None = Field(None, description="다른 곳에서 가리키는 이름. 없으면 task")
    task: Text = Field(description="할 일")
    from_: Names = Field((), alias="from", description="하는 쪽")
    to: Names = Field((), description="받는 쪽")
    due: Due = Field(description="기한. 예: 2015-07-13(월)한, 매월 10일, 준공 전까지")
    after: Names = Field((), description="먼저 끝나야 하는 할 일의 id")
    status: Literal["완료"] | None = Field(None, description="끝났으면 완료")
    note: Text | None = Field(None, description="덧붙이는 말(※)")

    @property
    def key(self) -> str:
        """What others call this deadline."""
        return self.id or self.task
