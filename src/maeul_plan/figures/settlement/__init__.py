"""What became of the money, by a ledger (정산)."""
