//! Two engines, one answer: whatever was answered and whatever is asked, the columns in memory and the databases give
//! the same cells.

#![allow(clippy::unwrap_used)]

use domain::channel::Channel;
use domain::language::Language;
use domain::measures::{Cell, Columns, Counted, Dimension, OTHER_LANGUAGE, Plan, Row, Slice, UNCLASSIFIED};
use domain::organisation::{Organisation, UnitId};
use domain::surveys::{AgeGroup, NpsScore, Response, Sex, Statement, StatementScore};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp, ToSpan};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use std::sync::atomic::{AtomicU64, Ordering};
use store::{AddResponses, AddSurvey, Store};
use tests::{Database, cast};

/// The first instant that answers may have: 1 October 2023 in Helsinki, with both changes of the clock ahead.
const FIRST: Timestamp = Timestamp::constant(1_696_107_600, 0);
const FIRST_DAY: Date = date(2023, 10, 1);
const DAYS: i64 = 460;

/// What a case is asked of: a database, and what it keeps of the county that all cases share.
struct Engine {
    database: Database,
    store: Store,
}

#[test]
fn columns_and_databases_give_the_same_cells() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let fresh: Vec<_> = Database::BOTH.into_iter().filter_map(Database::fresh).collect();
    let engines: Vec<Engine> = runtime.block_on(async {
        let mut engines = Vec::new();
        for fresh in &fresh {
            let store = fresh.store().await;
            settle(&store).await;
            engines.push(Engine { database: fresh.database, store });
        }
        engines
    });
    let county = runtime.block_on(engines[0].store.ensure_county("rantala")).unwrap();
    let tree = runtime.block_on(engines[0].store.organisation(county, date(2024, 6, 1))).unwrap().unwrap();
    let counted = AtomicU64::new(0);
    let cases = AtomicU64::new(0);
    let config = Config { cases: 48, failure_persistence: None, max_shrink_iters: 300, ..Config::default() };
    let case = (vec(answer(), 0..150), vec(question(), 6));
    let result = TestRunner::new(config).run(&case, |(answers, questions)| {
        let rows = responses(&answers);
        let case = format!("case-{}", cases.fetch_add(1, Ordering::Relaxed));
        for engine in &engines {
            let told = runtime.block_on(compare(engine, &case, &rows, (&tree, &questions)))?;
            counted.fetch_add(told, Ordering::Relaxed);
        }
        Ok(())
    });
    drop(engines);
    drop(fresh);
    result.unwrap();
    assert!(counted.into_inner() > 1_000, "the questions were about next to nothing");
}

async fn settle(store: &Store) {
    let county = cast::settle(store, "rantala").await;
    store.write(AddSurvey { county, code: "dental".into() }).await.unwrap();
}

/// Puts the answers into a county of the case's own and asks both engines; returns how many responses were counted.
async fn compare(
    engine: &Engine,
    case: &str,
    rows: &[Response],
    (tree, questions): (&Organisation, &[(Counted, Slice)]),
) -> Result<u64, TestCaseError> {
    let surveys = [(1, "national".to_owned()), (2, "dental".to_owned())];
    let store = &engine.store;
    let county = store.ensure_county(case).await.unwrap();
    store.write(AddResponses { county, rows: rows.to_vec() }).await.unwrap();
    let loaded = store.columns(county).await.unwrap();
    let mut appended = Columns::default();
    appended.extend(rows.iter().map(Row::from));
    let mut responses = 0;
    for (counted, slice) in questions {
        // One that is too wide has no answer from anybody.
        let Ok(plan) = Plan::new(slice, *counted, tree, &surveys) else { continue };
        let cells: Vec<(Vec<String>, Cell)> = appended.tally(&plan).cells();
        let told = store.tally(county, &plan).await.unwrap().cells();
        prop_assert_eq!(&told, &cells, "{:?}, {:?}: {:?}", engine.database, counted, slice);
        prop_assert_eq!(&loaded.tally(&plan).cells(), &cells, "{:?}, loaded: {:?}", engine.database, slice);
        responses += cells.iter().map(|(_, cell)| cell.responses).sum::<u64>();
    }
    Ok(responses)
}

