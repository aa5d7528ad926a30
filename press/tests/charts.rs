//! Every chart as it was when somebody last looked at it. After a change on purpose: delete the files that differ, run
//! the tests twice (a chart without a file writes one and fails), and look at the new files.

#![allow(clippy::unwrap_used)]

use press::charts::{
    Axis, Bar, Dot, Dots, Heat, HeatCell, Light, Lights, Mark, Pair, Pairs, Point, Series, Size, Stack, StackRow, Told,
    Tone, Trend, bar_chart, light,
};
use std::fs;
use std::path::Path;

/// Numbers as Finnish has them.
fn number(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}").replace('.', ",").replace('-', "\u{2212}")
}

fn told<'a>(id: &'a str, title: &'a str) -> Told<'a> {
    Told { id, title, description: "Mitä kaavio näyttää, sanoin: 71 & 46." }
}

fn check(name: &str, svg: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts").join(format!("{name}.svg"));
    let Ok(held) = fs::read_to_string(&path) else {
        fs::write(&path, svg).unwrap();
        panic!("{name} had no file and has one now: look at it");
    };
    assert_eq!(svg, held, "{name} is drawn otherwise than when it was looked at");
}

fn both_sizes(name: &str, draw: impl Fn(Size) -> String) {
    check(name, &draw(Size::Wide));
    check(&format!("{name}-narrow"), &draw(Size::Narrow));
}

fn percent(share: f64) -> (f64, String) {
    (share, format!("{}\u{a0}%", number(share, 0)))
}

/// The divisions of seed 000; the shares of the first are those of its year.
#[test]
fn recommendation_in_three_groups() {
    let row = |name: &str, shares: [f64; 3], nps: &str, n: &str| StackRow {
        name: name.into(),
        parts: shares.map(percent).to_vec(),
        value: nps.into(),
        note: n.into(),
        instead: String::new(),
    };
    let stack = Stack {
        tones: vec![
            (Tone::Worst, "Kriittiset (0–6)".into()),
            (Tone::Middle, "Neutraalit (7–8)".into()),
            (Tone::Best, "Suosittelijat (9–10)".into()),
        ],
        rows: vec![
            row("Koko hyvinvointialue", [7.0, 15.0, 78.0], "71", "38\u{a0}273"),
            row("Terveydenhuolto ja sairaanhoito", [6.0, 14.0, 80.0], "74", "34\u{a0}458"),
            row("Sosiaalihuolto", [17.0, 20.0, 63.0], "46", "3\u{a0}158"),
            row(
                "Lasten, nuorten ja perheiden sosiaalipalvelujen yhteinen asiakasohjaus",
                [44.0, 32.0, 24.0],
                "\u{2212}20",
                "56",
            ),
            StackRow { name: "Kuntoutus".into(), instead: "Alle 10 vastausta".into(), ..StackRow::default() },
        ],
    };
    both_sizes("nps", |size| stack.svg(told("nps", "Suosittelu toimialoittain"), size));
    let table = stack.table(["Toimiala", "NPS", "Vastauksia"]);
    assert_eq!(table.rows[2], ["Sosiaalihuolto", "17\u{a0}%", "20\u{a0}%", "63\u{a0}%", "46", "3\u{a0}158"]);
}

#[test]
fn statements_in_five_answers() {
    let row = |name: &str, shares: [f64; 5], mean: &str| StackRow {
        name: name.into(),
        parts: shares.map(percent).to_vec(),
        value: mean.into(),
        note: "1\u{a0}204".into(),
        instead: String::new(),
    };
    let names = ["Täysin eri mieltä", "Eri mieltä", "Siltä väliltä", "Samaa mieltä", "Täysin samaa mieltä"];
    let tones = [Tone::Worst, Tone::Bad, Tone::Middle, Tone::Good, Tone::Best];
    let stack = Stack {
        tones: tones.into_iter().zip(names.map(String::from)).collect(),
        rows: vec![
            row("Sain apua, kun sitä tarvitsin", [4.0, 5.0, 11.0, 24.0, 56.0], "4,23"),
            row("Minua kohdeltiin hyvin", [1.0, 2.0, 4.0, 15.0, 78.0], "4,67"),
            row("Osallistuin minua koskeviin päätöksiin", [3.0, 6.0, 14.0, 27.0, 50.0], "4,15"),
        ],
    };
    both_sizes("statements", |size| stack.svg(told("statements", "Väittämien vastaukset"), size));
}

