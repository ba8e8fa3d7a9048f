"""Which files a command is about, and reading them."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.cli.console import MISUSE, NOT_FOUND, Stop, reason
from maeul_plan.cli.korean import near

if TYPE_CHECKING:
    from maeul_plan.settings import Settings
    from maeul_plan.source import Source

STANDARD_INPUT: Final = "-"
_PLAN: Final = Path("plan.yaml")
_FOLDER: Final = Path("plans")
PLAN_SUFFIXES: Final = (".yaml", ".yml")
TEXT_SUFFIXES: Final = (".md", ".txt")
_MANY: Final = 10


def settings_here() -> Settings | Stop:
    """Read the `maeul.toml` that holds in the working directory."""
    from maeul_plan.settings import SettingsFault, find_settings  # noqa: PLC0415 - loads tomllib

    found = find_settings(Path.cwd())
    if isinstance(found, SettingsFault):
        return Stop(MISUSE, f"{_shown(found.path)}: {found.message}. {found.help}".rstrip())
    return found


def plan_here(given: str | None, settings: Settings) -> str | Stop:
    """Choose the plan of a command that takes one: the given, else `plan.yaml`, and so on."""
    if given is not None:
        return given
    if _PLAN.is_file():
        return str(_PLAN)
    if settings.plan is not None and settings.folder is not None:
        return _shown(settings.folder / settings.plan)
    plans = sorted(path for path in _FOLDER.glob("*") if _is_one(path, PLAN_SUFFIXES)) if _FOLDER.is_dir() else []
    if len(plans) == 1:
        return str(plans[0])
    if not plans:
        return _no_plan()
    names = ", ".join(path.as_posix() for path in plans[:_MANY])
    more = f" 밖에 {len(plans) - _MANY}개" if len(plans) > _MANY else ""
    return Stop(NOT_FOUND, f"계획이 여럿입니다. 하나를 고르십시오: {names}{more}")


def plans_at(given: list[str], settings: Settings) -> list[str] | Stop:
    """List the plans to check: the given ones, all below given folders, else every plan of the repository."""
    for path in given:
        if path != STANDARD_INPUT and Path(path).suffix.lower() in TEXT_SUFFIXES and not Path(path).is_dir():
            return Stop(MISUSE, f"{path}: 계획(.yaml)이 아니라 글입니다. maeul lint {path} 로 검사합니다.")
    return fixable_at(given, settings)


def fixable_at(given: list[str], settings: Settings) -> list[str] | Stop:
    """List the files to mend: given plans and texts, the plans below given folders, else every plan there is."""
    return _files_at(given, PLAN_SUFFIXES, "계획 파일(*.yaml, *.yml)") if given else _plans_of(settings)


def _plans_of(settings: Settings) -> list[str] | Stop:
    """List `plan.yaml`, the plan that `maeul.toml` names, and what lies below `plans/`."""
    found = [str(_PLAN)] if _PLAN.is_file() else []
    if settings.plan is not None and settings.folder is not None:
        named = settings.folder / settings.plan
        if not named.is_file():
            return Stop(NOT_FOUND, f"maeul.toml 의 plan 이 가리키는 파일이 없습니다: {_shown(named)}")
        found.append(_shown(named))
    try:
        found += _below(_FOLDER, PLAN_SUFFIXES)
    except OSError as error:
        return Stop(NOT_FOUND, reason(error))
    return list(dict.fromkeys(found)) or _no_plan()


def texts_at(given: list[str]) -> list[str] | Stop:
    """List the documents to check: the given files, and all below given folders."""
    for path in given:
        if path != STANDARD_INPUT and not Path(path).is_dir() and Path(path).suffix.lower() not in TEXT_SUFFIXES:
            return Stop(MISUSE, f"{path}: 글(.md, .txt)이 아닙니다. {_other_way(path)}")
    return _files_at(given, TEXT_SUFFIXES, "글(*.md, *.txt)")


def _other_way(path: str) -> str:
    if Path(path).suffix.lower() in PLAN_SUFFIXES:
        return f"계획은 maeul validate {path} 로 검사합니다."
    return "한글이나 워드에서 '다른 이름으로 저장'으로 글(.txt, UTF-8)을 만들어 주십시오."


def _files_at(given: list[str], suffixes: tuple[str, ...], wanted: str) -> list[str] | Stop:
    """List the given files, and those below given folders."""
    files: list[str] = []
    for path in given:
        try:
            is_folder = path not in ("", STANDARD_INPUT) and Path(path).is_dir()
            below = _below(Path(path), suffixes) if is_folder else [path]
        except (OSError, ValueError) as error:
            return _unreadable(path, error)
        if not below:
            return Stop(NOT_FOUND, f"{path}: 폴더에 {wanted}이 없습니다.")
        files += below
    return list(dict.fromkeys(files))


class Content(NamedTuple):
    """A file as read, and what findings call it."""

    path: str
    content: bytes


def is_there(path: str) -> bool:
    """Tell whether there is a file or a folder of a name; a name that no file can have is none."""
    try:
        return Path(path).exists()
    except OSError:
        return False


def read_content(path: str, most: int | None = None) -> Content | Stop:
    """Read a file or standard input, never more of it than `most` bytes, else than a plan or a text may have."""
    from maeul_plan.source.decode import MAX_BYTES  # noqa: PLC0415 - what a command needs is loaded when it runs

    limit = (most or MAX_BYTES) + 1
    if path == STANDARD_INPUT:
        if sys.stdin is None:
            return Stop(NOT_FOUND, "표준 입력이 닫혀 있습니다.")
        return Content("<표준 입력>", sys.stdin.buffer.read(limit))
    try:
        with Path(path).open("rb") as file:
            return Content(Path(path).as_posix(), file.read(limit))
    except (OSError, ValueError) as error:
        return _unreadable(path, error)


def read_all(paths: list[str]) -> list[Content] | Stop:
    """Read files, or say why the first of those that cannot be read cannot."""
    contents: list[Content] = []
    for path in paths:
        content = read_content(path)
        if isinstance(content, Stop):
            return content
        contents.append(content)
    return contents


def read_plan(path: str) -> Source | Stop:
    """Read a plan from a file, or from standard input."""
    from maeul_plan.source import read  # noqa: PLC0415 - loads ruamel

    content = read_content(path)
    return content if isinstance(content, Stop) else read(*content)


def _unreadable(path: str, error: OSError | ValueError) -> Stop:
    """Say why a file cannot be read; for a missing one, what is near."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Stop(NOT_FOUND, f"{path}: 그런 파일이 없습니다.{_of_a_version(path) or _near(Path(path))}")
    if isinstance(error, ValueError):  # a NUL character in the name
        return Stop(NOT_FOUND, f"{path}: 파일 이름으로 쓸 수 없습니다.")
    return Stop(NOT_FOUND, reason(error))


def _of_a_version(path: str) -> str:
    """Say what to write where a version was named to a command that takes none."""
    file = path.rpartition("#")[0]
    return f" 이 명령은 판(#)을 고르지 않습니다. {file} 만 적으십시오." if file and Path(file).is_file() else ""


def _near(path: Path) -> str:
    try:
        names = [beside.name for beside in path.parent.iterdir()]
    except OSError:
        return ""
    return near(path.name, names)


def _no_plan() -> Stop:
    return Stop(NOT_FOUND, "계획이 없습니다. 파일을 적거나, maeul init 으로 plan.yaml 을 만드십시오.")


def _is_one(path: Path, suffixes: tuple[str, ...]) -> bool:
    return path.suffix.lower() in suffixes and not path.name.startswith(".") and path.is_file()


def _below(folder: Path, suffixes: tuple[str, ...]) -> list[str]:
    """List the files of these kinds below a folder, sorted; hidden ones and linked folders are left out."""
    found: list[Path] = []
    for at, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [path for name in names if _is_one(path := Path(at, name), suffixes)]
    return [str(path) for path in sorted(found)]


def _refuse(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def _shown(path: Path) -> str:
    """Write a path from the working directory where it lies below, else in full."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)
