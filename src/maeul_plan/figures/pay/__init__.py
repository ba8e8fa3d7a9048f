"""What work is paid, over time: people, runs of pay, tables, and what an employer pays on top."""
