//! The built program on the command line.

mod arguments;
mod bridge;
mod check;
mod figures;
mod format;
mod program;
mod strength;
mod surroundings;
