//! The table of contents: every address of Kuule, and the file that answers it.

use crate::boot::App;
use crate::web::{assets, errors, headers, health, language};
use crate::{
    actions, comments, feedback, forms, goals, history, home, mail, measures, ombudsman, people, posters, reports,
    safety, surveys, targets, visits,
};
use axum::extract::DefaultBodyLimit;
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
        .route("/palaute/seuranta/{code}/arvio", post(feedback::follow::rate))
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
        .route("/tyopoyta/palautteet/valitut", post(feedback::bulk::send))
        .route("/tyopoyta/palautteet/{id}", get(feedback::handle::show))
        .route("/tyopoyta/palautteet/{id}/ota", post(feedback::handle::take))
        .route("/tyopoyta/palautteet/{id}/vastaa", post(feedback::handle::answer::send))
        .route("/tyopoyta/palautteet/{id}/lue", post(feedback::handle::answer::read))
        .route("/tyopoyta/palautteet/{id}/muistiinpano", post(feedback::handle::note::send))
        .route("/tyopoyta/palautteet/{id}/yhdista", post(feedback::handle::gather::merge))
        .route("/tyopoyta/palautteet/{id}/erota", post(feedback::handle::gather::separate))
        .route("/tyopoyta/palautteet/{id}/ryhma", post(feedback::handle::gather::group))
        .route("/tyopoyta/palautteet/{id}/siirra", post(feedback::handle::hand_over::send))
        .route("/tyopoyta/palautteet/{id}/sulje", post(feedback::handle::close))
        .route("/tyopoyta/palautteet/{id}/avaa", post(feedback::handle::reopen))
        .route("/tyopoyta/ryhmat", get(feedback::groups::list))
        .route("/tyopoyta/ryhmat/{code}", get(feedback::groups::show).post(feedback::groups::answer))
        .route("/tyopoyta/pohjat", get(feedback::templates::list))
        .route("/tyopoyta/pohjat/{number}", get(feedback::templates::show).post(feedback::templates::send))
        .route("/tyopoyta/kirjaa", get(feedback::enter::show).post(feedback::enter::send))
        .route("/tyopoyta/kirjaa/{id}", get(feedback::enter::entered))
        .route("/tyopoyta/ihmiset", get(people::list::show))
        .route("/tyopoyta/lupaukset", get(feedback::promises::show).post(feedback::promises::send))
}

/// What people wrote: what a feedback is, by the model and by its handler, and who saw it unmasked.
fn comments_read() -> Router<Arc<App>> {
    Router::new()
        .route("/tyopoyta/palautteet/{id}/aiheet", post(feedback::handle::classify::send))
        .route("/tyopoyta/palautteet/{id}/avaa-peitetyt", post(feedback::handle::unmask::send))
        .route("/tyopoyta/kommentit", get(comments::page::show))
}

/// What mail leads to.
fn notices() -> Router<Arc<App>> {
    Router::new()
        .route("/tyopoyta/ilmoitukset", get(mail::choices::show).post(mail::choices::send))
        .route("/ilmoitukset/lopeta/{token}", get(mail::unsubscribe::show).post(mail::unsubscribe::send))
}

/// Safety notices: told by anybody, read by their own readers.
fn safety_notices() -> Router<Arc<App>> {
    Router::new()
        .route("/palaute/vaaratilanne", get(safety::tell::show).post(safety::tell::send))
        .route("/palaute/vaaratilanne/kiitos/{code}", get(safety::tell::thanks))
        .route("/palaute/vaaratilanne/seuranta/{code}", get(safety::follow::show))
        .route("/tyopoyta/vaaratilanteet", get(safety::list::show))
        .route("/tyopoyta/vaaratilanteet/luvut", get(safety::figures::show))
        .route("/tyopoyta/vaaratilanteet/{id}", get(safety::review::show))
        .route("/tyopoyta/vaaratilanteet/{id}/ota", post(safety::review::take))
        .route("/tyopoyta/vaaratilanteet/{id}/muistiinpano", post(safety::review::note))
        .route("/tyopoyta/vaaratilanteet/{id}/sulje", post(safety::review::close))
        .route("/tyopoyta/vaaratilanteet/{id}/avaa", post(safety::review::reopen))
}

/// You said, we did.
fn development_actions() -> Router<Arc<App>> {
    Router::new()
        .route("/tyytyvaisyys/teot", get(actions::public_page::show))
        .route("/tyopoyta/toimet", get(actions::list::show))
        .route("/tyopoyta/toimet/uusi", get(actions::edit::begin).post(actions::edit::keep))
        .route("/tyopoyta/toimet/{id}", get(actions::edit::show).post(actions::edit::save))
        .route("/tyopoyta/toimet/{id}/julkaise", post(actions::publish::publish))
        .route("/tyopoyta/toimet/{id}/piilota", post(actions::publish::withdraw))
        .route("/tyopoyta/toimet/{id}/palaute", post(actions::link::from_action))
        .route("/tyopoyta/palautteet/{id}/toimi", post(actions::link::from_feedback))
}

