"""Every parser comes to an end on a long text; one that goes back over runs of blanks would not."""

from collections.abc import Callable

import pytest

from maeul_plan.notation.citation import parse_citations
from maeul_plan.notation.dates import parse_date
from maeul_plan.notation.due import parse_due
from maeul_plan.notation.grade import parse_grade
from maeul_plan.notation.hangul import parse_hangul_number
from maeul_plan.notation.marks import split_mark
from maeul_plan.notation.money import parse_money
from maeul_plan.notation.ranges import parse_range

PARSERS = [
    parse_citations,
    parse_date,
    parse_due,
    parse_grade,
    parse_hangul_number,
    split_mark,
    parse_money,
    parse_range,
]


@pytest.mark.parametrize("parse", PARSERS)
@pytest.mark.parametrize(
    "head", ["", "2015. 8. 1.", "10월", "금100원", "과장급", "제2조", "준공 후 5일", "1억", "(", "2("]
)
@pytest.mark.parametrize("filler", [" ", "1", "1,", "가", "’", "(", "원", "천", ", ", "~"])
def test_a_long_text_is_read_to_its_end(parse: Callable[[str], object], head: str, filler: str) -> None:
    parse(head + filler * 5_000 + "x")
