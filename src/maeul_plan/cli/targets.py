"""Which files a command writes: the format by a file's suffix, several files into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from maeul_plan.cli.console import FAILED, MISUSE, Stop
from maeul_plan.document.writers import DOCUMENT_FORMATS, FORMATS, OFFICIAL_TEXT, missing

if TYPE_CHECKING:
    from collections.abc import Mapping

_SUFFIXES: Final = {one.suffix: one.name for one in FORMATS.values()} | {".txt": OFFICIAL_TEXT, ".htm": "html"}
_NOT_DOCUMENTS: Final = (".yaml", ".yml", ".toml")
_ABOUT: Final = {"xlsx": "budget", "csv": "budget", "ics": "deadlines"}
"""What of a plan the formats hold that are no documents."""


class Target(NamedTuple):
    """A file to write: of which kind of document ("" for what is no document), in which format, where (None: out)."""

    kind: str
    form: str
    path: str | None


def one_target(kind: str | None, form: str | None, output: str | None) -> Target | Stop:
    """Decide on the one file of a command, or on standard output."""
    if form is not None and form not in FORMATS:
        return Stop(MISUSE, f"그런 형식은 없습니다: {form}. 있는 것: {', '.join(FORMATS)}")
    chosen = form_of(form, output, _SUFFIXES, OFFICIAL_TEXT)
    if isinstance(chosen, Stop):
        return chosen
    if chosen in DOCUMENT_FORMATS:
        return Target(kind or "plan", chosen, output)
    if kind not in (None, _ABOUT[chosen]):
        held = "예산" if _ABOUT[chosen] == "budget" else "기한"
        return Stop(MISUSE, f"{chosen} 형식에는 {held}만 담습니다. --document {kind} 를 빼십시오.")
    return Target("", chosen, output)


def many_targets(kinds: tuple[str, ...], forms: tuple[str, ...], folder: Path, stem: str) -> tuple[Target, ...] | Stop:
    """Decide on the files of a folder: every document in every format, and budget and deadlines once."""
    targets = [
        Target(kind, form, str(folder / f"{stem}{'' if kind == 'plan' else f'-{kind}'}{FORMATS[form].suffix}"))
        for kind in kinds
        for form in forms
        if form in DOCUMENT_FORMATS
    ]
    targets += [
        Target("", form, str(folder / f"{stem}-{_ABOUT[form]}{FORMATS[form].suffix}"))
        for form in forms
        if form not in DOCUMENT_FORMATS
    ]
    lacking = next(filter(None, map(missing, forms)), None)
    return Stop(FAILED, lacking) if lacking else tuple(targets)


def split(given: str, known: tuple[str, ...], what: str) -> tuple[str, ...] | Stop:
    """Split words that are joined by commas, each of which must be known."""
    words = tuple(dict.fromkeys(word.strip() for word in given.split(",") if word.strip()))
    unknown = [word for word in words if word not in known]
    if unknown or not words:
        return Stop(MISUSE, f"그런 {what} 없습니다: {', '.join(unknown) or given}. 있는 것: {', '.join(known)}")
    return words


def form_of(form: str | None, output: str | None, named: Mapping[str, str], usual: str) -> str | Stop:
    """Take the format that is asked for, else the one that a file's suffix names, and hold that it can be written.

    `named` has the format of each suffix; without a file it is the `usual` one.
    """
    if output == "":
        return Stop(MISUSE, "-o 에 쓸 파일의 이름을 적으십시오.")
    suffix = "" if output is None else Path(output).suffix.lower()
    by_name = named.get(suffix)
    known = ", ".join(named)
    if suffix in _NOT_DOCUMENTS:
        return Stop(
            MISUSE, f"{output}: 계획이나 설정 파일의 이름이라 쓰지 않습니다. 끝을 {known} 가운데 하나로 하십시오."
        )
    if form is not None and by_name not in (None, form):
        return Stop(MISUSE, f"{output}: 이름은 {by_name} 인데 --format 은 {form} 입니다. 하나를 고치십시오.")
    if output is not None and form is None and by_name is None:
        newer = f"{suffix}x"  # .hwp, .doc and .xls are the older formats of the same programs
        way_on = f"{suffix} 대신 {newer} 로 하십시오." if newer in named else f"끝을 {known} 가운데 하나로 하십시오."
        return Stop(MISUSE, f"{output}: 이 이름으로는 형식을 정할 수 없습니다. {way_on}")
    chosen = form or by_name or usual
    lacking = missing(chosen) if chosen in FORMATS else None
    return Stop(FAILED, lacking) if lacking else chosen
