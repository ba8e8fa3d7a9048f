"""Tables of free text whose computed cells are declared (셈하는 표): worked out, and their typed figures checked."""
