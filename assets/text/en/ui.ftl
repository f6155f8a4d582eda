### The window: labels, tooltips, hints.
