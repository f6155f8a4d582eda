### Words of the outline.

## Above the tree

outline-filter = Filter…
outline-filter-name = Filter
outline-filter-hint = Part of a name, an acronym, a country or its code
outline-ours = Ours
outline-ours-hint = Only branches with units or people of the planning country, at any time
outline-all = All
outline-all-hint = All branches
outline-columns = Columns
outline-country = { $planned } planned · { $deployed } in place
outline-country-hint = People of the planning country by flag on the day, whatever status is chosen

## Columns

outline-column-authorized = Authorised
outline-column-planned = Planned
outline-column-in-place = In place
outline-column-difference = Short or over
outline-heading-authorized = auth.
outline-heading-planned = planned
outline-heading-committed = committed
outline-heading-in-place = in place
outline-heading-difference = + / −

## The tree

outline-tree = Outline
outline-name = Name
outline-in-part = in part
outline-joint = joint
outline-open = Open { $name }
outline-close = Close { $name }
outline-new-formation = New formation
outline-new-unit = New unit
outline-copy = { $name } (copy)
outline-is-cut = cut
outline-paste-onto-itself = { $name } is itself what was cut. Choose where it is to go
outline-paste-no-mission = The plan has no mission yet. Add one first, or paste a mission
outline-paste-no-parent = Choose the mission, formation or unit under which it is to stand

## Below the tree

outline-add = + Add
outline-add-mission = mission,
outline-add-formation = formation,
outline-add-unit = unit
outline-choose-parent = First choose what it is to stand under

## Nothing to see

outline-no-missions = The plan has no missions yet
outline-first-mission = Add mission…
outline-no-match = Nothing matches the filter
outline-clear-filter = Clear filter
outline-none-of-ours = The planning country has nothing in this plan yet
outline-show-all = Show all branches
