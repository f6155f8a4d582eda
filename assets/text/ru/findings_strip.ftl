### Слова полосы замечаний.

findings-none = Замечаний нет
findings-heading = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
   *[other] { $count } замечаний
}
findings-errors = { $count ->
    [one] { $count } ошибка
    [few] { $count } ошибки
   *[other] { $count } ошибок
}
findings-warnings = { $count ->
    [one] { $count } предупреждение
    [few] { $count } предупреждения
   *[other] { $count } предупреждений
}
findings-notes = { $count ->
    [one] { $count } примечание
    [few] { $count } примечания
   *[other] { $count } примечаний
}
findings-next-key = F8 следующее
findings-list = Замечания
findings-show-all = Показать все
findings-show-one = Показать одно
findings-go-to = Перейти
