"""What work is paid: by the year, month, day or hour, from a table of grades and steps, changing over time."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field

from maeul_plan.plan.base import Block, Count, Day, Listing, MonthOrDay, NumberKey, Pay, PayGrade, Text, tuple_of

Price: TypeAlias = Annotated[int, Field(ge=0, le=10**12)]
"""A cell of a table of pay, in the table's unit."""


class Terms(Block):
    """What one head is paid, and for how much work; each key stands alone, the rest follows from the plan."""

    annual_pay: Pay | None = Field(None, description="1명의 연 보수. 단위를 붙인다. 예: 40,000천원")
    monthly_pay: Pay | None = Field(None, description="1명의 월 보수. 예: 2,500천원")
    daily_pay: Pay | None = Field(None, description="1명의 일급. 예: 80,000원. 일하는 날수(monthly_days)와 함께 적는다")
    hourly_pay: Pay | None = Field(None, description="1명의 시급. 예: 10,320원. 근무시간은 weekly_hours")
    monthly_days: Count | None = Field(None, description="한 달에 일하는 날수. 일급에 곱한다")
    monthly_hours: Count | None = Field(
        None, description="한 달에 보수를 받는 시간. 없으면 주당 근무시간과 주휴에서 셈한다"
    )
    weekly_hours: Count | None = Field(None, description="주당 근무시간. 적지 않으면 staffing 의 weekly_hours")
    grade: PayGrade | None = Field(None, description="급·호봉. 예: 과장급 3급 8호봉")
    pay_table: Text | None = Field(None, description="급·호봉으로 보수를 찾을 보수표의 이름")


class PayChange(Terms):
    """What holds from a day on: a raise, another step, other hours."""

    from_: MonthOrDay = Field(alias="from", description="이때부터. 날짜(2016-01-01) 또는 달(2016-01)")


class PayTable(Block):
    """A table of pay by grade and step (보수표), and from when until when it holds."""

    name: Text = Field(description="보수표의 이름. 해마다 바뀌어도 같은 이름을 쓴다")
    from_: MonthOrDay | None = Field(None, alias="from", description="적용하는 첫날. 없으면 처음부터")
    to: MonthOrDay | None = Field(None, description="적용하는 끝날. 없으면 다음 표까지")
    per: Literal["월", "연"] = Field("월", description="보수의 기간. 월 보수인지 연 보수인지")
    unit: Literal["원", "천원"] = Field("원", description="금액의 단위")
    source: Text | None = Field(None, description="출처. 예: 2017년 서울시 사회복지시설 종사자 인건비 지급기준")
    grades: Listing[Text] = Field((), description="급. 표의 칸 순서로 적은 이름. 예: [3급, 4급]. 급이 없는 표는 비운다")
    steps: dict[NumberKey, Annotated[tuple[Price | None, ...], BeforeValidator(tuple_of)]] = Field(
        description="호봉. 호봉마다 급별 금액. 빈 칸은 비운다. 예: {8: [2410, 2151]}"
    )


class Career(Block):
    """One piece of a person's experience (경력)."""

    from_: Day = Field(alias="from", description="첫날")
    to: Day | None = Field(None, description="끝날. 없으면 그 사람이 일을 시작하기 전날까지")
    at: Text | None = Field(None, description="한 곳")
    field: Text | None = Field(None, description="분야. 예: 마을")
    weekly_hours: Count | None = Field(None, description="주당 근무시간. 상근이 아니었으면 적는다")


class Person(Terms):
    """One worker: which post, from when until when, at what pay, with what experience."""

    id: Text = Field(description="부르는 이름. 이름 대신 가, 나처럼 적을 수 있다")
    post: Text = Field(description="직위의 id")
    field: Text | None = Field(None, description="맡는 분야")
    start: MonthOrDay | None = Field(None, description="일을 시작하는 날. 없으면 기간의 첫날")
    end: MonthOrDay | None = Field(None, description="일을 마치는 날. 없으면 기간의 끝날")
    pay_changes: Listing[PayChange] = Field((), description="도중에 바뀌는 보수. 급·호봉, 근무시간도 적는다")
    full_time: bool | None = Field(None, description="상근. 상근이면 true, 겸직이나 시간제이면 false")
    careers: Listing[Career] = Field((), description="경력. 경력 요건을 셀 때 쓴다")
