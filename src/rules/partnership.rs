//! Partners of joint arrangements, as rules look at them.

use crate::analysis::confidence;
use crate::model::{Arrangement, Confidence, CountryCode, Partner, Stretch, Unit};

use super::days::Days;
use super::doubt::Doubt;
use super::facts::Facts;
use super::joint_strength::Serving;
use super::presence::Presence;

/// The unit in which the partners of an arrangement serve.
pub(super) fn unit<'a>(facts: &'a Facts, arrangement: &Arrangement) -> Option<&'a Unit> {
    facts.plan.unit(arrangement.unit)
}

/// The country in whose unit the others are guests; none where the unit is joint.
pub(super) fn host(facts: &Facts, arrangement: &Arrangement) -> Option<CountryCode> {
    unit(facts, arrangement)?.nationality.country()
}

/// The partners who are guests in the unit of the host, and in a joint unit all of them.
pub(super) fn guests<'a>(
    facts: &Facts,
    arrangement: &'a Arrangement,
) -> impl Iterator<Item = &'a Partner> {
    let host = host(facts, arrangement);
    let partners = arrangement.partners.iter();
    partners.filter(move |partner| Some(partner.country) != host)
}

/// The days on which a partner takes part, by a reading of stretches: counted or certain.
pub(super) fn days(arrangement: &Arrangement, partner: &Partner, of: fn(Stretch) -> Days) -> Days {
    of(arrangement.stretch()).and(&of(arrangement.partner_stretch(partner)))
}

/// When a partner's people serve in the unit.
pub(super) fn presence<'a>(
    facts: &'a Facts,
    arrangement: &Arrangement,
    partner: &Partner,
) -> Presence<'a> {
    let serving = Serving::everyone(arrangement.unit);
    Presence::of_country(facts, serving, partner.country)
}

/// The doubt that what an arrangement says rests on no published source; without any it is the planner's own.
pub(super) fn doubt(facts: &Facts, arrangement: &Arrangement) -> Option<Doubt> {
    let is_confirmed = confidence(&facts.plan, arrangement.source) == Confidence::Published;
    (!is_confirmed).then_some(Doubt::Arrangement)
}
