"""When money is needed and handed over (교부): months, quarters, years, rounds."""
