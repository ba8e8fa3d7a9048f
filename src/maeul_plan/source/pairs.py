"""What the key of a pair is called, and which keys a plan does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from maeul_plan.source import rules

if TYPE_CHECKING:
    from maeul_plan.findings import Rule
    from maeul_plan.source.tree import Node


class Refusal(NamedTuple):
    """The rule that a key breaks, and what to say of it."""

    rule: Rule
    message: str
    help: str


_MERGE_KEY = Refusal(
    rules.MERGE_KEY,
    "'<<'로 다른 묶음을 끌어올 수 없습니다",
    "끌어올 항목을 이 자리에 그대로 쓰십시오.",
)


def name_of(text: str, key: Node, value: object) -> str | Refusal:
    """Give a pair's name: text, or a whole number as text."""
    if isinstance(value, str):
        if value == "<<" and isinstance(key, tuple) and text[key[0]] == "<":
            return _MERGE_KEY
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    kind = "목록이나 묶음은" if isinstance(value, list | dict) else "빈 값이나 true, false는"
    return Refusal(rules.KEY_NOT_TEXT, f"{kind} 이름이 될 수 없습니다", "이름을 글로 쓰거나 따옴표로 묶으십시오.")
