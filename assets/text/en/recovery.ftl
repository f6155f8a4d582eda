### Recovery copies: what was not saved when the program ended.

## The dialog at the start

recovery-title = Unsaved changes were found
recovery-text = Muster ended before these changes were saved. Restoring opens them as unsaved changes; no file is touched until you save
recovery-never-saved = Not saved in a file yet
recovery-written = Copied on { $day } at { $time }
recovery-differs = What differs from the file
recovery-differs-from-beginning = What was changed
recovery-more = Show all { $count } differences
recovery-unreadable = A copy that cannot be read
recovery-note-gone = The file is no longer there
recovery-note-changed = The file was changed elsewhere after the plan was last opened or saved
recovery-note-file-unreadable = The file cannot be read now: { $problem }
recovery-note-damaged = The end of the copy is damaged, so the last changes may be missing

recovery-restore = Restore
recovery-discard = Discard…
recovery-later = Later
recovery-restore-this = Restore “{ $title }”
recovery-discard-this = Discard the changes of “{ $title }”…

recovery-discard-title = Discard the unsaved changes?
recovery-discard-question = The changes of “{ $title }” that were not saved will be lost for good
recovery-answer-discard = Discard
recovery-answer-keep = Keep

## While working

recovery-not-written = No recovery copy can be written: { $problem }. Save often until this is mended
recovery-not-removed = The recovery copy could not be removed: { $problem }
recovery-unnamed-step = earlier change
recovery-nothing = No recovered work was found: nothing was left unsaved

## What can be wrong with a copy

recovery-other-format = this is not a recovery copy that this version of Muster can read
recovery-cut = the recovery copy is cut off or damaged before its plan ends
recovery-wrong-step = record { $record } of the recovery copy does not follow from what stands before it
