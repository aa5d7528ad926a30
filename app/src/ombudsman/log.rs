//! Logging a contact, and the latest that were logged.

use super::{PATH, allowed};
use crate::boot::App;
use crate::feedback::form::MendLine;
use crate::web::day::Day;
use crate::web::form_token::FormToken;
use crate::web::{FormFields, Outcome, Page, Staff, format, render};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect};
use domain::calendar::{day_from_number, day_number};
use domain::channel::Channel;
use domain::ombudsman::{Branch, CHANNELS, Contact, LONGEST_PLACE, Party, Provider, Reason, looks_personal};
use jiff::civil::Date;
use serde::Deserialize;
use std::sync::Arc;
use store::{AddContacts, DropContact};

const PURPOSE: &str = "ombudsman contact";
/// Contacts of so many days are shown below the form.
const SHOWN_DAYS: i32 = 31;
/// No contact is logged that is older.
const OLDEST_DAYS: i32 = 800;

/// A choice: code, name, whether it is chosen.
type Choice = (&'static str, String, bool);

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    tehty: String,
}

/// What was typed, as it goes back.
pub struct ContactForm {
    day: String,
    branches: Vec<Choice>,
    parties: Vec<Choice>,
    providers: Vec<Choice>,
    channels: Vec<Choice>,
    reasons: Vec<Choice>,
    place: String,
    pub mends: Vec<MendLine>,
}

impl ContactForm {
    /// What to mend in a field, if anything.
    pub fn mend(&self, field: &str) -> Option<&str> {
        self.mends.iter().find(|line| line.field == field).map(|line| line.text.as_str())
    }
}

/// A contact as a line.
struct Line {
    id: String,
    day: String,
    branch: String,
    party: String,
    place: String,
    reasons: String,
    channel: String,
}

#[derive(Template)]
#[template(path = "ombudsman.html")]
struct LogPage {
    page: Page,
    token: String,
    form_token: String,
    form: ContactForm,
    /// Places that were logged before.
    places: Vec<String>,
    lines: Vec<Line>,
    saved: bool,
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>) -> Outcome {
    allowed(&staff)?;
    let today = staff.page.today();
    let fresh = FormFields::parse(format!("day={}.{}.{}", today.day(), today.month(), today.year()).as_bytes());
    show_page(&app, staff.page, (&fresh, Vec::new()), asked.tehty == "kirjattu").await
}

/// Keeps the contact. The form's token is what it is called: sent twice, it is one.
pub async fn send(State(app): State<Arc<App>>, staff: Staff, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    let token = match FormToken::read(PURPOSE, form.get("form_token"), app.store.vault(), app.now()) {
        Ok(token) | Err((_, Some(token))) => token,
        Err(_) => FormToken::issue(PURPOSE, app.now())?,
    };
    let id = token.identifier(app.store.vault(), app.county);
    match read(&staff.page, &form, id) {
        Ok(contact) => {
            app.store.write(AddContacts { county: app.county, rows: vec![contact] }).await?;
            Ok(Redirect::to(&staff.page.link(&format!("{PATH}?tehty=kirjattu"))).into_response())
        }
        Err(mends) => show_page(&app, staff.page, (&form, mends), false).await,
    }
}

/// Takes a contact away that was logged by mistake.
pub async fn remove(
    State(app): State<Arc<App>>,
    staff: Staff,
    Path(contact): Path<String>,
    form: FormFields,
) -> Outcome {
    staff.check_form(&app, &form)?;
    allowed(&staff)?;
    app.store.write(DropContact { county: app.county, contact }).await?;
    Ok(Redirect::to(&staff.page.link(PATH)).into_response())
}

fn read(page: &Page, form: &FormFields, id: String) -> Result<Contact, Vec<MendLine>> {
    let mut mends = Vec::new();
    let mut mend = |field, key: &str| mends.push(MendLine { field, text: page.t(key).to_owned() });
    let day = Day::read(page, form.get("day").trim()).day.filter(|day| may_be(*day, page.today()));
    if day.is_none() {
        mend("day", "mend-contact-day");
    }
    let branch = Branch::parse(form.get("branch"));
    if branch.is_none() {
        mend("branch", "mend-contact-branch");
    }
    let party = Party::parse(form.get("party"));
    if party.is_none() {
        mend("party", "mend-contact-party");
    }
    let channel = Channel::parse(form.get("channel")).filter(|channel| CHANNELS.contains(channel));
    if channel.is_none() {
        mend("channel", "mend-contact-channel");
    }
    let chosen: Vec<&str> = form.all("reasons").collect();
    let reasons: Vec<Reason> = Reason::ALL.into_iter().filter(|reason| chosen.contains(&reason.code())).collect();
    if reasons.is_empty() {
        mend("reasons", "mend-contact-reasons");
    }
    let place = form.get("place").split_whitespace().collect::<Vec<_>>().join(" ");
    if place.chars().count() > LONGEST_PLACE || looks_personal(&place) {
        mend("place", "mend-contact-place");
    }
    let provider = Provider::parse(form.get("provider")).unwrap_or(Provider::Unknown);
    match (day, branch, party, channel) {
        (Some(day), Some(branch), Some(party), Some(channel)) if mends.is_empty() => {
            Ok(Contact { id, day, branch, party, provider, place, channel, reasons })
        }
        _ => Err(mends),
    }
}

fn may_be(day: Date, today: Date) -> bool {
    day <= today && day >= day_from_number(day_number(today) - OLDEST_DAYS)
}

async fn show_page(app: &App, page: Page, (typed, mends): (&FormFields, Vec<MendLine>), saved: bool) -> Outcome {
    let today = page.today();
    let contacts = app.store.contacts(app.county, (day_from_number(day_number(today) - SHOWN_DAYS), today)).await?;
    let choice = |prefix: &str, field: &str, code: &'static str| {
        (code, page.named(prefix, code), typed.all(field).any(|held| held == code))
    };
    let form = ContactForm {
        day: typed.get("day").to_owned(),
        branches: Branch::ALL.map(|held| choice("branch", "branch", held.code())).into(),
        parties: Party::ALL.map(|held| choice("party", "party", held.code())).into(),
        providers: Provider::ALL.map(|held| choice("provider", "provider", held.code())).into(),
        channels: CHANNELS.map(|held| choice("channel", "channel", held.code())).into(),
        reasons: Reason::ALL.map(|held| choice("reason", "reasons", held.code())).into(),
        place: typed.get("place").to_owned(),
        mends,
    };
    let line = |contact: Contact| Line {
        day: format::short_day(page.language, contact.day, today),
        branch: page.named("branch", contact.branch.code()),
        party: page.named("party", contact.party.code()),
        reasons: contact.reasons.iter().map(|held| page.named("reason", held.code())).collect::<Vec<_>>().join(", "),
        channel: page.named("channel", contact.channel.code()),
        place: contact.place,
        id: contact.id,
    };
    render(&LogPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        form_token: FormToken::issue(PURPOSE, app.now())?.sign(app.store.vault()),
        form,
        places: app.store.contact_places(app.county).await?,
        lines: contacts.into_iter().map(line).collect(),
        saved,
        page,
    })
}
