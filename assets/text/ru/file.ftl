### Что бывает не так с файлом плана.

## Где

file-in-file = { $file }: { $problem }
file-at = строка { $line }, столбец { $column }, { $path }: { $problem }
file-at-line = строка { $line }, столбец { $column }: { $problem }
file-at-path = { $path }: { $problem }

## Что не так с файлом в целом

file-too-large = размер файла { $size } МБ; файл плана не может быть больше { $most } МБ
file-empty = файл пуст
file-not-text = с этого места файл не является текстом в кодировке UTF-8
file-no-format = это не план программы Muster
file-other-format = это не план: формат файла «{ $format }», а не «{ $known }»
file-newer = план сохранён более новой версией Muster: версия формата { $version }, эта программа знает версии до { $known }

## Что не так в одном месте

file-cut = файл обрывается на середине
file-too-deep = слишком глубокая вложенность объектов и списков
file-unknown-field = поля «{ $field }» здесь быть не может
file-missing-field = нет поля «{ $field }»
file-twin-field = поле «{ $field }» указано дважды
file-unknown-word = «{ $word }» не входит в число допустимых значений этого поля
file-wrong-value = ожидается { $expected }, а указано { $found }
file-wrong-text = ожидается { $expected }
file-date-form = это не дата
file-date-year = год в дате должен быть от 1945 до 2150
file-date-calendar = такого дня нет в календаре
file-other = { $words }

file-syntax-comma = пропущена запятая или закрывающая скобка
file-syntax-colon = пропущено двоеточие после имени поля
file-syntax-trailing-comma = лишняя запятая после последнего элемента
file-syntax-trailing-text = план закончился, но дальше что-то есть
file-syntax-control-character = в тексте есть перенос строки или другой управляющий символ
file-syntax-escape = после обратной косой черты в тексте стоит недопустимый символ
file-syntax-number = это не число, или в нём слишком много цифр
file-syntax-name = пропущено имя поля в кавычках
file-syntax-value = пропущено значение

file-found-plain = { $value }
file-found-text = текст «{ $text }»
file-found-list = список
file-found-object = объект
file-found-unknown = нечто иное

file-expected-text = текст в кавычках
file-expected-whole-number = целое число от 0 до { $most }
file-expected-degrees = число градусов от −180 до 180
file-expected-yes-or-no = true или false
file-expected-list = список
file-expected-object = объект
file-expected-date = дата в кавычках
file-expected-id = идентификатор: буква { $letters } и десять знаков из 0–9 и a–z
file-expected-country = код страны из трёх заглавных латинских букв, например "KAZ"
file-expected-place = место среди соседних: до 200 знаков из 0–9 и a–z, последний не 0
file-expected-word = одно из допустимых значений этого поля

## Что делать

file-hint-too-large = разделите план на несколько
file-hint-empty = откройте более раннюю копию: прерванное копирование оставляет пустой файл
file-hint-not-text = сохраните файл в кодировке UTF-8 или откройте более раннюю копию
file-hint-other-format = план — это файл, сохранённый программой Muster; его первое поле "format": "muster"
file-hint-newer = откройте его более новой версией Muster
file-hint-cut = получите файл заново или откройте более раннюю копию: этот оборван
file-hint-known-fields = уберите поле или исправьте его имя; здесь могут быть: { $known }
file-hint-known-words = допустимые значения: { $known }
file-hint-missing-field = добавьте поле; что в нём должно быть, покажет команда muster schema
file-hint-twin-field = уберите одно из двух
file-hint-date = пишите "2018-10-31", "2018-10" или "2018"
file-hint-mend = исправьте файл в этом месте в текстовом редакторе или откройте более раннюю копию
file-hint-not-found = проверьте имя файла и папку
file-hint-is-folder = укажите файл в этой папке
file-hint-is-no-file = укажите обычный файл
file-hint-not-readable = попросите у владельца файла право на чтение
file-hint-unreadable = проверьте, подключён ли диск или сетевая папка, и попробуйте снова

## Открытие

file-not-found = такого файла нет
file-is-folder = это папка, а не файл
file-is-no-file = это не файл, а канал или устройство
file-not-readable = у вас нет права читать этот файл
file-unreadable = файл не удалось прочитать: { $reason }

## Сохранение

file-save-no-folder = не сохранено: папки нет или больше нет
file-save-not-a-file = не сохранено: это папка или устройство, а не файл
file-save-write-protected = не сохранено: файл защищён от записи
file-save-not-permitted = не сохранено: у вас нет права записи в эту папку
file-save-changed = не сохранено: файл изменён кем-то другим
file-save-disk-full = не сохранено: на диске не осталось места
file-save-unwritable = не сохранено: { $reason }
file-hint-save-disk-full = прежний файл не изменён; освободите место или сохраните на другой диск
file-hint-save-write-protected = прежний файл не изменён; сохраните под другим именем или снимите защиту
file-hint-save-elsewhere = ничего не потеряно; сохраните в другую папку
file-folder-is-a-file = это файл, а не папка
file-hint-other-folder = укажите другую папку

## Что не удалось прочитать в повреждённом файле

salvage-left-out = Пропущено: { $place }
salvage-left-out-named = «{ $name }» пропущено: { $place }
salvage-kept = «{ $name }»: { $place }
salvage-rubble = это не часть плана
salvage-made-up = прочитать не удалось, подставлено другое значение: проверьте
salvage-stand-in = от миссии осталось только сокращение, чтобы сохранить её подразделения; остальное введите заново
salvage-only-form = Ничего не пропущено. Что было не так с файлом: { $problem }
salvage-moved = теперь в подчинении «{ $parent }», так как прежнее вышестоящее пропущено
salvage-detached = некоторые периоды теперь в обычном подчинении: в другом они быть не могут
salvage-loosened = в нём больше не названы подразделения, соглашения или части на родине, которые не вошли в план
salvage-unsourced = { $numbers ->
    [one] { $numbers } число осталось без источника, так как источник пропущен
    [few] { $numbers } числа остались без источника, так как источник пропущен
   *[other] { $numbers } чисел осталось без источника, так как источник пропущен
}
salvage-more = { $places ->
    [one] … и ещё { $places } место
    [few] … и ещё { $places } места
   *[other] … и ещё { $places } мест
}
