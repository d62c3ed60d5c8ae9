"""An app of the tests alone: how the database is emptied between two of them."""
