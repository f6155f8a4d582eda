### Слова для значений плана.

## Категории персонала

category-troops = Воинские контингенты
category-staff-officer = Штабные офицеры
category-experts-on-mission = Эксперты в командировках
category-individual-police = Индивидуальные полицейские
category-formed-police-units = Сформированные полицейские подразделения
category-government-provided = Персонал, предоставленный правительствами
category-osce-monitor = Наблюдатели ОБСЕ
category-coalition-troops = Войска коалиции
category-civilian = Гражданский персонал

## Степень достоверности числа

confidence-published = опубликовано
confidence-estimated = оценка
confidence-unconfirmed = не подтверждено

## Организации

organization-un = Организация Объединённых Наций
organization-osce = ОБСЕ
organization-eu = Европейский союз
organization-au = Африканский союз
organization-csto = ОДКБ
organization-cis = СНГ
organization-coalition = Коалиция
organization-other = Другая

## Уровни подразделений

echelon-team = группа
echelon-squad = отделение
echelon-section = секция
echelon-platoon = взвод
echelon-company = рота
echelon-battalion = батальон
echelon-regiment = полк
echelon-brigade = бригада
echelon-division = дивизия
echelon-corps = корпус
echelon-army = армия
echelon-contingent = контингент

## Предназначение

function-infantry = пехота
function-mechanized = мотострелковое
function-armor = танковое
function-reconnaissance = разведка
function-artillery = артиллерия
function-engineer = инженерное
function-explosive-ordnance-disposal = обезвреживание боеприпасов
function-medical = медицинское
function-signals = связь
function-transport = транспортное
function-maintenance = ремонтное
function-logistics = тыловое обеспечение
function-aviation = авиация
function-unmanned-and-isr = БПЛА и разведка
function-maritime = морское
function-riverine = речное
function-military-police = военная полиция
function-formed-police = сформированное полицейское
function-guard = охрана
function-reserve = резерв
function-civil-military = гражданско-военное взаимодействие
function-headquarters = штаб
function-national-support = национальное обеспечение
function-special-forces = специального назначения
function-mixed = смешанное или иное

## Соединения

formation-force-headquarters = штаб сил
formation-force = силы
formation-sector = сектор
formation-brigade = многонациональная бригада
formation-task-force = оперативная группа

## Статус

decision-intended = намечено
decision-approved = утверждено
decision-refused = отклонено
negotiation-not-raised = не поднималось
negotiation-sounded = прозондировано
negotiation-requested = запрошено
negotiation-offered = предложено
negotiation-accepted = принято
negotiation-declined = не принято
negotiation-withdrawn = отозвано

## Во что засчитываются люди

toward-uniformed = военные и полицейские
toward-reimbursed = возмещаемая численность
toward-national = национальный предел

## Какая часть миссии в плане

held-full = полностью
held-part = частично

## Почему что-то невозможно

invalid-empty-text = здесь нужно имя или название
invalid-long-text = в тексте больше { $most } знаков
invalid-control-character = в тексте есть перевод строки или другой управляющий знак
invalid-end-before-start = последняя дата ({ $last }) раньше первой ({ $first })
invalid-day-needed = эта дата должна быть известна с точностью до дня
invalid-too-many-people = больше { $most } человек в одной строке
invalid-twin-id = этот идентификатор встречается дважды
invalid-twin-period = у двух периодов подразделения один идентификатор { $id }
invalid-unknown-parent = вышестоящего { $id } нет в плане
invalid-unknown-source = источника { $id } нет в плане
invalid-unknown-unit = подразделения { $id } нет в плане
invalid-unknown-base-unit = части на родине { $id } нет в плане
invalid-unknown-agreement = соглашения { $id } нет в плане
invalid-twin-rotation = ротация { $number } описана дважды
invalid-share = доля составляет от 1 до 100 %
invalid-unknown = этого нет в плане
invalid-formation-under-unit = соединение не может подчиняться подразделению
invalid-cycle = оно оказалось бы в подчинении у самого себя
invalid-too-deep = больше { $most } уровней подчинения
invalid-too-tangled = слишком много подразделений поочерёдно придано друг другу, проследить это нельзя
invalid-coordinates = широта и долгота указываются вместе, широта — от −90 до 90
invalid-no-category = предел должен относиться хотя бы к одной категории
invalid-in-use = на это ссылается что-то другое в плане
invalid-too-many = больше { $most } записей в одном списке

## Совместное участие

arrangement-kind-attached = придание
arrangement-kind-attached-explanation = подразделение одной страны действует рядом с более крупной частью другой и в её оперативном подчинении
arrangement-kind-embedded = включение в состав
arrangement-kind-embedded-explanation = люди служат внутри подразделений другой страны и под её командованием
arrangement-kind-co-deployed = совместное развёртывание
arrangement-kind-co-deployed-explanation = отдельные национальные подразделения под общим многонациональным командованием
arrangement-kind-composite = смешанное формирование
arrangement-kind-composite-explanation = смешанные подразделения нескольких стран под смешанным командованием

role-lead = ведущий
role-senior = старший
role-equal = равный
role-junior = младший

command-operational-control = оперативный контроль
command-tactical-control = тактический контроль

support-equipment = имущество
support-self-sustainment = самообеспечение
support-transport = перевозка
support-medical = медицинское обеспечение

## Соглашения

agreement-kind-memorandum = меморандум о взаимопонимании
agreement-kind-treaty = договор
agreement-kind-technical-arrangement = техническое соглашение
agreement-kind-exchange-of-letters = обмен письмами
agreement-kind-other = другое
