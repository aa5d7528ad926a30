//! The languages in which Kuule speaks and in which people write to it.

/// A language of the pages; Finnish is the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Language {
    #[default]
    Finnish,
    Swedish,
    English,
}

impl Language {
    pub const ALL: [Language; 3] = [Language::Finnish, Language::Swedish, Language::English];

    /// ISO 639-1 code, as in `lang` attributes and import files.
    pub fn code(self) -> &'static str {
        match self {
            Language::Finnish => "fi",
            Language::Swedish => "sv",
            Language::English => "en",
        }
    }

    pub fn parse(code: &str) -> Option<Language> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// One text in the three languages; a missing translation falls back to Finnish.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wording {
    pub fi: String,
    pub sv: String,
    pub en: String,
}

impl Wording {
    pub fn new(fi: &str, sv: &str, en: &str) -> Self {
        Self { fi: fi.to_owned(), sv: sv.to_owned(), en: en.to_owned() }
    }

    pub fn is_empty(&self) -> bool {
        self.fi.is_empty() && self.sv.is_empty() && self.en.is_empty()
    }

    /// The text in `language`, or the first that exists: Finnish, Swedish, English.
    pub fn in_language(&self, language: Language) -> &str {
        self.spoken_in(language).0
    }

    /// The text as [`Wording::in_language`] gives it, and in which language it is.
    pub fn spoken_in(&self, language: Language) -> (&str, Language) {
        let in_order = [language, Language::Finnish, Language::Swedish, Language::English];
        let found = in_order.into_iter().find(|language| !self.only_in(*language).is_empty());
        found.map_or(("", language), |language| (self.only_in(language), language))
    }

    /// The text in `language` alone; empty where there is none.
    pub fn only_in(&self, language: Language) -> &str {
        match language {
            Language::Finnish => &self.fi,
            Language::Swedish => &self.sv,
            Language::English => &self.en,
        }
    }
}
