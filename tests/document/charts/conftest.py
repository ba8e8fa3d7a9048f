"""Plans to draw, and a reader of what is drawn."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from lxml import etree

from maeul_plan.document.charts.chart import Chart
from maeul_plan.plan.load import load
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

ROOT: Final = Path(__file__).parents[3]
SVG: Final = "{http://www.w3.org/2000/svg}"


class Text(NamedTuple):
    """A text and the box it takes, by a measure of its own: no letter is wider than its height."""

    left: int
    top: int
    right: int
    bottom: int
    text: str


class Drawing(NamedTuple):
    """What stands in a picture: its words, its bars from left to right, its other shapes."""

    width: int
    height: int
    desc: str
    texts: list[Text]
    bars: list[tuple[int, int, int]]
    paths: list[str]


def drawing(chart: Chart) -> Drawing:
    return read_drawing(chart.svg, chart.title)


def read_drawing(svg: str, title: str) -> Drawing:
    root = etree.fromstring(svg)
    assert root.get("role") == "img"
    assert root.findtext(f"{SVG}title") == title
    _, _, width, height = map(int, root.get("viewBox").split())
    bars = [tuple(int(one.get(name)) for name in ("x", "y", "width")) for one in root.iter(f"{SVG}rect")]
    assert all(wide >= 0 for _, _, wide in bars)
    return Drawing(
        width,
        height,
        root.findtext(f"{SVG}desc"),
        [text(one) for one in root.iter(f"{SVG}text")],
        [(left, top, left + wide) for left, top, wide in bars],
        [one.get("d") for one in root.iter(f"{SVG}path")],
    )


def text(element: Any) -> Text:  # noqa: ANN401 - an element of lxml
    left, bottom, size = (int(element.get(name)) for name in ("x", "y", "font-size"))
    wide = sum(size if unicodedata.east_asian_width(one) in "WFA" else size * 55 // 100 for one in element.text)
    return Text(left, bottom - size, left + wide, bottom, element.text)


@pytest.fixture(scope="session")
def drawn() -> Callable[[Chart], Drawing]:
    return drawing


@pytest.fixture(scope="session")
def drawn_narrow() -> Callable[[Chart], Drawing]:
    return lambda chart: read_drawing(chart.narrow, chart.title)


@pytest.fixture(scope="session")
def plan_of() -> Callable[..., Plan]:
    """Make a plan of blocks."""

    def made(**blocks: object) -> Plan:
        said = {"maeul": 1, "document": {"title": "가"}, **blocks}
        found = load(read("plan.yaml", json.dumps(said, ensure_ascii=False).encode()))
        assert found.plan
        assert not found.findings, found.findings
        return found.plan

    return made


@pytest.fixture(scope="session")
def plan_of_2015() -> Plan:
    path = ROOT / "plans" / "seongbuk-2015.yaml"
    plan = load(read(path.name, path.read_bytes())).plan
    assert plan
    return plan
