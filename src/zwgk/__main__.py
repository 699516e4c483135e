"""`python -m zwgk`."""

from zwgk.cli import main

main()
