//! What every page needs and no product knows: language, texts, forms, sessions, errors, headers.

pub mod assets;
pub mod codes;
pub mod day;
pub mod errors;
pub mod form;
pub mod form_token;
pub mod format;
pub mod headers;
pub mod health;
pub mod language;
pub mod navigation;
pub mod page;
pub mod session;
pub mod settings_form;
pub mod texts;

pub use errors::{Failure, Outcome};
pub use form::FormFields;
pub use page::{Page, render, render_form};
pub use session::Staff;
