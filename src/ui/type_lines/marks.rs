//! The text as it is laid out, with what was not understood marked in it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, LayoutSection, TextFormat};
use egui::{Color32, Galley, Stroke, Ui};

use crate::exchange::typed::{TypedLine, TypedReading};
use crate::ui::theme;

/// The most bytes of a text that is marked; a longer one is told line by line in the preview alone.
const MOST_MARKED: usize = 40_000;

/// A text as it is to be laid out, kept as long as nothing about it changes.
///
/// It is laid out in each frame: egui keeps what it has laid out only as long as that is asked for in every frame, and with the whole text its lines, of which typing changes one.
#[derive(Debug, Default)]
pub(super) struct MarkedText {
    job: Option<(Key, LayoutJob)>,

    /// What was read was read anew.
    revision: u64,
}

/// What decides how the text looks.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    text: String,
    width: f32,
    revision: u64,
    color: Color32,
}

impl MarkedText {
    /// Has the text laid out anew, since other things are to be marked in it.
    pub(super) fn forget(&mut self) {
        self.revision += 1;
    }

    /// The text laid out in a width.
    pub(super) fn galley(
        &mut self,
        ui: &Ui,
        text: &str,
        width: f32,
        read: Option<(&str, &TypedReading)>,
    ) -> Arc<Galley> {
        let key = Key {
            text: text.to_owned(),
            width,
            revision: self.revision,
            color: theme::of(ui).text,
        };
        let known = self.job.take().filter(|(known, _)| *known == key);
        let (_, job) = self.job.insert(known.unwrap_or_else(|| {
            let mut job = job(ui, text, read);
            job.wrap.max_width = width;
            (key, job)
        }));
        let job = job.clone();
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }
}

/// The text with marks as far as its lines are those that were read.
fn job(ui: &Ui, text: &str, read: Option<(&str, &TypedReading)>) -> LayoutJob {
    let colors = theme::of(ui);
    let plain = TextFormat::simple(theme::body(), colors.text);
    let Some((of, reading)) = read.filter(|_| text.len() <= MOST_MARKED) else {
        return LayoutJob::single_section(text.to_owned(), plain);
    };
    // A line that is typed at is marked as it was until it is read again; the others stay as they are.
    let known: BTreeMap<&str, &TypedLine> = reading
        .lines
        .iter()
        .filter_map(|line| Some((of.get(line.range.clone())?, line)))
        .collect();
    let mut job = LayoutJob {
        text: text.to_owned(),
        ..LayoutJob::default()
    };
    let mut add = |range: Range<usize>, format: &TextFormat| {
        if !range.is_empty() {
            job.sections.push(LayoutSection {
                leading_space: 0.0,
                byte_range: egui::text::ByteIndex(range.start)..egui::text::ByteIndex(range.end),
                format: format.clone(),
            });
        }
    };
    let trouble = TextFormat {
        color: colors.error,
        background: colors.error_fill,
        underline: Stroke::new(theme::LINE, colors.error),
        ..plain.clone()
    };
    let weak = TextFormat::simple(theme::body(), colors.text_weak);
    let mut start = 0;
    for line in text.split('\n') {
        let end = start + line.len();
        let written = line.strip_suffix('\r').unwrap_or(line);
        let mut at = start;
        if let Some(line) = known.get(written) {
            for (range, is_trouble) in spans(line) {
                let range = start + range.start..start + range.end;
                if range.start < at {
                    continue;
                }
                add(at..range.start, &weak);
                add(range.clone(), if is_trouble { &trouble } else { &plain });
                at = range.end;
            }
            add(at..end, &weak);
        } else {
            add(at..end, &plain);
        }
        // The line's end belongs to some section, too.
        let with_break = (end + 1).min(text.len());
        add(end..with_break, &plain);
        start = end + 1;
    }
    job
}

/// What of a line was understood and what was not, in order; of two that overlap the trouble comes first.
fn spans(line: &TypedLine) -> Vec<(Range<usize>, bool)> {
    let troubles = line.troubles.iter().filter_map(|it| it.range.clone());
    let pieces = line.pieces.iter().filter_map(|it| it.range.clone());
    let mut spans: Vec<(Range<usize>, bool)> = troubles
        .map(|range| (range, true))
        .chain(pieces.map(|range| (range, false)))
        .collect();
    spans.sort_by_key(|(range, is_trouble)| (range.start, !is_trouble));
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_stay_as_they_are_stay_laid_out() {
        const LINES: usize = 300;
        let context = egui::Context::default();
        theme::apply(&context);
        let mut marked = MarkedText::default();
        let lines: Vec<String> = (0..LINES).map(|number| number.to_string()).collect();
        let text = lines.join("\n");
        let mut kept = Vec::new();
        for _ in 0..4 {
            let input = egui::RawInput::default();
            let mut frame = |ui: &mut Ui| {
                // What is kept from the frame before.
                kept.push(ui.fonts_mut(|fonts| fonts.num_galleys_in_cache()));
                marked.galley(ui, &text, 400.0, None);
            };
            let mut output = context.run_ui(input, &mut frame);
            output.textures_delta.clear();
        }
        assert!(kept[1..].iter().all(|it| *it >= LINES), "{kept:?}");
    }
}
