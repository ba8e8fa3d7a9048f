"""What an entry is, by the words of its row."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from maeul_plan.ledger.entry import Kind
from maeul_plan.notation.pattern import pattern

CANCELLED: Final = "취소"
WENT_OUT: Final = frozenset({"출금", "출"})
CAME_IN: Final = frozenset({"입금", "입"})
"""What a bank writes beside an amount that may be either."""
Said: TypeAlias = Kind | Literal["취소"]
"""A kind, or a spending that was taken back."""

_WORDS: Final[dict[Said, str]] = {
    "교부": "교부 교부금 위탁금 위탁금교부 보조금 보조금교부",
    "집행": "집행 지출 지급 사용 출금 승인 정상 정상승인",
    "이자": "이자 예금이자 결산이자 이자수입 발생이자",
    "그 밖": "기타 그밖 그밖의반납금 기타반납금",
    "반납": "반납 반납금 집행잔액반납",
    "취소": "취소 취소입금 집행취소 지출취소 환입 여입 반환 승인취소 매입취소 거래취소 카드취소",
}
_KINDS: Final[dict[str, Said]] = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_IN_MEMO: Final[dict[Said, str]] = {"취소": "취소|환입|여입|환불|반환", "이자": "이자", "교부": "교부|위탁금|보조금"}
_MEMO: Final = tuple((said, pattern(words)) for said, words in _IN_MEMO.items())


def kind_of(word: str) -> Said | None:
    """Give the kind that a word names; None for another word, or none."""
    return _KINDS.get("".join(word.split())) if word else None


def told_by_memo(memo: str) -> Said | None:
    """Give the kind that a memo speaks of: 예금이자, 3분기 위탁금 교부, 카드 취소."""
    return next((said for said, words in _MEMO if words.search(memo)), None)
