"""What reading a file complains of: (rule, line, column, end line, end column), whichever parser reads."""

from __future__ import annotations

import pytest

from maeul_plan.findings import Rule
from maeul_plan.source import RULES, Source, read
from maeul_plan.source.build import MAX_DEPTH, MAX_REPEATED
from maeul_plan.source.decode import MAX_BYTES
from maeul_plan.source.parsers import Parser, compiled, pure
from maeul_plan.source.read import read_with
from maeul_plan.source.report import MAX_FINDINGS

PARSERS = pytest.mark.parametrize("parsers", [(compiled, pure), (pure,)], ids=["compiled", "pure"])


def said(source: Source) -> list[tuple[str, int, int, int, int]]:
    return [(finding.rule.id, *finding.place[1:]) for finding in source.findings]


ONE_FINDING = [
    ("", ("SRC007", 1, 1, 1, 1)),
    ("# 주석뿐\n", ("SRC007", 1, 1, 1, 1)),
    ("---\n", ("SRC007", 1, 1, 1, 1)),
    ("- 단장\n- 단원\n", ("SRC015", 1, 1, 1, 5)),
    ("글\n", ("SRC015", 1, 1, 1, 2)),
    ("null\n", ("SRC015", 1, 1, 1, 5)),
    # tabs
    ("가:\n\t나: 1\n", ("SRC004", 2, 1, 2, 2)),
    ("가:\n  나: 1\n  \t다: 2\n", ("SRC004", 3, 3, 3, 4)),
    ("가:\t1\n", ("SRC004", 1, 3, 1, 4)),
    ("가: 1\t# 주석\n", ("SRC004", 1, 5, 1, 6)),
    ("가: 1\t\n", ("SRC004", 1, 5, 1, 6)),
    # keys
    ("가: 1\n나: 2\n가: 3\n", ("SRC005", 3, 1, 3, 2)),
    ("x: {가: 1, 가: 2}\n", ("SRC005", 1, 11, 1, 12)),
    ("12: 1\n'12': 2\n", ("SRC005", 2, 1, 2, 5)),
    ("<<: {가: 1}\n", ("SRC013", 1, 1, 1, 3)),
    ("[가]: 1\n", ("SRC014", 1, 1, 1, 4)),
    ("{가: 1}: 1\n", ("SRC014", 1, 1, 1, 7)),
    ("true: 1\n", ("SRC014", 1, 1, 1, 5)),
    ("~: 1\n", ("SRC014", 1, 1, 1, 2)),
    (": 1\n", ("SRC014", 1, 1, 1, 2)),
    # anchors, tags, documents
    ("가: *없음\n", ("SRC011", 1, 4, 1, 7)),
    ("가: &a [1, *a]\n", ("SRC011", 1, 11, 1, 13)),
    ("가: &a 1\n나: &a [*a]\n", ("SRC011", 2, 8, 2, 10)),
    ("가: !!int 3\n", ("SRC012", 1, 4, 1, 9)),
    ("가: !!python/object:os.system 3\n", ("SRC012", 1, 4, 1, 29)),
    ("가: !x {나: 1}\n", ("SRC012", 1, 4, 1, 6)),
    ("가: [!x 1]\n", ("SRC012", 1, 5, 1, 7)),
    ("가: &a !x 1\n", ("SRC012", 1, 4, 1, 9)),
    ("가: !묶음 {나: 1}\n", ("SRC003", 1, 5, 1, 14)),
    ("가: ! 3\n", ("SRC012", 1, 4, 1, 5)),
    ("가: 1\n---\n나: 2\n", ("SRC008", 2, 1, 2, 4)),
    ("가: 1\n...\n나: 2\n", ("SRC008", 3, 1, 3, 5)),
    ("가: 1\n...\n...\n", ("SRC008", 3, 1, 3, 4)),
    # characters
    ("가: 나\x0b다\n", ("SRC006", 1, 5, 1, 6)),
    ("가: 나\u2028다\n", ("SRC006", 1, 5, 1, 6)),
    ("가: 나\x85다\n", ("SRC006", 1, 5, 1, 6)),
    ("가: \ufeff나\n", ("SRC006", 1, 4, 1, 5)),
    ('가: "나\\0다"\n', ("SRC006", 1, 4, 1, 10)),
    ('가: "\\ud83d"\n', ("SRC006", 1, 4, 1, 12)),
    # amounts torn apart
    ("x: {pay: 40,000천원}\n", ("SRC016", 1, 10, 1, 18)),
    ("x: {pay: 40, 000천원}\n", ("SRC016", 1, 10, 1, 19)),
    ("x: {a: 1,234,567원, b: 2}\n", ("SRC016", 1, 8, 1, 18)),
    ("x: {a: 금40,000, b: 2}\n", ("SRC016", 1, 8, 1, 15)),
    ("x: [40,000천원]\n", ("SRC016", 1, 5, 1, 13)),
    ("x: [1, 2,345,678]\n", ("SRC016", 1, 8, 1, 17)),
    ("x: {a: 40,000천원×1명 = 16,667천원}\n", ("SRC016", 1, 8, 1, 30)),
    # a colon in a value
    ("basis: 단장 1명 : 40,000천원×1명  # 주석\n", ("SRC017", 1, 8, 1, 27)),
    ("basis: 단장 1명: 40,000천원\n", ("SRC017", 1, 8, 1, 23)),
    ("- basis: 단장 : 40\n", ("SRC017", 1, 10, 1, 17)),
    ("x: {basis: 단장 : 40,000천원, y: 1}\n", ("SRC017", 1, 12, 1, 25)),
    # syntax
    ('가: "나" : 다\n', ("SRC003", 1, 8, 1, 11)),
    ("가: 나\n  다: 라\n", ("SRC003", 2, 4, 2, 7)),
    ("가: 1\n 나: 2\n", ("SRC003", 2, 3, 2, 6)),
    ("가: 1\n나\n다: 2\n", ("SRC003", 2, 1, 2, 2)),
    ("가: [1, 2\n", ("SRC003", 1, 4, 1, 9)),
    ("가: {나: 1]\n", ("SRC003", 1, 9, 1, 10)),
    ("가: '나\n다: 1\n", ("SRC003", 1, 4, 1, 6)),
    ('가: "나" 다\n', ("SRC003", 1, 8, 1, 9)),
    ('가: "\\q"\n', ("SRC003", 1, 6, 1, 8)),
    ("가: @나\n", ("SRC003", 1, 4, 1, 6)),
    ("가: |나\n  다\n", ("SRC003", 1, 5, 1, 6)),
    ("가: |\n \n   나\n", ("SRC003", 3, 4, 3, 5)),
    ("%나\n---\n가: 1\n", ("SRC003", 1, 2, 1, 3)),
    # other ends of lines
    ("가: 1\r\n나: 2\r\n가: 3\r\n", ("SRC005", 3, 1, 3, 2)),
    ("가: 1\r나: 2\r가: 3\r", ("SRC005", 3, 1, 3, 2)),
    ("\ufeff가: 1\n가: 2\n", ("SRC005", 2, 1, 2, 2)),
    ("𝒳: '𝒳'\n𝒳: [𝒳]\n", ("SRC005", 2, 1, 2, 2)),
]


