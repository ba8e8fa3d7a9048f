"""The whole plan."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from maeul_plan.plan.attachments import Attachment
from maeul_plan.plan.base import Block, Listing
from maeul_plan.plan.budget import Budget
from maeul_plan.plan.consignment import Consignment
from maeul_plan.plan.deadlines import Deadline
from maeul_plan.plan.document import DocumentHead
from maeul_plan.plan.operation import Operation
from maeul_plan.plan.period import Period
from maeul_plan.plan.sections import Sections
from maeul_plan.plan.settlement import Settlement
from maeul_plan.plan.staffing import Staffing
from maeul_plan.plan.versions import Version

FORMAT = 1
"""The plan format this program reads; within it keys are only ever added."""


def _known_format(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    if isinstance(value, bool):
        raise PydanticCustomError("int_type", "number")  # noqa: EM101 - a pydantic error type
    if isinstance(value, int) and value > FORMAT:
        raise PydanticCustomError("newer_format", "newer", {"given": value, "known": FORMAT})  # noqa: EM101 - a pydantic error type
    return value


class Plan(Block):
    """A consignment plan (위탁·운영계획) as its file says it."""

    maeul: Annotated[Literal[1], BeforeValidator(_known_format)] = Field(description="계획 파일의 형식 번호. 1")
    document: DocumentHead = Field(description="문서 머리")
    sections: Sections | None = Field(None, description="목적, 필요성, 주요업무 등 글")
    period: Period | None = Field(None, description="운영기간(위탁기간)")
    consignment: Consignment | None = Field(None, description="위탁 방안과 근거")
    staffing: Staffing | None = Field(None, description="인력구성")
    operation: Operation | None = Field(None, description="운영방법")
    budget: Budget | None = Field(None, description="예산")
    settlement: Settlement | None = Field(None, description="정산")
    deadlines: Listing[Deadline] = Field((), description="행정 사항")
    attachments: Listing[Attachment] = Field((), description="붙임")
    versions: Listing[Version] = Field((), description="변경한 판. 앞의 것부터 차례로")

    @property
    def version(self) -> Version | None:
        """The version that the plan stands as: the last it lists; None for the plan as it first was."""
        return self.versions[-1] if self.versions else None

    @property
    def as_of(self) -> date | None:
        """The day whose law and calendar hold: approval, else drafting, else the start of the term.

        Of a version it is the day of its own approval, else the day from which it is valid.
        """
        if self.version:
            return self.version.approved_on or self.version.from_
        start = self.period.first_day if self.period else None
        return self.document.written_on or start

    @property
    def head(self) -> DocumentHead:
        """The head of the document as the plan stands: a version is approved anew, and has a number of its own."""
        return self.version.head(self.document) if self.version else self.document
