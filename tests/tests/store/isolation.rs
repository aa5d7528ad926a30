//! Nothing of one county is ever seen from another.

use super::{
    actions, alerts, comments, goals, ombudsman, outside_figures, own_surveys, report_editions, safety, sources, visits,
};
use app::jobs::index_feedback::index_waiting;
use domain::calendar::day_of;
use domain::channel::Channel;
use domain::feedback::{
    Actor, Event, Feedback, Handling, Happening, Matter, Matters, Received, ReplyTemplate, ReplyWish,
};
use domain::language::{Language, Wording};
use domain::measures::{Counted, Dimension, Plan, Slice};
use domain::organisation::{CountyId, Organisation, UnitId};
use domain::people::{MailChoices, MailKind, Recipient};
use domain::posters::{Poster, PosterKind, PosterLanguages};
use domain::surveys::{AgeGroup, Invitation, InvitationState, Past, Sex};
use jiff::SignedDuration;
use jiff::civil::date;
use std::collections::BTreeSet;
use store::{
    AddInvitation, AddPoster, AddResponses, AnswerSurvey, Answered, Beside, Change, Changed, CountVisit, Counts,
    DisablePerson, FailedSignIn, FeedbackQuery, Give, ImportTopics, InboxCounts, InboxQuery, KeepTemplate, MakeGroup,
    NoteReading, Notice, NoticeQuery, OpenSession, Outgoing, ReplyDraft, SetMailChoices, SetPosition, SetSetting,
    SignOut, Store, Tell, Topic, View, open_contact, open_contact_and_code,
};
use tests::cast::{self, AINO, HARBOUR, NATIONAL, NOW};
use tests::{Fresh, on_both};

on_both!(every_read_sees_its_own_county_only, no_write_reaches_another_county);

/// What `every_read_sees_its_own_county_only` reads, by the names of the store's functions.
const READS: &[&str] = &[
    "action",
    "action_events",
    "actions",
    "actions_of_feedback",
    "asked",
    "asked_matters",
    "asked_person",
    "asked_when",
    "columns",
    "comment_model",
    "comment_model_body",
    "comment_tones",
    "comments_changed",
    "comments_said",
    "comments_to_read",
    "counties",
    "counts",
    "desk_counts",
    "directory_edition",
    "draw_counts",
    "draws",
    "due_sendings",
    "failed_sign_ins",
    "feedback",
    "feedback_by_ids",
    "feedback_by_receipt",
    "feedback_events",
    "feedback_of_action",
    "feedback_to_index",
    "feedback_topics",
    "group_members",
    "group_name",
    "group_names",
    "groups",
    "handling_rows",
    "handling_rows_of",
    "happened",
    "inbox",
    "inbox_counts",
    "invitation",
    "job_position",
    "judged_feedback",
    "judgement",
    "last_reading",
    "linked_counts",
    "logged_columns",
    "logged_since",
    "mail_address",
    "mail_choices",
    "mail_is_due",
    "measure_alerts",
    "merged_feedback",
    "newest_comments",
    "notices_wait",
    "open_contact",
    "open_contact_and_code",
    "organisation",
    "organisations",
    "outbox_counts",
    "own_distribution",
    "own_response_counts",
    "own_texts",
    "own_texts_said",
    "people",
    "people_s_mail_choices",
    "person_by_email",
    "poster",
    "poster_effects",
    "posters",
    "qr_codes",
    "qr_survey",
    "qr_surveys",
    "qr_unit",
    "reading",
    "reply_draft",
    "reply_templates",
    "represented",
    "response_count",
    "safety_contact",
    "safety_events",
    "safety_notice",
    "safety_notice_by_receipt",
    "safety_notices",
    "safety_rows",
    "sampling_past",
    "sampling_shares",
    "search_feedback",
    "sending_counts",
    "session",
    "settings",
    "span",
    "survey_versions",
    "surveys",
    "tally",
    "targets",
    "topics",
    "unescalated",
    "unmaskings",
    "visit_address",
    "waiting_span",
    "waiting_visits",
    "wordings",
];

fn with_contact(text: &str) -> Received {
    Received { reply_wish: ReplyWish::ByContact, contact: Some(cast::maija()), ..cast::received(text) }
}

