"""`maeul diff`: two files, a file and git, two versions of a plan; and the document of a change (변경계획)."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maeul_plan.document.read import read_text
from maeul_plan.document.tree import Table, Title

EXAMPLE = Path(__file__).parents[2] / "templates" / "init" / "examples" / "versions" / "plan.yaml"
NOTHING = "바뀐 것이 없습니다.\n"
RAISED = (
    ("annual_pay: 40,000천원", "annual_pay: 42,000천원"),
    ("40,000천원×1명×5/12 = 16,667천원", "42,000천원×1명×5/12 = 17,500천원"),
    ("amount: 41,667천원", "amount: 42,500천원"),
    ("amount: 31,833천원", "amount: 31,000천원"),
    ("title: 운영비", "title: 관리운영비"),
)


def change(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def git(*arguments: str) -> None:
    who = ("-c", "user.name=maeul", "-c", "user.email=maeul@example.org", "-c", "commit.gpgsign=false")
    subprocess.run([shutil.which("git") or "git", *who, *arguments], check=True, capture_output=True)


@pytest.fixture
def raised(plan: Path) -> Path:
    """The signed plan with other pay, another name of a line and the same total, beside the signed one."""
    path = plan.with_name("변경.yaml")
    shutil.copy(plan, path)
    change(path, *RAISED)
    return path


@pytest.fixture
def committed(plan: Path) -> Path:
    """The signed plan in a folder of a repository, changed since."""
    path = plan.parent / "계획 문서" / "plan.yaml"
    path.parent.mkdir()
    shutil.copy(plan, path)
    git("init", "-q", ".")
    git("add", ".")
    git("commit", "-q", "-m", "처음")
    git("tag", "서명")
    change(path, *RAISED)
    return path


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """No repository above the working directory."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))


def test_the_table_has_both_amounts_the_difference_and_its_rate(maeul: Callable[..., Any], raised: Path) -> None:
    ran = maeul("diff", "plan.yaml", raised.name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "(단위: 천원)",
        "구분                        당초    변경  증감  증감률",
        "──────────────────────────────────────────────────────",
        "인건비                    41,667  42,500   833    2.0%",
        "  단장                    16,667  17,500   833    5.0%",
        "관리운영비(종전: 운영비)   2,500   2,500     0    0.0%",
        "사업비                    31,833  31,000  △833   △2.6%",
        "──────────────────────────────────────────────────────",
        "총계                      76,000  76,000     0    0.0%",
        "",
        "단장 1명의 연 보수: 40,000천원 → 42,000천원 (증감 2,000천원, 5.0%)",
        "인건비/단장 산출내역: 40,000천원×1명×5/12 = 16,667천원 → 42,000천원×1명×5/12 = 17,500천원",
    ]


def test_the_json_says_what_kind_of_change_each_is(maeul: Callable[..., Any], raised: Path) -> None:
    told = json.loads(maeul("diff", "plan.yaml", raised.name, "--format", "json").out)
    assert (told["schema"], told["old"], told["new"]) == (1, "plan.yaml", "변경.yaml")
    assert told["total"] == {"old": 76_000_000, "new": 76_000_000, "difference": 0, "rate": "0.0%"}
    by_path = {(one["kind"], *one["path"], one["what"]): one for one in told["changes"]}
    assert list(by_path) == [
        ("line", "인건비", "예산액"),
        ("item", "인건비", "단장", "예산액"),
        ("line", "관리운영비", "이름"),
        ("line", "사업비", "예산액"),
        ("post", "staffing", "posts", "단장", "annual_pay", "1명의 연 보수"),
        ("item", "budget", "인건비", "단장", "산출내역"),
    ]
    pay = by_path["post", "staffing", "posts", "단장", "annual_pay", "1명의 연 보수"]
    assert (pay["old"], pay["new"], pay["difference"], pay["rate"]) == (40_000_000, 42_000_000, 2_000_000, "5.0%")
    renamed = by_path["line", "관리운영비", "이름"]
    assert (renamed["old"], renamed["new"], renamed["renamed_from"]) == ("운영비", "관리운영비", "운영비")
    keys = {"kind", "path", "title", "what", "old", "new", "difference", "rate", "moved_from", "renamed_from"}
    assert all(one.keys() == keys for one in told["changes"])


