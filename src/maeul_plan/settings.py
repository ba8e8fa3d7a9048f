"""What a repository sets in `maeul.toml`: which rules, which days off, where plans and templates are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

NAME: Final = "maeul.toml"
_TABLES: Final = {
    "": ("plan", "templates", "validate", "days_off", "working_days"),
    "validate": ("select", "ignore", "fail_on"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a repository; `folder` is where `maeul.toml` lies, and paths count from it.

    `select` and `ignore` are beginnings of rule ids; an empty `select` means all.
    """

    folder: Path | None = None
    plan: str | None = None
    templates: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str = "error"
    profile: str = "strict"
    days_off: Mapping[date, str] = field(default_factory=dict)
    working_days: frozenset[date] = frozenset()


class SettingsFault(NamedTuple):
    """Why `maeul.toml` cannot be used (Korean), and what to do."""

    path: Path
    message: str
    help: str = ""


def find_settings(start: Path) -> Settings | SettingsFault:
    """Read the nearest `maeul.toml` from `start` upward; without one, the defaults."""
    for folder in (start, *start.parents):
        path = folder / NAME
        if path.is_file():
            return read_settings(path)
    return Settings()


def read_settings(path: Path) -> Settings | SettingsFault:
    """Read one `maeul.toml`."""
    import tomllib  # noqa: PLC0415 - most repositories have no settings

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        return SettingsFault(path, "UTF-8 파일이 아닙니다", "UTF-8로 저장하십시오.")
    except OSError as error:
        return SettingsFault(path, f"읽을 수 없습니다: {error.strerror}")
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return SettingsFault(path, f"TOML로 읽을 수 없습니다: {error}")
    validate = data.get("validate", {})
    fault = _unknown(path, data, "") or _wrong(path, data) or _unknown(path, validate, "validate")
    fault = fault or _wrong_validate(path, validate)
    if fault is not None:
        return fault
    days_off = _days_off(path, data.get("days_off", {}))
    if isinstance(days_off, SettingsFault):
        return days_off
    return Settings(
        folder=path.parent,
        plan=data.get("plan"),
        templates=path.parent / data["templates"] if "templates" in data else None,
        select=tuple(validate.get("select", ())),
        ignore=tuple(validate.get("ignore", ())),
        fail_on=validate.get("fail_on", "error"),
        days_off=days_off,
        working_days=frozenset(data.get("working_days", ())),
    )


def _unknown(path: Path, table: Mapping[str, Any], name: str) -> SettingsFault | None:
    for key in table:
        if key not in _TABLES[name]:
            shown = f"{name}.{key}" if name else key
            return SettingsFault(path, f"모르는 설정입니다: {shown}", f"쓸 수 있는 설정: {', '.join(_TABLES[name])}")
    return None


def _wrong(path: Path, data: Mapping[str, Any]) -> SettingsFault | None:
    for key, kind, needed in (
        ("plan", str, '글. 예: plan = "plans/a.yaml"'),
        ("templates", str, '글. 예: templates = "서식"'),
        ("validate", dict, "묶음. 예: [validate]"),
        ("days_off", dict, '묶음. 예: [days_off] 아래 2015-08-14 = "임시공휴일"'),
        ("working_days", list, "날짜 목록. 예: working_days = [2015-08-15]"),
    ):
        if not isinstance(data.get(key, kind()), kind):
            return SettingsFault(path, f"'{key}'의 꼴이 다릅니다", f"{needed}")
    if any(type(day) is not date for day in data.get("working_days", ())):
        return SettingsFault(path, "'working_days'에 날짜가 아닌 값이 있습니다", "예: working_days = [2015-08-15]")
    return None


def _wrong_validate(path: Path, table: Mapping[str, Any]) -> SettingsFault | None:
    for key in ("select", "ignore"):
        given = table.get(key, [])
        if not isinstance(given, list) or any(not isinstance(rule, str) for rule in given):
            return SettingsFault(path, f"'validate.{key}'의 꼴이 다릅니다", f'규칙 목록. 예: {key} = ["BUD003"]')
    if table.get("fail_on", "error") not in ("error", "warning"):
        return SettingsFault(path, "'validate.fail_on'에 쓸 수 없는 값입니다", "error 또는 warning")
    return None


def _days_off(path: Path, table: Mapping[str, Any]) -> Mapping[date, str] | SettingsFault:
    days: dict[date, str] = {}
    for key, name in table.items():
        try:
            day = date.fromisoformat(key)
        except ValueError:
            return SettingsFault(
                path, f"'days_off'의 {key}는 날짜가 아닙니다", '2015-08-14 = "임시공휴일"처럼 적으십시오.'
            )
        if not isinstance(name, str):
            return SettingsFault(path, f"'days_off'의 {key}에 이름이 없습니다", f'{key} = "임시공휴일"처럼 적으십시오.')
        days[day] = name
    return days
