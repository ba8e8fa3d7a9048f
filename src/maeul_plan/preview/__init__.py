"""A page on this machine that follows a plan while it is edited: what is shown, how it is watched and served."""
