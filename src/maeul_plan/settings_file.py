"""The shape of `maeul.toml`, its schema for editors, and what is said of a wrong one."""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


def _day(value: Any) -> date:  # noqa: ANN401 - whatever the file holds
    """Take a TOML date, and the text of one where TOML has only keys."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise PydanticCustomError("date", "date") from None  # noqa: EM101 - a pydantic error type, not a message


Day: TypeAlias = Annotated[date, BeforeValidator(_day)]
RuleBeginning: TypeAlias = Annotated[str, Field(min_length=1)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Validate(_Table):
    """How plans and documents are checked."""

    profile: Literal["strict", "as-published"] = Field(
        "strict", description="as-published 는 표기 규칙의 무게를 한 단계 낮춘다"
    )
    select: list[RuleBeginning] = Field([], description="이것으로 시작하는 규칙만 본다", examples=[["BUD", "DAT003"]])
    ignore: list[RuleBeginning] = Field([], description="이것으로 시작하는 규칙은 세기만 한다", examples=[["BUD003"]])
    fail_on: Literal["error", "warning"] = Field("error", description="어느 것부터 종료 코드 1인지")


class SettingsFile(_Table):
    """All of `maeul.toml`."""

    plan: str | None = Field(None, description="명령이 쓸 계획 파일", examples=["plans/a.yaml"])
    templates: str | None = Field(None, description="내 서식 폴더", examples=["서식"])
    style: str | None = Field(None, description="내 쪽 모양 파일", examples=["서식/style.toml"])
    pay_tables: list[str] = Field(
        [], description="모든 계획이 쓸 보수표 파일. 각 파일에는 tables 목록을 적는다", examples=[["보수표/2017.yaml"]]
    )
    working_days: list[Day] = Field([], description="근무하는 날", examples=[[date(2015, 8, 15)]])
    validate_: Validate = Field(Validate.model_validate({}), alias="validate", description="검사")
    days_off: dict[Day, str] = Field({}, description="쉬는 날과 그 이름", examples=[{"2015-08-14": "임시공휴일"}])

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> SettingsFile | ErrorDetails:
        """Read the file's data, or give the first thing that is wrong with it."""
        try:
            return cls.model_validate(data)
        except ValidationError as error:
            return error.errors(include_url=False)[0]


_NEEDED: Final = {
    "string_type": "글",
    "list_type": "목록",
    "dict_type": "묶음",
    "model_type": "묶음",
    "model_attributes_type": "묶음",
    "date": "날짜",
    "string_too_short": "규칙의 번호",
}


def fault_of(error: ErrorDetails) -> tuple[str, str]:
    """Say in Korean what is wrong, and how it is written."""
    where = tuple(str(step) for step in error["loc"] if step != "[key]" and not isinstance(step, int))
    key = ".".join(where)
    if error["type"] == "extra_forbidden":
        if len(where) == 1 and key in _keys(("validate",)):
            return f"'{key}'의 자리가 다릅니다", "[validate] 아래에 적으십시오."
        known = _keys(where[:-1])
        near = difflib.get_close_matches(where[-1], known, n=1)
        return (
            f"모르는 설정입니다: {key}",
            f"비슷한 설정: {near[0]}" if near else f"쓸 수 있는 설정: {', '.join(known)}",
        )
    if error["type"] == "literal_error":
        choices = error["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        return f"'{key}'에 쓸 수 없는 값입니다", f"쓸 수 있는 값: {choices}"
    needed = _NEEDED.get(error["type"], "다른 값")
    return f"'{key}'에는 {needed}을(를) 적습니다", _example(where)


def _keys(where: tuple[str, ...]) -> list[str]:
    model: type[BaseModel] = Validate if where == ("validate",) else SettingsFile
    return [field.alias or name for name, field in model.model_fields.items()]


_EXAMPLES: Final = {
    "validate": "예: [validate]",
    "days_off": '예: [days_off] 아래 2015-08-14 = "임시공휴일"',
    "working_days": "예: working_days = [2015-08-15]",
    "plan": '예: plan = "plans/a.yaml"',
    "templates": '예: templates = "서식"',
    "pay_tables": '예: pay_tables = ["보수표/2017.yaml"]',
    "style": '예: style = "서식/style.toml"',
}


def _example(where: tuple[str, ...]) -> str:
    """Show how the setting is written."""
    within = where[0] == "validate" and len(where) > 1
    return f'예: {where[-1]} = ["BUD003"]' if within else _EXAMPLES.get(where[0], "")


def settings_schema_text() -> str:
    """Write the schema of `maeul.toml` for editors, the same bytes every time."""
    schema = SettingsFile.model_json_schema(by_alias=True)
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "maeul.toml"}
    return json.dumps(head | _plain(schema), ensure_ascii=False, indent=2) + "\n"


def _plain(schema: dict[str, Any]) -> dict[str, Any]:
    """Put the one inner table in its place, and drop the English names and docstrings of the models."""
    inner = schema.pop("$defs")["Validate"]
    table = schema["properties"]["validate"]
    schema["properties"]["validate"] = inner | {"description": table["description"]}
    for model in (schema, inner):
        model.pop("title", None)
        for value in model["properties"].values():
            value.pop("title", None)
    schema.pop("description", None)
    return schema
