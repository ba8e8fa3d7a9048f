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
    pass_eval_context,
)
from jinja2.exceptions import SecurityError
from jinja2.filters import do_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing

from maeul_plan.document.official import OfficialText, UnprintableError, official_cell, official_value
from maeul_plan.document.templates import TemplateFault, TemplateSet
from maeul_plan.notation.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import CodeType

    from jinja2.bccache import Bucket
    from jinja2.nodes import EvalContext


class _Untold(str):
    """What is said of a name that is not there, with the name and the value that was to have it."""

    __slots__ = ("name", "value")
    name: object
    value: object


class _Unknown(StrictUndefined):
    """A name that is not there: whatever a template does with it tells of it."""

    @property
    def _undefined_message(self) -> str:
        told = _Untold(super()._undefined_message)
        told.name, told.value = self._undefined_name, self._undefined_obj
        return told


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


_NO_FILTER: Final = pattern(r"No (?P<kind>filter|test) named '(?P<name>[^']*)'")
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
        return fault_of(error, file, context)


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
        undefined=_Unknown,
        finalize=official_value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_COMPILED,
    )
    # Chance has no place in a document.
    del environment.filters["random"], environment.globals["lipsum"]
    environment.filters["cell"] = official_cell
    environment.filters["join"] = _joined
    return environment


@pass_eval_context
def _joined(context: EvalContext, values: Iterable[object], between: str = "", attribute: str | None = None) -> str:
    """Join values as Jinja does, none of which may be a thing with parts."""
    listed = list(values)
    for value in listed if attribute is None else ():
        official_value(value)
    return str(do_join(context, listed, between, attribute))


def _loader(templates: TemplateSet) -> ChoiceLoader:
    """Look in the user's folder, then among the built-in templates.

    A user's template reaches the built-in of its own name as `builtin/<name>`.
    """
    builtin = FileSystemLoader(templates.builtin)
    own = [FileSystemLoader(templates.user)] if templates.user else []
    return ChoiceLoader([*own, PrefixLoader({"builtin": builtin}), builtin])


def fault_of(error: Exception, file: str, context: Mapping[str, object] | None = None) -> TemplateFault:
    """Say in Korean what went wrong and in which line of which template; `context` is what it might name."""
    match error:
        case TemplateNotFound():
            return TemplateFault(
                _name(error.name or file), 0, "그런 서식이 없습니다. maeul templates list 로 있는 것을 보십시오."
            )
        case TemplateSyntaxError():
            return TemplateFault(_name(error.name or file), error.lineno, _syntax(error.message or ""))
        case UnicodeDecodeError():
            return TemplateFault(_name(file), 0, "UTF-8 파일이 아닙니다. UTF-8로 저장하십시오.")
    return TemplateFault(*_place(error, file), _reason(error, context or {}))


def _reason(error: Exception, context: Mapping[str, object]) -> str:
    """Say why a template could not be run to its end."""
    from maeul_plan.document import template_names  # noqa: PLC0415 - loads the models, for a fault alone

    match error:
        case UnprintableError():
            return template_names.unprintable(error.value, context)
        case SecurityError():
            return f"서식에서 쓸 수 없는 기능입니다: {error}"
        case UndefinedError(message=_Untold() as told) if told.value is missing:
            return template_names.unknown_name(str(told.name), context)
        case UndefinedError(message=_Untold() as told):
            return template_names.unknown_part(told.value, told.name, context)
        case UndefinedError():
            return f"없는 이름을 썼습니다: {error}"
        case _:
            return f"실행하지 못했습니다({type(error).__name__}): {error}"


def _syntax(message: str) -> str:
    """Say what jinja2 cannot read; a filter or a test that is not there is told as one."""
    found = _NO_FILTER.match(message)
    if found is None:
        return f"서식의 문법에 맞지 않습니다: {message}"
    return f"없는 {'필터' if found['kind'] == 'filter' else '판별'}를 썼습니다(서식의 문법): {found['name']}"


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
