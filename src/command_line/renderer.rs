//! What draws the window.

/// What draws the window, as the person may ask for it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Renderer {
    /// OpenGL: starts soonest, and needs version 2.1.
    Glow,

    /// Vulkan, Metal or Direct3D 12: also where OpenGL does not start, as on a remote desktop.
    Wgpu,
}

impl Renderer {
    /// Those that this program was built with, in the order in which they are tried.
    #[cfg(feature = "wgpu")]
    pub const ALL: [Self; 2] = [Self::Glow, Self::Wgpu];

    /// Those that this program was built with, in the order in which they are tried.
    #[cfg(not(feature = "wgpu"))]
    pub const ALL: [Self; 1] = [Self::Glow];

    /// The written form, as in `--renderer`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }
}
