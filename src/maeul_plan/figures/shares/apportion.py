"""Splits in whole units that add up, along one side or along both."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from fractions import Fraction


def apportion(total: Fraction, weights: Sequence[Fraction], unit: int) -> tuple[Fraction, ...]:
    """Split `total` by weights into multiples of `unit`, the largest remainders taking what is left.

    The parts add up to `total`; what is smaller than a unit goes to the next in turn.
    """
    whole = sum(weights, Fraction(0))
    if not whole:
        return tuple(Fraction(0) for _ in weights)
    parts, following = _by_remainder([total * weight / whole for weight in weights], unit)
    parts[following] += total % unit
    return tuple(parts)


def in_units(sums: Sequence[Fraction], unit: int) -> tuple[Fraction, ...]:
    """Round amounts to one of the two units beside each, by the largest remainder.

    Together they come to their whole units: what all of them have beyond those is dropped.
    """
    return tuple(_by_remainder(sums, unit)[0]) if sums else ()


def _by_remainder(exact: Sequence[Fraction], unit: int) -> tuple[list[Fraction], int]:
    """Round amounts down, the largest remainders up for each whole unit that leaves; say which is next in turn."""
    parts = [Fraction(amount // unit * unit) for amount in exact]
    in_turn = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    left = int((sum(exact, Fraction(0)) - sum(parts, Fraction(0))) / unit)
    for i in in_turn[:left]:
        parts[i] += unit
    return parts, in_turn[left]


def fitted(
    exact: Sequence[Sequence[Fraction]], columns: Sequence[Fraction], unit: int
) -> tuple[tuple[Fraction, ...], ...]:
    """Round a table to units so that each row keeps its sum and each column comes to `columns`.

    A row's exact cells add up to a whole number of units, and `columns` are the columns' exact sums rounded to
    one of the two units beside them, together what the rows come to. Then every cell is one of the two units
    beside its exact value: such a table exists always (controlled rounding), and of the cells that go up those
    with the largest remainders are tried first.
    """
    floors = [[cell // unit for cell in row] for row in exact]
    remainders = [
        [cell / unit - low for cell, low in zip(row, lows, strict=True)]
        for row, lows in zip(exact, floors, strict=True)
    ]
    wanted = [int(total / unit) - sum(int(row[j]) for row in floors) for j, total in enumerate(columns)]
    raised = _raised(remainders, wanted)
    return tuple(
        tuple(Fraction((low + (j in up)) * unit) for j, low in enumerate(lows))
        for lows, up in zip(floors, raised, strict=True)
    )


def _raised(remainders: Sequence[Sequence[Fraction]], wanted: Sequence[int]) -> list[set[int]]:
    """Choose for each row the columns that go up: as many as its remainders come to, `wanted` times each column.

    Rows choose their largest remainders; then a column with too many hands some on to one with too few, in the rows
    where it costs least, and where no row has both over as few rows as it takes.
    """
    chosen: list[set[int]] = []
    for row in remainders:
        by_size = sorted((j for j, part in enumerate(row) if part), key=lambda j: (-row[j], j))
        chosen.append(set(by_size[: int(sum(row, Fraction(0)))]))
    lacking = [number - sum(j in up for up in chosen) for j, number in enumerate(wanted)]
    for give in range(len(lacking)):
        for take in range(len(lacking)):
            if lacking[give] < 0 < lacking[take]:
                moved = _handed_on(remainders, chosen, give, take, min(-lacking[give], lacking[take]))
                lacking[give] += moved
                lacking[take] -= moved
    while (over := next((j for j, count in enumerate(lacking) if count < 0), None)) is not None:
        path = _way(remainders, chosen, over, {j for j, count in enumerate(lacking) if count > 0})
        for i, give, take in path:
            chosen[i].remove(give)
            chosen[i].add(take)
        lacking[over] += 1
        lacking[path[-1][2]] -= 1
    return chosen


def _handed_on(
    remainders: Sequence[Sequence[Fraction]], chosen: Sequence[set[int]], give: int, take: int, most: int
) -> int:
    """Let a column hand on to another in the rows where the remainders differ least; say in how many it did."""
    rows = [i for i, up in enumerate(chosen) if give in up and take not in up and remainders[i][take]]
    rows.sort(key=lambda i: (remainders[i][give] - remainders[i][take], i))
    for i in rows[:most]:
        chosen[i].remove(give)
        chosen[i].add(take)
    return min(most, len(rows))


def _way(
    remainders: Sequence[Sequence[Fraction]], chosen: Sequence[set[int]], over: int, short: set[int]
) -> list[tuple[int, int, int]]:
    """Find the shortest chain of rows over which a column hands one up on to one that lacks it."""
    came: dict[int, tuple[int, int]] = {}
    waiting = deque([over])
    while waiting:
        give = waiting.popleft()
        for i, up in enumerate(chosen):
            if give not in up:
                continue
            for take, part in enumerate(remainders[i]):
                if not part or take in up or take == over or take in came:
                    continue
                came[take] = (i, give)
                if take in short:
                    return _steps(came, take, over)
                waiting.append(take)
    raise ValueError(over)  # the columns aren't roundings of their exact sums


def _steps(came: dict[int, tuple[int, int]], last: int, first: int) -> list[tuple[int, int, int]]:
    steps = []
    take = last
    while take != first:
        row, give = came[take]
        steps.append((row, give, take))
        take = give
    return steps[::-1]