/// A county in which there is something of everything.
async fn fill(store: &Store) -> CountyId {
    let county = cast::settle(store, "rantala").await;
    let receipt = cast::receipt(store, "f1");
    let mut give = Give::new(store, county, "f1".into(), receipt, with_contact("Rantalan salaisuus")).unwrap();
    give.asked = Matters::default().with(Matter::Safety);
    store.write(give).await.unwrap();
    index_waiting(store, county).await.unwrap();
    take(store, county).await;
    safety::give(store, county, "n1", safety::received("Rantalan vaara")).await;
    let read = NoteReading { county, notice: "n1".into(), person: AINO, now: NOW };
    store.write(read).await.unwrap();
    actions::begin(store, county, "a1", &["f1"]).await;
    store.write(AddResponses { county, rows: vec![cast::response("r1", 9)] }).await.unwrap();
    store.write(SetSetting { county, key: "promise.days".into(), value: "3".into() }).await.unwrap();
    let topics = vec![Topic { key: "queue".into(), name: Wording::new("Jono", "", "") }];
    store.write(ImportTopics { county, topics }).await.unwrap();
    store.write(AddInvitation { county, token: "link".into(), invitation: invitation() }).await.unwrap();
    let open = OpenSession { county, session: "s1".into(), person: AINO, who: "someone".into(), now: NOW };
    store.write(open).await.unwrap();
    let (language, body) = (Language::Finnish, "Hei".to_owned());
    let template = ReplyTemplate { number: 0, name: "Alku".into(), language, body, unit: HARBOUR };
    store.write(KeepTemplate { county, template }).await.unwrap();
    store.write(MakeGroup { county, code: "flu".into(), name: "Flunssa".into(), by: AINO, at: NOW }).await.unwrap();
    let failed = FailedSignIn { county, who: "thief".into(), now: NOW, since: NOW - SignedDuration::from_mins(15) };
    store.write(failed).await.unwrap();
    let poster = Poster {
        code: "POSTERA".into(),
        target: "satama-hammas".into(),
        kind: PosterKind::A4,
        languages: PosterLanguages::Finnish,
        note: String::new(),
        made_at: NOW,
        made_by: None,
    };
    store.write(AddPoster { county, poster }).await.unwrap();
    store.write(CountVisit { county, code: "POSTERA".into(), day: day_of(NOW) }).await.unwrap();
    mail(store, county).await;
    visits::fill(store, county).await;
    own_surveys::fill(store, county).await;
    sources::fill(store, county).await;
    alerts::fill(store, county).await;
    goals::fill(store, county).await;
    ombudsman::fill(store, county).await;
    report_editions::fill(store, county).await;
    comments::fill(store, county).await;
    county
}

/// A notice that waits, a mail that waits, a choice and a position.
async fn mail(store: &Store, county: CountyId) {
    let notice = Notice {
        feedback: "f1".into(),
        about: "taken".into(),
        number: 1,
        person: AINO,
        kind: MailKind::News,
        unit: HARBOUR,
    };
    let outgoing = Outgoing {
        message: "reply/f1/2".into(),
        kind: MailKind::Reply,
        recipient: Recipient::Sender("f1".into()),
        arguments: String::new(),
        created_at: NOW,
    };
    store.write(Tell { county, now: NOW, notices: vec![notice], messages: vec![outgoing] }).await.unwrap();
    let choices = MailChoices { language: Language::Swedish, ..MailChoices::default() };
    store.write(SetMailChoices { county, person: AINO, choices }).await.unwrap();
    store.write(SetPosition { county, job: "news", position: 1 }).await.unwrap();
}

/// It is taken, in a group, with a topic, with a reply that waits for a reader and with a duplicate.
async fn take(store: &Store, county: CountyId) {
    let feedback = store.feedback(county, "f1").await.unwrap().unwrap();
    let event = || Event { at: NOW, actor: Actor::Person(AINO), what: Happening::Taken, text: String::new() };
    let draft = ReplyDraft { body: "Hei".into(), author: AINO, asked_at: NOW };
    let besides = [Beside::Topics(vec!["queue".into()]), Beside::Draft(draft)];
    for (version, beside) in besides.into_iter().enumerate() {
        let handling = Handling::InHandling { handler: AINO };
        let group = Some("flu".into());
        let feedback = Feedback { handling, group, version: version as i64, ..feedback.clone() };
        let change = Change::new(county, feedback, event()).with(beside);
        assert_eq!(store.write(change).await.unwrap(), Changed::Done);
    }
    cast::give(store, county, "f2", cast::received("Sama salaisuus")).await;
    let again = store.feedback(county, "f2").await.unwrap().unwrap();
    let again = Feedback { merged_into: Some("f1".into()), ..again };
    assert_eq!(store.write(Change::new(county, again, event())).await.unwrap(), Changed::Done);
}