def test_the_official_text_has_the_whole_budget_and_is_read_back(maeul: Callable[..., Any], raised: Path) -> None:
    text = maeul("diff", "plan.yaml", raised.name, "--format", "hwp-like-md").out
    tables = [node for node in read_text(text).nodes if isinstance(node, Table)]
    assert [(table.caption, table.unit) for table in tables] == [
        ("예산", "천원"),
        ("재원", "천원"),
        ("그 밖에 바뀐 것", ""),
    ]
    rows = [tuple(cell.text for cell in row) for row in tables[0].rows]
    assert rows[0] == ("구분", "당초", "변경", "증감", "증감률")
    assert rows[-1] == ("총계", "76,000", "76,000", "0", "0.0%")
    assert [row[0] for row in rows[1:-1]] == ["인건비", "- 단장", "- 단원", "관리운영비(종전: 운영비)", "사업비"]


def test_nothing_changed_is_one_line(maeul: Callable[..., Any], plan: Path) -> None:
    other = plan.with_name("다른.yaml")
    shutil.copy(plan, other)
    change(other, ("2015-07-13(월)한", "2015. 7. 13.(월)한"), ("unit: 천원\n", "unit: 천원   # 단위\n"))
    assert maeul("fmt", other.name).code == 0
    for form in ("table", "hwp-like-md"):
        assert maeul("diff", "plan.yaml", other.name, "--format", form).out == NOTHING
    assert json.loads(maeul("diff", "plan.yaml", other.name, "--format", "json").out)["changes"] == []


def test_the_exit_code_tells_only_where_it_is_asked_to(maeul: Callable[..., Any], raised: Path) -> None:
    assert maeul("diff", "plan.yaml", raised.name).code == 0
    assert maeul("diff", "plan.yaml", raised.name, "--exit-code").code == 1
    assert maeul("diff", "plan.yaml", "plan.yaml", "--exit-code").code == 0


def test_a_file_is_written_by_its_name(maeul: Callable[..., Any], raised: Path) -> None:
    ran = maeul("diff", "plan.yaml", raised.name, "-o", "표.json")
    assert (ran.code, ran.out) == (0, "")
    assert json.loads(Path("표.json").read_text(encoding="utf-8"))["total"]["new"] == 76_000_000


@pytest.mark.parametrize("revision", ["HEAD", "서명", "HEAD^{commit}", "@"])
def test_a_revision_of_git_is_a_plan(maeul: Callable[..., Any], committed: Path, revision: str) -> None:
    path = str(committed.relative_to(Path.cwd()))
    alone, both = maeul("diff", f"{path}@{revision}"), maeul("diff", f"{path}@{revision}", path)
    assert (alone.code, alone.out) == (0, both.out)
    assert "인건비                    41,667  42,500   833    2.0%" in alone.out
    back = maeul("diff", path, f"{path}@{revision}")
    assert ["인건비", "42,500", "41,667", "△833", "△2.0%"] in [line.split() for line in back.out.splitlines()]


def test_a_plan_that_is_gone_is_still_in_git(maeul: Callable[..., Any], committed: Path, plan: Path) -> None:
    committed.unlink()
    assert maeul("diff", f"{committed}@HEAD", str(plan)).out == NOTHING