/// The care of the service itself: the targets' words, missed searches, figures and alarms, what was set aside.
fn service_care() -> Router<Arc<App>> {
    Router::new()
        .route("/tyopoyta/kohteet", get(targets::list::show))
        .route("/tyopoyta/kohteet/{code}", get(targets::edit::show).post(targets::edit::send))
        .route("/tyopoyta/haut", get(targets::missed::show))
        .route("/tyopoyta/haut/lisaa", post(targets::missed::add))
        .route("/tyopoyta/haut/ohita", post(targets::missed::refuse))
        .route("/tyopoyta/palvelu", get(measures::service_page::show))
        .route("/tyopoyta/palvelu/luvut.csv", get(measures::service_page::download))
        .route("/tyopoyta/palvelu/halytykset/{id}", post(forms::alarms::note))
        .route("/tyopoyta/syrjassa", get(feedback::set_aside::show).post(feedback::set_aside::judge))
}

/// Posters and cards: their addresses as printed and typed, and where they are printed.
fn printed() -> Router<Arc<App>> {
    Router::new()
        .route("/Q/{code}", get(surveys::qr::show))
        .route("/tyopoyta/julisteet", get(posters::list::show).post(posters::make::send))
        .route("/tyopoyta/julisteet/{code}", get(posters::file::show))
}

/// Surveys of the county's own: the list, the builder, publishing, answers; where they are asked.
fn own_surveys() -> Router<Arc<App>> {
    use surveys::builder::{edit, list, new, preview, publish, question, results};
    Router::new()
        .route("/tyopoyta/kyselyt", get(list::show))
        .route("/tyopoyta/kyselyt/uusi", get(new::show).post(new::begin))
        .route("/tyopoyta/kyselyt/tuo", post(new::import))
        .route("/tyopoyta/kyselyt/linkit", get(surveys::links::show).post(surveys::links::make))
        .route("/tyopoyta/kyselyt/linkit/qr", post(surveys::links::choose))
        .route("/tyopoyta/kyselyt/{code}", get(results::show))
        .route("/tyopoyta/kyselyt/{code}/kysely.json", get(list::export))
        .route("/tyopoyta/kyselyt/{code}/esikatselu", get(preview::show))
        .route("/tyopoyta/kyselyt/{code}/uusi-versio", post(publish::begin_next))
        .route("/tyopoyta/kyselyt/{code}/julkaise", get(publish::show).post(publish::publish))
        .route("/tyopoyta/kyselyt/{code}/luonnos", get(edit::show).post(edit::save))
        .route("/tyopoyta/kyselyt/{code}/luonnos/jarjestys", post(edit::order))
        .route("/tyopoyta/kyselyt/{code}/luonnos/poista", post(publish::throw_away))
        .route("/tyopoyta/kyselyt/{code}/luonnos/kysymykset/{question}", get(question::show).post(question::save))
}

/// The manager's page.
fn dashboard() -> Router<Arc<App>> {
    Router::new()
        .route("/tyopoyta/johtaminen", get(measures::dashboard::show))
        .route("/tyopoyta/johtaminen/halytykset/{id}", post(measures::dashboard::alerts::note))
}

/// Finding feedback that came before.
fn search() -> Router<Arc<App>> {
    Router::new().route("/tyopoyta/haku", get(feedback::search::show))
}

/// Asking those who were drawn by lot, and what comes back.
fn invitations() -> Router<Arc<App>> {
    Router::new()
        .route("/s/{token}/lopeta", get(surveys::stop::show).post(surveys::stop::send))
        .route("/api/v1/sms/{key}/receipt", get(surveys::call_backs::take_receipt))
        .route("/api/v1/sms/{key}/incoming", get(surveys::call_backs::take_incoming))
}

/// Drawing the samples, their shares and words, and how many answered.
fn samples() -> Router<Arc<App>> {
    Router::new()
        .route("/tyopoyta/kutsut", get(surveys::invitations::show))
        .route(
            "/tyopoyta/kutsut/suunnitelma",
            get(surveys::invitations::draw::show).post(surveys::invitations::draw::send),
        )
        .route(
            "/tyopoyta/kutsut/osuudet",
            get(surveys::invitations::shares::show).post(surveys::invitations::shares::send),
        )
        .route(
            "/tyopoyta/kutsut/viestit",
            get(surveys::invitations::words::show).post(surveys::invitations::words::send),
        )
        .route("/tyopoyta/kutsut/arvonnat/{number}", get(surveys::invitations::made::show))
        .route("/tyopoyta/kutsut/vastaaminen", get(surveys::invitations::answering::show))
}