fn invitation() -> Invitation {
    Invitation {
        unit: HARBOUR,
        survey: NATIONAL,
        channel: Channel::Web,
        language: Language::Finnish,
        age_group: AgeGroup::From65To74,
        sex: Sex::Female,
        expires_at: NOW + SignedDuration::from_hours(24),
        state: InvitationState::Sent,
    }
}

async fn every_read_sees_its_own_county_only(fresh: &Fresh) {
    let store = fresh.store().await;
    let rantala = fill(&store).await;
    let bare = store.ensure_county("metsola").await.unwrap();
    assert_ne!(rantala, bare);
    assert!(sees_anything(&store, rantala).await, "the reads do see what is there");
    assert!(!sees_anything(&store, bare).await);
    // The same keys in both: each has its own behind them.
    let metsola = cast::settle(&store, "metsola").await;
    cast::give(&store, metsola, "f1", cast::received("Metsolan oma")).await;
    let text = async |county| store.feedback(county, "f1").await.unwrap().unwrap().text;
    assert_eq!((text(rantala).await.as_str(), text(metsola).await.as_str()), ("Rantalan salaisuus", "Metsolan oma"));
    assert_eq!(open_contact(&store, metsola, "f1").await.unwrap(), None);
    assert_eq!(store.feedback_events(metsola, "f1").await.unwrap(), []);
    let tree = store.organisation(metsola, day_of(NOW)).await.unwrap().unwrap();
    assert_eq!(tree.official_name(tree.root(), Language::Finnish), "Metsolan hyvinvointialue");
    assert!(store.person_by_email(metsola, "aino@rantala.fi").await.unwrap().is_none());
    let receipt = cast::receipt(&store, "f1");
    assert_eq!(store.feedback_by_receipt(metsola, &receipt).await.unwrap().unwrap().text, "Metsolan oma");
    assert_eq!(store.counties().await.unwrap(), [(rantala, "rantala".into()), (metsola, "metsola".into())]);
}

