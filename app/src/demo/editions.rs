//! Reports of the demo county: a review of the last whole quarter in Finnish and Swedish as it was published, and a release
//! that waits for somebody to say where a figure in it comes from.

use super::DemoError;
use super::people;
use crate::measures::answer::{Engine, Figures};
use crate::reports::compile::{Asked, Kind, Readers, ReportError, compile};
use crate::reports::desk::draft;
use domain::calendar::day_of;
use domain::language::Language;
use domain::organisation::CountyId;
use domain::reports::{EditionEvent, EditionHappening, Frozen, Period, ReportEdition};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeMap;
use store::{KeepEdition, Store};

const WRITER: &str = "johanna.lindroos@jarviranta.example";
/// Who reads reports before they are published.
pub const READER: &str = "mikko.aaltonen@jarviranta.example";

const FINNISH: [(&str, &str); 2] = [
    (
        "summary",
        "Saimme neljänneksen aikana {feedback_received} palautetta. Käsittely kesti keskimäärin {handling_time} \
         vuorokautta, ja luvatussa ajassa käsiteltiin {within_promise}.\n\n\
         Eniten kiitettiin **kohtaamista**: hoitajat ja sosiaaliohjaajat kuuntelivat ja kertoivat, mitä seuraavaksi \
         tapahtuu. Moitteissa toistui kolme asiaa:\n\n\
         - puhelimessa joutuu odottamaan\n- hammashoitoon ei saa aikaa illaksi\n- pysäköinti keskussairaalalla on vaikeaa\n\n\
         Mitä olemme jo tehneet, kerrotaan sivulla [Mitä kerroitte ja mitä teimme](/tyytyvaisyys/teot).",
    ),
    (
        "participation",
        "Asiakasraati kokoontui syyskuussa ja kokeili uutta palautelomaketta. Raadin toiveesta lomakkeen voi nyt lähettää \
         ilman yhteystietoja. Kokemusasiantuntijat olivat mukana suunnittelemassa perhekeskuksen odotustilaa.",
    ),
];
const SWEDISH: [(&str, &str); 2] = [
    (
        "summary",
        "Under kvartalet fick vi {feedback_received} responser. Behandlingen tog i medeltal {handling_time} dygn, och inom \
         utlovad tid behandlades {within_promise}.\n\n\
         Mest tack fick **bemötandet**: vårdare och socialhandledare lyssnade och berättade vad som händer härnäst. I \
         klandret återkom tre saker:\n\n\
         - man får vänta i telefonen\n- det finns inga tandvårdstider på kvällen\n- det är svårt att parkera vid centralsjukhuset\n\n\
         Vad vi redan har gjort berättar vi på sidan [Vad ni sade och vad vi gjorde](/sv/tyytyvaisyys/teot).",
    ),
    (
        "participation",
        "Klientrådet samlades i september och prövade det nya responsformuläret. På rådets önskan kan formuläret nu skickas \
         utan kontaktuppgifter. Erfarenhetsexperter deltog i planeringen av familjecentrets väntrum.",
    ),
];
const RELEASE: &str = "Asiakkaamme vastasivat kyselyihimme {responses} kertaa. Suositteluindeksi NPS oli {nps}.\n\n\
     ”Joka kolmas kertoi myös omin sanoin, mikä onnistui”, sanoo asiakaskokemuspäällikkö Johanna Lindroos. \
     Avoimista palautteista 83 % oli myönteisiä.";

pub async fn add(store: &Store, county: CountyId, now: Timestamp) -> Result<(), DemoError> {
    let engine = Engine::Columns(store.columns(county).await?);
    let source = Figures { store, county, engine, today: day_of(now) };
    let quarter = last_quarter(now);
    for (language, texts) in [(Language::Finnish, FINNISH), (Language::Swedish, SWEDISH)] {
        let id = format!("demo-katsaus-{}", language.code());
        let texts = texts.map(|(section, text)| (section.to_owned(), text.to_owned())).into();
        let edition = ReportEdition { texts, ..draft(id, Kind::Quarterly.code(), quarter, language) };
        publish(&source, edition, now).await?;
    }
    let texts = BTreeMap::from([("lead".to_owned(), RELEASE.to_owned())]);
    let year = Period::Year(quarter.year());
    let release = draft("demo-tiedote".to_owned(), Kind::Release.code(), year, Language::Finnish);
    let steps = [(EditionHappening::Begun, WRITER, 3), (EditionHappening::Edited, WRITER, 2)];
    keep(store, county, ReportEdition { texts, ..release }, &steps, now).await.map(drop)
}

fn last_quarter(now: Timestamp) -> Period {
    let today = day_of(now);
    match (today.month() - 1) / 3 {
        0 => Period::Quarter(today.year() - 1, 4),
        whole => Period::Quarter(today.year(), whole as u8),
    }
}

async fn publish(source: &Figures<'_>, edition: ReportEdition, now: Timestamp) -> Result<(), DemoError> {
    let steps = [(EditionHappening::Begun, WRITER, 12), (EditionHappening::Edited, WRITER, 11)];
    let mut edition = keep(source.store, source.county, edition, &steps, now).await?;
    let refused = |what: &str| DemoError::Report(what.to_owned());
    let told = |error: ReportError| DemoError::Report(error.to_string());
    edition.send_for_review().map_err(|_| refused("it cannot be read"))?;
    let steps = [(EditionHappening::SentForReview, WRITER, 11)];
    let mut edition = keep(source.store, source.county, edition, &steps, now).await?;
    let asked = Asked {
        kind: Kind::Quarterly,
        period: edition.period,
        language: edition.language,
        readers: Readers::Everybody,
    };
    let document = compile(source, asked, &edition.texts).await.map_err(told)?;
    let at = days_ago(now, 9);
    let (content, digest) = (document.json().map_err(told)?, document.digest());
    let frozen = Frozen { at, by: people::number(READER), content, digest };
    edition.publish(frozen, 0).map_err(|_| refused("it cannot be published"))?;
    keep(source.store, source.county, edition, &[(EditionHappening::Published, READER, 9)], now).await.map(drop)
}

fn days_ago(now: Timestamp, days: i64) -> Timestamp {
    now - SignedDuration::from_hours(24 * days)
}

/// Writes the steps, each by somebody and so many days ago, and gives the edition as it stands then.
async fn keep(
    store: &Store,
    county: CountyId,
    mut edition: ReportEdition,
    steps: &[(EditionHappening, &str, i64)],
    now: Timestamp,
) -> Result<ReportEdition, DemoError> {
    for (what, who, days) in steps {
        let event = EditionEvent { at: days_ago(now, *days), person: people::number(who), what: *what };
        store.write(KeepEdition { county, edition: edition.clone(), event }).await?;
        edition.version += i64::from(*what != EditionHappening::Begun);
    }
    Ok(edition)
}
