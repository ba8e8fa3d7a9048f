"""How Korean offices write money, formulas, dates, ranges, item marks and citations; parse and print both."""
