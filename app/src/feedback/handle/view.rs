//! The page of one feedback.

use super::suggestion::Suggestion;
use crate::actions::part::ActionsPart;
use crate::boot::App;
use crate::directory::Directory;
use crate::feedback::form::UNKNOWN_TARGET;
use crate::feedback::{erasure, groups, mask, matters, row, templates};
use crate::web::{FormFields, Outcome, Page, Staff, render};
use askama::Template;
use domain::feedback::{Action, Actor, Contact, Event, Feedback, Happening, ReplyWish};
use domain::people::Person;
use domain::settings::SecondReader;
use jiff::Timestamp;
use std::collections::HashMap;
use store::{InboxQuery, ReplyDraft, Unmasking, View, open_contact};

/// Open feedback among which one looks for a duplicate.
const CANDIDATES: u32 = 40;

/// What was typed into the page's forms and what is to be mended in it.
#[derive(Default)]
pub struct Typed {
    pub answer: String,
    pub by_phone: bool,
    pub answer_mend: Option<String>,
    /// The reply as the second reader mended it, and the word that goes back with it.
    pub reply: Option<String>,
    pub word: String,
    pub reply_mend: Option<String>,
    pub note: String,
    pub note_mend: Option<String>,
    pub hand_to: String,
    pub hand_to_mend: Option<String>,
    pub reason: String,
    pub reason_mend: Option<String>,
    pub main: String,
    pub main_mend: Option<String>,
    pub new_group: String,
    pub group_mend: Option<String>,
    /// Somebody changed the feedback after the page was opened.
    pub stale: bool,
}

impl From<&FormFields> for Typed {
    fn from(form: &FormFields) -> Self {
        let typed = |name: &str| form.get(name).to_owned();
        Typed {
            answer: typed("answer"),
            by_phone: form.get("way") == "phone",
            reply: form.has("reply").then(|| typed("reply")),
            word: typed("word"),
            note: typed("note"),
            hand_to: typed("hand_to"),
            reason: typed("reason"),
            main: typed("main"),
            new_group: typed("new_group"),
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
    is_note: bool,
}

/// Places under one heading, by code and name.
pub struct PlaceGroup {
    pub heading: String,
    pub places: Vec<(String, String)>,
}

/// A reply that waits for its second reader.
struct Waiting {
    author: String,
    asked_at: String,
    text: String,
    is_own: bool,
}

#[derive(Template)]
#[template(path = "feedback.html")]
struct FeedbackPage {
    page: Page,
    token: String,
    feedback: Feedback,
    /// What was written, masked for whoever need not know.
    text: String,
    /// Whether something in it is masked.
    is_masked: bool,
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
    /// What the sender was asked before sending.
    asked: Option<String>,
    actions: Option<ActionsPart>,
    history: Vec<Line>,
    places: Vec<PlaceGroup>,
    templates: Vec<(i64, String)>,
    suggestion: Suggestion,
    groups: Vec<(String, String)>,
    group: Option<String>,
    merged: Vec<String>,
    candidates: Vec<(String, String)>,
    waiting: Option<Waiting>,
    second: SecondReader,
    rating: Option<String>,
    typed: Typed,
}

pub async fn show(app: &App, staff: Staff, feedback: Feedback, typed: Typed) -> Outcome {
    let directory = app.directory();
    let store = &app.store;
    let events = store.feedback_events(app.county, &feedback.id).await?;
    let unmaskings = store.unmaskings(app.county, &feedback.id).await?;
    let is_open = mask::is_open_to(app, staff.person.id, &feedback, &unmaskings);
    let (text, events, is_masked) = mask::readable(&feedback, events, is_open);
    let names = names(app).await?;
    let contact = match feedback.reply_wish {
        ReplyWish::ByContact => open_contact(store, app.county, &feedback.id).await?,
        ReplyWish::None | ReplyWish::ByCode => None,
    };
    let own = staff.person.handled_units(&directory.organisation);
    let groups = groups::choices(app, &own).await?;
    let templates = store.reply_templates(app.county).await?;
    let language = feedback.language;
    let templates = templates::for_unit(templates, &directory.organisation, feedback.handled_by, language);
    let draft = store.reply_draft(app.county, &feedback.id).await?;
    let merged = store.merged_feedback(app.county, &feedback.id).await?;
    let asked = app.store.asked_matters(app.county, &feedback.id).await?;
    let actions = ActionsPart::load(app, &staff, &feedback).await?;
    let page = staff.page;
    let name_of = |person: i64| names.get(&person).cloned();
    let place = directory.target_name(feedback.target.as_deref(), page.language);
    let waiting = |draft: ReplyDraft| Waiting {
        author: name_of(draft.author).unwrap_or_default(),
        asked_at: page.time(draft.asked_at),
        is_own: draft.author == staff.person.id,
        text: typed.reply.clone().unwrap_or(draft.body),
    };
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
        asked: matters::told(&page, asked),
        actions,
        history: history(&page, &directory, &feedback, (&events, &unmaskings), &names),
        places: places(&page, &directory),
        templates: templates.into_iter().map(|template| (template.number, template.name)).collect(),
        suggestion: Suggestion::load(app, &page, &feedback).await?,
        text,
        is_masked,
        group: feedback.group.as_ref().map(|code| group_name(&groups, code)),
        groups,
        merged: merged.into_iter().map(|other| other.id).collect(),
        candidates: candidates(app, &feedback).await?,
        waiting: draft.map(waiting),
        second: directory.settings.second_reader(),
        rating: feedback.rating.map(|rating| page.named("rating", &rating.to_string())),
        feedback,
        typed,
        page,
    })
}

