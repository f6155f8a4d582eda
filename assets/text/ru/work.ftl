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
