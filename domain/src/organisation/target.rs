use super::UnitId;
use crate::language::{Language, Wording};

/// A target's code: the address of a place in forms, QR codes and imports.
pub type TargetCode = String;

/// What a client gives feedback on: a place or service under the name that clients use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub code: TargetCode,
    pub name: Wording,
    /// Words beyond the name by which clients look for it, by language, separated by `;`.
    pub words: Wording,
    /// The unit that the feedback concerns and whose handlers answer it.
    pub unit: UnitId,
    /// The heading under which the target stands in the list for browsing.
    pub heading: Wording,
    pub municipality: String,
}

impl Target {
    pub fn name_in(&self, language: Language) -> &str {
        self.name.in_language(language)
    }
}
