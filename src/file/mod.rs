//! A plan on disk: open, check, upgrade, save.
