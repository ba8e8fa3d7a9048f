"""Put together again the amounts that a comma inside braces or brackets has torn apart.

YAML reads `{pay: 40,000천원}` as `pay: 40` and a key `000천원` without a value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from maeul_plan.source import rules
from maeul_plan.source.report import finding

if TYPE_CHECKING:
    from maeul_plan.findings import Finding
    from maeul_plan.source.positions import Positions
    from maeul_plan.source.tree import Node, Span

_ENDS_IN_DIGIT = re.compile(r"""(?![*'"])[^\r\n]*[0-9]""")
_GROUP = re.compile(r"[0-9]{3}(?![0-9])[^\r\n]*")
# Nobody writes a longer formula; joining without end would take time that grows with its square.
_LONGEST = 200


def join_items(text: str, before: Node, after: Node) -> Span | None:
    """Join two neighbours of a list if they are one amount; a blank behind the comma says they are two."""
    return _join(text, before, after, "")


def join_key(text: str, before: Node, key: Node) -> Span | None:
    """Join a value and the key without a value that follows it if they are one amount."""
    return _join(text, before, key, " ")


def amount_text(text: str, amount: Span) -> str:
    """Write a joined amount as one value."""
    return re.sub(r",[ ]+", ",", text[slice(*amount)])


def amount_finding(where: Positions, amount: Span) -> Finding:
    """Say that an amount needs quotes where it stands."""
    written = amount_text(where.text, amount)
    message = f"중괄호·대괄호 안에서는 쉼표가 값을 끊어 '{written}'이(가) 여러 값으로 읽힙니다"
    way_on = "금액을 따옴표로 묶거나 괄호를 풀어 줄을 나누십시오. 여러 값이면 쉼표 뒤를 띄우십시오."
    return finding(rules.AMOUNT_COMMA, where.place(*amount), message, way_on)


def _join(text: str, before: Node, after: Node, blanks: str) -> Span | None:
    if not isinstance(before, tuple) or not isinstance(after, tuple) or after[1] - before[0] > _LONGEST:
        return None
    # An empty `blanks` strips nothing.
    if text[before[1] : after[0]].rstrip(blanks) != ",":
        return None
    if not _ENDS_IN_DIGIT.fullmatch(text, *before) or not _GROUP.fullmatch(text, *after):
        return None
    return before[0], after[1]
