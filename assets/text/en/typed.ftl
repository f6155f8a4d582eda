### Words of the dialog that reads lines as they are typed.

## What was understood of a line

typed-piece-country = { $country }
typed-piece-country-assumed = { $country }, assumed
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
typed-trouble-rests-on = It rests on line { $line }, which is not wholly understood
typed-trouble-too-long = The line has more than { $most } bytes
