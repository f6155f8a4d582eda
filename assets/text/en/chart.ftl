### What figures say.

## Figures

chart-troops-by-mission-description = People per mission on a day, stacked by contributor, category or sex, with ceilings
chart-troops-by-mission = People per mission
chart-troops-by-mission-title = People per mission on { $day }
chart-troops-by-mission-title-one = People in { $mission } on { $day }
chart-contributors = Contributors
chart-contributors-description = People per contributor on a day, in one mission or all, with the rank of the planning country
chart-contributors-title = People per contributor on { $day }
chart-contributors-title-one = People per contributor in { $mission } on { $day }
chart-strength-over-time = Strength over time
chart-strength-over-time-description = People over time, stacked by contributor, mission, category or sex, with ends of mandates and ceilings
chart-joint-units = Joint units
chart-joint-units-description = Every joint unit and every unit with guests on a day, as a bar by flag with its sum in words
chart-joint-units-title = Units in which several countries serve, { $day }
chart-joint-units-title-one = Units of { $mission } in which several countries serve, { $day }
chart-who-serves-with-whom = Who serves with whom
chart-who-serves-with-whom-description = Whose people serve in whose units on a day: hosts down, flags across
chart-who-serves-with-whom-title = Who serves with whom on { $day }
chart-who-serves-with-whom-title-one = Who serves with whom in { $mission } on { $day }
chart-bridge = Bridge
chart-bridge-description = From a country's people by flag to the people in its units, step by step
chart-bridge-title = { $name } from flag to host on { $day }
chart-bridge-title-one = { $name } in { $mission } from flag to host on { $day }
chart-strength-over-time-title = Strength over time, { $days }
chart-strength-over-time-title-one = Strength in { $mission } over time, { $days }
chart-days = { $first } – { $last }
chart-days-years = { $first }–{ $last }
chart-days-year = { $year }
chart-stack-contributor = By contributor
chart-stack-mission = By mission
chart-stack-category = By category
chart-stack-sex = By sex

## How people are looked at

chart-view = { $ledger } · { $lens } · { $measure } · { $counted }
chart-subtitle = { $view } · { $people ->
    [one] { $people } person
   *[other] { $people } people
}
chart-contributors-subtitle = { $view } · { $people ->
    [one] { $people } person
   *[other] { $people } people
} from { $count ->
    [one] { $count } contributor
   *[other] { $count } contributors
}
chart-contributors-subtitle-rank = { $subtitle } · { $name }: rank { $rank }
chart-strength-over-time-subtitle = { $view } · at most { $people ->
    [one] { $people } person
   *[other] { $people } people
}, from { $day }
chart-joint-units-subtitle = { $view } · { $people ->
    [one] { $people } person
   *[other] { $people } people
} in { $count ->
    [one] { $count } unit
   *[other] { $count } units
}, { $guests } of them in units not their own
chart-who-serves-with-whom-subtitle = { $view } · { $people ->
    [one] { $people } person serves
   *[other] { $people } people serve
} in units not their own
chart-bridge-subtitle = { $view } · { $flag } by flag, { $host } by host
chart-ledger-flag = By flag (whose people)
chart-ledger-host = By host (in whose units)
chart-counted-uniformed = uniformed personnel
chart-counted-reimbursed = personnel reimbursed under a memorandum
chart-counted-national = personnel under the national ceiling
chart-counted-all = everyone

## Bars and series

chart-mission = { $acronym }
chart-number = { $number }
chart-number-beside = { $number } · { $beside }
chart-contributor = { $name }
chart-joint-unit = joint unit
chart-host-unit = host { $host } · { $place }
chart-joint-unit-in = joint unit · { $place }
chart-step-by-flag = { $name }, by flag
chart-step-by-host = { $name }, by host
chart-step-own-units = In its own units
chart-step-out = −{ $people }
chart-step-in = +{ $people }
chart-matrix-corner = In whose units ↓ whose people →
chart-matrix-cell = { $flag } with { $host }
chart-matrix-others = others
chart-matrix-own-units = In units of their own
chart-matrix-total = Total
chart-rank = rank { $rank } of { $count }
chart-plus = { $before } + { $next }
chart-women = Women
chart-men = Men
chart-sex-not-stated = Sex not stated
chart-others-not-listed = Others, not listed
chart-other-contributors = { $count ->
    [one] { $count } other contributor
   *[other] { $count } other contributors
}
chart-other-missions = { $count ->
    [one] { $count } other mission
   *[other] { $count } other missions
}
chart-ceiling-mark = ceiling { $people }
chart-ceiling-mark-unconfirmed = ceiling { $people }, unconfirmed
chart-mark-mandate = { $mission } mandate to { $day-short }
chart-mark-operations = { $mission } operations end { $day-short }
chart-mark-withdrawn = { $mission } everyone out by { $day-short }
chart-mark-day = { $day-short }
chart-day-line = { $day-short }: { $people }
chart-people = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
chart-left-out = and { $count ->
    [one] { $count } more mission
   *[other] { $count } more missions
} with { $people ->
    [one] { $people } person
   *[other] { $people } people
}
chart-left-out-contributors = and { $count ->
    [one] { $count } more contributor
   *[other] { $count } more contributors
} with { $people ->
    [one] { $people } person
   *[other] { $people } people
}
chart-left-out-units = and { $count ->
    [one] { $count } more unit
   *[other] { $count } more units
} with { $people ->
    [one] { $people } person
   *[other] { $people } people
}
chart-left-out-steps = and { $count ->
    [one] { $count } more step
   *[other] { $count } more steps
}
chart-no-joint-units = No unit has people of several countries on { $day }.
chart-no-joint-units-in-mission = No unit in { $mission } has people of several countries on { $day }.
chart-nobody-of = Nobody from { $name } and nobody in its units is in a mission on { $day }.
chart-nobody-of-in-mission = Nobody from { $name } and nobody in its units is in { $mission } on { $day }.
chart-nobody = Nobody is in a mission on { $day }.
chart-nobody-in-mission = Nobody is in { $mission } on { $day }.
chart-nobody-over-time = Nobody is in a mission in these days: { $days }.
chart-nobody-over-time-in-mission = Nobody is in { $mission } in these days: { $days }.
chart-no-missions = The plan has no missions yet.

