### What can be wrong with the file of a plan.

## Where

file-in-file = { $file }: { $problem }
file-at = line { $line }, column { $column }, { $path }: { $problem }
file-at-line = line { $line }, column { $column }: { $problem }
file-at-path = { $path }: { $problem }

## What, as a whole

file-too-large = the file has { $size } MB; a plan has { $most } MB at most
file-empty = the file is empty
file-not-text = the file is not text in UTF-8 from here on
file-no-format = this is not a plan of Muster
file-other-format = this is not a plan: its format is “{ $format }”, not “{ $known }”
file-newer = this plan was saved by a newer version of Muster: it has version { $version } of the format, this program knows versions up to { $known }

## What, at one place

file-cut = the file ends in the middle
file-too-deep = objects and lists stand in one another too deeply
file-unknown-field = there is no field “{ $field }” here
file-missing-field = the field “{ $field }” is missing
file-twin-field = the field “{ $field }” stands here twice
file-unknown-word = “{ $word }” is not one of the words that this field can have
file-wrong-value = expected { $expected }, found { $found }
file-wrong-text = expected { $expected }
file-date-form = this is not a date
file-date-year = the year of a date lies between 1945 and 2150
file-date-calendar = there is no such day in the calendar
file-other = { $words }

file-syntax-comma = a comma or a closing bracket is missing
file-syntax-colon = a colon is missing after the name of a field
file-syntax-trailing-comma = there is a comma after the last entry
file-syntax-trailing-text = the plan has ended, but something follows
file-syntax-control-character = a text has a line break or another control character
file-syntax-escape = a backslash in a text is followed by something it cannot stand before
file-syntax-number = this is not a number, or one with too many digits
file-syntax-name = the name of a field in quotes is missing
file-syntax-value = a value is missing

file-found-plain = { $value }
file-found-text = the text “{ $text }”
file-found-list = a list
file-found-object = an object
file-found-unknown = something else

file-expected-text = a text in quotes
file-expected-whole-number = a whole number from 0 to { $most }
file-expected-degrees = degrees from −180 to 180
file-expected-yes-or-no = true or false
file-expected-list = a list
file-expected-object = an object
file-expected-date = a date in quotes
file-expected-id = an id: the letter { $letters } and ten characters of 0–9 and a–z
file-expected-country = a country’s three capital letters, such as "KAZ"
file-expected-place = a place among siblings: up to 200 characters of 0–9 and a–z, the last of them not 0
file-expected-word = one of the words that this field can have

## What to do

file-hint-too-large = divide the plan into several
file-hint-empty = open an earlier copy; a copy that was broken off leaves an empty file
file-hint-not-text = save the file as UTF-8, or open an earlier copy
file-hint-other-format = a plan is a file that Muster has saved; its first field is "format": "muster"
file-hint-newer = open it with a newer version of Muster
file-hint-cut = get the file again, or open an earlier copy: this one was broken off
file-hint-known-fields = take the field out, or mend its name; here there can be: { $known }
file-hint-known-words = write one of: { $known }
file-hint-missing-field = add the field; muster schema tells what it holds
file-hint-twin-field = take one of the two out
file-hint-date = write "2018-10-31", "2018-10" or "2018"
file-hint-mend = mend the file at this place in a text editor, or open an earlier copy
file-hint-not-found = check the name and the folder
file-hint-is-folder = name a file in the folder
file-hint-is-no-file = name an ordinary file
file-hint-not-readable = ask who owns the file to let you read it
file-hint-unreadable = check that the disk or network drive is connected, and try again

## Opening

file-not-found = there is no such file
file-is-folder = this is a folder, not a file
file-is-no-file = this is not a file but a pipe or a device
file-not-readable = you may not read this file
file-unreadable = the file could not be read: { $reason }

## Saving

file-save-no-folder = not saved: the folder does not exist, or not any more
file-save-not-a-file = not saved: this is a folder or a device, not a file
file-save-write-protected = not saved: the file is write-protected
file-save-not-permitted = not saved: you may not write in this folder
file-save-changed = not saved: the file was changed by somebody else
file-save-disk-full = not saved: there is no room left on the disk
file-save-unwritable = not saved: { $reason }
file-hint-save-disk-full = the file is as it was before; make room, or save to another disk
file-hint-save-write-protected = the file is as it was before; save under another name, or take the protection off
file-hint-save-elsewhere = nothing is lost; save to another folder
file-folder-is-a-file = it is a file, not a folder
file-hint-other-folder = name another folder

## What could not be read of a broken file

salvage-left-out = Left out: { $place }
salvage-left-out-named = “{ $name }” is left out: { $place }
salvage-kept = “{ $name }”: { $place }
salvage-rubble = this is no part of a plan
salvage-made-up = this cannot be read, something stands in its place: check it
salvage-stand-in = of this mission only the acronym is kept, so that its units are; enter the rest again
salvage-only-form = Nothing is left out. What was wrong with the file: { $problem }
salvage-moved = it stands under “{ $parent }” now, since what it stood under is left out
salvage-detached = some of its periods are under the usual parent now, since they cannot be under the other
salvage-loosened = it no longer names units, agreements or home units that were left out
salvage-unsourced = { $numbers ->
    [one] { $numbers } number has no source now, since the source is left out
   *[other] { $numbers } numbers have no source now, since the source is left out
}
salvage-more = { $places ->
    [one] … and { $places } more place
   *[other] … and { $places } more places
}
