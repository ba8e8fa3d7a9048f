"""Read a ledger, whatever it is written in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import Final

from maeul_plan.findings import Finding
from maeul_plan.ledger.csv_ledger import read_csv
from maeul_plan.ledger.decode import MAX_BYTES, Decoded, decode
from maeul_plan.ledger.entry import Ledger
from maeul_plan.ledger.table import RowPlaces
from maeul_plan.notation.pattern import pattern
from maeul_plan.source import read
from maeul_plan.source.decode import control_findings, without_control
from maeul_plan.source.positions import positions

_YAML: Final = (".yaml", ".yml")
_CSV: Final = (".csv", ".tsv", ".txt")
_OURS: Final = pattern(r"(?:\s|#[^\n]*\n|---)*+maeul\s*:")


def read_ledger(path: str, content: bytes) -> Ledger:
    """Read the content of a ledger; `path` is what findings call it. Never raises."""
    decoded = decode(path, content)
    if isinstance(decoded, Finding):
        nothing = positions(path, "")
        return Ledger(path, "", "", (), (), (decoded,), RowPlaces(nothing, ",", [(1, 1)], {}))
    suffix = PurePath(path).suffix.lower()
    if suffix in _YAML or (suffix not in _CSV and _OURS.match(decoded.text)):
        return _read_yaml(path, decoded)
    where = positions(path, without_control(decoded.text))
    hidden = control_findings(where, decoded.text)  # a blank stands for each; a bank's memo may hold some
    return read_csv(where, decoded, tuple(replace(one, severity="warning") for one in hidden))


def _read_yaml(path: str, decoded: Decoded) -> Ledger:
    """Read our own form, which need not be UTF-8 here."""
    from maeul_plan.ledger.yaml_ledger import read_yaml  # noqa: PLC0415 - loads pydantic and ruamel

    return read_yaml(read(path, decoded.text.encode("utf-8"), limit=2 * MAX_BYTES), decoded)
