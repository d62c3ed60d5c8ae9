"""May this person do this now? Each file looks up the facts and asks the rules."""
