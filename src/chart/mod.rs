//! What a figure says, as data: series, order, labels, notes.
