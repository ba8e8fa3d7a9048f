"""The rules of reading a ledger: what each is called, and its page."""

from __future__ import annotations

from typing import Final

from maeul_plan.findings import Rule

UNREADABLE_FILE: Final = Rule(
    "SET001",
    "unreadable-ledger",
    "error",
    "읽을 수 없는 원장",
    """원장을 읽을 수 없습니다.

왜: 어느 칸이 날짜이고 금액인지 모르면 정산할 수 없습니다.
근거: maeul 의 약속입니다.
고치기: 표의 머리 줄에 일자와 금액(또는 출금액·입금액)을 적고, 엑셀 파일은 CSV로 저장합니다.
UTF-8, CP949(EUC-KR), UTF-16을 읽고 64 MiB까지 읽습니다.
안 잡는 것: 머리 줄 위의 제목 줄, 빈 줄, 모르는 이름의 칸.
전:
  번호,돈
  1,"3,000"
후:
  일자,비목,금액
  2015-08-25,운영비,"3,000"
""",
)
UNREADABLE_ROW: Final = Rule(
    "SET002",
    "unreadable-row",
    "error",
    "읽을 수 없는 원장의 줄",
    """원장의 한 줄에서 날짜, 금액, 구분을 읽을 수 없습니다.

왜: 한 줄이라도 빠뜨리고 셈하면 정산액이 틀립니다. 그래서 이런 줄이 있으면 정산하지 않습니다.
근거: maeul 의 약속입니다.
고치기: 가리킨 칸을 고칩니다. 날짜는 2015-08-25, 금액은 3,000 또는 △3,000, 구분은 교부·집행·취소·이자·반납·기타입니다.
쉼표로 나누는 파일에서 금액의 쉼표는 따옴표로 묶습니다("3,000"). 금액의 칸이 둘이면 집행한 금액의 칸만 둡니다.
안 잡는 것: 날짜도 금액도 없는 줄(빈 줄, 덧붙인 말).
전: 2015-13-25,운영비,"3,000"
후: 2015-12-25,운영비,"3,000"
""",
)

RULES: Final = (UNREADABLE_FILE, UNREADABLE_ROW)