/// What one answered: place, time, survey and way; what is known of the sender; scores.
type Given = ((u16, i64, u16, usize), (usize, usize, usize), (Option<u8>, [Option<u8>; 7]));

fn answer() -> impl Strategy<Value = Given> {
    // Unit 99 and survey 3 are in no list; an instant may be a second from midnight.
    let unit = prop_oneof![8 => 0..8_u16, 1 => Just(99_u16)];
    let instant = prop_oneof![4 => 0..DAYS * 86_400, 1 => (0..DAYS).prop_map(|day| day * 86_400 - 1)];
    let place = (unit, instant, 1..=3_u16, 0..Channel::ALL.len());
    let sender = (0..4_usize, 0..AgeGroup::ALL.len(), 0..Sex::ALL.len());
    let scores = (option::of(0..=10_u8), proptest::array::uniform7(option::weighted(0.7, 0..=5_u8)));
    (place, sender, scores)
}

fn responses(answers: &[Given]) -> Vec<Response> {
    let language = |number: usize| Language::ALL.get(number).copied();
    let response = |(number, answer): (usize, &Given)| {
        let ((unit, second, survey, channel), (spoken, age_group, sex), (nps, statements)) = answer;
        Response {
            submitted_at: FIRST + SignedDuration::from_secs(*second),
            unit: UnitId(*unit),
            survey: *survey,
            channel: Channel::ALL[*channel],
            language: language(*spoken),
            age_group: AgeGroup::ALL[*age_group],
            sex: Sex::ALL[*sex],
            nps: nps.and_then(NpsScore::new),
            statements: statements.map(|score| score.and_then(StatementScore::from_number)),
            ..cast::response(&format!("r{number}"), 0)
        }
    };
    answers.iter().enumerate().map(response).collect()
}

fn question() -> impl Strategy<Value = (Counted, Slice)> {
    let counted = select(vec![Counted::Responses, Counted::Nps, Counted::Statements]);
    counted.prop_flat_map(|counted| {
        let dimensions: Vec<Dimension> = Dimension::ALL
            .into_iter()
            .filter(|dimension| dimension.applies_to(domain::measures::Source::Responses(counted)))
            .collect();
        let by = subsequence(dimensions.clone(), 0..=3).prop_shuffle();
        let filter = select(dimensions).prop_flat_map(|dimension| {
            let values = values(dimension);
            let most = values.len();
            (Just(dimension), prop_oneof![9 => subsequence(values, 1..=most), 1 => Just(Vec::new())])
        });
        // Days before and after all answers, single days, and the whole time.
        let period = (-40..DAYS, prop_oneof![Just(0), 0..60_i64, Just(600)]);
        (Just(counted), by, vec(filter, 0..3), period).prop_map(|(counted, by, filters, (first, length))| {
            let from = FIRST_DAY + first.days();
            (counted, Slice { from, to: from + length.days(), filters, by })
        })
    })
}

/// The values by which a dimension may be narrowed.
fn values(dimension: Dimension) -> Vec<String> {
    let units = || cast::rows("rantala").into_iter().map(|row| row.code).chain([UNCLASSIFIED.to_owned()]).collect();
    let own = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    match dimension {
        dimension if dimension.level().is_some() => units(),
        Dimension::Channel => own(&Channel::ALL.map(Channel::code)),
        Dimension::Survey => own(&["national", "dental"]),
        Dimension::Language => own(&["fi", "sv", "en", OTHER_LANGUAGE]),
        Dimension::AgeGroup => own(&AgeGroup::ALL.map(AgeGroup::code)),
        Dimension::Sex => own(&Sex::ALL.map(Sex::code)),
        Dimension::Statement => own(&Statement::ALL.map(Statement::code)),
        Dimension::Month => own(&["2023-10", "2023-12", "2024-01", "2024-02", "2024-03", "2024-10", "2024-12"]),
        Dimension::Quarter => own(&["2023-Q4", "2024-Q1", "2024-Q4"]),
        _ => own(&["2023", "2024", "2025"]),
    }
}
