"""What a repository sets in `maeul.toml`: rules and how strict, days off, where plans, templates and style are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

NAME: Final = "maeul.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a repository; `folder` is where `maeul.toml` lies, and paths count from it.

    `select` and `ignore` are beginnings of rule ids; an empty `select` means all.
    """

    folder: Path | None = None
    plan: str | None = None
    templates: Path | None = None
    style: Path | None = None
    pay_tables: tuple[Path, ...] = ()
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

    from maeul_plan.settings_file import SettingsFile, fault_of  # noqa: PLC0415 - the same

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        return SettingsFault(path, "UTF-8 파일이 아닙니다", "UTF-8로 저장하십시오.")
    except OSError as error:
        return SettingsFault(path, f"읽을 수 없습니다: {error.strerror}")
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        return SettingsFault(path, f"TOML로 읽을 수 없습니다: {error}")
    read = SettingsFile.read(data)
    if not isinstance(read, SettingsFile):
        return SettingsFault(path, *fault_of(read))
    missing = next((name for name in read.pay_tables if not _can_be_read(path.parent / name)), None)
    if missing is not None:
        return SettingsFault(path, f"pay_tables 의 파일을 읽을 수 없습니다: {missing}", "파일의 자리를 확인하십시오.")
    return Settings(
        folder=path.parent,
        plan=read.plan,
        templates=None if read.templates is None else path.parent / read.templates,
        style=None if read.style is None else path.parent / read.style,
        pay_tables=tuple(path.parent / name for name in read.pay_tables),
        select=tuple(rule.upper() for rule in read.validate_.select),
        ignore=tuple(rule.upper() for rule in read.validate_.ignore),
        fail_on=read.validate_.fail_on,
        profile=read.validate_.profile,
        days_off=read.days_off,
        working_days=frozenset(read.working_days),
    )


def _can_be_read(path: Path) -> bool:
    try:
        path.open("rb").close()
    except OSError:
        return False
    return True
