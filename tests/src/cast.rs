//! Two counties that everybody knows by heart. Rantala and Metsola have the same tree with the same codes, so that a
//! mistake between them shows; only their names and people's addresses tell them apart.
//!
//! ```text
//! rantala (0) ─┬─ terveys (1) ─┬─ suun-terveys (3) ─┬─ satama-hammas (6)
//!              │               │                    └─ kallio-hammas (7)
//!              │               └─ laakarit (4)
//!              └─ sosiaali (2) ── kotihoito (5)
//! ```

use domain::channel::Channel;
use domain::feedback::{Contact, Kind, Received, ReplyWish, Speaker};
use domain::language::{Language, Wording};
use domain::organisation::{CountyId, Level, UnitId, UnitRow, plan_import};
use domain::people::{Duty, Role};
use domain::surveys::{AgeGroup, NATIONAL_SURVEY, NpsScore, Response, Sex};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use std::fmt::Write as _;
use store::{AddPerson, AddQrCode, AddSurvey, Give, ImportOrganisation, ImportTargetWords, Store};

pub const KEY: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// Saturday 21 November 2026, noon in Helsinki.
pub const NOW: Timestamp = Timestamp::constant(1_795_255_200, 0);
/// From this day on the trees stand.
pub const BEGINNING: Date = date(2020, 1, 1);

pub const COUNTY: UnitId = UnitId(0);
pub const HEALTH: UnitId = UnitId(1);
pub const SOCIAL: UnitId = UnitId(2);
pub const DENTAL: UnitId = UnitId(3);
pub const DOCTORS: UnitId = UnitId(4);
pub const HOME_CARE: UnitId = UnitId(5);
pub const HARBOUR: UnitId = UnitId(6);
pub const HILL: UnitId = UnitId(7);

/// Handler of dental care: of both clinics.
pub const AINO: i64 = 1;
/// Manager of the social division.
pub const BENGT: i64 = 2;
/// Customer-experience manager of the county.
pub const CECILIA: i64 = 3;
/// Administrator: sees no feedback.
pub const DAAVID: i64 = 4;
/// Handler of the clinic at the harbour.
pub const EEVA: i64 = 5;

/// Everybody's password.
pub const PASSWORD: &str = "kuusi pitkää sanaa";
/// Its hash, with parameters that cost nothing.
const HASH: &str = "$argon2id$v=19$m=8,t=1,p=1$bGE7lJjjUorvKdp0mMVFAg$1CAyfxxHg4Us/HYAZbLbX/GkoP8soMu3EAj4Utq5ud4";

/// The QR codes of the clinics at the harbour and on the hill.
pub const HARBOUR_QR: &str = "SATAMA";
pub const HILL_QR: &str = "KALLQX";

/// The number of the national survey.
pub const NATIONAL: u16 = 1;

/// The rows of a county's tree: code, parent, level, official name, public name.
pub fn rows(county: &str) -> Vec<UnitRow> {
    let name = if county == "rantala" { "Rantalan hyvinvointialue" } else { "Metsolan hyvinvointialue" };
    vec![
        row(county, "", Level::County, (name, "")),
        row("terveys", county, Level::Division, ("Terveyspalvelut", "")),
        row("sosiaali", county, Level::Division, ("Sosiaalipalvelut", "")),
        row("suun-terveys", "terveys", Level::Service, ("Suun terveydenhuolto", "Hammashoito")),
        row("laakarit", "terveys", Level::Service, ("Avosairaanhoito", "Lääkäri ja hoitaja")),
        row("kotihoito", "sosiaali", Level::Service, ("Kotihoidon palvelut", "Kotihoito")),
        row("satama-hammas", "suun-terveys", Level::Unit, ("Sataman suun terveydenhuolto", "Sataman hammashoitola")),
        row("kallio-hammas", "suun-terveys", Level::Unit, ("Kallion suun terveydenhuolto", "Kallion hammashoitola")),
    ]
}

/// Rantala's tree as a file.
pub fn organisation_csv() -> String {
    let mut file = "code,parent,level,name_fi,public_name_fi\n".to_owned();
    for row in rows("rantala") {
        writeln!(file, "{},{},{},{},{}", row.code, row.parent, row.level, row.name.fi, row.public_name.fi).unwrap();
    }
    file
}

