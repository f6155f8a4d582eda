### Words for the values of a plan.

## Personnel categories

category-troops = Troops
category-staff-officer = Staff officers
category-experts-on-mission = Experts on mission
category-individual-police = Individual police
category-formed-police-units = Formed police units
category-government-provided = Government-provided personnel
category-osce-monitor = OSCE monitors
category-coalition-troops = Coalition troops
category-civilian = Civilians

## How far a number can be trusted

confidence-published = published
confidence-estimated = estimated
confidence-unconfirmed = unconfirmed

## Organisations

organization-un = United Nations
organization-osce = OSCE
organization-eu = European Union
organization-au = African Union
organization-csto = CSTO
organization-cis = CIS
organization-coalition = Coalition
organization-other = Other

## Echelons

echelon-team = team
echelon-squad = squad
echelon-section = section
echelon-platoon = platoon
echelon-company = company
echelon-battalion = battalion
echelon-regiment = regiment
echelon-brigade = brigade
echelon-division = division
echelon-corps = corps
echelon-army = army
echelon-contingent = contingent

## Functions

function-infantry = infantry
function-mechanized = mechanised infantry
function-armor = armour
function-reconnaissance = reconnaissance
function-artillery = artillery
function-engineer = engineers
function-explosive-ordnance-disposal = explosive ordnance disposal
function-medical = medical
function-signals = signals
function-transport = transport
function-maintenance = maintenance
function-logistics = logistics
function-aviation = aviation
function-unmanned-and-isr = unmanned aircraft and ISR
function-maritime = maritime
function-riverine = riverine
function-military-police = military police
function-formed-police = formed police
function-guard = guard
function-reserve = reserve
function-civil-military = civil–military cooperation
function-headquarters = headquarters
function-national-support = national support
function-special-forces = special forces
function-mixed = mixed or other

## Formations

formation-force-headquarters = force headquarters
formation-force = force
formation-sector = sector
formation-brigade = multinational brigade
formation-task-force = task force

## Status

decision-intended = intended
decision-approved = approved
decision-refused = refused
negotiation-not-raised = not raised
negotiation-sounded = sounded out
negotiation-requested = requested
negotiation-offered = offered
negotiation-accepted = accepted
negotiation-declined = declined
negotiation-withdrawn = withdrawn

## What people count toward

toward-uniformed = uniformed personnel
toward-reimbursed = reimbursed strength
toward-national = national ceiling

## How much of a mission a plan holds

held-full = in full
held-part = in part

## Why something cannot be

invalid-empty-text = a name or title is needed here
invalid-long-text = the text has more than { $most } characters
invalid-control-character = the text has a line break or another control character
invalid-end-before-start = the last date, { $last }, lies before the first, { $first }
invalid-day-needed = this date has to be known to the day
invalid-too-many-people = more than { $most } people in one line
invalid-twin-id = this id is used twice
invalid-twin-period = two periods of the unit have the id { $id }
invalid-unknown-parent = the parent { $id } is not in the plan
invalid-unknown-source = the source { $id } is not in the plan
invalid-unknown-unit = the unit { $id } is not in the plan
invalid-unknown-base-unit = the home unit { $id } is not in the plan
invalid-unknown-agreement = the agreement { $id } is not in the plan
invalid-twin-rotation = rotation { $number } is described twice
invalid-share = a share is between 1 and 100 %
invalid-unknown = this is not in the plan
invalid-formation-under-unit = a formation cannot stand under a unit
invalid-cycle = it would stand under itself
invalid-too-deep = more than { $most } levels of parents
invalid-too-tangled = too many units are attached to one another in turns to follow them
invalid-coordinates = latitude and longitude belong together, the latitude between −90 and 90
invalid-no-category = a ceiling needs at least one category that it counts
invalid-in-use = something in the plan still refers to it
invalid-too-many = more than { $most } entries in one list

## Joint arrangements

arrangement-kind-attached = attached
arrangement-kind-attached-explanation = a sub-unit of its own works beside a larger unit of another country and under its operational command
arrangement-kind-embedded = embedded
arrangement-kind-embedded-explanation = people serve inside another country’s sub-units, under its command
arrangement-kind-co-deployed = co-deployed
arrangement-kind-co-deployed-explanation = distinct national units serve under one multinational command
arrangement-kind-composite = composite
arrangement-kind-composite-explanation = mixed units of several countries serve under mixed command

role-lead = lead
role-senior = senior
role-equal = equal
role-junior = junior

command-operational-control = operational control
command-tactical-control = tactical control

support-equipment = equipment
support-self-sustainment = self-sustainment
support-transport = transport
support-medical = medical care

## Agreements

agreement-kind-memorandum = memorandum of understanding
agreement-kind-treaty = treaty
agreement-kind-technical-arrangement = technical arrangement
agreement-kind-exchange-of-letters = exchange of letters
agreement-kind-other = other
