"""What a writer is given, and what it answers where it cannot write."""

from __future__ import annotations

from typing import NamedTuple

from maeul_plan.document.charts.chart import Chart
from maeul_plan.document.layout.style import Style
from maeul_plan.document.tree import Document


class Manuscript(NamedTuple):
    """A document with its style; the pictures are for formats that show them."""

    document: Document
    style: Style
    charts: tuple[Chart, ...] = ()


class WriterFault(NamedTuple):
    """Why a document cannot be written, and what to do (Korean)."""

    message: str
