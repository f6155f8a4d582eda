//! Opening what can be read of a broken file.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::file::{self, LeftOut};
use crate::text::Message;

use super::application::Application;
use super::document::Document;
use super::files::shown_name;
use super::jobs::{Done, Stopping};
use super::questions;

/// The most lines about what was left out.
const MOST_LINES: usize = 500;

/// What can be read of a broken file.
pub(super) enum Salvaged {
    /// A plan of what is whole.
    Plan {
        /// The plan, which is in no file.
        document: Box<Document>,

        /// The name of the broken file.
        name: String,

        /// What was left out, a sentence each.
        lines: Vec<Message>,
    },

    /// Nothing, and why.
    Nothing(Message),
}

impl Application {
    /// Reads what can be read of a broken file, in the background.
    pub(super) fn salvage(&mut self, context: &Context, path: PathBuf) {
        let (today, seed) = (self.surroundings.today, self.next_seed());
        let name = shown_name(&path);
        let work = Message::new("work-opening").with("file", name.as_str());
        self.jobs
            .begin_named(context, work, Stopping::Drops, move |_| {
                Done::Salvaged(match salvage(&path) {
                    Ok((plan, left_out)) => Salvaged::Plan {
                        document: Box::new(Document::unsaved(plan, today, seed)),
                        lines: lines(&left_out),
                        name,
                    },
                    Err(message) => Salvaged::Nothing(message),
                })
            });
    }

    /// Shows what was read of a broken file, and what was left out.
    pub(super) fn salvaged(&mut self, context: &Context, salvaged: Salvaged) {
        match salvaged {
            Salvaged::Plan {
                document,
                name,
                lines,
            } => {
                self.opened(context, document);
                // Where the person is asked first about the plan that is open, that comes first.
                if self.question.is_none() {
                    let text = Message::new("salvaged").with("file", name);
                    self.ask(questions::left_out(text, lines));
                }
            }
            Salvaged::Nothing(message) => {
                let title = Message::new("problem-nothing-salvaged");
                self.ask(questions::problem(title, message));
            }
        }
    }
}

fn salvage(path: &Path) -> Result<(crate::model::Plan, Vec<LeftOut>), Message> {
    let bytes = file::bytes(path).map_err(|error| error.message())?;
    file::salvage(&bytes).map_err(|error| error.message())
}

fn lines(left_out: &[LeftOut]) -> Vec<Message> {
    let told = left_out.iter().take(MOST_LINES).map(LeftOut::message);
    let mut lines: Vec<Message> = told.collect();
    let rest = left_out.len().saturating_sub(MOST_LINES);
    if rest > 0 {
        lines.push(Message::new("salvaged-more").with("count", rest));
    }
    lines
}
