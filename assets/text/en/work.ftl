### Long work under way, as the line at the foot of the window shows it.

work-opening = Opening { $file }
work-saving = Saving { $file }
work-exporting =
    { $count ->
        [one] Exporting { $count } file
       *[other] Exporting { $count } files
    }
work-now = { $work }: { $now }
work-reading = reading
work-checking = checking
work-counting = counting
work-more = + { $count } more
work-cancelling = It stops as soon as it can
work-saving-not-cancelled = Saving is not broken off, so that the file is whole
work-editing = { $edit }
work-setting-cells = Setting { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
work-copying-cells = Copying { $count ->
    [one] { $count } cell
   *[other] { $count } cells
}
work-restoring = Restoring “{ $title }”
work-looking-for-copies = Looking for recovered work
work-exporting-figure = Exporting { $file }
work-drawing = drawing
work-writing = writing
