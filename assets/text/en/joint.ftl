### Words about joint service: arrangements, agreements, units at home, rotations and positions.

## Agreements

agreements-title = Agreements
agreements-hint = On what joint arrangements rest
agreements-none = No agreement found
agreements-add = Add agreement
agreements-new = New agreement
agreements-delete = Delete agreement
agreement-title = Title
agreement-kind = Kind
agreement-parties = Parties
agreement-add-party = Add a party
agreement-proposed = Proposed
agreement-signed = Signed
agreement-needs-ratification = In force only when it is ratified
agreement-ratified = Ratified
agreement-in-force-from = In force from
agreement-in-force-to = In force to
agreement-holds = in force on { $day-short }
agreement-undecided = undecided on { $day-short }: no more is known than { $date-short }
agreement-not-yet = not yet in force on { $day-short }, only from { $date-short }
agreement-ended = no longer in force on { $day-short }, it ended { $date-short }
agreement-unsigned = nothing says that it was signed
agreement-unratified = nothing says that it was ratified

## Units at home

base-units-title = Home units
base-units-hint = Units at home from which rotations come; they are counted where they serve
base-units-none = No home unit found
base-units-add = Add home unit
base-units-new = New home unit
base-units-delete = Delete home unit
inspector-place = Place name

## Joint service of a unit

joint-service = Joint service
joint-none = No joint arrangement names this unit
joint-place = Place with another country’s unit…
# Country is a code.
joint-partner-role = { $country } ({ $role })
joint-name = Arrangement
joint-kind = Kind
joint-unit = In unit
joint-go-to = Go to { $name }
joint-first-day = Holds from
joint-last-day = Holds to
joint-add-partner = Add partner
joint-remove-partner = Remove partner
joint-country = Partner
joint-units = Units
joint-add-unit = Add a unit
joint-partner-first-day = Takes part from
joint-partner-last-day = Takes part to
joint-role = Role
joint-role-first-day = Role from
joint-role-last-day = Role to
joint-add-role = Add role
joint-not-stated = not stated
joint-equipment = Equipment from
joint-self-sustainment = Sustained by
joint-transport = Transport by
joint-medical = Medical care by
joint-organization = the organisation
joint-reimbursed-under = Reimbursed under
joint-add-country = Add a country
joint-command = Command
joint-command-limits = Limits of command
joint-may-refuse = May refuse
joint-least-share = Least share, %
joint-least-share-unless = { $share } % unless stated: so much of the authorised strength stays when a partner leaves
joint-agreements = Agreements
joint-add-agreement = Add an agreement
joint-all-agreements = All agreements…
joint-caveats = Caveats
joint-caveat = Caveat { $number }
joint-add-caveat = Add a caveat
joint-source = Source of this
joint-remarks = Remarks on the arrangement

## What can be done with an arrangement

deed-end = End on a day…
deed-extend = Extend…
deed-change-lead = Change lead…
deed-replace = Replace partner…
deed-split = Split…
deed-join = Join…
deed-join-nothing = There is no other arrangement in this unit
deed-delete = Delete arrangement
deed-end-now = End
deed-extend-now = Extend
deed-change-lead-now = Change lead
deed-replace-now = Replace
deed-split-now = Split
deed-join-now = Join
deed-last-day = On its last day
deed-guests-leave = The guests leave too
deed-new-last-day = New last day
deed-guests-stay = The guests stay on
deed-new-lead = New lead
deed-from = Leads from
deed-former = Former lead
deed-leaves = Who leaves
deed-comes = Who comes
deed-first-day = On its first day
deed-unit = With unit
deed-no-unit = none yet
deed-people = Its people
deed-people-alone = Without a unit they become lines in the unit itself
deed-second-first-day = Second from
deed-second = Second name
deed-second-name = { $name }, later
deed-other = Join with
deed-needs-day = Type the day first
deed-needs-country = Choose the country first
deed-needs-successor = Choose who comes first

## Rotations and positions

rotations = Rotations
rotations-none = No period has the number of a rotation
rotation-name = Rotation’s name
rotation-base = Comes from
rotation-no-base = not stated
positions = Positions
positions-add = Add position
positions-new = New position
