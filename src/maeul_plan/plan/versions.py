"""Versions of the plan (본예산, 1회 추경, 변경계획): what each changes, and from when it holds."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from pydantic import Field

from maeul_plan.plan.base import Block, Day, Listing, Text
from maeul_plan.plan.document import Approver, DocumentHead
from maeul_plan.source.paths import Unreadable, parse_path

FIRST: Final = "당초"
"""What the plan is called as it was before all of its versions."""


class Version(Block):
    """One version: the changes that it makes to the one before it; the plan without any is the first."""

    id: Text = Field(description="부르는 이름. 예: 1회 추경, 변경계획(1차)")
    from_: Day = Field(alias="from", description="이 날부터 유효")
    number: Text | None = Field(None, description="변경한 문서의 번호. 예: 마을담당관-5120")
    approved_on: Day | None = Field(None, description="변경을 결재한 날")
    reasons: Listing[Text] = Field((), description="변경 사유")
    changes: dict[Text, Any] = Field(
        description="바꾸는 값. 비우면 지운다. 예: {period.end: 2016-12-31, staffing.posts.단장.annual_pay: 42,000천원}"
    )

    @property
    def values(self) -> tuple[tuple[tuple[str, ...], object], ...]:
        """The values that it changes, each with the steps of its path; what cannot be read is one step."""
        return tuple((_steps(path), value) for path, value in self.changes.items())

    def head(self, first: DocumentHead) -> DocumentHead:
        """Give the head of the changed document: number and day are its own, older signatures are not of it."""
        return first.model_copy(
            update={
                "number": self.number,
                "approved_on": self.approved_on,
                "approval": tuple(_of_it(one, self.approved_on) for one in first.approval),
                "consulted": tuple(_of_it(one, self.approved_on) for one in first.consulted),
            }
        )


def _steps(path: str) -> tuple[str, ...]:
    read = parse_path(path)
    return (path,) if isinstance(read, Unreadable) else tuple(step.text for step in read)


def _of_it(approver: Approver, approved_on: date | None) -> Approver:
    """Take off the day of a signature that was put to an earlier document."""
    signed = approver.signed_on
    is_of_it = signed is not None and approved_on is not None and signed >= approved_on
    return approver if is_of_it else approver.model_copy(update={"signed_on": None})
