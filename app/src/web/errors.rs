//! What people are told when something fails: a plain page in their language. The cause goes to the log.

use crate::web::page::{Page, render};
use askama::Template;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// What a handler answers: a response, or why there is none.
pub type Outcome = Result<Response, Failure>;

/// Why there is no page.
#[derive(Debug)]
pub enum Failure {
    /// There is no such page, or it is not this person's to see.
    NotFound,
    /// The form came from somebody else's page.
    ForeignForm,
    TooLarge,
    /// Too many at once; the sender tries again.
    Busy,
    /// Our fault.
    Internal(String),
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        Failure::Internal(error.to_string())
    }
}

impl From<getrandom::Error> for Failure {
    fn from(error: getrandom::Error) -> Self {
        Failure::Internal(error.to_string())
    }
}

impl Failure {
    fn status(&self) -> StatusCode {
        match self {
            Failure::NotFound => StatusCode::NOT_FOUND,
            Failure::ForeignForm => StatusCode::FORBIDDEN,
            Failure::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Failure::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Failure::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Failure::NotFound => "error-not-found",
            Failure::ForeignForm => "error-foreign-form",
            Failure::TooLarge => "error-too-large",
            Failure::Busy => "error-busy",
            Failure::Internal(_) => "error-internal",
        }
    }
}

/// Marks a response whose page is still to be made in the reader's language.
#[derive(Clone)]
struct Bare(&'static str);

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        if let Failure::Internal(cause) = &self {
            tracing::error!(%cause, "a request failed");
        }
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Bare(self.key()));
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Page,
    title: String,
    advice: String,
}

/// Gives failures and unknown addresses their page; an answer that has one keeps it.
pub async fn show(page: Page, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let key = match (response.extensions().get::<Bare>(), response.status()) {
        (Some(Bare(key)), _) => *key,
        (None, StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED) if !has_page(&response) => "error-not-found",
        _ => return response,
    };
    let title = page.t(key).to_owned();
    let advice = page.t(&format!("{key}-advice")).to_owned();
    let status = response.status();
    match render(&ErrorPage { page, title, advice }) {
        Ok(body) => (status, body).into_response(),
        Err(_) => status.into_response(),
    }
}

fn has_page(response: &Response) -> bool {
    response.headers().contains_key(header::CONTENT_TYPE)
}
