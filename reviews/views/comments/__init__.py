"""Comments: saying something, answering, resolving, accepting a suggested wording."""
