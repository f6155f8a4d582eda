### Копии для восстановления: то, что не было сохранено, когда программа завершилась.

## Окно при запуске

recovery-title = Найдены несохранённые изменения
recovery-text = Работа Muster прервалась до того, как эти изменения были сохранены. При восстановлении они откроются как несохранённые; файлы не изменятся, пока вы не сохраните план
recovery-never-saved = Ещё не сохранялся в файл
recovery-written = Копия от { $day-genitive }, { $time }
recovery-differs = Отличия от файла
recovery-differs-from-beginning = Что было изменено
recovery-more = Показать все отличия ({ $count })
recovery-unreadable = Копия, которую не удаётся прочитать
recovery-note-gone = Файла больше нет на месте
recovery-note-changed = Файл изменён извне после того, как план в последний раз открывали или сохраняли
recovery-note-file-unreadable = Сейчас файл не удаётся прочитать: { $problem }
recovery-note-damaged = Конец копии повреждён, последних изменений в ней может не быть

recovery-restore = Восстановить
recovery-discard = Удалить…
recovery-later = Позже
recovery-restore-this = Восстановить «{ $title }»
recovery-discard-this = Удалить изменения плана «{ $title }»…

recovery-discard-title = Удалить несохранённые изменения?
recovery-discard-question = Несохранённые изменения плана «{ $title }» пропадут безвозвратно
recovery-answer-discard = Удалить
recovery-answer-keep = Оставить

## Во время работы

recovery-not-written = Не удаётся записать копию для восстановления: { $problem }. Пока это не исправлено, сохраняйте план чаще
recovery-not-removed = Не удалось удалить копию для восстановления: { $problem }
recovery-unnamed-step = прежнее изменение
recovery-nothing = Восстанавливать нечего: несохранённых изменений не найдено

## Что бывает не так с копией

recovery-other-format = эта версия Muster не может прочитать такую копию для восстановления
recovery-cut = копия для восстановления обрывается или повреждена раньше, чем заканчивается план
recovery-wrong-step = запись { $record } копии для восстановления не следует из предыдущих
