"""What no source gives: it stands in a document as a thing to confirm, in one form."""

from __future__ import annotations


def to_confirm(what: str) -> str:
    """Say that something has to be found out: `【확인 필요: 발신명의】`."""
    return f"【확인 필요: {what}】"


def stated(value: str | None, what: str) -> str:
    """Give what the plan says, else say what has to be found out."""
    return value or to_confirm(what)
