//! The window: the only place with side effects.
