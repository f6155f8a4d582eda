### Итог и из чего он складывается.

## Словами

bridge-title = { $name }: { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
} на { $day }
bridge-title-both = { $name }: { $flag } по флагу, { $host } по принимающей стороне на { $day }
bridge-view = { $lens } · { $measure } · { $counted }
bridge-side = { $ledger }: { $sum }
bridge-sum = { $people } = { $terms }
bridge-nobody = никого
bridge-term = { $people } { $name }
bridge-term-doubtful = { $people } { $name } (оценка)
bridge-term-partly-doubtful = { $people } { $name } (частично оценка)
bridge-in-unit = в «{ $name }»
bridge-own-units-short = в своих
bridge-term-rest = { $people } (ещё { $count })
bridge-plan = Все миссии плана
bridge-others = прочие
bridge-own-units = В своих подразделениях
bridge-own-people = Собственный состав, вне подчинённых подразделений
bridge-not-listed = Не перечислены
bridge-rest = Ещё { $count }
bridge-place = { $place }
bridge-named = { $name }
bridge-named-in = { $name } ({ $place })
bridge-doubted = { $named }, { $doubt }
bridge-line = { $people } { $words }
bridge-estimated = оценка
bridge-unconfirmed = не подтверждено
bridge-in-doubt = { $estimated } — оценка, { $unconfirmed } не подтверждено
bridge-counted-by-host = По принимающей стороне эти { $people } { $flag } учтены здесь: { $host }

## Карточка

bridge-card = Из чего складывается итог
bridge-open = Из чего складывается { $name }
bridge-hint-open = Щёлкните, чтобы увидеть, из чего складывается число
bridge-part-hint = Щёлкните, чтобы выбрать во всех видах
bridge-part-hint-open = Щёлкните, чтобы раскрыть или свернуть
bridge-part-hint-plain = Дальше не делится
bridge-copy = Копировать
bridge-copy-hint = Копировать всё как текст: с днём, способом учёта, статусом и мерой
bridge-close = Закрыть
