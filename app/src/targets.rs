//! What clients may give feedback on, as those see it who keep the words by which it is found.

pub mod edit;
pub mod list;
pub mod missed;

use crate::boot::App;
use crate::directory::Directory;
use crate::web::{Failure, Page, Staff};
use domain::language::Language;
use domain::organisation::Target;

/// How many found targets are shown where a search is tried.
const TRIED: usize = 5;

/// Who may look at all targets and change their words.
fn allowed(staff: &Staff) -> Result<(), Failure> {
    if staff.person.looks_after_forms() { Ok(()) } else { Err(Failure::NotFound) }
}

/// Reads the county anew, so that this server finds by the new words at once.
async fn take_over(app: &App) -> Result<(), Failure> {
    app.refresh_directory().await.map_err(|error| Failure::Internal(error.to_string()))
}

/// The targets that a client would be shown for `words`, by code and name.
fn tried(directory: &Directory, page: &Page, words: &str, language: Language) -> Vec<(String, String)> {
    let shown = |target: &Target| (target.code.clone(), target.name_in(page.language).to_owned());
    directory.find_targets(words, language, TRIED).into_iter().map(|(target, _)| shown(target)).collect()
}
