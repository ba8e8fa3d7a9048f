"""Whatever a person puts into a plan comes out in its document, or stands here with the reason why not."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from maeul_plan.document.kinds import render
from maeul_plan.plan.base import Block
from maeul_plan.plan.plan import Plan
from maeul_plan.source import read

PATH: Final = Path(__file__).with_name("every_key.yaml")
DATA: Final[dict[str, Any]] = read(PATH.name, PATH.read_bytes()).data

LETTER: Final = "a letter's: an internal plan has neither 수신 nor 발신명의"
PORTAL: Final = "what the portal shows beside a published document, not a part of it"
PERSONAL: Final = "personal data: a published copy must not hold it"
NAME: Final = "a name for other places of the plan to refer to"
CLAIM: Final = "a claim: what it comes to is printed"
COUNTING: Final = "how figures are worked out, which the figures show"
GROUND: Final = "what the due date is checked by; maeul deadlines tells it"

NOT_PRINTED: Final = {
    "Plan.maeul": "the number of the file's format",
    "DocumentHead.agency": LETTER,
    "DocumentHead.recipients": LETTER,
    "DocumentHead.sender": LETTER,
    "DocumentHead.drafted_on": "chooses the law that a draft is judged by",
    "DocumentHead.contact": PERSONAL,
    "Contact.name": PERSONAL,
    "Contact.phone": PERSONAL,
    "Contact.email": PERSONAL,
    "DocumentHead.classification": PORTAL,
    "DocumentHead.external_id": PORTAL,
    "DocumentHead.license": PORTAL,
    "Post.id": NAME,
    "Person.id": PERSONAL,
    "Career.at": PERSONAL,
    "BudgetLine.id": NAME,
    "BudgetItem.id": NAME,
    "Deadline.id": NAME,
    "Revenue.id": NAME,
    "Budget.total": CLAIM,
    "Budget.recipients": CLAIM,
    "BudgetLine.amount": CLAIM,
    "Budget.rounding": COUNTING,
    "Budget.rounding_unit": COUNTING,
    "Budget.basis_unit": COUNTING,
    "Deadline.counted": GROUND,
    "Counted.from": GROUND,
    "Counted.within": GROUND,
    "Counted.before": GROUND,
    "Counted.count_first_day": GROUND,
    "Deadline.needs": GROUND,
    "Deadline.after": GROUND,
    "Deadline.status": "what has become of it since; the document says what was planned",
}


def keys(value: object) -> Iterator[str]:
    """The keys that a plan writes, each with its model."""
    if isinstance(value, Block):
        for name, field in type(value).model_fields.items():
            if name in value.model_fields_set:
                yield f"{type(value).__name__}.{field.alias or name}"
                yield from keys(getattr(value, name))
    elif type(value) is tuple:
        for one in value:
            yield from keys(one)


def texts(value: Block) -> Iterator[tuple[str, str]]:
    """The texts of a plan, but for the words of a closed list, each with the key of its model."""
    for name, field in type(value).model_fields.items():
        held = getattr(value, name)
        for one in held if type(held) is tuple else (held,):
            if isinstance(one, Block):
                yield from texts(one)
            elif isinstance(one, str) and "Literal" not in str(field.annotation):
                yield f"{type(value).__name__}.{field.alias or name}", one


def models(above: type[Block] = Block) -> Iterator[type[Block]]:
    """The models that a plan is made of; a base that only others are made from is none."""
    for model in above.__subclasses__():
        below = list(models(model))
        yield from below or [model]


def places(value: Block, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Every key that the plan writes, with its path in the file."""
    for name, field in type(value).model_fields.items():
        key = field.alias or name
        if name not in value.model_fields_set:
            continue
        yield f"{type(value).__name__}.{key}", (*path, key)
        below = getattr(value, name)
        for i, one in enumerate(below if type(below) is tuple else ()):
            if isinstance(one, Block):
                yield from places(one, (*path, key, i))
        if isinstance(below, Block):
            yield from places(below, (*path, key))


