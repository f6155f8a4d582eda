### Слова окон, которые добавляют по образцу и сохраняют образцы.

template-title = Добавить по образцу
template-search = Поиск образцов
template-search-hint = Название, уровень, предназначение…
template-list = Образцы
template-none = Подходящих образцов нет
template-is = { $echelon }, { $function }
template-is-own = { $echelon }, { $function } · собственный
template-unreadable = Образец не читается
template-broken = { $file } не читается: { $reason }
template-no-unit = в нём нет подразделения
template-reading = Читаются собственные образцы…
template-add = Добавить
template-needs-choice = Сначала выберите образец в списке
template-needs-mission = В плане ещё нет миссии; сначала добавьте её
template-needs-parent = Сначала выберите, в составе чего будет подразделение
template-needs-name = Подразделению нужно название
template-days-out-of-order = Последний день раньше первого

## Просмотр

template-told = { $echelon }, { $function }, { $category }: { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[other] { $count } человек
}, подразделений: { $units }
template-structure = Структура
template-own = { $all }, из них собственных { $own }
template-strength-from = Численность: { $source }
template-division-from = Деление: { $source }
template-remove = Удалить этот образец…
template-remove-sure = Удалить безвозвратно?
template-remove-yes = Удалить
template-remove-no = Оставить

## Куда добавить

template-parent = В составе
template-choose-parent = Выберите миссию, соединение или подразделение
template-name = Название
template-country = Страна
template-first-day = Первый день
template-last-day = Последний день
template-levels = Нижестоящие
template-levels-none = Нет
template-levels-one = Один уровень
template-levels-all = Все уровни
template-levels-not-known = В образце такого деления нет
template-people = Люди
template-with-people = Как в образце
template-without-people = Пока никого
template-arrangement = Договорённость
template-with-arrangement = Создать вместе
template-without-arrangement = Без неё

## С кем служит

template-joint = Совместная служба
template-joins = { $guest } здесь уже партнёр: подразделение входит в договорённость «{ $name }»
template-arranges-guest = «{ $host }» — подразделение другой страны. Новая договорённость ({ $kind }), { $days }: { $lead } — ведущий партнёр, { $guest } — младший
template-arranges-partner = «{ $host }» — подразделение нескольких стран. Новая договорённость ({ $kind }), { $days }: участвует { $guest }
template-not-arranged = Подразделение служит с людьми других стран, но договорённости об этом пока нет

## Сохранение образца

template-form-title = Сохранить как образец
template-form-told = { $count ->
    [one] Сохраняется подразделение с его людьми на { $day }
   *[other] Сохраняются подразделения ({ $count }) с их людьми на { $day }
}; дни, придание и штатная численность не сохраняются
template-form-replaces = Образец с тем же названием заменяется
template-form-keep = Сохранить образец
template-kept = Образец «{ $name }» сохранён
template-not-kept = Образец не сохранён: { $reason }
template-no-folder = На этом компьютере нет папки для образцов
template-too-large = Вместе с нижестоящими подразделений { $count }; в образце может быть не больше { $most }
