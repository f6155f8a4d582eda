### Names of edits, as in "Undo: Rename Kazakh company", and why an edit can't be done.

## Edits of the plan itself

edit-change-plan = Change the plan’s { $field }
edit-add-country = Add country { $name }
edit-add-source = Add source { $name }
edit-add-arrangement = Add joint arrangement { $name }
edit-add-agreement = Add agreement { $name }
edit-add-base-unit = Add home unit { $name }
edit-use-source = Change source of a number of { $name }

## Edits of missions, formations and units

edit-add-mission = Add mission { $name }
edit-add-to = Add { $name } to { $parent }
edit-add-from-template = { $count ->
    [one] Add { $name } with { $count } unit below it to { $parent }
   *[other] Add { $name } with { $count } units below it to { $parent }
}
edit-add-typed-lines = { $count ->
    [one] Add { $count } typed line
   *[other] Add { $count } typed lines
}
edit-rename = Rename { $name }
edit-change = Change { $field } of { $name }
edit-move = Move { $name }
edit-move-to = Move { $name } to { $parent }
edit-move-several = { $count ->
    [one] Move { $count } item
   *[other] Move { $count } items
}
edit-move-several-to = { $count ->
    [one] Move { $count } item to { $parent }
   *[other] Move { $count } items to { $parent }
}
edit-move-up = Move { $name } up
edit-move-down = Move { $name } down
edit-move-in = Move { $name } one level in
edit-move-out = Move { $name } one level out
edit-duplicate = Duplicate { $name }
edit-paste = Paste { $name }
edit-paste-units = { $count ->
    [one] Paste { $name } with { $count } unit below it
   *[other] Paste { $name } with { $count } units below it
}
edit-paste-several = Paste { $name } with { $count } formations and units below it
edit-replace = { $count ->
    [one] Replace “{ $found }” with “{ $with }” in { $count } place
   *[other] Replace “{ $found }” with “{ $with }” in { $count } places
}
edit-replace-in = Replace “{ $found }” with “{ $with }” in { $name }
edit-remove = Delete { $name }
edit-remove-several = { $count ->
    [one] Delete { $count } item
   *[other] Delete { $count } items
}

## Edits of periods

edit-add-period = Add a period to { $name }
edit-change-period = Change { $field } of a period of { $name }
edit-split-period = Split a period of { $name }
edit-set-total = Set total of { $name } to { $total }
edit-take-people = Take people of { $name } out of its parent
edit-end-period = End a period of { $name } on { $day }
edit-remove-period = Delete a period of { $name }

## Edits of joint arrangements

edit-place-attached = Attach { $name } to { $host }
edit-place-embedded = Embed { $name } in { $host }
edit-place-co-deployed = Deploy { $name } in { $host }
edit-place-composite = Merge { $name } into { $host }
edit-place-people = Put { $number } of { $country } into { $host }
edit-end-arrangement = End { $name } on { $day }
edit-extend-arrangement = Extend { $name } to { $date }
edit-extend-arrangement-open = Extend { $name } without end
edit-change-lead = Change the lead of { $name } from { $date }
edit-replace-partner = Replace a partner of { $name }
edit-split-arrangement = Split { $name }
edit-join-arrangements = Join { $name } with { $other }

## Fields, as in "Change first day of UNIFIL"

