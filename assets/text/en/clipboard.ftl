### What is said of cut, copy and paste of missions, formations and units.

clipboard-copied = { $below ->
    [0] Copied { $name }
    [one] Copied { $name } with { $below } below it
   *[other] Copied { $name } with { $below } below it
}
clipboard-cut = Cut { $name }. It moves to where it is pasted in this plan; pasted into another plan, it is copied there and stays here. Esc takes the cut back
clipboard-moved = Moved { $name }
clipboard-pasted = { $below ->
    [0] Pasted { $name }
    [one] Pasted { $name } with { $below } below it
   *[other] Pasted { $name } with { $below } below it
}
clipboard-pasted-lost = { $pasted }. { $count ->
    [one] People attached to { $parents } are now under their usual parent: this plan does not have it
   *[other] People attached to { $parents } are now under their usual parents: this plan does not have these
}
clipboard-refused = Not pasted. { $reason }
clipboard-no-text = There is nothing on the clipboard that could be pasted. Copy a mission, formation or unit in the outline first
clipboard-other = The clipboard holds something else. Missions, formations and units can be pasted here, copied in the outline of this or another window; cells can be pasted in the table
clipboard-too-much = { $name } has { $count } parts; at most { $most } go over the clipboard. Drag it to move it, or copy smaller parts
clipboard-too-large = What is on the clipboard is too large: at most { $size } MB and { $most } missions, formations and units can be pasted
clipboard-broken = What is on the clipboard was changed on the way, or comes from another version. { $reason }
