"""The staffing as a table and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from maeul_plan.cli.table import Column, table
from maeul_plan.cli.won import whole_won
from maeul_plan.notation.grade import print_grade
from maeul_plan.reporters.cells import shown

if TYPE_CHECKING:
    from fractions import Fraction

    from maeul_plan.figures.staffing import FieldFigure, PostFigure, StaffingFigures


def staffing_table(figures: StaffingFigures, width: int | None) -> str:
    """Lay the staffing out for a person; pay in won, a fraction of a won rounded half up."""
    term = "기간 보수" if figures.months is None else f"기간 보수({figures.months}개월)"
    columns = (
        Column("직위"),
        Column("인원", "right"),
        Column("분야"),
        Column("경력"),
        Column("급·호봉"),
        Column("연 보수", "right"),
        Column("월 보수", "right"),
        Column(term, "right"),
    )
    rows = [_row(post) for post in figures.posts]
    heads = [_heads(figures), *(_field(field) for field in figures.fields)]
    return f"{shown(' · '.join(heads))}\n(단위: 원, 원 미만 반올림)\n{table(columns, rows, width)}"


def staffing_json(figures: StaffingFigures, path: str) -> dict[str, Any]:
    """Give the staffing in whole won, exact values as fractions in strings; null where the plan does not say."""
    return {
        "schema": 1,
        "plan": path,
        "limit": figures.limit,
        "heads": figures.heads,
        "outside": figures.outside,
        "months": figures.months,
        "fields": [
            {"field": one.name, "wanted": one.wanted, "fewest": one.fewest, "most": one.most} for one in figures.fields
        ],
        "posts": [_post_json(post) for post in figures.posts],
    }


def _post_json(figure: PostFigure) -> dict[str, Any]:
    post = figure.post
    return {
        "id": post.key,
        "title": post.name,
        "headcount": post.headcount,
        "outside_limit": post.outside_limit,
        "field": list(post.field),
        "experience": post.experience,
        "grade": print_grade(post.grade) if post.grade else None,
        "annual": _won(post.annual_pay.won(1) if post.annual_pay else None),
        "monthly": _won(figure.monthly),
        "over_term": _won(figure.over_term),
    }


def _won(amount: Fraction | None) -> dict[str, Any] | None:
    return None if amount is None else {"exact": str(amount), "amount": whole_won(amount)}


def _heads(figures: StaffingFigures) -> str:
    """Write the heads against the cap: 정원 3명 이내에 3명."""
    within = f"{figures.heads}명" if figures.limit is None else f"정원 {figures.limit}명 이내에 {figures.heads}명"
    over = figures.heads - figures.limit if figures.limit is not None else 0
    said = within + (f" ({over}명 넘음)" if over > 0 else "")
    return said + (f", 정원 외 {figures.outside}명" if figures.outside else "")


def _field(field: FieldFigure) -> str:
    """Write the heads a field wants against what the posts can give."""
    fits = field.fewest <= field.wanted <= field.most
    given = f"{field.fewest}∼{field.most}" if field.fewest != field.most else f"{field.most}"
    return f"{field.name} {field.wanted}명" + ("" if fits else f" (직위로는 {given}명)")


def _row(figure: PostFigure) -> tuple[str, ...]:
    post = figure.post
    return (
        post.name + (" (정원 외)" if post.outside_limit else ""),
        f"{post.headcount}명",
        "·".join(post.field),
        post.experience or "",
        print_grade(post.grade) if post.grade else "",
        _figures(post.annual_pay.won(1) if post.annual_pay else None),
        _figures(figure.monthly),
        _figures(figure.over_term),
    )


def _figures(amount: Fraction | None) -> str:
    return "" if amount is None else f"{whole_won(amount):,}"
