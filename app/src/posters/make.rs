//! Making a print: its code is noted, and its file can be fetched.

use super::list::{Wanted, posters_page};
use crate::boot::App;
use crate::web::form_token::FormToken;
use crate::web::{Failure, FormFields, Outcome, Staff};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use domain::posters::{LONGEST_NOTE, POSTER_SIGNS, Poster, PosterKind, PosterLanguages};
use std::sync::Arc;
use store::AddPoster;

pub const PURPOSE: &str = "poster";

/// Sending the form twice makes one print: the code follows from the form.
pub async fn send(State(app): State<Arc<App>>, staff: Staff, fields: FormFields) -> Outcome {
    staff.check_form(&app, &fields)?;
    if !staff.person.prints_posters() {
        return Err(Failure::NotFound);
    }
    let directory = app.directory();
    let wanted = Wanted {
        target: fields.get("target").to_owned(),
        kind: PosterKind::parse(fields.get("kind")).unwrap_or_default(),
        languages: PosterLanguages::parse(fields.get("languages")).unwrap_or_default(),
        note: fields.get("note").split_whitespace().collect::<Vec<_>>().join(" "),
    };
    let may_print = directory
        .target(&wanted.target)
        .is_some_and(|target| staff.person.prints_for(&directory.organisation, target.unit));
    let token = FormToken::read(PURPOSE, fields.get("form_token"), app.store.vault(), app.now()).ok();
    let mend = match (may_print, &token) {
        (false, _) => Some("mend-poster-target"),
        (_, None) => Some("mend-poster-expired"),
        _ if wanted.note.chars().count() > LONGEST_NOTE => Some("mend-poster-note"),
        _ => None,
    };
    let (Some(token), None) = (token, mend) else {
        let mend = mend.map(|key| staff.page.t(key).to_owned());
        return posters_page(&app, staff, wanted, mend, "").await;
    };
    let code = code(&token, &app);
    let poster = Poster {
        code: code.clone(),
        target: wanted.target,
        kind: wanted.kind,
        languages: wanted.languages,
        note: wanted.note,
        made_at: app.now(),
        made_by: Some(staff.person.id),
    };
    app.store.write(AddPoster { county: app.county, poster }).await?;
    Ok(Redirect::to(&staff.page.link(&format!("/tyopoyta/julisteet?tehty={code}"))).into_response())
}

/// The last signs of what the form's token makes.
fn code(token: &FormToken, app: &App) -> String {
    let identifier = token.identifier(app.store.vault(), app.county);
    identifier.chars().skip(identifier.len() - POSTER_SIGNS).collect()
}
