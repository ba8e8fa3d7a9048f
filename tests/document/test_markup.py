"""What a text says stays a text in HTML and in XML."""

from __future__ import annotations

import html

import html5lib
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from maeul_plan.document.markup import escaped


def test_signs_of_markup_are_written_as_references() -> None:
    assert escaped('<b a="1">R&D</b>') == "&lt;b a=&quot;1&quot;&gt;R&amp;D&lt;/b&gt;"


def test_what_neither_holds_is_shown_as_missing() -> None:
    assert escaped("가\x00\x07\x85\ud800\ufdd0\ufffe\U0001ffff나") == "가" + "\ufffd" * 7 + "나"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_reads_back(text: str) -> None:
    written = escaped(text)
    assert html.unescape(written).replace("\ufffd", "") == "".join(
        character for character in text if escaped(character) != "\ufffd"
    )
    etree.fromstring(f'<a b="{written}">{written}</a>'.encode())
    html5lib.HTMLParser(strict=True).parse(f'<!DOCTYPE html><title>a</title><p title="{written}">{written}</p>')
