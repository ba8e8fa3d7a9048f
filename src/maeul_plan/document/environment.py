"""The one Jinja2 environment: sandboxed, without clock or chance, every value inserted as plain text.

Loading this module loads jinja2; `templates.py` does so only when it renders.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from jinja2 import (
    BytecodeCache,
    ChoiceLoader,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from maeul_plan.document.official import OfficialText, official_cell, official_value
from maeul_plan.document.templates import TemplateFault, TemplateSet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import CodeType

    from jinja2.bccache import Bucket


class _Environment(ImmutableSandboxedEnvironment):
    """What a macro, a block or `super()` gives is official text already, so it is not escaped again."""

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Let a template read what things hold, and call only what Jinja itself offers and texts can do.

        A plan's own classes can do more than a document needs: read files, ask the clock.
        """
        can_be_called = isinstance(obj, (str, tuple, dict)) or type(obj).__module__.startswith("jinja2.")
        return super().is_safe_attribute(obj, attr, value) and (can_be_called or not callable(value))

    @staticmethod
    def concat(parts: Iterable[str]) -> OfficialText:
        """Join what a template has printed."""
        return OfficialText("".join(parts))


class _Compiled(BytecodeCache):
    """The templates that this process has compiled: one for a file, as long as its text stays the same."""

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a file's code back where its text has not changed."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a file's code."""
        self._codes[bucket.key] = (bucket.checksum, bucket.code)


_COMPILED: Final = _Compiled()  # to compile takes longer than to print


def render(
    templates: TemplateSet,
    file: str,
    context: Mapping[str, object],
    filters: Mapping[str, Callable[..., object]],
) -> OfficialText | TemplateFault:
    """Print the official text of a template file."""
    environment = _make_environment(templates)
    environment.filters.update(filters)
    try:
        return OfficialText(environment.get_template(file).render(context))
    except Exception as error:  # noqa: BLE001 - a user's template is a program, and may fail in any way
        return fault_of(error, file)


def source_of(templates: TemplateSet, file: str) -> str:
    """Give the text of a template file; it may raise what `fault_of` puts in words."""
    source, _, _ = _loader(templates).get_source(_make_environment(templates), file)
    return source


def _make_environment(templates: TemplateSet) -> _Environment:
    """Make an environment; its sandbox bounds `range` at 100,000 and refuses names that begin with an underscore.

    It bounds neither time nor memory.
    """
    environment = _Environment(
        loader=_loader(templates),
        undefined=StrictUndefined,
        finalize=official_value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_COMPILED,
    )
    # Chance has no place in a document.
    del environment.filters["random"], environment.globals["lipsum"]
    environment.filters["cell"] = official_cell
    return environment


def _loader(templates: TemplateSet) -> ChoiceLoader:
    """Look in the user's folder, then among the built-in templates.

    A user's template reaches the built-in of its own name as `builtin/<name>`.
    """
    builtin = FileSystemLoader(templates.builtin)
    own = [FileSystemLoader(templates.user)] if templates.user else []
    return ChoiceLoader([*own, PrefixLoader({"builtin": builtin}), builtin])


def fault_of(error: Exception, file: str) -> TemplateFault:
    """Say in Korean what went wrong and in which line of which template."""
    match error:
        case TemplateNotFound():
            return TemplateFault(
                _name(error.name or file), 0, "그런 서식이 없습니다. maeul templates list 로 있는 것을 보십시오."
            )
        case TemplateSyntaxError():
            return TemplateFault(
                _name(error.name or file), error.lineno, f"서식의 문법에 맞지 않습니다: {error.message}"
            )
        case UnicodeDecodeError():
            return TemplateFault(_name(file), 0, "UTF-8 파일이 아닙니다. UTF-8로 저장하십시오.")
        case UndefinedError():
            reason = "없는 이름을 썼습니다"
        case SecurityError():
            reason = "서식에서 쓸 수 없는 기능입니다"
        case _:
            reason = f"실행하지 못했습니다({type(error).__name__})"
    name, line = _place(error, file)
    return TemplateFault(name, line, f"{reason}: {error}")


def _place(error: Exception, file: str) -> tuple[str, int]:
    """Find the innermost line of a template in a traceback; jinja2 gives such frames the template's file."""
    place = (_name(file), 0)
    trace = error.__traceback__
    while trace:
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            place = (_name(trace.tb_frame.f_code.co_filename), trace.tb_lineno)
        trace = trace.tb_next
    return place


def _name(file: object) -> str:
    """Name a template by its file."""
    return PurePath(str(file)).name.removesuffix(".md.j2")
