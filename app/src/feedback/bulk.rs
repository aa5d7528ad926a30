//! What is done to several lines of the inbox at once: taken, handed over, gathered into a group.

use super::groups::{self, Joining};
use super::handle::hand_over;
use super::inbox::{self, Asked, Chosen};
use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Staff};
use axum::extract::{Query, State};
use domain::feedback::{Actor, Event, Feedback, Happening};
use std::collections::HashMap;
use std::sync::Arc;
use store::{Beside, Change, Changed, Together};

/// Lines that one form may name: more than a page has.
const MOST: usize = 200;

/// What is to be done to each.
enum Work {
    Take,
    HandOver(hand_over::Way),
    Group(Joining),
}

pub async fn send(State(app): State<Arc<App>>, staff: Staff, Query(asked): Query<Asked>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let mut chosen = Chosen::from(&form);
    if chosen.ids.is_empty() {
        chosen.mend = Some(staff.page.t("mend-nothing-chosen").to_owned());
        return inbox::page(&app, staff, asked, chosen).await;
    }
    let work = match read(&app, &staff, &form).await? {
        Ok(work) => work,
        Err(mends) => {
            chosen.mend = Some(mends.join(" "));
            return inbox::page(&app, staff, asked, chosen).await;
        }
    };
    let changes = changes(&app, &staff, &chosen, &work).await?;
    let asked_for = chosen.ids.len();
    let done = app.store.write(Together(changes)).await?;
    let done = done.into_iter().filter(|changed| *changed == Changed::Done).count();
    let notice = staff.page.counted(&format!("bulk-{}", work.code()), done as i64);
    let left = (asked_for > done).then(|| staff.page.counted("bulk-left", (asked_for - done) as i64));
    let notice = [Some(notice), left].into_iter().flatten().collect::<Vec<_>>().join(" ");
    inbox::page(&app, staff, asked, Chosen { notice: Some(notice), ..Chosen::default() }).await
}

/// What is to be done, or what is to be mended first.
async fn read(app: &App, staff: &Staff, form: &FormFields) -> Result<Result<Work, Vec<String>>, Failure> {
    let page = &staff.page;
    Ok(match form.get("do") {
        "take" => Ok(Work::Take),
        "group" => match groups::read(app, staff, form).await? {
            Joining::Missing => Err(vec![page.t("mend-group-missing").to_owned()]),
            joining => Ok(Work::Group(joining)),
        },
        _ => hand_over::read(form, page, &app.directory())
            .map(Work::HandOver)
            .map_err(|mends| mends.place.into_iter().chain(mends.reason).collect()),
    })
}

impl Work {
    fn code(&self) -> &'static str {
        match self {
            Work::Take => "taken",
            Work::HandOver(_) => "handed-over",
            Work::Group(Joining::Out) => "ungrouped",
            Work::Group(_) => "grouped",
        }
    }

    /// The feedback after it, with the line of its history; none where it does not fit.
    fn done(&self, mut feedback: Feedback, who: i64) -> Option<(Feedback, Happening, String)> {
        let (what, text) = match self {
            Work::Take => {
                feedback.take(who).ok()?;
                (Happening::Taken, String::new())
            }
            Work::HandOver(way) => {
                let from = feedback.hand_over(way.unit, way.target.clone()).ok()?;
                (Happening::HandedOver { from, to: way.unit }, way.reason.clone())
            }
            Work::Group(Joining::Group { code, name }) => {
                feedback.group = Some(code.clone());
                (Happening::Grouped, name.clone())
            }
            Work::Group(Joining::Out | Joining::Missing) => {
                feedback.group = None;
                (Happening::Ungrouped, String::new())
            }
        };
        Some((feedback, what, text))
    }
}

/// A change for each chosen feedback that is as its reader saw it, with those that are answered with it.
async fn changes(app: &App, staff: &Staff, chosen: &Chosen, work: &Work) -> Result<Vec<Change>, Failure> {
    let versions: HashMap<&str, i64> = chosen.ids.iter().map(|(id, version)| (id.as_str(), *version)).collect();
    let ids: Vec<String> = chosen.ids.iter().take(MOST).map(|(id, _)| id.clone()).collect();
    let directory = app.directory();
    let is_theirs = |feedback: &Feedback| {
        let is_fresh = versions.get(feedback.id.as_str()) == Some(&feedback.version);
        is_fresh && staff.person.handles(&directory.organisation, feedback.handled_by)
    };
    let held = app.store.feedback_by_ids(app.county, &ids).await?;
    let change = |feedback: Feedback| {
        let (feedback, what, text) = work.done(feedback, staff.person.id)?;
        let event = Event { at: app.now(), actor: Actor::Person(staff.person.id), what, text };
        let beside = if matches!(work, Work::HandOver(_)) { Beside::NoDraft } else { Beside::Nothing };
        Some(Change::new(app.county, feedback, event).with(beside))
    };
    Ok(held.into_iter().filter(is_theirs).filter_map(change).collect())
}
