//! The reply: written or given by phone, begun from a template, and read by a second person where that is wanted.

use super::{Deed, act, mend, page_of, theirs, tidy, view};
use crate::boot::App;
use crate::feedback::form::mend_line;
use crate::feedback::handle::view::Typed;
use crate::web::{Failure, FormFields, Outcome, Staff};
use axum::extract::{Path, State};
use domain::feedback::{Blank, Feedback, Happening, ReplyTemplate, check_text};
use domain::settings::SecondReader;
use std::sync::Arc;
use store::{Beside, ReplyDraft};

/// Which button was pressed decides: take a template in, ask for a second reader, or send.
pub async fn send(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    if form.has("use_template") {
        return from_template(&app, staff, &id, &form).await;
    }
    let text = tidy(form.get("answer"));
    if let Some(trouble) = check_text(&text) {
        let typed = Typed { answer_mend: Some(mend_line(&staff.page, trouble).text), ..Typed::from(&form) };
        return mend(&app, staff, &id, typed).await;
    }
    let second = app.directory().settings.second_reader();
    let by_phone = form.get("way") == "phone";
    let wants_reader = !by_phone && (form.has("ask_reader") || second == SecondReader::Always);
    let (who, now) = (staff.person.id, app.now());
    if wants_reader && second != SecondReader::Never {
        let ask = |_: &mut Feedback| {
            let draft = ReplyDraft { body: text.clone(), author: who, asked_at: now };
            Ok(Deed { beside: Beside::Draft(draft), ..Deed::of(Happening::ReviewAsked, text.clone()) })
        };
        return act(&app, staff, &id, (&form, "/tyopoyta/palautteet?tehty=luettavaksi"), ask).await;
    }
    let what = if by_phone { Happening::AnsweredByPhone } else { Happening::Answered };
    let back = if by_phone { "/tyopoyta/palautteet?tehty=soitettu" } else { "/tyopoyta/palautteet?tehty=vastattu" };
    let answer = |feedback: &mut Feedback| {
        feedback.answer(who, now)?;
        Ok(Deed { beside: Beside::NoDraft, with_merged: true, ..Deed::of(what, text.clone()) })
    };
    act(&app, staff, &id, (&form, back), answer).await
}

/// The second reader: sends the reply, as it was or mended, or gives it back with a word why.
pub async fn read(State(app): State<Arc<App>>, staff: Staff, Path(id): Path<String>, form: FormFields) -> Outcome {
    theirs(&app, &staff, &id).await?;
    let draft = app.store.reply_draft(app.county, &id).await?;
    // Nobody is their own second reader.
    let Some(draft) = draft.filter(|draft| draft.author != staff.person.id) else {
        let typed = Typed { stale: true, ..Typed::from(&form) };
        return mend(&app, staff, &id, typed).await;
    };
    let gives_back = form.has("give_back");
    let text = tidy(form.get(if gives_back { "word" } else { "reply" }));
    if let Some(trouble) = check_text(&text) {
        let typed = Typed { reply_mend: Some(mend_line(&staff.page, trouble).text), ..Typed::from(&form) };
        return mend(&app, staff, &id, typed).await;
    }
    let now = app.now();
    let deed = |feedback: &mut Feedback| {
        if gives_back {
            return Ok(Deed { beside: Beside::NoDraft, ..Deed::of(Happening::ReviewReturned, text.clone()) });
        }
        feedback.answer(draft.author, now)?;
        Ok(Deed { beside: Beside::NoDraft, with_merged: true, ..Deed::of(Happening::Answered, text.clone()) })
    };
    let back = if gives_back { page_of(&id) } else { "/tyopoyta/palautteet?tehty=vastattu".to_owned() };
    act(&app, staff, &id, (&form, &back), deed).await
}

/// The page again, with the template's text behind what was typed.
async fn from_template(app: &App, staff: Staff, id: &str, form: &FormFields) -> Outcome {
    staff.check_form(app, form)?;
    let feedback = theirs(app, &staff, id).await?;
    let templates = app.store.reply_templates(app.county).await?;
    let chosen = templates.iter().find(|template| form.get("template") == template.number.to_string());
    let mut typed = Typed::from(form);
    match chosen {
        Some(template) => {
            let filled = filled(app, &staff, &feedback, template)?;
            typed.answer = format!("{}\n\n{filled}", typed.answer.trim()).trim().to_owned();
        }
        None => typed.answer_mend = Some(staff.page.t("mend-template-missing").to_owned()),
    }
    view::show(app, staff, feedback, typed).await
}

fn filled(app: &App, staff: &Staff, feedback: &Feedback, template: &ReplyTemplate) -> Result<String, Failure> {
    let (directory, language) = (app.directory(), template.language);
    let unit = || directory.unit_name(feedback.handled_by, language).to_owned();
    let value = |blank| match blank {
        Blank::Place => directory.target_name(feedback.target.as_deref(), language).map_or_else(unit, str::to_owned),
        Blank::ReceivedOn => crate::web::format::day(language, domain::calendar::day_of(feedback.received_at)),
        Blank::DueOn => crate::web::format::day(language, feedback.due_on),
        Blank::Unit => unit(),
        Blank::Handler => staff.person.name.clone(),
    };
    // Templates are checked before they are kept.
    template.fill(value).map_err(|error| Failure::Internal(error.to_string()))
}
