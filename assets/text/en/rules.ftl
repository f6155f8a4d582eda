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
doubt-arrangement = what the arrangement says is not confirmed
doubt-agreement = the dates of the agreement are not confirmed
doubt-withdrawal = the day of withdrawal is not confirmed

## Days

when-day = on { $first }
when-days =
    { $days ->
        [one] on { $days } day from { $first }
       *[other] on { $days } days from { $first }
    }
when-open = from { $first } on
rotation-numbered = rotation { $number }

## Fixes

fix-last-day = Set the last day to { $day }
fix-add-arrangement = Make a joint arrangement
fix-list-unit = List it in { $arrangement }
fix-end-lead = End the lead of { $country } on { $day }
fix-partner-first-day = Let { $country } take part from { $day }
fix-partner-last-day = Let { $country } take part until { $day }

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

## The same people in two places

rule-in-two-places = The same people in two places
rule-in-two-places-manual = Looks for rotations of a unit that are in two places on one day with the same people. Lifts of one rotation in two places are different people and raise nothing. The same people are meant where each of the two places has as many as the authorised strength of the unit, or where both have the very same numbers by flag and sex and the authorised strength does not cover them together; without an authorised strength equal numbers are enough from a platoon on, while smaller groups may well be halved. End one of the two periods, or divide its people. Where the days hang on a date known to the month or year, or on estimated or unconfirmed numbers, it is a note.
finding-in-two-places = { $unit } is present with the same people under { $one } and under { $other } { $when }
rule-rotation-in-two-places = One rotation in two places
rule-rotation-in-two-places-manual = Looks for rotations that come from one unit at home, have the same name and the same people by flag and sex, and are on one day in units that do not serve under one host unit. Parts of a rotation in several units have different numbers and raise nothing. Correct the days, the numbers or the name of one of them.
finding-rotation-in-two-places = { $rotation } of { $base } is with the same people in { $one } and in { $other } { $when }

## Listed twice

rule-listed-twice = A unit listed twice
rule-listed-twice-manual = Looks for units that an arrangement lists for two partners on one day, and for units that two arrangements list whose places are apart. Where one of the places lies within the other, both may list the unit: it is a guest in the inner one and with it in the outer one. Take the unit out of one of the lists, or end one before the other begins. Where that hangs on a date known to the month or year, it is a note.
finding-listed-by-two = { $arrangement } lists { $unit } both for { $one } and for { $other } { $when }
finding-listed-in-two = { $unit } is listed in { $arrangement }, which is in { $one }, and in { $other-arrangement }, which is in { $other }, { $when }

## Two leads

rule-two-leads = Two leads on one day
rule-two-leads-manual = Looks for days on which a joint arrangement has more than one lead: the lead commands, so there can be one only. End the role of one partner on the day before that of the other begins. A lead that ends and another that begins in the same month, with no day known, are a note.
finding-two-leads = { $arrangement } has { $count } leads, { $countries }, { $when }

## Guests without their host

rule-guests-without-host = Guests without their host
rule-guests-without-host-manual = Looks for guests who stay in a unit after the last people of the country whose unit it is. Guests live on the host’s commander, camp and supply. A host of whom nobody is ever there raises nothing, since its numbers are not known; in a joint unit nobody is a guest. End the guests’ periods with the host’s, let the host stay, or make the unit joint.
finding-guests-without-host = people of { $country } are in { $unit } { $when }, after the last ones of { $host }

## Agreements

rule-no-agreement = No agreement in force
rule-no-agreement-manual = Looks for days on which people of a partner serve under an arrangement while none of the agreements on which it rests is in force for that partner: one to which it is a party, or one that names no parties. An agreement is in force from its signature, or from its ratification where it needs one, or from the day that it says. It is told what the nearest agreement lacks, and by how many days. Move the first lift, hasten the ratification, or add the agreement. Where it cannot be decided since a date is known to the month or year only, or hangs on what is not confirmed, it is a note.
finding-no-agreement = { $arrangement } has people of { $country } { $when } without an agreement in force: { $missing }
missing-agreement = it rests on none
missing-signature = { $title } is not signed
missing-ratification = { $title } is not ratified
missing-signature-later =
    { $days ->
        [one] { $title } is signed { $days } day later, on { $day }
       *[other] { $title } is signed { $days } days later, on { $day }
    }
missing-ratification-later =
    { $days ->
        [one] { $title } is ratified { $days } day later, on { $day }
       *[other] { $title } is ratified { $days } days later, on { $day }
    }
