"""The schema that editors read: current, Korean, and of one mind with the models."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from maeul_plan.plan.schema import schema_text
from maeul_plan.source import read

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "plans" / "plan.schema.json"
SCHEMA: dict[str, Any] = json.loads(schema_text())
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)
OF_SHAPE = ("pln001", "pln002", "pln003", "pln006")
SHAPELESS = sorted(
    path
    for path in (ROOT / "tests" / "bad_plans" / "pln").glob("*.yaml")
    if path.stem.startswith(OF_SHAPE) and not path.stem.endswith("_of_a_version")  # what a version changes is free
)
GOOD = sorted((ROOT / "tests" / "good_plans").glob("*.yaml"))


def is_valid(path: Path) -> bool:
    return bool(VALIDATOR.is_valid(read(path.name, path.read_bytes()).data))


def test_the_kept_schema_is_current() -> None:
    written = KEPT.read_text(encoding="utf-8")
    assert written == schema_text(), f"write schema_text() to {KEPT.name}"


def test_the_schema_is_a_draft_07_schema() -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_plan_of_2015_is_valid_and_points_to_the_schema() -> None:
    plan = ROOT / "plans" / "seongbuk-2015.yaml"
    assert is_valid(plan)
    assert plan.read_text(encoding="utf-8").startswith(f"# yaml-language-server: $schema={KEPT.name}\n")


@pytest.mark.parametrize("path", SHAPELESS, ids=lambda path: path.stem)
def test_a_plan_of_the_wrong_shape_is_not_valid(path: Path) -> None:
    assert not is_valid(path)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_plan_is_valid(path: Path) -> None:
    assert is_valid(path)


def blocks() -> dict[str, dict[str, Any]]:
    return {"Plan": SCHEMA} | SCHEMA["definitions"]


@pytest.mark.parametrize("name", sorted(blocks()))
def test_every_key_is_described_in_korean(name: str) -> None:
    properties = blocks()[name]["properties"]
    assert properties
    for key, schema in properties.items():
        assert re.search("[가-힣]", schema.get("description", "")), f"{name}.{key}"


@pytest.mark.parametrize("name", sorted(blocks()))
def test_no_block_takes_a_key_that_is_not_named(name: str) -> None:
    assert blocks()[name]["additionalProperties"] is False


def test_no_english_of_ours_reaches_the_editor() -> None:
    assert not re.search(r'"title": "[A-Z]', schema_text())
    for schema in SCHEMA["definitions"].values():
        assert "description" not in schema
