### Слова боевого состава.

## Рисунок

chart-order-of-battle = Боевой состав
chart-order-of-battle-description = Кто кому подчинён на день, по подразделениям: во всём плане, в миссии, соединении или подразделении
chart-order-title = Боевой состав на { $day }
chart-order-title-of = Боевой состав: { $place }, на { $day }
chart-order-subtitle = { $view } · собственная численность / всего с подчинёнными · { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
chart-order-page = { $title } (лист { $page } из { $pages })

## Знаки

chart-order-number = { $people }
chart-order-numbers = { $own } / { $all }
chart-order-of-flags = { $people } из { $flags ->
    [one] { $flags } страны
    [few] { $flags } стран
   *[many] { $flags } стран
}
chart-order-of-country = { $country } { $number }
chart-order-estimated = { $number } оц.
chart-order-unconfirmed = { $number } не подтв.
chart-order-host = { $name } с приданными: { $bridge }
chart-order-joint = { $name }, совместное: { $bridge }
chart-order-bridge = { $all } = { $parts }
chart-order-part = { $people } { $country }
chart-order-part-others = { $people } прочих
chart-order-attached = придано с { $day-short }
chart-order-arranged = { $kind } с { $day-short }
chart-order-named = { $name } ({ $arrangement })
chart-order-name = { $name }
chart-order-guest = с { $day-short }
chart-order-headquarters = ШТАБ
chart-order-continued-on = продолжение на листе { $page }: { $name }
chart-order-continued-from = продолжение с листа { $page }

## Примечания

chart-order-note-estimated = оц. – оценка или сумма с оценками; по оценке { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}.
chart-order-note-unconfirmed = не подтв. – не подтверждено или сумма с такими числами; не подтверждено { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}.
chart-order-note-remark = { $remark }
chart-order-note-hosts-and-guests = Штриховой контур – подразделение с людьми нескольких стран, словами – сколько от каждой; сплошной контур – иностранное подразделение в его составе.
chart-order-note-hosts = Штриховой контур – подразделение с людьми нескольких стран, словами – сколько от каждой.
chart-order-note-guests = Сплошной контур – иностранное подразделение в составе другого.
chart-order-note-folded = +n – столько непосредственно подчинённых не показано.
chart-order-note-left-out = Никого в этот день, поэтому не показаны: { $units }.

## Словами, для тех, кто не видит рисунка

chart-order-summary-top = { $name }: { $number }
chart-order-summary = { $name }: { $number }, входит в { $above }
chart-order-summary-remark = { $said }, { $remark }
chart-order-summary-more = и ещё { $count ->
    [one] { $count } подразделение
    [few] { $count } подразделения
   *[many] { $count } подразделений
}

## Что изменилось между двумя днями

chart-order-came = прибыли
chart-order-left = убыли
chart-order-moved = переподчинены
chart-order-changed = численность
chart-order-change-number = { $name } { $before } → { $after }
chart-order-change-others = { $name }, прочие вне списка
chart-order-change = { $what } { $units }
chart-order-changes = С { $day-short }: { $changes }
chart-order-changes-until = К { $day-short }: { $changes }
chart-order-no-changes = С { $day-short } здесь никто не прибыл, не убыл и не переподчинён, численность прежняя
chart-order-no-changes-until = К { $day-short } здесь никто не прибыл, не убыл и не переподчинён, численность прежняя

## Таблицей

export-table-unit = Соединение или подразделение
export-table-under = В составе
export-table-echelon = Звено
export-table-function = Назначение
export-table-country = Участник
export-table-own = Собственная численность

## Над знаками, в окне

order-subject = Боевой состав
order-subject-hint = Боевой состав какой миссии или какого соединения. «Только это» в меню знака показывает одно подразделение
order-follow = Миссия выбранного
order-whole = Все миссии
order-depth = Уровни
order-depth-hint = Сколько уровней раскрыто
order-depth-fitting = Сколько поместится
order-depth-all = Все уровни
order-depth-levels = { $levels ->
    [one] { $levels } уровень
    [few] { $levels } уровня
   *[many] { $levels } уровней
}
order-empty = Без людей
order-empty-hint = Показывать и подразделения, в которых в этот день никого нет
order-search = Найти знак
order-search-next = Следующее найденное
order-search-before = Предыдущее найденное
order-search-nothing = Здесь ни в одном названии этого нет
order-search-at = { $number } из { $count }
order-search-count = найдено { $count }
order-nearer = Ближе
order-farther = Дальше
order-fit = Целиком
order-fit-hint = Показать все знаки (Ctrl+0)
order-scale = { $percent } %
order-forget-changes = Убрать пометки об изменениях

## Меню знака

order-edit = Изменить
order-open = Раскрыть
order-close = Свернуть
order-only-this = Только это
order-fold = Свернуть знак { $name }
order-unfold = Раскрыть знак { $name }
