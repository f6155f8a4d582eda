### Words of the bar that finds and replaces.

find-find = Find
find-with = Replace with
find-previous = Previous
find-next = Next
find-close = Close find and replace
find-replace-too = Replace…
find-replace-one = Replace
find-replace-all = { $count ->
    [0] Replace all
   *[other] Replace all { $count }
}
find-matches-case = Match case
find-matches-case-hint = Off: letters of either case are alike, with and without accents, and ё like е
find-whole-words = Whole words
find-names = Names
find-names-hint = Names, short names and acronyms, those of arrangements, rotations, positions and home units among them; titles of mandates, ceilings, agreements and sources
find-remarks = Remarks
find-remarks-hint = Remarks of whatever has any; limits of command and caveats of arrangements
find-list = Places found
find-agreements = Agreements
find-base-units = Home units
find-sources = Sources

## How many

find-type = Type what to look for
find-nowhere = Choose names or remarks to look in
find-searching = Searching…
find-nothing-found = Nothing found
find-count = { $count ->
    [0] Nothing found
    [one] { $count } place
   *[other] { $count } places
}
find-place = { $number } of { $count }

## Kinds of texts

find-field-acronym = Acronym
find-field-name = Full name
find-field-short-name = Short name
find-field-title = Title
find-field-remarks = Remarks
find-field-period-remarks = Period remarks
find-field-mandate = Mandate
find-field-ceiling = Ceiling
find-field-rotation = Rotation’s name
find-field-position = Position
find-field-place = Place
find-field-command-limits = Limits of command
find-field-caveat = Caveat
