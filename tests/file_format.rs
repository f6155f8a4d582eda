//! What is written is read again as it was, every version is read, and the schema is that of the types.

mod support;

use proptest::prelude::*;

use muster::file;
use support::plans::plans;

proptest! {
    #[test]
    fn a_plan_is_read_as_it_was_written(plan in plans()) {
        let bytes = file::write(&plan);
        let read = file::read(&bytes);
        prop_assert_eq!(read.as_ref(), Ok(&plan), "{}", String::from_utf8_lossy(&bytes));
        prop_assert_eq!(file::write(&read.expect("a plan")), bytes);
    }
}