/// Whether any read but the list of counties finds something; all of them must agree.
async fn sees_anything(store: &Store, county: CountyId) -> bool {
    let units: Vec<UnitId> = (0..9).map(UnitId).collect();
    let today = day_of(NOW);
    let tree = store.organisation(county, today).await.unwrap();
    let rantala = store.organisation(CountyId(1), today).await.unwrap().unwrap();
    let query = |view| InboxQuery { units: units.clone(), view, page: 0, per_page: 10, before: None };
    let receipt = cast::receipt(store, "f1");
    let notices =
        NoticeQuery { units: units.clone(), state: None, outcome: None, severity: None, page: 0, per_page: 9 };
    let search = FeedbackQuery { desks: units.clone(), limit: 10, ..FeedbackQuery::default() };
    let found = [
        tree.is_some(),
        store.targets(county, &rantala).await.unwrap().iter().any(|target| !target.words.is_empty()),
        store.counts(county).await.unwrap() != Counts { responses: 0, feedback: 0, open_feedback: 0 },
        store.span(county).await.unwrap().is_some(),
        store.directory_edition(county).await.unwrap() > 0,
        store.feedback(county, "f1").await.unwrap().is_some(),
        store.feedback_by_receipt(county, &receipt).await.unwrap().is_some(),
        !store.feedback_events(county, "f1").await.unwrap().is_empty(),
        !store.feedback_to_index(county, 10).await.unwrap().is_empty(),
        !store.search_feedback(county, &search, NOW).await.unwrap().is_empty(),
        open_contact(store, county, "f1").await.unwrap().is_some(),
        open_contact_and_code(store, county, "f1").await.unwrap().is_some(),
        !store.happened(county, NOW).await.unwrap().is_empty(),
        !store.unescalated(county, date(2027, 1, 1)).await.unwrap().is_empty(),
        !store.desk_counts(county, (today, today), NOW).await.unwrap().is_empty(),
        store.notices_wait(county, MailKind::News).await.unwrap(),
        store.outbox_counts(county).await.unwrap().waiting > 0,
        store.mail_is_due(county, NOW).await.unwrap(),
        store.mail_address(county, AINO).await.unwrap().is_some(),
        store.mail_choices(county, &Recipient::Person(AINO)).await.unwrap() != MailChoices::default(),
        !store.people_s_mail_choices(county).await.unwrap().is_empty(),
        store.job_position(county, "news").await.unwrap().is_some(),
        !store.inbox(county, &query(View::Open)).await.unwrap().rows.is_empty(),
        store.inbox(county, &query(View::Mine(AINO))).await.unwrap().total > Some(0),
        store.inbox_counts(county, &units, AINO, today).await.unwrap() != InboxCounts::default(),
        !store.handling_rows(county, NOW + SignedDuration::from_hours(1)).await.unwrap().is_empty(),
        store.person_by_email(county, "aino@rantala.fi").await.unwrap().is_some(),
        !store.people(county).await.unwrap().is_empty(),
        store.session(county, "s1").await.unwrap().is_some(),
        store.failed_sign_ins(county, "thief", NOW - SignedDuration::from_mins(15)).await.unwrap() > 0,
        !store.surveys(county).await.unwrap().is_empty(),
        store.settings(county).await.unwrap().promise().days != 10,
        !store.topics(county).await.unwrap().is_empty(),
        store.invitation(county, "link").await.unwrap().is_some(),
        store.qr_unit(county, cast::HARBOUR_QR).await.unwrap().is_some(),
        !store.qr_codes(county).await.unwrap().is_empty(),
        store.safety_notice(county, "n1").await.unwrap().is_some(),
        store.safety_notice_by_receipt(county, "receipt of n1").await.unwrap().is_some(),
        !store.safety_events(county, "n1").await.unwrap().is_empty(),
        store.safety_contact(county, "n1").await.unwrap().is_some(),
        !store.safety_rows(county, NOW).await.unwrap().is_empty(),
        !store.safety_notices(county, &notices).await.unwrap().rows.is_empty(),
        !store.asked_matters(county, "f1").await.unwrap().is_empty(),
    ];
    let own = own_surveys::sees(store, county).await;
    let gathered = sees_what_is_gathered(store, county, &units).await;
    let steering = [
        alerts::sees(store, county).await,
        goals::sees(store, county).await,
        ombudsman::sees(store, county).await,
        comments::sees(store, county).await,
        report_editions::sees(store, county).await,
    ]
    .concat();
    let answers = sees_answers(store, county, &rantala).await;
    let found = [&found[..], &answers, &gathered, &own, &sources::sees(store, county).await, &steering].concat();
    assert!(found.iter().all(|each| *each == found[0]), "{found:?}");
    found[0]
}

/// What was answered in surveys.
async fn sees_answers(store: &Store, county: CountyId, rantala: &Organisation) -> Vec<bool> {
    let today = day_of(NOW);
    let slice = Slice { by: vec![Dimension::Unit], ..Slice::of_period(today, today) };
    let plan = Plan::new(&slice, Counted::Nps, rantala, &[]).unwrap();
    vec![
        !store.columns(county).await.unwrap().is_empty(),
        !store.logged_columns(county).await.unwrap().0.is_empty(),
        !store.logged_since(county, 0).await.unwrap().0.is_empty(),
        store.response_count(county).await.unwrap() > 0,
        !store.tally(county, &plan).await.unwrap().cells().is_empty(),
    ]
}

