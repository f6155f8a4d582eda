### Words of the inspector, of the fields in it, and of the dialogs made of the same fields.

## Fields

field-cancel = Cancel
field-close = Close
field-search = Type to find
field-search-more = There are more: type to find them
field-search-nothing = Nothing found
field-choose-country = Choose a country
field-coordinates-form = type latitude and longitude in degrees, such as 33.12, 35.13

# The first letters of the days of the week, Monday first.
field-weekdays = Mo Tu We Th Fr Sa Su
# Name is that of the date's field.
field-calendar = { $name }: calendar
field-calendar-popup = Calendar
field-calendar-last-year = Previous year
field-calendar-last-month = Previous month
field-calendar-next-month = Next month
field-calendar-next-year = Next year
# Date is a month or a year, for a date of which no more is known.
field-calendar-only = Only { $date }
field-calendar-none = No date

field-source-none = No source
field-source-new = New source…
field-source-add = Add source
field-source-title = Title
field-source-title-needed = Type the title of the source first
field-source-date = Date
field-source-link = Link
field-source-confidence = Confidence

## What is selected

inspector-nothing-selected = Select a mission, formation or unit to see and change it here
inspector-plan = The plan
inspector-mission = The mission
inspector-formation = The formation
inspector-unit = The unit
inspector-horizon = Horizon
inspector-missions = Missions
inspector-units = Units
inspector-people = People

inspector-name = Name
inspector-full-name = Full name
inspector-short-name = Short name
inspector-acronym = Acronym
inspector-title = Title
inspector-kind = Kind
inspector-echelon = Echelon
inspector-function = Function
inspector-nationality = Nationality
inspector-category = Category
inspector-categories = Categories
inspector-parent = Parent
inspector-remarks = Remarks
inspector-joint = joint
inspector-pair = { $one } · { $other }
inspector-attached-to = attached to { $parent }
inspector-remove = Remove { $name }
inspector-remove-entry = Remove entry
inspector-source = Source
inspector-sources = Sources
inspector-no-sources = No number of this unit names a source
inspector-first-day = First day
inspector-last-day = Last day

## People on a day

inspector-people-on = People on { $day-short }
inspector-own = Own people
# Of a day on which rotations overlap; measure is what the number counts: established or present.
inspector-own-counted = { $number } { $measure }
inspector-own-established = Established
inspector-own-present = Present
inspector-women = Women
inspector-men = Men
inspector-not-stated = Not stated
inspector-country = Country
inspector-total = With all below
inspector-authorized = Authorised
inspector-planned = Planned
inspector-committed = Committed
inspector-in-place = In place
inspector-balance = Short or over
inspector-short = { $number } short
inspector-over = { $number } over
inspector-as-authorized = as authorised
inspector-counted = { $measure }, { $toward }
inspector-places-note = With all below { $number } are present; the numbers above other than the own people count places filled, each once in a handover
inspector-no-period-on-day = No period covers this day
inspector-joint-no-people = The unit is joint: add its people by country in the period
inspector-several-lines = Several lines of people: change them in the period
inspector-several-periods = Several periods cover this day: change them one by one

inspector-question-total = Units below change during the period. Make the total { $total } on { $day-short } alone, or throughout the period?
inspector-keep-own = On this day: keep the own people
inspector-keep-total = Throughout: keep the total
inspector-question-people = Are the { $number } out of the own people of { $parent }, or in addition?
inspector-out-of-parent = Out of { $parent }
inspector-in-addition = In addition

## Periods and authorised strength

inspector-periods = Periods
inspector-rotation = Rotation
inspector-period-parent = Stands under
inspector-usual-parent = as usual: { $parent }
inspector-decision = National
inspector-negotiation = Organisation
inspector-is-in-place = In place
inspector-confirmed-on = Confirmed on
inspector-toward = Counts toward
inspector-toward-category = as the category says
inspector-toward-reset = Count as the category says
inspector-add-line = Add people of a country
inspector-remove-line = Remove this line
inspector-split = Split on this day
inspector-split-hindrance = The day looked at needs days of the period before it
inspector-end = End on this day
inspector-end-hindrance = The day looked at is not in the period, or is its last already
inspector-delete-period = Delete period
inspector-authorized-strength = Authorised strength
inspector-add-authorized = Add authorised strength

## Missions

inspector-organization = Organisation
inspector-held = In the plan
inspector-hosts = Hosts
inspector-add-host = Add a country
inspector-headquarters = Headquarters
inspector-coordinates = Coordinates
inspector-operations-end = Operations end
inspector-withdrawn-by = Everyone out by
inspector-mandates = Mandates
inspector-add-mandate = Add mandate
inspector-new-mandate = New mandate
inspector-ceilings = Ceilings
inspector-add-ceiling = Add ceiling
inspector-new-ceiling = New ceiling
inspector-handovers = Handovers count
inspector-handovers-hint = While they hand over, those who come and those who leave both count
inspector-others = Others, not listed
inspector-add-others = Add others

## Plan properties

plan-title = Plan properties
plan-name = Title
plan-country = Planning country
plan-marking = Marking
plan-usual-markings = Usual ones
plan-marking-unclassified = UNCLASSIFIED
plan-marking-official = FOR OFFICIAL USE ONLY
plan-marking-restricted = RESTRICTED
plan-marking-exercise = EXERCISE
plan-create-title = New plan
plan-create = Create
plan-create-needs-country = Choose the planning country first
plan-first-day = Horizon, first day
plan-last-day = Horizon, last day
plan-horizon-half = The horizon holds once both days are known
plan-reference-day = Reference day
plan-remarks = Remarks
plan-countries = Countries of the plan’s own
plan-countries-hint = For contributors that are in no list; their codes have three capital letters
plan-country-code = Code
plan-country-name = Name
plan-new-country-name = Name of a new country
plan-add-country = Add
plan-country-code-form = Type a code of three letters from A to Z first
plan-country-known = There is a country with this code already
plan-country-name-needed = Type the name first

## Sources

sources-title = Sources
sources-hint = Where the numbers of the plan come from
sources-none = No source found
sources-add = Add source
sources-new = New source
sources-delete = Delete source
inspector-bridge = What they are made of…
