"""What changed from one version of a plan to another, by meaning."""
