"""The plan's JSON Schema, for editors."""

from __future__ import annotations

import json
from typing import Any

from maeul_plan.plan.plan import Plan


def schema_text() -> str:
    """Write the schema as editors read it: draft-07, Korean descriptions, the same bytes every time."""
    schema: dict[str, Any] = Plan.model_json_schema(by_alias=True)
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "maeul 위탁·운영계획"}
    return json.dumps(head | _for_draft_07(schema), ensure_ascii=False, indent=2) + "\n"


def _for_draft_07(schema: dict[str, Any]) -> dict[str, Any]:
    """Rename what draft-07 calls otherwise, and drop the English names and docstrings of the models."""
    text = json.dumps({key: value for key, value in schema.items() if key != "title"}, ensure_ascii=False)
    renamed: dict[str, Any] = json.loads(text.replace("#/$defs/", "#/definitions/"))
    renamed["definitions"] = renamed.pop("$defs")
    for model in (renamed, *renamed["definitions"].values()):
        model.pop("description", None)
        model.pop("title", None)
        for value in model.get("properties", {}).values():
            value.pop("title", None)
    return renamed
