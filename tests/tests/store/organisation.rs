use domain::calendar::{add_calendar_days, day_from_number, day_number};
use domain::language::{Language, Wording};
use domain::measures::{Counted, Dimension, Plan, Slice};
use domain::organisation::{CountyId, Level, Organisation, UnitRow, plan_import};
use domain::surveys::Response;
use jiff::civil::{Date, date};
use store::{AddResponses, ImportOrganisation, ImportTargetWords, Store};
use tests::cast::{self, COUNTY, DENTAL, HARBOUR, HILL, SOCIAL};
use tests::{Fresh, on_both};

on_both!(
    the_tree_is_kept_as_imported,
    the_same_file_again_changes_nothing,
    a_new_name_holds_from_its_day,
    a_unit_that_ends_keeps_its_past,
    a_change_taken_back_on_its_own_day_never_was,
    figures_of_a_past_year_have_its_places,
    targets_are_found_by_their_words,
);

const REFORM: Date = date(2026, 1, 1);

async fn tree(store: &Store, county: CountyId, day: Date) -> Organisation {
    store.organisation(county, day).await.unwrap().unwrap()
}

/// Imports the whole file anew, valid from `from` on; returns how many units stayed as they were.
async fn import(store: &Store, county: CountyId, rows: &[UnitRow], from: Date) -> usize {
    let held = store.organisation(county, from).await.unwrap();
    let change = plan_import(held.as_ref(), rows, from).unwrap();
    let unchanged = change.unchanged;
    store.write(ImportOrganisation { county, change, from }).await.unwrap();
    unchanged
}

fn row<'a>(rows: &'a mut [UnitRow], code: &str) -> &'a mut UnitRow {
    rows.iter_mut().find(|row| row.code == code).unwrap()
}

async fn the_tree_is_kept_as_imported(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = store.ensure_county("rantala").await.unwrap();
    assert!(store.organisation(county, REFORM).await.unwrap().is_none());
    let county = cast::settle(&store, "rantala").await;
    let tree = tree(&store, county, REFORM).await;
    assert_eq!((tree.root(), tree.units().len()), (COUNTY, 8));
    assert_eq!(tree.at_level(HARBOUR, Level::Division), Some(cast::HEALTH));
    assert_eq!(tree.children(DENTAL), [HARBOUR, HILL]);
    let version = tree.version(HARBOUR).unwrap();
    assert_eq!((version.name.fi.as_str(), version.municipality.as_str()), ("Sataman suun terveydenhuolto", "Rantala"));
    assert_eq!((version.valid_from, version.valid_until), (cast::BEGINNING, None));
    assert_eq!(tree.public_name(HARBOUR, Language::Swedish), "Hamnens tandklinik");
}

async fn the_same_file_again_changes_nothing(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    assert_eq!(import(&store, county, &cast::rows("rantala"), REFORM).await, 8);
    assert_eq!(fresh.number("SELECT count(*) FROM unit_versions").await, 8);
    assert_eq!(store.ensure_county("rantala").await.unwrap(), county);
}

async fn a_new_name_holds_from_its_day(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let mut rows = cast::rows("rantala");
    row(&mut rows, "satama-hammas").public_name = Wording::new("Rannan hammashoitola", "", "");
    assert_eq!(import(&store, county, &rows, REFORM).await, 7);
    let name = async |day| tree(&store, county, day).await.public_name(HARBOUR, Language::Finnish).to_owned();
    assert_eq!(name(date(2025, 12, 31)).await, "Sataman hammashoitola");
    assert_eq!(name(REFORM).await, "Rannan hammashoitola");
    // Before the tree begins, the nearest name is the first.
    assert_eq!(name(date(2019, 6, 1)).await, "Sataman hammashoitola");
    let before = tree(&store, county, date(2025, 12, 31)).await;
    assert_eq!(before.version(HARBOUR).unwrap().valid_until, Some(REFORM));
}

