"""What waits for a person: the lists of their entry page, one role a file."""
