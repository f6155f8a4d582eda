//! Who sits at the machine.

/// Who sits at which machine, as notes beside files say it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Person {
    /// The user's name on the machine; empty where it is not known.
    pub user: String,

    /// The machine's name; empty where it is not known.
    pub host: String,
}

impl Person {
    /// The person as the system names them.
    pub(super) fn of_system() -> Self {
        let first = |names: &[&str]| {
            let found = names.iter().find_map(|name| std::env::var(name).ok());
            found.unwrap_or_default()
        };
        let mut host = first(&["COMPUTERNAME", "HOSTNAME"]);
        if host.is_empty() {
            let named = std::fs::read_to_string("/proc/sys/kernel/hostname")
                .or_else(|_| std::fs::read_to_string("/etc/hostname"));
            named.unwrap_or_default().trim().clone_into(&mut host);
        }
        Self {
            user: first(&["USERNAME", "USER", "LOGNAME"]),
            host,
        }
    }
}
