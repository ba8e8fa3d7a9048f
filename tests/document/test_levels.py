"""Items without indentation get the levels that their marks tell."""

from __future__ import annotations

import pytest

from maeul_plan.document.levels import by_marks, is_flat
from maeul_plan.document.read import read_text
from maeul_plan.document.tree import Item, Note


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("1. 가\n가. 나\n1) 다\n가) 라\n(1) 마\n(가) 바\n① 사\n㉮ 아", [1, 2, 3, 4, 5, 6, 7, 8]),
        ("1. 가\n가. 나\n나. 다\n2. 라\n가. 마", [1, 2, 2, 1, 2]),
        ("□ 가\n○ 나\n- 다\n○ 라\n□ 마", [1, 2, 3, 2, 1]),
        ("## Ⅰ 장\n\n○ 가\n- 나\n\n## Ⅱ 장\n\n□ 다\n○ 라", [1, 2, 1, 2]),
        ("1. 가\n1) 나\n※ 다", [1, 2, 3]),
    ],
)
def test_a_new_kind_of_mark_goes_in_and_a_known_one_goes_back(text: str, levels: list[int]) -> None:
    document = read_text(text)
    assert is_flat(document)
    assert [node.level for node in by_marks(document).nodes if isinstance(node, Item | Note)] == levels


@pytest.mark.parametrize("text", ["1. 가\n2. 나", "□ 가\n  ○ 나\n- 다", "글", "○ 가\n○ 나"])
def test_a_text_with_levels_or_with_one_kind_of_mark_is_not_flat(text: str) -> None:
    assert not is_flat(read_text(text))
