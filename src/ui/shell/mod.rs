//! The frame around the views: menus, toolbar, marking, tabs, status, and the page that welcomes.

mod day_control;
mod day_scale;
mod dialog;
mod lens_control;
mod marking;
mod menu;
mod menu_bar;
mod menu_keys;
mod notices;
mod recovery_list;
mod status_bar;
mod tab_bar;
mod welcome;

pub use self::day_control::{DayControl, day_control_ui, day_field, day_slider_ui};
pub use self::dialog::{Choice, Dialog, dialog_ui};
pub use self::lens_control::lens_control_ui;
pub use self::marking::marking_ui;
pub use self::menu::Menu;
pub use self::menu_bar::{MenuState, menu_bar_ui};
pub use self::menu_keys::focus_menus;
pub use self::notices::{Notice, NoticeKind, notices_ui};
pub use self::recovery_list::{OfferedCopy, RecoveryAnswer, RecoveryListState, recovery_list_ui};
pub use self::status_bar::{FileState, country_line, status_bar_ui};
pub use self::tab_bar::{Tab, tab_bar_ui, tab_id};
pub use self::welcome::{RecentFiles, SampleCard, welcome_ui};
