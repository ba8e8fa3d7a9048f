"""The language of checked tables: figures in cells, names of columns and rows, formulas of both."""
