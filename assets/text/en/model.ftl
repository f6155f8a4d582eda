### What the nouns of a plan are called: echelons, functions, categories, statuses.
