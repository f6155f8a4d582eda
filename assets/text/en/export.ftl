### What exporting says.

export-table-mission = Mission
export-table-total = Total
