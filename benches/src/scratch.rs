use crate::Outcome;
use std::path::{Path, PathBuf};

/// A folder of one run, on the disk where the project stands (`/tmp` is often memory); gone at the end.
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(bench: &str) -> Outcome<Self> {
        let folder = kept_folder()?.join(format!("{bench}-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }

    pub fn path(&self, name: impl AsRef<Path>) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

/// Where the benches keep what later runs use again: `target/bench`.
pub fn kept_folder() -> Outcome<PathBuf> {
    let folder = built(".")?.join("../bench");
    std::fs::create_dir_all(&folder)?;
    Ok(folder.canonicalize()?)
}

/// A file that was built beside this binary.
pub fn built(name: &str) -> Outcome<PathBuf> {
    let own = std::env::current_exe()?;
    let folder = own.parent().ok_or("the bench stands in no folder")?;
    let file = folder.join(name);
    if file.exists() { Ok(file) } else { Err(format!("{} is not built: run bin/bench", file.display()).into()) }
}
