"""A file of tables of pay that a repository keeps for all its plans (`pay_tables` of maeul.toml)."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from maeul_plan.findings import Finding
from maeul_plan.plan.base import Listing
from maeul_plan.plan.pay import PayTable
from maeul_plan.plan.shape import findings_of
from maeul_plan.source import Source


class PayTableFile(BaseModel):
    """The whole file; no block of a plan."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    tables: Listing[PayTable] = Field(description="보수표. 계획의 pay_tables 와 같은 꼴")


class LoadedTables(NamedTuple):
    """The tables of a file, none where it has mistakes, and what is wrong with it."""

    tables: tuple[PayTable, ...]
    findings: tuple[Finding, ...]


def load_tables(source: Source) -> LoadedTables:
    """Read the tables of a file."""
    if not isinstance(source.data, dict):
        return LoadedTables((), source.findings)
    try:
        return LoadedTables(PayTableFile.model_validate(source.data).tables, source.findings)
    except ValidationError as error:
        found = findings_of(source, error.errors(include_url=False), PayTableFile)
        return LoadedTables((), (*source.findings, *found))