edit-field-acronym = acronym
edit-field-authorized = authorised strength
edit-field-category = personnel category
edit-field-ceilings = ceilings
edit-field-confidence = confidence
edit-field-date = date
edit-field-decision = national status
edit-field-echelon = echelon
edit-field-first-day = first day
edit-field-full-name = full name
edit-field-function = function
edit-field-headquarters = headquarters
edit-field-held = completeness
edit-field-horizon = horizon
edit-field-hosts = host countries
edit-field-in-place = in-place status
edit-field-kind = kind
edit-field-last-day = last day
edit-field-link = link
edit-field-mandates = mandates
edit-field-marking = marking
edit-field-nationality = nationality
edit-field-negotiation = status with the organisation
edit-field-operations-end = end of operations
edit-field-organization = organisation
edit-field-others = people not listed
edit-field-people = people
edit-field-period-parent = parent
edit-field-planning-country = planning country
edit-field-reference-day = reference day
edit-field-remarks = remarks
edit-field-rotation = rotation
edit-field-short-name = short name
edit-field-source = source
edit-field-title = title
edit-field-toward = count toward
edit-field-withdrawn-by = day of withdrawal
edit-field-agreements = agreements
edit-field-arrangement-unit = unit in which partners serve
edit-field-least-share = least share of the strength
edit-field-caveats = caveats
edit-field-command = command relation
edit-field-command-limits = limits of command
edit-field-country = country
edit-field-in-force-from = start of force
edit-field-in-force-to = end of force
edit-field-location = home location
edit-field-may-refuse = right to refuse
edit-field-needs-ratification = need of ratification
edit-field-parties = parties
edit-field-partners = partners
edit-field-positions = positions
edit-field-proposed = day of proposal
edit-field-ratified = day of ratification
edit-field-rotations = rotation names
edit-field-signed = day of signature

## Why an edit can't be done

refusal = { $what }: { $reason }
refusal-in-use = { $what } is still used by { $user }
refusal-no-entry = The entry is no longer in the list
refusal-text-changed = The text has changed since it was found
refusal-no-period = { $unit } no longer has this period
refusal-no-neighbor = { $name } does not stand there, so nothing can be put beside it
refusal-mission-under = { $name } is a mission and stands under nothing else
refusal-formation-under-unit = { $name } is a formation and cannot stand under the unit { $parent }
refusal-parent-needed = { $name } has to stand under a mission, a formation or a unit
refusal-already-first = { $name } is already the first here
refusal-already-last = { $name } is already the last here
refusal-nothing-above = Nothing stands before { $name } that it could be put under
refusal-already-out = { $name } cannot be moved out any further
refusal-split-outside = The period of { $unit } cannot be split on { $day }: it needs days both before and from then on
refusal-end-outside = { $day } is not in this period of { $unit }
refusal-parent-has-no-people = { $name } is not a unit and has no people to give
refusal-too-few-people = On { $day } { $unit } has only { $own } people of its own and cannot give { $wanted }
refusal-no-period-on = { $unit } has no people of its own on { $day }: add a period first
refusal-several-periods-on = On { $day } { $unit } has several periods at once: change their people one by one
refusal-total-below = The units below { $unit } have { $below } people on { $day }, more than the { $total } typed
refusal-whose-people = { $unit } is joint and has no people yet: say first whose they are
refusal-below-itself = { $name } cannot go under { $parent }, which is part of it
refusal-under-itself = { $name } cannot go under itself
refusal-same-country = { $unit } and { $host } are of one country: just move the unit
refusal-placed-nobody = { $unit } has no people on these days: say how many they are
refusal-embedded-nobody = Say how many people serve in { $host }
refusal-embedded-own = { $host } is of that country itself: its own people are no guests in it
refusal-placed-known = { $unit } is in the plan with its people: only new ones can come out of the host’s own
refusal-other-unit = { $name } is not about serving in { $unit }
refusal-arrangement-not-on = { $name } does not hold on { $day }
refusal-extend-not-later = { $name } already lasts until then
refusal-guest-elsewhere = { $unit } already has other people from { $day }
refusal-no-partner = The country is not a partner in { $name } then
refusal-leads-already = The country already leads { $name } then
refusal-successor-early = { $name }: who comes must come after the other has left
refusal-split-arrangement = { $name } cannot be split on { $day }: it needs days both before and from then on
refusal-join-itself = { $name } cannot be joined with itself
refusal-join-units = { $name } and { $other } are about serving in different units
refusal-join-gap = { $name } and { $other } cannot be joined: there are days between them