fn point(value: f64, width: f64, n: &str) -> Option<Point> {
    Some(Point {
        value,
        shown: number(value, 0),
        interval: Some((value - width, value + width)),
        shown_interval: format!("{}–{}", number(value - width, 1), number(value + width, 1)),
        note: n.into(),
    })
}

fn quarters() -> Vec<String> {
    (0..9).map(|at| format!("{}/{}", at % 4 + 1, 24 + at / 4)).collect()
}

#[test]
fn one_line_with_gap_mark_and_target() {
    let points = vec![
        point(41.0, 9.0, "80"),
        point(46.0, 7.0, "120"),
        point(52.0, 6.0, "160"),
        None,
        point(49.0, 6.0, "150"),
        point(55.0, 5.0, "210"),
        point(61.0, 4.0, "300"),
        point(60.0, 4.0, "310"),
        point(66.0, 4.0, "290"),
    ];
    let trend = Trend {
        axis: Axis::over([32.0, 70.0], (-100.0, 100.0), number),
        labels: quarters(),
        series: vec![Series { name: "Suositteluindeksi".into(), points }],
        marks: vec![
            Mark { before: 5, text: "Kysymyksen sanamuoto vaihtui 1.4.2025. Lukuja ei voi verrata sen yli.".into() },
            Mark { before: 7, text: "Tekstiviestikysely alkoi 1.10.2025.".into() },
        ],
        reference: Some((70.0, "Tavoite 70".into())),
    };
    both_sizes("trend", |size| trend.svg(told("trend", "Suosittelu neljännesvuosittain"), size));
    let table = trend.table(["Neljännes", "NPS", "Väli", "Vastauksia"]);
    assert_eq!(table.rows[3], ["4/24", "", "", ""]);
    assert_eq!(table.rows[5], ["2/25 (A)", "55", "50,0–60,0", "210"]);
}

#[test]
fn channels_are_lines_of_their_own() {
    let flat = |base: f64, width: f64| (0..9).map(|at| point(base + f64::from(at % 3), width, "100")).collect();
    let trend = Trend {
        axis: Axis::over([45.0, 84.0], (-100.0, 100.0), number),
        labels: quarters(),
        series: vec![
            Series { name: "Tekstiviesti".into(), points: flat(79.0, 2.0) },
            Series { name: "QR ja verkko".into(), points: flat(52.0, 6.0) },
            Series { name: "Haastattelu".into(), points: flat(55.0, 5.0) },
        ],
        marks: Vec::new(),
        reference: None,
    };
    both_sizes("channels", |size| trend.svg(told("channels", "Suosittelu vastaustavoittain"), size));
}

#[test]
fn units_as_dots() {
    let dot = |name: &str, value: f64, (low, high): (f64, f64), n: &str, few: bool| Dot {
        name: name.into(),
        value: Some(value),
        shown: number(value, 0),
        interval: Some((low, high)),
        shown_interval: format!("{}…{}", number(low, 1), number(high, 1)),
        note: n.into(),
        few,
        instead: String::new(),
    };
    let dots = Dots {
        axis: Axis::over([-4.05, 84.0], (-100.0, 100.0), number),
        rows: vec![
            dot("Suun terveydenhuolto", 80.0, (77.0, 83.0), "2\u{a0}310", false),
            dot("Avosairaanhoito", 62.0, (57.0, 66.0), "1\u{a0}204", false),
            dot(
                "Lasten, nuorten ja perheiden sosiaalipalvelujen yhteinen asiakasohjaus",
                46.0,
                (40.0, 52.0),
                "640",
                false,
            ),
            // Seed 000: n 23, critics 2, promoters 7.
            dot("Kuntoutus", 21.74, (-4.05, 42.51), "23", true),
            Dot { name: "Neuvola".into(), instead: "Alle 10 vastausta".into(), ..Dot::default() },
        ],
        reference: Some((71.0, "Koko alue 71".into())),
    };
    both_sizes("dots", |size| dots.svg(told("dots", "Palvelut ja niiden vaihteluvälit"), size));
}

