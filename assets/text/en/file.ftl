### What can be wrong with the file of a plan.
