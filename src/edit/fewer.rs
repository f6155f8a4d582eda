//! Making headcount lines fewer by certain people.

use crate::model::HeadcountLine;

/// Takes people out of lines as far as they reach; `wanted` keeps those who were not found.
///
/// Lines of the same country come first, then the others in their order: who is said to be among the people of a line may have been counted under the wrong flag.
/// Within them women are taken from women, men from men and people of sex not stated from the same; then whoever is lacking from those of sex not stated; then from women and men in proportion.
pub(super) fn take(lines: &mut [HeadcountLine], wanted: &mut HeadcountLine) {
    for same_country in [true, false] {
        for step in [like_for_like, out_of_not_stated, in_proportion] {
            let country = wanted.country;
            let lines = lines.iter_mut();
            for line in lines.filter(|line| (line.country == country) == same_country) {
                step(line, wanted);
            }
        }
    }
}

fn like_for_like(line: &mut HeadcountLine, wanted: &mut HeadcountLine) {
    let take = |from: &mut u32, wanted: &mut u32| {
        let number = (*from).min(*wanted);
        *from -= number;
        *wanted -= number;
    };
    take(&mut line.women, &mut wanted.women);
    take(&mut line.men, &mut wanted.men);
    take(&mut line.not_stated, &mut wanted.not_stated);
}

fn out_of_not_stated(line: &mut HeadcountLine, wanted: &mut HeadcountLine) {
    line.not_stated -= found(wanted, line.not_stated);
}

fn in_proportion(line: &mut HeadcountLine, wanted: &mut HeadcountLine) {
    let (women, both) = (
        u64::from(line.women),
        u64::from(line.women) + u64::from(line.men),
    );
    let number = found(wanted, u32::try_from(both).unwrap_or(u32::MAX));
    // Rounded to the nearest, so neither share is more than there are: the rest of `both` is men.
    let share = (u64::from(number) * women * 2 + both).checked_div(both * 2);
    let share = u32::try_from(share.unwrap_or_default()).unwrap_or(number);
    line.women -= share;
    line.men -= number - share;
}

/// Finds up to so many of those wanted, whatever their sex, and says how many.
fn found(wanted: &mut HeadcountLine, most: u32) -> u32 {
    let mut left = most;
    for number in [&mut wanted.not_stated, &mut wanted.men, &mut wanted.women] {
        let taken = left.min(*number);
        *number -= taken;
        left -= taken;
    }
    most - left
}
