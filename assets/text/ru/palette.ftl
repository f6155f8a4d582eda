### Палитра, которая находит и выполняет всё по названию.

palette-hint = Найти или выполнить…
palette-name = Найти или выполнить
palette-list = Найденное
palette-figure = Рисунок
palette-country = Подразделения страны
palette-sample = Пример плана
palette-go-day = Перейти к дню: { $day }
palette-go-day-mission = Перейти к дню { $day } и выбрать { $mission }
palette-nothing = Ничего с таким названием нет
palette-foot = ↑ ↓ выбор · Enter — выполнить · Esc — закрыть
palette-example = Можно ввести и день: ЮНИФИЛ 1 марта 2019, сегодня, +6 мес
