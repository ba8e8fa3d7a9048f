"""A file as it was in a revision of git."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from typing import Final, NamedTuple

from maeul_plan.cli.console import FAILED, MISUSE, NOT_FOUND, Stop
from maeul_plan.cli.files import PLAN_SUFFIXES, STANDARD_INPUT, Content, is_there

_SIGN: Final = "@"
_ONLY_HERE: Final = {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
"""No command reaches the network: what a partial clone lacks is missing."""


class Revision(NamedTuple):
    """A file in a revision."""

    path: str
    revision: str

    @property
    def name(self) -> str:
        """How it is written on the command line."""
        return f"{self.path}{_SIGN}{self.revision}"


def split_revision(given: str) -> Revision | None:
    """Split `plan.yaml@HEAD~1` behind the suffix of a plan; None for a file alone, also one of that whole name."""
    if is_there(given):
        return None
    lower = given.lower()
    ends = [at + len(suffix) for suffix in PLAN_SUFFIXES if (at := lower.find(suffix + _SIGN)) > 0]
    return Revision(given[: min(ends)], given[min(ends) + 1 :]) if ends else None


def content_at(asked: Revision) -> Content | Stop:
    """Read a file as it was in a revision, never more of it than a plan may have; nothing is run but git."""
    from maeul_plan.source.decode import MAX_BYTES  # noqa: PLC0415 - what a command needs is loaded when it runs

    if not asked.revision or asked.revision.startswith("-") or ":" in asked.revision or "\0" in asked.name:
        return Stop(MISUSE, f"{asked.name}: 리비전이 아닙니다. HEAD, HEAD~1, 태그나 가지의 이름을 적으십시오.")
    folder, name = str(Path(asked.path).parent), Path(asked.path).name
    prefix = _prefix(folder, asked)
    if isinstance(prefix, Stop):
        return prefix
    found = _git(folder, "cat-file", "blob", f"{asked.revision}:{prefix}{name}")
    if isinstance(found, Stop):
        return found
    if found.returncode:
        way_on = f"그때 이름이 달랐으면 그 이름으로 적으십시오. 예: 옛이름.yaml{_SIGN}{asked.revision}"
        return Stop(NOT_FOUND, f"{asked.name}: 그 리비전에는 이 파일이 없습니다. {way_on}")
    return Content(f"{Path(asked.path).as_posix()}{_SIGN}{asked.revision}", found.stdout[: MAX_BYTES + 1])


def validating(path: str) -> str:
    """Write the command that checks a plan of a revision, of standard input, or of a file."""
    asked = split_revision(path)
    if asked is None:
        return f"maeul validate {STANDARD_INPUT if path.startswith('<') else path}"
    folder, name = str(Path(asked.path).parent), Path(asked.path).name
    where = () if folder == "." else ("-C", folder)
    return f"{shlex.join(['git', *where, 'show', f'{asked.revision}:./{name}'])} | maeul validate {STANDARD_INPUT}"


def _prefix(folder: str, asked: Revision) -> str | Stop:
    """Give where the folder lies in its repository; say that there is no git, no repository, or no such revision."""
    if not Path(folder).is_dir():
        return Stop(NOT_FOUND, f"{asked.path}: 그런 폴더가 없습니다.")
    inside = _git(folder, "rev-parse", "--show-prefix")
    if isinstance(inside, Stop):
        return inside
    if inside.returncode:
        return Stop(FAILED, f"{asked.path}: git 저장소 안에 있지 않아 {asked.revision}의 것을 읽을 수 없습니다.")
    known = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{asked.revision}^{{commit}}")
    if isinstance(known, Stop):
        return known
    if known.returncode:
        return Stop(NOT_FOUND, f"{asked.name}: 그런 리비전이 없습니다. git log 로 있는 것을 보십시오.")
    return os.fsdecode(inside.stdout).removesuffix("\n")


def _git(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes] | Stop:
    """Run git in a folder, with no shell."""
    try:
        return subprocess.run(  # noqa: S603 - a fixed program, arguments as they are
            ["git", "-C", folder, *arguments],  # noqa: S607 - the git that the user runs
            env=os.environ | _ONLY_HERE,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        return Stop(FAILED, "git 이 없습니다. 파일 둘을 적어 견주십시오: maeul diff 옛파일 새파일")
    except (OSError, ValueError) as error:
        return Stop(FAILED, f"git 을 실행하지 못했습니다: {error}")
