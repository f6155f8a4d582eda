### Слова панели поиска и замены.

find-find = Найти
find-with = Заменить на
find-previous = Назад
find-next = Далее
find-close = Закрыть поиск и замену
find-replace-too = Заменить…
find-replace-one = Заменить
find-replace-all = { $count ->
    [0] Заменить все
   *[other] Заменить все: { $count }
}
find-matches-case = Учитывать регистр
find-matches-case-hint = Если выключено, прописные и строчные буквы не различаются, как и буквы с надстрочными знаками и без них, ё и е
find-whole-words = Слово целиком
find-names = Названия
find-names-hint = Полные и краткие названия, сокращения, в том числе совместного участия, ротаций, пунктов дислокации и частей на родине; заглавия мандатов, пределов численности, соглашений и источников
find-remarks = Примечания
find-remarks-hint = Все примечания, а также пределы подчинения и ограничения совместного участия
find-list = Найденные места
find-agreements = Соглашения
find-base-units = Части на родине
find-sources = Источники

## Сколько найдено

find-type = Введите, что искать
find-nowhere = Выберите, где искать: в названиях или примечаниях
find-searching = Идёт поиск…
find-nothing-found = Ничего не найдено
find-count = { $count ->
    [0] Ничего не найдено
    [one] { $count } место
    [few] { $count } места
   *[other] { $count } мест
}
find-place = { $number } из { $count }

## Виды текстов

find-field-acronym = Сокращение
find-field-name = Полное название
find-field-short-name = Краткое название
find-field-title = Заглавие
find-field-remarks = Примечания
find-field-period-remarks = Примечания периода
find-field-mandate = Мандат
find-field-ceiling = Предел численности
find-field-rotation = Название ротации
find-field-position = Пункт дислокации
find-field-place = Место
find-field-command-limits = Пределы подчинения
find-field-caveat = Ограничение
