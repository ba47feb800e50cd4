"""What is said of a file whatever its format."""

DAMAGED = "the file is damaged or cut short; open it in the program it was made with and save it again"
LOCKED = "the file is protected by a password; open it, save a copy without one, and check that"
