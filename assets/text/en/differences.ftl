### What differs between two plans.

difference-more = { $count ->
    [one] … and { $count } more difference
   *[other] … and { $count } more differences
}

## The plan as a whole

difference-head = { $field }: { $after } instead of { $before }
difference-plan-id = These were begun as two different plans
difference-plan-remarks = The remarks on the plan changed
difference-country-new = The country { $name } was added to the list
difference-country-gone = The country { $name } was taken off the list
difference-source-new = The source “{ $name }” was added
difference-source-gone = The source “{ $name }” was deleted
difference-arrangement-new = The joint arrangement “{ $name }” was added
difference-arrangement-gone = The joint arrangement “{ $name }” was deleted
difference-agreement-new = The agreement “{ $name }” was added
difference-agreement-gone = The agreement “{ $name }” was deleted
difference-base-unit-new = The home unit “{ $name }” was added
difference-base-unit-gone = The home unit “{ $name }” was deleted

## What came and went

difference-mission-new = The mission { $name } was added
difference-mission-gone = The mission { $name } was deleted
difference-new = { $name } was added to { $parent }
difference-gone = { $name } was deleted from { $parent }
difference-with-below = { $what }, with { $count } below it
difference-period-new = { $people ->
    [one] { $name }: new period { $span }, { $people } person
   *[other] { $name }: new period { $span }, { $people } people
}
difference-period-gone = { $people ->
    [one] { $name }: period { $span } deleted, { $people } person
   *[other] { $name }: period { $span } deleted, { $people } people
}

## People, days and parents

difference-people = { $after ->
    [one] { $name }: { $after } person instead of { $before }, { $span }
   *[other] { $name }: { $after } people instead of { $before }, { $span }
}
difference-people-lines = { $people ->
    [one] { $name }: still { $people } person, but by another country, sex or source, { $span }
   *[other] { $name }: still { $people } people, but by other countries, sexes or sources, { $span }
}
difference-first-day = { $name }: first day { $after } instead of { $before }
difference-last-day = { $name }: last day { $after } instead of { $before }
difference-days = { $name }: { $after } instead of { $before }
difference-moved = { $name } moved from { $before } to { $after }
difference-renamed = “{ $before }” is now called “{ $after }”
difference-period-field = { $name }, { $span }: { $field } { $after } instead of { $before }
difference-period-note = { $name }, { $span }: { $what }
difference-in-place = now in place
difference-not-in-place = no longer in place
difference-in-place-confirmed = in place, confirmed on another day
difference-toward = what the people count toward changed
difference-remarks = the remarks changed

## Fields

difference-field = { $name }: { $field } { $after } instead of { $before }
difference-field-changed = { $name }: { $field } changed
difference-field-title = Title
difference-field-marking = Marking
difference-field-planning-country = Planning country
difference-field-horizon = Horizon
difference-field-reference-day = Reference day
difference-field-attached = under
difference-field-authorized = authorised strength
difference-field-category = personnel category
difference-field-ceilings = ceilings
difference-field-confidence = confidence
difference-field-date = date
difference-field-decision = national status
difference-field-echelon = echelon
difference-field-rotations = rotations
difference-field-positions = positions
difference-field-arrangement-unit = unit of the arrangement
difference-field-partners = partners
difference-field-command = command
difference-field-command-limits = limits of command
difference-field-agreements = agreements
difference-field-least-share = least share of the strength
difference-field-caveats = caveats
difference-field-parties = parties
difference-field-proposed = proposed
difference-field-signed = signed
difference-field-ratified = ratified
difference-field-in-force-from = in force from
difference-field-in-force-to = in force to
difference-field-needs-ratification = need of ratification
difference-field-location = home location
difference-field-first-day = first day
difference-field-full-name = full name
difference-field-function = function
difference-field-headquarters = headquarters
difference-field-held = held
difference-field-hosts = host countries
difference-field-kind = kind
difference-field-link = link
difference-field-mandates = mandates
difference-field-nationality = nationality
difference-field-negotiation = status with the organisation
difference-field-operations-end = end of operations
difference-field-organization = organisation
difference-field-others = people not listed
difference-field-place = place in the order
difference-field-remarks = remarks
difference-field-rotation = rotation
difference-field-short-name = short name
difference-field-source = source
difference-field-withdrawn-by = day of withdrawal

## Values

difference-none = none
difference-percent = { $percent } %
difference-joint = joint
difference-usual-parent = its usual parent
difference-quoted = “{ $text }”
difference-date = { $date-short }
difference-span = { $first-short } – { $last-short }
difference-span-from = from { $first-short }
difference-span-undated = undated
