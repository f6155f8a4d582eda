### The command line: errors and hints.

command-line-error = error: { $problem }
command-line-hint = hint: { $hint }
command-line-note = note: { $note }

command-line-answer = the answer could not be written: { $reason }
command-line-hint-answer = check the disk or the program that the answer goes to
command-line-hint-no-window = without a window these work: muster strength, joint, bridge, figure, figures, check, format, schema; see muster --help
command-line-not-canonical = { $file } is not in canonical form
command-line-to-before-from = --to lies before --from
command-line-hint-to-before-from = both days count; --from is the first of them

## Findings

command-line-finding = { $file }: { $severity }: { $finding } [{ $rule }]
command-line-no-findings = { $file }: no findings

## Figures

command-line-one-day = the figure { $figure } shows one day, not a stretch of days
command-line-hint-one-day = name the day with --on
command-line-no-stack = the figure { $figure } is not stacked by { $stack }
command-line-hint-stacks = it can be stacked by: { $known }
command-line-not-taken = the figure { $figure } does not take { $option }
command-line-hint-leave-out = leave { $option } out
command-line-no-mission = the plan has no mission { $mission }
command-line-hint-no-mission = its missions: { $known }
command-line-no-node = the plan has no mission, formation or unit { $name }
command-line-hint-no-node = give its name, short name, acronym or id as in the outline
command-line-many-nodes = { $count ->
    [one] { $count } mission, formation or unit is called { $name }
   *[other] { $count } missions, formations or units are called { $name }
}
command-line-hint-many-nodes = name one by its id: { $known }
command-line-pages = the figure has { $count ->
    [one] { $count } page, in a file of its own
   *[other] { $count } pages, each in a file of its own
}
command-line-missing-letters = no font has these letters, which show as boxes: { $letters }
command-line-hint-export = try another size, or another kind of file
command-line-figure-left-out = the figure { $figure } was left out: { $reason }

## Strength

command-line-strength = { $plan }, { $when }: { $view }
command-line-name = { $name }
command-line-date = { $date }
command-line-on-day = on { $day }
command-line-beside =
    { $people ->
        [one] + { $people } who does not count toward this
       *[other] + { $people } who do not count toward this
    }
command-line-nobody = nobody

command-line-day = day
command-line-mission = mission
command-line-contributor = contributor
command-line-category = category
command-line-echelon = echelon
command-line-unit = unit
command-line-status = status
command-line-confidence = confidence
command-line-arrangement = arrangement
command-line-no-arrangement = none
command-line-women = women
command-line-men = men
command-line-not-stated = not stated
command-line-total = total

## What a bridge is asked of

command-line-no-subject = the plan has no mission, formation or unit called { $asked }, and no country is
command-line-hint-no-subject = give a name, a short name or an id as the plan has it, or a country's three letters
command-line-several-subjects = { $asked } means { $count } things
command-line-hint-several-subjects = name one by its id or its three letters: { $found }
command-line-no-country = no country is called { $country }
command-line-hint-no-country = give a name or three letters, such as KAZ

## Who serves with whom

command-line-no-arrangements = no joint arrangement holds on this day
command-line-kind = kind
command-line-partner = partner
command-line-role = role
command-line-people = people
command-line-first-day = first day
command-line-last-day = last day
command-line-agreement = agreement
