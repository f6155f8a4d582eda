### Words of the table.

## Above and below the rows

table-title = People on { $day }
table-about = Table of people on { $day }, { $view }
table-view = { $ledger } · { $lens } · { $measure } · { $toward }
table-toward-everyone = everyone
table-filter = Filter rows
table-clear-filter = Clear filter
table-count = { $rows ->
    [one] { $rows } row of { $all }
   *[other] { $rows } rows of { $all }
}
table-groups = Missions and formations
table-groups-hint = Show rows for missions and formations too
table-columns = Columns
table-columns-default = Usual columns
table-totals = Total
table-totals-hint = People on { $day }, { $view }: those of the rows shown, each counted once; under “authorised” and “short or over” nothing is added up
table-empty = No units yet
table-empty-hint = Add a unit here or in the outline; its row appears at once
table-empty-mission-hint = Add a mission first, then its units
table-nothing-found = No row matches the filter
table-nothing-found-hint = Every word has to be found somewhere in a row
table-working = Working…
table-selected = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} × { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
} selected
table-totals-caption = { $day } · { $view }
table-tally = Sum { $sum } · Count { $count } · Average { $average }
table-tally-tenths = { $whole }.{ $tenths }
table-tally-hint = Of the numbers in the selected cells as they stand there; whoever is in several cells is counted in each
table-copied-about = People on { $day } · { $view }
table-select-all = Select all
table-row-head = Row { $number }: { $row }

## Headings

table-heading-hint = Click to sort, Shift+click to sort by this too, Ctrl+click to select the column, drag to move it
table-heading-menu = Menu of { $column }
table-sort-up = Sort upward
table-sort-down = Sort downward
table-sort-also-up = Then sort upward by this
table-sort-also-down = Then sort downward by this
table-sort-none = Don’t sort by this
table-column-select = Select column
table-column-fit = Fit width to content
table-column-left = Move to the left
table-column-right = Move to the right
table-column-hide = Hide column

## Filters on columns

table-filter-column = Filter
table-filter-clear = Clear this filter
table-filter-contains = Contains
table-filter-from = From
table-filter-to = To
table-filter-search = Search values
table-filter-counting = Counting…
table-filter-nothing = (nothing)
table-filter-value = { $value }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
table-chip = { $column }: { $filter }
table-chip-contains = contains “{ $text }”
table-chip-range = { $from } to { $to }
table-chip-from = from { $from }
table-chip-to = up to { $to }
table-chip-more = { $values } and { $number } more
table-chip-remove = Remove filter { $filter }
table-chips-clear = Remove all

## Copying, pasting, filling

table-menu-copy = Copy
table-menu-copy-with-headings = Copy with day and headings
table-menu-paste = Paste
table-menu-fill-down = Fill down
table-menu-fill-right = Fill right
table-menu-clear = Clear cells
table-menu-select-rows = Select rows
table-menu-select-columns = Select columns
table-edit-paste = Paste { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
}
table-edit-fill = Fill { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
}
table-edit-clear = Clear { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
}
table-report-refused = { $number ->
    [one] { $number } cell was not taken.
   *[other] { $number } cells were not taken.
}
table-report-changed = { $number ->
    [one] { $number } cell was changed.
   *[other] { $number } cells were changed.
}
table-report-added = { $number ->
    [one] { $number } unit was added.
   *[other] { $number } units were added.
}
table-report-rows-left = { $number ->
    [one] { $number } row beyond the last one was left over; paste names with it to add units.
   *[other] { $number } rows beyond the last one were left over; paste names with them to add units.
}
table-report-columns-left = { $number ->
    [one] { $number } column beyond the last one was left over.
   *[other] { $number } columns beyond the last one were left over.
}
table-report-undo = Undo all of it
table-report-copy = Copy list
table-report-close = Close the list
table-refused-cell = “{ $text }” was not taken: { $reason }
table-cell-refused = { $cell }; not taken: { $text }

## Columns

table-column-name = Name
table-column-short-name = Short name
table-column-mission = Mission
table-column-stands-under = Stands under
table-column-contributor = Contributor
table-column-echelon = Echelon
table-column-function = Function
table-column-category = Category
table-column-own-women = Own women
table-column-own-men = Own men
table-column-own-not-stated = Own, sex not stated
table-column-own = Own people
table-column-total = With all below
table-column-authorized = Authorised
table-column-planned = Planned
table-column-deployed = In place
table-column-present = Present
table-column-balance = Short or over
table-column-first-day = First day
table-column-last-day = Last day
table-column-rotation = Rotation
table-column-status = Status
table-column-decision = National status
table-column-negotiation = With the organisation
table-column-in-place = Confirmed in place
table-column-source = Source
table-column-confidence = Confidence
table-column-remarks = Remarks

## What exactly stands in a column

table-hint-name = Full name; of a mission its acronym
table-hint-short-name = Name for boxes and narrow places
table-hint-mission = Mission in which it stands on the day
table-hint-stands-under = What it stands under on the day, the nearest first
table-hint-contributor = Whose unit it is; “joint” where it belongs to several partners
table-hint-echelon = Size of a unit, kind of a formation
table-hint-function = What the unit does
table-hint-category = As what its people count in statistics
table-hint-own = Own people on the day, of the status and measure chosen above; those of sub-units are not among them. A dash: sex not stated. Of a mission: others, not listed
table-hint-total = People on the day with all below, of the status and measure chosen above
table-hint-authorized = How many people the unit may have on the day, with all its sub-units; a new number holds from that day on
table-hint-planned = People planned on the day, with all below: neither refused, declined nor withdrawn
table-hint-deployed = People in place on the day, with all below
table-hint-present = People on the ground on the day, with all below; in a handover those who come and those who leave
table-hint-balance = People with all below, of the status and measure chosen above, less the authorised strength: − short, + over
table-hint-period = Of the period on the day; where there is none, of the nearest, in weak letters
table-hint-status = Of the period on the day: national decision, state with the organisation, in place
table-hint-source = Where the numbers of the period come from, and how far they can be trusted
table-hint-remarks = What else is to be said

## Values

table-joint = joint
table-in-place = in place
table-not-in-place = not in place
table-open = open
table-undated = undated

## Why a cell can't be edited

table-fixed-mission = A mission has no value of its own here
table-fixed-formation = A formation has no value of its own here
table-fixed-gone = This unit is no longer in the plan
table-fixed-derived = This follows from the unit’s own people and its sub-units; edit those
table-fixed-balance = This follows from people and authorised strength; edit those
table-fixed-place = Move it in the outline to put it under something else
table-fixed-source = Name sources in the inspector
table-fixed-status = Edit the columns National status, With the organisation and Confirmed in place
table-fixed-no-period = No period covers { $day }; add one in the inspector
table-fixed-handover = More than one period covers { $day }; edit their people in the inspector
table-fixed-not-counted = The people of this period are not counted in the view chosen above; choose another status or what counts
table-fixed-joint = A joint unit’s people need a country; enter them in the inspector
table-fixed-lines = People of several countries or sources; edit their lines in the inspector

## What is wrong with what was typed

table-error-choice = “{ $typed }” is not in the list; type part of a name or choose with the arrow keys
table-error-stated = Women and men are { $stated } already; change those first
table-error-many = At most { $most } people in one line
table-error-rotation = Type the number of the rotation, such as 3
table-error-needed = this cell cannot be empty
table-error-unknown = “{ $typed }” is none of the values of this column
table-error-date-order = day or month first? Write 2018-04-03 or 3 Apr 2018