@pytest.mark.parametrize(
    ("old", "code", "said"),
    [
        ("plan.yaml@HEAD", 1, "plan.yaml: git 저장소 안에 있지 않아 HEAD의 것을 읽을 수 없습니다."),
        ("없음/plan.yaml@HEAD", 3, "없음/plan.yaml: 그런 폴더가 없습니다."),
        ("plan.yaml@--output=x", 2, "plan.yaml@--output=x: 리비전이 아닙니다."),
        ("plan.yaml@", 2, "plan.yaml@: 리비전이 아닙니다."),
        ("plan.yaml@HEAD:x", 2, "plan.yaml@HEAD:x: 리비전이 아닙니다."),
        ("plan.yaml", 2, "plan.yaml: 견줄 것이 하나뿐입니다."),
        ("없음.yaml", 2, "없음.yaml: 견줄 것이 하나뿐입니다."),
        ("plan.yaml#1차", 2, "plan.yaml: 판(versions)이 없는 계획입니다."),
    ],
)
@pytest.mark.usefixtures("plan", "outside")
def test_what_cannot_be_compared_is_told_in_one_line(maeul: Callable[..., Any], old: str, code: int, said: str) -> None:
    ran = maeul("diff", old)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith(said)
    assert ran.err.count("\n") == 1


def test_a_revision_that_is_not_there_is_told(maeul: Callable[..., Any], committed: Path) -> None:
    assert maeul("diff", f"{committed}@없음").err.endswith(
        "@없음: 그런 리비전이 없습니다. git log 로 있는 것을 보십시오.\n"
    )
    new = committed.with_name("새.yaml")
    shutil.copy(committed, new)
    ran = maeul("diff", f"{new}@HEAD")
    way_on = "그때 이름이 달랐으면 그 이름으로 적으십시오. 예: 옛이름.yaml@HEAD\n"
    assert (ran.code, ran.err.partition(": ")[2]) == (3, f"그 리비전에는 이 파일이 없습니다. {way_on}")


