"""What an amount in a text covers: a line that speaks of a part, a change or another year claims no whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from maeul_plan.checks.passage import Passage
from maeul_plan.notation.pattern import pattern

_PART: Final = pattern(
    r"전년|작년|지난해|기존|기정|당초|변경|종전|다음\s?해|내년|차년도|연간|분기|반기|월별|매월|매년|회차|[0-9]\s?차"
    r"|금회|당월|누계|인당|명당|[0-9]\s?인|[0-9]\s?명|개소당|단가|증액|감액|증감|증가|감소|추가|잔액|집행|절감|절약"
    r"|가운데|이내|이하|이상|미만|초과|내외|약\s?[0-9]|평균|한도|일부|중\s|별도|제외|부가|예시|사례|타\s?구|다른"
)
_YEAR: Final = pattern(r"(?:19|20)[0-9]{2}|['’‘`´][0-9]{2}")


def is_of_a_part(text: str) -> bool:
    """Say whether a text speaks of a part or of a change."""
    return _PART.search(text) is not None


def is_limited(*texts: str) -> bool:
    """Say whether any of the texts speaks of a part, of a change or of a year."""
    return any(is_of_a_part(text) or _YEAR.search(text) for text in texts)


def with_those_above(passages: Iterable[Passage]) -> Iterator[tuple[Passage, tuple[str, ...]]]:
    """Give each passage with the texts of the items it stands below, the outermost first."""
    above: list[tuple[int, str]] = []
    block: object = None
    for passage in passages:
        if passage.block != block or passage.part in ("title", "chapter"):
            above, block = [], passage.block
        level = 0 if passage.part == "chapter" else passage.level
        while above and above[-1][0] >= level:
            above.pop()
        yield passage, tuple(text for _, text in above)
        above.append((level, passage.text))
