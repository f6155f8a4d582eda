### Командная строка: ошибки и советы.

command-line-error = ошибка: { $problem }
command-line-hint = совет: { $hint }
command-line-note = примечание: { $note }

command-line-answer = не удалось записать ответ: { $reason }
command-line-hint-answer = проверьте диск или программу, которой передаётся ответ
command-line-hint-no-window = без окна работают команды muster strength, joint, bridge, figure, figures, check, format, schema; см. muster --help
command-line-not-canonical = { $file } записан не в канонической форме
command-line-to-before-from = --to раньше, чем --from
command-line-hint-to-before-from = оба дня включаются; --from — первый из них

## Замечания

command-line-finding = { $file }: { $severity }: { $finding } [{ $rule }]
command-line-no-findings = { $file }: замечаний нет

## Графики

command-line-one-day = рисунок { $figure } показывает один день, а не промежуток
command-line-hint-one-day = укажите день: --on
command-line-no-stack = рисунок { $figure } не составляется по { $stack }
command-line-hint-stacks = он может быть составлен по: { $known }
command-line-not-taken = у рисунка { $figure } нет параметра { $option }
command-line-hint-leave-out = уберите { $option }
command-line-no-mission = в плане нет миссии { $mission }
command-line-hint-no-mission = миссии плана: { $known }
command-line-no-node = в плане нет миссии, соединения или подразделения { $name }
command-line-hint-no-node = укажите название, краткое название, сокращение или идентификатор, как в структуре
command-line-many-nodes = название { $name } носят { $count ->
    [one] { $count } миссия, соединение или подразделение
    [few] { $count } миссии, соединения или подразделения
   *[many] { $count } миссий, соединений или подразделений
}
command-line-hint-many-nodes = укажите одно по идентификатору: { $known }
command-line-pages = рисунок занимает { $count ->
    [one] { $count } лист, в отдельном файле
    [few] { $count } листа, каждый в отдельном файле
   *[many] { $count } листов, каждый в отдельном файле
}
command-line-missing-letters = ни в одном шрифте нет этих букв, вместо них показаны рамки: { $letters }
command-line-hint-export = попробуйте другой размер или другой вид файла
command-line-figure-left-out = рисунок { $figure } пропущен: { $reason }

## Численность

command-line-strength = { $plan }, { $when }: { $view }
command-line-name = { $name }
command-line-date = { $date }
command-line-on-day = { $day }
command-line-beside = + { $people } сверх того, не входящих в эту численность
command-line-nobody = никого

command-line-day = день
command-line-mission = миссия
command-line-contributor = страна
command-line-category = категория
command-line-echelon = уровень
command-line-unit = подразделение
command-line-status = статус
command-line-confidence = достоверность
command-line-arrangement = совместное участие
command-line-no-arrangement = вне совместного участия
command-line-women = женщины
command-line-men = мужчины
command-line-not-stated = пол не указан
command-line-total = всего

## О чём спрашивают

command-line-no-subject = ни миссии, ни соединения, ни подразделения с названием { $asked } в плане нет; нет и такой страны
command-line-hint-no-subject = укажите название, краткое название или идентификатор, как они стоят в плане, или трёхбуквенный код страны
command-line-several-subjects = { $asked } может означать разное, вариантов: { $count }
command-line-hint-several-subjects = укажите идентификатор или трёхбуквенный код: { $found }
command-line-no-country = нет страны { $country }
command-line-hint-no-country = укажите название или трёхбуквенный код, например KAZ

## Кто с кем служит

command-line-no-arrangements = в этот день никто не служит совместно
command-line-kind = вид
command-line-partner = участник
command-line-role = роль
command-line-people = человек
command-line-first-day = первый день
command-line-last-day = последний день
command-line-agreement = соглашение
