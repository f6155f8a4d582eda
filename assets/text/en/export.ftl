### What exporting says.

export-table-mission = Mission
export-table-contributor = Contributor
export-table-from = From
export-table-total = Total
