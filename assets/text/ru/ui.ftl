### Слова окна.

## Команды

command-new-plan = Новый план
command-open = Открыть…
command-save = Сохранить
command-save-as = Сохранить как…
command-close-plan = Закрыть план
command-quit = Выход
command-undo = Отменить
command-redo = Повторить
command-rename = Переименовать
command-duplicate = Дублировать
command-delete = Удалить
command-move-up = Переместить выше
command-move-down = Переместить ниже
command-move-in = Подчинить предыдущему
command-move-out = Поднять на уровень
command-add-mission = Добавить миссию…
command-add-formation = Добавить соединение
command-add-unit = Добавить подразделение
command-add-period = Добавить период
command-split-period = Разделить период в этот день
command-end-period = Завершить период в этот день
command-plan-properties = Свойства плана…
command-sources = Источники…
command-previous-change = Предыдущее изменение
command-next-change = Следующее изменение
command-go-to-today = Перейти к сегодняшнему дню
command-go-to-reference-day = Перейти к опорному дню
command-next-finding = Следующее замечание
command-next-pane = Следующая панель
command-show-table = Таблица
command-show-chart = Диаграмма
command-export-figure = Экспортировать рисунок…
command-copy-figure = Копировать рисунок как изображение
command-copy-figure-table = Копировать рисунок как таблицу
command-toggle-outline = Структура
command-toggle-inspector = Инспектор
command-toggle-findings = Замечания
command-reset-layout = Восстановить расположение
command-light-theme = Светлая тема
command-dark-theme = Тёмная тема
command-system-theme = Тема системы
command-speak = { $language }
command-about = О программе Muster
