//! stub main
fn main() {
    let _ = muster::app::run(
        std::env::args_os().nth(1).map(Into::into),
        muster::text::Language::English,
    );
}
