"""법령의 이름이나 조문을 적는 법이 다릅니다.

왜: 이름이 어디서 끝나는지, 몇 조 몇 항인지 한눈에 보여야 그 조문을 찾을 수 있습니다.
근거: 법령과 조례의 이름은 「 」로 묶고, 조·항·호·목은 제26조제8호처럼 붙여 씁니다(행정업무운영 편람).
고치기: 「서울특별시 성북구 마을만들기 지원조례」 제26조제8호처럼 적습니다.
안 잡는 것: 이 법, 같은 조례처럼 이름을 되풀이하지 않은 말, 조문이 뒤따르지 않는 이름(근거: 다음은 봅니다),
단체의 규정과 취업규칙, 계획의 consignment.basis(문서에 찍을 때 「 」를 붙입니다), 그 조문이 맞는지.
전: 위탁근거: 성북구 마을만들기 지원조례 제26조의 8.
후: 위탁근거: 「서울특별시 성북구 마을만들기 지원조례」 제26조제8호
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.standing import begins_provision, is_cited_law
from maeul_plan.findings import Finding, Rule
from maeul_plan.law.statutes import STATUTES
from maeul_plan.notation.citation import Citation, print_citation
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern

RULE = Rule("DOC018", "statute-citation", "warning", "법령 인용 표기", __doc__, ("document",), kind="notation")

_NO = r"[1-9][0-9]{0,2}"
_LOOSE: Final = pattern(
    rf"""제\s?(?P<article>[1-9][0-9]{{0,3}})\s?조(?:의(?P<branch>[1-9][0-9]?)(?![0-9]|\s?[.호]))?
    (?P<heading>\([^()]{{1,40}}\))?
    (?:\s?제\s?(?P<paragraph>{_NO})\s?항|(?P<circle>[①-⑳]))?
    (?:\s?제\s?(?P<item>{_NO})\s?호(?:의(?P<item_branch>[1-9][0-9]?)(?![0-9]))?
      |\s?의\s(?P<loose>[1-9][0-9]?)\s?(?:\.(?![0-9])|호))?
    (?:\s?(?P<subitem>[가나다라마바사아자차카타파하])목(?![표적록차]))?""",
    re.VERBOSE,
)
_NAMED: Final = pattern(
    r"(?<![가-힣·ㆍ])(?P<last>[가-힣·ㆍ]{0,30}(?:법|법률|시행령|시행규칙|조례|규칙|규정))\s{0,2}(?=제\s?[0-9]{1,4}\s?조)"
)
_GROUND: Final = pattern(r"[^:]{0,20}(?:근거|관련\s?법령|관련\s?조례)\s{0,2}:\s{0,2}(?P<name>[가-힣·ㆍ ]+)")
_FOLLOWS_NAME: Final = pattern(r"\s{0,2}(?:\Z|[(,]|제?[0-9])")
_SUFFIXES: Final = ("시행규칙", "시행령", "법률", "법", "조례", "규칙", "규정")
_GENERIC: Final = pattern(
    r"(?:동|이|그|본|같은|위|현행|개정|해당|당해|상위|하위|관련|관계|근거|개별|일반|특별|기본|자치|우리|모|구|신)?"
    r"(?:법|법률|법령|시행령|시행규칙|조례|규칙|규정)"
)
# Words before a bare 법률, 조례 … that make them the end of a name.
_BEFORE_SUFFIX: Final = frozenset(
    {
        "관한",
        "위한",
        "지원",
        "운영",
        "설치",
        "보장",
        "진흥",
        "활성화",
        "조성",
        "촉진",
        "관리",
        "보호",
        "육성",
        "증진",
        "예방",
        "방지",
    }
)
# Acts whose whole name is one word.
_ONE_WORD: Final = frozenset(
    {
        "민법",
        "행정기본법",
        "지방자치법",
        "지방재정법",
        "지방회계법",
        "최저임금법",
        "국민연금법",
        "국민건강보험법",
        "노인장기요양보험법",
        "공직선거법",
    }
)
_KNOWN: Final = frozenset(
    held.value for statute in STATUTES for held in statute.names if held.value.endswith(_SUFFIXES)
)
_SEOUL: Final = "서울특별시 "
_NEAR: Final = 100  # characters before a name that are looked at: no statute's name is as long


_TWO_WORDS: Final = pattern(r"[가-힣·ㆍ]{1,30}+\s[가-힣]{1,4}+\Z")


class _Name(NamedTuple):
    """A statute's name without brackets; its beginning is known only where `is_whole`."""

    start: int
    end: int
    is_whole: bool


def check_passage(passage: Passage) -> Iterator[Finding]:
    """Judge the names and the articles of statutes in a text."""
    if passage.part in ("head", "footer") or is_cited_law(passage):
        return
    text = narrow(passage.text)
    if begins_provision(passage):  # what follows are the words of the law
        head = _LOOSE.match(text)
        yield from _loose(passage, head) if head else ()
        return
    for found in _LOOSE.finditer(text):
        yield from _loose(passage, found)
    for name in _names(text):
        yield _unbracketed(passage, name)


