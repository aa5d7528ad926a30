//! What every template has at hand: language, texts, addresses, number forms.

use crate::boot::App;
use crate::web::language::Spoken;
use crate::web::texts::Texts;
use crate::web::{Failure, assets, format};
use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use domain::language::Language;
use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::civil::Date;
use std::borrow::Borrow;
use std::fmt::Display;
use std::sync::Arc;

/// The page being made.
#[derive(Clone)]
pub struct Page {
    pub language: Language,
    /// Path and query without language.
    pub path: String,
    /// The county's name as people know it.
    pub county: String,
    /// Who is signed in, by name, and their form token; none on public pages.
    pub staff: Option<StaffBar>,
    texts: &'static Texts,
    pub now: Timestamp,
}

/// What the head of a staff page shows.
#[derive(Debug, Clone)]
pub struct StaffBar {
    pub name: String,
    pub form_token: String,
    pub handles: bool,
    pub runs_surveys: bool,
    pub is_administrator: bool,
    pub reads_safety: bool,
    pub develops: bool,
    /// Keeps the ombudsman's log.
    pub logs_contacts: bool,
    /// Keeps the targets' words and is told when a form breaks.
    pub looks_after_forms: bool,
    /// Open alarms of broken forms, for those who are told of them.
    pub alarms: i64,
    /// Feedbacks that wait aside for a look of this person.
    pub set_aside: i64,
    pub prints_posters: bool,
}

impl Page {
    pub fn new(app: &App, spoken: &Spoken) -> Page {
        let directory = app.directory();
        let root = directory.organisation.root();
        let county = directory.organisation.official_name(root, spoken.language).to_owned();
        Page {
            language: spoken.language,
            path: spoken.path.clone(),
            county,
            staff: None,
            texts: Texts::of(spoken.language),
            now: app.now(),
        }
    }

    /// The same page, spoken in another language.
    pub fn spoken_in(&self, language: Language) -> Page {
        Page { language, texts: Texts::of(language), ..self.clone() }
    }

    pub fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.texts.get(key)
    }

    pub fn named(&self, prefix: &str, code: &str) -> String {
        self.texts.named(prefix, code)
    }

    pub fn with1(&self, key: &str, name: &'static str, value: impl Display) -> String {
        self.texts.with(key, [(name, FluentValue::from(value.to_string()))])
    }

    pub fn with2<A: Display, B: Display>(&self, key: &str, one: &(&'static str, A), two: &(&'static str, B)) -> String {
        let values = [(one.0, FluentValue::from(one.1.to_string())), (two.0, FluentValue::from(two.1.to_string()))];
        self.texts.with(key, values)
    }

    pub fn with3<T: Display>(&self, key: &str, values: [(&'static str, T); 3]) -> String {
        self.texts.with(key, values.map(|(name, value)| (name, FluentValue::from(value.to_string()))))
    }

    /// A text that depends on a number, which stands in it as `$count` and, as people write it, `$shown`.
    pub fn counted(&self, key: &str, count: impl Borrow<i64>) -> String {
        let count = *count.borrow();
        let shown = format::count(self.language, count);
        self.texts.with(key, [("count", FluentValue::from(count)), ("shown", FluentValue::from(shown))])
    }

    pub fn lang(&self) -> &'static str {
        self.language.code()
    }

    /// The address of `path` in the page's language.
    pub fn link(&self, path: &str) -> String {
        link_in(self.language, path)
    }

    /// This page in the other languages: code, name of the language in itself, address.
    pub fn other_languages(&self) -> Vec<(&'static str, &'static str, String)> {
        let names = [("fi", "Suomeksi"), ("sv", "På svenska"), ("en", "In English")];
        let others = names.into_iter().filter(|(code, _)| *code != self.lang());
        others.map(|(code, name)| (code, name, format!("/{code}{}", self.path))).collect()
    }

    pub fn stylesheet(&self) -> &'static str {
        assets::stylesheet()
    }

    pub fn script(&self) -> &'static str {
        assets::script()
    }

    pub fn icon(&self) -> &'static str {
        assets::icon()
    }

    /// Whether this page is `path` or below it.
    pub fn is_at(&self, path: &str) -> bool {
        self.path.starts_with(path)
    }

    pub fn count(&self, number: impl Borrow<i64>) -> String {
        format::count(self.language, *number.borrow())
    }

    pub fn day(&self, day: impl Borrow<Date>) -> String {
        format::day(self.language, *day.borrow())
    }

    pub fn time(&self, at: impl Borrow<Timestamp>) -> String {
        format::time(self.language, *at.borrow())
    }

    pub fn today(&self) -> Date {
        domain::calendar::day_of(self.now)
    }
}

/// The address of `path` in a language.
pub fn link_in(language: Language, path: &str) -> String {
    match language {
        Language::Finnish => path.to_owned(),
        other => format!("/{}{path}", other.code()),
    }
}

impl FromRequestParts<Arc<App>> for Page {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Failure> {
        let spoken = parts.extensions.get::<Spoken>();
        let fallback = || Spoken { language: Language::Finnish, path: parts.uri.path().to_owned() };
        Ok(Page::new(app, &spoken.cloned().unwrap_or_else(fallback)))
    }
}

/// A form as a page: the browser may bring back what was typed in it, but asks us first.
pub fn render_form(template: &impl Template) -> Result<Response, Failure> {
    let page = render(template)?;
    Ok(([(header::CACHE_CONTROL, "private, no-cache")], page).into_response())
}

/// A template as a page.
pub fn render(template: &impl Template) -> Result<Response, Failure> {
    let html = template.render().map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response())
}
