//! What stands on a poster: the county's words in the poster's languages.

use crate::directory::Directory;
use crate::web::texts::Texts;
use domain::feedback::{DayCount, Kinds};
use domain::language::Language;
use domain::organisation::Target;
use domain::posters::Poster;
use fluent_bundle::FluentValue;
use press::posters::{PosterSheet, PosterWords};

/// The path that a print's code leads to.
pub fn path(code: &str) -> String {
    format!("/q/{code}")
}

/// A print of `poster` for `target`; `address` is the whole one of its path.
pub fn sheet(directory: &Directory, poster: &Poster, target: &Target, address: String) -> PosterSheet {
    let languages = poster.languages.languages();
    let texts = Texts::of(languages.first().copied().unwrap_or_default());
    let told = |key, name, value: &str| texts.with(key, [(name, FluentValue::from(value.to_owned()))]);
    PosterSheet {
        kind: poster.kind,
        title: told("poster-title", "place", target.name_in(texts.language())),
        code_told: told("poster-code-told", "address", &address),
        address,
        words: languages.iter().map(|language| words(directory, target, *language)).collect(),
        colour: directory.settings.county_colour(),
        accent: directory.settings.county_accent(),
        logo: directory.settings.county_logo().map(str::to_owned),
    }
}

fn words(directory: &Directory, target: &Target, language: Language) -> PosterWords {
    let texts = Texts::of(language);
    let promise = directory.promises.of(target.unit);
    let days = promise.days_for(Kinds::default());
    let counted = match promise.count {
        DayCount::Calendar => "calendar",
        DayCount::Working => "working",
    };
    let promised = |key: String| texts.with(&key, [("count", FluentValue::from(i64::from(days)))]);
    let organisation = &directory.organisation;
    PosterWords {
        language,
        kicker: texts.get("poster-kicker").to_owned(),
        heading: texts.get("poster-heading").to_owned(),
        place: target.name_in(language).to_owned(),
        scan: texts.get("poster-scan").to_owned(),
        promise: promised(format!("poster-promise-{counted}")),
        card: promised(format!("poster-card-{counted}")),
        county: organisation.official_name(organisation.root(), language).to_owned(),
    }
}
