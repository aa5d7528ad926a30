//! What came in and how it was handled, on the chosen units.

use super::asked::Asked;
use super::failure;
use super::words::{Told, told};
use crate::boot::App;
use crate::measures::service_tables::shown;
use crate::web::{Failure, Page};
use domain::calendar::start_of;
use domain::measures::{
    Against, Dimension, Figure, HandlingRow, Measure, Rounding, Slice, UNCLASSIFIED, changes, handling_figures,
};
use jiff::civil::Date;
use std::collections::HashMap;

const TOPICS: usize = 6;

/// One figure with what it was and the page behind it.
pub struct Card {
    pub name: String,
    pub value: String,
    pub hint: String,
    pub year: Told,
    pub link: String,
    pub is_late: bool,
}

/// A kind or a topic: how many now, and a year before.
pub struct Share {
    pub name: String,
    pub now: i64,
    pub share: String,
    pub year: String,
    pub link: String,
}

type Loaded = (Vec<Card>, Vec<Share>, Vec<Share>);

pub async fn load(app: &App, page: &Page, asked: &Asked) -> Result<Loaded, Failure> {
    let directory = app.directory();
    let (from, to) = asked.period;
    let year = Against::YearBefore.period(from, to).unwrap_or(asked.period);
    let rows = app.store.handling_rows_of(app.county, &asked.units, start_of(year.0)).await?;
    let figures = |measure: Measure, (from, to): (Date, Date)| {
        handling_figures(measure, &Slice::of_period(from, to), &rows, &directory.organisation, page.today())
            .map_err(failure)
    };
    // Where Kuule was not in use a year ago, there is nothing to compare with, and no nought either.
    let had_feedback = figures(Measure::FeedbackReceived, year)?.iter().any(|figure| figure.base > 0);
    let both = |measure: Measure| {
        let then = if had_feedback { figures(measure, year)? } else { Vec::new() };
        Ok::<_, Failure>((figures(measure, asked.period)?, then))
    };
    let topics = app.store.topics(app.county).await?;
    let names: HashMap<&str, &str> =
        topics.iter().map(|topic| (topic.key.as_str(), topic.name.in_language(page.language))).collect();
    let search =
        |more: &str| page.link(&format!("/tyopoyta/haku?yksikko={}&alkaen={from}&asti={to}{more}", asked.place));
    let kinds = shares(page, Dimension::Kind, both(Measure::FeedbackByKind)?, |code| {
        (page.named("kind", code), search(&format!("&laji={code}")))
    });
    let topics = shares(page, Dimension::Topic, both(Measure::FeedbackByTopic)?, |code| {
        let name = names.get(code).map_or(code, |name| name);
        (name.to_owned(), search(&format!("&aihe={code}")))
    });
    let cards = [Measure::FeedbackReceived, Measure::FeedbackOpen, Measure::FeedbackLate, Measure::WithinPromise]
        .into_iter()
        .map(|measure| Ok(card(page, measure, both(measure)?, &search(""))))
        .collect::<Result<Vec<_>, Failure>>()?;
    let times = handling_time(page, both(Measure::HandlingTime)?, &rows);
    Ok((cards.into_iter().chain(times).collect(), kinds, topics.into_iter().take(TOPICS).collect()))
}

fn card(page: &Page, measure: Measure, (now, then): (Vec<Figure>, Vec<Figure>), search: &str) -> Card {
    let change = changes(Against::YearBefore, &now, &then).into_iter().next().flatten();
    let figure = &now[0];
    let inbox = |part: &str| page.link(&format!("/tyopoyta/palautteet{part}"));
    Card {
        name: measure.definition().name.in_language(page.language).to_owned(),
        value: figure.value.map_or_else(|| "–".to_owned(), |value| shown(page.language, value, measure.rounding())),
        hint: match measure {
            Measure::WithinPromise => page.counted("dashboard-of-feedbacks", figure.base as i64),
            _ => String::new(),
        },
        year: told(page, change.as_ref(), measure.rounding(), &[]),
        link: match measure {
            Measure::FeedbackLate => inbox("?osa=myohassa"),
            Measure::FeedbackOpen => inbox(""),
            _ => search.to_owned(),
        },
        is_late: measure == Measure::FeedbackLate && figure.value > Some(0.0),
    }
}

/// The middle of the handling times; half of the feedbacks took longer.
fn handling_time(page: &Page, (now, then): (Vec<Figure>, Vec<Figure>), rows: &[HandlingRow]) -> Option<Card> {
    let days = |value: f64| page.with1("dashboard-days-long", "days", shown(page.language, value, Rounding::Days));
    let median = now[0].spread?.median;
    let year = then
        .first()
        .and_then(|figure| figure.spread)
        .map(|spread| page.with1("change-was-only", "then", days(spread.median)));
    (!rows.is_empty()).then(|| Card {
        name: page.t("dashboard-handling-time").to_owned(),
        value: days(median),
        hint: page.counted("dashboard-of-feedbacks", now[0].base as i64),
        year: Told { text: year.unwrap_or_else(|| page.t("change-nothing").to_owned()), class: "same" },
        link: String::new(),
        is_late: false,
    })
}

/// The most frequent first; what has no label stands last.
fn shares(
    page: &Page,
    dimension: Dimension,
    (now, then): (Vec<Figure>, Vec<Figure>),
    told: impl Fn(&str) -> (String, String),
) -> Vec<Share> {
    let count = |figure: &Figure| figure.value.unwrap_or_default() as i64;
    let before = |code: &str| {
        let found = then.iter().find(|figure| figure.label(dimension) == Some(code));
        if then.is_empty() { "–".to_owned() } else { page.count(found.map_or(0, count)) }
    };
    let share = |figure: &Figure| {
        let code = figure.label(dimension)?;
        let (name, link) = match code {
            UNCLASSIFIED => (page.t("topics-none").to_owned(), String::new()),
            code => told(code),
        };
        let share = figure.share.map(|share| shown(page.language, share, Rounding::Percent)).unwrap_or_default();
        Some(Share { name, now: count(figure), share, year: before(code), link })
    };
    let mut shares: Vec<Share> = now.iter().filter_map(share).collect();
    shares.sort_by_key(|share| (share.link.is_empty(), -share.now));
    shares
}
