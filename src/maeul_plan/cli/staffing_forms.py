"""The staffing as a table and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from maeul_plan.cli.table import Column, table
from maeul_plan.figures.pay.runs import days
from maeul_plan.figures.pay.wage import pay_in_words
from maeul_plan.figures.rounding import whole_won
from maeul_plan.notation.grade import print_grade
from maeul_plan.reporters.cells import shown

if TYPE_CHECKING:
    from fractions import Fraction

    from maeul_plan.figures.pay.runs import Run
    from maeul_plan.figures.staffing import FieldFigure, PostFigure, StaffingFigures


def staffing_table(figures: StaffingFigures, width: int | None) -> str:
    """Lay the staffing out for a person; pay in won, a fraction of a won rounded half up."""
    rows = [_row(post) for post in figures.posts]
    heads = [_heads(figures), *(_field(field) for field in figures.fields)]
    laid = table(_columns(figures), [_fitted(row, figures) for row in rows], width)
    return f"{shown(' · '.join(heads))}\n(단위: 원, 원 미만 반올림)\n{laid}{_runs_table(figures, width)}"


def _columns(figures: StaffingFigures) -> tuple[Column, ...]:
    """Name the columns: months of their own where they differ, pay as it is stated where that isn't by the year."""
    term = "기간 보수" if figures.months is None or _months_differ(figures) else f"기간 보수({figures.months}개월)"
    pay = Column("보수") if _pays_differ(figures) else Column("연 보수", "right")
    months = (Column("개월", "right"),) if _months_differ(figures) else ()
    return (
        Column("직위"),
        Column("인원", "right"),
        Column("분야"),
        Column("경력"),
        Column("급·호봉"),
        pay,
        Column("월 보수", "right"),
        *months,
        Column(term, "right"),
    )


def _pays_differ(figures: StaffingFigures) -> bool:
    """Tell whether some pay is stated otherwise than by the year."""
    return any(one.wage is not None and one.post.annual_pay is None for one in figures.posts)


def _months_differ(figures: StaffingFigures) -> bool:
    """Tell whether some post is paid for other months than the term has."""
    counted = {months_in_words(one) for one in figures.posts if one.pay is not None}
    return bool(counted) and counted != {str(figures.months)}


def months_in_words(figure: PostFigure) -> str:
    """Write the months that each head of a post is paid: `5`, `15/31+4`; what differs from head to head stays open."""
    runs = figure.pay.runs if figure.pay else ()
    if not runs:
        return "0"
    words, heads = {run.months.words for run in runs}, {run.stay.at for run in runs}
    return words.pop() if len(words) == 1 and len(runs) == len(heads) else "나뉨"


def _fitted(row: _Row, figures: StaffingFigures) -> tuple[str, ...]:
    pay = row.stated if _pays_differ(figures) else row.annual
    months = (row.months,) if _months_differ(figures) else ()
    return (*row.head, pay, row.monthly, *months, row.over_term)


def _runs_table(figures: StaffingFigures, width: int | None) -> str:
    """Lay out pay that changes, or differs from person to person, run by run and year by year; "" where none does."""
    rows = [
        (
            figure.post.name,
            run.stay.who,
            days(run.first, run.last) if run.first and run.last else "",
            f"{run.stay.heads}명",
            pay_in_words(run.wage),
            run.months.words,
            _figures(run.exact),
        )
        for figure in figures.posts
        for run in _unlike(figure)
    ]
    if not rows:
        return ""
    names = (
        Column("직위"),
        Column("사람"),
        Column("기간"),
        Column("인원", "right"),
        Column("보수"),
        Column("개월", "right"),
        Column("기간 보수", "right"),
    )
    return f"\n나누어 셈한 보수\n{table(names, rows, width)}"


def _unlike(figure: PostFigure) -> tuple[Run, ...]:
    """Give the runs of a post's pay, none where all its heads are paid alike over the same days."""
    runs = figure.pay.pieces if figure.pay else ()
    return runs if len({(run.first, run.last, run.wage) for run in runs}) > 1 else ()


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
        "pay": pay_in_words(figure.wage) if figure.wage else None,
        "months": str(figure.pay.months) if figure.pay and figure.pay.months is not None else None,
        "segments": [_segment_json(run) for run in (figure.pay.pieces if figure.pay else ())],
    }


def _segment_json(run: Run) -> dict[str, Any]:
    """Give the heads that are paid alike over some days; days are null where the plan only counts months."""
    return {
        "person": run.stay.who or None,
        "heads": run.stay.heads,
        "from": run.first.isoformat() if run.first else None,
        "to": run.last.isoformat() if run.last else None,
        "months": str(run.months.months),
        "pay": pay_in_words(run.wage),
        "monthly": _won(run.wage.monthly),
        "weekly_hours": run.conditions.terms.weekly_hours,
        "amount": _won(run.exact),
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


class _Row(NamedTuple):
    """The cells of a post, of which the table takes those it needs."""

    head: tuple[str, ...]
    annual: str
    stated: str
    monthly: str
    months: str
    over_term: str


def _row(figure: PostFigure) -> _Row:
    post = figure.post
    return _Row(
        (
            post.name + (" (정원 외)" if post.outside_limit else ""),
            f"{post.headcount}명",
            "·".join(post.field),
            post.experience or "",
            print_grade(post.grade) if post.grade else "",
        ),
        _figures(post.annual_pay.won(1) if post.annual_pay else None),
        pay_in_words(figure.wage) if figure.wage else "",
        _figures(figure.monthly),
        months_in_words(figure) if figure.pay else "",
        _figures(figure.over_term),
    )


def _figures(amount: Fraction | None) -> str:
    return "" if amount is None else f"{whole_won(amount):,}"
