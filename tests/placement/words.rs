//! Joint arrangements as text, so that a test shows what an edit does.
//!
//! ```text
//! IndKazBat: attached in Indian battalion, 2018-10-31..
//!   IND [] lead
//!   KAZ [Kazakh company] 2019..2020, junior, lead 2019-06..2019-12
//!   on Memorandum
//! ```

use std::fmt::Write as _;

use muster::model::{Arrangement, Partner, Plan, PlanDate};

/// All arrangements of a plan, by name.
pub(crate) fn arrangements(plan: &Plan) -> String {
    let mut all: Vec<String> = plan
        .arrangements()
        .map(|it| arrangement(plan, it))
        .collect();
    all.sort();
    all.concat()
}

fn arrangement(plan: &Plan, it: &Arrangement) -> String {
    let unit = plan.unit(it.unit).expect("a unit");
    let mut text = format!("{}: {} in {}, {}\n", it.name, it.kind.name(), unit.name, {
        days(it.first_day, it.last_day)
    });
    for it in &it.partners {
        writeln!(text, "  {}", partner(plan, it)).expect("a string takes all");
    }
    for id in &it.agreements {
        let agreement = plan.agreement(*id).expect("an agreement");
        writeln!(text, "  on {}", agreement.title).expect("a string takes all");
    }
    text
}

fn partner(plan: &Plan, it: &Partner) -> String {
    let units = it
        .units
        .iter()
        .map(|id| &plan.unit(*id).expect("a unit").name);
    let units: Vec<&str> = units.map(String::as_str).collect();
    let mut text = format!("{} [{}]", it.country, units.join(", "));
    if it.first_day.is_some() || it.last_day.is_some() {
        write!(text, " {}", days(it.first_day, it.last_day)).expect("a string takes all");
    }
    for (index, role) in it.roles.iter().enumerate() {
        let comma = if index == 0 && !text.contains("..") {
            ""
        } else {
            ","
        };
        write!(text, "{comma} {}", role.role.name()).expect("a string takes all");
        if role.first_day.is_some() || role.last_day.is_some() {
            write!(text, " {}", days(role.first_day, role.last_day)).expect("a string takes all");
        }
    }
    text
}

fn days(first: Option<PlanDate>, last: Option<PlanDate>) -> String {
    let written = |date: Option<PlanDate>| date.map_or_else(String::new, |date| date.to_string());
    format!("{}..{}", written(first), written(last))
}
