//! Muster plans national contributions to peace operations.

pub mod analysis;
pub mod app;
pub mod chart;
pub mod command_line;
pub mod edit;
pub mod exchange;
pub mod export;
pub mod file;
pub mod model;
pub mod picture;
pub mod reference;
pub mod rules;
pub mod text;
pub mod ui;
