"""The layout of a plan's text: `maeul fmt` moves blanks and line ends, and nothing else.

- Indentation is two blanks a level; a list stands two blanks deeper than its key.
- One blank stands behind `:`, `-` and `,`, none before them, and none inside the ends of `{ }` and `[ ]`. What
  is written over several lines in brackets keeps its lines, and moves with the line that it begins in.
- At most one empty line in a row, none at the beginning; exactly one before each block of the file, and above the
  comment lines that stand right on it.
- No blanks at the ends of lines, one line end at the end of the file.
- A comment on a line of its own is set in like what follows it; deeper than that, it stays in the block above
  that it is set in to. One behind a value stands two blanks apart; one set farther apart stays in its column where
  there is room. A blank follows `#`; but ` #1` behind a value stays as it is, for it may be a part of that (SRC018).
- Lines of a text (`|`, `>`, a value over several lines) move with their key; inside them, nothing changes. Nor
  do quotes, the order of keys, line ends as they were written, or a byte order mark.
"""

from __future__ import annotations

from maeul_plan.findings import Edit
from maeul_plan.source.decode import MAX_BYTES, without_control
from maeul_plan.source.edits import apply
from maeul_plan.source.layout_gaps import changes
from maeul_plan.source.layout_levels import indents
from maeul_plan.source.layout_tokens import tokens
from maeul_plan.source.positions import positions
from maeul_plan.source.read import Source, read


def layout(source: Source) -> tuple[Edit, ...]:
    """Give the edits that bring a plan that was read without an error into the usual layout."""
    text = source.text
    where = positions(source.path, without_control(text))
    cut = tokens(text)
    return tuple(
        Edit(where.place(change.start, change.end), change.text)
        for change in changes(text, cut, indents(text, cut))
        if text[change.start : change.end] != change.text
    )


def laid_out(source: Source) -> str | None:
    """Give the text of a plan that was read without an error in the usual layout.

    One that would grow too large to be read stays as it is. None stands for a defect of ours: the text would not
    say the same any more.
    """
    applied = apply(source.text, layout(source))
    if len(applied.text.encode("utf-8", "replace")) > MAX_BYTES:
        return source.text
    return applied.text if not applied.left_out and says_the_same(source, applied.text) else None


def says_the_same(source: Source, new: str) -> bool:
    """Tell whether a text differs in blanks and line ends only, and is read as before."""
    again = read(source.path, new.encode("utf-8", "replace"))
    return (
        "".join(source.text.split()) == "".join(new.split())
        and again.data == source.data
        and not any(found.severity == "error" for found in again.findings)
    )
