### Words of the strip of findings.

findings-none = No findings
findings-heading = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
findings-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
findings-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
findings-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
findings-next-key = F8 next
findings-list = Findings
findings-show-all = Show all
findings-show-one = Show one
findings-go-to = Go to
