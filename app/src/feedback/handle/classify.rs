//! What a feedback is about, in the county's own frame of topics, and how its writer feels: as a person says it. The
//! model learns from it overnight.

use super::{Deed, act, page_of};
use crate::boot::App;
use crate::web::{FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use domain::comments::{Judgement, Sentiment};
use domain::feedback::{Feedback, Happening};
use domain::language::Language;
use std::sync::Arc;
use store::{Beside, Topic};

pub async fn send(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    let frame = app.store.topics(app.county).await?;
    let chosen: Vec<&Topic> = frame.iter().filter(|topic| form.all("topics").any(|key| key == topic.key)).collect();
    let mut told: Vec<String> =
        chosen.iter().map(|topic| topic.name.in_language(Language::Finnish).to_owned()).collect();
    let keys: Vec<String> = chosen.iter().map(|topic| topic.key.clone()).collect();
    // Where the tone was not asked, nobody judged it.
    let judgement = form
        .has("judged")
        .then(|| Judgement { sentiment: Sentiment::parse(form.get("tone")), mixed: form.has("mixed") });
    if let Some(sentiment) = judgement.and_then(|judgement| judgement.sentiment) {
        told.insert(0, staff.page.named("tone", sentiment.code()));
    }
    let classify = |_: &mut Feedback| {
        let beside = match judgement {
            Some(judgement) => Beside::Judged(keys.clone(), judgement),
            None => Beside::Topics(keys.clone()),
        };
        Ok(Deed { beside, ..Deed::of(Happening::Classified, told.join(", ")) })
    };
    act(&app, staff, &id, (&form, &page_of(&id)), classify).await
}
