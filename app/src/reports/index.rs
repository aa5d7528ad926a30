//! The recommendation index in a report: over time, of the county, its divisions, services and ways of answering, and how
//! many services reached the target.

use super::charts;
use super::document::{Row, Table};
use super::maker::{Filters, Maker, row, total};
use super::tables::joined;
use crate::measures::answer::AnswerError;
use crate::web::format;
use domain::measures::{Dimension, Figure, HiddenReason, Measure, UNCLASSIFIED};
use press::charts::{Point, StackRow};
use std::cmp::Reverse;

/// A drawing shows so many services at most; the table shows all.
const DRAWN: usize = 10;

/// What each place's row is made of.
struct Place {
    code: String,
    label: String,
    responses: Figure,
    index: Option<Figure>,
    before: Option<Figure>,
    /// Critics, passives, promoters.
    groups: [Option<Figure>; 3],
}

const GROUPS: [(&str, Measure); 3] =
    [("critics", Measure::NpsCritics), ("passives", Measure::NpsPassives), ("promoters", Measure::NpsPromoters)];

pub async fn tables(maker: &mut Maker<'_>) -> Result<Vec<Table>, AnswerError> {
    let mut tables = vec![groups(maker).await?, divisions(maker).await?];
    tables.extend(over_time(maker).await?);
    tables.push(services(maker).await?);
    tables.push(channels(maker).await?);
    Ok(tables)
}

/// The county and its divisions.
async fn divisions(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let [now, before] = maker.both();
    let none: Filters = Vec::new();
    let whole = maker.one(Measure::Nps, &none, now).await?;
    let responses = maker.one(Measure::Responses, &none, now).await?;
    let whole_before = maker.one(Measure::Nps, &none, before).await?;
    let title = maker.t("report-table-divisions").to_owned();
    let places = places(maker, Dimension::Division).await?;
    let (mut rows, shown) = rows(maker, &places, &title, "division");
    let label = maker.t("report-county").to_owned();
    let place = format!("{title}: {label}");
    let named = |rule: &str, prefix: &str| {
        let ids: Vec<String> = shown.iter().map(|code| format!("{prefix}-division-{code}")).collect();
        if ids.is_empty() { String::new() } else { format!("{rule} {}", ids.join(" ")) }
    };
    let cells = vec![
        maker.figure("nps", &place, whole.as_ref(), &named("mean", "nps")),
        maker.figure("responses", &place, responses.as_ref(), &named("sum", "responses")),
        maker.figure("nps-before", &place, whole_before.as_ref(), ""),
    ];
    rows.push(total(&label, cells));
    let county = county(maker).await?;
    let drawn = county.iter().chain(&places).map(|place| stack_row(maker, place)).collect();
    let chart = charts::recommendation(maker, ("divisions", &title), drawn);
    Ok(Table { chart, ..table(maker, "divisions", "report-place", rows) })
}

async fn services(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let title = maker.t("report-table-services").to_owned();
    let mut places = places(maker, Dimension::Service).await?;
    let (rows, _) = rows(maker, &places, &title, "service");
    // Those with the most answers are drawn, the best first.
    places.sort_by_key(|place| Reverse(place.responses.value.map_or(0, |value| value as u64)));
    let is_cut = places.len() > DRAWN;
    places.truncate(DRAWN);
    let value = |place: &Place| place.index.as_ref().and_then(|figure| figure.value).unwrap_or(f64::NEG_INFINITY);
    places.sort_by(|a, b| value(b).total_cmp(&value(a)));
    let drawn = places.iter().map(|place| stack_row(maker, place)).collect();
    let chart = charts::recommendation(maker, ("services", &title), drawn);
    let cut = maker.texts.with("report-services-cut", [("count", DRAWN.to_string().into())]);
    let note = joined(&[&reached(maker).await?, if is_cut { &cut } else { "" }]);
    Ok(Table { chart, note, ..table(maker, "services", "report-place", rows) })
}

/// The ways by which answers came.
async fn channels(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let title = maker.t("report-table-channels").to_owned();
    let places = places(maker, Dimension::Channel).await?;
    let (rows, _) = rows(maker, &places, &title, "channel");
    let drawn = places.iter().map(|place| stack_row(maker, place)).collect();
    let chart = charts::recommendation(maker, ("channels", &title), drawn);
    Ok(Table { chart, ..table(maker, "channels", "report-way", rows) })
}

fn table(maker: &Maker<'_>, id: &str, label: &str, rows: Vec<Row>) -> Table {
    let head = [label, "report-nps", "report-responses"].map(|key| maker.t(key).to_owned());
    let before = maker.texts.with("report-nps-before", [("year", maker.period.year_before().to_string().into())]);
    let head: Vec<&str> = head.iter().map(String::as_str).chain([before.as_str()]).collect();
    maker.table(id, &head, rows)
}

