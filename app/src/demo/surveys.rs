//! A survey of the county's own: its first version is asked at the dental clinic's QR address, the next is a draft.

use super::{DemoError, doors};
use crate::surveys::file;
use domain::organisation::CountyId;
use jiff::Timestamp;
use store::{ChooseQrSurvey, HowKept, KeepDraft, PublishSurvey, Store};

/// At which place it is asked.
const PLACE: &str = "suu-lahdenpera";

pub async fn add(store: &Store, county: CountyId, now: Timestamp) -> Result<(), DemoError> {
    let content = file::read(include_str!("survey.json"));
    let content = content.map_err(|trouble| DemoError::File("survey.json", trouble.to_string()))?;
    let code = content.code.clone();
    let mut next = content.clone();
    // The question of how one booked is asked in other words: the next version says that it cannot be compared.
    if let Some(question) = next.questions.iter_mut().find(|question| question.code == "k3") {
        question.text.fi = "Miten sait ajan?".to_owned();
    }
    store.write(KeepDraft { county, content, how: HowKept::New, now }).await?;
    store.write(PublishSurvey { county, code: code.clone(), version: 1, edit: 0, now }).await?;
    store.write(KeepDraft { county, content: next, how: HowKept::Next, now }).await?;
    let qr = doors::qr_code(store.vault(), PLACE);
    store.write(ChooseQrSurvey { county, qr, code: Some(code) }).await?;
    Ok(())
}
