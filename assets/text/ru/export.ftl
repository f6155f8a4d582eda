### Сообщения при выгрузке.

export-table-mission = Миссия
export-table-contributor = Участник
export-table-from = С
export-table-total = Всего