def without(path: tuple[str | int, ...]) -> dict[str, Any]:
    """The plan without a key; where it cannot be without, with another value."""
    data = copy.deepcopy(DATA)
    holder: Any = data
    for step in path[:-1]:
        holder = holder[step]
    if path[-3:] in CANNOT_GO:
        holder[path[-1]] = CANNOT_GO[path[-3:]]
    elif path[-1] in OTHERWISE and path[-3:] not in CAN_GO:
        holder[path[-1]] = OTHERWISE[path[-1]]
    else:
        del holder[path[-1]]
    return data


# Texts that name another part of the plan, or a part for others to name.
REFERENCES: Final = {
    "Post.id", "BudgetLine.id", "BudgetItem.id", "BudgetItem.post", "Deadline.id", "Deadline.after", "Counted.from",
    "Transfer.from", "Transfer.to", "TransferRule.from", "TransferRule.to", "Revenue.id", "Revenue.fund", "BudgetItem.of", "Person.post", "PayTable.grades", "Table.columns",
}  # fmt: skip

# What a block cannot do without, or has by itself.
OTHERWISE: Final[dict[str | int, object]] = {
    "maeul": 1, "document": {"title": "나"}, "title": "나", "post": "나", "text": "○ 나", "start": "2015-07",
    "law": "나", "method": "나", "members": 8, "due": "2015-07-15", "headcount": 4, "purpose": "나", "frequency": "나",
    "on": "2015-09-09", "from": "2015-11", "to": "나", "amount": "9,999천원", "granted": "19,000천원",
    "spent": "17,000천원", "task": "나", "name": "나", "unit": "만원", "balance": "2,000천원", "returned": "2,003천원",
    "steps": {8: [29000, 29000]}, "rule": "자율", "columns": ["나"], "rows": [["나"]],
}  # fmt: skip


# Keys that a block can do without, though another block cannot do without a key of that name.
CANNOT_GO: Final[dict[tuple[str | int, ...], object]] = {
    ("versions", 0, "id"): "나",
    ("versions", 0, "from"): "2015-11-02",
    ("versions", 0, "changes"): {"period.note": "다"},
    ("people", 0, "id"): "나",
    ("people", 1, "id"): "나",
    ("careers", 0, "from"): "2011-01-01",
}
CAN_GO: Final = {("careers", 0, "to"), ("pay_tables", 0, "to"), ("pay_tables", 0, "unit")}


def printed(data: dict[str, Any]) -> str:
    text = render(Plan.model_validate(data), "plan")
    assert isinstance(text, str), text
    return text


WHOLE: Final = printed(DATA)
PLACES: Final = list(places(Plan.model_validate(DATA)))


def test_the_plan_of_every_key_has_every_key() -> None:
    every = {
        f"{model.__name__}.{field.alias or name}" for model in models() for name, field in model.model_fields.items()
    }
    assert every - set(keys(Plan.model_validate(DATA))) == set()
    assert NOT_PRINTED.keys() - every == set()


def test_a_text_that_may_be_anything_says_so() -> None:
    """The tests of hostile texts find their places by it."""
    otherwise = {key for key, text in texts(Plan.model_validate(DATA)) if text != "가"}
    assert otherwise == REFERENCES


@pytest.mark.parametrize(
    "path",
    [path for key, path in PLACES if key not in NOT_PRINTED],
    ids=lambda path: ".".join(map(str, path)),
)
def test_what_a_plan_says_is_printed(path: tuple[str | int, ...]) -> None:
    assert printed(without(path)) != WHOLE


def test_what_is_said_not_to_be_printed_is_not() -> None:
    unprinted = {key for key, path in PLACES if key in NOT_PRINTED and printed(without(path)) == WHOLE}
    assert NOT_PRINTED.keys() - unprinted == set()
