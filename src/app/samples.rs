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
pub(super) const SAMPLES: [Sample; 8] = [
    Sample {
        name: "indkazbat-2018",
        title: || Message::new("sample-indkazbat"),
        sentence: || Message::new("sample-indkazbat-sentence"),
        bytes: include_bytes!("../../sample_data/indkazbat-2018.muster"),
    },
    Sample {
        name: "irishfinnbatt-2012",
        title: || Message::new("sample-sector-west"),
        sentence: || Message::new("sample-sector-west-sentence"),
        bytes: include_bytes!("../../sample_data/irishfinnbatt-2012.muster"),
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
    Sample {
        name: "argentine-task-force-cyprus",
        title: || Message::new("sample-cyprus"),
        sentence: || Message::new("sample-cyprus-sentence"),
        bytes: include_bytes!("../../sample_data/argentine-task-force-cyprus.muster"),
    },
    Sample {
        name: "malbatt-brunei",
        title: || Message::new("sample-malbatt"),
        sentence: || Message::new("sample-malbatt-sentence"),
        bytes: include_bytes!("../../sample_data/malbatt-brunei.muster"),
    },
    Sample {
        name: "brigade-east-spain",
        title: || Message::new("sample-brigade-east"),
        sentence: || Message::new("sample-brigade-east-sentence"),
        bytes: include_bytes!("../../sample_data/brigade-east-spain.muster"),
    },
    Sample {
        name: "chile-ecuador-engineers",
        title: || Message::new("sample-engineers"),
        sentence: || Message::new("sample-engineers-sentence"),
        bytes: include_bytes!("../../sample_data/chile-ecuador-engineers.muster"),
    },
];

impl Sample {
    /// The sample of a name.
    pub(super) fn of(name: &str) -> Option<&'static Self> {
        SAMPLES.iter().find(|sample| sample.name == name)
    }
}
