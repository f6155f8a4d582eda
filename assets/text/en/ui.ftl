### Words of the window.

## Commands

command-new-plan = New plan
command-open = Open…
command-save = Save
command-save-as = Save as…
command-close-plan = Close plan
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-rename = Rename
command-duplicate = Duplicate
command-delete = Delete
command-move-up = Move up
command-move-down = Move down
command-move-in = Move under the one above
command-move-out = Move out one level
command-add-mission = Add mission…
command-add-formation = Add formation
command-add-unit = Add unit
command-add-period = Add period
command-split-period = Split period on this day
command-end-period = End period on this day
command-plan-properties = Plan properties…
command-sources = Sources…
command-previous-change = Previous change
command-next-change = Next change
command-go-to-today = Go to today
command-go-to-reference-day = Go to the reference day
command-next-finding = Next finding
command-next-pane = Next pane
command-show-table = Table
command-show-chart = Chart
command-export-figure = Export figure…
command-copy-figure = Copy figure as picture
command-copy-figure-table = Copy figure as table
command-toggle-outline = Outline
command-toggle-inspector = Inspector
command-toggle-findings = Findings
command-reset-layout = Reset layout
command-light-theme = Light colors
command-dark-theme = Dark colors
command-system-theme = Colors of the system
command-speak = { $language }
command-about = About Muster
