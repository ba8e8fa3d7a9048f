"""The texts that the rule knows are those of the plan that `maeul init` writes."""

from __future__ import annotations

from pathlib import Path

from maeul_plan.checks.doc023_unfilled import SAMPLES
from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

NEW = Path(__file__).parents[2] / "templates" / "init" / "plan.yaml"


def test_every_text_it_knows_is_in_the_template_and_is_pointed_at() -> None:
    reviewed = checked(read("plan.yaml", NEW.read_bytes()), Settings())
    assert reviewed.subject
    assert {passage.text for passage in reviewed.subject.passages} >= SAMPLES
    (found,) = reviewed.findings
    assert (found.rule.id, found.severity) == ("DOC023", "info")
    assert len(found.related) == len(SAMPLES) - 1
