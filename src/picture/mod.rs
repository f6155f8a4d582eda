//! Any egui drawing as SVG, PNG and PDF, without a window.