## Notes

chart-note-estimated = Hatched: estimated, { $people ->
    [one] { $people } person
   *[other] { $people } people
}.
chart-note-unconfirmed = Hatched: unconfirmed, { $people ->
    [one] { $people } person
   *[other] { $people } people
}.
chart-note-estimated-and-unconfirmed = Hatched: { $estimated } estimated and { $unconfirmed } unconfirmed.
chart-note-hatched-estimated = Hatched: estimated.
chart-note-hatched-unconfirmed = Hatched: unconfirmed.
chart-note-hatched-both = Hatched: estimated or unconfirmed.
chart-note-marks = Dashed: { $marks }.
chart-note-up-to-beside-uniformed = Beside these up to { $people } who { $people ->
    [one] is
   *[other] are
} not uniformed personnel.
chart-note-up-to-beside-reimbursed = Beside these up to { $people } who { $people ->
    [one] is
   *[other] are
} not reimbursed.
chart-note-up-to-beside-national = Beside these up to { $people } who { $people ->
    [one] does
   *[other] do
} not count toward the national ceiling.
chart-note-own-units = Last row: people of these countries in units of their own, so that the columns add up to the totals by flag.
chart-note-steps = Steps to the left: serving in units of others. Steps to the right: guests in its own units.
chart-note-part = { $count ->
    [one] { $missions } is held in part: units listed in this plan only, no share of the mission is shown.
   *[other] Held in part, units listed in this plan only, no shares of the missions are shown: { $missions }.
}
chart-note-part-with-others = { $count ->
    [one] { $missions } is held in part: units listed in this plan, and others as far as it gives them.
   *[other] Held in part, units listed in this plan, and others as far as it gives them: { $missions }.
}
chart-note-beside-uniformed = Beside these + { $people } who { $people ->
    [one] is
   *[other] are
} not uniformed personnel.
chart-note-beside-reimbursed = Beside these + { $people } who { $people ->
    [one] is
   *[other] are
} not reimbursed.
chart-note-beside-national = Beside these + { $people } who { $people ->
    [one] does
   *[other] do
} not count toward the national ceiling.
chart-note-ceilings = Ceilings ({ $categories }): { $ceilings }.
chart-note-not-under-ceiling = { $mission }: { $people } in the bar { $people ->
    [one] does
   *[other] do
} not count toward the ceiling.
chart-note-ceilings-not-marked = Ceilings without a mark, since the figure shows other people too ({ $categories }): { $ceilings }.
chart-note-ceilings-of-parts = Ceilings of missions held in part, to which the numbers cannot be compared ({ $categories }): { $ceilings }.
chart-note-nobody-in = Nobody on this day in { $missions }.
chart-ceiling = { $mission } { $people } by { $title }
chart-ceiling-unconfirmed = { $mission } { $people } by { $title } (unconfirmed)
chart-and-more = { $list } and { $more } more

## Sources

chart-source-titled = { $title }
chart-source-dated = { $title }, { $date-short }
chart-sources-joined = { $before }; { $next }
chart-source-line = Sources: { $sources }. Plan: { $plan }.
chart-source-line-more = Sources: { $sources }; and { $more } more. Plan: { $plan }.
chart-source-line-without = Plan: { $plan }.

## In words, for those who cannot see the figure

chart-summary-part = { $name } { $people }
chart-summary-bar = { $name }: { $people } ({ $parts })
chart-summary-plain = { $name }: { $people }
chart-summary-plain-beside = { $name }: { $people }, { $beside }
chart-summary-from = From { $day }: { $people } ({ $parts })
chart-summary-nobody-from = From { $day }: nobody
chart-summary-more-changes = and { $count ->
    [one] { $count } more change
   *[other] { $count } more changes
}

## What is told of what is pointed at

chart-told-segment = { $series } · { $mission }
chart-told-estimated = { $people } of them estimated
chart-told-unconfirmed = { $people } of them unconfirmed
chart-told-sexes = women { $women } · men { $men } · not stated { $other }
chart-told-day = { $day }
chart-told-since = Since { $day-short }: { $changes }
chart-told-more = { $name } +{ $number }
chart-told-fewer = { $name } −{ $number }
chart-told-rest = { $count } others
