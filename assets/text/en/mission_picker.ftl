### Words of the dialog that adds a mission.

mission-picker-title = Add mission
mission-picker-search = Search missions
mission-picker-search-hint = Name, acronym, host country…
mission-picker-list = Missions
mission-picker-none = No mission in the table matches
mission-picker-own = A mission that is not in the table…
mission-picker-from-table = Back to the table
mission-picker-in-part = Held in part
mission-picker-in-part-hint = The plan lists some units of the mission; shares, ranks and ceilings need the others
mission-picker-in-full = Held in full
mission-picker-in-full-hint = The plan lists every contributor of the mission
mission-picker-add = Add mission
mission-picker-needs-acronym = The mission needs an acronym of at most 200 characters
mission-picker-needs-choice = First choose a mission from the list

## What will be filled in

mission-picker-there-already = { $acronym } is in the plan already
mission-picker-second-time = { $acronym } will be in the plan twice
mission-picker-go-to-it = Go to it
mission-picker-again = Add a second time
mission-picker-needs-decision = The plan has this mission already: go to it, or say that it is to be added a second time
mission-picker-facts = Facts
mission-picker-organization = Organisation
mission-picker-hosts = Host countries
mission-picker-hosts-list = { $hosts }
mission-picker-headquarters = Headquarters
mission-picker-first-day = Began
mission-picker-operations-end = Operations end
mission-picker-withdrawn-by = Everyone out by
mission-picker-ceilings = Ceilings
mission-picker-ceiling = { $people } ({ $categories })
mission-picker-no-ceilings = None known
mission-picker-mandates = Mandates
mission-picker-no-mandates = None known

## A mission of one’s own

mission-picker-own-title = A mission of your own
mission-picker-acronym = Acronym
mission-picker-name = Full name
mission-picker-own-note = Hosts, headquarters, mandates and ceilings are put in afterwards, in the inspector
