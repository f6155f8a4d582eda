### Findings: what a rule found, its manual text and the name of its fix.
###
### A finding is a sentence without a period; so is what follows it where it is in doubt.

severity-error = error
severity-warning = warning
severity-note = note

## Why a finding is only a note

finding-in-doubt = { $finding }: { $doubt }
doubt-dates = cannot be decided, since a date is known only to the month or year
doubt-numbers = rests on numbers that are estimated or unconfirmed
doubt-ceiling = the ceiling is not confirmed
doubt-withdrawal = the day of withdrawal is not confirmed

## Fixes

fix-last-day = Set the last day to { $day }

## People after a mission has to be out

rule-after-withdrawal = People after withdrawal
rule-after-withdrawal-manual = Looks for units that still have people in a mission after the day by which everyone has to be out, as the mission says. Open periods count as well, since they have no end. People kept at home, who count toward nothing, and periods that are refused, declined or withdrawn are left out. End the period on the last day of the mission, or put in the new day where the mission has been given more time. Where the day of withdrawal or all numbers of the periods are estimated or unconfirmed, or where a month may end before or after that day, it is a note.
finding-after-withdrawal = { $unit } has people in { $mission } after { $day }, the day by which everyone has to be out

## Over a ceiling

rule-over-ceiling = Over a ceiling
rule-over-ceiling-manual = Holds the planned people of a mission to its ceilings, each on its own days and for the categories that it counts. In a handover every place counts once, unless the ceiling says that handovers count. Only what is certain makes this error: a ceiling with a published source, and people of published numbers on days on which they are there whatever their dates mean. A mission held in part is looked at only on days for which others, not listed, are given. Go to the worst day, see which units make up the number, and move, shorten or reduce one of them; or put in the new ceiling.
rule-over-unconfirmed-ceiling = Perhaps over a ceiling
rule-over-unconfirmed-ceiling-manual = The same as for people over a ceiling, where something about it is not certain: the ceiling has no published source, the excess rests on estimated or unconfirmed numbers, or it lies on days that only a date known to the month or year makes count. Confirm the ceiling, the numbers or the dates; what remains then is an error or gone.
finding-over-ceiling = { $mission } is over its ceiling of { $ceiling } ({ $title }): first on { $first }, at worst by { $people } on { $worst }

## A sub-unit without its parent

rule-without-parent = Sub-unit without its parent
rule-without-parent-manual = Looks for days on which a unit is in its place while the unit under which it stands that day is not there itself. Most often one of the two was moved and the other forgotten. A parent without any periods only holds units together and raises nothing; neither does one with a period without dates. Bring the dates together, or attach the unit to another parent for those days.
finding-without-parent =
    { $days ->
        [one] { $unit } is there without { $parent } on { $first }
       *[other] { $unit } is there without { $parent } on { $days } days from { $first }
    }
finding-without-parent-open = { $unit } is there without { $parent } from { $first } on

## Echelons

rule-echelon-order = Echelon not below its parent’s
rule-echelon-order-manual = Looks for units that are as large as the unit above them, or larger, by the order of echelons from team to army. Formations stand outside that order, and a contingent may stand anywhere. Correct the echelon of one of the two, or move the unit.
finding-echelon-order = { $unit } ({ $echelon }) stands under { $parent } ({ $parent-echelon }) but is not smaller

## Names

rule-twin-names = Two units of one name
rule-twin-names-manual = Looks for units that usually stand under the same parent and have the same name; capital letters and extra blanks make no difference. In tables and figures nobody could tell them apart, and often one of them was put in twice. Rename one, or delete it and give its periods to the other as a rotation.
finding-twin-names = { $count } units under { $parent } are called “{ $name }”

## After the last known mandate

rule-after-mandate = People after the last known mandate
rule-after-mandate-manual = Says once for each mission that people are planned for days after the end of the last mandate that the plan knows of, and so that the plan assumes a renewal. Nothing is wrong with that; add the next mandate when it is decided. A mission of which no mandate is known, or the last has no end, raises nothing.
finding-after-mandate = { $mission } has people after { $day }, when its last known mandate ends: this assumes renewal

## Without periods

rule-no-periods = Unit without periods
rule-no-periods-manual = Looks for units that have no period and hold no other units: they stand in the plan, but count on no day. Add a period, or delete the unit.
finding-no-periods = { $unit } has no period and so counts on no day

## Without sources

rule-no-source = Numbers without a source
rule-no-source-manual = Counts the headcount lines, authorised strengths, ceilings and numbers of others that do not say where they come from, in one line for the whole plan. A number without a source is taken as the planner’s own; a ceiling without one is taken as unconfirmed. Give each a source and say whether it is published, estimated or unconfirmed, so that figures can show it.
finding-no-source =
    { $count ->
        [one] One number has no source: { $parts }
       *[other] { $count } numbers have no source: { $parts }
    }
no-source-lines =
    { $count ->
        [one] { $count } headcount line
       *[other] { $count } headcount lines
    }
no-source-authorized =
    { $count ->
        [one] { $count } authorised strength
       *[other] { $count } authorised strengths
    }
no-source-ceilings =
    { $count ->
        [one] { $count } ceiling
       *[other] { $count } ceilings
    }
no-source-others =
    { $count ->
        [one] { $count } number of others
       *[other] { $count } numbers of others
    }
