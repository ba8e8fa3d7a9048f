"""`maeul render`: which file in which format, several at once, nothing half-written, the same bytes every time."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from maeul_plan.document.writers import DOCUMENT_FORMATS, FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable

EXAMPLE = Path(__file__).parents[2] / "plans" / "examples" / "seongbuk-2026-new.yaml"
BEGINNINGS = {
    "hwp-like-md": "문서번호".encode(),
    "hwpx": b"PK",
    "html": b"<!",
    "pdf": b"%PDF-",
    "docx": b"PK",
    "xlsx": b"PK",
    "csv": b"\xef\xbb\xbf",
    "ics": b"BEGIN:VCALENDAR\r\n",
}


@pytest.fixture
def folder(tmp_path: Path, signed_plan: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the plan of 2015, in which commands run."""
    (tmp_path / "plan.yaml").write_text(signed_plan, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", FORMATS)
def test_the_suffix_of_a_file_chooses_its_format(folder: Path, maeul: Callable[..., Any], name: str) -> None:
    file = folder / f"계획 문서{FORMATS[name].suffix.upper()}"
    ran = maeul("render", "-o", str(file))
    assert (ran.code, ran.out) == (0, "")
    assert file.read_bytes().startswith(BEGINNINGS[name])


@pytest.mark.parametrize("name", FORMATS)
def test_standard_output_holds_the_same_bytes_every_time(
    folder: Path, process: Callable[..., Any], maeul: Callable[..., Any], name: str
) -> None:
    assert maeul("render", "--format", name, "-o", "a.bin").code == 0
    ran = process("render", "--format", name, cwd=folder, PYTHONHASHSEED="7", TZ="Asia/Seoul", LANG="C")
    assert ran.returncode == 0, ran.stderr.decode()
    assert ran.stdout == (folder / "a.bin").read_bytes()


def test_a_folder_takes_every_format_at_once(folder: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("render", "--out", "문서/2015")
    files = sorted(path.name for path in (folder / "문서" / "2015").iterdir())
    assert ran.code == 0
    assert ran.err.startswith("날이 없어 달력에 넣지 않은 것 1건:\n")
    assert files == [
        "plan-budget.csv", "plan-budget.xlsx", "plan-deadlines.ics",
        "plan.docx", "plan.html", "plan.hwpx", "plan.md", "plan.pdf",
    ]  # fmt: skip
    assert sorted(Path(line).name for line in ran.out.splitlines()) == files


def test_a_folder_takes_the_documents_and_formats_that_are_asked_for(folder: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("render", "--out", "문서", "--document", "plan,letter", "--format", "hwpx, html")
    assert ran.code == 0
    assert sorted(path.name for path in (folder / "문서").iterdir()) == [
        "plan-letter.html", "plan-letter.hwpx", "plan.html", "plan.hwpx",
    ]  # fmt: skip


def test_every_kind_that_cannot_be_made_is_told_of(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "plan.yaml").write_text("maeul: 1\ndocument: {title: 계획}\n", encoding="utf-8")
    ran = maeul("render", "--out", "문서", "--document", "plan,letter,budget,agreement,notice", "--format", "hwpx")
    assert ran.code == 1
    assert [line.split(":")[0] for line in ran.err.splitlines()] == ["letter", "budget", "agreement", "notice"]
    assert not (folder / "문서").exists()


def test_a_published_copy_tells_what_it_masks(folder: Path, maeul: Callable[..., Any], signed_plan: str) -> None:
    phone = "010-1234-5678"
    (folder / "plan.yaml").write_text(signed_plan.replace("note: 필요시 수시", f"note: 문의 {phone}"), encoding="utf-8")
    ran = maeul("render", "--public", "--out", "문서")
    assert ran.code == 0
    assert "가림: 휴대전화 번호 010-****-****" in ran.err
    assert sorted(path.suffix for path in (folder / "문서").iterdir()) == [".docx", ".html", ".hwpx", ".md", ".pdf"]
    assert phone in maeul("render").out
    assert phone not in (folder / "문서" / "plan.md").read_text(encoding="utf-8")
    assert phone not in (folder / "문서" / "plan.html").read_text(encoding="utf-8")


def test_pictures_of_a_published_copy_show_nothing_that_a_line_break_parts(
    folder: Path, maeul: Callable[..., Any], signed_plan: str
) -> None:
    task = "추진지원단 사업계획서를 모두 담당자에게 010 1234 5678 제출"
    (folder / "plan.yaml").write_text(signed_plan.replace("추진지원단 사업계획서 제출", task), encoding="utf-8")
    assert maeul("render", "--public", "-o", "a.html").code == 0
    page = (folder / "a.html").read_text(encoding="utf-8")
    assert "그림" in page
    assert "1234" not in page
    assert "5678" not in page


def test_what_may_not_be_published_is_refused(folder: Path, maeul: Callable[..., Any], signed_plan: str) -> None:
    (folder / "plan.yaml").write_text(
        signed_plan.replace("disclosure: 대시민공개", "disclosure: 비공개(5)"), encoding="utf-8"
    )
    ran = maeul("render", "--public", "-o", "a.hwpx")
    assert ran.code == 1
    assert "공개용으로 찍지 않습니다" in ran.err
    assert maeul("render", "--public", "-o", "a.xlsx").code == 2


def test_where_one_document_cannot_be_made_none_is_written(folder: Path, maeul: Callable[..., Any]) -> None:
    ran = maeul("render", "--out", "문서", "--document", "plan,없는것")
    assert ran.code == 2
    assert "없는것" in ran.err
    assert not (folder / "문서").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("-o", "계획.hwp"), 2, "계획.hwp: 이 이름으로는 형식을 정할 수 없습니다. .hwp 대신 .hwpx 로 하십시오."),
        (("-o", "계획"), 2, "끝을 .md, .hwpx, .html"),
        (("-o", "계획.pdf", "--format", "hwpx"), 2, "이름은 pdf 인데 --format 은 hwpx 입니다"),
        (("-o", "a.yaml"), 2, "계획이나 설정 파일의 이름"),
        (("-o", "a.md", "--out", "b"), 2, "함께 쓰지 않습니다"),
        (("-o", ""), 2, "-o 에 쓸 파일의 이름을 적으십시오."),
        (("--out", ""), 2, "--out 에 폴더의 이름을 적으십시오."),
        (("-o", "a.md", "--about", "없는 일", "--document", "letter"), 1, "그런 기한이 없습니다: 없는 일"),
        (("--format", "hwp"), 2, "그런 형식은 없습니다: hwp. 있는 것: hwp-like-md, hwpx"),
        (("--out", "b", "--format", "hwpx,odt"), 2, "그런 형식은 없습니다: odt."),
        (("-o", "a.xlsx", "--document", "letter"), 2, "xlsx 형식에는 예산만 담습니다"),
        (("-o", "a.ics", "--document", "plan"), 2, "ics 형식에는 기한만 담습니다"),
        (("-o", "없는 폴더/a.hwpx"), 1, "그런 폴더가 없습니다"),
        (("-o", "a.hwpx", "--style", "없다.toml"), 3, "없다.toml: 그런 쪽 모양 파일이 없습니다"),
    ],
)
def test_wrong_use_gets_one_line(
    folder: Path, maeul: Callable[..., Any], arguments: tuple[str, ...], code: int, said: str
) -> None:
    ran = maeul("render", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert [path.name for path in folder.iterdir()] == ["plan.yaml"]


def test_a_style_reaches_the_pages(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "모양.toml").write_text('[marks]\n"○" = "ㅇ"', encoding="utf-8")
    assert maeul("render", "-o", "a.hwpx", "--style", "모양.toml").code == 0
    (folder / "maeul.toml").write_text('style = "모양.toml"', encoding="utf-8")
    assert maeul("render", "-o", "b.hwpx").code == 0
    assert maeul("render", "-o", "c.hwpx", "--style", str(empty(folder))).code == 0
    named, set_, usual = (text_of(folder / f"{name}.hwpx") for name in "abc")
    assert named == set_
    assert "ㅇ 마을, 복지, 교육" in named
    assert "○ 마을, 복지, 교육" in usual


def test_a_wrong_style_is_told_of(folder: Path, maeul: Callable[..., Any]) -> None:
    (folder / "모양.toml").write_text("[page]\nlef = 1", encoding="utf-8")
    ran = maeul("render", "-o", "a.hwpx", "--style", "모양.toml")
    assert ran.code == 2
    assert ran.err == "모양.toml: 모르는 이름입니다: page.lef. 비슷한 것: left\n"


@pytest.mark.parametrize("name", DOCUMENT_FORMATS)
@pytest.mark.parametrize("kind", ["plan", "letter", "budget", "agreement", "notice"])
def test_every_kind_comes_in_every_format(tmp_path: Path, maeul: Callable[..., Any], kind: str, name: str) -> None:
    file = tmp_path / f"문서{FORMATS[name].suffix}"
    ran = maeul("render", str(EXAMPLE), "--document", kind, "-o", str(file))
    assert ran.code == 0, ran.err
    assert file.stat().st_size > 500


def test_a_file_is_replaced_whole_or_not_at_all(folder: Path, maeul: Callable[..., Any]) -> None:
    file = folder / "계획.hwpx"
    file.write_bytes(b"before")
    (folder / "plan.yaml").write_text("maeul: 1\n", encoding="utf-8")
    assert maeul("render", "-o", str(file)).code == 1
    assert file.read_bytes() == b"before"


def empty(folder: Path) -> Path:
    file = folder / "빈 모양.toml"
    file.write_text("", encoding="utf-8")
    return file


def text_of(file: Path) -> str:
    with zipfile.ZipFile(BytesIO(file.read_bytes())) as archive:
        return archive.read("Contents/section0.xml").decode()


@pytest.mark.usefixtures("plan")
def test_the_deadlines_offered_for_a_letter_are_those_of_other_offices(maeul: Callable[..., Any]) -> None:
    told = maeul("render", "--document", "letter")
    assert told.code == 0
    assert told.err == (
        "'추진지원단 사업계획서 제출'의 시행문입니다. 다른 기한은 --about 으로 고릅니다: "
        "사업계획서 검토, 사업계획서 수정제출, 추진지원단 장소 및 전산장비 설치\n"
    )
    ours = maeul("render", "--document", "letter", "--about", "추진지원단 업무개시")
    assert (ours.code, ours.out) == (1, "")
    assert ours.err.startswith("letter: 우리 과가 할 일이라 보낼 곳이 없습니다. 시행문이 되는 기한: ")
