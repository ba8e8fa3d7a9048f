"""Put together again the amounts that a comma inside braces or brackets has torn apart.

YAML reads `{pay: 40,000천원}` as `pay: 40` and a key `000천원` without a value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ruamel.yaml.events import ScalarEvent

from maeul_plan.source import rules
from maeul_plan.source.report import finding

if TYPE_CHECKING:
    from maeul_plan.findings import Finding
    from maeul_plan.source.positions import Positions
    from maeul_plan.source.tree import Node

_ENDS_IN_DIGIT = re.compile(r"[0-9]\Z")
_GROUP = re.compile(r"[0-9]{3}(?![0-9])")
# Nobody writes a longer formula; joining without end would take time that grows with its square.
_LONGEST = 200
_COMMA = re.compile(r",")
_COMMA_AND_BLANKS = re.compile(r",[ ]*")


def join_items(text: str, before: Node, after: Node) -> ScalarEvent | None:
    """Join two neighbours of a list if they are one amount; a blank behind the comma says they are two."""
    return _join(text, before, after, _COMMA)


def join_key(text: str, before: Node, key: Node) -> ScalarEvent | None:
    """Join a value and the key without a value that follows it if they are one amount."""
    return _join(text, before, key, _COMMA_AND_BLANKS)


def amount_finding(where: Positions, amount: ScalarEvent) -> Finding:
    """Say that an amount needs quotes where it stands."""
    place = where.place(amount.start_mark.index, amount.end_mark.index)
    message = f"중괄호·대괄호 안에서는 쉼표가 값을 끊어 '{amount.value}'이(가) 여러 값으로 읽힙니다."
    way_on = "금액을 따옴표로 묶거나 괄호를 풀어 줄을 나누십시오. 여러 값이면 쉼표 뒤를 띄우십시오."
    return finding(rules.AMOUNT_COMMA, place, message, way_on)


def _join(text: str, before: Node, after: Node, comma: re.Pattern[str]) -> ScalarEvent | None:
    if (
        not (isinstance(before, ScalarEvent) and isinstance(after, ScalarEvent))
        or before.style
        or after.style
    ):
        return None
    if not (_GROUP.match(after.value) and _ENDS_IN_DIGIT.search(before.value)):
        return None
    if not comma.fullmatch(text, before.end_mark.index, after.start_mark.index):
        return None
    value = f"{before.value},{after.value}"
    if len(value) > _LONGEST:
        return None
    return ScalarEvent(before.anchor, None, (True, False), value, before.start_mark, after.end_mark)
