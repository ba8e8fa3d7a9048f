"""Entries that others refer to: by `id`, else by their title."""

from __future__ import annotations

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from maeul_plan.plan.base import Block, Text


class Named(Block):
    """An entry with an id or a title; either stands in for the other."""

    id: Text | None = Field(None, description="다른 곳에서 가리키는 이름. 없으면 title")
    title: Text | None = Field(None, description="보이는 이름. 없으면 id")

    @property
    def key(self) -> str:
        """What others call this entry."""
        return self.id or self.title or ""

    @property
    def name(self) -> str:
        """What the document calls this entry."""
        return self.title or self.id or ""


class SelfNamed(Named):
    """An entry that must say its name itself."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [{"required": [key], "properties": {key: {"type": "string"}}} for key in ("title", "id")]
        }
    )

    @model_validator(mode="after")
    def _has_a_name(self) -> SelfNamed:
        if not self.key:
            raise PydanticCustomError("no_name", "no name")  # noqa: EM101 - a pydantic error type, not a message
        return self
