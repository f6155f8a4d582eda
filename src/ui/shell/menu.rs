//! What stands in which menu.

use crate::text::Message;
use crate::ui::Command;

use super::menu_bar::{EDIT, FILE, HELP, INSERT, VIEW};

/// A menu of the menu bar.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Menu {
    /// Plans and files.
    File,

    /// Changes.
    Edit,

    /// Additions.
    Insert,

    /// What is looked at, and how.
    View,

    /// Help with the program.
    Help,
}

impl Menu {
    /// Every menu, from left to right.
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::Insert, Self::View, Self::Help];

    /// The menu in which a command stands.
    pub fn of(command: Command) -> Option<Self> {
        let holds = |menu: &Self| menu.commands().any(|other| other == command);
        Self::ALL.into_iter().find(holds)
    }

    /// What it is called.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::Insert => "menu-insert",
            Self::View => "menu-view",
            Self::Help => "menu-help",
        })
    }

    /// Its commands, in groups that belong together.
    pub fn groups(self) -> &'static [&'static [Command]] {
        match self {
            Self::File => FILE,
            Self::Edit => EDIT,
            Self::Insert => INSERT,
            Self::View => VIEW,
            Self::Help => HELP,
        }
    }

    /// Its commands.
    pub fn commands(self) -> impl Iterator<Item = Command> {
        self.groups().iter().copied().flatten().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_stands_in_one_menu() {
        for command in Command::ALL {
            let menus = Menu::ALL.into_iter().flat_map(Menu::commands);
            let times = menus.filter(|other| *other == command).count();
            assert_eq!(times, 1, "{command:?}");
        }
    }
}
