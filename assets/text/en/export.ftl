### What exporting says.

export-table-mission = Mission
export-table-contributor = Contributor
export-table-from = From
export-table-unit = Unit
export-table-step = Step
export-table-total = Total
