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

organisation-un = Организация Объединенных Наций
organisation-osce = ОБСЕ
organisation-eu = Европейский союз
organisation-au = Африканский союз
organisation-csto = ОДКБ
organisation-cis = СНГ
organisation-coalition = Коалиция
organisation-other = Другая
