### Figures: titles, series, notes, source lines.
