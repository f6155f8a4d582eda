### Чем отличаются два плана.

difference-more = { $count ->
    [one] … и ещё { $count } отличие
    [few] … и ещё { $count } отличия
   *[other] … и ещё { $count } отличий
}

## План в целом

difference-head = { $field }: было { $before }, стало { $after }
difference-plan-id = Это планы, начатые отдельно друг от друга
difference-plan-remarks = Изменены примечания к плану
difference-country-new = В список добавлена страна «{ $name }»
difference-country-gone = Из списка исключена страна «{ $name }»
difference-source-new = Добавлен источник «{ $name }»
difference-source-gone = Удалён источник «{ $name }»
difference-arrangement-new = Добавлено совместное участие «{ $name }»
difference-arrangement-gone = Удалено совместное участие «{ $name }»
difference-agreement-new = Добавлено соглашение «{ $name }»
difference-agreement-gone = Удалено соглашение «{ $name }»
difference-base-unit-new = Добавлена часть на родине «{ $name }»
difference-base-unit-gone = Удалена часть на родине «{ $name }»

## Что появилось и что исчезло

difference-mission-new = Добавлена миссия { $name }
difference-mission-gone = Удалена миссия { $name }
difference-new = «{ $name }»: добавлено в «{ $parent }»
difference-gone = «{ $name }»: удалено из «{ $parent }»
difference-with-below = { $count ->
    [one] { $what }, с { $count } подчинённым
   *[other] { $what }, с { $count } подчинёнными
}
difference-period-new = «{ $name }»: новый период { $span }, { $people } чел.
difference-period-gone = «{ $name }»: удалён период { $span }, { $people } чел.

## Люди, сроки и подчинение

difference-people = { $after ->
    [one] «{ $name }»: было { $before }, стал { $after } человек, { $span }
    [few] «{ $name }»: было { $before }, стало { $after } человека, { $span }
   *[other] «{ $name }»: было { $before }, стало { $after } человек, { $span }
}
difference-people-lines = { $people ->
    [one] «{ $name }»: по-прежнему { $people } человек, но изменились страны, пол или источники, { $span }
    [few] «{ $name }»: по-прежнему { $people } человека, но изменились страны, пол или источники, { $span }
   *[other] «{ $name }»: по-прежнему { $people } человек, но изменились страны, пол или источники, { $span }
}
difference-first-day = «{ $name }»: первый день был { $before }, стал { $after }
difference-last-day = «{ $name }»: последний день был { $before }, стал { $after }
difference-days = «{ $name }»: срок был { $before }, стал { $after }
difference-moved = «{ $name }»: из «{ $before }» в «{ $after }»
difference-renamed = «{ $before }» теперь называется «{ $after }»
difference-period-field = «{ $name }», { $span }: { $field } — было { $before }, стало { $after }
difference-period-note = «{ $name }», { $span }: { $what }
difference-in-place = теперь на месте
difference-not-in-place = больше не на месте
difference-in-place-confirmed = на месте, подтверждено другим днём
difference-toward = изменён зачёт численности
difference-remarks = изменены примечания

## Поля

difference-field = «{ $name }»: { $field } — было { $before }, стало { $after }
difference-field-changed = «{ $name }»: изменено — { $field }
difference-field-title = Название
difference-field-marking = Гриф
difference-field-planning-country = Планирующая страна
difference-field-horizon = Сроки плана
difference-field-reference-day = Опорный день
difference-field-attached = подчинение
difference-field-authorized = штатная численность
difference-field-category = категория персонала
difference-field-ceilings = предельная численность
difference-field-confidence = достоверность
difference-field-date = дата
difference-field-decision = национальный статус
difference-field-echelon = уровень
difference-field-rotations = ротации
difference-field-positions = места дислокации
difference-field-arrangement-unit = подразделение
difference-field-partners = участники
difference-field-command = командование
difference-field-command-limits = пределы подчинения
difference-field-agreements = соглашения
difference-field-least-share = наименьшая доля численности
difference-field-caveats = оговорки
difference-field-parties = стороны
difference-field-proposed = предложено
difference-field-signed = подписано
difference-field-ratified = ратифицировано
difference-field-in-force-from = в силе с
difference-field-in-force-to = в силе до
difference-field-needs-ratification = необходимость ратификации
difference-field-location = место дислокации
difference-field-first-day = первый день
difference-field-full-name = полное название
difference-field-function = предназначение
difference-field-headquarters = место штаба
difference-field-held = полнота данных
difference-field-hosts = принимающие страны
difference-field-kind = вид
difference-field-link = ссылка
difference-field-mandates = мандаты
difference-field-nationality = принадлежность
difference-field-negotiation = статус в организации
difference-field-operations-end = окончание операций
difference-field-organization = организация
difference-field-others = число не указанных в плане
difference-field-place = место в порядке
difference-field-remarks = примечания
difference-field-rotation = ротация
difference-field-short-name = краткое название
difference-field-source = источник
difference-field-withdrawn-by = срок вывода

## Значения

difference-none = нет
difference-percent = { $percent } %
difference-joint = совместное
difference-usual-parent = обычное
difference-quoted = «{ $text }»
difference-date = { $date-short }
difference-span = { $first-short } – { $last-short }
difference-span-from = с { $first-short }
difference-span-undated = без дат
