//! The ombudsmen's contacts in a report: by place and by reason.

use super::document::{Section, Table};
use super::maker::{Maker, Readers};
use super::quarterly::section;
use super::tables::{Line, Told, add_total, counted, joined};
use crate::measures::answer::AnswerError;
use domain::measures::largest_remainder;
use domain::ombudsman::{Branch, BranchFigures, branch_figures};

/// The ombudsmen's report of a year.
pub async fn sections(maker: &mut Maker<'_>) -> Result<Vec<Section>, AnswerError> {
    let tables = tables(maker).await?;
    if tables.is_empty() {
        return Ok(Vec::new());
    }
    Ok(vec![section(maker, "ombudsman", tables).await?])
}

/// None where no contacts were logged.
pub async fn tables(maker: &mut Maker<'_>) -> Result<Vec<Table>, AnswerError> {
    let [now, before] = maker.both();
    let contacts = maker.source.store.contacts(maker.source.county, now).await?;
    let earlier = maker.source.store.contacts(maker.source.county, before).await?;
    let mut tables = Vec::new();
    for branch in Branch::ALL {
        let [figures, past] = [&contacts, &earlier].map(|held| branch_figures(held, branch, largest_remainder));
        let is_small = maker.readers == Readers::Everybody && figures.contacts < maker.limits.hidden_below;
        if figures.contacts > 0 && !is_small {
            tables.push(places(maker, &figures, &past));
            tables.push(reasons(maker, &figures, &past));
        }
    }
    Ok(tables)
}

fn places(maker: &mut Maker<'_>, figures: &BranchFigures, past: &BranchFigures) -> Table {
    let code = figures.branch.code();
    let unknown = maker.t("contact-place-unknown").to_owned();
    let lines: Vec<Line> = figures
        .places
        .iter()
        .enumerate()
        .map(|(number, share)| Line {
            id: format!("contacts-{code}-place-{number}"),
            label: if share.of.is_empty() { unknown.clone() } else { share.of.clone() },
            now: share.count,
            before: past.places.iter().find(|held| held.of == share.of).map_or(0, |held| held.count),
            percent: Some(share.percent),
            is_rest: false,
        })
        .collect();
    let (whole, id) = (format!("contacts-{code}"), format!("contacts-{code}-places"));
    let told = told(maker, (figures, past), (&id, "contacts-by-place", "contact-place"), &whole);
    let (mut table, [is_whole, _]) = counted(maker, &told, &lines);
    let ids: Vec<&str> = lines.iter().map(|line| line.id.as_str()).collect();
    let rule = if is_whole { format!("sum {}", ids.join(" ")) } else { String::new() };
    let before = format!("{whole}-before");
    add_total(maker, &mut table, ([&whole, &before], [&rule, ""]), [figures.contacts, past.contacts]);
    table
}

fn reasons(maker: &mut Maker<'_>, figures: &BranchFigures, past: &BranchFigures) -> Table {
    let code = figures.branch.code();
    let line = |share: &domain::ombudsman::Share<domain::ombudsman::Reason>| Line {
        id: format!("contacts-{code}-{}", share.of.code()),
        label: maker.texts.named("reason", share.of.code()),
        now: share.count,
        before: past.reasons.iter().find(|held| held.of == share.of).map_or(0, |held| held.count),
        percent: None,
        is_rest: false,
    };
    let lines: Vec<Line> = figures.reasons.iter().map(line).collect();
    let (whole, id) = (format!("contacts-{code}"), format!("contacts-{code}-reasons"));
    let told = told(maker, (figures, past), (&id, "contacts-by-reason", "contact-reasons"), &whole);
    let (mut table, _) = counted(maker, &told, &lines);
    table.note = joined(&[maker.t("contacts-reasons-hint"), &table.note]);
    table
}

fn told<'a>(
    maker: &Maker<'_>,
    (figures, past): (&BranchFigures, &BranchFigures),
    (id, title, label): (&'a str, &str, &'a str),
    whole: &'a str,
) -> Told<'a> {
    let branch = maker.texts.named("branch", figures.branch.code());
    let title = format!("{branch}: {}", maker.t(title));
    Told { id, title, label, base: (whole, figures.contacts), has_before: past.contacts > 0 }
}
