//! The sample plans that come with the program.

use crate::text::Message;

/// A plan that comes with the program.
pub(super) struct Sample {
    /// The name of its file, without the ending.
    pub(super) name: &'static str,

    /// What it is called.
    pub(super) title: fn() -> Message,

    /// What it shows, in one sentence.
    pub(super) sentence: fn() -> Message,

    /// Its file.
    pub(super) bytes: &'static [u8],
}

/// Every sample, the one to begin with first.
pub(super) const SAMPLES: [Sample; 3] = [
    Sample {
        name: "indkazbat-2018",
        title: || Message::new("sample-indkazbat"),
        sentence: || Message::new("sample-indkazbat-sentence"),
        bytes: include_bytes!("../../sample_data/indkazbat-2018.muster"),
    },
    Sample {
        name: "unifil-2014",
        title: || Message::new("sample-unifil"),
        sentence: || Message::new("sample-unifil-sentence"),
        bytes: include_bytes!("../../sample_data/unifil-2014.muster"),
    },
    Sample {
        name: "belarus-2010",
        title: || Message::new("sample-belarus"),
        sentence: || Message::new("sample-belarus-sentence"),
        bytes: include_bytes!("../../sample_data/belarus-2010.muster"),
    },
];

impl Sample {
    /// The sample of a name.
    pub(super) fn of(name: &str) -> Option<&'static Self> {
        SAMPLES.iter().find(|sample| sample.name == name)
    }
}
