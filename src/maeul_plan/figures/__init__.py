"""What follows from a plan: pay, budget, funding, deadlines; pure, exact, every figure with its trace."""
