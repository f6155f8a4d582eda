### Слова окна, в котором подразделение размещают в составе части другой страны.

placement-title = Разместить в составе части другой страны
placement-of-move = Разместить «{ $name }» в составе «{ $host }»…
placement-place = Разместить
placement-give-up-question = Не размещать и стереть введённое?
placement-give-up = Стереть
placement-go-on = Продолжить ввод

## Что вводится

placement-where = Где
placement-host = Принимающая часть
placement-choose-host = Выберите часть
placement-new-joint-unit = Новая совместная часть…
placement-host-name = Название части
placement-host-place = Подчинена
placement-host-echelon = Уровень части
placement-choose-parent = Выберите миссию или соединение
placement-who = Кто
placement-guest = Подразделение-гость
placement-choose-guest = Выберите подразделение
placement-new-unit = Новое подразделение…
placement-unit-from-template = Новое подразделение по образцу…
placement-people-alone = Люди в составе принимающей части, без своего подразделения
placement-template = Образец
placement-choose-template = Выберите образец
placement-template-strength = { $number }
placement-template-note = образец, { $number }
placement-guest-name = Название гостя
placement-guest-country = Страна гостя
placement-guest-type = Тип
placement-guest-echelon = Уровень гостя
placement-guest-function = Назначение гостя
placement-people = Люди
placement-people-as-they-are = Пусто: столько, сколько есть, — { $number } на { $day-short }
placement-people-of-template = Пусто: как в образце, { $number }
placement-people-of-template-with = Пусто: как в образце, { $number }, нижестоящих: { $units }
placement-people-undivided = Одно подразделение, { $number }, без нижестоящих из образца
placement-source = Источник числа
placement-hosts-total = Итог части
placement-out-of-host = Выделить из собственных людей принимающей части
placement-out-of-host-note = Итог не изменится: столько же собственных людей станут гостями
placement-days = С – по
placement-first-day = Первый день там
placement-last-day = Последний день там
placement-how = Как
placement-arrangement = Участие
placement-new-arrangement = новое
placement-kind = Вид службы
placement-role-of-host = Роль принимающей
placement-role-of-guest = Роль гостя
placement-not-stated = не указано
placement-command = Подчинение
placement-name = Название участия
# Host and guest are a name and a country’s code.
placement-usual-name = { $host } с { $guest }
placement-agreement = Соглашение
placement-no-agreement = пока нет
placement-new-agreement = Новое соглашение…
placement-agreement-title = Название соглашения
placement-agreement-signed = Подписано
placement-reimbursement = Возмещение
placement-reimbursed-under = по меморандуму страны: { $country }

## Чего не хватает

placement-needs-host = Выберите часть, в которой будут служить люди
placement-needs-host-name = Введите название совместной части
placement-needs-parent = Выберите миссию или соединение, которому подчинена совместная часть
placement-needs-guest = Выберите подразделение, которое размещается
placement-needs-guest-name = Введите название гостя
placement-needs-template = Выберите образец
placement-needs-people = Введите, сколько их
placement-needs-country = Выберите страну гостя
placement-needs-first-day = Введите первый день
placement-needs-agreement-title = Введите название соглашения

## Что получится

placement-counting = Идёт подсчёт…
placement-outcome = Что получится
placement-counted = { $lens } · { $measure } · { $counted }
placement-by-flag = По флагу
placement-by-host = По принимающей стороне
placement-unit-on = { $unit } на { $day-short }
placement-bridge = { $total } = { $parts }
placement-part = { $number } { $code }
placement-everyone = Все
placement-before-after = { $before } → { $after }
placement-same = без изменений
placement-findings = Появятся замечания
placement-no-findings = Новых замечаний не будет
placement-more-findings = { $count ->
    [one] и ещё { $count }
   *[other] и ещё { $count }
}
