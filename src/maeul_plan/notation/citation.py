"""Citations of articles of a statute: 제26조제8호, 제19조제2호가목, 제6조의2제1항."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from maeul_plan.notation.digits import narrow, stripped
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.marks import HANGUL_SERIES
from maeul_plan.notation.pattern import pattern

_ARTICLE: Final = r"제\s*+(?P<article>[1-9][0-9]{0,3})\s*+조(?:의(?P<article_branch>[1-9][0-9]{0,2}))?"
_JOINED: Final = pattern(
    rf"{_ARTICLE}(?:\s*+제\s*+(?P<paragraph>[1-9][0-9]{{0,2}})\s*+항)?"
    r"(?:\s*+제\s*+(?P<item>[1-9][0-9]{0,2})\s*+호(?:의(?P<item_branch>[1-9][0-9]{0,2}))?)?"
    r"(?:\s*+(?P<subitem>[가-힣])\s*+목)?"
)
_HEADING: Final = pattern(r"\([^()]*\)")
_CIRCLED: Final = pattern(r"[①-⑳]")
_LOOSE_ITEM: Final = pattern(r"(?<=[조항])\s*+(?:의\s*+)?([1-9][0-9]{0,2})\s*+[.호]?$")
_BETWEEN: Final = pattern(r"(?:[,·ㆍ]|및)(?![^()]*\))")  # not inside the brackets of a heading
_ACCEPTED: Final = "제26조제8호, 제19조제2호가목처럼 적으십시오."


class Citation(NamedTuple):
    """An article (조) of a statute with what is cited of it: paragraph (항), item (호), sub-item (목).

    A branch is the 2 of 제6조의2. `subitem` is the letter of the 목, "" for none.
    """

    article: int
    article_branch: int | None = None
    paragraph: int | None = None
    item: int | None = None
    item_branch: int | None = None
    subitem: str = ""


def parse_citation(text: str) -> Citation | Fault:
    """Read one citation; blanks may stand between its parts.

    The help of a Fault shows the joined form where the text can be guessed: 제26조의 8., 제27조(위탁)④.
    """
    start, end = stripped(text)
    plain = narrow(text)
    found = _JOINED.fullmatch(plain, start, end)
    if found is None:
        return Fault(start, end, "조문의 인용으로 읽을 수 없습니다", _guess(plain[start:end]))
    if found["subitem"] and found["subitem"] not in HANGUL_SERIES:
        return Fault(*found.span("subitem"), f"‘{found['subitem']}목’은 없습니다", "가목, 나목, 다목의 차례입니다.")
    return _citation(found)


def parse_citations(text: str) -> tuple[Citation, ...] | Fault:
    """Read citations with a comma, · or 및 between them."""
    citations: list[Citation] = []
    start = 0
    for end, following in [*(found.span() for found in _BETWEEN.finditer(text)), (len(text), len(text))]:
        citation = parse_citation(text[start:end])
        if isinstance(citation, Fault):
            return citation._replace(start=citation.start + start, end=citation.end + start)
        citations.append(citation)
        start = following
    return tuple(citations)


def print_citation(citation: Citation) -> str:
    """Write a citation with its parts joined (편람)."""
    parts = [f"제{citation.article}조"]
    if citation.article_branch is not None:
        parts.append(f"의{citation.article_branch}")
    if citation.paragraph is not None:
        parts.append(f"제{citation.paragraph}항")
    if citation.item is not None:
        parts.append(f"제{citation.item}호")
    if citation.item_branch is not None:
        parts.append(f"의{citation.item_branch}")
    if citation.subitem:
        parts.append(f"{citation.subitem}목")
    return "".join(parts)


def _citation(found: re.Match[str]) -> Citation:
    """Take the parts of a citation that were written."""
    return Citation(
        article=int(found["article"]),
        article_branch=_number(found["article_branch"]),
        paragraph=_number(found["paragraph"]),
        item=_number(found["item"]),
        item_branch=_number(found["item_branch"]),
        subitem=found["subitem"] or "",
    )


def _number(written: str | None) -> int | None:
    """Give a number that was written, if it was."""
    return int(written) if written else None


def _guess(plain: str) -> str:
    """Say how a loosely written citation is written, or else which forms there are."""
    tidy = _HEADING.sub("", plain)
    tidy = _CIRCLED.sub(lambda sign: f"제{ord(sign[0]) - ord('①') + 1}항", tidy)
    found = _JOINED.fullmatch(_LOOSE_ITEM.sub(r"제\1호", tidy))
    return f"{print_citation(_citation(found))}처럼 적으십시오." if found else _ACCEPTED
