//! Other people's formats: bytes or text in, edits out, and tables out as bytes.
