"""Talk to a person: arguments in, text and an exit code out."""

from __future__ import annotations

import gc
import os
import sys
from typing import Final

import typer

from maeul_plan.cli import console
from maeul_plan.cli.app import NAME, command
from maeul_plan.cli.korean import UsageError, usage_message

# One command makes few circles: looking for them while libraries load is two per cent of its time.
_OBJECTS: Final = 50_000


def main() -> None:
    """Run the command that this process was started with, and end the process."""
    gc.set_threshold(_OBJECTS)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command and give its exit code; 70 stands for a defect of our own."""
    console.prepare()
    try:
        result = command().main(arguments, prog_name=NAME, standalone_mode=False)
    except UsageError as error:
        return console.stop(console.Stop(console.MISUSE, usage_message(error)))
    except (KeyboardInterrupt, typer.Abort):
        result = console.INTERRUPTED
    except OSError as error:
        return console.stop(console.Stop(console.FAILED, f"멈추었습니다. {console.reason(error)}"))
    except Exception as error:  # noqa: BLE001 - whatever is left is a defect, and told as one
        return _defect(error)
    if result == console.INTERRUPTED:
        console.err("멈추었습니다.\n")
    return result if isinstance(result, int) else console.DONE


def _defect(error: Exception) -> int:
    """Own up to a mistake of ours in one line; who looks for it sees the whole trace."""
    if os.environ.get("MAEUL_DEBUG"):
        raise error
    said = f"{type(error).__name__}: {' '.join(str(error).split())}"
    way_on = "MAEUL_DEBUG=1 을 두고 다시 실행하여 나온 글을 알려 주십시오."
    return console.stop(console.Stop(console.DEFECT, f"maeul 의 결함으로 멈추었습니다 ({said}). {way_on}"))
