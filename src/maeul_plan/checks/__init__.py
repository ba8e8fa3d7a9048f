"""One rule a module: it yields findings, and its docstring is its page in `maeul explain`."""
