"""Files that nobody would write, held against what must hold of every file."""
