"""A copy to publish shows nobody's personal data, keeps who acts in duty, and tells what it masked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from maeul_plan.document.kinds import document_of
from maeul_plan.document.public import Public, cautions, masked, masker, refusal
from maeul_plan.document.read import read_text
from maeul_plan.document.tree import Document
from maeul_plan.document.write import write_text
from maeul_plan.plan.plan import Plan
from maeul_plan.review import checked
from maeul_plan.settings import Settings
from maeul_plan.source import read

ROOT = Path(__file__).parents[2]
CONTACT = {"name": "나담당", "phone": "02-2241-1234", "email": "nadam@sb.go.kr"}
SECRETS = (
    *("000101-1234567", "1234567", "1234-5678", "12345678", "5678", "hong@", "nadam", "567890", "홍길동", "길동"),
    *("나담당", "2241-1234", "김철수", "1990", "성북로"),
)


def plan_of(**document: Any) -> Plan:  # noqa: ANN401 - whatever the head of a plan holds
    """Make a plan with a contact, an approval line and what else is said of its document."""
    head = {
        "title": "시험 계획",
        "disclosure": "대시민공개",
        "contact": CONTACT,
        "approval": [{"post": "담당", "name": "임정선"}, {"post": "구청장", "name": "김영배"}],
        "consulted": [{"post": "복지정책과장", "name": "민지선"}],
    }
    attachments = document.pop("attachments", [])
    plan = {"maeul": 1, "document": head | document, "attachments": attachments}
    subject = checked(read("plan.yaml", json.dumps(plan).encode()), Settings()).subject
    assert subject is not None
    return subject.plan


def public(text: str, **document: Any) -> Public:  # noqa: ANN401 - whatever the head of a plan holds
    return masked(read_text(text), plan_of(**document))


HEAD = "문서번호　마을담당관-1\n\n| 담당 | 구청장 |\n| --- | --- |\n| 임정선 | 07/07 김영배 |\n| 협조 | 복지정책과장 민지선 |\n\n"
FULL = (
    f"{HEAD}# 단장 000101-1234567 채용\n\n머리글 010-1234-5678\n\n"
    "## Ⅰ 문의 hong@naver.com\n\n"
    "□ 담당자나담당, 임정선 02-2241-1234  \n　○ 성명: 홍길동  \n　※ 국민은행 123456-04-567890\n\n"
    "〈010-1234-5678〉\n\n"
    "| 직위 | 성명 | 생년월일 | 연락처 | 주소 |\n| --- | --- | --- | --- | --- |\n"
    "| 단장 | 홍길동 | 1990. 1. 1. | 02-999-5678 | 서울특별시 성북구 성북로 5678 |\n"
    "| 담당 | 임정선 | 1980. 1. 1. | 02-2241-1234 | ^^ |\n\n"
    "붙임　1. 명부(000101-1234567) 1부.  \n　　　2. 김철수 010-1234-5678 1부.　끝.\n\n담당 나담당 nadam@sb.go.kr\n"
)


def test_nothing_personal_is_left_wherever_it_stood() -> None:
    shown = write_text(public(FULL.replace("김철수 ", "")).document)
    assert [secret for secret in SECRETS if secret in shown] == []


def test_what_was_masked_is_told_without_the_secret() -> None:
    told = public(FULL.replace("김철수 ", "")).masked
    assert [secret for secret in SECRETS if any(secret in part for mask in told for part in mask)] == []
    assert [mask[:] for mask in told][:7] == [
        ("주민등록번호", "******-*******", "제목"),
        ("휴대전화 번호", "010-****-****", "머리글"),
        ("전자우편 주소", "****@naver.com", "장 제목"),
        ("담당자 성명", "나○○", "Ⅰ 문의 ****@naver.com"),
        ("담당자 전화번호", "**-****-****", "Ⅰ 문의 ****@naver.com"),
        ("성명", "홍○○", "Ⅰ 문의 ****@naver.com"),
        ("계좌번호", "******-**-******", "Ⅰ 문의 ****@naver.com"),
    ]
    assert ("성명", "홍○○", "Ⅰ 문의 ****@naver.com 표 2행 2열") in told
    assert told[-1].where == "결문"


def test_who_acts_in_duty_keeps_name_and_post() -> None:
    before = read_text(FULL)
    after = public(FULL).document
    assert after.nodes[0] == before.nodes[0]
    shown = write_text(after)
    assert shown.count("임정선") == write_text(before).count("임정선") == 3


def test_a_number_beside_a_signature_is_masked() -> None:
    shown = write_text(public(FULL.replace("김영배", "김영배 010-1234-5678")).document)
    assert "07/07 김영배 010-\\*\\*\\*\\*-\\*\\*\\*\\*" in shown


def test_an_official_who_signs_is_also_named_as_contact() -> None:
    shown = write_text(public("□ 문의: 임정선", contact=CONTACT | {"name": "임정선"}).document)
    assert "임정선" in shown


def test_the_tree_keeps_its_shape_and_texts_their_length() -> None:
    before, after = read_text(FULL), public(FULL).document
    assert [type(node) for node in after.nodes] == [type(node) for node in before.nodes]
    assert [len(line) for line in lengths(after)] == [len(line) for line in lengths(before)]
    assert read_text(write_text(after)) == after


def lengths(document: Document) -> list[str]:
    return [line.replace("\\", "") for line in write_text(document).split("\n")]


@pytest.mark.parametrize("name", ["seongbuk-2015.yaml", "examples/seongbuk-2026-new.yaml"])
def test_a_plan_without_personal_data_is_published_as_it_is(name: str) -> None:
    subject = checked(read("plan.yaml", (ROOT / "plans" / name).read_bytes()), Settings()).subject
    assert subject is not None
    document = document_of(subject.plan, "plan")
    assert isinstance(document, Document)
    assert masked(document, subject.plan) == Public(document, ())


@pytest.mark.parametrize(
    "table",
    [
        "| 성명 | 홍길동 |\n| --- | --- |\n| 생년월일 | 1990. 1. 1. |\n| 주소 | 서울 성북구 성북로 1 |\n",
        "| 성명 | 홍길동 | 생년월일 | 1990. 1. 1. |\n| --- | --- | --- | --- |\n| 주소 | 서울 성북구 성북로 1 | << | << |\n",
        "| 성명 | 홍길동 | 생년월일 | 1990. 1. 1. |\n| --- | --- | --- | --- |\n| 직위 | 단장 | 경력 | 8년 |\n",
        (
            "| 직위 | 성명 | 연락처 | 비고 |\n| --- | --- | --- | --- |\n| 단장 | 홍길동 | 02-999-5678 | 가 |\n"
            "| 직위 | 성명 | 생년월일 | 비고 |\n| 단원 | 김철수 | 1990. 1. 1. | 나 |\n"
        ),
        "| 성명 | 홍길동 | 김철수 |\n| --- | --- | --- |\n| 생년월일 | 1990. 1. 1. | 1990. 2. 1. |\n",
    ],
)
def test_a_form_is_masked_by_rows(table: str) -> None:
    shown = write_text(public(f"# 가\n\n{table}").document)
    for secret in ("길동", "1990", "성북로", "철수", "5678"):
        assert secret not in shown
    for word in ("성명", "생년월일", "주소", "성북구", "직위", "단장", "경력", "비고"):
        assert (word in shown) == (word in table)


def test_a_head_over_merged_cells_still_speaks_of_its_column() -> None:
    table = "| 인력 | << | << |\n| --- | --- | --- |\n| 직위 | 성명 | 연락처 |\n| 단장 | 홍길동 | 02-999-5678 |\n"
    two_rows = table.replace("| 인력 | << | << |", "| 직위 | 인력 | << |").replace("| 직위 | 성명", "| ^^ | 성명")
    assert "홍길동" not in write_text(public(f"# 가\n\n{two_rows}").document)
    merged = "| 직위 | 성명 | 연락처 |\n| --- | --- | --- |\n| 단장 | 홍길동 | 02-999-5678 |\n| ^^ | 김철수 | ^^ |\n"
    shown = write_text(public(f"# 가\n\n{merged}").document)
    assert "홍길동" not in shown
    assert "김철수" not in shown
    assert "5678" not in shown
    assert "단장" in shown


def test_phones_and_addresses_of_offices_stay_where_nobody_is_named() -> None:
    text = "# 가\n\n| 기관 | 연락처 | 주소 |\n| --- | --- | --- |\n| 센터 | 02-999-5678 | 서울 성북구 성북로 1 |\n"
    assert public(text).document == read_text(text)


def test_a_short_name_is_no_part_of_a_word() -> None:
    shown = write_text(public("□ 거리이정표, 이정 팀장", contact={"name": "이정"}).document)
    assert "거리이정표, 이○ 팀장" in shown


@pytest.mark.parametrize("phone", ["02)2241-1234", "02 2241 1234", "(02) 2241 – 1234", "0222411234", "02.2241.1234"])
def test_the_contacts_phone_is_masked_however_it_is_written(phone: str) -> None:
    shown = write_text(public(f"□ 문의 {phone}번").document)
    assert not any(part in shown for part in ("2241", "1234"))
    assert "02-2241-12345" in write_text(public("□ 문의 02-2241-12345").document)


def test_the_contacts_name_is_masked_with_blanks_between() -> None:
    shown = write_text(public("□ 나 담당, 나　담 당, 만나 담당").document)
    assert "나 ○○, 나　○ ○, 만나 담당" in shown


def test_an_attachment_that_is_not_open_says_so() -> None:
    attachments = [{"title": "명부", "disclosure": "비공개(6)"}, {"title": "공고문", "disclosure": "공개"}]
    found = public("# 가\n\n붙임　1. 명부 1부.  \n　　　2. 공고문 1부.　끝.", attachments=attachments)
    assert "붙임　1. 명부[비공개(6)] 1부.  \n　　　2. 공고문 1부." in write_text(found.document)
    assert found.masked == ()  # its name is not masked
    again = masked(found.document, plan_of(attachments=attachments))
    assert again.document == found.document


def test_what_is_attached_and_not_open_is_left_to_a_person() -> None:
    attachments = [
        {"title": "명부 010-1234-5678", "disclosure": "비공개(6)"},
        {"title": "회의록", "disclosure": "부분공개(5)"},
        {"title": "공고문", "disclosure": "공개"},
    ]
    told = cautions(plan_of(attachments=attachments))
    assert told[:2] == (
        "비공개 붙임은 빼고 공개하십시오: 명부 010-****-****[비공개(6)]",
        "부분공개 붙임은 가릴 곳을 가리고 공개하십시오: 회의록[부분공개(5)]",
    )


NOTICE = "공고번호　1\n\n# 모집 공고\n\n문의: 나담당 {phone}"


@pytest.mark.parametrize("phone", ["02-2241-1234", "031) 920-1234", "070-1234-5678", "+82-2-2241-1234"])
def test_a_notice_is_published_with_the_offices_phone(phone: str) -> None:
    contact = CONTACT | {"phone": phone}
    shown = public(NOTICE.format(phone=phone), contact=contact)
    assert phone in write_text(shown.document)
    assert [one.what for one in shown.masked] == ["담당자 성명"]
    elsewhere = public(NOTICE.format(phone=phone).replace("공고번호", "문서번호"), contact=contact)
    assert phone not in write_text(elsewhere.document)


@pytest.mark.parametrize(
    "phone", ["010-1234-5678", "011 123 4567", "0111234567", "+82-10-1234-5678", "(+82)010-1234-5678"]
)
def test_a_phone_that_somebody_carries_is_masked_in_a_notice_too(phone: str) -> None:
    shown = write_text(public(NOTICE.format(phone=phone), contact=CONTACT | {"phone": phone}).document)
    assert phone[-4:] not in shown


def test_a_plan_that_is_not_open_has_no_copy_to_publish() -> None:
    said = refusal(plan_of(disclosure="비공개(5, 6)"))
    assert said is not None
    assert said.startswith("비공개(5, 6)로 정한 계획이라")
    assert "제6호 개인정보" in said
    assert refusal(plan_of(disclosure="비공개")) is not None
    for disclosure in ("공개", "대시민공개", "부분공개(5)"):
        assert refusal(plan_of(disclosure=disclosure)) is None


def test_what_nobody_but_a_person_can_judge_is_said() -> None:
    assert len(cautions(plan_of())) == 1
    assert len(cautions(plan_of(disclosure="부분공개(6)"))) == 1
    assert "제5호" in cautions(plan_of(disclosure="부분공개(5, 6)"))[0]
    subject = checked(read("plan.yaml", b"maeul: 1\ndocument: {title: a}\n"), Settings()).subject
    assert subject is not None
    assert "공개 구분" in cautions(subject.plan)[0]


def test_a_text_outside_the_tree_is_masked_alike() -> None:
    assert masker(plan_of())("문의 나담당 010-1234-5678") == "문의 나○○ 010-****-****"


def test_two_finds_of_one_place_are_one_mask() -> None:
    found = public("□ 계좌 010-1234-5678", contact={"name": "나담당", "phone": "010-1234-5678"})
    assert len(found.masked) == 1


def test_of_two_that_overlap_both_are_masked() -> None:
    found = public("□ 02 010-1234-5678", contact={"name": "나담당", "phone": "02 010-1234"})
    assert not {*"2345678"} & {*write_text(found.document)}


@pytest.mark.parametrize("text", ["<script>", "|", "^^", "{{ x }}", "- 1 -", "=1+1", "\ufffd", "𝄞" * 50])
def test_other_text_is_left_alone(text: str) -> None:
    document = Document((read_text("□ 가").nodes[0],))
    assert public(f"□ {text}").document == read_text(f"□ {text}")
    assert masked(document, plan_of()).masked == ()
