### Слова структуры.

## Над деревом

outline-filter = Фильтр…
outline-filter-name = Фильтр
outline-filter-hint = Часть названия, сокращение, страна или её код
outline-ours = Наши
outline-ours-hint = Только ветви, где когда-либо есть подразделения или люди планирующей страны
outline-all = Все
outline-all-hint = Все ветви
outline-columns = Столбцы
outline-country = план { $planned } · на месте { $deployed }
outline-country-hint = Люди планирующей страны по флагу в этот день, независимо от выбранного состояния

## Столбцы

outline-column-authorized = По штату
outline-column-planned = Запланировано
outline-column-in-place = На месте
outline-column-difference = Некомплект или излишек
outline-heading-authorized = штат
outline-heading-planned = план
outline-heading-committed = соглас.
outline-heading-in-place = на месте
outline-heading-difference = + / −

## Дерево

outline-tree = Структура
outline-name = Название
outline-in-part = частично
outline-joint = совм.
outline-open = Раскрыть { $name }
outline-close = Свернуть { $name }
outline-new-formation = Новое соединение
outline-new-unit = Новое подразделение
outline-copy = { $name } (копия)
outline-is-cut = вырезано
outline-paste-onto-itself = «{ $name }» — это и есть вырезанное. Выберите, куда его поместить
outline-paste-no-mission = В плане ещё нет миссий. Сначала добавьте миссию или вставьте её
outline-paste-no-parent = Выберите миссию, соединение или подразделение, которому это будет подчинено

## Под деревом

outline-add = +
outline-add-mission = миссия,
outline-add-formation = соединение,
outline-add-unit = подразделение
outline-choose-parent = Сначала выберите, чему это будет подчинено

## Нечего показать

outline-no-missions = В плане пока нет миссий
outline-first-mission = Добавить миссию…
outline-no-match = Фильтру ничто не соответствует
outline-clear-filter = Сбросить фильтр
outline-none-of-ours = У планирующей страны в этом плане пока ничего нет
outline-show-all = Показать все ветви
