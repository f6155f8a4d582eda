//! Joining two joint arrangements into one.

use crate::model::{
    Arrangement, ArrangementId, Partner, PartnerRole, Plan, PlanDate, Removal, Stretch,
};
use crate::text::Message;

use super::change::Change;
use super::end_arrangement::named;
use super::refusal::Problem;
use super::{adjoining, existing, partnership};

/// Joins two joint arrangements of one unit that follow one another or overlap; periods stay as they are.
///
/// Where they differ, what the one that stays says counts; partners, agreements and caveats of both are kept.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct JoinArrangements {
    /// The one that stays.
    pub first: ArrangementId,

    /// The one that becomes part of it.
    pub second: ArrangementId,
}

impl JoinArrangements {
    /// Refuses two that do not belong together.
    fn check(first: &Arrangement, second: &Arrangement) -> Result<(), Problem> {
        let id = if first.id == second.id {
            "refusal-join-itself"
        } else if first.unit != second.unit {
            "refusal-join-units"
        } else if !partnership::touch(first.stretch(), second.stretch()) {
            "refusal-join-gap"
        } else {
            return Ok(());
        };
        Err(Problem::Said(
            Message::new(id)
                .with("name", first.name.as_str())
                .with("other", second.name.as_str()),
        ))
    }
}

/// The partners of two arrangements, whose days are those of the whole.
fn partners(first: &Arrangement, second: &Arrangement, whole: Stretch) -> Vec<Partner> {
    let dated = |arrangement: &Arrangement| -> Vec<(Partner, Stretch)> {
        let partners = arrangement.partners.iter();
        // The days of the whole are more, so those on which nobody took part before have to go.
        let days = |it| partnership::common(arrangement.partner_stretch(it), arrangement.stretch());
        let dated = partners.filter_map(|it| Some((it.clone(), days(it)?)));
        dated.filter(|(_, days)| days.in_order()).collect()
    };
    let mut all = dated(first);
    for (partner, days) in dated(second) {
        let same = all
            .iter_mut()
            .find(|(it, there)| it.country == partner.country && partnership::touch(*there, days));
        match same {
            Some((known, there)) => {
                merge(known, *there, partner, days);
                *there = partnership::union(*there, days);
            }
            None => all.push((partner, days)),
        }
    }
    all.into_iter()
        .map(|(mut partner, days)| {
            partnership::set_partner_days(&mut partner, days, whole);
            partner
        })
        .collect()
}

/// Takes what another entry of the same country says into one.
fn merge(known: &mut Partner, there: Stretch, other: Partner, days: Stretch) {
    known.roles = roles((&known.roles, there), (&other.roles, days));
    partnership::add_new(&mut known.units, other.units);
    partnership::add_new(&mut known.reimbursed_under, other.reimbursed_under);
    if known.support.is_empty() {
        known.support = other.support;
    }
}

/// The roles of two entries of one country: on the days of both what the first says.
fn roles(
    (kept, there): (&[PartnerRole], Stretch),
    (others, days): (&[PartnerRole], Stretch),
) -> Vec<PartnerRole> {
    let begins = |stretch: Stretch| stretch.first_day.map(PlanDate::earliest);
    let ends = |stretch: Stretch| stretch.days().map(|(_, last)| last);
    let from = there.first_day.filter(|_| begins(days) < begins(there));
    let after = there.last_day.filter(|_| ends(days) > ends(there));
    let after = after.and_then(adjoining::after);
    // What held from the beginning of the later one begins then.
    let dated = |roles: &[PartnerRole], from: PlanDate| -> Vec<PartnerRole> {
        let begun = partnership::roles_from(roles, from).into_iter();
        begun
            .map(|role| PartnerRole {
                first_day: role.first_day.or(Some(from)),
                ..role
            })
            .collect()
    };
    let until = |date| partnership::roles_before(kept, date);
    let kept = after.map_or_else(|| kept.to_vec(), until);
    let mut roles = match from {
        Some(from) => [partnership::roles_before(others, from), dated(&kept, from)].concat(),
        None => kept,
    };
    roles.extend(after.into_iter().flat_map(|after| dated(others, after)));
    roles.sort_by_key(|role| role.first_day);
    partnership::tidy(roles)
}

impl Change for JoinArrangements {
    fn apply(&self, plan: &Plan) -> Result<Plan, Problem> {
        let mut first = existing::arrangement(plan, self.first)?;
        let second = existing::arrangement(plan, self.second)?;
        Self::check(&first, &second)?;
        let whole = partnership::union(first.stretch(), second.stretch());
        first.partners = partners(&first, &second, whole);
        first.first_day = whole.first_day;
        first.last_day = whole.last_day;
        partnership::add_new(&mut first.agreements, second.agreements);
        partnership::add_new(&mut first.caveats, second.caveats);
        partnership::add_new(&mut first.may_refuse, second.may_refuse);
        first.source = first.source.or(second.source);
        first.command = first.command.or(second.command);
        first.least_share = first.least_share.or(second.least_share);
        for (text, other) in [
            (&mut first.command_limits, second.command_limits),
            (&mut first.remarks, second.remarks),
        ] {
            if text.is_empty() {
                *text = other;
            } else if !other.is_empty() && !text.contains(&other) {
                *text = format!("{text}\n{other}");
            }
        }
        let removal = Removal {
            arrangements: [self.second].into(),
            ..Removal::default()
        };
        Ok(plan.without(&removal)?.with_arrangement(first)?)
    }

    fn name(&self, plan: &Plan) -> Message {
        Message::new("edit-join-arrangements")
            .with("name", named(plan, self.first))
            .with("other", named(plan, self.second))
    }
}
