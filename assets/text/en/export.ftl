### What exporting says.

export-table-mission = Mission
export-table-contributor = Contributor
export-table-from = From
export-table-joint-unit = Unit
export-table-step = Step
export-table-total = Total