@PARSERS
@pytest.mark.parametrize(("text", "expected"), ONE_FINDING)
def test_a_mistake_is_named_at_its_place(parsers: tuple[Parser, ...], text: str, expected: tuple[object, ...]) -> None:
    assert said(read_with(parsers, "plan.yaml", text.encode())) == [expected]


@PARSERS
@pytest.mark.parametrize(
    "text",
    [
        "가: 1\n",
        "---\n가: 1\n...\n",
        "\ufeff가: 1\n",
        "x: [100, 200, 300]\n",
        "x: [2015,2016]\n",
        "x: ['40',000]\n",
        "x: {a: 40, b: 000천원}\n",
        'x: {a: "40,000천원"}\n',
        "x: 40,000천원\n",
        "x: {at: 12:30, ratio: 1:2}\n",
        "가: &a 1\n나: *a\n",
        "가: &단장 {나: 1}\n다: *단장\n",
        "가: !!str 012\n",
        "'<<': 1\n",
        "'true': 1\n",
        "가: 1 # 주\t석\n",
        "가: '나\t다'\n",
        "가: 나\u3000다\n",
    ],
)
def test_what_is_in_order_is_left_alone(parsers: tuple[Parser, ...], text: str) -> None:
    assert said(read_with(parsers, "plan.yaml", text.encode())) == []


@PARSERS
def test_a_torn_amount_is_read_as_one(parsers: tuple[Parser, ...]) -> None:
    text = "{pay: 40,000천원, list: [1,000, 2,000원, 7], gap: 40, 000원, b: 1,000}"
    assert read_with(parsers, "plan.yaml", text.encode()).data == {
        "pay": "40,000천원",
        "list": ["1,000", "2,000원", 7],
        "gap": "40,000원",
        "b": "1,000",
    }


@PARSERS
def test_an_amount_is_not_joined_without_end(parsers: tuple[Parser, ...]) -> None:
    data = read_with(parsers, "plan.yaml", b"x: [1" + b",000" * 1000 + b"]").data
    assert isinstance(data, dict)
    assert max(map(len, map(str, data["x"]))) <= 200


@PARSERS
def test_all_mistakes_are_told_in_file_order_up_to_a_syntax_error(parsers: tuple[Parser, ...]) -> None:
    text = "가: 1\n가: {나: 1,000}\n다: !x 1\n라: *마\n바: [\n"
    source = read_with(parsers, "plan.yaml", text.encode())
    assert [finding[:2] for finding in said(source)] == [
        ("SRC005", 2),
        ("SRC016", 2),
        ("SRC012", 3),
        ("SRC011", 4),
        ("SRC003", 5),
    ]
    assert source.data is None


@PARSERS
def test_what_is_refused_is_left_out_and_the_rest_stays_usable(parsers: tuple[Parser, ...]) -> None:
    text = "가: 1\n가: 2\n<<: {다: 1}\n[라]: 1\n마: *바\n사: !!int 012\n아: 나\x0b다\n7: 8\n---\n자: 1\n"
    source = read_with(parsers, "plan.yaml", text.encode())
    assert source.data == {"가": 1, "마": None, "사": "012", "아": "나 다", "7": 8}


