"""The grounds for not disclosing a document: the items of 정보공개법 제9조제1항, in short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LAW: Final = "공공기관의 정보공개에 관한 법률 제9조제1항"

GROUNDS: Final[Mapping[int, str]] = {
    1: "다른 법령이 공개하지 않도록 한 정보",
    2: "국가안전보장에 관한 정보",
    3: "국민의 생명·신체·재산 보호에 관한 정보",
    4: "재판·범죄 수사에 관한 정보",
    5: "감사·입찰·인사나 의사결정이 진행 중인 정보",
    6: "개인정보",
    7: "영업비밀",
    8: "부동산 투기로 이어질 수 있는 정보",
}
