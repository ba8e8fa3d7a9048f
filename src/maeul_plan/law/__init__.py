"""Law: what was in force on a given day, as dated tables whose every value names its source."""
