//! How far apart two spellings are.

/// The fewest letters to be changed, added, taken out or exchanged with their neighbor to come from one word to another; nothing where they are more than so many.
pub(super) fn distance(one: &str, other: &str, most: usize) -> Option<usize> {
    let lengths = [one, other].map(|word| word.chars().count());
    if lengths[0].abs_diff(lengths[1]) > most || one.chars().next() != other.chars().next() {
        return None;
    }
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    // The three last rows of the table of all beginnings.
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, other_letter) in other.iter().enumerate() {
            let changed = row[j] + usize::from(letter != other_letter);
            let mut least = changed.min(row[j + 1] + 1).min(next[j] + 1);
            let is_exchange =
                i > 0 && j > 0 && one[i - 1] == *other_letter && *letter == other[j - 1];
            if is_exchange {
                least = least.min(before[j - 1] + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: Option<usize>) {
        assert_eq!(distance(one, other, 2), expected, "{one} {other}");
        assert_eq!(distance(other, one, 2), expected, "{other} {one}");
    }

    #[test]
    fn slips_of_the_fingers_are_few() {
        check("naqoura", "naqoura", Some(0));
        check("naqoura", "naquora", Some(1));
        check("naqoura", "nakoura", Some(1));
        check("индбат", "индбатт", Some(1));
        check("naqoura", "beirut", None);
        check("abcd", "a", None);
        check("", "", Some(0));
    }
}
