//! From numbers of people to places on the paper.

use egui::Rangef;

/// What has to find room to the right of a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Demand {
    /// The number.
    pub(super) people: u64,

    /// The room to the right of it, in points.
    pub(super) room: f32,
}

/// A scale of people along the bars, beginning with zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    /// From zero to the end of the plot, in points.
    pub(super) range: Rangef,

    /// How many points a person takes.
    pub(super) per_person: f32,
}

impl Scale {
    /// The largest scale at which every number has the room that it demands.
    pub(super) fn new(range: Rangef, demands: &[Demand]) -> Self {
        let per_person = demands
            .iter()
            .filter(|demand| demand.people > 0)
            .map(|demand| (range.span() - demand.room).max(1.0) / demand.people as f32)
            .fold(f32::INFINITY, f32::min);
        Self {
            range,
            per_person: if per_person.is_finite() {
                per_person
            } else {
                1.0
            },
        }
    }

    /// The same scale beginning further to the right.
    pub(super) fn moved(self, by: f32) -> Self {
        let range = Rangef::new(self.range.min + by, self.range.max + by);
        Self { range, ..self }
    }

    /// The place of a number.
    pub(super) fn x(self, people: u64) -> f32 {
        self.range.min + people as f32 * self.per_person
    }

    /// How many people the plot reaches to.
    pub(super) fn end(self) -> f64 {
        f64::from(self.range.span()) / f64::from(self.per_person)
    }

    /// The numbers of the axis: zero and round ones, not nearer to each other than so many points.
    pub(super) fn ticks(self, apart: f32) -> Vec<u64> {
        let step = round_up(f64::from(apart) / f64::from(self.per_person));
        let mut ticks = Vec::new();
        let mut tick = 0_u64;
        while self.x(tick) <= self.range.max + 0.5 {
            ticks.push(tick);
            tick = tick.saturating_add(step);
        }
        ticks
    }
}

/// The next number up of 1, 2, 5, 10, 20, 50 and so on.
fn round_up(least: f64) -> u64 {
    let mut power = 1_u64;
    loop {
        for factor in [1, 2, 5] {
            let step = factor * power;
            if step as f64 >= least || power >= 1_000_000_000_000 {
                return step;
            }
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(demands: &[(u64, f32)], ticks: &[u64]) {
        let demands: Vec<Demand> = demands
            .iter()
            .map(|&(people, room)| Demand { people, room })
            .collect();
        let scale = Scale::new(Rangef::new(100.0, 900.0), &demands);
        assert_eq!(scale.ticks(100.0), ticks);
        for demand in demands {
            assert!(scale.x(demand.people) + demand.room <= 900.01);
        }
    }

    #[test]
    fn every_number_has_its_room_and_ticks_are_round() {
        check(&[(903, 40.0), (6, 20.0)], &[0, 200, 400, 600, 800]);
        check(
            &[(10_226, 50.0), (15_000, 60.0)],
            &[0, 5_000, 10_000, 15_000],
        );
        check(&[(3, 20.0)], &[0, 1, 2, 3]);
        check(&[(1, 20.0)], &[0, 1]);
        check(&[], &[0, 100, 200, 300, 400, 500, 600, 700, 800]);
    }
}
