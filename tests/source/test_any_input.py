"""Whatever a file holds: it is read without an exception, and the same by both parsers."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from maeul_plan.source import read
from maeul_plan.source.parsers import compiled, pure
from maeul_plan.source.read import read_with

PLAN = """\
maeul: 1
document:
  number: 마을담당관-4423   # 주석
  approval:
    - {post: 담당, name: 임정선, on: "2015-07-07"}
staffing:
  posts:
    - &x
      id: 단장
      pay: 40,000천원
    - *x
text: |
  첫 줄

    둘째 줄
folded: >-
  접힌
  글
list: [1, 'a b', {c: ~}, 1,000원]
long: 여러
  줄
"""

PIECES = st.sampled_from(
    [
        *" \n:,-#?|>'\"{}[]&*!%@`~<=0\\/\t\r\x07\x85\u2028\ufeff\u3000가𝒳",
        *(": ", " : ", " #", "- ", "? ", "---\n", "...\n", "<<: ", "&x ", "*x ", "&가 ", "*가 ", "*x:", "&x: "),
        *("!!str ", "!!int ", "!x ", "!!a!!b ", "\r\n", '"\\x41"', '"\\ud83d"', '"\\UFFFFFFFF"', '"\\0"'),
        *(
            "%YAML 1.1\n",
            "%TAG ! x\n",
            "|2\n",
            "|-\n \n  ",
            "|+\n   ",
            ">#",
            ":,",
            ":]",
            "}:",
            ",000원",
            "{가: 1,234}",
            "12:30",
        ),
    ]
)
# Where to cut the plan, how much to drop, what to put there.
CUTS = st.lists(st.tuples(st.integers(0, len(PLAN)), st.integers(0, 6), PIECES | st.just("")), min_size=1, max_size=5)


def mangled(cuts: list[tuple[int, int, str]]) -> bytes:
    text = PLAN
    for at, dropped, piece in cuts:
        text = text[:at] + piece + text[at + dropped :]
    return text.encode()


def check_both(content: bytes) -> None:
    """Read with both parsers, and look at every place that can be asked for."""
    quick, slow = (read_with(parsers, "plan.yaml", content) for parsers in ((compiled, pure), (pure,)))
    assert (quick.data, quick.findings) == (slow.data, slow.findings)
    for finding in quick.findings:
        place = finding.place
        assert place[1:3] < place[3:5] or finding.rule.name in {"empty-file", "not-utf8"}
    waiting: list[tuple[tuple[str | int, ...], object]] = [((), quick.data)]
    while waiting:
        where, value = waiting.pop()
        assert quick.place(where) == slow.place(where)
        assert quick.key_place(where) == slow.key_place(where)
        length = len(value) if isinstance(value, str) else 1
        for part in ((0, 1), (1, 2), (0, length), (length, length), (length, length + 1)):
            assert quick.place_within(where, *part) == slow.place_within(where, *part)
        inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        waiting.extend(((*where, step), held) for step, held in inner)


@settings(max_examples=300)
@given(CUTS)
def test_both_parsers_agree_on_mangled_plans(cuts: list[tuple[int, int, str]]) -> None:
    check_both(mangled(cuts))


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=12))
def test_both_parsers_agree_on_yaml_soup(pieces: list[str]) -> None:
    check_both("".join(pieces).encode())


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    check_both(text.encode(errors="replace"))


@given(st.binary())
def test_any_bytes_are_read(content: bytes) -> None:
    source = read("plan.yaml", content)
    assert source.data is not None or source.findings
