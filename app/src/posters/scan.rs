//! Where a poster's code leads: to the feedback form, with the place chosen. That somebody came is counted; who it was,
//! nobody asks.

use super::sheet::path;
use crate::boot::App;
use crate::web::page::link_in;
use crate::web::{Outcome, Page, codes};
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse, Redirect};
use domain::calendar::day_of;
use domain::language::Language;
use domain::posters::{POSTER_SIGNS, PosterLanguages};
use store::CountVisit;

/// A poster's code as typed; none where it cannot be one.
pub fn read_code(typed: &str) -> Option<String> {
    Some(codes::normalized(typed)).filter(|code| code.chars().count() == POSTER_SIGNS)
}

/// The code of a poster that we have printed.
pub async fn known_code(app: &App, typed: &str) -> Result<Option<String>, store::Error> {
    let Some(code) = read_code(typed) else { return Ok(None) };
    Ok(app.store.poster(app.county, &code).await?.map(|poster| poster.code))
}

/// To the form. A code that is not known any more leads there too, only without a place.
pub async fn follow(app: &App, page: &Page, method: &Method, headers: &HeaderMap, code: &str) -> Outcome {
    let Some(poster) = app.store.poster(app.county, code).await? else {
        return Ok(Redirect::to(&page.link("/palaute")).into_response());
    };
    if method == Method::GET {
        let visit = CountVisit { county: app.county, code: poster.code.clone(), day: day_of(app.now()) };
        if let Err(error) = app.store.write(visit).await {
            // The client does not wait for our statistics.
            tracing::warn!(%error, address = path(code), "a visit was not counted");
        }
    }
    let language = language(page.language, poster.languages, headers);
    let is_there = app.directory().target(&poster.target).is_some();
    let place = if is_there { format!("kohde={}&", poster.target) } else { String::new() };
    let form = format!("/palaute?{place}juliste={}", poster.code);
    Ok(Redirect::to(&link_in(language, &form)).into_response())
}

/// What somebody has chosen before, or else the poster's language; where it has two, the one that the phone likes more.
fn language(chosen: Language, poster: PosterLanguages, headers: &HeaderMap) -> Language {
    match (chosen, poster) {
        (Language::Finnish, PosterLanguages::Swedish) => Language::Swedish,
        (Language::Finnish, PosterLanguages::English) => Language::English,
        (Language::Finnish, PosterLanguages::FinnishAndSwedish) if likes_swedish(headers) => Language::Swedish,
        (chosen, _) => chosen,
    }
}

fn likes_swedish(headers: &HeaderMap) -> bool {
    let liked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let place = |code| liked.split(',').position(|language| language.trim().starts_with(code));
    place("sv").is_some_and(|swedish| place("fi").is_none_or(|finnish| swedish < finnish))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn the_form_speaks_what_the_poster_or_the_phone_speaks() {
        let check = |chosen, poster, liked: &'static str, expected| {
            let headers = HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, HeaderValue::from_static(liked))]);
            assert_eq!(language(chosen, poster, &headers), expected, "{poster:?} {liked}");
        };
        use Language::{English, Finnish, Swedish};
        check(Finnish, PosterLanguages::Finnish, "sv-FI,sv;q=0.9", Finnish);
        check(Finnish, PosterLanguages::Swedish, "fi-FI", Swedish);
        check(Finnish, PosterLanguages::English, "", English);
        check(Finnish, PosterLanguages::FinnishAndSwedish, "sv-FI, sv;q=0.9, fi;q=0.5", Swedish);
        check(Finnish, PosterLanguages::FinnishAndSwedish, "fi, sv;q=0.9", Finnish);
        check(Finnish, PosterLanguages::FinnishAndSwedish, "en-GB", Finnish);
        check(English, PosterLanguages::FinnishAndSwedish, "sv", English);
    }
}
