### Words of the dialog that places a unit with another country’s.

placement-title = Place with another country’s unit
placement-of-move = Place { $name } with { $host }…
placement-place = Place
placement-give-up-question = Discard what was put in?
placement-give-up = Discard
placement-go-on = Keep editing

## What is put in

placement-where = Where
placement-host = Host unit
placement-choose-host = Choose a unit
placement-new-joint-unit = New joint unit…
placement-host-name = Name of the unit
placement-host-place = Stands under
placement-host-echelon = Echelon of the unit
placement-choose-parent = Choose a mission or formation
placement-who = Who
placement-guest = Guest unit
placement-choose-guest = Choose a unit
placement-new-unit = New unit…
placement-unit-from-template = New unit from a template…
placement-people-alone = People in the host’s unit, without a unit of their own
placement-template = Template
placement-choose-template = Choose a template
placement-template-strength = { $number }
placement-template-note = template, { $number }
placement-guest-name = Name of the guest
placement-guest-country = Country of the guest
placement-guest-type = Type
placement-guest-echelon = Echelon of the guest
placement-guest-function = Function of the guest
placement-people = People
placement-people-as-they-are = Empty: as it has them, { $number } on { $day-short }
placement-people-of-template = Empty: as in the template, { $number }
placement-people-of-template-with = Empty: as in the template, { $number } with { $units ->
    [one] { $units } sub-unit
   *[other] { $units } sub-units
}
placement-people-undivided = One unit of { $number }, without the template’s sub-units
placement-source = Source of the number
placement-hosts-total = Host’s total
placement-out-of-host = Take them out of the host’s own people
placement-out-of-host-note = The total stays as it was: as many of the host’s own become guests
placement-days = From – to
placement-first-day = First day there
placement-last-day = Last day there
placement-how = How
placement-arrangement = Arrangement
placement-new-arrangement = new
placement-kind = Kind of service
placement-role-of-host = Role of the host
placement-role-of-guest = Role of the guest
placement-not-stated = not stated
placement-command = Command
placement-name = Arrangement’s name
# Host and guest are a name and a country’s code.
placement-usual-name = { $host } with { $guest }
placement-agreement = Agreement
placement-no-agreement = none yet
placement-new-agreement = New agreement…
placement-agreement-title = Title of the agreement
placement-agreement-signed = Signed on
placement-reimbursement = Reimbursement
placement-reimbursed-under = under the memorandum of { $country }

## What is missing

placement-needs-host = Choose the unit in which people are to serve
placement-needs-host-name = Type the name of the joint unit
placement-needs-parent = Choose the mission or formation under which the joint unit stands
placement-needs-guest = Choose the unit that is placed
placement-needs-guest-name = Type the name of the guest
placement-needs-template = Choose the template
placement-needs-people = Type how many people they are
placement-needs-country = Choose the country of the guest
placement-needs-first-day = Type the first day
placement-needs-agreement-title = Type the title of the agreement

## What would come of it

placement-counting = Counting…
placement-outcome = What would come of it
placement-counted = { $lens } · { $measure } · { $counted }
placement-by-flag = By flag
placement-by-host = By host
placement-unit-on = { $unit } on { $day-short }
placement-bridge = { $total } = { $parts }
placement-part = { $number } { $code }
placement-everyone = Everyone
placement-before-after = { $before } → { $after }
placement-same = as before
placement-findings = Would be found
placement-no-findings = Nothing that is not found now
placement-more-findings = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
