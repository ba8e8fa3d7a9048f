"""Personal data is known by its form or the word before it, and its mask keeps none of it."""

from __future__ import annotations

import pytest

from maeul_plan.notation.personal_data import personal_data


def masked(text: str) -> str:
    """Mask all that is found; what is found first wins."""
    for one in sorted(personal_data(text), key=lambda one: -one.start):
        text = text[: one.start] + one.masked + text[one.end :]
    return text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("단장(000101-1234567)", "단장(******-*******)"),
        ("０００１０１-１２３４５６７", "******-*******"),
        ("문의 010-1234-5678로", "문의 010-****-****로"),
        ("01012345678", "010********"),
        ("010–1234–5678, 010‑1234‑5678", "010–****–****, 010‑****‑****"),
        ("010 - 1234 - 5678", "010 - **** - ****"),
        ("010) 1234-5678", "010) ****-****"),
        ("+82-10-1234-5678, +82 10 1234 5678", "+82-**-****-****, +82 ** **** ****"),
        ("생년월일: 1990년 1월 1일", "생년월일: ****년 *월 *일"),
        ("1990년 1월 1일생, 1990. 1. 1.생", "****년 *월 *일생, ****. *. *.생"),
        ("900101-1******", "******-*******"),
        ("메일 hong.gd+1@naver.com으로", "메일 *********@naver.com으로"),
        ("여권번호 M12345678", "여권번호 *********"),
        ("여권 M123A4567", "여권 *********"),
        ("면허 11-12-345678-90", "면허 **-**-******-**"),
        ("국민은행 123456-04-567890", "국민은행 ******-**-******"),
        ("계좌번호: 12345678901234", "계좌번호: **************"),
        ("성명: 홍길동", "성명: 홍○○"),
        ("생년월일: 1990. 1. 1.", "생년월일: ****. *. *."),
        ("생년월일 900101", "생년월일 ******"),
    ],
)
def test_a_mask_keeps_length_and_kind_alone(text: str, shown: str) -> None:
    assert masked(text) == shown
    assert len(shown) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "2015. 7. 13.(월)",
        "2015-07-13",
        "40,000천원×1명×5/12 = 16,667천원",
        "은행 대출 1,234,567,890원",
        "국민은행 2015-07-13",
        "사업자등록번호 123-45-67890",
        "마을담당관-4423",
        "02-2241-1234",
        "010-0000-0000",
        "2026. 7. 1.생활임금",
        "2026년 7월 1일 생산",
        "210101-1∼210131",
        "법인등록번호 110111-1000000",
        "이름은 마을활력소",
        "성명 기재",
        "M1234567",
        "가@나",
        "a@b",
    ],
)
def test_what_is_nobodys_stays(text: str) -> None:
    assert masked(text) == text


def test_a_long_text_takes_no_time() -> None:
    for text in ("a" * 200_000, "a@" * 100_000, "12-" * 70_000, "성명:" * 50_000, "은행 " * 50_000, "a.b@c." * 30_000):
        assert masked(text) is not None