async fn a_unit_that_ends_keeps_its_past(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let rows: Vec<UnitRow> = cast::rows("rantala").into_iter().filter(|row| row.code != "kallio-hammas").collect();
    import(&store, county, &rows, REFORM).await;
    let (old, new) = (tree(&store, county, date(2025, 12, 31)).await, tree(&store, county, REFORM).await);
    assert_eq!((old.children(DENTAL), new.children(DENTAL)), (vec![HARBOUR, HILL], vec![HARBOUR]));
    assert!(old.stands(HILL) && !new.stands(HILL));
    assert_eq!(new.at_level(HILL, Level::Service), Some(DENTAL), "what was said of it still has its place");
    let codes = |targets: Vec<domain::organisation::Target>| targets.into_iter().map(|target| target.code);
    let targets = store.targets(county, &new).await.unwrap();
    assert!(!codes(targets).any(|code| code == "kallio-hammas"), "nobody is asked about what has ended");
    // It opens again under its old number.
    import(&store, county, &cast::rows("rantala"), date(2026, 6, 1)).await;
    assert_eq!(tree(&store, county, date(2026, 6, 1)).await.children(DENTAL), [HARBOUR, HILL]);
    assert!(!tree(&store, county, date(2026, 5, 31)).await.stands(HILL));
}

async fn a_change_taken_back_on_its_own_day_never_was(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let mut rows = cast::rows("rantala");
    row(&mut rows, "laakarit").public_name = Wording::new("Virhe", "", "");
    import(&store, county, &rows, REFORM).await;
    row(&mut rows, "laakarit").public_name = Wording::new("Terveysasema", "", "");
    import(&store, county, &rows, REFORM).await;
    let name = async |day| tree(&store, county, day).await.public_name(cast::DOCTORS, Language::Finnish).to_owned();
    assert_eq!(
        (name(date(2025, 12, 31)).await, name(REFORM).await),
        ("Lääkäri ja hoitaja".into(), "Terveysasema".into())
    );
    assert_eq!(fresh.number("SELECT count(*) FROM unit_versions WHERE unit = 4").await, 2);
}

/// Home care moves to the health division in 2026: what was answered in 2025 stays with the social division.
async fn figures_of_a_past_year_have_its_places(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let mut rows = cast::rows("rantala");
    row(&mut rows, "kotihoito").parent = "terveys".into();
    import(&store, county, &rows, REFORM).await;
    let answer = |id: &str, at: &str, score| Response {
        unit: cast::HOME_CARE,
        submitted_at: at.parse().unwrap(),
        ..cast::response(id, score)
    };
    let rows = vec![
        answer("a", "2025-06-01T09:00:00Z", 9),
        answer("b", "2025-12-31T21:30:00Z", 3),
        // Already the new year in Helsinki.
        answer("c", "2025-12-31T22:30:00Z", 10),
    ];
    store.write(AddResponses { county, rows }).await.unwrap();
    let columns = store.columns(county).await.unwrap();
    for (year, expected) in [(2025, ("sosiaali", 1, 1)), (2026, ("terveys", 1, 0))] {
        let (from, to) = (date(year, 1, 1), date(year, 12, 31));
        let slice = Slice { by: vec![Dimension::Division], ..Slice::of_period(from, to) };
        let plan = Plan::new(&slice, Counted::Nps, &tree(&store, county, to).await, &[]).unwrap();
        let cells = store.tally(county, &plan).await.unwrap().cells();
        let seen: Vec<_> =
            cells.iter().map(|(label, cell)| (label[0].as_str(), cell.nps.promoters(), cell.nps.critics())).collect();
        assert_eq!(seen, [expected]);
        assert_eq!(columns.tally(&plan).cells(), cells);
    }
}

async fn targets_are_found_by_their_words(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    let targets = async || store.targets(county, &tree(&store, county, REFORM).await).await.unwrap();
    let codes: Vec<String> = targets().await.into_iter().map(|target| target.code).collect();
    assert_eq!(codes, ["suun-terveys", "laakarit", "kotihoito", "satama-hammas", "kallio-hammas"]);
    let held = targets().await;
    let harbour = held.iter().find(|target| target.code == "satama-hammas").unwrap();
    assert_eq!((harbour.unit, harbour.heading.fi.as_str()), (HARBOUR, "Hammashoito"));
    assert_eq!(harbour.words, Wording::new("oikominen;hammaslääkäri", "tandläkare", "dentist"));
    let words = vec![("satama-hammas".to_owned(), Wording::new("hammassärky", "", ""))];
    let before = store.directory_edition(county).await.unwrap();
    store.write(ImportTargetWords { county, words }).await.unwrap();
    let held = targets().await;
    assert_eq!(held.iter().find(|target| target.code == "satama-hammas").unwrap().words.fi, "hammassärky");
    assert_eq!(store.directory_edition(county).await.unwrap(), before + 1, "running servers are told");
    assert_eq!(
        tree(&store, county, day_from_number(day_number(add_calendar_days(REFORM, 1)))).await.parent(SOCIAL),
        Some(COUNTY)
    );
}
