### Слова рисунков.

## Рисунки

chart-troops-by-mission-description = Численность по миссиям на день: по странам, категориям или полу, с предельной численностью
chart-troops-by-mission = Численность по миссиям
chart-troops-by-mission-title = Численность по миссиям на { $day }
chart-troops-by-mission-title-one = Численность в { $mission } на { $day }
chart-contributors = Участники
chart-contributors-description = Численность по участникам на день, в одной миссии или во всех, с местом планирующей страны
chart-contributors-title = Численность по участникам на { $day }
chart-contributors-title-one = Численность по участникам в { $mission } на { $day }
chart-strength-over-time = Численность во времени
chart-strength-over-time-description = Численность во времени: по странам, миссиям, категориям или полу, с окончанием мандатов и предельной численностью
chart-joint-units = Совместные подразделения
chart-joint-units-description = Все совместные и принимающие подразделения на день: полосы по флагам, рядом сумма словами
chart-joint-units-title = Подразделения, в которых служат несколько стран, { $day }
chart-joint-units-title-one = Подразделения { $mission }, в которых служат несколько стран, { $day }
chart-who-serves-with-whom = Кто с кем служит
chart-who-serves-with-whom-description = Чьи люди служат в чьих подразделениях на день: по строкам принимающие, по столбцам флаги
chart-who-serves-with-whom-title = Кто с кем служит на { $day }
chart-who-serves-with-whom-title-one = Кто с кем служит в { $mission } на { $day }
chart-bridge = От флага к принимающей стороне
chart-bridge-description = От численности страны по флагу к численности в её подразделениях, шаг за шагом
chart-bridge-title = { $name }: от флага к принимающей стороне на { $day }
chart-bridge-title-one = { $name } в { $mission }: от флага к принимающей стороне на { $day }
chart-strength-over-time-title = Численность во времени, { $days }
chart-strength-over-time-title-one = Численность в { $mission } во времени, { $days }
chart-days = { $first } – { $last }
chart-days-years = { $first }–{ $last } гг.
chart-days-year = { $year } г.
chart-stack-contributor = По странам
chart-stack-mission = По миссиям
chart-stack-category = По категориям
chart-stack-sex = По полу

## Как считают

