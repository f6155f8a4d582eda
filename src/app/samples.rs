//! The sample plans that come with the program.

use crate::text::Message;

/// A plan that comes with the program.
pub(super) struct Sample {
    pub(super) name: &'static str,
    pub(super) bytes: &'static [u8],
}

/// Every sample, the one to begin with first.
pub(super) const SAMPLES: [Sample; 3] = [
    Sample {
        name: "indkazbat-2018",
        bytes: include_bytes!("../../sample_data/indkazbat-2018.muster"),
    },
    Sample {
        name: "unifil-2014",
        bytes: include_bytes!("../../sample_data/unifil-2014.muster"),
    },
    Sample {
        name: "belarus-2010",
        bytes: include_bytes!("../../sample_data/belarus-2010.muster"),
    },
];

impl Sample {
    /// The sample of a name.
    pub(super) fn of(name: &str) -> Option<&'static Self> {
        SAMPLES.iter().find(|sample| sample.name == name)
    }

    /// What it is called.
    pub(super) fn title(&self) -> Message {
        Message::new(match self.name {
            "indkazbat-2018" => "sample-indkazbat",
            "unifil-2014" => "sample-unifil",
            _ => "sample-belarus",
        })
    }

    /// What it shows, in one sentence.
    pub(super) fn sentence(&self) -> Message {
        Message::new(match self.name {
            "indkazbat-2018" => "sample-indkazbat-sentence",
            "unifil-2014" => "sample-unifil-sentence",
            _ => "sample-belarus-sentence",
        })
    }
}

/// A small picture of a sample's first figure.
pub(super) fn picture(_sample: &Sample, _language: crate::text::Language) -> egui::ColorImage {
    egui::ColorImage::filled([4, 4], egui::Color32::TRANSPARENT)
}
