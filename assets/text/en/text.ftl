### Dates, numbers and what is said about typed ones.
###
### Lists of words are split at blanks.
### Every date argument `$day` comes in four forms: `{ $day }` (31 October 2018, October 2018, 2018),
### `{ $day-short }` (31 Oct 2018), and, for a language with cases, `{ $day-genitive }` as after "from"
### and `{ $day-prepositional }` as after "in".

text-months = January February March April May June July August September October November December
text-months-genitive = January February March April May June July August September October November December
text-months-prepositional = January February March April May June July August September October November December
text-months-short = Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
text-days-short = 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31

text-date-day = { $day } { $month } { $year }
text-date-month = { $month } { $year }
text-date-year = { $year }
text-date-short-day = { $day } { $month } { $year }
text-date-short-month = { $month } { $year }

# First and last are short dates; both days are inclusive.
text-span = { $first } – { $last }
text-span-from = from { $first }
text-span-until = until { $last }
text-span-undated = undated

text-percent = { $number }%

## What is wrong with a typed number or date

text-number-empty = type a whole number, such as 1200
text-number-negative = a number of people can’t be below zero
text-number-grouping = type a whole number, such as 1200, 1 200 or 1,200
text-number-not-digits = only digits make a number: 1200, 1 200 or 1,200
text-number-too-large = the number is too large

text-date-empty = type a date, such as 31.10.2018, 31 Oct 2018, Oct 2018 or 2018
text-date-form = not a date; type 31.10.2018, 2018-10-31, 31 Oct 2018, Oct 2018, 2018 or +6m
text-date-year-range = the year of a date lies between 1945 and 2150
text-date-calendar = there is no such day in the calendar; the day comes before the month, as in 31.10.2018
text-date-ambiguous = type the year with four digits, as in 2018-10-31
