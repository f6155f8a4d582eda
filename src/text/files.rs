//! The Fluent files, compiled in.

use super::Language;

/// The Fluent files of a language, one for each layer that has words.
///
/// A new file is added here, to every language at once.
pub(super) fn files(language: Language) -> [&'static str; 25] {
    match language {
        Language::English => [
            include_str!("../../assets/text/en/analysis.ftl"),
            include_str!("../../assets/text/en/app.ftl"),
            include_str!("../../assets/text/en/chart.ftl"),
            include_str!("../../assets/text/en/clipboard.ftl"),
            include_str!("../../assets/text/en/command_line.ftl"),
            include_str!("../../assets/text/en/differences.ftl"),
            include_str!("../../assets/text/en/edit.ftl"),
            include_str!("../../assets/text/en/exchange.ftl"),
            include_str!("../../assets/text/en/export.ftl"),
            include_str!("../../assets/text/en/file.ftl"),
            include_str!("../../assets/text/en/find.ftl"),
            include_str!("../../assets/text/en/findings_strip.ftl"),
            include_str!("../../assets/text/en/inspector.ftl"),
            include_str!("../../assets/text/en/mission_picker.ftl"),
            include_str!("../../assets/text/en/model.ftl"),
            include_str!("../../assets/text/en/outline.ftl"),
            include_str!("../../assets/text/en/palette.ftl"),
            include_str!("../../assets/text/en/picture.ftl"),
            include_str!("../../assets/text/en/recovery.ftl"),
            include_str!("../../assets/text/en/rules.ftl"),
            include_str!("../../assets/text/en/shortcut_sheet.ftl"),
            include_str!("../../assets/text/en/table.ftl"),
            include_str!("../../assets/text/en/text.ftl"),
            include_str!("../../assets/text/en/ui.ftl"),
            include_str!("../../assets/text/en/window.ftl"),
        ],
        Language::Russian => [
            include_str!("../../assets/text/ru/analysis.ftl"),
            include_str!("../../assets/text/ru/app.ftl"),
            include_str!("../../assets/text/ru/chart.ftl"),
            include_str!("../../assets/text/ru/clipboard.ftl"),
            include_str!("../../assets/text/ru/command_line.ftl"),
            include_str!("../../assets/text/ru/differences.ftl"),
            include_str!("../../assets/text/ru/edit.ftl"),
            include_str!("../../assets/text/ru/exchange.ftl"),
            include_str!("../../assets/text/ru/export.ftl"),
            include_str!("../../assets/text/ru/file.ftl"),
            include_str!("../../assets/text/ru/find.ftl"),
            include_str!("../../assets/text/ru/findings_strip.ftl"),
            include_str!("../../assets/text/ru/inspector.ftl"),
            include_str!("../../assets/text/ru/mission_picker.ftl"),
            include_str!("../../assets/text/ru/model.ftl"),
            include_str!("../../assets/text/ru/outline.ftl"),
            include_str!("../../assets/text/ru/palette.ftl"),
            include_str!("../../assets/text/ru/picture.ftl"),
            include_str!("../../assets/text/ru/recovery.ftl"),
            include_str!("../../assets/text/ru/rules.ftl"),
            include_str!("../../assets/text/ru/shortcut_sheet.ftl"),
            include_str!("../../assets/text/ru/table.ftl"),
            include_str!("../../assets/text/ru/text.ftl"),
            include_str!("../../assets/text/ru/ui.ftl"),
            include_str!("../../assets/text/ru/window.ftl"),
        ],
    }
}
