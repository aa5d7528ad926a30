//! The page of one feedback.

use crate::boot::App;
use crate::directory::Directory;
use crate::feedback::form::UNKNOWN_TARGET;
use crate::feedback::{erasure, row};
use crate::web::{FormFields, Outcome, Page, Staff, render};
use askama::Template;
use domain::feedback::{Action, Actor, Contact, Event, Feedback, Happening, ReplyWish};
use domain::people::Person;
use std::collections::HashMap;
use store::open_contact;

/// What was typed into the page's forms and what is to be mended in it.
#[derive(Default)]
pub struct Typed {
    pub answer: String,
    pub answer_mend: Option<String>,
    pub hand_to: String,
    pub hand_to_mend: Option<String>,
    pub reason: String,
    pub reason_mend: Option<String>,
    /// Somebody changed the feedback after the page was opened.
    pub stale: bool,
}

impl From<&FormFields> for Typed {
    fn from(form: &FormFields) -> Self {
        Typed {
            answer: form.get("answer").to_owned(),
            hand_to: form.get("hand_to").to_owned(),
            reason: form.get("reason").to_owned(),
            ..Typed::default()
        }
    }
}

/// One line of the history as professionals see it.
struct Line {
    at: String,
    what: String,
    text: String,
    from_sender: bool,
}

struct PlaceGroup {
    heading: String,
    places: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "feedback.html")]
struct FeedbackPage {
    page: Page,
    token: String,
    feedback: Feedback,
    place: String,
    desk: String,
    kinds: Vec<String>,
    state: String,
    due: String,
    urgency: &'static str,
    handler: Option<String>,
    is_mine: bool,
    entered_by: Option<String>,
    contact: Option<Contact>,
    contact_erased: Option<String>,
    history: Vec<Line>,
    places: Vec<PlaceGroup>,
    typed: Typed,
}

pub async fn show(app: &App, staff: Staff, feedback: Feedback, typed: Typed) -> Outcome {
    let directory = app.directory();
    let events = app.store.feedback_events(app.county, &feedback.id).await?;
    let names = names(app).await?;
    let contact = match feedback.reply_wish {
        ReplyWish::ByContact => open_contact(&app.store, app.county, &feedback.id).await?,
        ReplyWish::None | ReplyWish::ByCode => None,
    };
    let page = staff.page;
    let name_of = |person: i64| names.get(&person).cloned();
    let place = directory.target_name(feedback.target.as_deref(), page.language);
    render(&FeedbackPage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        place: place.unwrap_or_else(|| page.t("place-unknown")).to_owned(),
        desk: desk_name(&page, &directory, &feedback),
        kinds: feedback.kinds.iter().map(|kind| page.named("kind", kind.code())).collect(),
        state: page.named("state", feedback.handling.code()),
        due: row::due(&page, &feedback),
        urgency: row::urgency(&page, &feedback),
        handler: feedback.handling.handler().and_then(name_of),
        is_mine: feedback.handling.handler() == Some(staff.person.id),
        entered_by: feedback.entered_by.and_then(name_of),
        contact_erased: erasure::for_handler(app, &page, &feedback, contact.is_some()),
        contact,
        history: history(&page, &directory, &feedback, &events, &names),
        places: places(&page, &directory),
        feedback,
        typed,
        page,
    })
}

impl FeedbackPage {
    fn can_take(&self) -> bool {
        !self.is_mine && self.feedback.handling.allows(Action::Take)
    }

    fn can_answer(&self) -> bool {
        self.feedback.handling.allows(Action::Answer)
    }

    fn can_hand_over(&self) -> bool {
        self.feedback.handling.allows(Action::HandOver)
    }

    fn can_close(&self) -> bool {
        self.feedback.handling.allows(Action::Close)
    }

    fn can_reopen(&self) -> bool {
        self.feedback.handling.allows(Action::Reopen)
    }

    fn reply_wish(&self) -> String {
        self.page.named("wish", self.feedback.reply_wish.code())
    }

    fn speaker(&self) -> String {
        self.page.named("speaker", self.feedback.speaker.code())
    }

    fn channel(&self) -> String {
        self.page.named("channel", self.feedback.channel.code())
    }

    fn unknown_target(&self) -> &'static str {
        UNKNOWN_TARGET
    }
}

async fn names(app: &App) -> Result<HashMap<i64, String>, store::Error> {
    let people = app.store.people(app.county).await?;
    let name = |Person { id, name, .. }: Person| (id, name);
    Ok(people.into_iter().map(|listed| name(listed.person)).collect())
}

fn desk_name(page: &Page, directory: &Directory, feedback: &Feedback) -> String {
    if feedback.handled_by == directory.organisation.root() {
        return page.t("central-desk").to_owned();
    }
    directory.unit_name(feedback.handled_by, page.language).to_owned()
}

fn places(page: &Page, directory: &Directory) -> Vec<PlaceGroup> {
    let own = |(code, name): (&str, &str)| (code.to_owned(), name.to_owned());
    let group = |group: crate::directory::TargetGroup<'_>| PlaceGroup {
        heading: group.heading.to_owned(),
        places: group.targets.into_iter().map(own).collect(),
    };
    directory.target_groups(page.language).into_iter().map(group).collect()
}

/// The newest last, beginning with the receipt.
fn history(
    page: &Page,
    directory: &Directory,
    feedback: &Feedback,
    events: &[Event],
    names: &HashMap<i64, String>,
) -> Vec<Line> {
    let unit = |unit| directory.unit_name(unit, page.language).to_owned();
    let name = |actor: &Actor| match actor {
        Actor::Person(person) => names.get(person).cloned().unwrap_or_default(),
        Actor::Sender => page.t("actor-sender").to_owned(),
        Actor::System => page.t("actor-system").to_owned(),
    };
    let received = Line {
        at: page.time(feedback.received_at),
        what: page.with1("history-received", "channel", page.named("channel", feedback.channel.code())),
        text: String::new(),
        from_sender: false,
    };
    let line = |event: &Event| {
        let who = name(&event.actor);
        let what = match event.what {
            Happening::HandedOver { from, to } => {
                let places = format!("{} → {}", unit(from), unit(to));
                page.with2("history-handed-over", &("who", &who), &("places", &places))
            }
            what => page.with1(&format!("history-{}", what.code().replace('_', "-")), "who", &who),
        };
        let from_sender = event.actor == Actor::Sender;
        Line { at: page.time(event.at), what, text: event.text.clone(), from_sender }
    };
    std::iter::once(received).chain(events.iter().map(line)).collect()
}
