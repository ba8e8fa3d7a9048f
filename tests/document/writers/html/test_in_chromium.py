"""Chromium shows a page on a desk and on a phone, and prints it on A4 as an office does."""

from __future__ import annotations

import base64
import io
import itertools
import json
import os
import select
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

import pdfplumber
import pypdfium2
import pytest

from maeul_plan.document.charts import charts_of
from maeul_plan.document.kinds import document_of
from maeul_plan.document.layout.blocks import Grid
from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.layout.style import Style
from maeul_plan.document.tree import Cell, Chapter, Document, End, Item, Table, Title
from maeul_plan.document.writers.html import write
from maeul_plan.document.writers.manuscript import Manuscript
from maeul_plan.plan.load import load
from maeul_plan.source import read

ROOT: Final = Path(__file__).parents[4]
Value: TypeAlias = Any  # whatever a script gives
CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SECONDS: Final = 60
LONG: Final = "글이 길어서 다음 줄로 넘어가는 때에도 둘째 줄이 첫 줄의 첫 글자 아래에 맞추어 시작되는지 보는 글입니다."
BROWSER: Final = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --remote-debugging-pipe"

pytestmark = [
    pytest.mark.slow_office,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium이 없습니다"),
]


class Chromium:
    """A browser that is spoken to through its pipe: each message is JSON and ends in a zero byte."""

    def __init__(self, folder: Path) -> None:
        to_read, self.to = os.pipe()
        self.back, to_write = os.pipe()
        # The browser reads from its third file and writes to its fourth.
        shell = f'exec "$0" {BROWSER} --user-data-dir="$1" 3<&{to_read} 4>&{to_write}'
        self.folder = folder
        self.process = subprocess.Popen(
            ["bash", "-c", shell, str(CHROMIUM), str(folder / "profile")],  # noqa: S607 - the shell that is there
            pass_fds=(to_read, to_write),
            stderr=subprocess.DEVNULL,
        )
        os.close(to_read)
        os.close(to_write)
        self.buffer, self.numbers, self.session = b"", itertools.count(1), ""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")

    def hear(self) -> dict[str, Any]:
        while b"\0" not in self.buffer:
            assert select.select([self.back], [], [], SECONDS)[0], "Chromium says nothing"
            got = os.read(self.back, 1 << 16)
            assert got, "Chromium has ended"
            self.buffer += got
        one, _, self.buffer = self.buffer.partition(b"\0")
        found = json.loads(one)
        assert isinstance(found, dict)
        return found

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        number = next(self.numbers)
        session = {"sessionId": self.session} if self.session else {}
        os.write(self.to, json.dumps({"id": number, "method": method, "params": params, **session}).encode() + b"\0")
        while True:
            heard = self.hear()
            if heard.get("id") == number:
                assert "error" not in heard, heard
                result = heard["result"]
                assert isinstance(result, dict)
                return result

    def show(self, page: bytes, width: int) -> None:
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 500)
        file = self.folder / "page.html"
        file.write_bytes(page)
        self.ask("Page.navigate", url=file.as_uri())
        while self.hear().get("method") != "Page.loadEventFired":
            pass

    def find(self, script: str) -> Value:
        return self.ask("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def print(self, page: bytes) -> bytes:
        """Print with the page's own size, and without the browser's backgrounds, as a person does."""
        self.show(page, 1280)
        made = self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
        return base64.b64decode(made)

    def end(self) -> None:
        self.ask("Browser.close")
        self.process.wait(SECONDS)
        os.close(self.to)
        os.close(self.back)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    browser = Chromium(tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.end()


def written(document: Document, style: Style) -> bytes:
    made = write(Manuscript(document, style))
    assert isinstance(made, bytes)
    return made


def with_pictures(style: Style) -> bytes:
    path = ROOT / "plans" / "seongbuk-2015.yaml"
    plan = load(read(path.name, path.read_bytes())).plan
    assert plan
    document = document_of(plan, "plan")
    assert isinstance(document, Document)
    made = write(Manuscript(document, style, charts_of(plan, ("timeline", "budget"))))
    assert isinstance(made, bytes)
    return made


def pages_of(made: bytes) -> list[list[str]]:
    """Give the lines of each page, having seen that it is A4 and ends in its number."""
    found = []
    with pdfplumber.open(io.BytesIO(made)) as opened:
        for number, page in enumerate(opened.pages, start=1):
            assert (round(page.width), round(page.height)) == (595, 842)
            *lines, last = page.extract_text().splitlines()
            assert last == f"- {number} -"
            found.append(lines)
    return found


def text_of(made: bytes) -> str:
    """Give all letters without blanks and page numbers, by a reader that knows ∼ in every font."""
    opened = pypdfium2.PdfDocument(made)
    texts = [page.get_textpage().get_text_range() for page in opened]
    return "".join(joined(text).replace(f"-{number}-", "") for number, text in enumerate(texts, start=1))


def joined(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("width", [1280, 360])
def test_no_page_is_wider_than_the_screen(
    chromium: Chromium, documents: dict[str, Document], style: Style, width: int
) -> None:
    pages = {name: written(document, style) for name, document in documents.items()}
    for name, page in {**pages, "with pictures": with_pictures(style)}.items():
        chromium.show(page, width)
        wide, screen = chromium.find("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
        assert wide <= screen, name
        # What is wider scrolls in a box of its own; no text is cut off by any other.
        cut = chromium.find(
            "[...document.querySelectorAll('p, h1, h2, figcaption')].filter(e => e.scrollWidth > e.clientWidth + 1"
            " || e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll')).length"
        )
        assert cut == 0, name


def test_further_lines_begin_below_the_text_and_not_below_the_mark(
    chromium: Chromium, documents: dict[str, Document], style: Style
) -> None:
    chromium.show(written(documents["levels"], style), 1280)
    edges = chromium.find(
        "[...document.querySelectorAll('p')].map(p => {const r = document.createRange();"
        " r.selectNodeContents(p.lastChild); return [...r.getClientRects()].map(b => Math.round(b.left))})"
    )
    wrapped = [lefts for lefts in edges if len(lefts) > 1]
    assert len(wrapped) == 9
    assert all(max(lefts) - min(lefts) <= 1 for lefts in wrapped)
    starts = [lefts[0] for lefts in wrapped[:8]]
    assert starts == sorted(starts)


def test_on_a_phone_each_level_goes_in_and_so_does_its_text(chromium: Chromium, style: Style) -> None:
    marks = ("□", "○", "-", "▶", "·")
    chromium.show(written(Document(tuple(Item(i, mark, LONG) for i, mark in enumerate(marks, start=1))), style), 360)
    starts = chromium.find(
        "[...document.querySelectorAll('p')].map(p => {const r = document.createRange();"
        " r.selectNodeContents(p.lastChild);"
        " return [p.firstChild.getBoundingClientRect().left, r.getClientRects()[0].left]})"
    )
    for (mark, text), (next_mark, next_text) in itertools.pairwise(starts):
        assert next_mark - mark >= 10
        assert next_text - text >= 5
    assert starts[-1][1] < 360 / 3


def test_on_a_phone_a_picture_is_seen_whole_and_can_be_read(chromium: Chromium, style: Style) -> None:
    seen = (
        "[...document.querySelectorAll('figure')].map(f => [...f.querySelectorAll('svg')].map(s =>"
        " {const b = s.getBoundingClientRect(); return [b.width, b.right]}))"
    )
    chromium.show(with_pictures(style), 360)
    for wide, narrow in chromium.find(seen):
        assert wide == [0, 0]
        assert narrow[1] <= 360 - 16
    letters = "[...document.querySelectorAll('.narrow text')].map(t => t.getBoundingClientRect())"
    assert chromium.find(f"Math.min(...{letters}.map(b => b.height))") >= 12
    assert chromium.find(f"Math.max(...{letters}.map(b => b.right))") <= 360
    chromium.show(with_pictures(style), 1280)
    assert all(narrow == [0, 0] and wide[0] > 600 for wide, narrow in chromium.find(seen))


@pytest.mark.parametrize("width", [1280, *range(320, 380, 7)])
def test_no_date_is_broken(chromium: Chromium, style: Style, width: int) -> None:
    chromium.show(with_pictures(style), width)
    lines = "[...document.querySelectorAll('.whole')].map(e => new Set([...e.getClientRects()].map(b => b.top)).size)"
    found = chromium.find(lines)
    assert len(found) >= 6
    assert set(found) == {1}


def test_printed_pages_are_a4_numbered_and_hold_every_line(
    chromium: Chromium, documents: dict[str, Document], style: Style
) -> None:
    for name in ("plan of 2015", "ten pages", "levels", "letter", "six approvers", "one line"):
        made = chromium.print(written(documents[name], style))
        assert pages_of(made), name
        text = text_of(made)
        lines = [block.printed for block in lay_out(documents[name], style).blocks if not isinstance(block, Grid)]
        assert [line for line in lines if joined(line) not in text] == [], name


@pytest.mark.parametrize("backgrounds", [True, False])
def test_printed_paper_is_white_and_heads_of_tables_are_shaded(
    chromium: Chromium, style: Style, *, backgrounds: bool
) -> None:
    document = Document((Title("가"), Table(((Cell("구분"),), (Cell("글"),)), ())))
    chromium.show(written(document, style), 1280)
    options = {"preferCSSPageSize": True, "printBackground": backgrounds}
    made = base64.b64decode(chromium.ask("Page.printToPDF", **options)["data"])
    picture = pypdfium2.PdfDocument(made)[0].render(scale=1).to_pil().convert("RGB")
    places = itertools.product(range(5, picture.width, 40), range(400, picture.height - 100, 40))
    assert {picture.getpixel(place) for place in places} == {(255, 255, 255)}
    assert (0xE6, 0xE6, 0xE6) in {colour for _, colour in picture.getcolors(1 << 16)}


def test_a_long_table_repeats_its_head_and_splits_no_row(
    chromium: Chromium, documents: dict[str, Document], style: Style
) -> None:
    pages = pages_of(chromium.print(written(documents["200 rows"], style)))
    assert len(pages) > 4
    assert all("번호 사업명 예산액 비고" in lines for lines in pages)
    rows = [line for lines in pages for line in lines if "번째" in line]
    assert rows == [f"{i} {i}번째 사업 {i * 1234:,}" for i in range(1, 201)]


def test_no_heading_no_total_and_no_end_stands_alone(chromium: Chromium, style: Style) -> None:
    for rows in (*range(20, 60, 3), *range(72, 80)):
        head, total = (Cell("구분"), Cell("예산액")), (Cell("총계"), Cell("9,999"))
        table = Table((head, *((Cell(f"{i}째 줄"), Cell("1")) for i in range(rows)), total), ("", "right"))
        items = [Item(1, "□", "글")] * (rows % 20)
        document = Document((Title("가"), *items, Chapter(1, "Ⅰ", "장"), Item(1, "□", "표"), table, End()))
        pages = pages_of(chromium.print(written(document, style)))
        for lines in pages[:-1]:
            assert lines[-1] not in {"Ⅰ 장", "□ 표", "구분 예산액"}, rows
        assert pages[-1][-3:] == [f"{rows - 1}째 줄 1", "총계 9,999", "끝."], rows


def test_pictures_begin_a_page_of_their_own(chromium: Chromium, style: Style) -> None:
    pages = pages_of(chromium.print(with_pictures(style)))
    assert pages[-1][0] == "그림"
    text = joined("".join(pages[-1]))
    assert all(word in text for word in ("추진일정", "연장운영", "예산", "빗금:산출내역없음31,833천원(41.9%)"))
