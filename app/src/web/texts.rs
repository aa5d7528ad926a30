//! The words of the pages: one Fluent file a language, read once. Texts without variables are formatted at start,
//! so that a page costs look-ups only.

use domain::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The texts of one language.
pub struct Texts {
    language: Language,
    plain: HashMap<String, String>,
    bundle: FluentBundle<FluentResource>,
}

static TEXTS: LazyLock<[Texts; 3]> = LazyLock::new(|| {
    [
        Texts::read(Language::Finnish, include_str!("../../locales/fi.ftl")),
        Texts::read(Language::Swedish, include_str!("../../locales/sv.ftl")),
        Texts::read(Language::English, include_str!("../../locales/en.ftl")),
    ]
});

impl Texts {
    pub fn of(language: Language) -> &'static Texts {
        &TEXTS[language as usize]
    }

    fn read(language: Language, source: &str) -> Texts {
        let resource = FluentResource::try_new(source.to_owned()).expect("the locale files are tested to be sound");
        let keys: Vec<String> = source.lines().filter_map(message_key).map(str::to_owned).collect();
        let code = language.code().parse().expect("fi, sv and en are language identifiers");
        let mut bundle = FluentBundle::new_concurrent(vec![code]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("no key stands twice in a locale file");
        let plain = keys.into_iter().filter_map(|key| plain_text(&bundle, &key).map(|text| (key, text))).collect();
        Texts { language, plain, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// A text without variables. A missing key shows itself; a test finds it before anybody does.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.plain.get(key).map_or(key, String::as_str)
    }

    /// The text under `prefix-code`: names of kinds, states, channels.
    pub fn named(&self, prefix: &str, code: &str) -> String {
        self.get(&format!("{prefix}-{}", code.replace('_', "-"))).to_owned()
    }

    /// A text with variables.
    pub fn with<const N: usize>(&self, key: &str, arguments: [(&'static str, FluentValue<'_>); N]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let arguments: FluentArgs = arguments.into_iter().collect();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// Every key of the language's file.
    pub fn keys(language: Language) -> Vec<&'static str> {
        let source = match language {
            Language::Finnish => include_str!("../../locales/fi.ftl"),
            Language::Swedish => include_str!("../../locales/sv.ftl"),
            Language::English => include_str!("../../locales/en.ftl"),
        };
        source.lines().filter_map(message_key).collect()
    }
}

fn message_key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" =")?;
    let is_key =
        key.starts_with(|c: char| c.is_ascii_lowercase()) && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    is_key.then_some(key)
}

/// The text, unless it has variables.
fn plain_text(bundle: &FluentBundle<FluentResource>, key: &str) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}
