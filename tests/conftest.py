from __future__ import annotations

import os

from hypothesis import settings

# Where a change is judged the examples are the same every time; at a desk they are new ones.
# A slow machine is no defect.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

# A test that is about GitHub Actions says so itself; where the tests run there, the others don't.
os.environ.pop("GITHUB_ACTIONS", None)
