### Слова о совместной службе: участие, соглашения, части на родине, ротации и пункты дислокации.

## Соглашения

agreements-title = Соглашения
agreements-hint = На чём основано совместное участие
agreements-none = Соглашение не найдено
agreements-add = Добавить соглашение
agreements-new = Новое соглашение
agreements-delete = Удалить соглашение
agreement-title = Название
agreement-kind = Вид
agreement-parties = Стороны
agreement-add-party = Добавить сторону
agreement-proposed = Предложено
agreement-signed = Подписано
agreement-needs-ratification = Вступает в силу только после ратификации
agreement-ratified = Ратифицировано
agreement-in-force-from = Действует с
agreement-in-force-to = Действует по
agreement-holds = действует на { $day-short }
agreement-undecided = на { $day-short } неясно: известно только { $date-short }
agreement-not-yet = на { $day-short } ещё не действует, только с { $date-short }
agreement-ended = на { $day-short } уже не действует, истекло { $date-short }
agreement-unsigned = нет сведений о подписании
agreement-unratified = нет сведений о ратификации

## Части на родине

base-units-title = Части на родине
base-units-hint = Части на родине, из которых прибывают ротации; люди учитываются там, где служат
base-units-none = Часть не найдена
base-units-add = Добавить часть на родине
base-units-new = Новая часть на родине
base-units-delete = Удалить часть на родине
inspector-place = Название места

## Совместная служба подразделения

joint-service = Совместная служба
joint-none = Подразделение не названо ни в одном совместном участии
joint-place = Разместить у другой страны…
# Country is a code.
joint-partner-role = { $country } ({ $role })
joint-name = Участие
joint-kind = Вид
joint-unit = В составе
joint-go-to = Перейти: { $name }
joint-first-day = Действует с
joint-last-day = Действует по
joint-add-partner = Добавить участника
joint-remove-partner = Убрать участника
joint-country = Участник
joint-units = Подразделения
joint-add-unit = Добавить подразделение
joint-partner-first-day = Участвует с
joint-partner-last-day = Участвует по
joint-role = Роль
joint-role-first-day = Роль с
joint-role-last-day = Роль по
joint-add-role = Добавить роль
joint-not-stated = не указано
joint-equipment = Имущество
joint-self-sustainment = Самообеспечение
joint-transport = Перевозка
joint-medical = Медицина
joint-organization = организация
joint-reimbursed-under = Возмещение по
joint-add-country = Добавить страну
joint-command = Подчинение
joint-command-limits = Пределы подчинения
joint-may-refuse = Право отказа
joint-least-share = Не менее, %
joint-least-share-unless = Если не указано, { $share } %: такая доля штатной численности остаётся при уходе партнёра
joint-agreements = Соглашения
joint-add-agreement = Добавить соглашение
joint-all-agreements = Все соглашения…
joint-caveats = Ограничения
joint-caveat = Ограничение { $number }
joint-add-caveat = Добавить ограничение
joint-source = Источник
joint-remarks = Примечания к участию

## Что можно сделать с участием

deed-end = Завершить…
deed-extend = Продлить…
deed-change-lead = Сменить ведущего…
deed-replace = Заменить участника…
deed-split = Разделить…
deed-join = Объединить…
deed-join-nothing = В этой части нет другого совместного участия
deed-delete = Удалить участие
deed-end-now = Завершить
deed-extend-now = Продлить
deed-change-lead-now = Сменить ведущего
deed-replace-now = Заменить
deed-split-now = Разделить
deed-join-now = Объединить
deed-last-day = Последний день
deed-guests-leave = Гости тоже убывают
deed-new-last-day = Новый срок
deed-guests-stay = Гости тоже остаются
deed-new-lead = Новый ведущий
deed-from = Ведущий с
deed-former = Прежний станет
deed-leaves = Кто убывает
deed-comes = Кто прибывает
deed-first-day = Первый день
deed-unit = Подразделение
deed-no-unit = пока нет
deed-people = Его люди
deed-people-alone = Без подразделения они станут строками в самой части
deed-second-first-day = Вторая часть с
deed-second = Её название
deed-second-name = { $name }, далее
deed-other = Объединить с
deed-needs-day = Сначала введите день
deed-needs-country = Сначала выберите страну
deed-needs-successor = Сначала выберите, кто прибывает

## Ротации и пункты дислокации

rotations = Ротации
rotations-none = Ни у одного периода нет номера ротации
rotation-name = Название
rotation-base = Прибывает из
rotation-no-base = не указано
positions = Пункты дислокации
positions-add = Добавить пункт
positions-new = Новый пункт
