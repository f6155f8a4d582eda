### Words of the dialogs that add from templates and keep them.

template-title = Add from template
template-search = Search templates
template-search-hint = Name, size, function…
template-list = Templates
template-none = No template matches
template-is = { $echelon }, { $function }
template-is-own = { $echelon }, { $function } · your own
template-unreadable = A template that cannot be read
template-broken = { $file } cannot be read: { $reason }
template-no-unit = it holds no unit
template-reading = Your own templates are being read…
template-add = Add
template-needs-choice = First choose a template from the list
template-needs-mission = The plan has no mission yet; add one first
template-needs-parent = First choose under what the unit is to stand
template-needs-name = The unit needs a name
template-days-out-of-order = The last day lies before the first

## The preview

template-told = { $echelon }, { $function }, { $category }: { $count ->
    [one] { $count } person
   *[other] { $count } people
} in { $units ->
    [one] { $units } unit
   *[other] { $units } units
}
template-structure = Structure
template-own = { $all }, of them { $own } of its own
template-strength-from = Strength: { $source }
template-division-from = Division: { $source }
template-remove = Remove this template…
template-remove-sure = Remove it for good?
template-remove-yes = Remove
template-remove-no = Keep

## Where it goes

template-parent = Under
template-choose-parent = Choose a mission, formation or unit
template-name = Name
template-country = Country
template-first-day = First day
template-last-day = Last day
template-levels = Sub-units
template-levels-none = None
template-levels-one = One level
template-levels-all = All levels
template-levels-not-known = The template is not divided so far
template-people = People
template-with-people = As in the template
template-without-people = Nobody yet
template-arrangement = Arrangement
template-with-arrangement = Made along with it
template-without-arrangement = Without

## With whom it serves

template-joint = Joint service
template-joins = { $guest } is a partner here already: the unit joins the arrangement “{ $name }”
template-arranges-guest = { $host } is another country’s unit. A new arrangement, { $kind }, { $days }: { $lead } leads, { $guest } is the junior partner
template-arranges-partner = { $host } is a unit of several countries. A new arrangement, { $kind }, { $days }: { $guest } takes part
template-not-arranged = The unit serves with people of other countries; no arrangement says so yet

## Keeping a template

template-form-title = Save as template
template-form-told = { $count ->
    [one] Keeps the unit with its people on { $day }
   *[other] Keeps { $count } units with their people on { $day }
}; days, attachments and authorised strengths are left out
template-form-replaces = A template of the same name is replaced
template-form-keep = Save template
template-kept = The template “{ $name }” has been saved
template-not-kept = The template was not saved: { $reason }
template-no-folder = There is no folder on this machine in which templates could be kept
template-too-large = The unit has { $count } units with all below it; a template has at most { $most }
