### Названия правок, например «Отменить: переименовать …», и причины, по которым правка невозможна.

## Правки самого плана

edit-change-plan = Изменить { $field } плана
edit-add-country = Добавить страну «{ $name }»
edit-add-source = Добавить источник «{ $name }»
edit-add-arrangement = Добавить совместное участие { $name }
edit-add-agreement = Добавить соглашение { $name }
edit-add-base-unit = Добавить часть на родине { $name }
edit-use-source = Изменить источник числа: { $name }

## Правки миссий, соединений и подразделений

edit-add-mission = Добавить миссию { $name }
edit-add-to = Добавить «{ $name }» в «{ $parent }»
edit-add-from-template = { $count ->
    [one] Добавить «{ $name }» с { $count } нижестоящим подразделением в «{ $parent }»
   *[other] Добавить «{ $name }» с { $count } нижестоящими подразделениями в «{ $parent }»
}
edit-add-typed-lines = { $count ->
    [one] Добавить { $count } набранную строку
    [few] Добавить { $count } набранные строки
   *[other] Добавить { $count } набранных строк
}
edit-rename = Переименовать «{ $name }»
edit-change = Изменить { $field }: { $name }
edit-move = Переместить «{ $name }»
edit-move-to = Переместить «{ $name }» в «{ $parent }»
edit-move-several = { $count ->
    [one] Переместить { $count } элемент
    [few] Переместить { $count } элемента
   *[other] Переместить { $count } элементов
}
edit-move-several-to = { $count ->
    [one] Переместить { $count } элемент в «{ $parent }»
    [few] Переместить { $count } элемента в «{ $parent }»
   *[other] Переместить { $count } элементов в «{ $parent }»
}
edit-move-up = Переместить «{ $name }» выше
edit-move-down = Переместить «{ $name }» ниже
edit-move-in = Переместить «{ $name }» на уровень глубже
edit-move-out = Переместить «{ $name }» на уровень наружу
edit-duplicate = Создать копию «{ $name }»
edit-paste = Вставить «{ $name }»
edit-paste-units = { $count ->
    [one] Вставить «{ $name }» с { $count } нижестоящим подразделением
   *[other] Вставить «{ $name }» с { $count } нижестоящими подразделениями
}
edit-paste-several = Вставить «{ $name }» с нижестоящими соединениями и подразделениями: { $count }
edit-replace = { $count ->
    [one] Заменить «{ $found }» на «{ $with }» в { $count } месте
   *[other] Заменить «{ $found }» на «{ $with }» в { $count } местах
}
edit-replace-in = Заменить «{ $found }» на «{ $with }»: { $name }
edit-remove = Удалить «{ $name }»
edit-remove-several = { $count ->
    [one] Удалить { $count } элемент
    [few] Удалить { $count } элемента
   *[other] Удалить { $count } элементов
}

## Правки периодов

edit-add-period = Добавить период: { $name }
edit-change-period = Изменить { $field } периода: { $name }
edit-split-period = Разделить период: { $name }
edit-set-total = Установить итог { $total }: { $name }
edit-take-people = Выделить людей из вышестоящего: { $name }
edit-end-period = Завершить период { $day }: { $name }
edit-remove-period = Удалить период: { $name }

## Изменения совместной службы

edit-place-attached = Придать «{ $name }» — «{ $host }»
edit-place-embedded = Включить «{ $name }» в состав «{ $host }»
edit-place-co-deployed = Развернуть «{ $name }» в составе «{ $host }»
edit-place-composite = Влить «{ $name }» в «{ $host }»
edit-place-people = Включить людей ({ $country }, { $number }) в состав «{ $host }»
edit-end-arrangement = Завершить «{ $name }» { $day }
edit-extend-arrangement = Продлить «{ $name }» до { $date }
edit-extend-arrangement-open = Продлить «{ $name }» без срока
edit-change-lead = Сменить ведущего в «{ $name }», начало — { $date }
edit-replace-partner = Заменить участника в «{ $name }»
edit-split-arrangement = Разделить «{ $name }»
edit-join-arrangements = Объединить «{ $name }» и «{ $other }»

## Поля в винительном падеже, например «Изменить первый день: UNIFIL»

