"""Follow the series of item marks down a text: which number is missing, said twice, alone, or a level too deep."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple, TypeAlias

from maeul_plan.checks.passage import Part
from maeul_plan.findings import Place
from maeul_plan.notation.marks import STATUTORY_LEVELS, Mark, MarkKind, nth_mark, split_mark
from maeul_plan.notation.pattern import pattern

FlawKind: TypeAlias = Literal["repeated", "missing", "begins", "skipped", "alone"]


class Line(NamedTuple):
    """A line of text: its mark as written ("" without one) with the mark's place, and where the line stands."""

    sign: str
    text: str
    part: Part
    level: int
    place: Place


class Flaw(NamedTuple):
    """What is wrong at a line, the mark that belongs there, the mark before it and the line that has that."""

    kind: FlawKind
    line: Line
    expected: str = ""
    reached: str = ""
    before: Line | None = None


# A sign of three characters that was typed as one (⑴ for (1)) counts in the same series.
_SAME: Final[dict[MarkKind, MarkKind]] = {
    "number_bracketed_sign": "number_brackets",
    "hangul_bracketed_sign": "hangul_brackets",
}
# Office plans head paragraphs with ① under any mark: circles are series of their own, at no level.
_CIRCLES: Final = ("number_circle", "hangul_circle")
_HEADS: Final = frozenset("□■○ㅇ◦●◎◆")
_CITES: Final = pattern(r"제\s?\d{1,4}조(?:의\s?\d{1,2})?(?:제\d{1,2}항)?(?:\([^()]*\))?[」』)\]】:：\s]*$")
_ARTICLE: Final = pattern(r"제\s?\d{1,4}\s?조(?:의\s?\d{1,2})?\s?\(")
# 8. 중순까지 제출: a month, not an item.
_PART_OF_MONTH: Final = pattern(r"(?:상순|중순|하순|초|말|중)(?![가-힣])|(?:상순|중순|하순|초|말)(?:까지|부터|경|에)")
_ELIDES: Final = pattern(r"[~∼～–-]|.*생략")
_SEEN: Final = 80  # characters at a line's end that are looked at
# Syllables that 다. makes a sentence of, but for those in ㅆ: a line of plain text may break there.
_VERB_ENDS: Final = frozenset("한된없않같진킨린온는")
_FIRST_SYLLABLE: Final = ord("가")
_FINALS: Final = 28
_SSANG_SIOT: Final = 20


def flaws(lines: Iterable[Line]) -> Iterator[Flaw]:
    """Give what is wrong with the item marks of a text, each mistake once, in the order they come to light."""
    reader = _Reader()
    for line in lines:
        yield from reader.read(line)
    yield from reader.finish()


@dataclass(slots=True, eq=False)
class _Series:
    """Items that belong together: `last` is the number reached, `may_restart` whether a new 1 begins another."""

    kind: MarkKind
    last: int
    first: Line
    latest: Line
    parent_sign: str
    count: int = 1
    is_quoted: bool = False
    is_elided: bool = False
    may_restart: bool = False

    @property
    def is_alone(self) -> bool:
        return self.count == 1 and self.last == 1 and not (self.is_quoted or self.is_elided or self.kind in _CIRCLES)


