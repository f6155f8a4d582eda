### Слова окна, которое читает набранные строки.

## Что понято в строке

typed-piece-country = { $country }
typed-piece-country-assumed = { $country } (предположительно)
typed-piece-function-assumed = { $function } (предположительно)
typed-piece-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[other] { $count } человек
}
typed-piece-women = { $count ->
    [one] { $count } женщина
    [few] { $count } женщины
   *[other] { $count } женщин
}
typed-piece-men = { $count ->
    [one] { $count } мужчина
    [few] { $count } мужчины
   *[other] { $count } мужчин
}
typed-piece-first-day = с { $day-short }
typed-piece-first-day-assumed = с { $day-short }, просматриваемого дня
typed-piece-undated = без первого дня: не учитывается ни в один день
typed-piece-last-day = по { $day-short }
typed-piece-rotation = ротация { $number }
typed-piece-name = название «{ $name }»
typed-piece-mission = { $acronym }
typed-piece-mission-new = { $acronym }, добавляется из таблицы
typed-piece-place = в составе: { $name }
typed-piece-place-in = в составе: { $name } ({ $way })
typed-piece-place-assumed = в составе: { $name } (предположительно)
typed-piece-place-new = в составе: { $name }, новое соединение
typed-piece-beside = новое подразделение рядом с «{ $name }», которое там в эти дни
typed-piece-period-of = новый период: { $name }
typed-piece-new-unit = новое подразделение
typed-piece-subject-open = новое подразделение или период имеющегося?
typed-piece-open = { $text }?

## Что получится из строки

typed-summary-unit = { $name } в составе «{ $parent }», { $people }, { $days }
typed-summary-period = Новый период, { $name }: { $people }, { $days }
typed-summary-heading = Следующие строки относятся к «{ $name }», если в них не сказано иное
typed-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[other] { $count } человек
}
typed-people-none = пока без людей
typed-days = { $first-short } – { $last-short }
typed-days-from = с { $first-short }
typed-days-until = по { $last-short }
typed-days-none = без дат

## Что не понято

typed-trouble-unknown = Не понято: «{ $text }»
typed-trouble-twice = «{ $text }»: об этом в строке уже сказано
typed-trouble-place = В плане нет ничего с названием «{ $text }»
typed-trouble-choose = «{ $text }» можно понять по-разному, выберите одно
typed-trouble-subject = { $count ->
    [one] Там уже есть { $count } такое подразделение; выберите его или новое
    [few] Там уже есть { $count } таких подразделения; выберите одно из них или новое
   *[other] Там уже есть { $count } таких подразделений; выберите одно из них или новое
}
typed-trouble-no-size = В строке не сказано, что это: рота, батальон, офицеры штаба…
typed-trouble-nowhere = В строке не сказано, где это: назовите миссию, соединение или подразделение
typed-trouble-no-mission = Этого соединения в плане ещё нет; назовите в той же строке его миссию
typed-trouble-apart = «{ $text }» не входит в «{ $other }»
typed-trouble-no-date = После «{ $text }» нет даты
typed-trouble-many-people = { $text } — слишком много: не больше { $most } человек в одной строке
typed-trouble-women = Женщин и мужчин вместе { $known }, а всего людей { $all }
typed-trouble-rests-on = Опирается на строку { $line }, которая понята не полностью
typed-trouble-too-long = В строке больше { $most } байт
