//! What people praise, what they blame, and what is new: of a part of the tree and a period.

use super::live::{Comments, Kept};
use super::summary::Summary;
use super::told::news_of;
use crate::boot::App;
use crate::directory::Directory;
use crate::feedback::search::unit_choices;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{RawQuery, State};
use domain::calendar::{add_calendar_days, day_from_number, day_number, start_of};
use domain::comments::CommentSource;
use domain::organisation::UnitId;
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use store::CommentSaid;
use text::news::{Risen, Term};

/// The periods that one chooses from, in days; what is new is against as many days before.
const PERIODS: [i32; 3] = [30, 90, 365];
/// News that are told of one part of the tree.
const MOST_NEWS: usize = 8;

struct NewsLine {
    /// The word in quotation marks, or the topic's name.
    term: String,
    now: i64,
    before: i64,
    quotes: Vec<String>,
}

/// What is new in one part of the tree.
struct NewsOf {
    /// Empty: in all of it.
    place: String,
    lines: Vec<NewsLine>,
}

#[derive(Template)]
#[template(path = "comments.html")]
struct CommentsPage {
    page: Page,
    units: Vec<(String, String)>,
    unit: String,
    days: i32,
    source: Option<CommentSource>,
    from: Date,
    to: Date,
    summary: Summary,
    news: Vec<NewsOf>,
    corrections: i64,
}

impl CommentsPage {
    fn periods(&self) -> impl Iterator<Item = (i32, String)> {
        PERIODS.into_iter().map(|days| (days, self.page.with1("comments-days", "days", days)))
    }

    fn sources(&self) -> impl Iterator<Item = (&'static str, String, bool)> {
        CommentSource::ALL.into_iter().map(|source| {
            let name = self.page.named("comments-source", source.code());
            (source.code(), name, self.source == Some(source))
        })
    }
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, RawQuery(query): RawQuery) -> Outcome {
    let directory = app.directory();
    let organisation = &directory.organisation;
    let desks = staff.person.handled_units(organisation);
    if desks.is_empty() {
        return Err(Failure::NotFound);
    }
    let fields = FormFields::parse(query.unwrap_or_default().as_bytes());
    let top = organisation.by_code(fields.get("yksikko")).map(|unit| unit.id).filter(|unit| desks.contains(unit));
    let days = PERIODS.into_iter().find(|days| fields.get("jakso") == days.to_string()).unwrap_or(PERIODS[1]);
    let source = CommentSource::parse(fields.get("lahde"));
    let units: HashSet<UnitId> =
        desks.into_iter().filter(|unit| top.is_none_or(|top| organisation.is_within(*unit, top))).collect();
    let page = staff.page;
    let until = add_calendar_days(page.today(), 1);
    let from = days_before(until, days);
    let comments = app.comments.since(&app.store, app.county, start_of(days_before(from, days))).await?;
    let names = topic_names(&app, &page).await?;
    let model = app.store.comment_model(app.county).await?;
    let unit_choices = unit_choices(&page, &directory, &staff.person);
    let unit = top.and_then(|top| organisation.unit(top)).map(|unit| unit.code.clone()).unwrap_or_default();
    // Words are counted on a thread of its own: of a large county it takes a moment.
    let work = move || {
        let is_asked = |kept: &&Arc<Kept>| {
            units.contains(&kept.said.unit) && source.is_none_or(|source| kept.said.source == source)
        };
        let asked: Vec<&Kept> = comments.kept.iter().filter(is_asked).map(Arc::as_ref).collect();
        let between = |from: Date, until: Date| -> Vec<&Kept> {
            let (from, until) = (start_of(from), start_of(until));
            asked.iter().copied().filter(|kept| (from..until).contains(&kept.said.at)).collect()
        };
        let (now, before) = (between(from, until), between(days_before(from, days), from));
        let read = Read { page, directory, names, top, corrections: model.map_or(0, |model| model.corrections) };
        let news = read.news(&comments, [&before, &now]);
        read.page(&now, news, (unit_choices, unit, days, source), (from, until))
    };
    let page = tokio::task::spawn_blocking(work).await.map_err(|error| Failure::Internal(error.to_string()))?;
    render(&page)
}

fn days_before(day: Date, days: i32) -> Date {
    day_from_number(day_number(day) - days)
}

/// The county's topics, in the page's language.
pub async fn topic_names(app: &App, page: &Page) -> Result<HashMap<String, String>, Failure> {
    let frame = app.store.topics(app.county).await?;
    Ok(frame.into_iter().map(|topic| (topic.key, topic.name.in_language(page.language).to_owned())).collect())
}

/// What the page is made with.
struct Read {
    page: Page,
    directory: Arc<Directory>,
    names: HashMap<String, String>,
    /// The part of the tree that was chosen.
    top: Option<UnitId>,
    /// From how many corrections the model has learnt.
    corrections: i64,
}

type Chosen = (Vec<(String, String)>, String, i32, Option<CommentSource>);

impl Read {
    fn page(
        self,
        now: &[&Kept],
        news: Vec<NewsOf>,
        (units, unit, days, source): Chosen,
        (from, until): (Date, Date),
    ) -> CommentsPage {
        let now: Vec<&CommentSaid> = now.iter().map(|kept| &kept.said).collect();
        CommentsPage {
            units,
            unit,
            days,
            source,
            from,
            to: days_before(until, 1),
            summary: Summary::of(&self.page, &self.names, &now),
            news,
            corrections: self.corrections,
            page: self.page,
        }
    }

    fn name(&self, topic: &str) -> Option<String> {
        self.names.get(topic).cloned()
    }

    fn news(&self, comments: &Comments, periods: [&[&Kept]; 2]) -> Vec<NewsOf> {
        let news = news_of(comments, periods, &self.branches());
        let everywhere = [("", &news.everywhere)].into_iter();
        let by_unit =
            news.by_unit.iter().map(|(unit, risen)| (unit.as_str(), risen)).filter(|(unit, _)| !unit.is_empty());
        let of = |(place, risen): (&str, &Vec<Risen>)| NewsOf {
            place: place.to_owned(),
            lines: risen.iter().filter_map(|risen| self.news_line(risen)).take(MOST_NEWS).collect(),
        };
        everywhere.chain(by_unit).map(of).filter(|of| !of.lines.is_empty()).collect()
    }

    /// Of each unit below, the name of the part of the tree in which it is.
    fn branches(&self) -> HashMap<UnitId, String> {
        let organisation = &self.directory.organisation;
        let branches = organisation.children(self.top.unwrap_or_else(|| organisation.root()));
        let branch = |unit: UnitId| {
            let found = branches.iter().find(|branch| organisation.is_within(unit, **branch))?;
            Some((unit, organisation.public_name(*found, self.page.language).to_owned()))
        };
        organisation.units().iter().filter_map(|unit| branch(unit.id)).collect()
    }

    fn news_line(&self, risen: &Risen) -> Option<NewsLine> {
        let term = match &risen.term {
            Term::Word(word) => format!("”{word}”"),
            Term::Topic(topic) => self.name(topic)?,
        };
        Some(NewsLine { term, now: risen.now as i64, before: risen.before as i64, quotes: risen.quotes.clone() })
    }
}
