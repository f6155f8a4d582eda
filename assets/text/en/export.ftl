### What exporting says.

export-table-mission = Mission
export-table-contributor = Contributor
export-table-total = Total