fn group_name(groups: &[(String, String)], code: &str) -> String {
    groups.iter().find(|(held, _)| held == code).map_or(code, |(_, name)| name).to_owned()
}

/// Open feedback of the same desk, of which this may be a duplicate: identifier and first words.
async fn candidates(app: &App, feedback: &Feedback) -> Result<Vec<(String, String)>, store::Error> {
    if !feedback.handling.is_open() {
        return Ok(Vec::new());
    }
    let units = vec![feedback.handled_by];
    let query = InboxQuery { units, view: View::Open, page: 0, per_page: CANDIDATES, before: None };
    let rows = app.store.inbox(app.county, &query).await?.rows;
    let others = rows.into_iter().filter(|other| feedback.may_merge_into(other));
    Ok(others.map(|other| (row::first_words(&mask::shown(&other)), other.id)).map(|(words, id)| (id, words)).collect())
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

    fn can_merge(&self) -> bool {
        self.feedback.handling.is_open() && self.feedback.merged_into.is_none()
    }

    fn may_send(&self) -> bool {
        self.second != SecondReader::Always
    }

    fn may_ask_reader(&self) -> bool {
        self.second != SecondReader::Never
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

/// Every place to which feedback can be handed over.
pub fn places(page: &Page, directory: &Directory) -> Vec<PlaceGroup> {
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
    (events, unmaskings): (&[Event], &[Unmasking]),
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
        is_note: false,
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
        let is_note = matches!(event.what, Happening::Noted | Happening::ReviewAsked | Happening::ReviewReturned);
        let text = match event.what {
            Happening::Rated => page.named("rating", &event.text),
            _ => event.text.clone(),
        };
        Line { at: page.time(event.at), what, text, from_sender, is_note }
    };
    let unmasked = |held: &Unmasking| Line {
        at: page.time(held.at),
        what: page.with1("history-unmasked", "who", name(&Actor::Person(held.person))),
        text: String::new(),
        from_sender: false,
        is_note: false,
    };
    let mut lines: Vec<(Timestamp, Line)> = events.iter().map(|event| (event.at, line(event))).collect();
    lines.extend(unmaskings.iter().map(|held| (held.at, unmasked(held))));
    lines.sort_by_key(|(at, _)| *at);
    std::iter::once(received).chain(lines.into_iter().map(|(_, line)| line)).collect()
}
