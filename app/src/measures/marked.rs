//! What keeps figures from being compared: for each figure, what changed since the part of time before it, or since the
//! period that it is compared with.

use super::answer::{AnswerError, Figures};
use domain::channel::Channel;
use domain::measures::{Counted, Dimension, Figure, Makeup, Mark, Measure, Slice, Source, marks, series_marks};
use domain::organisation::{Organisation, UnitId};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// By labels: how the answers came about.
type Makeups = BTreeMap<Vec<String>, Makeup>;

/// The marks of each of `found`, which answer `slice`; `then`: the period with which they are compared. Of figures that
/// are not made of answers, none.
pub async fn marked(
    source: &Figures<'_>,
    measure: Measure,
    (slice, then): (&Slice, Option<(Date, Date)>),
    found: &[Figure],
) -> Result<Vec<Vec<Mark>>, AnswerError> {
    if !matches!(measure.source(), Source::Responses(_)) {
        return Ok(vec![Vec::new(); found.len()]);
    }
    let now = makeups(source, measure, slice).await?;
    let before = match then {
        Some((from, to)) => makeups(source, measure, &Slice { from, to, ..slice.clone() }).await?,
        None => Makeups::new(),
    };
    let changed = match then {
        Some(_) => {
            now.iter().filter_map(|(labels, now)| Some((labels.clone(), marks(before.get(labels)?, now)))).collect()
        }
        None => over_time(&now, slice),
    };
    let of = |figure: &Figure| {
        let labels: Vec<String> = kept(slice).iter().filter_map(|by| figure.label(*by).map(str::to_owned)).collect();
        changed.get(&labels).cloned().unwrap_or_default()
    };
    Ok(found.iter().map(of).collect())
}

/// By what makeups are divided: as the figures, but for the statements, which the same people answer.
fn kept(slice: &Slice) -> Vec<Dimension> {
    slice.by.iter().copied().filter(|by| *by != Dimension::Statement).collect()
}

/// A part of a series: its labels of time, and all its labels.
type Part<'a> = (Vec<&'a String>, &'a Vec<String>);

/// Where a question is divided by time, what changed from part to part of each group.
fn over_time(now: &Makeups, slice: &Slice) -> BTreeMap<Vec<String>, Vec<Mark>> {
    let by = kept(slice);
    let mut groups: BTreeMap<Vec<&String>, Vec<Part<'_>>> = BTreeMap::new();
    for labels in now.keys() {
        let part = |is_time: bool| by.iter().zip(labels).filter(move |(by, _)| by.is_time() == is_time);
        let own = part(false).map(|(_, label)| label).collect();
        groups.entry(own).or_default().push((part(true).map(|(_, label)| label).collect(), labels));
    }
    let mut changed = BTreeMap::new();
    for mut parts in groups.into_values() {
        parts.sort();
        let series: Vec<Makeup> = parts.iter().map(|(_, labels)| now[*labels].clone()).collect();
        changed.extend(parts.iter().zip(series_marks(&series)).map(|((_, labels), marks)| ((*labels).clone(), marks)));
    }
    changed
}

async fn makeups(source: &Figures<'_>, measure: Measure, slice: &Slice) -> Result<Makeups, AnswerError> {
    let organisation = source.store.organisation(source.county, slice.to).await?.ok_or(AnswerError::NoOrganisation)?;
    let by = kept(slice);
    let mut slice = slice.clone();
    slice.filters.retain(|(dimension, _)| *dimension != Dimension::Statement);
    let mut makeups = Makeups::new();
    let ask = |more: Dimension| Slice { by: [by.clone(), vec![more]].concat(), ..slice.clone() };
    if !by.contains(&Dimension::Channel) {
        for (mut labels, cell) in source.cells(&ask(Dimension::Channel), Counted::Responses, &organisation).await? {
            let is_text = labels.pop().as_deref() == Some(Channel::TextMessage.code());
            let makeup = makeups.entry(labels).or_default();
            *(if is_text { &mut makeup.text_messages } else { &mut makeup.others }) += cell.responses;
        }
    }
    let question = match measure.source() {
        Source::Responses(Counted::Nps) => Some("nps"),
        _ => None,
    };
    let is_by_survey = slice.filters.iter().any(|(by, _)| *by == Dimension::Survey) || by.contains(&Dimension::Survey);
    if let Some(question) = question.filter(|_| !is_by_survey) {
        let wordings = source.store.wordings(source.county, question).await?;
        for (mut labels, cell) in
            source.cells_of(&ask(Dimension::Survey), (Counted::Nps, &wordings), &organisation).await?
        {
            let wording = labels.pop().unwrap_or_default();
            makeups.entry(labels).or_default().wordings.push((wording, cell.nps.answers()));
        }
    }
    for (labels, makeup) in &mut makeups {
        makeup.others += if makeup.answers() == 0 { makeup.wordings.iter().map(|held| held.1).sum() } else { 0 };
        let ends = part_end(&by, labels, slice.to);
        let then = source.store.organisation(source.county, ends).await?;
        let then = then.as_ref().unwrap_or(&organisation);
        makeup.units = Makeup::standing(then, &tops(then, &by, labels, &slice));
    }
    Ok(makeups)
}

/// The last day of the part of time that is named among the labels, or of the whole.
fn part_end(by: &[Dimension], labels: &[String], end: Date) -> Date {
    let named = by.iter().zip(labels).filter(|(by, _)| by.is_time());
    let ends = named.filter_map(|(by, label)| {
        let (year, rest) = label.split_at_checked(4)?;
        let last: i8 = match by {
            Dimension::Month => rest.get(1..)?.parse().ok()?,
            Dimension::Quarter => 3 * rest.get(2..)?.parse::<i8>().ok()?,
            _ => 12,
        };
        Some(Date::new(year.parse().ok()?, last, 1).ok()?.last_of_month())
    });
    ends.min().map_or(end, |last| last.min(end))
}

/// The place of a group: what its labels name, else what the question is narrowed to, else all.
fn tops(organisation: &Organisation, by: &[Dimension], labels: &[String], slice: &Slice) -> Vec<UnitId> {
    let unit = |code: &String| organisation.by_code(code).map(|unit| unit.id);
    let named = by.iter().zip(labels).filter(|(by, _)| by.level().is_some());
    let lowest = named.max_by_key(|(by, _)| **by).and_then(|(_, label)| unit(label));
    let narrowed = || slice.filters.iter().filter(|(by, _)| by.level().is_some()).flat_map(|(_, values)| values);
    let narrowed: Vec<UnitId> = lowest.map_or_else(|| narrowed().filter_map(unit).collect(), |unit| vec![unit]);
    if narrowed.is_empty() { vec![organisation.root()] } else { narrowed }
}
