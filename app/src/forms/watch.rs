//! Around every form: its turn, the patience of who sends very much, and the count of what happened.

use super::sender;
use crate::boot::App;
use crate::web::Failure;
use crate::web::form::LARGEST_FORM;
use crate::web::language::Spoken;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::forms::{Form, FormEvent, delay};
use domain::language::Language;
use std::sync::Arc;

/// Marks a form that goes back to be mended, with its fields.
#[derive(Debug, Clone)]
pub struct CameBack(pub Vec<&'static str>);

/// Watches over the forms; everything else passes.
pub async fn watch(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let Some(form) = Form::at(request.uri().path()) else { return next.run(request).await };
    let language = request.extensions().get::<Spoken>().map_or_else(Language::default, |spoken| spoken.language);
    let method = request.method().clone();
    let response = if method == Method::POST {
        slow_down(&app, sender::network(&request)).await;
        take_turn(&app, form, request, next).await
    } else {
        next.run(request).await
    };
    count(&app, (form, language), &method, &response);
    response
}

/// An answer to somebody who sends very much waits a little.
async fn slow_down(app: &App, network: Option<Vec<u8>>) {
    let Some(network) = network else { return };
    let count = app.forms.senders.count(&network, app.now());
    let wait = delay(count, app.directory().settings.slow_after());
    if !wait.is_zero()
        && let Ok(_held_back) = app.forms.delayed.try_acquire()
    {
        tokio::time::sleep(wait).await;
    }
}

/// The whole form is read first: who sends slowly takes nobody's turn.
async fn take_turn(app: &App, form: Form, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_FORM).await else { return Failure::TooLarge.into_response() };
    let Some(_turn) = app.forms.turn(form).await else { return Failure::Busy.into_response() };
    next.run(Request::from_parts(parts, Body::from(body))).await
}

fn count(app: &App, form: (Form, Language), method: &Method, response: &Response) {
    let add = |event, field| app.forms.counters.add(app.now(), form, event, field);
    let is_post = *method == Method::POST;
    match (response.status(), response.extensions().get::<CameBack>()) {
        (status, _) if status.is_server_error() => add(FormEvent::Failed, ""),
        (StatusCode::SEE_OTHER, _) if is_post => add(FormEvent::Sent, ""),
        (_, Some(CameBack(fields))) => {
            add(FormEvent::Mended, "");
            fields.iter().for_each(|field| add(FormEvent::Mended, field));
        }
        // The feedback form comes back for a search, too; it marks what is to be mended.
        (StatusCode::OK, None) if is_post && form.0 != Form::Give => add(FormEvent::Mended, ""),
        (StatusCode::OK, None) if *method == Method::GET => add(FormEvent::Opened, ""),
        _ => {}
    }
}
