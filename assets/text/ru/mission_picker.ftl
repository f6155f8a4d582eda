### Слова окна, в котором добавляют миссию.

mission-picker-title = Добавить миссию
mission-picker-search = Поиск миссий
mission-picker-search-hint = Название, сокращение, страна…
mission-picker-list = Миссии
mission-picker-none = В таблице нет такой миссии
mission-picker-own = Миссия, которой нет в таблице…
mission-picker-from-table = Назад к таблице
mission-picker-in-part = В плане частично
mission-picker-in-part-hint = В плане есть лишь некоторые подразделения миссии; для долей, мест и предельной численности нужны и остальные
mission-picker-in-full = В плане полностью
mission-picker-in-full-hint = В плане есть все страны, участвующие в миссии
mission-picker-add = Добавить миссию
mission-picker-needs-acronym = Миссии нужно сокращение, не длиннее 200 знаков
mission-picker-needs-choice = Сначала выберите миссию из списка

## Что будет заполнено

mission-picker-there-already = Миссия { $acronym } в плане уже есть
mission-picker-second-time = Миссия { $acronym } будет в плане дважды
mission-picker-go-to-it = Перейти к ней
mission-picker-again = Добавить второй раз
mission-picker-needs-decision = Эта миссия в плане уже есть: перейдите к ней или укажите, что её нужно добавить второй раз
mission-picker-facts = Сведения
mission-picker-organization = Организация
mission-picker-hosts = Принимающие страны
mission-picker-hosts-list = { $hosts }
mission-picker-headquarters = Штаб-квартира
mission-picker-first-day = Начало
mission-picker-operations-end = Конец операций
mission-picker-withdrawn-by = Полный вывод до
mission-picker-ceilings = Предельная численность
mission-picker-ceiling = { $people } ({ $categories })
mission-picker-no-ceilings = Неизвестна
mission-picker-mandates = Мандаты
mission-picker-no-mandates = Неизвестны

## Своя миссия

mission-picker-own-title = Своя миссия
mission-picker-acronym = Сокращение
mission-picker-name = Полное название
mission-picker-own-note = Принимающие страны, штаб-квартира, мандаты и предельная численность заполняются потом, в инспекторе
