//! Which language a page is in: the prefix of its path (`/sv/...`), the page's own name in that language
//! (`/respons`, `/feedback`), the language chosen before (a cookie), and Finnish.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use domain::language::Language;

const COOKIE: &str = "kuule_language";

/// The language of a request and its path without language, as handlers see it.
#[derive(Debug, Clone)]
pub struct Spoken {
    pub language: Language,
    /// Path and query without the language's prefix.
    pub path: String,
}

/// Takes the language out of the path before routing, and remembers an explicit choice.
pub async fn take_language(mut request: Request, next: Next) -> Response {
    let (chosen, path) = split(request.uri());
    let remembered = cookie(request.headers(), COOKIE).and_then(Language::parse);
    let language = chosen.or(remembered).unwrap_or_default();
    if let Ok(uri) = path.parse::<Uri>() {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(Spoken { language, path });
    let mut response = next.run(request).await;
    if let Some(language) = chosen.filter(|chosen| remembered.unwrap_or_default() != *chosen) {
        let cookie = format!("{COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax", language.code());
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    response
}

/// The language that the path names, and the path without it.
fn split(uri: &Uri) -> (Option<Language>, String) {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    for language in Language::ALL {
        let rest = path.strip_prefix('/').and_then(|rest| rest.strip_prefix(language.code()));
        match rest.and_then(|rest| rest.chars().next().map(|next| (next, rest))) {
            Some(('/', rest)) => return (Some(language), rest.to_owned()),
            Some(('?', rest)) => return (Some(language), format!("/{rest}")),
            None if rest.is_some() => return (Some(language), "/".to_owned()),
            _ => {}
        }
    }
    for (own_name, language) in [("/feedback", Language::English), ("/respons", Language::Swedish)] {
        if let Some(rest) = path.strip_prefix(own_name)
            && (rest.is_empty() || rest.starts_with(['/', '?']))
        {
            return (Some(language), format!("/palaute{rest}"));
        }
    }
    (None, path.to_owned())
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expected: (Option<Language>, &str)) {
        let (language, rest) = split(&path.parse().unwrap());
        assert_eq!((language, rest.as_str()), expected, "{path}");
    }

    #[test]
    fn the_path_names_the_language() {
        check("/palaute", (None, "/palaute"));
        check("/sv", (Some(Language::Swedish), "/"));
        check("/sv/", (Some(Language::Swedish), "/"));
        check("/en?a=1", (Some(Language::English), "/?a=1"));
        check("/sv/palaute?kohde=x", (Some(Language::Swedish), "/palaute?kohde=x"));
        check("/feedback", (Some(Language::English), "/palaute"));
        check("/respons/seuranta/ABC", (Some(Language::Swedish), "/palaute/seuranta/ABC"));
        check("/fi/palaute", (Some(Language::Finnish), "/palaute"));
        check("/first", (None, "/first"));
        check("/feedbacks", (None, "/feedbacks"));
    }
}
