### Сообщения при выгрузке.

export-table-mission = Миссия
export-table-contributor = Участник
export-table-from = С
export-table-joint-unit = Подразделение
export-table-step = Шаг
export-table-total = Всего