async fn places(maker: &Maker<'_>, dimension: Dimension) -> Result<Vec<Place>, AnswerError> {
    let [now, before] = maker.both();
    let none: Filters = Vec::new();
    let index = maker.ask(Measure::Nps, &[dimension], &none, now).await?;
    let responses = maker.ask(Measure::Responses, &[dimension], &none, now).await?;
    let earlier = maker.ask(Measure::Nps, &[dimension], &none, before).await?;
    let mut groups = Vec::new();
    for (_, measure) in GROUPS {
        groups.push(maker.ask(measure, &[dimension], &none, now).await?);
    }
    let place = |figure: Figure| {
        let code = figure.label(dimension).unwrap_or(UNCLASSIFIED).to_owned();
        let held =
            |figures: &[Figure]| figures.iter().find(|held| held.label(dimension) == Some(code.as_str())).cloned();
        Place {
            label: place_name(maker, dimension, &code),
            index: held(&index),
            before: held(&earlier),
            groups: [0, 1, 2].map(|group| held(&groups[group])),
            responses: figure,
            code,
        }
    };
    Ok(responses.into_iter().map(place).collect())
}

/// The rows, and where all of them are shown the codes, so that they can be added up.
fn rows(maker: &mut Maker<'_>, places: &[Place], title: &str, prefix: &str) -> (Vec<Row>, Vec<String>) {
    let (mut rows, mut codes) = (Vec::new(), Vec::new());
    for Place { code, label, responses, index, before, .. } in places {
        let place = format!("{title}: {label}");
        let cells = vec![
            maker.figure(&format!("nps-{prefix}-{code}"), &place, index.as_ref(), ""),
            maker.figure(&format!("responses-{prefix}-{code}"), &place, Some(responses), ""),
            maker.figure(&format!("nps-{prefix}-{code}-before"), &place, before.as_ref(), ""),
        ];
        let is_whole = index.as_ref().is_some_and(|own| own.shown.is_some()) && responses.shown.is_some();
        rows.push(row(label, cells));
        codes.extend(is_whole.then(|| code.clone()));
    }
    // Where one is hidden, the others do not make the whole.
    let is_complete = codes.len() == rows.len();
    (rows, if is_complete { codes } else { Vec::new() })
}

fn stack_row(maker: &Maker<'_>, place: &Place) -> StackRow {
    let part = |figure: &Option<Figure>| {
        let figure = figure.as_ref()?;
        Some((figure.share?, super::maker::spoken(maker.language, &figure.shown_share()?)))
    };
    let parts: Option<Vec<_>> = place.groups.iter().map(part).collect();
    let value = place.index.as_ref().and_then(|figure| figure.shown.as_deref());
    let hidden = place.index.as_ref().and_then(|figure| figure.hidden);
    let instead = match hidden {
        Some(HiddenReason::TooFew) => maker.t("satisfaction-hidden-few"),
        Some(HiddenReason::Complementary) => maker.t("satisfaction-hidden-company"),
        None => "",
    };
    StackRow {
        name: place.label.clone(),
        parts: parts.filter(|_| value.is_some()).unwrap_or_default(),
        value: value.map(|shown| super::maker::spoken(maker.language, shown)).unwrap_or_default(),
        note: value
            .and(place.index.as_ref())
            .map(|figure| format::count(maker.language, figure.base as i64))
            .unwrap_or_default(),
        instead: instead.to_owned(),
    }
}

