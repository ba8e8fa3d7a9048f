"""The rules of reading a file: what each is called, and its page."""

from __future__ import annotations

from dataclasses import replace

from maeul_plan.findings import Rule


def _rule(number: int, name: str, title: str, *parts: str) -> Rule:
    why, mend, spared, before, after = parts
    page = f"{title}\n\n왜: {why}\n고치기: {mend}\n안 잡는 것: {spared}\n전:{_example(before)}\n후:{_example(after)}\n"
    return Rule(f"SRC{number:03}", name, "error", title.removesuffix("."), page)


def _example(text: str) -> str:
    """Set an example behind its word, or below it where it has several lines."""
    return f" {text}" if "\n" not in text else "".join(f"\n  {line}" for line in text.split("\n"))


NOT_UTF8 = _rule(
    1,
    "not-utf8",
    "파일이 UTF-8로 저장되지 않았습니다.",
    "CP949나 UTF-16으로 저장한 파일은 컴퓨터마다 글자가 다르게 보입니다.",
    "메모장에서 '다른 이름으로 저장'을 누르고 인코딩을 UTF-8로 고릅니다.",
    "맨 앞에 BOM이 붙은 UTF-8.",
    "인코딩: ANSI",
    "인코딩: UTF-8",
)
TOO_LARGE = _rule(
    2,
    "too-large",
    "파일이 1 MiB를 넘습니다.",
    "계획 한 건은 수십 kB입니다. 이만큼 크면 다른 파일을 고른 것입니다.",
    "계획 파일이 맞는지 확인합니다.",
    "1 MiB까지의 파일.",
    "사진을 붙여 넣은 60 MB짜리 plan.yaml",
    "글만 있는 plan.yaml",
)
SYNTAX = _rule(
    3,
    "yaml-syntax",
    "YAML 문법에 맞지 않아 이 자리부터 읽을 수 없습니다.",
    "들여쓰기, 괄호, 따옴표, 쌍점이 어긋나면 어디까지가 값인지 알 수 없습니다.",
    "가리킨 자리의 들여쓰기를 맞추거나 괄호와 따옴표를 닫습니다.",
    "문법에는 맞으나 계획에 없는 항목. 그것은 다른 규칙이 봅니다.",
    "posts: [단장, 단원",
    "posts: [단장, 단원]",
)
TAB = _rule(
    4,
    "tab",
    "탭 문자를 쓸 수 없는 자리에 탭이 있습니다.",
    "탭의 너비는 편집기마다 달라 YAML은 탭으로 들여 쓰지 못합니다.",
    "탭을 지우고 빈칸으로 띄웁니다.",
    "따옴표 안이나 주석 안에 있는 탭.",
    "period:\n→start: 2015-08-01",
    "period:\n  start: 2015-08-01",
)
DUPLICATE_KEY = _rule(
    5,
    "duplicate-key",
    "한 묶음에 같은 이름이 두 번 나옵니다.",
    "어느 값이 맞는지 알 수 없고, 하나는 조용히 버려집니다.",
    "하나만 남기거나 이름을 바꿉니다.",
    "서로 다른 묶음에 있는 같은 이름.",
    "total: 76,000천원\ntotal: 75,999천원",
    "total: 76,000천원",
)
CONTROL_CHARACTER = _rule(
    6,
    "control-character",
    "화면에 보이지 않는 제어 문자가 있습니다.",
    "다른 문서에서 붙여 넣을 때 따라와, 같아 보이는 글을 다르게 만듭니다.",
    "그 글자를 지우고 필요하면 다시 입력합니다. 그 자리는 빈칸으로 읽습니다.",
    "줄바꿈, 따옴표 안의 탭, 전각 빈칸.",
    "title: 운영␀계획",
    "title: 운영계획",
)
EMPTY = _rule(
    7,
    "empty-file",
    "파일에 내용이 없습니다.",
    "빈 파일이나 주석뿐인 파일에는 검사할 것이 없습니다.",
    "'maeul init'으로 새 계획을 만듭니다.",
    "항목이 하나라도 있는 파일.",
    "# 나중에 쓸 것",
    "maeul: 1",
)
SEVERAL_DOCUMENTS = _rule(
    8,
    "several-documents",
    "한 파일에 문서가 둘 이상 있습니다.",
    "계획 하나가 파일 하나입니다. '---' 아래는 읽지 않습니다.",
    "'---' 아래를 다른 파일로 옮깁니다.",
    "파일 첫머리의 '---' 하나.",
    "maeul: 1\n---\nmaeul: 1",
    "maeul: 1",
)
TOO_DEEP = _rule(
    9,
    "too-deep",
    "묶음이 64겹을 넘게 겹쳐 있습니다.",
    "계획은 열 겹을 넘지 않습니다. 대개 괄호를 닫지 않은 것입니다.",
    "빠뜨린 닫는 괄호를 찾아 넣습니다.",
    "64겹까지의 묶음.",
    "items: [[[[…",
    "items: [단장, 단원]",
)
ALIAS_EXPANSION = _rule(
    10,
    "alias-expansion",
    "별칭을 펼치면 너무 길어집니다.",
    "별칭이 별칭을 되풀이하면 짧은 파일도 끝없이 커집니다.",
    "별칭(*) 대신 값을 그대로 씁니다.",
    "펼친 길이를 모두 더해 100,000자까지인 별칭.",
    "b: [*a, *a, *a, *a, …]",
    "b: [단장, 단원]",
)
UNKNOWN_ALIAS = _rule(
    11,
    "unknown-alias",
    "별칭이 가리키는 곳이 없습니다.",
    "'*이름'은 앞에서 '&이름'을 붙인 값을 되풀이합니다. 그런 값이 없거나 자기 자신입니다.",
    "값을 그대로 쓰거나, 별표로 시작하는 글이면 따옴표로 묶습니다.",
    "앞에 '&이름'이 있는 별칭.",
    "note: *주의",
    'note: "*주의"',
)
TAG = _rule(
    12,
    "tag",
    "꼬리표(!)는 쓰지 않습니다.",
    "꼬리표는 값을 프로그램의 자료형으로 바꾸며, 다른 도구에서 위험할 수 있습니다.",
    "꼬리표를 지웁니다. 느낌표로 시작하는 글이면 따옴표로 묶습니다.",
    "글이라는 뜻의 '!!str'.",
    "headcount: !!int 3",
    "headcount: 3",
)
MERGE_KEY = _rule(
    13,
    "merge-key",
    "'<<'로 다른 묶음을 끌어올 수 없습니다.",
    "끌어온 항목은 읽는 사람의 눈에 보이지 않고, YAML 1.2에 없습니다.",
    "끌어올 항목을 그 자리에 그대로 씁니다.",
    "값 하나를 되풀이하는 별칭(*).",
    "- <<: *단장\n  headcount: 2",
    "- annual_annual_pay: 40,000천원\n  headcount: 2",
)
KEY_NOT_TEXT = _rule(
    14,
    "key-not-text",
    "이름이 글이 아닙니다.",
    "목록, 묶음, 빈 값, true, false는 항목의 이름이 될 수 없습니다.",
    "이름을 글로 쓰거나 따옴표로 묶습니다.",
    "숫자로 된 이름. 쓴 그대로 글로 읽습니다.",
    "true: 예",
    '"true": 예',
)
NOT_A_MAPPING = _rule(
    15,
    "not-a-mapping",
    "맨 바깥이 '이름: 값' 꼴이 아닙니다.",
    "계획은 이름 붙은 항목의 모음입니다.",
    "첫 줄을 'maeul: 1'로 시작합니다.",
    "항목의 값으로 쓴 목록과 글.",
    "- 단장\n- 단원",
    "maeul: 1\nstaffing:\n  posts:\n    - id: 단장",
)
AMOUNT_COMMA = _rule(
    16,
    "amount-comma",
    "괄호 안의 쉼표가 금액을 끊었습니다.",
    "중괄호와 대괄호 안에서 쉼표는 값을 끝냅니다. 40,000천원이 40과 000천원으로 읽힙니다.",
    "금액을 따옴표로 묶거나 괄호를 풀어 줄을 나눕니다. 여러 값이면 쉼표 뒤를 띄웁니다.",
    "쉼표 뒤를 띄운 목록, 세 자리가 아닌 값.",
    "{post: 단장, annual_pay: 40,000천원}",
    '{post: 단장, annual_pay: "40,000천원"}',
)
COLON_IN_VALUE = _rule(
    17,
    "colon-in-value",
    "값 안에 쌍점과 빈칸이 있습니다.",
    "쌍점 뒤의 빈칸은 앞을 이름, 뒤를 값으로 만듭니다.",
    "값 전체를 따옴표로 묶습니다.",
    "뒤에 빈칸이 없는 쌍점(12:30), 따옴표로 묶은 값.",
    "basis: 단장 1명 : 40,000천원",
    'basis: "단장 1명 : 40,000천원"',
)
CUT_BY_HASH = replace(
    _rule(
        18,
        "cut-by-hash",
        "값이 ' #' 앞에서 끊겼습니다.",
        "빈칸 뒤의 #은 설명의 시작이라 그 뒤의 글은 문서에 나오지 않습니다.",
        "값의 한 부분이면 값 전체를 따옴표로 묶습니다. 설명이면 # 뒤를 띄웁니다.",
        "# 뒤에 숫자가 바로 오지 않는 설명, 따옴표로 묶은 값.",
        "lead: 사업 #1 지원",
        'lead: "사업 #1 지원"',
    ),
    severity="warning",
)

RULES = (
    NOT_UTF8,
    TOO_LARGE,
    SYNTAX,
    TAB,
    DUPLICATE_KEY,
    CONTROL_CHARACTER,
    EMPTY,
    SEVERAL_DOCUMENTS,
    TOO_DEEP,
    ALIAS_EXPANSION,
    UNKNOWN_ALIAS,
    TAG,
    MERGE_KEY,
    KEY_NOT_TEXT,
    NOT_A_MAPPING,
    AMOUNT_COMMA,
    COLON_IN_VALUE,
    CUT_BY_HASH,
)
