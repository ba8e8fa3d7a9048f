"""The words an office puts a plan's facts in: the filters of a template."""

from __future__ import annotations

from fractions import Fraction

from maeul_plan.document.official import OfficialText
from maeul_plan.document.tree import Document, Item, Note, Paragraph
from maeul_plan.document.write import write_text
from maeul_plan.figures.budget import BudgetFigures
from maeul_plan.notation.citation import parse_citations, print_citation
from maeul_plan.notation.dates import parse_date, print_date, print_day
from maeul_plan.notation.disclosure import Disclosure, print_disclosure
from maeul_plan.notation.fault import Fault
from maeul_plan.notation.grade import print_grade
from maeul_plan.notation.hangul import print_official_amount
from maeul_plan.notation.marks import nth_mark
from maeul_plan.notation.money import format_won, print_money, print_won
from maeul_plan.notation.outline import Outline, OutlineItem
from maeul_plan.notation.particles import with_particle
from maeul_plan.notation.ranges import DateRange, print_range
from maeul_plan.notation.rate import print_rate
from maeul_plan.notation.spans import print_span
from maeul_plan.plan.budget import Budget
from maeul_plan.plan.period import Extension, Period
from maeul_plan.plan.staffing import Post, Staffing

_HANDING_OVER = frozenset(
    {
        *("위탁·운영", "위탁ㆍ운영", "위탁운영", "민간위탁·운영"),
        *("민간위탁", "재위탁", "재계약", "위탁", "운영", "추진", "신규"),
    }
)
_MOST_IN_WORDS = 10**20


def outline(items: Outline, level: int) -> OfficialText:
    """Print an outline so that its first level stands at `level` of the document."""
    return OfficialText(write_text(Document(tuple(_node(item, level - 1) for item in items))))


def _node(item: OutlineItem, above: int) -> Item | Note | Paragraph:
    level = item.level + above
    if item.mark == "※":
        return Note(level, item.text)
    return Item(level, item.mark, item.text) if item.mark else Paragraph(level, item.text)


def affair(title: str) -> str:
    """Name what is handed over by the title of its plan: 성북구 ○○센터 위탁·운영계획 → 성북구 ○○센터."""
    plan = title.removesuffix("(안)").rstrip().removesuffix("안")
    words = plan.removesuffix("계획").split() if plan.endswith("계획") else []
    while words and words[-1] in _HANDING_OVER:
        words.pop()
    return " ".join(words) or title


def in_words(won: Fraction) -> str:
    """Write an amount in figures and in Hangul (시행규칙 제2조제2항); one that is no whole won in figures alone."""
    if won.denominator != 1 or not 0 <= won < _MOST_IN_WORDS:
        return print_won(won, 1)
    return print_official_amount(int(won))


def hangul(number: int) -> OfficialText:
    """Give the mark of an item of the second level: 가. 나. 다."""
    return OfficialText(nth_mark("hangul_dot", number))


def numeral(number: int) -> OfficialText:
    """Give a chapter's numeral: Ⅰ, Ⅱ, Ⅲ."""
    return OfficialText(nth_mark("roman", number))


def term(period: Period) -> str:
    """Print the term, its note behind the start, its length last: `2015. 8.(구성시)∼12.(5개월)`, `2015. 8.부터 3년`."""
    start, sign, end = print_range(DateRange(period.start, period.end)).partition("∼")
    note = f"({period.note})" if period.note else ""
    length = print_span(period.length) if period.length else ""
    if length and period.end is None:
        return f"{start}{note}부터 {length}"
    return f"{start}{note}{sign or '∼'}{end}" + (f"({length})" if length else "")


def term_in_days(period: Period) -> str:
    """Print the term from its first day to its last: `2027. 1. 1.부터 2027. 12. 31.까지(12개월)`.

    An open end stays as the plan says it.
    """
    last = period.last_day
    if last is None:
        return term(period)
    note = f"({period.note})" if period.note else ""
    length = f"({print_span(period.length)})" if period.length else ""
    return f"{print_day(period.first_day)}{note}부터 {print_day(last)}까지{length}"


def quoted(law: str) -> str:
    """Put a law's name in 「」."""
    return f"「{law.strip('「」')}」"


