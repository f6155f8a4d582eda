//! The plan as plain values; an illegal plan cannot be built.

mod category;
mod confidence;
mod country_code;
mod organisation;
mod plan_date;

pub use self::category::Category;
pub use self::confidence::Confidence;
pub use self::country_code::{CountryCode, CountryCodeError};
pub use self::organisation::Organisation;
pub use self::plan_date::{PlanDate, PlanDateError, Precision};
