//! The columns that the table can have.

use crate::analysis::{Lens, Measure, View};

/// A column of the table.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Column {
    /// The full name; of a mission the acronym.
    Name,
    /// The name for narrow places.
    ShortName,
    /// Whose it is: a country's code, or joint.
    Contributor,
    /// How large it is; of a formation its kind.
    Echelon,
    /// What it does.
    Function,
    /// As what its people count.
    Category,
    /// Women among its own people, as the view counts.
    OwnWomen,
    /// Men among its own people, as the view counts.
    OwnMen,
    /// Its own people whose sex is not stated, as the view counts.
    OwnNotStated,
    /// Its own people, as the view counts.
    Own,
    /// Its own people and those of all below it, as the view counts.
    Total,
    /// How many people it may have with all below it.
    Authorized,
    /// The people planned, with all below.
    Planned,
    /// The people in place, with all below.
    Deployed,
    /// The people on the ground, with all below.
    Present,
    /// By how many the people the view counts fall short of the authorized strength, or exceed it.
    Balance,
    /// The first day of the period on the day.
    FirstDay,
    /// The last day of the period on the day.
    LastDay,
    /// The rotation of the period on the day.
    Rotation,
    /// All that is known of the period's status.
    Status,
    /// How far the planning country has decided.
    Decision,
    /// How far the matter stands with the organization.
    Negotiation,
    /// Whether the people of the period are in place.
    InPlace,
    /// The mission in which it stands on the day.
    Mission,
    /// Everything that it stands under on the day, the nearest first.
    StandsUnder,
    /// Where the period's numbers come from.
    Source,
    /// How far the period's numbers can be trusted.
    Confidence,
    /// What else is to be said.
    Remarks,
}

impl Column {
    /// Every column, in the order of the table.
    pub const ALL: [Self; 28] = [
        Self::Name,
        Self::ShortName,
        Self::Contributor,
        Self::Echelon,
        Self::Function,
        Self::Category,
        Self::OwnWomen,
        Self::OwnMen,
        Self::OwnNotStated,
        Self::Own,
        Self::Total,
        Self::Authorized,
        Self::Planned,
        Self::Deployed,
        Self::Present,
        Self::Balance,
        Self::FirstDay,
        Self::LastDay,
        Self::Rotation,
        Self::Status,
        Self::Decision,
        Self::Negotiation,
        Self::InPlace,
        Self::Mission,
        Self::StandsUnder,
        Self::Source,
        Self::Confidence,
        Self::Remarks,
    ];

    /// The columns that are shown at first.
    pub const DEFAULT: [Self; 12] = [
        Self::Name,
        Self::Contributor,
        Self::Own,
        Self::Authorized,
        Self::Planned,
        Self::Deployed,
        Self::Balance,
        Self::FirstDay,
        Self::LastDay,
        Self::Status,
        Self::StandsUnder,
        Self::Remarks,
    ];

    /// How a column of totals looks at people, given how the table does; nothing for other columns.
    pub(super) fn looks(self, view: View) -> Option<View> {
        match self {
            Self::Total => Some(view),
            Self::Planned => Some(View {
                lens: Lens::Planned,
                ..view
            }),
            Self::Deployed => Some(View {
                lens: Lens::Deployed,
                ..view
            }),
            Self::Present => Some(View {
                measure: Measure::Present,
                ..view
            }),
            _ => None,
        }
    }

