"""Documents → who follows whom."""
