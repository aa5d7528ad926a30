use domain::language::Wording;
use domain::organisation::CountyId;
use domain::reports::{OutsideFigure, OutsideTheme};
use store::{SetOutsideFigures, Store};
use tests::cast;
use tests::{Fresh, on_both};

on_both!(figures_from_elsewhere_keep_their_order_and_are_replaced);

/// The reads of figures from elsewhere, for the test of isolation.
pub const READS: [&str; 1] = ["outside_figures"];

fn figure(key: &str, year: i16, value: f64) -> OutsideFigure {
    OutsideFigure {
        year,
        key: key.into(),
        theme: OutsideTheme::Access,
        name: Wording::new("Hoitoon 14 vuorokaudessa", "Vård inom 14 dygn", ""),
        measured_in: "%".into(),
        value,
        country: (key == "care").then_some(87.5),
        decimals: 1,
        source: "THL".into(),
    }
}

pub async fn fill(store: &Store, county: CountyId) {
    let figures = vec![figure("waiting", 2024, 4.6), figure("care", 2024, 89.0)];
    store.write(SetOutsideFigures { county, figures }).await.unwrap();
}

pub async fn sees(store: &Store, county: CountyId) -> Vec<bool> {
    vec![!store.outside_figures(county, 2024).await.unwrap().is_empty()]
}

async fn figures_from_elsewhere_keep_their_order_and_are_replaced(fresh: &Fresh) {
    let store = fresh.store().await;
    let county = cast::settle(&store, "rantala").await;
    fill(&store, county).await;
    let held = store.outside_figures(county, 2024).await.unwrap();
    assert_eq!(held, [figure("waiting", 2024, 4.6), figure("care", 2024, 89.0)]);
    let figures = vec![figure("waiting", 2024, 4.1)];
    for _ in 0..2 {
        store.write(SetOutsideFigures { county, figures: figures.clone() }).await.unwrap();
    }
    let held = store.outside_figures(county, 2024).await.unwrap();
    assert_eq!(held.iter().map(|figure| figure.value).collect::<Vec<_>>(), [4.1, 89.0]);
    assert_eq!(store.outside_figures(county, 2023).await.unwrap(), []);
}