    /// What heads the column.
    pub fn message_id(self) -> &'static str {
        match self {
            Self::Name => "table-column-name",
            Self::ShortName => "table-column-short-name",
            Self::Mission => "table-column-mission",
            Self::StandsUnder => "table-column-stands-under",
            Self::Contributor => "table-column-contributor",
            Self::Echelon => "table-column-echelon",
            Self::Function => "table-column-function",
            Self::Category => "table-column-category",
            Self::OwnWomen => "table-column-own-women",
            Self::OwnMen => "table-column-own-men",
            Self::OwnNotStated => "table-column-own-not-stated",
            Self::Own => "table-column-own",
            Self::Total => "table-column-total",
            Self::Authorized => "table-column-authorized",
            Self::Planned => "table-column-planned",
            Self::Deployed => "table-column-deployed",
            Self::Present => "table-column-present",
            Self::Balance => "table-column-balance",
            Self::FirstDay => "table-column-first-day",
            Self::LastDay => "table-column-last-day",
            Self::Rotation => "table-column-rotation",
            Self::Status => "table-column-status",
            Self::Decision => "table-column-decision",
            Self::Negotiation => "table-column-negotiation",
            Self::InPlace => "table-column-in-place",
            Self::Source => "table-column-source",
            Self::Confidence => "table-column-confidence",
            Self::Remarks => "table-column-remarks",
        }
    }

    /// The column's name in settings: `short-name`.
    pub fn name(self) -> &'static str {
        let id = self.message_id();
        id.strip_prefix("table-column-").unwrap_or(id)
    }

    /// The column of a [`name`](Self::name).
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.name() == name)
    }

    /// What exactly stands in the column.
    pub(super) fn hint_message_id(self) -> &'static str {
        match self {
            Self::Name => "table-hint-name",
            Self::ShortName => "table-hint-short-name",
            Self::Mission => "table-hint-mission",
            Self::StandsUnder => "table-hint-stands-under",
            Self::Contributor => "table-hint-contributor",
            Self::Echelon => "table-hint-echelon",
            Self::Function => "table-hint-function",
            Self::Category => "table-hint-category",
            Self::OwnWomen | Self::OwnMen | Self::OwnNotStated | Self::Own => "table-hint-own",
            Self::Total => "table-hint-total",
            Self::Authorized => "table-hint-authorized",
            Self::Planned => "table-hint-planned",
            Self::Deployed => "table-hint-deployed",
            Self::Present => "table-hint-present",
            Self::Balance => "table-hint-balance",
            Self::FirstDay | Self::LastDay | Self::Rotation => "table-hint-period",
            Self::Status | Self::Decision | Self::Negotiation | Self::InPlace => {
                "table-hint-status"
            }
            Self::Source | Self::Confidence => "table-hint-source",
            Self::Remarks => "table-hint-remarks",
        }
    }

    /// Whether numbers of people stand in the column, aligned right.
    pub(super) fn is_number(self) -> bool {
        matches!(
            self,
            Self::OwnWomen
                | Self::OwnMen
                | Self::OwnNotStated
                | Self::Own
                | Self::Total
                | Self::Authorized
                | Self::Planned
                | Self::Deployed
                | Self::Present
                | Self::Balance
                | Self::Rotation
        )
    }

    /// Whether one of few values stands in the column.
    pub(super) fn is_choice(self) -> bool {
        matches!(
            self,
            Self::Contributor
                | Self::Echelon
                | Self::Function
                | Self::Category
                | Self::Decision
                | Self::Negotiation
                | Self::InPlace
        )
    }

    /// Whether days stand in the column.
    pub(super) fn is_day(self) -> bool {
        matches!(self, Self::FirstDay | Self::LastDay)
    }

    /// Whether the column is sorted by numbers, dates or ranks rather than words.
    pub(super) fn is_sorted_by_number(self) -> bool {
        self.is_number()
            || self.is_day()
            || matches!(
                self,
                Self::Echelon
                    | Self::Status
                    | Self::Decision
                    | Self::Negotiation
                    | Self::InPlace
                    | Self::Confidence
            )
    }

    /// The width that the column has at least when its content decides, and at most, in points.
    pub(super) fn widths(self) -> (f32, f32) {
        match self {
            Self::Name => (140.0, 220.0),
            Self::StandsUnder | Self::Source | Self::Remarks => (100.0, 320.0),
            Self::ShortName
            | Self::Mission
            | Self::Echelon
            | Self::Function
            | Self::Category
            | Self::Decision
            | Self::Negotiation
            | Self::Confidence
            | Self::InPlace => (64.0, 220.0),
            Self::Status => (64.0, 280.0),
            Self::FirstDay | Self::LastDay => (88.0, 140.0),
            Self::Contributor | Self::Rotation => (48.0, 120.0),
            _ => (56.0, 120.0),
        }
    }
}