def test_a_repository_without_a_work_tree_has_revisions_too(
    maeul: Callable[..., Any], committed: Path, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = committed.relative_to(plan.parent)
    shutil.copy(plan, plan.with_name("계획.yaml"))
    git("add", "계획.yaml")
    git("commit", "-q", "-m", "둘")
    git("clone", "-q", "--bare", ".", "맨것")
    monkeypatch.chdir("맨것")
    assert maeul("diff", "계획.yaml@HEAD", f"../{plan.name}").out == NOTHING
    assert maeul("diff", f"../{name}@HEAD", f"../{plan.name}").out == NOTHING


def test_errors_of_a_revision_are_told_with_a_command_that_finds_them(
    maeul: Callable[..., Any], committed: Path
) -> None:
    change(committed, ("2015-12", "2015-07"))
    git("commit", "-q", "-a", "-m", "틀림")
    path = str(committed.relative_to(Path.cwd()))
    said = maeul("diff", f"{path}@HEAD", path).err.splitlines()[0]
    assert said.endswith("건이 있는 계획입니다. 자세히: git -C '계획 문서' show HEAD:./plan.yaml | maeul validate -")


def test_a_name_that_no_file_can_have_is_told(maeul: Callable[..., Any], committed: Path) -> None:
    ran = maeul("diff", f"{committed}@{'가' * 5000}")
    assert ran.code == 3
    assert ran.err.endswith(": 그런 리비전이 없습니다. git log 로 있는 것을 보십시오.\n")


def test_without_git_it_says_so(maeul: Callable[..., Any], committed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert (
        maeul("diff", f"{committed}@HEAD").err
        == "git 이 없습니다. 파일 둘을 적어 견주십시오: maeul diff 옛파일 새파일\n"
    )


def test_a_file_may_have_the_sign_of_a_revision_in_its_name(maeul: Callable[..., Any], plan: Path) -> None:
    shutil.copy(plan, "a.yaml@b")
    assert maeul("diff", "plan.yaml", "a.yaml@b").out == NOTHING


def test_a_plan_that_cannot_be_read_is_no_plan_without_that_part(maeul: Callable[..., Any], raised: Path) -> None:
    change(raised, ("headcount: 2", "headcount: 둘"))
    ran = maeul("diff", "plan.yaml", raised.name)
    assert (ran.code, ran.out) == (1, "")
    assert "변경.yaml:" in ran.err


def test_the_versions_of_a_plan_are_compared(maeul: Callable[..., Any], folder: Path) -> None:
    shutil.copy(EXAMPLE, folder / "plan.yaml")
    ran = maeul("diff", "plan.yaml#당초")
    assert ran.out == maeul("diff", "plan.yaml#당초", "plan.yaml#변경계획(1차)").out
    assert "총계           44,167  45,500  1,333    3.0%" in ran.out
    assert "판" not in ran.out
    found = json.loads(maeul("diff", "plan.yaml#당초", "--format", "json").out)
    assert (found["old"], found["new"]) == ("plan.yaml#당초", "plan.yaml#변경계획(1차)")


def test_money_that_went_between_lines_is_held_against_the_rules(maeul: Callable[..., Any], folder: Path) -> None:
    lines = "budget:\n  lines:\n    - {title: 인건비, amount: 5000}\n    - {title: 사업비, amount: 3000}\n"
    rules = "  transfer_rules:\n    - {from: 인건비, rule: 금지}\n    - {from: 사업비, rule: 자율, up_to: 10%}\n"
    head = "maeul: 1\ndocument: {title: 시험}\n"
    (folder / "a.yaml").write_text(head + lines + rules, encoding="utf-8")
    for old, new, said in (
        (("5000", "4000"), ("3000", "4000"), "인건비에서 사업비로 1,000천원: 계획의 규칙에서 금지한 변경입니다"),
        (("5000", "5400"), ("3000", "2600"), "사업비에서 인건비로 400천원: 한도 300천원보다 100천원 많습니다"),
        (("5000", "5300"), ("3000", "2700"), ""),
        (("5000", "4000"), ("3000", "3000"), ""),
    ):
        text = (head + lines + rules).replace(*old).replace(*new)
        (folder / "b.yaml").write_text(text, encoding="utf-8")
        err = maeul("diff", "a.yaml", "b.yaml").err
        assert said in err
        assert bool(said) == bool(err)


class TestChangeDocument:
    def text(self, maeul: Callable[..., Any], *more: str) -> str:
        ran = maeul("render", "plan.yaml", "--document", "change", *more)
        assert ran.code == 0, ran.err
        return str(ran.out)

    def test_it_compares_with_the_version_before(self, maeul: Callable[..., Any], folder: Path) -> None:
        shutil.copy(EXAMPLE, folder / "plan.yaml")
        text = self.text(maeul)
        assert Title("마을복지추진지원단 위탁·운영계획(변경의 보기) 변경계획(1차)") in read_text(text).nodes
        assert "□ 사업 확대에 따른 직원 보수와 운영비 조정" in text
        assert "| 총계 | 44,167 | 45,500 | 1,333 | 3.0% |" in text
        assert "| 단장 1명의 연 보수 | 40,000천원 | 42,000천원 |" in text
        assert "결재일자　2015. 9. 24." in text
        assert self.text(maeul, "--from", "당초") == text

    def test_it_tells_of_what_is_still_to_come(self, maeul: Callable[..., Any], folder: Path) -> None:
        path = Path(shutil.copy(EXAMPLE, folder / "plan.yaml"))
        text = path.read_text(encoding="utf-8").replace("document:\n", "document:\n  summary: 처음의 요지\n")
        deadlines = "deadlines:\n  - {task: 계획서 제출, due: 2015-07-13}\n  - {task: 결과보고, due: 2015-12-31}\n"
        path.write_text(f"{text}\n{deadlines}  - {{task: 협약, due: 2015-07-31}}\n", encoding="utf-8")
        plain = self.text(maeul)
        assert "결과보고" in plain
        assert not any(past in plain for past in ("계획서 제출", "협약 |", "처음의 요지"))
        changed = path.read_text(encoding="utf-8").replace(
            "    changes:\n", "    changes:\n      deadlines.협약.due: 2015-08-07\n      document.summary: 바뀐 요지\n"
        )
        path.write_text(changed, encoding="utf-8")
        told = self.text(maeul)
        assert "| 협약 |" in told
        assert "문서요지　바뀐 요지" in told

    @pytest.mark.usefixtures("raised")
    def test_it_compares_with_another_file(self, maeul: Callable[..., Any]) -> None:
        text = self.text(maeul, "--from", "변경.yaml")
        assert Title("성북구 마을복지추진지원단 위탁·운영 변경계획") in read_text(text).nodes
        assert "□ 【확인 필요: 변경 사유】" in text
        assert "| 인건비 | 42,500 | 41,667 | △833 | △2.0% |" in text
        assert "| 운영비(종전: 관리운영비) | 2,500 | 2,500 | 0 | 0.0% |" in text

    def test_a_published_one_names_neither_who_works_there_nor_who_did(
        self, maeul: Callable[..., Any], folder: Path
    ) -> None:
        head = "maeul: 1\ndocument: {title: 시험 계획, disclosure: 공개, contact: {name: %s}}\nstaffing:\n  posts:\n"
        rest = (
            "    - {id: 단원, headcount: 1, monthly_pay: '2,500천원'}\n  people: [{id: %s, post: 단원, end: 2015-11}]\n"
        )
        for name, people in (("a.yaml", ("나담당", "홍길동")), ("b.yaml", ("다담당", "임꺽정"))):
            (folder / name).write_text((head + rest) % people, encoding="utf-8")
        asked = ("render", "b.yaml", "--document", "change", "--from", "a.yaml")
        assert "| 나담당 | 다담당 |" in maeul(*asked).out
        shown = maeul(*asked, "--public").out
        assert "| 나○○ | 다○○ |" in shown
        assert "| 홍○○ | 임○○ |" in shown

    def test_it_compares_with_git(self, maeul: Callable[..., Any], committed: Path) -> None:
        ran = maeul("render", str(committed), "--document", "change", "--from", f"{committed}@HEAD")
        assert "| 인건비 | 41,667 | 42,500 | 833 | 2.0% |" in ran.out

    def test_it_compares_with_the_plan_before_its_transfers(self, maeul: Callable[..., Any], plan: Path) -> None:
        moved = "  transfers:\n    - {from: 운영비, to: 사업비, amount: 500천원, approved_by: 마을담당관-5120}\n"
        change(plan, ("deadlines:\n", f"{moved}\ndeadlines:\n"))
        text = self.text(maeul)
        assert "| 운영비 | 2,500 | 2,000 | △500 | △20.0% |" in text
        assert "| 사업비 | 31,833 | 32,333 | 500 | 1.6% |" in text
        assert "| 총계 | 76,000 | 76,000 | 0 | 0.0% |" in text

    @pytest.mark.usefixtures("plan")
    def test_without_anything_before_it_says_how_to_name_it(self, maeul: Callable[..., Any]) -> None:
        ran = maeul("render", "plan.yaml", "--document", "change")
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith("plan.yaml: 무엇에서 바뀌었는지 알 수 없습니다. --from 으로")

    @pytest.mark.usefixtures("plan")
    def test_no_other_document_has_anything_before_it(self, maeul: Callable[..., Any]) -> None:
        ran = maeul("render", "plan.yaml", "--from", "없는.yaml")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith("--from 은 변경계획에만 씁니다.")

    @pytest.mark.usefixtures("plan")
    def test_an_unknown_version_is_told(self, maeul: Callable[..., Any]) -> None:
        ran = maeul("render", "plan.yaml", "--document", "change", "--from", "1차")
        assert ran.code == 2
        assert "판(versions)이 없는 계획입니다" in ran.err

    def test_it_is_printed_in_every_format(self, maeul: Callable[..., Any], folder: Path) -> None:
        shutil.copy(EXAMPLE, folder / "plan.yaml")
        for suffix in ("md", "html", "docx", "hwpx"):
            ran = maeul("render", "plan.yaml", "--document", "change", "-o", f"변경.{suffix}")
            assert ran.code == 0, ran.err
            assert (folder / f"변경.{suffix}").stat().st_size > 500
