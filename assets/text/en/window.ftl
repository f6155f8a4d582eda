### Choosing files, and starting the window.

problem-renderers = { $first }; { $second }
problem-quoted = { $words }
problem-without-words = it gave up without a reason

file-waiting = Choose in the system’s dialog. If it does not show, choose here instead
file-waiting-here = Choose here
file-browser-hint = Type a name or a path, or choose below
file-browser-list = Files and folders
file-browser-name = Name
file-browser-changed = Changed
file-browser-up = Up
file-browser-new-folder = New folder…
file-browser-new-folder-name = Name of the new folder
file-browser-make = Create
file-browser-all = All kinds of file
file-browser-hidden = Hidden files
file-browser-looking = Reading the disk…
file-browser-empty = There is nothing here to choose
file-browser-folder = { $name }, folder
file-browser-there = { $path } exists already
file-browser-cut = Only { $count } entries are listed; type the name of one that is not
file-browser-not-allowed = You are not allowed to read or change { $path }
file-browser-unreadable = { $path } cannot be read: { $reason }
file-place-home = Home
file-place-desktop = Desktop
file-place-documents = Documents
file-place-computer = Computer

welcome-missing = { $path } is not there any more
welcome-forget = Remove { $file } from the list
