//! Turns the tables of `assets/reference` into Rust, so that nothing is parsed while Muster runs; a wrong or missing cell fails the build with its line.
#![expect(
    clippy::disallowed_methods,
    reason = "a generated file needs no replacing in one step"
)]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

#[path = "build/mod.rs"]
mod tables;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/reference/folding.rs");
    println!("cargo::rerun-if-changed={}", tables::FOLDER);
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), Box<dyn Error>> {
    let mut texts = Vec::new();
    for file in tables::FILES {
        let path = format!("{}/{file}", tables::FOLDER);
        let text = fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
        texts.push(text);
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let rust = tables::rust_of(&texts)?;
    let folder = std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    fs::write(Path::new(&folder).join("reference_tables.rs"), rust)?;
    Ok(())
}
