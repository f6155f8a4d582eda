### The command line: errors and hints.
