### Командная строка: ошибки и советы.

command-line-error = ошибка: { $problem }
command-line-hint = совет: { $hint }

command-line-answer = не удалось записать ответ: { $reason }
command-line-hint-answer = проверьте диск или программу, которой передаётся ответ
command-line-no-window = не удалось открыть окно: { $reason }
command-line-hint-no-window = без экрана работают команды muster strength, figure, figures, check, format, schema; см. muster --help
command-line-not-built = у этой команды ещё нет ответа
command-line-hint-not-built = остальные команды: muster --help
command-line-not-canonical = { $file } записан не в канонической форме
command-line-to-before-from = --to раньше, чем --from
command-line-hint-to-before-from = оба дня включаются; --from — первый из них

## Численность

command-line-strength = { $plan }: { $toward }, { $measure }, { $ledger }, { $lens }, { $when }
command-line-on-day = { $day }
command-line-toward-all = все люди
command-line-beside = + { $people } сверх того, не входящих в эту численность
command-line-nobody = никого
command-line-others = прочие, не перечисленные

command-line-day = день
command-line-mission = миссия
command-line-contributor = страна
command-line-category = категория
command-line-echelon = звено
command-line-unit = подразделение
command-line-status = статус
command-line-confidence = достоверность
command-line-women = женщины
command-line-men = мужчины
command-line-not-stated = пол не указан
command-line-total = всего
