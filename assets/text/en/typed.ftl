### Words of the dialog that reads lines as they are typed.

## What was understood of a line

typed-piece-country = { $country }
typed-piece-country-assumed = { $country }, assumed
typed-piece-partners = { $countries }, together
typed-piece-share = { $count } from { $country }
typed-piece-serving = { $kind }
typed-piece-function-assumed = { $function }, assumed
typed-piece-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
typed-piece-women = { $count ->
    [one] { $count } woman
   *[other] { $count } women
}
typed-piece-men = { $count ->
    [one] { $count } man
   *[other] { $count } men
}
typed-piece-first-day = from { $day-short }
typed-piece-first-day-assumed = from { $day-short }, the day looked at
typed-piece-undated = without a first day: counts on no day
typed-piece-last-day = until { $day-short }
typed-piece-rotation = rotation { $number }
typed-piece-name = called “{ $name }”
typed-piece-mission = { $acronym }
typed-piece-mission-new = { $acronym }, added from the table
typed-piece-place = under { $name }
typed-piece-place-in = under { $name } ({ $way })
typed-piece-place-assumed = under { $name }, assumed
typed-piece-place-new = under { $name }, a new formation
typed-piece-beside = a new unit beside { $name }, which is there on these days
typed-piece-beside-partner = beside { $name }, under { $parent }
typed-piece-arrangement-joins = serves under the arrangement “{ $name }”
typed-piece-arrangement-new = { $kind } in { $host }, a new arrangement
typed-piece-arrangement-none = without an arrangement
typed-piece-arrangement-undated = no arrangement yet: it needs a first day and people
typed-piece-period-of = a new period of { $name }
typed-piece-new-unit = a new unit
typed-piece-subject-open = a new unit, or a period of one that is there?
typed-piece-open = { $text }?

## What a line comes to

typed-summary-unit = { $name } under { $parent }, { $people }, { $days }
typed-summary-period = A new period of { $name }, { $people }, { $days }
typed-summary-heading = The lines below stand under { $name } unless they say otherwise
typed-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
typed-people-none = nobody yet
typed-days = { $first-short } – { $last-short }
typed-days-from = from { $first-short }
typed-days-until = until { $last-short }
typed-days-none = without dates

## What was not understood

typed-trouble-unknown = “{ $text }” is not understood
typed-trouble-twice = “{ $text }” says a second time what the line has said already
typed-trouble-place = Nothing in the plan is called “{ $text }”
typed-trouble-choose = “{ $text }” can mean several; choose one
typed-trouble-subject = { $count } units there are like this; choose one, or a new unit
typed-trouble-no-size = The line does not say what it is: a company, a battalion, staff officers…
typed-trouble-nowhere = The line does not say where: name a mission, a formation or a unit
typed-trouble-no-mission = The formation is not in the plan yet; name its mission in the same line
typed-trouble-apart = { $text } does not lie in { $other }
typed-trouble-no-date = A date is missing after “{ $text }”
typed-trouble-many-people = { $text } is too many: at most { $most } people in one line
typed-trouble-women = Women and men are { $known } together, but there are { $all } people
typed-trouble-partners = “{ $text }”: the line names the countries of a joint unit and one country beside them
typed-trouble-share = “{ $text }”: { $country } is no partner of this unit, or is counted already
typed-trouble-shares = The countries have { $known } people together, but there are { $all } people
typed-trouble-shares-missing = Say how many of the { $all } come from which country, as in “90 CHL + 66 ECU”
typed-trouble-shares-sex = Whose the women and men are is not said; add them to the countries in the inspector
typed-trouble-joint = “{ $text }” with whom? Name the countries, as in “CHL–ECU company”
typed-trouble-serving-nowhere = “{ $text }” with whom? Name the unit of several countries, or its countries, as in “CHL–ECU company”
typed-trouble-serving-host = “{ $text }” is said of a unit of several countries, and { $host } is one country’s: “attached” or “embedded” would fit
typed-trouble-serving-joint = “{ $text }” is said of a host, and { $host } is a unit of several countries: “co-deployed” or “composite” would fit
typed-trouble-serving-partners = “{ $text }” is said of one country’s people; a unit of several countries is co-deployed or composite
typed-trouble-rests-on = It rests on line { $line }, which is not wholly understood
typed-trouble-too-long = The line has more than { $most } bytes

## The dialog

type-lines-title = Type lines
type-lines-hint = A line for each unit, as you would say it; many can be pasted at once. Nothing is added before you say so
type-lines-text = Lines
type-lines-example = KAZ inf coy 120 under Indian battalion, UNIFIL, from 31.10.2018
type-lines-preview = What the lines come to
type-lines-empty = What the lines come to is shown here
type-lines-rules = Whose, what, how many, where, from when, until when, in any order, in English or Russian
    3 KAZ staff officers at Force HQ UNIFIL
    IND bn 850 in Sector East until Nov 2019, rotation 2
    NPL engineer platoon 33 (2 women), UNIFIL, 1 May 2019 – 30 Apr 2020
    FIN coy 170 co-deployed in Irish–Finnish battalion, from May 2012
    CHL–ECU engineer company: 90 CHL + 66 ECU, composite, MINUSTAH, from 2013
    A line with nothing but a place, such as “UNIFIL, Sector East”, holds for the lines below it; later lines may stand under units of earlier ones
type-lines-begins = What has no first day begins on { $day }
type-lines-clear = Clear
type-lines-reading = Reading…
type-lines-needs-lines = Type or paste some lines first
type-lines-needs-whole = No line is wholly understood yet; what is missing is marked
type-lines-line = Line { $number }
type-lines-nothing = Nothing yet
type-lines-choose = Choose…
type-lines-subject = Adds
type-lines-arrangement = Arrangement
type-lines-wait = The plan is being changed; add the lines when that is done
type-lines-told = { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}, { $whole } wholly understood: { $units ->
    [one] { $units } new unit
   *[other] { $units } new units
}, { $periods ->
    [one] { $periods } period
   *[other] { $periods } periods
}
type-lines-left-out = { $count ->
    [one] { $count } further line is not read
   *[other] { $count } further lines are not read
}
type-lines-add-whole = { $count ->
    [0] Add
    [one] Add { $count } line
   *[other] Add { $count } lines
}
type-lines-add-whole-hint = Adds the lines that are wholly understood, in one step; the others stay here
type-lines-add-possible = { $count ->
    [one] Add { $count } line as far as understood
   *[other] Add { $count } lines as far as understood
}
type-lines-add-possible-hint = Adds the lines that are understood in part, too, without what is marked in them
