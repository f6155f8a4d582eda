//! Puts the figure together.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::analysis::{
    Contributor, Grouping, Ledger, Question, Totals, View, confidence, parent_on, strength,
};
use crate::chart::frame::{may_show, nobody, place_name};
use crate::chart::member::Member;
use crate::chart::members::Members;
use crate::chart::notes::{beside, held_in_part};
use crate::chart::source_line::{listed, source_line};
use crate::chart::{
    Figure, FigureRequest, Graph, Ink, Series, Stack, StrengthTable, contributor_code, view_words,
};
use crate::model::{
    ArrangementKind, Confidence, CountryCode, Mission, NodeId, Partner, Plan, PlanDate, Unit,
};
use crate::text::{Message, Value};

use super::facts::Facts;
use super::own_flags::OwnFlags;
use super::stay::since;
use super::tree::{Bare, Tree};
use super::{OrderBox, OrderOfBattle, Outline, Symbol, Unfolding};

/// How many units without people a note names.
const MOST_NAMES: usize = 6;

/// How many colors a stripe has.
const MOST_COLORS: usize = 4;

/// The order of battle of a plan, a mission, a formation or a unit on a day.
pub fn order_of_battle(plan: &Plan, request: &FigureRequest, unfolding: &Unfolding) -> Figure {
    // A box says whose people they are, whichever ledger is looked at.
    let view = View {
        ledger: Ledger::Flag,
        ..request.view
    };
    let request = &FigureRequest { view, ..*request };
    let totals = Totals::on(plan, request.day, view.toward);
    let tree = Tree {
        plan,
        day: request.day,
        view,
        totals: &totals,
        unfolding,
    };
    let mut roots = tree.roots(request.within);
    if request.within.is_none() && roots.len() > 1 && !unfolding.with_empty {
        // Of several missions those with nobody say nothing.
        let has_people = |node: &NodeId| totals.of(*node).all.of(view.lens, view.measure) > 0;
        if roots.iter().any(has_people) {
            roots.retain(has_people);
        }
    }
    let depth = tree.depth(&roots);
    let bare = tree.boxes(&roots, depth);
    let people = people(plan, request);
    let contributors = Members::new(plan, Stack::Contributor, people.by_contributor.clone());
    let maker = Maker {
        tree: &tree,
        series: contributors.series(plan, |_| 0),
        contributors: &contributors,
    };
    let boxes: Vec<OrderBox> = bare.iter().map(|one| maker.order_box(one, &bare)).collect();
    let order = OrderOfBattle { boxes, depth };
    let is_empty = people.all == 0 && order.boxes.len() <= roots.len();
    Figure {
        name: request.name,
        title: title(plan, request),
        subtitle: subtitle(request, people.all),
        series: maker.legend(plan, &people),
        nobody: is_empty.then(|| nobody(plan, request)),
        notes: notes(&tree, request, &order, &people),
        source: source_line(plan, request, None, &[]),
        marking: plan.head().marking.clone(),
        table: table(plan, request),
        graph: Graph::Order(order),
    }
}

/// Everyone in the figure.
struct People {
    all: u64,
    estimated: u64,
    unconfirmed: u64,
    by_contributor: BTreeMap<Member, u64>,
}

fn people(plan: &Plan, request: &FigureRequest) -> People {
    let by = [Grouping::Contributor, Grouping::Confidence];
    let question = Question {
        within: request.within,
        ..Question::new(request.view, &by)
    };
    let mut people = People {
        all: 0,
        estimated: 0,
        unconfirmed: 0,
        by_contributor: BTreeMap::new(),
    };
    for (key, number) in strength(plan, request.day, &question).rows() {
        let number = number.total();
        people.all += number;
        match key.confidence {
            Some(Confidence::Estimated) => people.estimated += number,
            Some(Confidence::Unconfirmed) => people.unconfirmed += number,
            Some(Confidence::Published) | None => {}
        }
        if let Some(contributor) = key.contributor {
            let member = Member::Contributor(contributor);
            *people.by_contributor.entry(member).or_default() += number;
        }
    }
    people
}

/// Whose people they are; box by box they stand in a table of their own.
fn table(plan: &Plan, request: &FigureRequest) -> StrengthTable {
    let by = [Grouping::Contributor];
    let question = Question {
        within: request.within,
        ..Question::new(request.view, &by)
    };
    StrengthTable::on_day(plan, &by, &strength(plan, request.day, &question))
}

/// What boxes are made with.
struct Maker<'a> {
    tree: &'a Tree<'a>,
    contributors: &'a Members,
    series: Vec<Series>,
}

