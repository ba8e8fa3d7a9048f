"""What a plan is: frozen models, one file a block of the plan file; shape, not policy."""
