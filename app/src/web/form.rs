//! A sent form: fields in order, several of the same name kept.

use crate::web::Failure;
use axum::extract::{FromRequest, Request};

/// The largest form that is read: the longest text in the most wasteful encoding, with room to be too long.
pub const LARGEST_FORM: usize = 512 * 1024;

/// The fields of a form.
#[derive(Debug, Clone, Default)]
pub struct FormFields(Vec<(String, String)>);

impl FormFields {
    /// Without the sign of number zero, which is no sign of any text and which PostgreSQL does not keep.
    pub fn parse(encoded: &[u8]) -> FormFields {
        let field = |(name, value): (String, String)| (name, value.replace('\0', ""));
        FormFields(form_urlencoded::parse(encoded).into_owned().map(field).collect())
    }

    /// The first value of a field, or an empty text.
    pub fn get<'a>(&'a self, name: &'a str) -> &'a str {
        self.all(name).next().unwrap_or("")
    }

    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }
}

impl<S: Send + Sync> FromRequest<S> for FormFields {
    type Rejection = Failure;

    async fn from_request(request: Request, _state: &S) -> Result<Self, Failure> {
        let body = axum::body::to_bytes(request.into_body(), LARGEST_FORM).await.map_err(|_| Failure::TooLarge)?;
        Ok(FormFields::parse(&body))
    }
}
