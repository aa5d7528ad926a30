//! The words of invitations and reminders in three languages side by side, with an example and in how many parts it
//! goes.

use super::{allowed, token};
use crate::boot::App;
use crate::directory::Directory;
use crate::surveys::sending::longest_link;
use crate::web::{FormFields, Outcome, Page, Staff, render, settings_form};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::language::Language;
use domain::organisation::UnitId;
use domain::settings::{SettingError, Settings, invitation_text_key};
use domain::sms::{CodedText, outside_alphabet};
use domain::surveys::{InvitationText, InvitationTextError, Message};
use serde::Deserialize;
use std::sync::Arc;

/// A text as it is typed; its name in the form is the setting's.
struct Field {
    key: String,
    language: Language,
    label: String,
    typed: String,
    mend: Option<String>,
    example: Option<Example>,
}

/// What somebody would get in the worst of places.
struct Example {
    text: String,
    told: String,
    is_long: bool,
    /// The signs because of which less than half fits into a part.
    costly: Option<String>,
}

struct Part {
    title: String,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "invitations_words.html")]
struct WordsPage {
    page: Page,
    tab: &'static str,
    token: String,
    /// What the texts were that the form was made from.
    seen: String,
    parts: Vec<Part>,
    mends: Vec<(String, String)>,
    stale: bool,
    saved: bool,
    is_preview: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    tehty: String,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    words_page(&app, staff.page, asked.tehty == "tallennettu", None)
}

/// Saves the texts, or only shows what would become of them.
pub async fn send(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    settings_form::read_anew(&app).await?;
    let directory = app.directory();
    let values: Vec<(String, String)> =
        keys().map(|(message, language)| typed(&form, &directory.settings, message, language)).collect();
    let all_fit = values.iter().all(|(key, value)| Settings::check(key, value).is_ok());
    if form.has("preview") || !all_fit || form.get("seen") != mark(&directory.settings) {
        return words_page(&app, staff.page, false, Some(&form));
    }
    settings_form::keep(&app, values).await?;
    Ok(Redirect::to(&staff.page.link("/tyopoyta/kutsut/viestit?tehty=tallennettu")).into_response())
}

fn keys() -> impl Iterator<Item = (Message, Language)> {
    Message::ALL.into_iter().flat_map(|message| Language::ALL.map(|language| (message, language)))
}

/// A text as it is typed, or as it is set where the form has none.
fn typed(form: &FormFields, settings: &Settings, message: Message, language: Language) -> (String, String) {
    let key = invitation_text_key(message, language);
    let value = if form.has(&key) { form.get(&key) } else { settings.get(&key).unwrap_or_default() };
    let value = value.trim().replace("\r\n", "\n");
    (key, value)
}

fn words_page(app: &App, page: Page, saved: bool, sent: Option<&FormFields>) -> Outcome {
    let directory = app.directory();
    let nothing = FormFields::default();
    let field = |message: Message, language: Language| {
        let (key, typed) = typed(sent.unwrap_or(&nothing), &directory.settings, message, language);
        let text = InvitationText::parse(&typed).ok();
        Field {
            mend: mend(&page, &key, &typed),
            example: text.map(|text| example(&page, &directory, &text, language, &app.address(""))),
            label: page.named("language", language.code()),
            language,
            key,
            typed,
        }
    };
    let part = |message: Message, title: &str| Part {
        title: title.to_owned(),
        fields: Language::ALL.map(|language| field(message, language)).into(),
    };
    let parts =
        vec![part(Message::Invitation, page.t("words-invitation")), part(Message::Reminder, page.t("words-reminder"))];
    let stands = |part: &Part, field: &Field| {
        let told = |mend: &String| (field.key.clone(), format!("{} ({}): {mend}", part.title, field.label));
        field.mend.as_ref().map(told)
    };
    let mends = parts.iter().flat_map(|part| part.fields.iter().filter_map(|field| stands(part, field))).collect();
    render(&WordsPage {
        tab: "viestit",
        token: token(&page),
        seen: sent.map_or_else(|| mark(&directory.settings), |form| form.get("seen").to_owned()),
        mends,
        parts,
        stale: sent.is_some_and(|form| form.get("seen") != mark(&directory.settings)),
        saved,
        is_preview: sent.is_some_and(|form| form.has("preview")),
        page,
    })
}

fn mend(page: &Page, key: &str, typed: &str) -> Option<String> {
    let Err(SettingError::NotAnInvitation(_, error)) = Settings::check(key, typed) else { return None };
    Some(match error {
        InvitationTextError::NoLink => page.t("mend-words-link").to_owned(),
        InvitationTextError::NoWayOut => page.t("mend-words-stop").to_owned(),
        InvitationTextError::UnknownField(field) => page.with1("mend-words-field", "field", format!("{{{field}}}")),
        InvitationTextError::TooLong => page.t("mend-words-long").to_owned(),
    })
}

/// The text with the place and the link that make it longest, as networks count.
fn example(page: &Page, directory: &Directory, text: &InvitationText, language: Language, base: &str) -> Example {
    let link = longest_link(base, language);
    let organisation = &directory.organisation;
    let standing = organisation.units().iter().map(|unit| unit.id).filter(|unit| organisation.stands(*unit));
    let filled = |unit: UnitId| {
        let text = text.fill(organisation.public_name(unit, language), &link);
        (CodedText::new(&text), text)
    };
    let longest = standing.map(filled).max_by_key(|(coded, _)| (coded.parts().len(), coded.units()));
    let (coded, text) = longest.unwrap_or_else(|| (CodedText::new(""), String::new()));
    let parts = coded.parts().len() as i64;
    let signs = page.counted("words-signs", coded.units() as i64);
    let told = [signs, page.counted("words-parts", parts), page.counted("words-room", coded.room() as i64)].join(" · ");
    let outside: String = outside_alphabet(&text).iter().map(|sign| format!("{sign} ")).collect();
    Example {
        told,
        is_long: parts > 1,
        costly: Some(outside.trim().to_owned()).filter(|signs| !signs.is_empty()),
        text,
    }
}

fn mark(settings: &Settings) -> String {
    settings_form::mark(settings, keys().map(|(message, language)| invitation_text_key(message, language)))
}
