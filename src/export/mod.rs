//! A figure as bytes of SVG, PNG, PDF or CSV.
