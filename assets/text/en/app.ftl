### Dialogs, and what the program says of files and of itself.
