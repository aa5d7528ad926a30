//! Why a row is rejected, in the reader's language where the reason is of the usual form.

use crate::imports::mapping::{self, FIELDS};
use crate::web::Page;

/// A row and what is wrong with it.
pub struct Reason {
    pub row: i64,
    pub text: String,
    /// As the file of rejected rows has it.
    pub is_english: bool,
}

impl Reason {
    pub fn of(page: &Page, (row, reason): &(u64, String)) -> Reason {
        let told = translated(page, reason);
        let is_english = told.is_none();
        Reason { row: *row as i64, text: told.unwrap_or_else(|| reason.clone()), is_english }
    }
}

fn translated(page: &Page, reason: &str) -> Option<String> {
    if reason.contains(" fields where the header has ") {
        return Some(page.t("import-wrong-width").to_owned());
    }
    let (field, rest) = reason.split_once(' ')?;
    let field = FIELDS.into_iter().find(|held| *held == field)?;
    let name = page.named("import-field", field);
    if rest == "is empty" {
        return Some(format!("{name}: {}", page.t("import-wrong-missing")));
    }
    let (value, _) = rest.strip_prefix('"')?.rsplit_once('"')?;
    let told = match field {
        "nps" => page.with1("import-wrong-nps", "value", value),
        "submitted_at" => page.with1("import-wrong-time", "value", value),
        _ if mapping::is_score(field) => page.with1("import-wrong-statement", "value", value),
        _ => page.with1("import-wrong-value", "value", value),
    };
    Some(format!("{name}: {told}"))
}
