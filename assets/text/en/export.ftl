### What exporting says.