chart-view = { $ledger } · { $lens } · { $measure } · { $counted }
chart-subtitle = { $view } · { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
chart-contributors-subtitle = { $view } · { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
} от { $count ->
    [one] { $count } участника
   *[many] { $count } участников
}
chart-contributors-subtitle-rank = { $subtitle } · { $name }: { $rank }-е место
chart-strength-over-time-subtitle = { $view } · не более { $people ->
    [one] { $people } человека
   *[many] { $people } человек
}, с { $day-genitive }
chart-joint-units-subtitle = { $view } · { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
} в { $count ->
    [one] { $count } подразделении
   *[many] { $count } подразделениях
}, из них не в своих: { $guests }
chart-who-serves-with-whom-subtitle = { $view } · не в своих подразделениях { $people ->
    [one] служит { $people } человек
    [few] служат { $people } человека
   *[many] служат { $people } человек
}
chart-bridge-subtitle = { $view } · { $flag } по флагу, { $host } по принимающей стороне
chart-ledger-flag = По флагу (чьи люди)
chart-ledger-host = По принимающей стороне (в чьих подразделениях)
chart-counted-uniformed = военный и полицейский персонал
chart-counted-reimbursed = персонал, возмещаемый по меморандуму
chart-counted-national = персонал в счёт национального предела
chart-counted-all = весь персонал

## Столбцы и ряды

chart-mission = { $acronym }
chart-number = { $number }
chart-number-beside = { $number } · { $beside }
chart-contributor = { $name }
chart-joint-unit = совместное подразделение
chart-host-unit = принимает { $host } · { $place }
chart-joint-unit-in = совместное подразделение · { $place }
chart-step-by-flag = { $name }, по флагу
chart-step-by-host = { $name }, по принимающей стороне
chart-step-own-units = В своих подразделениях
chart-step-out = −{ $people }
chart-step-in = +{ $people }
chart-matrix-corner = В чьих подразделениях ↓ чьи люди →
chart-matrix-cell = { $flag }: { $host }
chart-matrix-others = прочие
chart-matrix-own-units = В своих подразделениях
chart-matrix-total = Итого
chart-rank = { $rank }-е место из { $count }
chart-plus = { $before } + { $next }
chart-women = Женщины
chart-men = Мужчины
chart-sex-not-stated = Пол не указан
chart-others-not-listed = Прочие, не перечисленные
chart-other-contributors = { $count ->
    [one] Ещё { $count } страна
    [few] Ещё { $count } страны
   *[many] Ещё { $count } стран
}
chart-other-missions = { $count ->
    [one] Ещё { $count } миссия
    [few] Ещё { $count } миссии
   *[many] Ещё { $count } миссий
}
chart-ceiling-mark = предел { $people }
chart-ceiling-mark-unconfirmed = предел { $people }, не подтверждён
chart-mark-mandate = { $mission }: мандат до { $day-short }
chart-mark-operations = { $mission }: конец операций { $day-short }
chart-mark-withdrawn = { $mission }: вывод до { $day-short }
chart-mark-day = { $day-short }
chart-day-line = { $day-short }: { $people }
chart-people = { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
chart-left-out = и ещё { $count ->
    [one] { $count } миссия
    [few] { $count } миссии
   *[many] { $count } миссий
}, { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
chart-left-out-contributors = и ещё { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[many] { $count } участников
}, { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
chart-left-out-units = и ещё { $count ->
    [one] { $count } подразделение
    [few] { $count } подразделения
   *[many] { $count } подразделений
}, { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}
chart-left-out-steps = и ещё { $count ->
    [one] { $count } шаг
    [few] { $count } шага
   *[many] { $count } шагов
}
chart-no-joint-units = На { $day } нет подразделений, в которых служат люди нескольких стран.
chart-no-joint-units-in-mission = На { $day } в { $mission } нет подразделений, в которых служат люди нескольких стран.
chart-nobody-of = { $name }: на { $day } в миссиях нет ни её людей, ни людей в её подразделениях.
chart-nobody-of-in-mission = { $name }: на { $day } в { $mission } нет ни её людей, ни людей в её подразделениях.
chart-nobody = На { $day } в миссиях никого нет.
chart-nobody-in-mission = На { $day } в { $mission } никого нет.
chart-nobody-over-time = В эти дни в миссиях никого нет: { $days }.
chart-nobody-over-time-in-mission = В эти дни в { $mission } никого нет: { $days }.
chart-no-missions = В плане пока нет миссий.

## Примечания

chart-note-estimated = Штриховка — оценка: { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}.
chart-note-unconfirmed = Штриховка — не подтверждено: { $people ->
    [one] { $people } человек
    [few] { $people } человека
   *[many] { $people } человек
}.
chart-note-estimated-and-unconfirmed = Штриховка: оценка — { $estimated }, не подтверждено — { $unconfirmed }.
chart-note-hatched-estimated = Штриховка — оценка.
chart-note-hatched-unconfirmed = Штриховка — не подтверждено.
chart-note-hatched-both = Штриховка — оценка или не подтверждено.
chart-note-marks = Пунктир — { $marks }.
chart-note-up-to-beside-uniformed = Кроме того, до { $people } не относятся к военному и полицейскому персоналу.
chart-note-up-to-beside-reimbursed = Кроме того, до { $people } не возмещаются.
chart-note-up-to-beside-national = Кроме того, до { $people } не засчитываются в национальный предел.
chart-note-own-units = Последняя строка — люди этих стран в своих подразделениях: столбцы складываются в итоги по флагу.
chart-note-steps = Шаги влево: служат в чужих подразделениях. Шаги вправо: гости в своих подразделениях.
chart-note-part = { $count ->
    [1] { $missions } в плане частично: только перечисленные в нём подразделения, доля в миссии не показана.
   *[other] В плане частично, только перечисленные в нём подразделения, доли в миссиях не показаны: { $missions }.
}
chart-note-part-with-others = { $count ->
    [1] { $missions } в плане частично: перечисленные в нём подразделения и прочие, насколько они в нём указаны.
   *[other] В плане частично, перечисленные в нём подразделения и прочие, насколько они в нём указаны: { $missions }.
}
chart-note-beside-uniformed = Кроме того, + { $people } не относятся к военному и полицейскому персоналу.
chart-note-beside-reimbursed = Кроме того, + { $people } не возмещаются.
chart-note-beside-national = Кроме того, + { $people } не засчитываются в национальный предел.
chart-note-ceilings = Предельная численность ({ $categories }): { $ceilings }.
chart-note-not-under-ceiling = { $mission }: { $people } из столбца в предел не засчитываются.
chart-note-ceilings-not-marked = Предельная численность без отметки, так как рисунок показывает и других ({ $categories }): { $ceilings }.
chart-note-ceilings-of-parts = Предельная численность миссий, включённых в план частично, с которой числа не сравнить ({ $categories }): { $ceilings }.
chart-note-nobody-in = В этот день никого нет в { $missions }.
chart-ceiling = { $mission } { $people } по { $title }
chart-ceiling-unconfirmed = { $mission } { $people } по { $title } (не подтверждено)
chart-and-more = { $list } и ещё { $more }

## Источники

chart-source-titled = { $title }
chart-source-dated = { $title }, { $date-short }
chart-sources-joined = { $before }; { $next }
chart-source-line = Источники: { $sources }. План: { $plan }.
chart-source-line-more = Источники: { $sources }; и ещё { $more }. План: { $plan }.
chart-source-line-without = План: { $plan }.

## Словами — для тех, кто не видит рисунка

chart-summary-part = { $name } — { $people }
chart-summary-bar = { $name }: { $people } ({ $parts })
chart-summary-plain = { $name }: { $people }
chart-summary-plain-beside = { $name }: { $people }, { $beside }
chart-summary-from = С { $day-genitive }: { $people } ({ $parts })
chart-summary-nobody-from = С { $day-genitive }: никого
chart-summary-more-changes = и ещё { $count ->
    [one] { $count } изменение
    [few] { $count } изменения
   *[many] { $count } изменений
}

## Что говорится о том, на что указывают

chart-told-segment = { $series } · { $mission }
chart-told-estimated = из них оценка: { $people }
chart-told-unconfirmed = из них не подтверждено: { $people }
chart-told-sexes = женщины { $women } · мужчины { $men } · пол не указан { $other }
chart-told-day = { $day }
chart-told-since = С { $day-short }: { $changes }
chart-told-more = { $name } +{ $number }
chart-told-fewer = { $name } −{ $number }
chart-told-rest = прочие ({ $count })