/// Kinds of seed 004, table 1, with a year before that is made up.
#[test]
fn kinds_against_the_year_before() {
    let pair = |name: &str, now: f64, before: f64, note: &str| Pair {
        name: name.into(),
        now: Some(now),
        now_shown: number(now, 0),
        before: Some(before),
        before_shown: number(before, 0),
        instead: String::new(),
        note: note.into(),
    };
    let pairs = Pairs {
        now: "10–12/2020".into(),
        before: Some("10–12/2019".into()),
        rows: vec![
            pair("Moite", 876.0, 790.0, "+11\u{a0}%"),
            pair("Kiitos", 417.0, 502.0, "\u{2212}17\u{a0}%"),
            pair("Kehittämisehdotus", 222.0, 190.0, "+17\u{a0}%"),
            pair("Kysymys", 142.0, 0.0, ""),
            Pair { name: "Saavutettavuus".into(), instead: "Alle 10 palautetta".into(), ..Pair::default() },
        ],
    };
    both_sizes("kinds", |size| pairs.svg(told("kinds", "Palautteet lajeittain"), size));
    assert_eq!(pairs.table(["Laji", "Muutos"]).rows[4], ["Saavutettavuus", "Alle 10 palautetta", "", ""]);
}

#[test]
fn rows_by_columns() {
    let cell = |value: f64| HeatCell { strength: Some((value - 20.0) / 64.0), shown: number(value, 0) };
    let row = |name: &str, values: [f64; 5]| (name.to_owned(), values.map(cell).to_vec());
    let hidden = HeatCell { strength: None, shown: "–".into() };
    let heat = Heat {
        columns: ["Tekstiviesti", "Verkko", "QR", "Haastattelu", "Paperi"].map(String::from).to_vec(),
        rows: vec![
            row("Suun terveydenhuolto", [84.0, 71.0, 63.0, 75.0, 60.0]),
            row("Avosairaanhoito", [66.0, 41.0, 52.0, 58.0, 49.0]),
            (
                "Lasten ja perheiden palvelut".to_owned(),
                vec![cell(46.0), hidden.clone(), cell(20.0), hidden, cell(33.0)],
            ),
        ],
    };
    both_sizes("heat", |size| heat.svg(told("heat", "NPS palveluittain ja tavoittain"), size));
}

#[test]
fn key_results_by_quarter() {
    let lights = Lights {
        columns: ["Q1", "Q2", "Q3", "Q4"].map(String::from).to_vec(),
        rows: vec![
            (
                "Asiakkaat suosittelevat palvelujamme (NPS vähintään 50)".into(),
                vec![
                    Some((Light::NotMet, "38".into())),
                    Some((Light::Partly, "46".into())),
                    Some((Light::Met, "52".into())),
                    None,
                ],
            ),
            (
                "Pyöröovi alle 6 %".into(),
                vec![Some((Light::Unknown, String::new())), Some((Light::Met, "5,1\u{a0}%".into())), None, None],
            ),
        ],
        legend: vec![
            (Light::Met, "Toteutunut".into()),
            (Light::Partly, "Osin toteutunut".into()),
            (Light::NotMet, "Ei toteutunut".into()),
            (Light::Unknown, "Ei voida arvioida".into()),
        ],
    };
    both_sizes("lights", |size| lights.svg(told("lights", "Avaintulokset"), size));
    let table = lights.table("Avaintulos");
    assert_eq!(table.rows[1][1..3], ["Ei voida arvioida", "5,1\u{a0}% (Toteutunut)"]);
    check("light", &light(Light::Partly, "Osin toteutunut"));
}

#[test]
fn months_as_bars() {
    let bar = |label: &str, value: Option<f64>| Bar {
        label: label.into(),
        value,
        shown: value.map(|value| number(value, 0)).unwrap_or_default(),
    };
    let bars = [bar("9/26", Some(36.0)), bar("10/26", Some(72.0)), bar("11/26", None)];
    check("months", &bar_chart(told("months", "Saapuneet"), &bars));
}
