"""한자나 로마자를 그대로 적었습니다.

왜: 공문서는 누구나 읽을 수 있어야 합니다. 洞, D/B처럼 적으면 읽지 못하거나 찾지 못하는 사람이 있습니다.
근거: 행정업무의 운영 및 혁신에 관한 규정 제7조제1항. 한글로 적고, 뜻을 밝혀야 하면 괄호 안에 한자나 외국어를 적습니다.
고치기: 한글로 적습니다. 꼭 필요하면 업무 협약(MOU), 자치구(區)처럼 한글 뒤 괄호에 적습니다.
안 잡는 것: 한글 뒤 괄호 안의 말, 한 번 그렇게 밝힌 로마자(다음부터는 MOU만 적어도 됨), 단위(kg, km), 낱글자(A동),
로마 숫자, 번호(A4, B-12), 주소와 전자우편, 파일 이름, 「」 안의 이름, 표 안의 로마자, 문서 머리와 결문,
제2조(목적)처럼 조문으로 시작하는 줄.
같은 로마자는 처음 한 번만, 한자는 줄마다 알립니다.
전: 지역자원 D/B를 구축
후: 지역자원 데이터베이스(D/B)를 구축
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from maeul_plan.checks.finding import finding
from maeul_plan.checks.paper import Paper
from maeul_plan.checks.passage import Passage
from maeul_plan.checks.standing import begins_provision
from maeul_plan.checks.subject import Subject
from maeul_plan.findings import Finding, Rule
from maeul_plan.notation.digits import narrow
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.pattern import pattern

RULE = Rule("DOC017", "foreign-words", "warning", "한자·로마자를 그대로 적음", __doc__, ("document",), kind="notation")

_TOKEN: Final = pattern(
    r"(?P<open>\()|(?P<close>\))|(?P<hangul>[가-힣]++)|(?P<hanja>[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]++)"
    r"|(?P<latin>[A-Za-z]++(?:[-/&.'’+][A-Za-z]++)*+)"
)
_NAMES: Final = pattern(
    r"「[^「」]{0,200}」|<[^<>]{0,100}>|『[^『』]{0,200}』|https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]+"
    r"|(?<![\w.])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.(?:kr|com|net|org|hwpx?|pdf|xlsx?|docx?|pptx?|csv|zip|jpe?g|png|txt|ya?ml)"
    r"(?![A-Za-z0-9])(?:/\S*)?"
)
_ROMAN: Final = pattern(r"[IVX]+|[Oo]+|[Xx]+")  # OO동 and XX are blanks
_LETTERS: Final = pattern(r"[A-Za-z](?:-[A-Za-z])*")
_MOST_OF_A_CODE: Final = 4
_UNITS: Final = frozenset(
    {
        "kg",
        "mg",
        "km",
        "cm",
        "mm",
        "nm",
        "ml",
        "mL",
        "dl",
        "kL",
        "ha",
        "kW",
        "kWh",
        "MW",
        "MWh",
        "Hz",
        "kHz",
        "MHz",
        "GHz",
        "KB",
        "MB",
        "GB",
        "TB",
        "kcal",
        "cal",
        "dB",
        "ppm",
        "ppb",
        "pH",
        "rpm",
        "hPa",
        "kPa",
    }
)
_FORMATS: Final = frozenset(
    {
        "hwp",
        "hwpx",
        "pdf",
        "xls",
        "xlsx",
        "doc",
        "docx",
        "ppt",
        "pptx",
        "csv",
        "zip",
        "jpg",
        "jpeg",
        "png",
        "txt",
        "xml",
        "json",
        "html",
        "no",
    }
)
_CLOSERS: Final = "」』’”'\"》〉"
_READ: Final = {
    "洞": "동",
    "區": "구",
    "市": "시",
    "道": "도",
    "郡": "군",
    "邑": "읍",
    "面": "면",
    "里": "리",
    "前": "전",
    "現": "현",
    "新": "신",
    "舊": "구",
    "故": "고",
    "男": "남",
    "女": "여",
    "外": "외",
    "內": "내",
    "限": "한",
    "對": "대",
}
_NO_PROSE: Final = frozenset(
    {("consignment", "basis"), ("document", "contact"), ("document", "keywords"), ("document", "license")}
)


class _Word(NamedTuple):
    """A word in other letters, where it stands in its text, and whether it explains the Hangul before it."""

    text: str
    start: int
    end: int
    is_hanja: bool
    is_glossed: bool


def check(subject: Subject) -> Iterator[Finding]:
    """Look through the texts of a plan, but for the law's own words and what names a person."""
    yield from _found_in(
        one for one in subject.passages if not (isinstance(one.block, tuple) and one.block[:2] in _NO_PROSE)
    )