/// Duplicates, groups, templates, development actions and posters.
async fn sees_what_is_gathered(store: &Store, county: CountyId, units: &[UnitId]) -> Vec<bool> {
    let until = NOW + SignedDuration::from_hours(1);
    vec![
        !store.feedback_by_ids(county, &["f1".into()]).await.unwrap().is_empty(),
        !store.feedback_topics(county, "f1").await.unwrap().is_empty(),
        store.reply_draft(county, "f1").await.unwrap().is_some(),
        !store.merged_feedback(county, "f1").await.unwrap().is_empty(),
        !store.reply_templates(county).await.unwrap().is_empty(),
        !store.groups(county, units).await.unwrap().is_empty(),
        !store.group_names(county).await.unwrap().is_empty(),
        store.group_name(county, "flu").await.unwrap().is_some(),
        !store.group_members(county, "flu", units, 9).await.unwrap().is_empty(),
        store.action(county, "a1").await.unwrap().is_some(),
        !store.actions(county).await.unwrap().is_empty(),
        !store.linked_counts(county).await.unwrap().is_empty(),
        !store.feedback_of_action(county, "a1").await.unwrap().is_empty(),
        !store.actions_of_feedback(county, "f1").await.unwrap().is_empty(),
        !store.action_events(county, "a1").await.unwrap().is_empty(),
        store.poster(county, "POSTERA").await.unwrap().is_some(),
        !store.posters(county).await.unwrap().is_empty(),
        !store.poster_effects(county, day_of(NOW)).await.unwrap().is_empty(),
        !store.waiting_visits(county).await.unwrap().is_empty(),
        store.waiting_span(county).await.unwrap().is_some(),
        store.visit_address(county, "asked").await.unwrap().is_some(),
        !store.draws(county, "national").await.unwrap().is_empty(),
        !store.draw_counts(county, 1).await.unwrap().is_empty(),
        !store.sampling_shares(county, "national").await.unwrap().is_empty(),
        store.sampling_past(county, "national", day_of(NOW), NOW).await.unwrap() != Past::default(),
        !store.due_sendings(county, Channel::TextMessage, NOW, 9).await.unwrap().is_empty(),
        store.asked_person(county, "link of asked").await.unwrap().is_some(),
        !store.sending_counts(county).await.unwrap().is_empty(),
        !store.asked(county, "national", (NOW, until)).await.unwrap().is_empty(),
        !store.asked_when(county, (NOW, until)).await.unwrap().is_empty(),
        !store.represented(county, "national", (NOW, until)).await.unwrap().is_empty(),
    ]
}

async fn no_write_reaches_another_county(fresh: &Fresh) {
    let store = fresh.store().await;
    let rantala = fill(&store).await;
    let county = store.ensure_county("metsola").await.unwrap();
    let before = store.feedback(rantala, "f1").await.unwrap().unwrap();
    let event = Event { at: NOW, actor: Actor::Sender, what: Happening::SenderWrote, text: String::new() };
    let change = Change::new(county, before.clone(), event);
    assert_eq!(store.write(change).await.unwrap(), Changed::SomebodyWasFaster);
    let answer =
        AnswerSurvey { county, token: Some("link".into()), response: cast::response("r2", 1), own: None, now: NOW };
    assert_eq!(store.write(answer).await.unwrap(), Answered::LinkUsed);
    store.write(SignOut { county, session: "s1".into() }).await.unwrap();
    let disable = DisablePerson { county, email: "aino@rantala.fi".into(), now: NOW };
    assert!(!store.write(disable).await.unwrap());
    let open = OpenSession { county, session: "s1".into(), person: AINO, who: "thief".into(), now: NOW };
    store.write(open).await.unwrap();
    assert_eq!(store.feedback(rantala, "f1").await.unwrap(), Some(before));
    assert!(sees_anything(&store, rantala).await, "all of Rantala is as it was");
    assert!(store.session(county, "s1").await.unwrap().is_none(), "Metsola has no such person");
}

/// A new way of reading must be put to the test above.
#[test]
fn every_read_of_the_store_is_known_here() {
    let mut reads = BTreeSet::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../store/src"))];
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            if file.is_dir() {
                folders.push(file);
                continue;
            }
            let source = std::fs::read_to_string(&file).unwrap();
            let names = source.split("pub async fn ").skip(1).filter_map(|rest| rest.split(['(', '<']).next());
            reads.extend(names.map(str::to_owned));
        }
    }
    let other = [
        "open",
        "write",
        "write_when_quiet",
        "is_ready",
        "ensure_county",
        "schema_version",
        "damage",
        "forget_deleted",
    ];
    let known = READS
        .iter()
        .copied()
        .chain(super::care::READS)
        .chain(sources::READS)
        .chain(goals::READS)
        .chain(outside_figures::READS)
        .chain(ombudsman::READS)
        .chain(report_editions::READS)
        .chain(other);
    let known: BTreeSet<String> = known.map(str::to_owned).collect();
    assert_eq!(reads, known);
}
