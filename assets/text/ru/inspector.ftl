### Слова инспектора, его полей и окон из таких же полей.

## Поля

field-cancel = Отмена
field-close = Закрыть
field-search = Введите для поиска
field-search-more = Есть и другие: введите часть названия
field-search-nothing = Ничего не найдено
field-choose-country = Выберите страну
field-coordinates-form = введите широту и долготу в градусах, например 33.12, 35.13

# Первые буквы дней недели, начиная с понедельника.
field-weekdays = Пн Вт Ср Чт Пт Сб Вс
# Name — название поля с датой.
field-calendar = { $name }: календарь
field-calendar-popup = Календарь
field-calendar-last-year = Предыдущий год
field-calendar-last-month = Предыдущий месяц
field-calendar-next-month = Следующий месяц
field-calendar-next-year = Следующий год
# Date — месяц или год, когда большего не известно.
field-calendar-only = Только { $date }
field-calendar-none = Без даты

field-source-none = Нет источника
field-source-new = Новый источник…
field-source-add = Добавить источник
field-source-title = Название
field-source-title-needed = Сначала введите название источника
field-source-date = Дата
field-source-link = Ссылка
field-source-confidence = Достоверность

## Что выбрано

inspector-nothing-selected = Выберите миссию, соединение или подразделение, чтобы увидеть и изменить их здесь
inspector-plan = План
inspector-mission = Миссия
inspector-formation = Соединение
inspector-unit = Подразделение
inspector-horizon = Сроки
inspector-missions = Миссии
inspector-units = Подразделения
inspector-people = Численность

inspector-name = Название
inspector-full-name = Полностью
inspector-short-name = Кратко
inspector-acronym = Сокращение
inspector-title = Название
inspector-kind = Вид
inspector-echelon = Уровень
inspector-function = Назначение
inspector-nationality = Принадлежность
inspector-category = Категория
inspector-categories = Категории
inspector-parent = Подчинено
inspector-remarks = Примечания
inspector-joint = совместное
inspector-pair = { $one } · { $other }
inspector-attached-to = придано: { $parent }
inspector-remove = Удалить «{ $name }»
inspector-remove-entry = Удалить запись
inspector-source = Источник
inspector-sources = Источники
inspector-no-sources = Ни у одного числа подразделения нет источника
inspector-first-day = Первый день
inspector-last-day = Последний день

## Численность на день

inspector-people-on = Численность на { $day-short }
inspector-own = Собственная
# О дне, когда ротации перекрываются; measure — что считает число: занятые места или присутствующих.
inspector-own-counted = { $number } ({ $measure })
inspector-own-established = Занятые места
inspector-own-present = Присутствуют
inspector-women = Женщины
inspector-men = Мужчины
inspector-not-stated = Не указано
inspector-country = Страна
inspector-total = С подчинёнными
inspector-authorized = По штату
inspector-planned = Планируется
inspector-committed = Согласовано
inspector-in-place = На месте
inspector-balance = Отклонение
inspector-short = не хватает { $number }
inspector-over = сверх на { $number }
inspector-as-authorized = по штату
inspector-counted = { $measure }, { $toward }
inspector-places-note = С подчинёнными присутствуют { $number }; числа выше, кроме собственной численности, — занятые места: при смене каждое считается один раз
inspector-no-period-on-day = На этот день нет периода
inspector-joint-no-people = Подразделение совместное: укажите людей по странам в периоде
inspector-several-lines = Несколько строк численности: измените их в периоде
inspector-several-periods = На этот день несколько периодов: измените их по отдельности

inspector-question-total = Состав подчинённых меняется в течение периода. Установить итог { $total } только на { $day-short } или на весь период?
inspector-keep-own = На этот день: сохранить собственную численность
inspector-keep-total = На весь период: сохранить итог
inspector-question-people = Эти { $number } — из собственной численности «{ $parent }» или дополнительно?
inspector-out-of-parent = Из «{ $parent }»
inspector-in-addition = Дополнительно

## Периоды и штатная численность

inspector-periods = Периоды
inspector-rotation = Ротация
inspector-period-parent = Подчинение
inspector-usual-parent = обычное: { $parent }
inspector-decision = В стране
inspector-negotiation = В организации
inspector-is-in-place = На месте
inspector-confirmed-on = Подтверждено
inspector-toward = Зачёт
inspector-toward-category = по категории
inspector-toward-reset = Засчитывать по категории
inspector-add-line = Добавить людей страны
inspector-remove-line = Удалить эту строку
inspector-split = Разделить в этот день
inspector-split-hindrance = Перед этим днём в периоде должны быть другие дни
inspector-end = Завершить в этот день
inspector-end-hindrance = Этот день не входит в период или уже последний в нём
inspector-delete-period = Удалить период
inspector-authorized-strength = Штатная численность
inspector-add-authorized = Добавить штатную численность

## Миссии

inspector-organization = Организация
inspector-held = В плане
inspector-hosts = Где действует
inspector-add-host = Добавить страну
inspector-headquarters = Штаб
inspector-coordinates = Координаты
inspector-operations-end = Конец операций
inspector-withdrawn-by = Вывод до
inspector-mandates = Мандаты
inspector-add-mandate = Добавить мандат
inspector-new-mandate = Новый мандат
inspector-ceilings = Предельная численность
inspector-add-ceiling = Добавить предел
inspector-new-ceiling = Новый предел
inspector-handovers = Смена вдвойне
inspector-handovers-hint = При смене засчитываются и прибывающие, и убывающие
inspector-others = Прочие, не в плане
inspector-add-others = Добавить прочих

## Свойства плана

plan-title = Свойства плана
plan-name = Название
plan-country = Планирующая страна
plan-marking = Гриф
plan-usual-markings = Обычные
plan-marking-unclassified = НЕСЕКРЕТНО
plan-marking-official = ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ
plan-marking-restricted = ОГРАНИЧЕННЫЙ ДОСТУП
plan-marking-exercise = УЧЕНИЯ
plan-create-title = Новый план
plan-create = Создать
plan-create-needs-country = Сначала выберите планирующую страну
plan-first-day = Сроки: первый день
plan-last-day = Сроки: последний день
plan-horizon-half = Сроки установятся, когда будут известны оба дня
plan-reference-day = Опорный день
plan-remarks = Примечания
plan-countries = Собственные страны плана
plan-countries-hint = Для участников, которых нет в списке; код — три заглавные латинские буквы
plan-country-code = Код
plan-country-name = Название
plan-new-country-name = Название новой страны
plan-add-country = Добавить
plan-country-code-form = Сначала введите код из трёх букв от A до Z
plan-country-known = Страна с таким кодом уже есть
plan-country-name-needed = Сначала введите название

## Источники

sources-title = Источники
sources-hint = Откуда взяты числа плана
sources-none = Источников не найдено
sources-add = Добавить источник
sources-new = Новый источник
sources-delete = Удалить источник
inspector-bridge = Из чего складывается…
