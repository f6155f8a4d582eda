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
