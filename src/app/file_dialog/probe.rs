//! Which dialog the system has, found out before it is asked for.

/// The dialog that the system has.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum SystemDialog {
    /// That of the system itself, or of its portal.
    Native,

    /// The program zenity, at this path.
    Zenity(std::path::PathBuf),

    /// None.
    Missing,
}

/// Finds out which dialog the system has; on Linux that can take up to [`PATIENCE`](linux::PATIENCE), so it is not for a frame.
pub(super) fn probe() -> SystemDialog {
    #[cfg(all(unix, not(target_os = "macos")))]
    return linux::probe();
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    SystemDialog::Native
}

#[cfg(all(unix, not(target_os = "macos")))]
mod linux {
    use std::path::PathBuf;
    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::Duration;

    use super::SystemDialog;

    /// How long the portal may take to answer: the bus may have to start it first.
    pub(super) const PATIENCE: Duration = Duration::from_millis(1500);

    pub(super) fn probe() -> SystemDialog {
        if has_portal() {
            return SystemDialog::Native;
        }
        match zenity() {
            Some(path) => SystemDialog::Zenity(path),
            None => SystemDialog::Missing,
        }
    }

    /// Whether the portal on the session bus chooses files.
    fn has_portal() -> bool {
        let given = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        // Without either there is no bus, and looking for one would start it.
        if !given("DBUS_SESSION_BUS_ADDRESS") && !given("XDG_RUNTIME_DIR") {
            return false;
        }
        // The way to the bus has no time limit of its own: a socket may accept and then say nothing.
        let (sender, answer) = channel();
        thread::spawn(move || sender.send(zbus::block_on(file_chooser_version())));
        matches!(answer.recv_timeout(PATIENCE), Ok(Ok(_version)))
    }

    /// The version of the portal's file chooser; an error where there is none.
    async fn file_chooser_version() -> zbus::Result<u32> {
        let connection = zbus::Connection::session().await?;
        let portal = zbus::Proxy::new(
            &connection,
            "org.freedesktop.portal.Desktop",
            "/org/freedesktop/portal/desktop",
            "org.freedesktop.portal.FileChooser",
        )
        .await?;
        portal.get_property("version").await
    }

    /// Where the program zenity is.
    fn zenity() -> Option<PathBuf> {
        let folders = std::env::var_os("PATH")?;
        let mut paths = std::env::split_paths(&folders).map(|folder| folder.join("zenity"));
        paths.find(|path| path.is_file())
    }
}