impl Maker<'_> {
    fn order_box(&self, bare: &Bare, all: &[Bare]) -> OrderBox {
        let Tree {
            plan, view, totals, ..
        } = *self.tree;
        let counts = totals.of(bare.node);
        let plain = OrderBox {
            node: bare.node,
            parent: bare.parent,
            level: bare.level,
            symbol: Symbol::Mission(crate::model::Organization::Other),
            name: String::new(),
            full_name: String::new(),
            country: None,
            inks: Vec::new(),
            own: counts.own.of(view.lens, view.measure),
            own_flags: OwnFlags::default(),
            all: counts.all.of(view.lens, view.measure),
            doubt: None,
            outline: None,
            remark: None,
            below: bare.below,
            is_open: bare.is_open,
        };
        match bare.node {
            NodeId::Mission(id) => match plan.mission(id) {
                Some(mission) => OrderBox {
                    symbol: Symbol::Mission(mission.organization),
                    name: mission.acronym.clone(),
                    full_name: mission.name.clone(),
                    ..plain
                },
                None => plain,
            },
            NodeId::Formation(id) => match plan.formation(id) {
                Some(formation) => OrderBox {
                    symbol: Symbol::Formation(formation.kind),
                    name: formation.label().to_owned(),
                    full_name: formation.name.clone(),
                    ..plain
                },
                None => plain,
            },
            NodeId::Unit(id) => match plan.unit(id) {
                Some(unit) => self.unit(unit, bare, all, &plain),
                None => plain,
            },
        }
    }

    fn unit(&self, unit: &Unit, bare: &Bare, all: &[Bare], plain: &OrderBox) -> OrderBox {
        let Tree {
            plan, day, view, ..
        } = *self.tree;
        let facts = Facts::of(plan, unit, day, view);
        let country = unit.nationality.country();
        let above = bare.parent.and_then(|index| all.get(index));
        // At the top of the figure the unit above is not drawn, but a guest is a guest.
        let above = above.map_or_else(|| parent_on(plan, unit.id.into(), day), |it| Some(it.node));
        let above = above.and_then(NodeId::unit).and_then(|id| plan.unit(id));
        let host = above.and_then(|above| above.nationality.country());
        let is_guest = country.is_some() && host.is_some_and(|host| Some(host) != country);
        // Within units of one country its outline is drawn around the topmost.
        let is_inner = host.is_some() && host == country;
        let named = plan.arrangements_of(unit.id);
        let mut named = named.filter(|it| it.unit == unit.id && it.covers(day));
        let arrangement = named.next().map(|it| it.name.as_str());
        let bridge = facts.bridge(unit, arrangement).filter(|_| !is_inner);
        let outline = (is_guest || bridge.is_some()).then_some(Outline { is_guest, bridge });
        let inks = if let Some(country) = country {
            vec![self.ink(country)]
        } else {
            let partners = facts.flags.iter().take(MOST_COLORS);
            partners.map(|(country, _)| self.ink(*country)).collect()
        };
        OrderBox {
            symbol: Symbol::Unit(unit.echelon, unit.function),
            name: unit.label().to_owned(),
            full_name: unit.name.clone(),
            country,
            inks,
            own_flags: OwnFlags::of(unit, day, view),
            doubt: facts.doubt,
            outline,
            remark: self.remark(unit, above, is_guest),
            ..plain.clone()
        }
    }

    /// Since when a unit is attached or a guest: as its arrangement says, else as its periods do.
    fn remark(&self, unit: &Unit, above: Option<&Unit>, is_guest: bool) -> Option<Message> {
        let Tree { plan, day, .. } = *self.tree;
        if let Some((kind, since)) = arranged(plan, unit, above, day) {
            return Some(
                Message::new("chart-order-arranged")
                    .with("kind", kind.message())
                    .with("day", since),
            );
        }
        let parent = parent_on(plan, unit.id.into(), day)?;
        let is_attached = parent != unit.parent;
        if !is_attached && !is_guest {
            return None;
        }
        let since = since(unit, parent, day)?;
        Some(if is_attached {
            Message::new("chart-order-attached").with("day", since)
        } else {
            Message::new("chart-order-guest").with("day", since)
        })
    }

    fn ink(&self, country: CountryCode) -> Ink {
        let member = Member::Contributor(Contributor::Country(country));
        let shown = self.contributors.shown_as(member);
        let place = self.contributors.iter().position(|it| it == shown);
        let series = place.and_then(|place| self.series.get(place));
        series.map_or(Ink::Others, |series| series.ink)
    }

    /// The contributors with their colors and numbers.
    fn legend(&self, plan: &Plan, people: &People) -> Vec<Series> {
        let total_of = |shown: Member| -> u64 {
            let all = people.by_contributor.iter();
            let shown = all.filter(|(member, _)| self.contributors.shown_as(**member) == shown);
            shown.map(|(_, people)| people).sum()
        };
        let members = std::iter::zip(self.contributors.iter(), &self.series);
        members
            .map(|(member, series)| {
                let total = total_of(member);
                let name = match member {
                    Member::Contributor(contributor @ Contributor::Country(_)) => {
                        Value::Text(contributor_code(plan, contributor))
                    }
                    _ => series.label.clone(),
                };
                let label = Message::new("chart-summary-part")
                    .with("name", name)
                    .with("people", total);
                Series {
                    label: label.into(),
                    total,
                    ..series.clone()
                }
            })
            .collect()
    }
}

