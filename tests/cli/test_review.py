from __future__ import annotations

from datetime import date

from maeul_plan.review import Checked, checked, choose, unknown_rules
from maeul_plan.settings import Settings
from maeul_plan.source import read


def review(text: str, settings: Settings | None = None) -> Checked:
    return checked(read("plan.yaml", text.encode()), settings or Settings())


def test_findings_of_reading_shape_and_rules_come_together_in_file_order(signed_plan: str) -> None:
    text = signed_plan.replace("trustee:", "trustees:").replace("  total: 76,000천원", "  total: 1천원\n  total: 2천원")
    found = review(text)
    assert [one.place for one in found.findings] == sorted(one.place for one in found.findings)
    rules = {one.rule.id for one in found.findings}
    assert {"PLN001", "SRC005", "BUD001"} <= rules
    assert found.broken == {"consignment"}
    assert {one.severity for one in found.errors} == {"error"}


def test_a_plan_can_be_worked_out_from_the_blocks_that_are_whole(signed_plan: str) -> None:
    found = review(signed_plan.replace("trustee:", "trustees:"))
    assert found.can_tell(("budget", "period"))
    assert not found.can_tell(("budget", "consignment"))
    assert not review(signed_plan + "maeul: 1\n").can_tell(())
    assert not review("maeul: 1\n").can_tell(())


def test_the_calendar_knows_what_the_repository_adds(signed_plan: str) -> None:
    assert sum(one.rule.id == "DAT003" for one in review(signed_plan).findings) == 1

    settings = Settings(working_days=frozenset({date(2015, 8, 1)}))
    assert not any(one.rule.id == "DAT003" for one in review(signed_plan, settings).findings)


def test_ignored_findings_are_counted_and_unselected_ones_are_not(signed_plan: str) -> None:
    findings = review(signed_plan).findings
    assert choose(findings, (), ()).findings == findings
    assert {one.rule.id for one in choose(findings, ("BUD003", "DAT"), ()).findings} == {"BUD003", "DAT003"}
    assert choose(findings, ("BUD",), ()).ignored == 0
    assert choose(findings, (), ("DAT",)).ignored == 1


def test_shape_and_reading_cannot_be_left_out() -> None:
    findings = review("maeul: 1\ndokument: 1\n").findings
    assert findings
    assert choose(findings, ("BUD",), ("PLN", "SRC")).findings == findings


def test_only_beginnings_of_rules_are_known() -> None:
    assert unknown_rules(("BUD", "BUD001", "D", "SRC0")) == ()
    assert unknown_rules(("X", "", "BUD0011", "UD001")) == ("X", "", "BUD0011", "UD001")


def test_as_published_lowers_notation_by_one_step_and_nothing_else() -> None:
    text = (
        "maeul: 1\ndocument: {title: 가, lead: 洞 정책}\nbudget: {total: 5천원, lines: [{title: 나, amount: 4천원}]}\n"
    )

    def weights(profile: str) -> dict[str, str]:
        found = review(text, Settings(profile=profile)).findings
        return {one.rule.id: one.severity for one in found if one.rule.id in ("BUD001", "DOC017")}

    assert weights("strict") == {"BUD001": "error", "DOC017": "warning"}
    assert weights("as-published") == {"BUD001": "error", "DOC017": "info"}


def test_comments_take_findings_out_and_are_counted() -> None:
    text = "maeul: 1\ndocument: {title: 가}\nbudget: {lines: [{title: 나, amount: 4천원}]}  # maeul: ignore[BUD003] 뒤에 나눔\n"
    found = review(text)
    assert "BUD003" not in {one.rule.id for one in found.findings}
    assert found.ignored == 1
