### Слова таблицы.

## Над строками и под ними

table-title = Численность на { $day-genitive }
table-about = Таблица: люди на { $day-genitive }, { $view }
table-view = { $ledger } · { $lens } · { $measure } · { $toward }
table-toward-everyone = все люди
table-filter = Отбор строк
table-clear-filter = Сбросить отбор
table-count = { $rows ->
    [one] { $rows } строка из { $all }
    [few] { $rows } строки из { $all }
   *[many] { $rows } строк из { $all }
}
table-groups = Миссии и соединения
table-groups-hint = Показывать также строки миссий и соединений
table-columns = Столбцы
table-columns-default = Обычные столбцы
table-totals = Всего
table-totals-hint = Люди на { $day-genitive }, { $view }: в показанных строках, каждый учтён один раз; штатная численность и отклонение не складываются
table-empty = Подразделений пока нет
table-empty-hint = Добавьте подразделение здесь или в структуре — строка появится сразу
table-empty-mission-hint = Сначала добавьте миссию, затем её подразделения
table-nothing-found = Нет строк, подходящих под отбор
table-nothing-found-hint = Каждое слово должно найтись где-нибудь в строке
table-working = Идёт работа…
table-selected = Выделено: { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
} × { $columns ->
    [one] { $columns } столбец
    [few] { $columns } столбца
   *[many] { $columns } столбцов
}
table-totals-caption = { $day } · { $view }
table-tally = Сумма { $sum } · Чисел { $count } · Среднее { $average }
table-tally-tenths = { $whole },{ $tenths }
table-tally-hint = По числам в выделенных ячейках как они есть: кто входит в несколько ячеек, учтён в каждой
table-copied-about = Численность на { $day-genitive } · { $view }
table-select-all = Выделить всё
table-row-head = Строка { $number }: { $row }

## Заголовки

table-heading-hint = Щелчок сортирует, Shift+щелчок добавляет сортировку, Ctrl+щелчок выделяет столбец, перетаскивание переставляет его
table-heading-menu = Меню столбца «{ $column }»
table-sort-up = По возрастанию
table-sort-down = По убыванию
table-sort-also-up = Затем по возрастанию
table-sort-also-down = Затем по убыванию
table-sort-none = Не сортировать по столбцу
table-column-select = Выделить столбец
table-column-fit = Ширина по содержимому
table-column-left = Сдвинуть влево
table-column-right = Сдвинуть вправо
table-column-hide = Скрыть столбец

## Отбор по столбцам

table-filter-column = Отбор
table-filter-clear = Снять этот отбор
table-filter-contains = Содержит
table-filter-from = От
table-filter-to = До
table-filter-search = Поиск значений
table-filter-counting = Подсчёт…
table-filter-nothing = (пусто)
table-filter-value = { $value }, { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
}
table-chip = { $column }: { $filter }
table-chip-contains = содержит «{ $text }»
table-chip-range = от { $from } до { $to }
table-chip-from = от { $from }
table-chip-to = до { $to }
table-chip-more = { $values } и ещё { $number }
table-chip-remove = Снять отбор { $filter }
table-chips-clear = Снять все

## Копирование, вставка, заполнение

table-menu-copy = Копировать
table-menu-copy-with-headings = Копировать с датой и заголовками
table-menu-paste = Вставить
table-menu-fill-down = Заполнить вниз
table-menu-fill-right = Заполнить вправо
table-menu-clear = Очистить ячейки
table-menu-select-rows = Выделить строки
table-menu-select-columns = Выделить столбцы
table-edit-paste = Вставить { $cells ->
    [one] { $cells } ячейку
    [few] { $cells } ячейки
   *[many] { $cells } ячеек
}
table-edit-fill = Заполнить { $cells ->
    [one] { $cells } ячейку
    [few] { $cells } ячейки
   *[many] { $cells } ячеек
}
table-edit-clear = Очистить { $cells ->
    [one] { $cells } ячейку
    [few] { $cells } ячейки
   *[many] { $cells } ячеек
}
table-report-refused = { $number ->
    [one] Не принята { $number } ячейка.
    [few] Не приняты { $number } ячейки.
   *[many] Не принято { $number } ячеек.
}
table-report-changed = { $number ->
    [one] Изменена { $number } ячейка.
    [few] Изменены { $number } ячейки.
   *[many] Изменено { $number } ячеек.
}
table-report-added = { $number ->
    [one] Добавлено { $number } подразделение.
    [few] Добавлены { $number } подразделения.
   *[many] Добавлено { $number } подразделений.
}
table-report-rows-left = { $number ->
    [one] { $number } строка за последней осталась; вставьте её с названием, чтобы добавить подразделение.
    [few] { $number } строки за последней остались; вставьте их с названиями, чтобы добавить подразделения.
   *[many] { $number } строк за последней осталось; вставьте их с названиями, чтобы добавить подразделения.
}
table-report-columns-left = { $number ->
    [one] { $number } столбец за последним остался.
    [few] { $number } столбца за последним остались.
   *[many] { $number } столбцов за последним осталось.
}
table-report-undo = Отменить всё
table-report-copy = Копировать список
table-report-close = Закрыть список
table-refused-cell = «{ $text }» не принято: { $reason }
table-cell-refused = { $cell }; не принято: { $text }

