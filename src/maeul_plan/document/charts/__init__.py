"""Pictures of a plan: its time and its money, drawn as SVG."""