def _loose(passage: Passage, found: re.Match[str]) -> Iterator[Finding]:
    """Judge one citation; behind its heading, proper parts may stand apart as statutes print them."""
    is_guessed = found["circle"] or found["loose"]
    if not is_guessed and (found["heading"] or not (found["paragraph"] or found["item"])):
        return
    right = print_citation(_citation(found)) + (found["heading"] or "")
    if not is_guessed and found[0] == right:
        return
    # Without a heading between, 제26조의 8. may be an article's branch as well as an item.
    is_certain = found["loose"] is None or found["heading"] is not None
    span = found.span()
    yield finding(
        RULE,
        passage.place(*span),
        "조문의 조·항·호를 붙여 적지 않았습니다",
        label=right,
        help=f"{with_particle(right, '으로/로')} 고치십시오.",
        fix=passage.fix(*span, right) if is_certain else None,
    )


def _citation(found: re.Match[str]) -> Citation:
    paragraph = ord(found["circle"]) - ord("①") + 1 if found["circle"] else _number(found["paragraph"])
    return Citation(
        int(found["article"]),
        _number(found["branch"]),
        paragraph,
        _number(found["loose"] or found["item"]),
        _number(found["item_branch"]),
        found["subitem"] or "",
    )


def _number(written: str | None) -> int | None:
    return int(written) if written else None


def _names(text: str) -> Iterator[_Name]:
    """Find names of statutes that no brackets hold."""
    ground = _ground(text)
    if ground:
        yield ground
    for found in _NAMED.finditer(text):
        start, end = found.span("last")
        is_told = ground is not None and ground.end == end
        if is_told or _is_held(text, start) or not _is_name(found["last"], text[max(start - _NEAR, 0) : start].split()):
            continue
        yield _begun(text, start, end)


def _ground(text: str) -> _Name | None:
    """Find the name right behind 위탁근거:, which begins there."""
    found = _GROUND.match(text)
    if found is None:
        return None
    name = _until_article(found["name"])
    start, end = found.start("name"), found.start("name") + len(name)
    words = name.split()
    if not words or not words[-1].endswith(_SUFFIXES) or not _FOLLOWS_NAME.match(text, end):
        return None
    return _Name(start, end, is_whole=True) if _is_name(words[-1], words[:-1]) else None


def _until_article(name: str) -> str:
    """Leave out the 제 of 제26조 that the name's letters ran into."""
    return name.rstrip().removesuffix("제").rstrip()


def _is_held(text: str, at: int) -> bool:
    """Tell whether brackets are open at a place."""
    near = text[max(at - _NEAR, 0) : at]
    return any(near.rfind(opening) > near.rfind(closing) for opening, closing in ("「」", "『』", "｢｣"))


def _is_name(last: str, before: list[str]) -> bool:
    """Tell the last word of a statute's full name from 같은 법, 이 조례 and an organisation's own rules."""
    previous = before[-1] if before else ""
    if last in ("시행령", "시행규칙"):
        return previous.endswith(("법", "법률", "조례")) and _is_name(previous, before[:-1])
    if _GENERIC.fullmatch(last):
        return previous in _BEFORE_SUFFIX
    return last in _KNOWN or not last.endswith(("규칙", "규정"))


def _begun(text: str, start: int, end: int) -> _Name:
    """Find where a name begins that ends at `end`, if it is one we know."""
    last = text[start:end]
    if last in ("시행령", "시행규칙"):
        known = [f"{act} {last}" for act in _ONE_WORD]
    else:
        known = [last] if last in _ONE_WORD else sorted(_KNOWN, key=len)
    whole = [name for name in known if text.endswith(name, 0, end)]
    if whole:
        return _Name(end - len(whole[-1]), end, is_whole=True)
    shown = _TWO_WORDS.search(text, max(start - _NEAR, 0), end) if _GENERIC.fullmatch(last) else None
    return _Name(shown.start() if shown else start, end, is_whole=False)


def _unbracketed(passage: Passage, name: _Name) -> Finding:
    written = passage.text[name.start : name.end]
    official = f"{_SEOUL}{written}" if f"{_SEOUL}{written}" in _KNOWN else written
    right = f"「{official}」"
    return finding(
        RULE,
        passage.place(name.start, name.end),
        f"법령의 이름을 「 」로 묶지 않았습니다: {written}",
        label=right if name.is_whole else "",
        help=f"{with_particle(right, '으로/로')} 적으십시오." if name.is_whole else "이름 전체를 「 」로 묶으십시오.",
        fix=passage.fix(name.start, name.end, right) if name.is_whole else None,
    )
