from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maeul_plan.cli import run

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = (Path(__file__).parents[2] / "plans" / "seongbuk-2015.yaml").read_text(encoding="utf-8")
COMMANDS = (
    ("validate",),
    ("validate", "--format", "json"),
    ("budget",),
    ("budget", "--format", "csv"),
    ("budget", "--why", "총계"),
    ("staffing",),
    ("deadlines", "--today", "2015-07-10"),
    ("deadlines", "--why", "--format", "table"),
    ("render",),
)
PIECES = st.sampled_from(
    [
        "",
        "0",
        "-1",
        "1/0",
        "계(인건비)",
        "999999999999999999",
        "{}",
        "[]",
        "null",
        "\n",
        ": ",
        "△",
        "%",
        "∼",
        "매월",
        "없음",
    ]
) | st.text(max_size=5)


@st.composite
def spoilt_plans(draw: Callable[..., int]) -> str:
    """Give the signed plan with a few stretches of it replaced."""
    text = PLAN
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + str(draw(PIECES)) + text[end:]
    return text


def code_of(arguments: tuple[str, ...]) -> int:
    nowhere = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with redirect_stdout(nowhere), redirect_stderr(nowhere):
        return run(list(arguments))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=spoilt_plans() | st.text())
def test_whatever_the_text_a_command_gives_a_result_or_findings(
    command: tuple[str, ...], text: str, folder: Path
) -> None:
    (folder / "plan.yaml").write_bytes(text.encode("utf-8", "replace"))
    assert code_of(command) in {0, 1, 2}
