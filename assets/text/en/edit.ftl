### Names of edits, as in the undo menu, and why an edit is refused.
