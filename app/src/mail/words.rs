use crate::web::format;
use crate::web::texts::Texts;
use domain::language::Language;
use fluent_bundle::FluentValue;
use jiff::civil::Date;
use std::fmt::Display;

/// The texts of mail in one language, and how numbers and days are written in it.
#[derive(Clone, Copy)]
pub struct Words {
    pub language: Language,
    texts: &'static Texts,
}

impl Words {
    pub fn of(language: Language) -> Words {
        Words { language, texts: Texts::of(language) }
    }

    pub fn t(self, key: &'static str) -> &'static str {
        self.texts.get(key)
    }

    pub fn with1(self, key: &str, name: &'static str, value: impl Display) -> String {
        self.texts.with(key, [(name, FluentValue::from(value.to_string()))])
    }

    pub fn counted(self, key: &str, count: i64) -> String {
        let shown = format::count(self.language, count);
        self.texts.with(key, [("count", FluentValue::from(count)), ("shown", FluentValue::from(shown))])
    }

    pub fn day(self, day: Date) -> String {
        format::day(self.language, day)
    }

    /// The path of a page in this language.
    pub fn path(self, path: &str) -> String {
        match self.language {
            Language::Finnish => path.to_owned(),
            other => format!("/{}{path}", other.code()),
        }
    }
}
