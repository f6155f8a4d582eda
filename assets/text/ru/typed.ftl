### Слова окна, которое читает набранные строки.

## Что понято в строке

typed-piece-country = { $country }
typed-piece-country-assumed = { $country } (предположительно)
typed-piece-partners = вместе: { $countries }
typed-piece-share = { $country }: { $count }
typed-piece-serving = { $kind }
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
typed-piece-beside-partner = рядом с «{ $name }», в составе «{ $parent }»
typed-piece-arrangement-joins = служит по договорённости «{ $name }»
typed-piece-arrangement-new = { $kind }: { $host }, новая договорённость
typed-piece-arrangement-none = без договорённости
typed-piece-arrangement-undated = пока без договорённости: нужны первый день и люди
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
typed-trouble-partners = «{ $text }»: в строке названы страны совместного подразделения и ещё одна страна
typed-trouble-share = «{ $text }»: эта страна ({ $country }) не входит в число партнёров или уже посчитана
typed-trouble-shares = По странам вместе { $known }, а всего людей { $all }
typed-trouble-shares-missing = Скажите, сколько из { $all } от какой страны, например «90 CHL + 66 ECU»
typed-trouble-shares-sex = Не сказано, из каких стран женщины и мужчины; укажите их по странам в инспекторе
typed-trouble-joint = «{ $text }» — с кем? Назовите страны, например «рота CHL–ECU»
typed-trouble-serving-nowhere = «{ $text }» — с кем? Назовите подразделение нескольких стран или его страны, например «рота CHL–ECU»
typed-trouble-serving-host = «{ $text }» говорится о подразделении нескольких стран, а «{ $host }» принадлежит одной: подойдёт «придана» или «включена в состав»
typed-trouble-serving-joint = «{ $text }» говорится о принимающей части, а «{ $host }» — подразделение нескольких стран: подойдёт «совместно развёрнута» или «смешанная»
typed-trouble-serving-partners = «{ $text }» говорится о людях одной страны; подразделение нескольких стран бывает развёрнуто совместно или смешанным
typed-trouble-rests-on = Опирается на строку { $line }, которая понята не полностью
typed-trouble-too-long = В строке больше { $most } байт

## Окно

type-lines-title = Ввод строками
type-lines-hint = Строка на каждое подразделение, как говорится вслух; можно вставить сразу много строк. Ничего не добавляется без вашего согласия
type-lines-text = Строки
type-lines-example = рота 120 казахстанская в составе индийского батальона, ВСООНЛ, с 31.10.2018 по 05.2019
type-lines-preview = Что получится из строк
type-lines-empty = Здесь показано, что получится из строк
type-lines-rules = Чьё, что, сколько, где, с какого и по какой день — в любом порядке, по-русски или по-английски
    3 казахстанских офицера штаба в штабе сил, ВСООНЛ
    индийский батальон 850, сектор Восток, по ноябрь 2019, 2-я ротация
    непальский инженерный взвод 33, в том числе 2 женщины, ВСООНЛ, 01.05.2019 – 30.04.2020
    финская рота 170, совместно развёрнутая в ирландско-финском батальоне, с мая 2012
    смешанная инженерная рота: 90 Чили + 66 Эквадор, МООНСГ, с 2013
    Строка, в которой названо только место, например «ВСООНЛ, сектор Восток», относится к строкам под ней; следующие строки могут входить в подразделения из предыдущих
type-lines-begins = Что не имеет первого дня, начинается { $day }
type-lines-clear = Очистить
type-lines-reading = Чтение…
type-lines-needs-lines = Сначала наберите или вставьте строки
type-lines-needs-whole = Ни одна строка пока не понята полностью; недостающее отмечено
type-lines-line = Строка { $number }
type-lines-nothing = Пока ничего
type-lines-choose = Выберите…
type-lines-subject = Добавляется
type-lines-arrangement = Договорённость
type-lines-wait = План сейчас изменяется; добавьте строки, когда это закончится
type-lines-told = { $lines ->
    [one] { $lines } строка
    [few] { $lines } строки
   *[other] { $lines } строк
}, понято полностью: { $whole }; новых подразделений: { $units }, периодов: { $periods }
type-lines-left-out = { $count ->
    [one] ещё { $count } строка не прочитана
    [few] ещё { $count } строки не прочитаны
   *[other] ещё { $count } строк не прочитано
}
type-lines-add-whole = { $count ->
    [0] Добавить
    [one] Добавить { $count } строку
    [few] Добавить { $count } строки
   *[other] Добавить { $count } строк
}
type-lines-add-whole-hint = Добавляет полностью понятые строки одним шагом; остальные остаются здесь
type-lines-add-possible = { $count ->
    [one] Добавить { $count } строку в понятой части
    [few] Добавить { $count } строки в понятой части
   *[other] Добавить { $count } строк в понятой части
}
type-lines-add-possible-hint = Добавляет и частично понятые строки, без того, что в них отмечено
