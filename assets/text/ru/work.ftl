### Длительная работа, как её показывает строка внизу окна.

work-opening = Открывается { $file }
work-saving = Сохраняется { $file }
work-exporting =
    { $count ->
        [one] Экспортируется { $count } файл
        [few] Экспортируются { $count } файла
       *[many] Экспортируется { $count } файлов
    }
work-now = { $work }: { $now }
work-reading = чтение
work-checking = проверка
work-counting = подсчёт
work-more = ещё { $count }
work-cancelling = Будет остановлено при первой возможности
work-saving-not-cancelled = Сохранение не прерывается, чтобы файл остался целым
work-editing = { $edit }
work-setting-cells = Заполняется { $count ->
    [one] { $count } ячейка
    [few] { $count } ячейки
   *[many] { $count } ячеек
}
work-copying-cells = Копируется { $count ->
    [one] { $count } ячейка
    [few] { $count } ячейки
   *[many] { $count } ячеек
}
work-restoring = Восстанавливается «{ $title }»
work-looking-for-copies = Поиск несохранённых изменений
work-exporting-figure = Экспортируется { $file }
work-drawing = рисование
work-writing = запись
