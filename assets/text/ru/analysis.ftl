### Слова о том, как считают.

ledger-flag = по флагу
ledger-host = по принимающей стороне
measure-established = занятые места
measure-present = присутствуют
lens-planned = запланировано
lens-committed = согласовано
lens-deployed = на месте