def requirement(post: Post) -> str:
    """Say what a post asks for and does: `마을분야 경력 8년 이상으로 운영총괄`."""
    fields = (
        f"{post.field[0]}분야" if len(post.field) == 1 else f"관련분야({', '.join(post.field)})" if post.field else ""
    )
    experience = (post.experience or "").removeprefix("경력").strip()
    asked = " ".join(part for part in (fields, f"경력 {experience}" if experience else "") if part)
    if not asked or not post.duty:
        return asked or post.duty or ""
    return f"{with_particle(asked, '으로/로')} {post.duty}" if experience else f"{asked}, {post.duty}"


def aside(post: Post) -> str:
    """Say in brackets how a post stands beside the others: `(정원 외, 주 20시간, 6개월)`; "" where it doesn't."""
    parts = (
        "정원 외" if post.outside_limit else "",
        "" if post.weekly_hours is None else f"주 {post.weekly_hours}시간",
        "" if post.months is None else f"{post.months}개월",
    )
    told = ", ".join(filter(None, parts))
    return f"({told})" if told else ""


def pay(post: Post) -> str:
    """Say what a post is paid, and by which grade: `연 40,000천원(과장급-3급8호봉)`, `시급 10,320원`."""
    amount = f"연 {print_money(post.annual_pay)}" if post.annual_pay else _other_pay(post)
    grade = print_grade(post.grade) if post.grade else ""
    return f"{amount}({grade})" if amount and grade else amount or grade


def _other_pay(post: Post) -> str:
    """Say a pay that isn't stated by the year."""
    stated = (("월", post.monthly_pay), ("일급", post.daily_pay), ("시급", post.hourly_pay))
    return next((f"{per} {print_money(money)}" for per, money in stated if money), "")


def pay_in_won(post: Post) -> str:
    """Say what a post is paid a year in whole won, as running text has it: `연 40,000,000원`."""
    return f"연 {print_won(post.annual_pay.won(1), 1)}" if post.annual_pay else ""


def pay_terms(staffing: Staffing) -> str:
    """Say what pay holds, and how a part of a month is paid: `4대보험 사업주부담 포함, 퇴직급여 별도`."""
    parts = (
        f"4대보험 사업주부담 {staffing.employer_burden}" if staffing.employer_burden else "",
        f"퇴직급여 {staffing.severance}" if staffing.severance else "",
        f"한 달이 안 되는 기간은 {staffing.proration} 계산" if staffing.proration else "",
        f"고용보험 {staffing.workplace}" if staffing.workplace else "",
        f"산재보험료율 {print_rate(staffing.accident_rate)}" if staffing.accident_rate is not None else "",
    )
    return ", ".join(filter(None, parts))


def appropriation(budget: Budget) -> str:
    """Say in which budget the money stands: `성립전 사용(2015년 제2회 추경에 반영)`."""
    named, note = budget.appropriation, budget.appropriation_note
    return f"{named}({note})" if named and note else named or note or ""


def classed(disclosure: Disclosure) -> str:
    """Put the class of an attachment behind its name; round brackets within ask for square ones: `[비공개(6)]`."""
    printed = print_disclosure(disclosure)
    return f"[{printed}]" if "(" in printed else f"({printed})"


def until(extension: Extension) -> str:
    """Say when an extension ends: a date in the statutory notation, or the plan's own words."""
    if extension.until is None:
        return ""
    ends = parse_date(extension.until)
    return extension.until if isinstance(ends, Fault) else f"{print_date(ends)}까지"


def article(text: str) -> str:
    """Print the articles of a law joined, as they are cited: `제26조제8호`; what is no citation as written."""
    read = parse_citations(text)
    return text if isinstance(read, Fault) else ", ".join(map(print_citation, read))


def won(amount: Fraction, unit: int) -> str:
    """Write an amount in a unit, without the unit's name."""
    return format_won(amount, unit)


def funded(budget: BudgetFigures) -> str:
    """Say who pays: `전액시비`, or each fund with its amount in the budget's unit."""
    return _funded(budget, budget.unit)


def funded_in_won(budget: BudgetFigures) -> str:
    """Say who pays as running text does, in whole won."""
    return _funded(budget, 1)


def _funded(budget: BudgetFigures, unit: int) -> str:
    whole = next((fund for fund in budget.funding if fund.share and fund.share.kind == "all"), None)
    if whole is not None and all(fund is whole or not fund.amount for fund in budget.funding):
        return f"전액{whole.source}"
    return ", ".join(f"{fund.source} {print_won(fund.amount, unit)}" for fund in budget.funding)