/// Goals of a year and their key results.
fn year_goals() -> Router<Arc<App>> {
    use goals::{dashboard, edit, key_result, sign};
    Router::new()
        .route("/tyopoyta/tavoitteet", get(dashboard::show))
        .route("/tyopoyta/tavoitteet/uusi", get(edit::begin).post(edit::keep))
        .route("/tyopoyta/tavoitteet/{id}", get(edit::show).post(edit::save))
        .route("/tyopoyta/tavoitteet/{id}/hyvaksy", post(sign::send))
        .route("/tyopoyta/tavoitteet/{id}/tulokset/{number}", get(key_result::show).post(key_result::save))
}

/// The ombudsman's log.
fn ombudsman_log() -> Router<Arc<App>> {
    Router::new()
        .route("/tyopoyta/asiavastaava", get(ombudsman::log::show).post(ombudsman::log::send))
        .route("/tyopoyta/asiavastaava/luvut", get(ombudsman::figures::show))
        .route("/tyopoyta/asiavastaava/{contact}/poista", post(ombudsman::log::remove))
}

/// Reports: their editions at work, and what was published of them.
fn report_editions() -> Router<Arc<App>> {
    use reports::{desk, edit, public_page, typing};
    Router::new()
        .route("/katsaukset", get(public_page::list))
        .route("/katsaukset/{id}", get(public_page::show))
        .route("/katsaukset/{id}/{file}", get(public_page::file))
        .route("/tyopoyta/raportit", get(desk::list).post(desk::begin))
        .route("/tyopoyta/raportit/{id}", get(edit::show).post(edit::save))
        .route("/tyopoyta/raportit/{id}/kentat", get(typing::offer))
        .route("/tyopoyta/raportit/{id}/teksti", post(typing::show))
        .route("/tyopoyta/raportit/{id}/luettavaksi", post(edit::review))
        .route("/tyopoyta/raportit/{id}/julkaise", post(edit::publish))
        .route("/tyopoyta/raportit/{id}/korjaa", post(edit::correct))
        .route("/tyopoyta/raportit/{id}/{file}", get(edit::file))
}

/// Any figure by any division, as a page and as files; what each figure means.
fn figures() -> Router<Arc<App>> {
    Router::new()
        .route("/tyopoyta/luvut", get(measures::explorer::page::show))
        .route("/tyopoyta/luvut/{name}", get(measures::explorer::export::download))
        .route("/api/v1/figures/{key}", get(measures::api::show))
        .route("/mittarit", get(measures::glossary_page::list))
        .route("/mittarit/{key}", get(measures::glossary_page::show))
}

/// What everybody may see beyond the first public page: services' own pages, open data, what stands on other sites.
fn published() -> Router<Arc<App>> {
    use measures::published::{embedded, open_data, service};
    Router::new()
        .route("/tyytyvaisyys/{service}", get(service::show))
        .route("/tyytyvaisyys/upotus", get(embedded::county_frame))
        .route("/tyytyvaisyys/merkki.svg", get(embedded::county_badge))
        .route("/tyytyvaisyys/{service}/upotus", get(embedded::service_frame))
        .route("/tyytyvaisyys/{service}/merkki.svg", get(embedded::service_badge))
        .route("/avoin-data", get(open_data::show))
        .route("/avoin-data/{name}", get(open_data::download))
}

/// For machines.
fn machines() -> Router<Arc<App>> {
    Router::new()
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route("/assets/{name}", get(assets::serve))
}

/// What other systems send in.
fn sources() -> Router<Arc<App>> {
    // A form with a file is larger than others; what is too much of it is told on the page.
    let bring = post(history::bring::send).layer(DefaultBodyLimit::max(2 * history::LARGEST));
    Router::new()
        .route("/api/v1/visits", post(visits::receive::send))
        .route("/tyopoyta/tuonti", get(history::bring::show).merge(bring))
        .route("/tyopoyta/tuonti/tapa/{name}", get(history::files::mapping))
        .route("/tyopoyta/tuonti/{upload}", get(history::look::show).post(history::act::send))
        .route("/tyopoyta/tuonti/{upload}/hylatyt.csv", get(history::files::rejected))
}

/// The whole service: language first, then headers, then pages.
pub fn service(app: Arc<App>) -> Router {
    let router = public()
        .merge(staff())
        .merge(comments_read())
        .merge(notices())
        .merge(safety_notices())
        .merge(development_actions())
        .merge(service_care())
        .merge(printed())
        .merge(search())
        .merge(dashboard())
        .merge(invitations())
        .merge(own_surveys())
        .merge(samples())
        .merge(figures())
        .merge(published())
        .merge(machines())
        .merge(sources())
        .merge(year_goals())
        .merge(ombudsman_log())
        .merge(report_editions())
        .layer(middleware::from_fn_with_state(app.clone(), forms::watch::watch))
        .layer(middleware::from_fn(headers::refuse_foreign))
        .layer(middleware::from_fn_with_state(app.clone(), errors::show))
        .layer(middleware::from_fn_with_state(app.clone(), headers::guard))
        .with_state(app);
    // The language is taken out of the path before routing, so it stands outside the router.
    Router::new().fallback_service(middleware::from_fn(language::take_language).layer(router))
}
