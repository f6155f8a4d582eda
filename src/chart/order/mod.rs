//! The order of battle: who stands under whom on a day, box by box.
//!
//! `tree` decides which boxes there are, `facts` what is known of a unit's people, `make` puts the figure together; `changes` says what came, left or moved between two days.
//! Where the boxes stand and how they look is left to `ui`.

mod changes;
mod facts;
mod make;
mod order_box;
mod own_flags;
mod stay;
mod summary;
mod tree;
mod unfolding;

pub use self::changes::{OrderChange, OrderChanges, order_changes};
pub use self::make::order_of_battle;
pub use self::order_box::{BridgeWords, Doubt, OrderBox, OrderOfBattle, Outline, Symbol};
pub use self::own_flags::OwnFlags;
pub use self::unfolding::Unfolding;
