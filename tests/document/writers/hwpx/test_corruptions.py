"""The checks bite: each planted corruption is caught, and by those of them that are named here."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import hwpforge
import hwpx
import pytest
from hwpx.tools.validator import validate_document

from maeul_plan.document.tree import Document

HEADER, SECTION = "Contents/header.xml", "Contents/section0.xml"
BORDER = 'borderFillIDRef="{}"><hp:subList'

# What is corrupted: the part, what stands there, what is put in its place (None: the part is left out), and who notices.
CORRUPTIONS = {
    "an alignment that there is not": (HEADER, 'horizontal="RIGHT"', 'horizontal="RECHTS"', {"schema"}),
    "letters that are not defined": (SECTION, 'charPrIDRef="1"', 'charPrIDRef="99"', {"ours", "hwpforge"}),
    "a setting that is not defined": (SECTION, 'paraPrIDRef="1"', 'paraPrIDRef="99"', {"ours", "hwpforge"}),
    "a frame that is not defined": (SECTION, BORDER.format(2), BORDER.format(99), {"ours", "hwpforge"}),
    "a style that is not defined": (SECTION, 'styleIDRef="1"', 'styleIDRef="99"', {"ours", "hwpforge"}),
    "a row more than there are": (SECTION, 'rowCnt="5"', 'rowCnt="6"', {"ours", "hwpforge"}),
    "a cell that lies nowhere": (SECTION, '<hp:cellAddr colAddr="0" rowAddr="2"/>', "", {"ours", "schema", "package", "safety"}),
    "an element that nobody knows": (SECTION, "<hp:tr>", "<hp:zz/><hp:tr>", {"ours", "schema"}),
    "an attribute that nobody knows": (SECTION, 'dirty="0"', 'dirty="0" zz="0"', {"ours", "schema"}),
    "pages without properties": (SECTION, "secPr", "secPx", {"ours", "schema", "package", "safety", "hwpforge"}),
    "another media type": ("mimetype", "hwp+zip", "zip", {"ours", "package", "safety", "hwpforge"}),
    "no version": ("version.xml", None, None, {"ours", "package"}),
    "a cell wider than the table": (SECTION, 'colSpan="2"', 'colSpan="3"', {"ours"}),
    "a count that is wrong": (HEADER, 'charProperties itemCnt="', 'charProperties itemCnt="1', {"ours"}),
    "a table lower than its rows": (SECTION, 'ABSOLUTE" height="', 'ABSOLUTE" height="1', {"ours"}),
    "a row without a cell": (SECTION, "</hp:tr></hp:tbl>", "</hp:tr><hp:tr/></hp:tbl>", {"ours", "schema", "package", "safety", "hwpforge"}),
    "a control character": (SECTION, "구분", "구\x07분", {"ours", "schema", "package", "safety"}),
    "a cut part": (SECTION, "</hp:tbl>", "", {"ours", "schema", "package", "safety", "hwpforge"}),
}  # fmt: skip


def corrupted(data: bytes, part: str, there: str | None, instead: str | None) -> bytes:
    """Put something else in a part, once, or leave the part out; all else stays."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for info in old.infolist():
            text = old.read(info).decode()
            if info.filename == part:
                if there is None or instead is None:
                    continue
                assert there in text, there
                text = text.replace(there, instead, 1)
            new.writestr(info, text)
    return changed.getvalue()


def noticed(data: bytes, path: Path, faults_of: Callable[[bytes], list[str]]) -> set[str]:
    """Name the checks that object to a file."""
    path.write_bytes(data)
    package = hwpx.validate_package(path)
    warnings = [one for one in package.warnings if "does not reference a version part" not in one.message]
    found = {
        "ours": bool(faults_of(data)),
        "package": bool(package.errors or warnings),
        "safety": not hwpx.validate_editor_open_safety(path).ok,
        "schema": objects(lambda: validate_document(path).issues),
        "hwpforge": objects(lambda: forged(data)),
    }
    return {name for name, objected in found.items() if objected}


def forged(data: bytes) -> list[object]:
    found = hwpforge.Document.from_bytes(data).validate()
    return [*found["errors"], *found["warnings"]]


def objects(check: Callable[[], object]) -> bool:
    """A reader that cannot open a file has noticed as well."""
    try:
        return bool(check())
    except Exception:  # noqa: BLE001 - each reader has exceptions of its own
        return True


@pytest.mark.parametrize("name", CORRUPTIONS)
def test_a_corruption_is_noticed(
    name: str,
    named: dict[str, Document],
    written: Callable[[Document], bytes],
    faults_of: Callable[[bytes], list[str]],
    tmp_path: Path,
) -> None:
    part, there, instead, by = CORRUPTIONS[name]
    good = written(named["merged cells"])
    path = tmp_path / "document.hwpx"
    assert noticed(good, path, faults_of) == set()
    assert noticed(corrupted(good, part, there, instead), path, faults_of) == by
