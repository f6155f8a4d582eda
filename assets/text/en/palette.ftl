### The palette, which finds and does everything by its name.

palette-hint = Find or do…
palette-name = Find or do
palette-list = What was found
palette-figure = Figure
palette-country = Units of the country
palette-sample = Sample plan
palette-go-day = Go to { $day }
palette-go-day-mission = Go to { $day } and choose { $mission }
palette-nothing = Nothing is called so
palette-foot = ↑ ↓ choose · Enter does it · Esc closes
palette-example = A day works too: UNIFIL 1 Mar 2019, today, +6m
