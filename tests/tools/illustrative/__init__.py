"""The parts of make_illustrative.py, which makes up the demonstration figures of the shipped workspace."""
