"""`maeul render --document release --about ROUND`: the decision and the request, as a person asks for them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

EXAMPLE: Final = Path(__file__).parents[2] / "templates" / "init" / "examples" / "releases" / "plan.yaml"


@pytest.fixture
def released(folder: Path) -> Path:
    return Path(shutil.copy(EXAMPLE, folder / "plan.yaml"))


@pytest.mark.usefixtures("released")
class TestRelease:
    @pytest.mark.parametrize("about", ["2015년 4분기", "4분기", "2015. 10.", "2차"])
    def test_a_round_is_chosen_by_any_of_its_names(self, maeul: Callable[..., Any], about: str) -> None:
        made = maeul("render", "--document", "release", "--about", about)
        assert (made.code, made.err) == (0, "")
        assert "교부액: 금45,600,000원(금사천오백육십만원)" in made.out
        assert "| 계 | 76,000 | 30,400 | 45,600 | 76,000 | 0 |" in made.out

    @pytest.mark.parametrize("kind", ["release", "release-request"])
    def test_without_a_round_one_line_says_which_there_are(self, maeul: Callable[..., Any], kind: str) -> None:
        made = maeul("render", "--document", kind)
        assert (made.code, made.out) == (1, "")
        assert made.err == f"{kind}: 어느 회차인지 --about 으로 고르십시오. 회차: 2015년 3분기, 2015년 4분기\n"

    def test_more_than_the_budget_is_refused_and_found(self, released: Path, maeul: Callable[..., Any]) -> None:
        text = released.read_text(encoding="utf-8").replace('"30,400천원"}', '"30,401천원"}')
        released.write_text(text, encoding="utf-8")
        made = maeul("render", "--document", "release", "--about", "4분기")
        assert (made.code, made.out) == (1, "")
        assert "76,001천원, 예산 76,000천원보다 1천원 많습니다" in made.err
        released.write_text(text.replace('"30,401천원"}', '"76,001천원"}'), encoding="utf-8")
        found = maeul("validate", "--select", "BUD022", "--format", "concise")
        assert (found.code, "오류[BUD022] 교부한 돈이 예산보다 많습니다" in found.out) == (1, True)

    def test_several_kinds_of_one_round_at_once(self, folder: Path, maeul: Callable[..., Any]) -> None:
        kinds = "plan,release,release-request"
        made = maeul("render", "--document", kinds, "--about", "4분기", "--format", "hwp-like-md", "--out", "교부")
        assert made.code == 0
        written = sorted(path.name for path in (folder / "교부").iterdir())
        assert written == ["plan-release-request.md", "plan-release.md", "plan.md"]
