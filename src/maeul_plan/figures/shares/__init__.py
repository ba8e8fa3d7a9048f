"""Who bears the money and who gets it: splits whose rows and columns both add up."""
