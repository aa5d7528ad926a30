//! How long a search over 200,000 feedbacks takes, on both databases: common and rare words, over the whole county, a
//! service and one unit, with what it can be narrowed by. Counted from the words that are typed to the marked words of
//! the fifty newest that answer.

use app::jobs::index_feedback::index_waiting;
use benches::chance::Chance;
use benches::kuule::processor_time;
use benches::postgres::Postgres;
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use benches::{Outcome, feedback};
use domain::feedback::Kind;
use domain::organisation::{CountyId, UnitId};
use jiff::{SignedDuration, Timestamp};
use std::time::Instant;
use store::{DatabaseUrl, FeedbackQuery, ImportFeedback, Store, Vault};
use text::words::{Stemmer, asked};

const FEEDBACK: usize = 200_000;
const IN_ONE_WRITE: usize = 500;
const UNITS: u16 = 83;
const COUNTY: CountyId = CountyId(1);
const PER_PAGE: u32 = 51;
/// What one who asks may wait, in milliseconds.
const LIMIT: f64 = 50.0;
const ROUNDS: usize = 5;

/// From what everybody writes to what nobody does.
const WORDS: [&str; 24] = [
    "hoitaja",
    "kiitos",
    "lääkäri",
    "soittaa",
    "ystävällinen hoitaja",
    "aika",
    "hammas",
    "odottaa päivystys",
    "takaisinsoitto",
    "röntgen",
    "lapsi rokotus",
    "lasku virhe",
    "kotihoito äiti",
    "vård",
    "tandläkare",
    "nurse",
    "parkkipaikka",
    "pyörätuoli ramppi",
    "kahvi",
    "tulkki",
    "hoitaja lääkäri aika puhelin",
    "tack kiitos",
    "kummallisuus",
    "zyxwv",
];

#[tokio::main]
async fn main() -> Outcome {
    let scratch = Scratch::new("feedback_search")?;
    told::begin("feedback_search", "finding feedback by its words among 200,000");
    let sqlite = DatabaseUrl::sqlite(&scratch.path("kuule.db"));
    measure("SQLite", &sqlite, || Ok(())).await?;
    match Postgres::start(&scratch)? {
        Some(postgres) => {
            let url = DatabaseUrl::parse(&postgres.address())?;
            measure("PostgreSQL", &url, || postgres.analyze()).await?;
        }
        None => told::figure("PostgreSQL", "is not installed: left out"),
    }
    Ok(())
}

async fn measure(name: &str, url: &DatabaseUrl, settle: impl Fn() -> Outcome) -> Outcome {
    let store = Store::open(url, Vault::from_hex(&"5a".repeat(32))?).await?;
    let newest: Timestamp = "2026-11-21T06:00:00Z".parse()?;
    let begun = Instant::now();
    fill(&store, newest).await?;
    told::figure(name, format!("{FEEDBACK} feedbacks kept in {:.0} s", begun.elapsed().as_secs_f64()));
    let begun = Instant::now();
    let indexed = index_waiting(&store, COUNTY).await?;
    told::figure("indexed", format!("{} a second", told::number(told::per_second(indexed as usize, begun.elapsed()))));
    settle()?;
    let now = newest + SignedDuration::from_hours(1);
    let (mut times, mut answered, mut slowest) = (Vec::new(), 0, (0.0, String::new()));
    let worked = processor_time("self")?;
    for _ in 0..ROUNDS {
        for (what, words, query) in questions() {
            let begun = Instant::now();
            let found = ask(&store, words, query, now).await?;
            let time = told::milliseconds(begun.elapsed());
            times.push(time);
            answered += usize::from(found > 0);
            if time > slowest.0 {
                slowest = (time, format!("{words}, {what}: {found}"));
            }
        }
    }
    told::figure("searches", format!("{} ({answered} with an answer)", times.len()));
    let worked = told::milliseconds(processor_time("self")? - worked) / times.len() as f64;
    told::figure("own work, ms", format!("{} of processor time a search, the load aside", told::number(worked)));
    told::figure("slowest", format!("{} ms ({})", told::number(slowest.0), slowest.1));
    told::figure("median, ms", told::number(told::median(&times)));
    told::verdict("99 % within, ms", told::share_below(&times, 0.99), Limit::AtMost(LIMIT));
    Ok(())
}

async fn fill(store: &Store, newest: Timestamp) -> Outcome {
    assert_eq!(store.ensure_county("bench").await?, COUNTY);
    let mut chance = Chance::seeded(3);
    let made = feedback::Maker::new(UNITS)?;
    for group in 0..FEEDBACK / IN_ONE_WRITE {
        let numbers = group * IN_ONE_WRITE..(group + 1) * IN_ONE_WRITE;
        let rows = numbers.map(|number| made.make(number, newest, &mut chance)).collect();
        store.write(ImportFeedback { county: COUNTY, rows }).await?;
    }
    Ok(())
}

/// Every word with every way of narrowing.
fn questions() -> Vec<(&'static str, &'static str, FeedbackQuery)> {
    let units = |from: u16, to: u16| (from..to).map(UnitId).collect::<Vec<_>>();
    let everywhere =
        FeedbackQuery { desks: units(0, UNITS), is_everywhere: true, limit: PER_PAGE, ..Default::default() };
    let service = FeedbackQuery { desks: units(20, 45), is_everywhere: false, ..everywhere.clone() };
    let unit = FeedbackQuery { desks: units(77, 78), is_everywhere: false, ..everywhere.clone() };
    let day = |text: &str| text.parse().ok();
    let narrowings = [
        ("everywhere", everywhere.clone()),
        ("a service", service.clone()),
        ("one unit", unit.clone()),
        ("open ones", FeedbackQuery { states: vec!["received", "in_handling"], ..everywhere.clone() }),
        ("open ones of one unit", FeedbackQuery { states: vec!["received"], ..unit }),
        ("accessibility", FeedbackQuery { kinds: [Kind::Accessibility].into_iter().collect(), ..service.clone() }),
        ("a rare topic", FeedbackQuery { topics: vec!["topic-19".into()], ..everywhere.clone() }),
        (
            "an old month",
            FeedbackQuery { from: day("2025-03-01T00:00:00Z"), until: day("2025-04-01T00:00:00Z"), ..everywhere },
        ),
        ("an old month of a service", FeedbackQuery { until: day("2025-04-01T00:00:00Z"), ..service }),
    ];
    let with = |(what, query): (&'static str, FeedbackQuery)| WORDS.map(|words| (what, words, query.clone()));
    narrowings.into_iter().flat_map(with).collect()
}

/// As the page does it: the words' stems, the search, and the words marked in what was found.
async fn ask(store: &Store, words: &str, mut query: FeedbackQuery, now: Timestamp) -> Outcome<usize> {
    let asked = asked(words);
    query.words = asked.iter().map(|word| word.stems().map(str::to_owned).collect()).collect();
    let found = store.search_feedback(COUNTY, &query, now).await?;
    let mut stemmer = Stemmer::default();
    for held in &found {
        stemmer.hits(&held.feedback.text, &asked);
    }
    Ok(found.len())
}
