### A total and what it is made of.

## In words

bridge-title = { $name }: { $people ->
    [one] { $people } person
   *[other] { $people } people
} on { $day }
bridge-title-both = { $name }: { $flag } by flag, { $host } by host on { $day }
bridge-view = { $lens } · { $measure } · { $counted }
bridge-side = { $ledger }: { $sum }
bridge-sum = { $people } = { $terms }
bridge-nobody = nobody
bridge-term = { $people } { $name }
bridge-term-doubtful = { $people } { $name } (est.)
bridge-term-partly-doubtful = { $people } { $name } (partly est.)
bridge-in-unit = in { $name }
bridge-own-units-short = in own units
bridge-term-rest = { $people } ({ $count } more)
bridge-plan = All missions of the plan
bridge-others = others
bridge-own-units = In its own units
bridge-own-people = Own people, in no sub-unit
bridge-not-listed = Not listed
bridge-rest = { $count } more
bridge-place = { $place }
bridge-named = { $name }
bridge-named-in = { $name } ({ $place })
bridge-doubted = { $named }, { $doubt }
bridge-line = { $people } { $words }
bridge-estimated = estimated
bridge-unconfirmed = unconfirmed
bridge-in-doubt = { $estimated } estimated and { $unconfirmed } unconfirmed
bridge-counted-by-host = By host these { $people } { $flag } count with { $host }

## The card

bridge-card = What a total is made of
bridge-open = What { $name } is made of
bridge-hint-open = Click to see what it is made of
bridge-part-hint = Click to choose it in every view
bridge-part-hint-open = Click to open and close
bridge-part-hint-plain = Of one piece
bridge-copy = Copy
bridge-copy-hint = Copy all of it as text, with day, ledgers, status and measure
bridge-close = Close
