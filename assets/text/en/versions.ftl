### Earlier versions, files that others have changed, and files that are broken.

## Moments and people

moment = { $day-short }, { $time }
moment-unknown = { $text }
person = { $user }
person-at = { $user } at { $host }
person-machine = someone at { $host }
person-unknown = someone

## Earlier versions

versions-title = Earlier versions
versions-hint = The last ten versions are kept each time the plan is saved. One that is opened is read-only until it is saved under a name
versions-searching = Looking for earlier versions…
versions-none = There are no earlier versions yet. One is kept each time the plan is saved
versions-comparing = Comparing…
versions-until-next = Changed until the next version
versions-until-now = Changed until now
versions-no-change = Nothing changed
versions-next-unreadable = The next version cannot be read
versions-size = { $size } kB
versions-open = Open
strip-only-read = Earlier version of { $moment }, read-only
strip-save-as = Save as…
strip-back = Back to { $file }
notice-only-read = This is an earlier version and cannot be edited. To go on with it, save it under a name: File, Save as…
notice-not-kept = This version is saved, but was not put among the earlier versions: { $problem }
notice-saved-not-kept = Saved { $file }; the version before could not be put among the earlier versions

## Files that others have open or have changed

notice-open-elsewhere = Also open elsewhere: { $who }, since { $since }. You can go on; when you save, you are told what was changed there
notice-open-twice = Another window of yours has this file open since { $since }, or was broken off. You can go on
notice-reloaded = Loaded again from disk; your version is among the earlier versions
question-changed-title = The file has changed on disk
question-changed = Someone has changed “{ $file }” since you opened or saved it. What changed there:
question-changed-by = “{ $file }” was changed since you opened or saved it; { $who } has it open. What changed there:
question-appeared = Someone has made a file “{ $file }” in this place meanwhile
question-other = “{ $file }” was changed after this plan was begun from it. What is different there:
changed-form-only = Only the way it is written; the plan is the same
changed-unreadable = It can no longer be read as a plan: { $problem }
answer-save-elsewhere = Save under another name…
answer-reload = Reload
problem-not-overwritten = What is on disk could not be put among the earlier versions, so nothing was overwritten. { $problem }
problem-not-reloaded = Not loaded again: your version could not be put among the earlier versions

## Files that are broken

answer-salvage = Open what can be read
salvaged-title = What could not be read
salvaged = What is whole in “{ $file }” is open as a new plan that is in no file yet. The broken file stays as it is. What is missing or different:
salvaged-more = { $count ->
    [one] … and { $count } more place
   *[other] … and { $count } more places
}
problem-nothing-salvaged = Nothing of it can be read
dialog-copy = Copy as text