pub fn place_name(maker: &Maker<'_>, dimension: Dimension, code: &str) -> String {
    if dimension == Dimension::Channel {
        let name = maker.texts.named("channel", code);
        let first = name.chars().next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
        return first + name.get(name.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
    }
    match maker.organisation.by_code(code) {
        Some(unit) => maker.organisation.official_name(unit.id, maker.language).to_owned(),
        None => maker.t("report-other-place").to_owned(),
    }
}

/// The whole county as a row of its own.
async fn county(maker: &Maker<'_>) -> Result<Option<Place>, AnswerError> {
    let [now, _] = maker.both();
    let responses = maker.one(Measure::Responses, &Vec::new(), now).await?;
    let (index, groups) = (maker.one(Measure::Nps, &Vec::new(), now).await?, county_groups(maker).await?);
    let label = maker.t("report-county").to_owned();
    Ok(responses.map(|responses| Place { code: String::new(), label, responses, index, before: None, groups }))
}

async fn county_groups(maker: &Maker<'_>) -> Result<[Option<Figure>; 3], AnswerError> {
    let [now, _] = maker.both();
    let mut groups = [None, None, None];
    for (group, (_, measure)) in groups.iter_mut().zip(GROUPS) {
        *group = maker.one(measure, &Vec::new(), now).await?;
    }
    Ok(groups)
}

/// Critics, passives and promoters: counts that make the whole, and shares that make a hundred.
async fn groups(maker: &mut Maker<'_>) -> Result<Table, AnswerError> {
    let title = maker.t("report-table-groups").to_owned();
    let (mut rows, mut base) = (Vec::new(), 0);
    for (figure, (id, measure)) in county_groups(maker).await?.iter().zip(GROUPS) {
        let label = measure.definition().name.in_language(maker.language).to_owned();
        let place = format!("{title}: {label}");
        base = figure.as_ref().map_or(base, |figure| figure.base);
        let count = maker.figure(id, &place, figure.as_ref(), "");
        let share = figure.as_ref().and_then(Figure::shown_share).unwrap_or_default();
        rows.push(row(&label, vec![count, super::maker::spoken(maker.language, &share)]));
    }
    let label = maker.t("report-answers-to-nps").to_owned();
    let place = format!("{title}: {label}");
    let rule = if base > 0 { "sum critics passives promoters" } else { "" };
    let whole = maker.count("nps-answers", &place, base, rule);
    rows.push(total(&label, vec![whole, maker.t("report-hundred").to_owned()]));
    let head = ["report-group", "goals-number", "goals-share"].map(|key| maker.t(key).to_owned());
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let note = maker.t("report-groups-note").to_owned();
    let drawn = county(maker).await?.map(|county| stack_row(maker, &county));
    let chart = charts::recommendation(maker, ("groups", &title), drawn.into_iter().collect());
    Ok(Table { note, chart, ..maker.table("groups", &head, rows) })
}

/// The index quarter by quarter, from the year before on; none where there is no second quarter to see.
async fn over_time(maker: &mut Maker<'_>) -> Result<Option<Table>, AnswerError> {
    let [(_, last), (first, _)] = maker.both();
    let figures = maker.ask(Measure::Nps, &[Dimension::Quarter], &Vec::new(), (first, last)).await?;
    let title = maker.t("report-table-trend").to_owned();
    let (mut rows, mut labels, mut points) = (Vec::new(), Vec::new(), Vec::new());
    for figure in &figures {
        let code = figure.label(Dimension::Quarter).unwrap_or_default().to_owned();
        let place = format!("{title}: {code}");
        let index = maker.figure(&format!("nps-{code}"), &place, Some(figure), "");
        let number = |value: f64| format::decimal(maker.language, value, 1);
        let interval = figure.interval.map(|(low, high)| format::range(&number(low), &number(high)));
        let shown_interval = interval.unwrap_or_default();
        let answers = format::count(maker.language, figure.base as i64);
        points.push(figure.value.map(|value| Point {
            value,
            shown: index.clone(),
            interval: figure.interval,
            shown_interval: shown_interval.clone(),
            note: answers.clone(),
        }));
        labels.push(crate::measures::explorer::short_time(Dimension::Quarter, &code));
        rows.push(row(&code, vec![index, shown_interval, answers]));
    }
    let target = target(maker).await?;
    let word = maker.texts.with("report-target", [("target", target.to_string().into())]);
    let reference = Some((target, word)).filter(|(target, _)| *target > 0.0);
    let chart = charts::trend(maker, ("trend", &title), (labels, points), reference);
    let head = ["report-quarter", "report-nps", "report-interval", "report-answers"].map(|key| maker.t(key).to_owned());
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    Ok(chart.map(|chart| Table { chart: Some(chart), ..maker.table("trend", &head, rows) }))
}

async fn target(maker: &Maker<'_>) -> Result<f64, AnswerError> {
    let settings = maker.source.store.settings(maker.source.county).await?;
    Ok(settings.get("nps.target").and_then(|value| value.parse().ok()).unwrap_or_default())
}

/// How many of the services whose index is shown reached the target: the claim and its count.
async fn reached(maker: &mut Maker<'_>) -> Result<String, AnswerError> {
    let [now, _] = maker.both();
    let figures = maker.ask(Measure::Nps, &[Dimension::Service], &Vec::new(), now).await?;
    let target = target(maker).await?;
    let is_service =
        |figure: &&Figure| figure.label(Dimension::Service) != Some(UNCLASSIFIED) && figure.shown.is_some();
    let services: Vec<f64> = figures.iter().filter(is_service).filter_map(|figure| figure.value).collect();
    let reached = services.iter().filter(|value| value.round() >= target).count() as u64;
    let (count, place) = (services.len() as u64, maker.t("report-table-services").to_owned());
    maker.count("services-listed", &place, count, "");
    maker.count("services-reached", &place, reached, "");
    let share =
        maker.share("services-reached-share", &place, (reached, count), "percent services-reached services-listed");
    let (least, most) = services
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| (least.min(*value), most.max(*value)));
    if services.is_empty() {
        return Ok(String::new());
    }
    let whole = |value: f64| format::decimal(maker.language, domain::measures::round_half_away(value, 0), 0);
    let values = [
        ("target", target.to_string().into()),
        ("reached", reached.to_string().into()),
        ("count", count.to_string().into()),
        ("share", share.into()),
        ("least", whole(least).into()),
        ("most", whole(most).into()),
    ];
    Ok(maker.texts.with("report-reached", values))
}
