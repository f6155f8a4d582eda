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

organisation-un = United Nations
organisation-osce = OSCE
organisation-eu = European Union
organisation-au = African Union
organisation-csto = CSTO
organisation-cis = CIS
organisation-coalition = Coalition
organisation-other = Other
