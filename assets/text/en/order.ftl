### Words of the order of battle.

## The figure

chart-order-of-battle = Order of battle
chart-order-of-battle-description = Who stands under whom on a day, box by box, in all of the plan, a mission, a formation or a unit
chart-order-title = Order of battle on { $day }
chart-order-title-of = Order of battle: { $place } on { $day }
chart-order-subtitle = { $view } · own people / with all below · { $people ->
    [one] { $people } person
   *[other] { $people } people
}
chart-order-page = { $title } (page { $page } of { $pages })

## Boxes

chart-order-number = { $people }
chart-order-numbers = { $own } / { $all }
chart-order-of-flags = { $people } of { $flags ->
    [one] { $flags } flag
   *[other] { $flags } flags
}
chart-order-of-country = { $country } { $number }
chart-order-estimated = { $number } est.
chart-order-unconfirmed = { $number } unconf.
chart-order-host = { $name } with its guests: { $bridge }
chart-order-joint = { $name }, joint: { $bridge }
chart-order-bridge = { $all } = { $parts }
chart-order-part = { $people } { $country }
chart-order-part-others = { $people } others
chart-order-attached = attached from { $day-short }
chart-order-arranged = { $kind } from { $day-short }
chart-order-named = { $name } ({ $arrangement })
chart-order-name = { $name }
chart-order-guest = from { $day-short }
chart-order-headquarters = HQ
chart-order-continued-on = continued on page { $page }: { $name }
chart-order-continued-from = continued from page { $page }

## Notes

chart-order-note-estimated = est.: an estimate, or a sum with estimates; { $people ->
    [one] { $people } person is estimated
   *[other] { $people } people are estimated
}.
chart-order-note-unconfirmed = unconf.: not confirmed, or a sum with such numbers; { $people ->
    [one] { $people } person is unconfirmed
   *[other] { $people } people are unconfirmed
}.
chart-order-note-remark = { $remark }
chart-order-note-hosts-and-guests = Dashed outline: a unit with people of several flags, in words how many of each; solid outline: a guest unit.
chart-order-note-hosts = Dashed outline: a unit with people of several flags, in words how many of each.
chart-order-note-guests = Solid outline: a guest unit.
chart-order-note-folded = +n: so many stand right under it and are not drawn.
chart-order-note-left-out = Nobody on this day, so not drawn: { $units }.

## In words, for those who cannot see the figure

chart-order-summary-top = { $name }: { $number }
chart-order-summary = { $name }: { $number }, under { $above }
chart-order-summary-remark = { $said }, { $remark }
chart-order-summary-more = and { $count ->
    [one] { $count } more box
   *[other] { $count } more boxes
}

## What changed between two days

chart-order-came = came
chart-order-left = left
chart-order-moved = moved
chart-order-changed = changed
chart-order-change-number = { $name } { $before } → { $after }
chart-order-change-others = { $name }, others not listed
chart-order-change = { $what } { $units }
chart-order-changes = Since { $day-short }: { $changes }
chart-order-changes-until = Until { $day-short }: { $changes }
chart-order-no-changes = Since { $day-short } nothing came, left or moved here, and no number changed
chart-order-no-changes-until = Until { $day-short } nothing came, left or moved here, and no number changed

## As a table

export-table-unit = Formation or unit
export-table-under = Under
export-table-echelon = Echelon
export-table-function = Function
export-table-country = Contributor
export-table-own = Own people

## Above the boxes, in the window

order-subject = Order of battle of
order-subject-hint = Of which mission or formation the order of battle is. “Only this” in the menu of a box shows a unit alone
order-follow = The mission of what is chosen
order-whole = All missions
order-depth = Levels
order-depth-hint = How many levels are open
order-depth-fitting = Levels that fit
order-depth-all = All levels
order-depth-levels = { $levels ->
    [one] { $levels } level
   *[other] { $levels } levels
}
order-empty = Units without people
order-empty-hint = Also draw units that have nobody on this day
order-search = Find a box
order-search-next = Next one found
order-search-before = The one found before
order-search-nothing = Nothing here has this in its name
order-search-at = { $number } of { $count }
order-search-count = { $count } found
order-nearer = Nearer
order-farther = Farther
order-fit = Fit
order-fit-hint = Show all boxes (Ctrl+0)
order-scale = { $percent } %
order-forget-changes = Forget the marks of what changed

## The menu of a box

order-edit = Edit
order-open = Open
order-close = Close
order-only-this = Only this
order-fold = Fold { $name }
order-unfold = Unfold { $name }
