"""Templates: where they are, what they print, and copies that a user has made of them.

A kind of document is a file `<kind>.md.j2`; one whose name begins with `_` is a part of others. `style.toml` beside
them is how pages look. jinja2 is loaded only to render, and to read what a template says of itself.
"""

from __future__ import annotations

import hashlib
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from maeul_plan.document.official import OfficialText
from maeul_plan.notation.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = [
    "CHARTS",
    "Declared",
    "OfficialText",
    "TemplateFault",
    "TemplateRow",
    "TemplateSet",
    "builtin_folder",
    "declared",
    "eject",
    "list_kinds",
    "list_templates",
    "outdated",
    "render_template",
]

Origin: TypeAlias = Literal["내장", "사용자"]

_SUFFIX: Final = ".md.j2"
STYLE: Final = "style"
CHARTS: Final = ("timeline", "budget")
"""The pictures that a page may have: the term with its deadlines, and the budget's lines."""

_STYLE_FILE: Final = "style.toml"
_EJECTED = pattern(r"(?:\{#|#) maeul templates eject: (?P<name>\S+) sha256:(?P<hash>[0-9a-f]{12})(?: #\})?\n")


class TemplateFault(NamedTuple):
    """A template that cannot be used: its name, the line (0: none in particular), why and what to do (Korean)."""

    name: str
    line: int
    message: str


class Declared(NamedTuple):
    """What a template says of itself: its Korean title, the plan's keys it needs, the pictures its page gets."""

    title: str
    needs: tuple[str, ...]
    charts: tuple[str, ...]


class TemplateSet(NamedTuple):
    """The folder of the built-in templates and the user's own, where there is one."""

    builtin: Path
    user: Path | None = None


class TemplateRow(NamedTuple):
    """One template that would be used, and whose it is."""

    name: str
    path: Path
    origin: Origin


def builtin_folder() -> Path | TemplateFault:
    """Find the built-in templates: in the installed package, else in the checkout (an editable install)."""
    packaged = Path(str(files("maeul_plan").joinpath("templates")))
    checkout = Path(__file__).resolve().parents[3] / "templates"
    for folder in (packaged, checkout):
        if folder.is_dir():
            return folder
    return TemplateFault("", 0, "내장 서식 폴더가 없습니다. maeul-plan을 다시 설치하십시오.")


def list_templates(templates: TemplateSet) -> tuple[TemplateRow, ...]:
    """List the templates by name; the user's stands before the built-in of the same name."""
    rows = {
        path.name.removesuffix(_SUFFIX): TemplateRow(path.name.removesuffix(_SUFFIX), path, origin)
        for folder, origin in _folders(templates)
        for path in folder.glob(f"*{_SUFFIX}")
    }
    return tuple(rows[name] for name in sorted(rows))


def list_kinds(templates: TemplateSet) -> tuple[TemplateRow, ...]:
    """List the templates that are kinds of documents: all but the parts of others."""
    return tuple(row for row in list_templates(templates) if not row.name.startswith("_"))


def declared(templates: TemplateSet, name: str) -> Declared | TemplateFault:
    """Read what a template, and the one that it extends, say of themselves; nothing of them is run."""
    from maeul_plan.document.declarations import declared as read  # noqa: PLC0415 - jinja2 takes 30 ms to load

    return read(templates, f"{name}{_SUFFIX}")


def render_template(
    templates: TemplateSet,
    name: str,
    context: Mapping[str, object],
    filters: Mapping[str, Callable[..., object]],
) -> OfficialText | TemplateFault:
    """Print official text by a template.

    Values are inserted as plain text, except an `OfficialText`, which the caller's own filters give. Whatever goes
    wrong in a template is a fault.
    """
    from maeul_plan.document.environment import render  # noqa: PLC0415 - jinja2 takes 30 ms to load

    return render(templates, f"{name}{_SUFFIX}", context, filters)


def eject(templates: TemplateSet, name: str, folder: Path) -> Path | TemplateFault:
    """Copy a built-in template or the style into a user's folder, marked with its source; never overwrite."""
    builtin = _ejectable(templates.builtin)
    if name not in builtin:
        return TemplateFault(name, 0, f"내장 서식이 아닙니다. 있는 것: {', '.join(builtin)}")
    if folder.exists() and not folder.is_dir():
        return TemplateFault(name, 0, f"폴더가 아닙니다: {folder}")
    target = folder / builtin[name].name
    try:
        text = builtin[name].read_text(encoding="utf-8")
        folder.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(f"{_mark(name, text)}\n{text}")
    except FileExistsError:
        return TemplateFault(name, 0, f"이미 있어 덮어쓰지 않았습니다: {target}")
    except OSError as error:
        return TemplateFault(name, 0, f"{target}에 쓰지 못했습니다: {error.strerror}")
    return target


def outdated(templates: TemplateSet) -> tuple[str, ...]:
    """Name the user's copies whose built-in has changed, or gone, since they were made."""
    builtin = _ejectable(templates.builtin)
    names = []
    for name, path in _ejectable(templates.user).items() if templates.user else ():
        ejected = _EJECTED.match(_read(path))
        source = builtin.get(ejected["name"]) if ejected else None
        if ejected and (source is None or _hash(_read(source)) != ejected["hash"]):
            names.append(name)
    return tuple(names)


def _ejectable(folder: Path) -> dict[str, Path]:
    """Name what a folder holds that can be copied: its templates, and the style."""
    named = {row.name: row.path for row in list_templates(TemplateSet(folder))}
    style = folder / _STYLE_FILE
    return named | ({STYLE: style} if style.is_file() else {})


def _mark(name: str, text: str) -> str:
    """Write the comment that says what a copy was made from."""
    mark = f"# maeul templates eject: {name} sha256:{_hash(text)}"
    return mark if name == STYLE else f"{{{mark} #}}"


def _folders(templates: TemplateSet) -> tuple[tuple[Path, Origin], ...]:
    """List the folders, the one that is looked at first last."""
    own: tuple[tuple[Path, Origin], ...] = ((templates.user, "사용자"),) if templates.user else ()
    return (templates.builtin, "내장"), *own


def _read(path: Path) -> str:
    """Read a template; one that cannot be read is told of when it is rendered."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _hash(text: str) -> str:
    """Shorten a text to twelve digits that change when it does; line ends do not count."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]
