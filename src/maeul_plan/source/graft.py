"""Put a value into a tree of data and its places, or take one out: what was there before stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maeul_plan.source.tree import Changed, Found, own_parts

if TYPE_CHECKING:
    from maeul_plan.source.tree import Where


def has(root: Found, where: Where) -> bool:
    """Tell whether there is anything at a path."""
    value = root.value
    for step in where:
        steps = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
        if step not in steps:
            return False
        value = value[step]  # type: ignore[index]  # a key of a dict or an index of a list
    return True


def put(found: Found, where: Where, said: Found) -> Found:
    """Put a value at a path; mappings and lists that are not there yet stand where the value stands."""
    if not where:
        return said
    step, rest = where[0], where[1:]
    parts = own_parts(found)
    below = parts.get(step)
    if below is None or below.value is None:
        below = said._replace(node=Changed(said, {}), value=[] if rest and isinstance(rest[0], int) else {})
    parts[step] = put(below, rest, said)
    return _of_parts(found, parts)


def take(found: Found, where: Where) -> Found:
    """Take away the value at a path that is there."""
    step, rest = where[0], where[1:]
    parts = own_parts(found)
    if rest:
        parts[step] = take(parts[step], rest)
    else:
        del parts[step]
    return _of_parts(found, parts)


def _of_parts(found: Found, parts: dict[str | int, Found]) -> Found:
    """Make a mapping or a list of new parts; it stands where it stood."""
    before = found.node.before if isinstance(found.node, Changed) else found
    if isinstance(found.value, list):
        numbered: dict[str | int, Found] = dict(enumerate(parts.values()))
        return found._replace(node=Changed(before, numbered), value=[part.value for part in numbered.values()])
    return found._replace(node=Changed(before, parts), value={key: part.value for key, part in parts.items()})
