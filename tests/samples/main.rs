//! The sample plans: that they open, say where each number comes from, and give the figures that were published.
//!
//! `MUSTER_SHARED` names the folder that has the statistics under `data/`; without it the tests that need them say that they were skipped.

#[path = "../support/statistics.rs"]
mod statistics;

mod belarus;
mod brigade_east;
mod cyprus;
mod engineers;
mod every;
mod folder;
mod indkazbat;
mod malbatt;
mod sector_west;
mod unifil;
