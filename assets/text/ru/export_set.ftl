### Экспорт нескольких рисунков сразу: окно и итог.

export-set-title = Экспортировать всё
export-set-figures = Рисунки
export-set-forms = Виды файлов
export-set-folder = Папка
export-set-choose = Выбрать…
export-set-export = Экспортировать
export-set-count =
    { $count ->
        [one] { $count } файл
        [few] { $count } файла
       *[many] { $count } файлов
    }
export-set-compares = Ни один из выбранных рисунков не строится по одной миссии
export-set-no-figure = Сначала выберите рисунок
export-set-no-form = Сначала выберите вид файла
export-set-no-paper = Сначала выберите формат
export-set-no-language = Сначала выберите язык
export-set-no-colors = Сначала выберите цвета
export-set-no-folder = Сначала укажите папку
export-set-choose-folder = Выбор папки
export-set-use-folder = Выбрать эту папку
export-set-existing-title = Часть файлов уже есть
export-set-existing =
    { $existing ->
        [one] { $existing } файл из { $count } уже есть в папке { $folder }. Что с ним сделать?
        [few] { $existing } файла из { $count } уже есть в папке { $folder }. Что с ними сделать?
       *[many] { $existing } файлов из { $count } уже есть в папке { $folder }. Что с ними сделать?
    }
export-set-overwrite = Заменить все
export-set-keep = Оставить их, записать остальные
export-set-written =
    { $count ->
        [0] В папку { $folder } не записано ни одного файла
        [one] В папку { $folder } записан { $count } файл
        [few] В папку { $folder } записаны { $count } файла
       *[many] В папку { $folder } записано { $count } файлов
    }
export-set-written-and-kept =
    { $count ->
        [0] В папку { $folder } не записано ни одного файла
        [one] В папку { $folder } записан { $count } файл
        [few] В папку { $folder } записаны { $count } файла
       *[many] В папку { $folder } записано { $count } файлов
    }; { $kept ->
        [one] { $kept } уже был и оставлен
        [few] { $kept } уже были и оставлены
       *[many] { $kept } уже было и оставлено
    }
export-set-left-out = Рисунок «{ $figure }» пропущен: { $reason }
export-set-missing-letters = Этих букв нет ни в одном шрифте, вместо них рамки: { $letters }
export-set-cancelled =
    { $wanted ->
        [one] Экспорт { $wanted } файла отменён
       *[many] Экспорт { $wanted } файлов отменён
    }
export-set-nothing = Ничего не экспортировано
export-set-failed =
    { $count ->
        [one] { $count } файл не экспортирован
        [few] { $count } файла не экспортированы
       *[many] { $count } файлов не экспортировано
    }
export-set-done = Экспорт завершён, есть замечания
