### The command line: errors and hints.

command-line-error = error: { $problem }
command-line-hint = hint: { $hint }

command-line-answer = the answer could not be written: { $reason }
command-line-hint-answer = check the disk or the program that the answer goes to
command-line-no-window = no window can be opened: { $reason }
command-line-hint-no-window = without a display these work: muster strength, figure, figures, check, format, schema; see muster --help
command-line-not-built = this command has no answer yet
command-line-hint-not-built = see muster --help for the others
command-line-not-canonical = { $file } is not in canonical form
command-line-to-before-from = --to lies before --from
command-line-hint-to-before-from = both days count; --from is the first of them

## Strength

command-line-strength = { $plan }: { $toward }, { $measure }, { $ledger }, { $lens }, { $when }
command-line-on-day = on { $day }
command-line-toward-all = all people
command-line-beside =
    { $people ->
        [one] + { $people } who does not count toward this
       *[other] + { $people } who do not count toward this
    }
command-line-nobody = nobody
command-line-others = others, not listed

command-line-day = day
command-line-mission = mission
command-line-contributor = contributor
command-line-category = category
command-line-echelon = echelon
command-line-unit = unit
command-line-status = status
command-line-confidence = confidence
command-line-women = women
command-line-men = men
command-line-not-stated = not stated
command-line-total = total
