"""The plan of 2015 with one thing changed: a mistake is found where it was made, and nothing is lost in silence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maeul_plan.figures.budget import every_line
from maeul_plan.review import Checked, checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from maeul_plan.findings import Finding

PLAN: Final = (Path(__file__).parents[1] / "plans" / "seongbuk-2015.yaml").read_text(encoding="utf-8")

# Digits that nothing is computed from: they only change what is printed.
ONLY_PRINTED: Final = {
    ("document", "number"): "the running number of the year: any may be the right one",
    ("staffing", "pay_standard"): "the name of a guideline, free text",
    ("staffing", "experience"): "what a post asks for, free text",
    ("staffing", "grade"): "the cell of a pay table that the plan does not carry; pay is stated beside it",
}
BLOCKS: Final = ("document", "period", "staffing", "budget", "deadlines")


def reviewed(text: str) -> Checked:
    return checked(read("plan.yaml", text.encode("utf-8", "surrogatepass")), Settings())


@cache
def of_2015() -> Checked:
    return reviewed(PLAN)


def told(one: Checked) -> list[tuple[str, str, int, int]]:
    return [(found.rule.id, found.severity, found.place.line, found.place.column) for found in one.findings]


def place_of(text: str, part: str) -> tuple[int, int]:
    at = text.index(part)
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def changed(old: str, new: str) -> str:
    """Change the first place that reads `old`."""
    assert old in PLAN
    return PLAN.replace(old, new, 1)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("1명×5/12 = 16,667천원", "1명×«4/12 = 13,333천원", "PAY002"),
        ("30,000천원×2명×5/12 = 25,000", "30,000천원×«3명×5/12 = 37,500", "PAY001"),
        ("2015-07-13(월)", "2015-07-13(«화)", "DOC012"),
        ("total: 76,000천원", "total: «76,001천원", "BUD001"),
        ("trustee:", "«trustees:", "PLN001"),
        ("= 16,667천원", "= «16,666천원", "BUD002"),
        ("amount: 41,667천원", "amount: «41,666천원", "BUD002"),
        ("limit: 3", "limit: «2", "PAY003"),
        ("fields: {마을: 2, 복지: 1}", "«fields: {마을: 2, 복지: 2}", "PAY003"),
        ("funding: {시비: 전액}", "«funding: {시비: 99%}", "BUD006"),
        ("rounding: 반올림", "rounding: «버림", "PLN006"),
        ("signed_on: 2015-07-07", "signed_on: «2015-07-08", "DOC005"),
        ("제26조제8호", "«제26조의 8.", "CON001"),
        ("end: 2015-12", "end: «2015-07", "DAT001"),
        ("due: 2015-07-16(목)", "due: «2014-07-16(수)", "DAT004"),
        ("annual_pay: 40,000천원", "annual_pay: «40,000", "PLN005"),
        ("maeul: 1", "maeul: «2", "PLN008"),
    ],
)
def test_a_mistake_is_found_where_it_was_made(old: str, new: str, rule: str) -> None:
    marked = changed(old, new)
    text = marked.replace("«", "")
    assert (rule, "error", *place_of(marked, "«")) in told(reviewed(text))


def test_four_months_of_pay_are_told_beside_a_sum_that_no_longer_holds() -> None:
    rules = [rule for rule, severity, *_ in told(reviewed(changed("×5/12", "×4/12"))) if severity == "error"]
    assert rules == ["BUD001", "BUD002", "PAY002", "BUD002"]


def test_a_swapped_pair_of_deadlines_is_told_at_the_second() -> None:
    first, second = "2015-07-16(목)", "2015-07-22(수)"
    text = PLAN.replace(first, "@").replace(second, first).replace("@", second)
    (found,) = [one for one in reviewed(text).findings if one.severity == "error"]
    assert found.rule.id == "DAT004"
    assert found.place[1:3] == place_of(text, first)
    assert "6일 이름" in found.label


@dataclass(frozen=True)
class Digit:
    """A digit of the plan, and the block and key it stands in."""

    at: int
    block: str
    key: str
    line: int


def digits() -> Iterator[Digit]:
    block = ""
    for number, line in enumerate(re.finditer(r"[^\n]*\n", PLAN), 1):
        if top := re.match(r"(\w+):", line[0]):
            block = top[1]
        if block not in BLOCKS:
            continue
        key = re.search(r"(\w+):", line[0])
        for digit in re.finditer("[0-9]", line[0]):
            yield Digit(line.start() + digit.start(), block, key[1] if key else "", number)


def figures_of(one: Checked) -> object:
    """Gather every figure that follows from a plan."""
    subject = one.subject
    if subject is None:
        return None
    budget, staffing = subject.budget, subject.staffing
    return (
        budget
        and (budget.total.amount, [(line.path, line.figure) for line in every_line(budget.lines)], budget.funding),
        staffing and (staffing.heads, staffing.limit, staffing.months, staffing.posts, staffing.fields),
        [(figure.due, figure.printed, figure.working_days) for figure in subject.deadlines],
        subject.plan.as_of,
    )


def computed(one: Checked) -> object:
    """Leave out of the figures the values of a post that are printed and not computed with."""
    return re.sub(r"(experience|grade)=[^)]*?\)?, (?=duty|outside_limit)", "", repr(figures_of(one)))


@pytest.mark.parametrize("digit", list(digits()), ids=lambda digit: f"line{digit.line}-{digit.key}-{digit.at}")
@pytest.mark.parametrize("step", [1, 5])
def test_a_changed_digit_is_found_or_changes_a_figure_or_is_known_to_be_printed_only(digit: Digit, step: int) -> None:
    new = str((int(PLAN[digit.at]) + step) % 10)
    one = reviewed(PLAN[: digit.at] + new + PLAN[digit.at + 1 :])
    if set(told(one)) - set(told(of_2015())):
        return
    if (digit.block, digit.key) in ONLY_PRINTED:
        assert one.subject is not None
        assert of_2015().subject is not None
        assert one.subject.plan != of_2015().subject.plan  # it is read, and so it is printed
    else:
        assert computed(one) != computed(of_2015())


def deleted(text: str, at: int, count: int) -> str:
    return text[:at] + text[at + count :]


def inserted(text: str, at: int, what: str) -> str:
    return text[:at] + what + text[at:]


def swapped(text: str, at: int, by: int) -> str:
    lines = text.split("\n")
    here, there = text.count("\n", 0, at), (text.count("\n", 0, at) + by) % len(lines)
    lines[here], lines[there] = lines[there], lines[here]
    return "\n".join(lines)


def indented(text: str, at: int, by: int) -> str:
    lines = text.split("\n")
    here = text.count("\n", 0, at)
    lines[here] = " " * by + lines[here] if by >= 0 else lines[here].removeprefix(" " * -by)
    return "\n".join(lines)


PLACES = st.integers(0, len(PLAN) - 1)
ODD = st.sampled_from([*"{}[]:,-#&*!|>'\"%@`\t\r\n ×=()0월가①", "- ", ": ", "\0", "\ufeff", "\u2028", "---\n", "<<: "])
CHANGES = st.one_of(
    st.builds(lambda at, count: lambda text: deleted(text, at, count), PLACES, st.integers(1, 40)),
    st.builds(lambda at, what: lambda text: inserted(text, at, what), PLACES, ODD | st.text(max_size=5)),
    st.builds(lambda at, by: lambda text: swapped(text, at, by), PLACES, st.integers(1, 30)),
    st.builds(lambda at, by: lambda text: indented(text, at, by), PLACES, st.integers(-6, 6)),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(CHANGES, min_size=1, max_size=3))
def test_no_change_makes_it_fail_and_every_finding_has_a_place_in_the_file(
    changes: list[Callable[[str], str]],
) -> None:
    text = PLAN
    for change in changes:
        text = change(text)
    one = reviewed(text)
    assert one.findings == reviewed(text).findings
    lines = re.split(r"\r\n|\r|\n", text)
    for found in one.findings:
        assert_stands_in(lines, found)


def assert_stands_in(lines: list[str], found: Finding) -> None:
    place = found.place
    for line, column in ((place.line, place.column), (place.end_line, place.end_column)):
        assert 1 <= line <= len(lines), found
        assert 1 <= column <= len(lines[line - 1]) + 2, found
    assert (place.line, place.column) <= (place.end_line, place.end_column)
    if place[1:3] == (1, 1):
        # Only what is wrong with the file as a whole or with its first line may stand there.
        assert found.rule.id.startswith("SRC") or found.rule.id in {"PLN001", "PLN002"}
