### Findings: what a rule found, its manual text and the name of its fix.