/// How a unit serves in the one above it, and since when, by an arrangement that names it, or its country where that names no units.
fn arranged(
    plan: &Plan,
    unit: &Unit,
    above: Option<&Unit>,
    day: Date,
) -> Option<(ArrangementKind, PlanDate)> {
    let country = unit.nationality.country()?;
    let own = plan.arrangements_of(unit.id);
    let of_host = above
        .into_iter()
        .flat_map(|above| plan.arrangements_of(above.id));
    own.chain(of_host).find_map(|arrangement| {
        let is_named = |partner: &&Partner| {
            let by_country = arrangement.has_everyone_of(partner)
                && partner.country == country
                && above.is_some_and(|above| above.id == arrangement.unit);
            // Who names the unit of the arrangement has people in it; that unit itself serves in no other for that.
            let by_unit = arrangement.unit != unit.id && partner.units.contains(&unit.id);
            by_unit || by_country
        };
        let partner = arrangement.partners_on(day).find(is_named)?;
        let since = arrangement.partner_stretch(partner).first_day?;
        Some((arrangement.kind, since))
    })
}

fn title(plan: &Plan, request: &FigureRequest) -> Message {
    match place_name(plan, request) {
        Some(place) => Message::new("chart-order-title-of")
            .with("place", place)
            .with("day", request.day),
        None => Message::new("chart-order-title").with("day", request.day),
    }
}

fn subtitle(request: &FigureRequest, people: u64) -> Message {
    Message::new("chart-order-subtitle")
        .with("view", view_words(request.view))
        .with("people", people)
}

/// What has to be known to read it rightly.
fn notes(
    tree: &Tree<'_>,
    request: &FigureRequest,
    order: &OrderOfBattle,
    people: &People,
) -> Vec<Message> {
    let plan = tree.plan;
    let mut notes = Vec::new();
    if people.estimated > 0 {
        notes.push(Message::new("chart-order-note-estimated").with("people", people.estimated));
    }
    if people.unconfirmed > 0 {
        notes.push(Message::new("chart-order-note-unconfirmed").with("people", people.unconfirmed));
    }
    notes.extend(doubtful_sources(tree, request));
    let outlines = || order.boxes.iter().filter_map(|it| it.outline.as_ref());
    let has_hosts = outlines().any(|it| it.bridge.is_some());
    let has_guests = outlines().any(|it| it.is_guest);
    match (has_hosts, has_guests) {
        (true, true) => notes.push(Message::new("chart-order-note-hosts-and-guests")),
        (true, false) => notes.push(Message::new("chart-order-note-hosts")),
        (false, true) => notes.push(Message::new("chart-order-note-guests")),
        (false, false) => {}
    }
    if order.boxes.iter().any(OrderBox::is_folded) {
        notes.push(Message::new("chart-order-note-folded"));
    }
    let missions: Vec<&Mission> = plan
        .missions()
        .filter(|mission| may_show(plan, request, mission.id))
        .collect();
    notes.extend(held_in_part(&missions));
    notes.extend(beside(plan, request));
    let drawn = order.boxes.iter().filter(|it| it.is_open || it.below == 0);
    let names = drawn.flat_map(|it| tree.left_out(it.node));
    let names = names.filter_map(|node| plan.name_of(node).map(Value::from));
    let names: Vec<Value> = names.collect();
    if !names.is_empty() {
        let units = listed(names, MOST_NAMES);
        notes.push(Message::new("chart-order-note-left-out").with("units", units));
    }
    notes
}

/// What the sources of doubtful numbers say of themselves.
fn doubtful_sources(tree: &Tree<'_>, request: &FigureRequest) -> Vec<Message> {
    /// The longest remark that a note repeats, in letters.
    const LONGEST: usize = 200;

    let plan = tree.plan;
    let sources =
        crate::analysis::people_by_source(plan, request.day, request.view, request.within);
    let doubtful = sources.into_keys().filter(|id| {
        let trust = confidence(plan, Some(*id));
        trust != Confidence::Published
    });
    let sources = doubtful.filter_map(|id| plan.source(id));
    let remarks = sources.filter(|source| {
        let length = source.remarks.chars().count();
        (1..=LONGEST).contains(&length)
    });
    let note = |remarks: &String| Message::new("chart-order-note-remark").with("remark", remarks);
    remarks
        .map(|source| note(&source.remarks))
        .take(2)
        .collect()
}