def check_paper(paper: Paper) -> Iterator[Finding]:
    """Look through a document but for its head, what follows its end, and the words of laws it quotes."""
    yield from _found_in(
        one for one in paper.passages if one.part not in ("head", "footer") and not begins_provision(one)
    )


def _found_in(passages: Iterable[Passage]) -> Iterator[Finding]:
    known: set[str] = set()
    for passage in passages:
        told: set[str] = set()
        text = _NAMES.sub(lambda name: " " * len(name[0]), narrow(passage.text))
        for word in _words(text):
            if word.is_glossed:
                known.add(word.text)
            elif word.text not in told and _is_bare(passage, text, word, known):
                told.add(word.text)
                known.add(word.text)
                yield _told(passage, word)


def _words(text: str) -> Iterator[_Word]:
    """Give the words; those that open brackets behind Hangul, as in 업무 협약(MOU), explain it."""
    is_glossed = False
    for found in _TOKEN.finditer(text):
        kind, (start, end) = found.lastgroup, found.span()
        if kind == "open":
            before = text[max(start - 3, 0) : start].rstrip()[-1:]
            is_glossed = "가" <= before <= "힣" or (before != "" and before in _CLOSERS)
        elif kind in ("close", "hangul"):
            is_glossed = False
        else:
            yield _Word(found[0], start, end, kind == "hanja", is_glossed)


def _is_bare(passage: Passage, text: str, word: _Word, known: set[str]) -> bool:
    if word.is_hanja:
        return True
    return passage.part != "cell" and word.text not in known and not _is_sign(text, word)


def _is_sign(text: str, word: _Word) -> bool:
    """Tell letters that are no word: labels, units, numbers, codes, names of file formats."""
    written = word.text
    is_unit = not _UNITS.isdisjoint(written.split("/"))  # km, km/h
    if _LETTERS.fullmatch(written) or _ROMAN.fullmatch(written) or is_unit or written.lower() in _FORMATS:
        return True
    before, behind = text[max(word.start - 2, 0) : word.start], text[word.end : word.end + 2]
    is_short = len(written) <= _MOST_OF_A_CODE
    follows_digit = before[-1:].isdigit() or (before[-1:] == "-" and before[:1].isdigit())
    precedes_digit = behind[:1].isdigit() or (behind[:1] == "-" and behind[1:].isdigit())
    return is_short and (follows_digit or (precedes_digit and written.isupper()))


def _told(passage: Passage, word: _Word) -> Finding:
    hangul = "".join(_READ.get(sign, "") for sign in word.text) if word.is_hanja else ""
    what = "한자" if word.is_hanja else "로마자"
    example = f"{hangul}({word.text})" if len(hangul) == len(word.text) else f"한글({word.text})"
    return finding(
        RULE,
        passage.place(word.start, word.end),
        f"{with_particle(what, '을/를')} 그대로 적었습니다: {word.text}",
        help=f"한글로 적으십시오. 꼭 필요하면 {example}처럼 한글 뒤 괄호에 적으십시오.",
    )
