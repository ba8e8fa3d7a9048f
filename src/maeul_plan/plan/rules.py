"""The rules of a plan's shape: what the models refuse."""

from __future__ import annotations

from typing import Final

from maeul_plan.findings import Rule

UNKNOWN_KEY: Final = Rule(
    "PLN001",
    "unknown-key",
    "error",
    "모르는 키",
    """계획 파일에 없는 키를 적었습니다.

왜: 키를 잘못 적으면 그 값은 아무 데도 쓰이지 않습니다. 조용히 넘기면 금액이나 기한이 빠진 문서가 나갑니다.
고치기: 도움말에 가까운 키가 나오면 그것으로 고칩니다. 적을 수 있는 키는 maeul schema 로 봅니다.
안 잡는 것: 값의 내용. 키의 이름만 봅니다.
전: trustees: 성북구 마을·사회적경제센터
후: trustee: 성북구 마을·사회적경제센터
""",
)
MISSING_KEY: Final = Rule(
    "PLN002",
    "missing-key",
    "error",
    "있어야 하는 키가 없음",
    """그 묶음이 뜻을 가지려면 있어야 하는 키가 없습니다.

왜: 제목 없는 문서, 인원 없는 직위, 기한 없는 할 일은 셈할 수도 찍을 수도 없습니다.
고치기: 알려 준 키를 적습니다.
안 잡는 것: 없어도 되는 키. 계획이 말하지 않은 것은 잘못이 아닙니다.
전: - {task: 사업계획서 검토}
후: - {task: 사업계획서 검토, due: 2015-07-16(목)한}
""",
)
WRONG_TYPE: Final = Rule(
    "PLN003",
    "wrong-type",
    "error",
    "값의 꼴이 다름",
    """글, 수, 목록, 묶음 가운데 다른 꼴의 값을 적었습니다.

왜: 목록이 올 곳에 글이 오면 무엇이 몇 개인지 알 수 없습니다.
고치기: 알려 준 꼴로 적습니다. 수처럼 생긴 글은 따옴표로 감쌉니다.
안 잡는 것: 꼴은 맞고 내용이 틀린 값. 그것은 다른 규칙이 봅니다.
전: headcount: 두 명
후: headcount: 2
""",
)
UNREADABLE: Final = Rule(
    "PLN004",
    "unreadable-value",
    "error",
    "읽을 수 없는 표기",
    """금액, 날짜, 기한, 산출내역, 공개 구분을 읽을 수 없습니다.

왜: 읽을 수 없는 값은 셈할 수 없습니다. 없는 날짜(2015-13-31)나 닫히지 않은 괄호가 그렇습니다.
고치기: 밑줄 친 글자를 도움말의 보기처럼 고칩니다.
안 잡는 것: 읽을 수는 있지만 다른 값과 맞지 않는 값.
전: due: 2015-02-30
후: due: 2015-02-28
""",
)
NO_UNIT: Final = Rule(
    "PLN005",
    "money-without-unit",
    "error",
    "금액에 단위가 없음",
    """예산 밖에서 금액을 단위 없이 적었습니다.

왜: 예산에는 단위(unit)가 있지만 그 밖에는 없습니다. 40,000 이 원인지 천원인지 알 수 없습니다.
고치기: 40,000천원 처럼 단위를 붙입니다.
안 잡는 것: 예산(budget) 안의 금액. 거기서는 budget.unit 을 따릅니다.
전: annual_pay: 40,000
후: annual_pay: 40,000천원
""",
)
NOT_A_CHOICE: Final = Rule(
    "PLN006",
    "not-a-choice",
    "error",
    "고를 수 없는 값",
    """정해진 값 가운데 하나를 골라야 하는 키에 다른 값을 적었습니다.

왜: 끝수 처리나 단위처럼 셈을 바꾸는 값은 정해진 말만 씁니다.
고치기: 알려 준 값 가운데 하나를 적습니다.
안 잡는 것: 자유롭게 적는 키.
전: rounding: 버림
후: rounding: 절사
""",
)
NEWER_FORMAT: Final = Rule(
    "PLN008",
    "newer-format",
    "error",
    "더 새로운 형식",
    """계획 파일의 형식 번호가 이 maeul 이 아는 것보다 큽니다.

왜: 새 형식에는 이 maeul 이 모르는 키가 있을 수 있어, 읽어도 빠뜨립니다.
고치기: maeul 을 새로 설치합니다.
안 잡는 것: 지금 형식(maeul: 1).
전: maeul: 2
후: maeul: 1
""",
)

RULES: Final = (UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, UNREADABLE, NO_UNIT, NOT_A_CHOICE, NEWER_FORMAT)
