### Сообщения при выгрузке.

export-table-mission = Миссия
export-table-contributor = Участник
export-table-total = Всего
