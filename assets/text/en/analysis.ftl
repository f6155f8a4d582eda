### Words for ways of counting.

ledger-flag = by flag
ledger-host = by host
measure-established = established
measure-present = present
lens-planned = planned
lens-committed = committed
lens-deployed = in place
