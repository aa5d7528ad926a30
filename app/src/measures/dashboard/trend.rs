//! The index month by month: text messages and other ways apart, and a mark where something changed between two months.

use super::answers::Answers;
use super::asked::Asked;
use crate::boot::App;
use crate::measures::service_tables::shown;
use crate::web::{Failure, Page};
use domain::channel::Channel;
use domain::measures::{Dimension, Makeup, Mark, Measure, NpsCounts, nps, series_marks};
use jiff::ToSpan;
use jiff::civil::Date;

const MONTHS: i64 = 13;

pub struct Month {
    pub name: String,
    /// The index, and of how many answers.
    pub by_text: (String, String),
    pub others: (String, String),
    pub marks: String,
}

/// The last thirteen months, the latest first.
pub async fn months(app: &App, page: &Page, answers: &Answers, asked: &Asked) -> Result<Vec<Month>, Failure> {
    let first = page.today().first_of_month().saturating_sub((MONTHS - 1).months());
    let directory = app.directory();
    let ways = answers.by_month(Dimension::Channel, &directory.surveys, (first, page.today()))?;
    let wordings = app.store.wordings(app.county, "nps").await?;
    let wordings = answers.by_month(Dimension::Survey, &wordings, (first, page.today()))?;
    let (mut counted, mut makeups) = (Vec::new(), Vec::new());
    for begins in (0..MONTHS).map(|month| first.saturating_add(month.months())) {
        let code = format!("{:04}-{:02}", begins.year(), begins.month());
        let [mut by_text, mut others] = [NpsCounts::default(); 2];
        for (_, way, counts) in ways.iter().filter(|(month, ..)| *month == code) {
            *(if way == Channel::TextMessage.code() { &mut by_text } else { &mut others }) += *counts;
        }
        let then = app.store.organisation(app.county, begins.last_of_month().min(page.today())).await?;
        let of_month = wordings.iter().filter(|(month, ..)| *month == code);
        makeups.push(Makeup {
            text_messages: by_text.answers(),
            others: others.answers(),
            wordings: of_month.map(|(_, wording, counts)| (wording.clone(), counts.answers())).collect(),
            units: Makeup::standing(then.as_ref().unwrap_or(&directory.organisation), &asked.tops),
        });
        counted.push((begins, by_text, others));
    }
    let lines = counted.into_iter().zip(series_marks(&makeups));
    let line = |((begins, by_text, others), marks): ((Date, NpsCounts, NpsCounts), Vec<_>)| {
        let told = marks.iter().map(|mark: &Mark| page.named("dashboard-mark", mark.code()));
        Month {
            name: format!("{} {}", page.named("month", &begins.month().to_string()), begins.year()),
            by_text: index(page, &by_text),
            others: index(page, &others),
            marks: told.collect::<Vec<_>>().join(", "),
        }
    };
    let mut months: Vec<Month> = lines.map(line).collect();
    months.reverse();
    Ok(months)
}

fn index(page: &Page, counts: &NpsCounts) -> (String, String) {
    let value = nps(counts).map(|value| shown(page.language, value, Measure::Nps.rounding()));
    let base = i64::try_from(counts.answers()).unwrap_or(i64::MAX);
    let told = value.as_ref().map(|_| page.counted("dashboard-of-answers", base));
    (value.unwrap_or_else(|| "–".to_owned()), told.unwrap_or_default())
}
