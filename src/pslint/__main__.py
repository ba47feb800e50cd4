"""``python -m pslint``."""

from pslint.cli import main

main()
