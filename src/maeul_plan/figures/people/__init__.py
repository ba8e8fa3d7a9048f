"""People against the staffing rules: experience, fields, caps."""