edit-field-acronym = сокращение
edit-field-authorized = штатную численность
edit-field-category = категорию персонала
edit-field-ceilings = предельную численность
edit-field-confidence = достоверность
edit-field-date = дату
edit-field-decision = национальный статус
edit-field-echelon = уровень
edit-field-first-day = первый день
edit-field-full-name = полное название
edit-field-function = предназначение
edit-field-headquarters = место штаба
edit-field-held = полноту данных
edit-field-horizon = сроки
edit-field-hosts = принимающие страны
edit-field-in-place = отметку о прибытии
edit-field-kind = вид
edit-field-last-day = последний день
edit-field-link = ссылку
edit-field-mandates = мандаты
edit-field-marking = гриф
edit-field-nationality = принадлежность
edit-field-negotiation = статус в организации
edit-field-operations-end = окончание операций
edit-field-organization = организацию
edit-field-others = число не указанных в плане
edit-field-people = численность
edit-field-period-parent = подчинение
edit-field-planning-country = планирующую страну
edit-field-reference-day = опорный день
edit-field-remarks = примечания
edit-field-rotation = ротацию
edit-field-short-name = краткое название
edit-field-source = источник
edit-field-title = название
edit-field-toward = зачёт численности
edit-field-withdrawn-by = срок вывода
edit-field-agreements = соглашения
edit-field-arrangement-unit = подразделение, в котором служат участники
edit-field-least-share = наименьшая доля численности
edit-field-caveats = оговорки
edit-field-command = отношение подчинения
edit-field-command-limits = пределы подчинения
edit-field-country = страна
edit-field-in-force-from = вступление в силу
edit-field-in-force-to = окончание действия
edit-field-location = место на родине
edit-field-may-refuse = право отказа
edit-field-needs-ratification = необходимость ратификации
edit-field-parties = стороны
edit-field-partners = участники
edit-field-positions = места дислокации
edit-field-proposed = день предложения
edit-field-ratified = день ратификации
edit-field-rotations = названия ротаций
edit-field-signed = день подписания

## Почему правка невозможна

refusal = { $what }: { $reason }
refusal-in-use = На «{ $what }» ещё ссылается «{ $user }»
refusal-no-entry = Этой записи в списке уже нет
refusal-text-changed = Текст изменился после того, как был найден
refusal-no-period = «{ $unit }»: этого периода уже нет
refusal-no-neighbor = «{ $name }» там не находится, поэтому рядом ничего поместить нельзя
refusal-mission-under = { $name } — миссия и ничему не подчиняется
refusal-formation-under-unit = «{ $name }» — соединение и не может стоять под подразделением «{ $parent }»
refusal-parent-needed = «{ $name }» должно подчиняться миссии, соединению или подразделению
refusal-already-first = «{ $name }» здесь уже на первом месте
refusal-already-last = «{ $name }» здесь уже на последнем месте
refusal-nothing-above = Перед «{ $name }» нет ничего, чему это можно было бы подчинить
refusal-already-out = «{ $name }» нельзя вынести на уровень выше
refusal-split-outside = Период («{ $unit }») нельзя разделить на дату { $day }: в нём должны быть дни и до неё, и начиная с неё
refusal-end-outside = { $day } не входит в этот период («{ $unit }»)
refusal-parent-has-no-people = «{ $name }» — не подразделение, людей оттуда взять нельзя
refusal-too-few-people = На { $day } в «{ $unit }» собственных людей только { $own }, выделить { $wanted } нельзя
refusal-no-period-on = На { $day } у «{ $unit }» нет собственных людей: сначала добавьте период
refusal-several-periods-on = На { $day } у «{ $unit }» несколько периодов сразу: измените их численность по отдельности
refusal-total-below = В подчинении «{ $unit }» на { $day } уже { $below }, больше введённого итога { $total }
refusal-whose-people = «{ $unit }» — совместное подразделение без людей: сначала укажите, чьи они
refusal-below-itself = «{ $name }» нельзя подчинить «{ $parent }»: это его составная часть
refusal-under-itself = «{ $name }» нельзя подчинить самому себе
refusal-same-country = «{ $unit }» и «{ $host }» принадлежат одной стране: подразделение можно просто переместить
refusal-placed-nobody = В эти дни в «{ $unit }» нет людей: укажите численность
refusal-embedded-nobody = Укажите, сколько людей служит в «{ $host }»
refusal-embedded-own = «{ $host }» и так этой страны: свои люди в ней не гости
refusal-placed-known = «{ $unit }» уже есть в плане со своими людьми: из состава принимающей части выделяют только новых
refusal-other-unit = «{ $name }» не касается службы в «{ $unit }»
refusal-arrangement-not-on = { $day } «{ $name }» не действует
refusal-extend-not-later = «{ $name }» уже действует до этого срока
refusal-guest-elsewhere = В «{ $unit }» уже есть другие люди, начиная с { $day }
refusal-no-partner = В это время страна не участвует в «{ $name }»
refusal-leads-already = В это время страна уже ведущая в «{ $name }»
refusal-successor-early = «{ $name }»: новый участник должен прибыть после убытия прежнего
refusal-split-arrangement = «{ $name }» нельзя разделить { $day }: нужны дни и до этого числа, и начиная с него
refusal-join-itself = «{ $name }» нельзя объединить с самим собой
refusal-join-units = «{ $name }» и «{ $other }» касаются службы в разных частях
refusal-join-gap = «{ $name }» и «{ $other }» нельзя объединить: между ними есть перерыв
