### How figures say what they count: ledger, measure, lens, groupings.
