from __future__ import annotations

import os

from hypothesis import settings

# Where a change is judged the examples are the same every time; at a desk they are new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