fn row(code: &str, parent: &str, level: Level, (name, public_name): (&str, &str)) -> UnitRow {
    let swedish = if code == "satama-hammas" { "Hamnens tandklinik" } else { "" };
    UnitRow {
        code: code.into(),
        parent: parent.into(),
        level,
        name: Wording::new(name, "", ""),
        public_name: Wording::new(public_name, swedish, ""),
        municipality: if level == Level::Unit { "Rantala" } else { "" }.into(),
        oid: String::new(),
    }
}

/// A county with its tree, words, survey, people and QR codes, and nothing said yet.
pub async fn settle(store: &Store, code: &str) -> CountyId {
    let county = store.ensure_county(code).await.unwrap();
    let change = plan_import(None, &rows(code), BEGINNING).unwrap();
    store.write(ImportOrganisation { county, change, from: BEGINNING }).await.unwrap();
    let words = vec![("satama-hammas".to_owned(), Wording::new("oikominen;hammaslääkäri", "tandläkare", "dentist"))];
    store.write(ImportTargetWords { county, words }).await.unwrap();
    assert_eq!(store.write(AddSurvey { county, code: NATIONAL_SURVEY.into() }).await.unwrap(), NATIONAL);
    for (code, unit) in [(HARBOUR_QR, HARBOUR), (HILL_QR, HILL)] {
        store.write(AddQrCode { county, code: code.into(), unit }).await.unwrap();
    }
    let people = [
        (AINO, "Aino Aalto", Role::Handler, DENTAL),
        (BENGT, "Bengt Berg", Role::Manager, SOCIAL),
        (CECILIA, "Cecilia Korpi", Role::ExperienceManager, COUNTY),
        (DAAVID, "Daavid Dahl", Role::Administrator, COUNTY),
        (EEVA, "Eeva Elo", Role::Handler, HARBOUR),
    ];
    for (id, name, role, unit) in people {
        let person = person(county, &email(name, code), name, vec![Duty { role, unit }]);
        assert_eq!(store.write(person).await.unwrap(), Some(id));
    }
    county
}

/// aino@rantala.fi
pub fn email(name: &str, county: &str) -> String {
    format!("{}@{county}.fi", name.split(' ').next().unwrap().to_lowercase())
}

pub fn person(county: CountyId, email: &str, name: &str, duties: Vec<Duty>) -> AddPerson {
    AddPerson { county, email: email.into(), name: name.into(), password: HASH.into(), duties, now: NOW }
}

/// A feedback on the clinic at the harbour, received now and due on 1 December.
pub fn received(text: &str) -> Received {
    Received {
        received_at: NOW,
        channel: Channel::Web,
        language: Language::Finnish,
        target: Some("satama-hammas".into()),
        unit: HARBOUR,
        handled_by: HARBOUR,
        kinds: [Kind::Criticism].into_iter().collect(),
        speaker: Speaker::Client,
        text: text.into(),
        reply_wish: ReplyWish::ByCode,
        contact: None,
        due_on: date(2026, 12, 1),
        poster: None,
    }
}

/// How Maija, who wants to be called, is reached.
pub fn maija() -> Contact {
    let (name, email, phone) = ("Maija Meikäläinen", "maija.meikalainen@esimerkki.fi", "040 765 4321");
    Contact { name: name.into(), email: email.into(), phone: phone.into() }
}

/// Keeps a feedback under an identifier; its receipt code follows from it.
pub async fn give(store: &Store, county: CountyId, id: &str, received: Received) -> bool {
    let receipt = receipt(store, id);
    store.write(Give::new(store, county, id.into(), receipt, received).unwrap()).await.unwrap()
}

pub fn receipt(store: &Store, id: &str) -> String {
    store.vault().hash_text("receipt", &code(id))
}

/// The receipt code of a feedback of the cast.
pub fn code(id: &str) -> String {
    app::web::codes::normalized(&format!("KKKK{id}"))
}

/// An answer to the national survey on the clinic at the harbour, with a recommendation score alone.
pub fn response(id: &str, score: u8) -> Response {
    Response {
        id: id.into(),
        submitted_at: NOW,
        unit: HARBOUR,
        survey: NATIONAL,
        channel: Channel::Qr,
        language: Some(Language::Finnish),
        age_group: AgeGroup::Unknown,
        sex: Sex::Unknown,
        municipality: String::new(),
        nps: NpsScore::new(score),
        statements: [None; 7],
        comment: String::new(),
    }
}
