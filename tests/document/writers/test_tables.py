"""What every format draws of a table alike: tight cells where columns are many, whole figures, a gap below."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Final

import pdfplumber

from maeul_plan.document.layout.blocks import BELOW, PADDING, Grid
from maeul_plan.document.layout.lay_out import lay_out
from maeul_plan.document.layout.style import Style, read_style
from maeul_plan.document.tree import Cell, Document, Table
from maeul_plan.document.writers import docx, html, hwpx, pdf
from maeul_plan.document.writers.manuscript import Manuscript, WriterFault

STYLE = read_style(Path(__file__).parents[3] / "templates" / "style.toml")
assert isinstance(STYLE, Style)
FIGURES: Final = ("1,234,567,890", "△12,345,678", "1,241,913,568", "1,200,000,000", "41,913,568", "7,345,678")
MANY: Final = Document((Table((tuple(map(Cell, FIGURES)) * 2,) * 2, ("right",) * 12),))
SMALL: Final = Table(((Cell("가"), Cell("나")), (Cell("1"), Cell("2"))), ("", ""))
TWO: Final = Document((SMALL, SMALL))


def written(write: Callable[[Manuscript], bytes | WriterFault], document: Document) -> bytes:
    found = write(Manuscript(document, STYLE))
    assert isinstance(found, bytes)
    return found


def part(data: bytes, name: str) -> str:
    """Give a file of a package as text."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name).decode()


def padding_of(document: Document) -> int:
    return next(block.padding for block in lay_out(document, STYLE).blocks if isinstance(block, Grid))


def test_cells_of_many_columns_are_tight_in_every_format() -> None:
    tight = padding_of(MANY)
    assert tight < PADDING == padding_of(TWO)
    for document, padding in ((MANY, tight), (TWO, PADDING)):
        section = part(written(hwpx.write, document), "Contents/section0.xml")
        assert set(re.findall(r'<hp:cellMargin left="(\d+)" right="(\d+)"', section)) == {(f"{padding}", f"{padding}")}
    assert f"--beside:{tight / 100:g}pt" in written(html.write, MANY).decode()
    assert "--beside:" not in written(html.write, TWO).decode()
    own = re.compile(rf'<w:tblCellMar><w:top [^>]*/><w:left w:w="{round(tight / 5)}"')
    assert own.search(part(written(docx.write, MANY), "word/document.xml"))
    assert not own.search(part(written(docx.write, TWO), "word/document.xml"))


def test_no_figure_breaks_in_a_pdf() -> None:
    with pdfplumber.open(BytesIO(written(pdf.write, MANY))) as opened:
        words = [word["text"] for word in opened.pages[0].extract_words(x_tolerance=1)]
    assert [word for word in words if word in FIGURES] == [*FIGURES] * 4


def test_two_tables_in_a_row_do_not_touch() -> None:
    with pdfplumber.open(BytesIO(written(pdf.write, TWO))) as opened:
        first, second = opened.pages[0].find_tables()
    assert second.bbox[1] - first.bbox[3] >= BELOW / 100 - 0.5
    data = written(hwpx.write, TWO)
    holder = re.search(r'paraPrIDRef="(\d+)"[^>]*>(?:(?!</hp:p>).)*?<hp:tbl', part(data, "Contents/section0.xml"))
    assert holder
    setting = re.search(rf'<hh:paraPr id="{holder[1]}".*?</hh:paraPr>', part(data, "Contents/header.xml"))
    assert setting
    assert f'<hc:next value="{BELOW}"' in setting[0]
    assert f'w:line="{BELOW // 5}"' in part(written(docx.write, TWO), "word/styles.xml")
    assert f"var(--below, {BELOW / 100:g}pt)" in written(html.write, TWO).decode()
