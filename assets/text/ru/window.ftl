### Выбор файлов и запуск окна.

problem-renderers = { $first }; { $second }
problem-quoted = { $words }
problem-without-words = отказ без объяснения причины

file-waiting = Выберите файл в диалоге системы. Если он не появился, выберите здесь
file-waiting-here = Выбрать здесь
file-browser-hint = Введите имя или путь либо выберите ниже
file-browser-list = Файлы и папки
file-browser-name = Имя
file-browser-changed = Изменён
file-browser-up = Вверх
file-browser-new-folder = Новая папка…
file-browser-new-folder-name = Имя новой папки
file-browser-make = Создать
file-browser-all = Файлы всех видов
file-browser-hidden = Скрытые файлы
file-browser-looking = Чтение диска…
file-browser-empty = Здесь нечего выбрать
file-browser-folder = { $name }, папка
file-browser-there = { $path } уже существует
file-browser-cut = Показано только { $count } записей; имя остальных можно ввести
file-browser-not-allowed = Нет прав на чтение или изменение { $path }
file-browser-unreadable = Не удаётся прочитать { $path }: { $reason }
file-place-home = Домашняя папка
file-place-desktop = Рабочий стол
file-place-documents = Документы
file-place-computer = Компьютер

welcome-missing = { $path } больше не существует
welcome-forget = Убрать { $file } из списка
