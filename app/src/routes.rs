//! The table of contents: every address of Kuule, and the file that answers it.

use crate::boot::App;
use crate::web::{assets, errors, headers, health, language};
use crate::{feedback, home, measures, people, surveys};
use axum::routing::{get, post};
use axum::{Router, middleware};
use std::sync::Arc;
use tower::Layer;

/// Public pages: no sign-in, no script needed.
fn public() -> Router<Arc<App>> {
    Router::new()
        .route("/", get(home::show))
        .route("/saavutettavuus", get(home::accessibility))
        .route("/tietosuoja", get(home::privacy))
        .route("/palaute", get(feedback::give::show).post(feedback::give::send))
        .route("/palaute/kohteet", get(feedback::targets::search))
        .route("/palaute/kiitos/{code}", get(feedback::follow::thanks))
        .route("/palaute/seuranta", get(feedback::follow::ask).post(feedback::follow::find))
        .route("/palaute/seuranta/{code}", get(feedback::follow::show).post(feedback::follow::write))
        .route("/s/{token}", get(surveys::link::show).post(surveys::link::send))
        .route("/q/{code}", get(surveys::qr::show).post(surveys::qr::send))
        .route("/kiitos", get(surveys::answer::thanks))
        .route("/tyytyvaisyys", get(measures::public_page::show))
}

/// The county's own people.
fn staff() -> Router<Arc<App>> {
    Router::new()
        .route("/tyopoyta", get(feedback::inbox::desk))
        .route("/tyopoyta/kirjaudu", get(people::sign_in::show).post(people::sign_in::send))
        .route("/tyopoyta/kirjaudu-ulos", post(people::sign_out::send))
        .route("/tyopoyta/palautteet", get(feedback::inbox::show))
        .route("/tyopoyta/palautteet/{id}", get(feedback::handle::show))
        .route("/tyopoyta/palautteet/{id}/ota", post(feedback::handle::take))
        .route("/tyopoyta/palautteet/{id}/vastaa", post(feedback::handle::answer))
        .route("/tyopoyta/palautteet/{id}/siirra", post(feedback::handle::hand_over))
        .route("/tyopoyta/palautteet/{id}/sulje", post(feedback::handle::close))
        .route("/tyopoyta/palautteet/{id}/avaa", post(feedback::handle::reopen))
        .route("/tyopoyta/kirjaa", get(feedback::enter::show).post(feedback::enter::send))
        .route("/tyopoyta/kirjaa/{id}", get(feedback::enter::entered))
        .route("/tyopoyta/kyselyt", get(surveys::links::show).post(surveys::links::make))
        .route("/tyopoyta/ihmiset", get(people::list::show))
}

/// Finding feedback that came before.
fn search() -> Router<Arc<App>> {
    Router::new().route("/tyopoyta/haku", get(feedback::search::show))
}

/// For machines.
fn machines() -> Router<Arc<App>> {
    Router::new()
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route("/assets/{name}", get(assets::serve))
}

/// The whole service: language first, then headers, then pages.
pub fn service(app: Arc<App>) -> Router {
    let router = public()
        .merge(staff())
        .merge(search())
        .merge(machines())
        .layer(middleware::from_fn(headers::refuse_foreign))
        .layer(middleware::from_fn_with_state(app.clone(), errors::show))
        .layer(middleware::from_fn_with_state(app.clone(), headers::guard))
        .with_state(app);
    // The language is taken out of the path before routing, so it stands outside the router.
    Router::new().fallback_service(middleware::from_fn(language::take_language).layer(router))
}
