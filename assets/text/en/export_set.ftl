### Exporting several figures together: the dialog and what came of it.

export-set-title = Export all
export-set-figures = Figures
export-set-forms = Kinds of file
export-set-folder = Folder
export-set-choose = Choose…
export-set-export = Export
export-set-count =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
export-set-compares = None of the chosen figures can be of one mission
export-set-no-figure = Choose a figure first
export-set-no-form = Choose a kind of file first
export-set-no-paper = Choose a size of paper first
export-set-no-language = Choose a language first
export-set-no-colors = Choose colours first
export-set-no-folder = Name the folder first
export-set-choose-folder = Choose a folder
export-set-use-folder = Choose this folder
export-set-existing-title = Some files exist
export-set-existing =
    { $existing ->
        [one] { $existing } of the { $count } files exists already in { $folder }. What is to become of it?
       *[other] { $existing } of the { $count } files exist already in { $folder }. What is to become of them?
    }
export-set-overwrite = Write over all
export-set-keep = Keep them, write the rest
export-set-written =
    { $count ->
        [0] No file was written to { $folder }
        [one] { $count } file was written to { $folder }
       *[other] { $count } files were written to { $folder }
    }
export-set-written-and-kept =
    { $count ->
        [0] No file was written to { $folder }
        [one] { $count } file was written to { $folder }
       *[other] { $count } files were written to { $folder }
    }; { $kept ->
        [one] { $kept } was there already and was kept
       *[other] { $kept } were there already and were kept
    }
export-set-left-out = { $figure } was left out: { $reason }
export-set-missing-letters = No font has these letters, which show as boxes: { $letters }
export-set-cancelled =
    { $wanted ->
        [one] The export of { $wanted } file was cancelled
       *[other] The export of { $wanted } files was cancelled
    }
export-set-nothing = Nothing was exported
export-set-failed =
    { $count ->
        [one] { $count } file could not be exported
       *[other] { $count } files could not be exported
    }
export-set-done = Exported, with remarks