## Столбцы

table-column-name = Название
table-column-short-name = Краткое название
table-column-mission = Миссия
table-column-stands-under = В составе
table-column-contributor = Чьё
table-column-echelon = Уровень
table-column-function = Предназначение
table-column-category = Категория
table-column-own-women = Своих женщин
table-column-own-men = Своих мужчин
table-column-own-not-stated = Своих, пол не указан
table-column-own = Свои люди
table-column-total = Со всеми ниже
table-column-authorized = По штату
table-column-planned = По плану
table-column-deployed = На месте
table-column-present = Присутствуют
table-column-balance = Отклонение
table-column-first-day = Первый день
table-column-last-day = Последний день
table-column-rotation = Ротация
table-column-status = Статус
table-column-decision = Национальный статус
table-column-negotiation = Статус в организации
table-column-in-place = Прибытие подтверждено
table-column-source = Источник
table-column-confidence = Достоверность
table-column-remarks = Примечания

## Что именно стоит в столбце

table-hint-name = Полное название; у миссии — сокращение
table-hint-short-name = Название для схем и узких мест
table-hint-mission = Миссия, в которой подразделение находится в этот день
table-hint-stands-under = Чему подчинено в этот день, ближайшее первым
table-hint-contributor = Чьё это подразделение; «совместное», если нескольких партнёров
table-hint-echelon = Величина подразделения, вид соединения
table-hint-function = Чем занимается подразделение
table-hint-category = К какой категории его люди относятся в статистике
table-hint-own = Свои люди на этот день с выбранными выше статусом и мерой; люди входящих подразделений не учтены. Тире: пол не указан. У миссии: прочие, не указанные в плане
table-hint-total = Люди на этот день вместе со всеми, кто ниже, с выбранными выше статусом и мерой
table-hint-authorized = Сколько людей подразделению положено в этот день вместе с входящими в него; новое число действует с этого дня
table-hint-planned = Запланировано на этот день вместе со всеми, кто ниже: без отказов, отклонённых и отозванных
table-hint-deployed = На месте в этот день вместе со всеми, кто ниже
table-hint-present = Фактически находятся в этот день вместе со всеми, кто ниже; при смене — и прибывшие, и убывающие
table-hint-balance = Люди вместе со всеми, кто ниже, с выбранными выше статусом и мерой минус штатная численность: − некомплект, + сверх штата
table-hint-period = Из периода, в который входит этот день; если такого нет — из ближайшего, бледным шрифтом
table-hint-status = Из периода на этот день: национальное решение, состояние в организации, на месте ли люди
table-hint-source = Откуда взяты числа периода и насколько им можно доверять
table-hint-remarks = Что ещё следует знать

## Значения

table-joint = совместное
table-in-place = на месте
table-not-in-place = не на месте
table-open = открыт
table-undated = без дат

## Почему ячейку нельзя править

table-fixed-mission = У миссии здесь нет собственного значения
table-fixed-formation = У соединения здесь нет собственного значения
table-fixed-gone = Этого подразделения в плане больше нет
table-fixed-derived = Число складывается из своих людей и входящих подразделений; правьте их
table-fixed-balance = Число следует из численности людей и штата; правьте их
table-fixed-place = Чтобы переподчинить, перенесите в структуре
table-fixed-source = Источники указываются на панели свойств
table-fixed-status = Правьте столбцы «Национальный статус», «Статус в организации» и «Прибытие подтверждено»
table-fixed-no-period = Ни один период не включает { $day }; добавьте его на панели свойств
table-fixed-handover = { $day } входит в несколько периодов; правьте людей на панели свойств
table-fixed-not-counted = Люди этого периода не учитываются при выбранных выше условиях; выберите другой статус или зачёт
table-fixed-joint = Людям совместного подразделения нужна страна; введите их на панели свойств
table-fixed-lines = Люди нескольких стран или источников; правьте строки на панели свойств

## Что не так с введённым

table-error-choice = «{ $typed }» нет в списке; введите часть названия или выберите стрелками
table-error-stated = Женщин и мужчин уже { $stated }; сначала измените их
table-error-many = Не более { $most } человек в одной строке
table-error-rotation = Введите номер ротации, например 3
table-error-needed = эта ячейка не может быть пустой
table-error-unknown = такого значения, как «{ $typed }», в этом столбце нет
table-error-date-order = сначала день или месяц? Напишите 2018-04-03 или 3 апр 2018
