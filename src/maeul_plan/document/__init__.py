"""Official text (`hwp-like-md`): its tree, its parser, its printer, and the templates that write it."""