def test_a_second_key_points_to_the_first() -> None:
    (finding,) = read("plan.yaml", "가:\n  나: 1\n  나: 2\n".encode()).findings
    assert [related.place[1:] for related in finding.related] == [(2, 3, 2, 4)]


def test_an_unclosed_bracket_inside_a_line_points_to_the_bracket() -> None:
    (finding,) = read("plan.yaml", "가: [1, {나: 1]\n".encode()).findings
    assert [related.place[1:] for related in finding.related] == [(1, 8, 1, 9)]


@pytest.mark.parametrize(
    ("content", "words", "place"),
    [
        ("a: 1\n가: 나\n".encode("cp949"), "CP949", (2, 1, 2, 2)),
        ("가: 나\n".encode("utf-16"), "UTF-16", (1, 1, 1, 1)),
        ("maeul: 나\n".encode("utf-16-le"), "UTF-16", (1, 1, 1, 1)),
        ("가: 나\r\n다: ".encode() + b"\xff\n", "0xFF", (2, 4, 2, 5)),
        ("마을".encode() + b"\x81a", "0x81", (1, 3, 1, 4)),  # it would read as CP949 too
        ("가: 나\n다: 라".encode()[:-1], "0xEB", (2, 4, 2, 5)),
    ],
)
def test_another_encoding_is_recognised(content: bytes, words: str, place: tuple[int, ...]) -> None:
    source = read("plan.yaml", content)
    (finding,) = source.findings
    assert (finding.rule.id, finding.place[1:]) == ("SRC001", place)
    assert words in finding.message
    assert "인코딩을 UTF-8" in finding.help
    assert (source.text, source.data) == ("", None)


@PARSERS
def test_depth_is_allowed_up_to_the_limit(parsers: tuple[Parser, ...]) -> None:
    def nested(depth: int) -> Source:
        return read_with(parsers, "plan.yaml", b"a: " + b"[" * (depth - 1) + b"]" * (depth - 1))

    assert said(nested(MAX_DEPTH)) == []
    assert said(nested(MAX_DEPTH + 1)) == [("SRC009", 1, MAX_DEPTH + 3, 1, MAX_DEPTH + 4)]


@PARSERS
@pytest.mark.parametrize("opening", [b"[", b"{a: ", b"- ", b"? ", b"&a [", b"!!str "])
def test_hostile_nesting_is_refused_not_followed(parsers: tuple[Parser, ...], opening: bytes) -> None:
    assert read_with(parsers, "plan.yaml", opening * 100_000).data is None


@PARSERS
def test_an_alias_bomb_is_refused(parsers: tuple[Parser, ...]) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    source = read_with(parsers, "plan.yaml", "\n".join(rows).encode())
    assert [finding.rule.id for finding in source.findings] == ["SRC010"]
    assert source.data is None


@PARSERS
def test_aliases_repeat_up_to_the_limit(parsers: tuple[Parser, ...]) -> None:
    def repeated(characters: int) -> list[tuple[str, int, int, int, int]]:
        text = f"a: &a {'x' * (characters - 3)}\nb: *a\n"
        return said(read_with(parsers, "plan.yaml", text.encode()))

    assert repeated(MAX_REPEATED) == []
    assert repeated(MAX_REPEATED + 1) == [("SRC010", 2, 4, 2, 6)]


def test_size_is_allowed_up_to_the_limit() -> None:
    content = b"a: 1\n#".ljust(MAX_BYTES, b"x")
    assert said(read("plan.yaml", content)) == []
    assert said(read("plan.yaml", content + b"x")) == [("SRC002", 1, 1, 1, 1)]


def test_a_file_of_nothing_but_mistakes_stays_readable() -> None:
    assert len(read("plan.yaml", b"a: 1\n" * 1000).findings) == MAX_FINDINGS
    assert len(read("plan.yaml", b"a: \x01 \x01" * 1000).findings) <= MAX_FINDINGS + 1


def test_limits_stand_in_the_pages_as_they_are() -> None:
    pages = {rule.id: rule.page for rule in RULES}
    assert f"{MAX_BYTES // 1024**2} MiB" in pages["SRC002"]
    assert f"{MAX_DEPTH}겹" in pages["SRC009"]
    assert f"{MAX_REPEATED:,}자" in pages["SRC010"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_says_why_and_shows_before_and_after(rule: Rule) -> None:
    title, *rest = rule.page.split("\n")
    assert title == f"{rule.title}."
    words = [line.partition(":")[0] for line in rest if ":" in line and not line.startswith(" ")]
    assert words == ["왜", "고치기", "안 잡는 것", "전", "후"]


def test_rules_have_one_id_and_one_name_each() -> None:
    assert [rule.id for rule in RULES] == [f"SRC{number:03}" for number in range(1, len(RULES) + 1)]
    assert len({rule.name for rule in RULES}) == len(RULES)
