### Сообщения при выгрузке.

export-table-mission = Миссия
export-table-total = Всего
