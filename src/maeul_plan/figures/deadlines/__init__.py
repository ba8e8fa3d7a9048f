"""When each step is due, and what a plan puts on a calendar."""