@dataclass(slots=True)
class _Reader:
    """The series open at a line, the outermost first; `carried` are the numbers that the last chapter reached."""

    open: list[_Series] = field(default_factory=list)
    carried: dict[MarkKind, int] = field(default_factory=dict)
    pending: dict[MarkKind, Flaw] = field(default_factory=dict)
    before: Line | None = None
    is_listing: bool = False
    is_in_article: bool = False

    def read(self, line: Line) -> Iterator[Flaw]:
        """Take in one line."""
        mark = _statutory(line.sign)
        if self.is_listing and mark and mark.kind == "number_dot":
            return  # 2. of 붙임, on a line apart
        self.is_listing = line.part == "attachment" or line.text.startswith("붙임")
        is_article = line.sign == "" and _ARTICLE.match(line.text) is not None
        self.is_in_article = is_article or (self.is_in_article and line.sign not in _HEADS)
        if line.part in ("chapter", "title") or is_article:
            self._end_chapter()
        elif mark:
            yield from self._item(line, mark)
        elif series := self._unspaced(line):
            yield from self._continue(series, line, series.last + 1)
        else:
            self._pass(line)
        self.before = line

    def finish(self) -> Iterator[Flaw]:
        """Close what is open at the end of a text."""
        self._end_chapter()
        yield from self.pending.values()
        self.pending.clear()

    def _item(self, line: Line, mark: Mark) -> Iterator[Flaw]:
        number = mark.number or 0
        same = [series for series in self.open if series.kind == mark.kind]
        next_of = [one for one in same if number in (one.last + 1, max(one.last, one.count) + 1)]
        if next_of:
            level_with = [one for one in next_of if one.first.level == line.level]
            yield from self._continue((level_with or next_of)[-1], line, number)
        elif not same or (number == 1 and _may_begin(same[-1], line)):
            yield from self._begin(line, mark.kind, number)
        elif not self._is_no_item(line):
            level_with = [one for one in same if one.first.level == line.level]
            series = (level_with or same)[-1]
            if not (series.is_quoted or series.is_elided):
                yield _out_of_order(series, line, number)
            yield from self._continue(series, line, number)

    def _continue(self, series: _Series, line: Line, number: int) -> Iterator[Flaw]:
        yield from self._close(self.open.index(series) + 1)
        series.last, series.latest, series.count = number, line, series.count + 1
        series.may_restart = False
        series.is_elided = _ELIDES.match(line.text) is not None

    def _begin(self, line: Line, kind: MarkKind, number: int) -> Iterator[Flaw]:
        series = self._new(line, kind, number)
        goes_on = self.carried.get(kind, 0) + 1 == number > 1
        waiting = self.pending.pop(kind, None)
        if goes_on:
            series.count += 1
        elif waiting:
            yield waiting
        if number > 1 and not goes_on and not series.is_quoted:
            if self._is_no_item(line):
                return
            yield Flaw("begins", line, nth_mark(kind, 1))
        yield from self._too_deep(series)
        yield from self._close_beside(series)
        self.open.append(series)

    def _new(self, line: Line, kind: MarkKind, number: int) -> _Series:
        """Make a series; items that follow a citation or an ellipsis are quoted, and numbered by what they quote."""
        before = self.before
        text = before.text[-_SEEN:] if before else ""
        is_note = before is not None and before.part == "cell"  # 1) under a table is a footnote
        is_quoted = self.is_in_article or is_note or _CITES.search(text) is not None or "생략" in text
        is_elided = _ELIDES.match(line.text) is not None
        sign = before.sign if before else ""
        return _Series(kind, number, line, line, sign, is_quoted=is_quoted, is_elided=is_elided)

    def _too_deep(self, series: _Series) -> Iterator[Flaw]:
        """Judge the level of a series right below an item of the statutory marks."""
        parent = self.open[-1] if self.open and self.open[-1].latest is self.before else None
        if parent is None or parent.is_quoted or {parent.kind, series.kind} & set(_CIRCLES):
            return
        above, own = STATUTORY_LEVELS.index(parent.kind), STATUTORY_LEVELS.index(series.kind)
        if own > above + 1 or (own < above and series.first.level > parent.first.level):
            expected = nth_mark(STATUTORY_LEVELS[above + 1], 1)
            yield Flaw("skipped", series.first, expected, nth_mark(parent.kind, parent.last), parent.latest)

    def _close_beside(self, series: _Series) -> Iterator[Flaw]:
        """Close the series that a new one leaves: its own kind's, and those of lower levels at its depth."""
        for at, one in enumerate(self.open):
            if one.kind in _CIRCLES and one.kind != series.kind:
                one.may_restart = one.may_restart or one.first.level >= series.first.level
            elif _is_left(one, series):
                yield from self._close(at)
                return

    def _close(self, at: int) -> Iterator[Flaw]:
        """Close the series from `at` on."""
        for series in self.open[at:]:
            if series.is_alone:
                yield Flaw("alone", series.first)
        del self.open[at:]

    def _end_chapter(self) -> None:
        """Close all; a lone item waits for the next chapter, which may go on counting."""
        for series in self.open:
            self.carried[series.kind] = series.last
            if series.is_alone:
                self.pending[series.kind] = Flaw("alone", series.first)
        self.open.clear()

    def _pass(self, line: Line) -> None:
        """Note what a line that is no item lets the next item do."""
        for series in self.open:
            is_parent = line.sign == series.parent_sign or line.sign in _HEADS
            is_beside = line.sign == "" or (is_parent and line.level <= series.first.level)
            series.may_restart = series.may_restart or is_beside
            series.is_elided = series.is_elided or "생략" in line.text

    def _unspaced(self, line: Line) -> _Series | None:
        """Find the series that a line such as 2.위와 관련하여, without a blank, goes on with."""
        for series in reversed(self.open) if line.sign == "" else ():
            mark = _next_mark(series)
            if mark and line.text.startswith(mark) and not line.text[len(mark) :][:1].isdigit():
                return series
        return None

    def _is_no_item(self, line: Line) -> bool:
        """Tell the 다. that ends a sentence begun on the line before, and a month, from an item out of order."""
        if line.sign != "다.":
            return line.sign.endswith(".") and _PART_OF_MONTH.match(line.text) is not None
        before = self.before
        follows = before is not None and before.place.end_line + 1 == line.place.line
        return follows and _breaks_off(before.text[-1:] if before else "")


def _statutory(sign: str) -> Mark | None:
    """Read a mark of the statutory series."""
    found = split_mark(f"{sign} 가") if sign else None
    kind = _SAME.get(found[0].kind, found[0].kind) if found else None
    return Mark(kind, found[0].number, sign) if found and kind in STATUTORY_LEVELS else None


def _breaks_off(syllable: str) -> bool:
    """Tell whether a verb without its 다 ends in this syllable."""
    is_hangul = "가" <= syllable <= "힣"
    return syllable in _VERB_ENDS or (is_hangul and (ord(syllable) - _FIRST_SYLLABLE) % _FINALS == _SSANG_SIOT)


def _may_begin(series: _Series, line: Line) -> bool:
    """Tell whether a 1 begins another series than one of its kind that is open."""
    return line.level > series.first.level or series.may_restart or series.is_quoted


def _is_left(one: _Series, new: _Series) -> bool:
    if new.first.level > one.first.level:
        return False
    return one.kind == new.kind or STATUTORY_LEVELS.index(one.kind) > STATUTORY_LEVELS.index(new.kind)


def _out_of_order(series: _Series, line: Line, number: int) -> Flaw:
    kind: FlawKind = "missing" if number > series.last else "repeated"
    return Flaw(kind, line, _next_mark(series), nth_mark(series.kind, series.last), series.latest)


def _next_mark(series: _Series) -> str:
    """Write the mark that comes next; "" behind the last of a series."""
    try:
        return nth_mark(series.kind, series.last + 1)
    except ValueError:
        return ""
