"""Run `python -m maeul_plan` as `maeul`."""

from __future__ import annotations

from maeul_plan.cli import main

if __name__ == "__main__":
    main()
