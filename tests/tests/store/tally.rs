//! The SQL engine on figures made by hand; `engines.rs` holds it equal to the columns on everything else.

use domain::calendar::day_number;
use domain::measures::{Cell, Counted, Dimension, Plan, Slice};
use domain::organisation::CountyId;
use domain::surveys::{Response, Statement, StatementScore};
use jiff::civil::date;
use store::{AddResponses, Store};
use tests::cast::{self, DOCTORS, HARBOUR, HILL};
use tests::{Fresh, on_both};

on_both!(
    scores_are_counted_by_place_and_time,
    statements_are_counted_each_by_itself,
    filters_let_through_what_they_name,
    a_filter_without_values_lets_nothing_through,
);

fn answer(id: &str, unit: domain::organisation::UnitId, at: &str, score: Option<u8>) -> Response {
    let nps = score.and_then(domain::surveys::NpsScore::new);
    Response { unit, nps, submitted_at: at.parse().unwrap(), ..cast::response(id, 0) }
}

/// Five answers: two at the harbour in October, one of them at midnight; two on the hill in November; one at the
/// doctors' without a score.
async fn settle(store: &Store) -> CountyId {
    let county = cast::settle(store, "rantala").await;
    let mut rows = vec![
        answer("a", HARBOUR, "2026-10-05T09:00:00Z", Some(10)),
        answer("b", HARBOUR, "2026-10-31T21:59:00Z", Some(6)),
        answer("c", HILL, "2026-10-31T22:00:00Z", Some(7)),
        answer("d", HILL, "2026-11-20T09:00:00Z", Some(9)),
        answer("e", DOCTORS, "2026-11-20T09:00:00Z", None),
    ];
    rows[0].statements[Statement::Safety as usize] = StatementScore::new(5);
    rows[1].statements[Statement::Safety as usize] = Some(StatementScore::NOT_CONCERNED);
    rows[2].statements[Statement::Clarity as usize] = StatementScore::new(2);
    store.write(AddResponses { county, rows }).await.unwrap();
    county
}

async fn cells(store: &Store, county: CountyId, slice: Slice, counted: Counted) -> Vec<(String, Cell)> {
    let tree = store.organisation(county, slice.to).await.unwrap().unwrap();
    let surveys = store.surveys(county).await.unwrap();
    let plan = Plan::new(&slice, counted, &tree, &surveys).unwrap();
    let cells = store.tally(county, &plan).await.unwrap().cells();
    cells.into_iter().map(|(labels, cell)| (labels.join(" "), cell)).collect()
}

fn autumn(by: &[Dimension], filters: &[(Dimension, &[&str])]) -> Slice {
    let values = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
    let filters = filters.iter().map(|(dimension, held)| (*dimension, values(held))).collect();
    Slice { by: by.to_vec(), filters, ..Slice::of_period(date(2026, 10, 1), date(2026, 11, 20)) }
}

async fn scores_are_counted_by_place_and_time(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let slice = autumn(&[Dimension::Service, Dimension::Month], &[]);
    let cells = cells(&store, county, slice, Counted::Nps).await;
    let seen: Vec<_> = cells
        .iter()
        .map(|(label, cell)| {
            (label.as_str(), cell.responses, cell.nps.critics(), cell.nps.passives(), cell.nps.promoters())
        })
        .collect();
    let expected =
        [("suun-terveys 2026-10", 2, 1, 0, 1), ("suun-terveys 2026-11", 2, 0, 1, 1), ("laakarit 2026-11", 1, 0, 0, 0)];
    assert_eq!(seen, expected);
    // The midnight of Helsinki parts the months.
    assert_eq!(day_number(date(2026, 11, 1)), 20_758);
    let held = fresh.number("SELECT count(*) FROM responses WHERE day >= 20758").await;
    assert_eq!(held, 3);
}

async fn statements_are_counted_each_by_itself(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let slice = autumn(&[], &[(Dimension::Statement, &["clarity", "safety"])]);
    let cells = cells(&store, county, slice, Counted::Statements).await;
    let [(safety, counted), (clarity, other)] = &cells[..] else { panic!("{cells:?}") };
    assert_eq!((safety.as_str(), clarity.as_str()), ("safety", "clarity"));
    let safety = counted.statements[Statement::Safety as usize];
    assert_eq!((counted.responses, safety.not_concerned, safety.scores), (5, 1, [0, 0, 0, 0, 1]));
    let clarity = other.statements[Statement::Clarity as usize];
    assert_eq!((clarity.not_concerned, clarity.scores), (0, [0, 1, 0, 0, 0]));
}

async fn filters_let_through_what_they_name(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    let count = async |filters: &[(Dimension, &[&str])]| {
        let cells = cells(&store, county, autumn(&[], filters), Counted::Responses).await;
        cells.iter().map(|(_, cell)| cell.responses).sum::<u64>()
    };
    assert_eq!(count(&[]).await, 5);
    assert_eq!(count(&[(Dimension::Division, &["terveys"])]).await, 5);
    assert_eq!(count(&[(Dimension::Unit, &["satama-hammas", "laakarit"])]).await, 3);
    assert_eq!(count(&[(Dimension::Service, &["suun-terveys"]), (Dimension::Month, &["2026-11"])]).await, 2);
    assert_eq!(count(&[(Dimension::Channel, &["web"])]).await, 0);
    assert_eq!(count(&[(Dimension::Survey, &["national"]), (Dimension::Channel, &["qr"])]).await, 5);
}

async fn a_filter_without_values_lets_nothing_through(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = settle(&store).await;
    for (dimension, counted) in [
        (Dimension::Unit, Counted::Nps),
        (Dimension::Month, Counted::Responses),
        (Dimension::Statement, Counted::Statements),
    ] {
        let slice = autumn(&[Dimension::Service], &[(dimension, &[])]);
        assert_eq!(cells(&store, county, slice, counted).await, [], "{dimension:?}");
    }
}
