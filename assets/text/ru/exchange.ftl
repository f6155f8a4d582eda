### Выгружаемые таблицы и чужие форматы.

exchange-error-csv = Таблицу не записать: { $reason }
exchange-error-cells-long = В буфере обмена больше { $most } МБ текста; копируйте частями
exchange-error-cells-many = В буфере обмена больше { $most } ячеек; копируйте частями
exchange-error-cells-no-table = В буфере обмена нет таблицы