missing-force =
    { $days ->
        [one] { $title } comes into force { $days } day later, on { $day }
       *[other] { $title } comes into force { $days } days later, on { $day }
    }
missing-ended = { $title } ended on { $day }
missing-undecided = of { $title } only { $day } is known

## Guests without an arrangement

rule-no-arrangement = Guests without an arrangement
rule-no-arrangement-manual = Looks for units of one country that serve under a unit of another while no joint arrangement there, or in a unit above, names them or their country. Without one nothing says under which agreement they are there, who leads and who pays. The fix makes an arrangement of the days of the periods: attached, the host as lead and the guest as junior; complete it then. Where the host has an arrangement with that country already, the fix lists the unit in it.
finding-no-arrangement = { $unit } serves in { $host }, a unit of another country, { $when }, but no joint arrangement says so

## Arrangements and periods

rule-arrangement-periods = Arrangement and periods disagree
rule-arrangement-periods-manual = Periods place and count people; an arrangement only describes them. This looks for days on which the two disagree: a unit that an arrangement lists is somewhere else, or is there with others on days for which no arrangement lists it, or nobody of a partner is there although it takes part. A partner whose days lie outside those of the arrangement never takes part, which is told, too. Correct the days of the one or the other, or put the unit where it belongs. Where that hangs on dates known to the month or year, or on what is not confirmed, it is a note.
finding-arrangement-elsewhere = { $unit } is not in { $place } { $when }, although { $arrangement } says so
finding-arrangement-beyond = { $unit } is in { $place } { $when }, outside the days of { $arrangement }
finding-arrangement-people-beyond = people of { $country } are in { $place } { $when }, outside the days of { $arrangement }
finding-arrangement-too-late = { $country } never takes part in { $arrangement }: its first day there ({ $day }) is after the last of the whole ({ $end })
finding-arrangement-too-early = { $country } never takes part in { $arrangement }: its last day there ({ $day }) is before the first of the whole ({ $end })
finding-arrangement-nobody = { $arrangement } names { $country }, but nobody of it is in { $place } { $when }

## Leaving

rule-leaving = Too few after a partner leaves
rule-leaving-manual = Looks for the day on which the last people of a partner leave a unit and so take it under a share of its authorised strength: 90 %, or what the arrangement says. Places count once in a handover; a unit that was short before, that ends on the same day or whose authorised strength is not known raises nothing. Find another partner in time, let others fill the places, or ask for a lower authorised strength.
finding-leaving = when { $country } leaves, { $unit } has { $people } of its { $authorized } people from { $day } on, less than { $share } %

## Reimbursement

rule-reimbursement = Reimbursement covered by nobody or twice
rule-reimbursement-manual = Looks for partners in missions of the United Nations who have reimbursed people under an arrangement that names no memorandum for them, or several. Each head is reimbursed once, under one memorandum: its own country’s or the host’s. The host’s own people are under its own memorandum. Say in the arrangement whose memorandum it is.
finding-reimbursement-nobody = { $arrangement } names no memorandum that covers the reimbursement of { $country } { $when }
finding-reimbursement-several = { $arrangement } names several memoranda that cover the reimbursement of { $country } { $when }: { $countries }

## Roles

rule-junior-larger = A junior partner larger than the lead
rule-junior-larger-manual = Says on which days a partner called junior fills more places in the unit than the lead. Sometimes that is meant; often the roles have changed with a rotation and nobody put it down. A handover counts once. Give the partner another role from that day on, or leave it.
finding-junior-larger = in { $arrangement } { $junior } ({ $people }) is junior, but larger than the lead, { $lead } ({ $lead-people }), { $when }
rule-no-roles = Roles missing
rule-no-roles-manual = Says which partners of a joint arrangement have no role on some days, and on which days nobody leads it, unless all are equal. Nothing that is counted hangs on it, but figures and tables show who leads and who is senior, equal or junior. Give each partner a role for all its days.
finding-no-roles = in { $arrangement } these have no role { $when }: { $countries }
finding-no-roles-at-all = in { $arrangement } these have no role: { $countries }
finding-no-lead = nobody leads { $arrangement } { $when }
finding-no-partners = { $arrangement } names no partners

## Units at home

rule-base-unit-lent-twice = A unit at home lent twice at once
rule-base-unit-lent-twice-manual = Says which units at home give rotations to two places on one day. Rotations under one host unit relieve each other or are parts of one, and rotations of one name are one: they raise nothing. Ask whether the unit at home has so many people, or correct from where one of them comes.
finding-base-unit-lent-twice = { $base } gives { $one } ({ $unit }) and { $other } ({ $other-unit }) at once { $when }
