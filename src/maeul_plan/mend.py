"""Mending a text: the edits that findings offer, put in until none is left to put in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple, TypeAlias

from maeul_plan.findings import Finding, in_file_order
from maeul_plan.source.edits import apply, choose

Look: TypeAlias = Callable[[str], tuple[Finding, ...]]

_ROUNDS: Final = 20  # one edit may make room for another; a plan needs two or three rounds


class Mended(NamedTuple):
    """The text as it became, the findings that were mended, and those there are now."""

    text: str
    mended: tuple[Finding, ...]
    left: tuple[Finding, ...]


def mend(text: str, look: Look, *, unsafe: bool = False) -> Mended:
    """Put in the fixes of what `look` finds, those that change a claim only if `unsafe`; the rest stays as it was.

    A fix after which the text reads worse (more errors of reading or of shape) is left out.
    """
    mended: list[Finding] = []
    found = look(text)
    seen = {text}
    for _ in range(_ROUNDS):
        step = _step(text, found, _that_get_along(one for one in found if one.fix and (one.fix.safe or unsafe)), look)
        if not step.mended or step.text in seen:
            break
        # A figure that follows from another may be put right twice: it was one mistake.
        known = {(one.rule.id, one.place.line) for one in mended}
        mended += (one for one in step.mended if (one.rule.id, one.place.line) not in known)
        text, found = step.text, step.left
        seen.add(text)
    return Mended(text, in_file_order(mended), found)


def _that_get_along(findings: Iterable[Finding]) -> list[Finding]:
    """Keep the findings whose edits do not write over one another's; the same edits may mend several."""
    offered = [(tuple(sorted(one.fix.edits)), one) for one in findings if one.fix]
    kept = set(choose({edits for edits, _ in offered}).kept)
    return [one for edits, one in offered if edits in kept]


def _step(text: str, found: tuple[Finding, ...], fixable: list[Finding], look: Look) -> Mended:
    """Put the fixes in together, or where one of them does harm, each that does none."""
    together = _with_fixes(text, fixable)
    after = look(together)
    if _harm(after) <= _harm(found):
        return Mended(together, tuple(fixable), after)
    kept: list[Finding] = []
    for one in fixable:
        if _harm(look(_with_fixes(text, [*kept, one]))) <= _harm(found):
            kept.append(one)
    text = _with_fixes(text, kept)
    return Mended(text, tuple(kept), look(text))


def _with_fixes(text: str, findings: list[Finding]) -> str:
    return apply(text, {edit for one in findings if one.fix for edit in one.fix.edits}).text


def _harm(findings: tuple[Finding, ...]) -> int:
    """Count what keeps a text from being read."""
    return sum(one.rule.id.startswith(("SRC", "PLN")) for one in findings)
