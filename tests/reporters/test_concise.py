from __future__ import annotations

import re

from maeul_plan.reporters import REPORTERS, Look, Report

EXPECTED = """\
plans/2015 성북구.yaml:4:15: 오류[BUD002] 인건비 예산액이 산출내역의 합과 다릅니다
plans/2015 성북구.yaml:9:11: 경고[DOC017] 한글 없이 한자만 있습니다
plans/옛 파일.yaml:3:1: 오류[SRC001] UTF-8 파일이 아닙니다.
문제 3건 (오류 2, 경고 1) · 파일 2개 · 무시 1건 · 1건은 maeul fix 로 고칠 수 있습니다
"""


def test_each_finding_is_one_line_however_narrow_the_terminal(report: Report) -> None:
    assert REPORTERS["concise"](report, Look(20, colour=False)) == EXPECTED


def test_colour_only_adds_codes(report: Report) -> None:
    coloured = REPORTERS["concise"](report, Look(None, colour=True))
    assert "\x1b[1;33m경고[DOC017]\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]+m", "", coloured) == EXPECTED


def test_a_clean_run_is_the_summary() -> None:
    assert REPORTERS["concise"](Report((), 4), Look(None, colour=False)) == "문제 없음 · 파일 4개\n"
