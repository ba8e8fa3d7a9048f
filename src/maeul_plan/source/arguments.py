"""The changes that `--set` says: its arguments, one a line, are a text of their own."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from maeul_plan.source.decode import without_control
from maeul_plan.source.paths import Unreadable, end_of_path, parse_path
from maeul_plan.source.positions import Positions, positions
from maeul_plan.source.reach import Change, Refused
from maeul_plan.source.scalars import plain_value
from maeul_plan.source.tree import Found, Listing

if TYPE_CHECKING:
    from collections.abc import Sequence

PATH: Final = "--set"
"""What findings call the text of the arguments."""
_NO_BREAK: Final = re.compile(r"[^\r\n]")
_OPENING: Final = ("{", "[", "'", '"')
_EXAMPLE: Final = "period.end=2016-12-31 처럼 적으십시오."


def changes_of(arguments: Sequence[str]) -> list[Change | Refused]:
    """Read `PATH=VALUE`s: a value in braces, brackets or quotes is YAML, any other stands as it is."""
    where = positions(PATH, without_control("\n".join(arguments)))
    starts = accumulate((len(one) + 1 for one in arguments), initial=0)
    return [_change(where, start, start + len(one)) for start, one in zip(starts, arguments, strict=False)]


def _change(where: Positions, start: int, end: int) -> Change | Refused:
    written = where.text[start:end]
    sign = end_of_path(written, "=")
    if sign < 0:
        return Refused(where.place(start, end), f"{written}: 등호(=)가 없습니다", _EXAMPLE)
    steps = parse_path(written[:sign])
    if isinstance(steps, Unreadable):
        return Refused(where.place(start, end), f"{written}: {steps.message}", steps.help)
    key, value = (start, start + sign), written[sign + 1 :].strip()
    if not value:
        way_on = "값을 적으십시오. 지우려면 null 을 적습니다."
        return Refused(where.place(*key), f"{written}: 값이 비어 있습니다", way_on)
    begin = start + written.index(value, sign + 1)
    if not value.startswith(_OPENING):
        return Change(steps, Found(where, key, (begin, begin + len(value)), plain_value(value)))
    said = _yaml(where, begin, begin + len(value))
    return said if isinstance(said, Refused) else Change(steps, said._replace(key=key))


def _yaml(where: Positions, start: int, end: int) -> Found | Refused:
    """Read a value as YAML where it stands: the one item of a list, before which all is blank to the parser."""
    from maeul_plan.source.build import build  # noqa: PLC0415 - loads ruamel
    from maeul_plan.source.parsers import pure  # noqa: PLC0415 - the same

    text = f"{_NO_BREAK.sub(' ', where.text[: start - 1])}[{where.text[start:end]}]"
    built = build(where._replace(text=text), pure)
    written = where.text[start:end]
    if built.findings:
        return Refused(where.place(start, end), f"{written}: {built.findings[0].message}", built.findings[0].help)
    root = built.root
    if not isinstance(root, Listing) or len(root.nodes) != 1:
        way_on = "괄호와 따옴표를 닫으십시오. 글이면 값 전체를 따옴표로 묶으십시오."
        return Refused(where.place(start, end), f"{written}: 값을 읽을 수 없습니다", way_on)
    return Found(where, None, root.nodes[0], root.data[0])
