//! What a feedback is about, in the county's own frame of topics.

use super::{Deed, act, page_of};
use crate::boot::App;
use crate::web::{FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use domain::feedback::{Feedback, Happening};
use domain::language::Language;
use std::sync::Arc;
use store::{Beside, Topic};

pub async fn send(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let frame = app.store.topics(app.county).await?;
    let chosen: Vec<&Topic> = frame.iter().filter(|topic| form.all("topics").any(|key| key == topic.key)).collect();
    let names: Vec<&str> = chosen.iter().map(|topic| topic.name.in_language(Language::Finnish)).collect();
    let keys: Vec<String> = chosen.iter().map(|topic| topic.key.clone()).collect();
    let classify = |_: &mut Feedback| {
        let beside = Beside::Topics(keys.clone());
        Ok(Deed { beside, ..Deed::of(Happening::Classified, names.join(", ")) })
    };
    act(&app, staff, &id, (&form, &page_of(&id)), classify).await
}
