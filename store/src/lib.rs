//! Everything that lasts: one file per noun over SQLite and PostgreSQL, with one SQL text for both.
//!
//! Reads go through a pool and never wait for writes. Writes are values that implement [`Write`]; one writer commits
//! what is waiting as one group, and answers only when it is on disk (`writer.rs`). What differs between the
//! databases is in `dialect.rs` and nowhere else. The county is the first parameter of every query.

mod actions;
mod alarms;
mod answer_log;
mod check;
mod columns;
mod comments;
mod contacts;
mod counties;
mod dialect;
mod draws;
mod editions;
mod error;
mod feedback;
mod forms;
mod goals;
mod invitations;
mod machine_keys;
mod mail_choices;
mod mappings;
mod measure_alerts;
mod measures;
mod migrations;
mod missed;
mod newest_comments;
mod notices;
mod ombudsman;
mod organisation;
mod outbox;
mod outside_figures;
mod people;
mod posters;
mod questionnaires;
mod report_editions;
mod responses;
mod safety;
mod sendings;
mod settings;
mod sweep;
mod topics;
mod uploads;
mod vault;
mod visits;
mod waiting;
mod wording;
mod writer;

pub use actions::{BeginAction, ChangeAction, LinkFeedback, Linked};
pub use alarms::{NoteAlarm, RaiseAlarm, RaisedAlarm};
pub use check::Counts;
pub use comments::{
    AddCommentModel, CommentSaid, CommentToRead, CommentTones, CommentsChanged, HeldModel, Judged, KeepReadings,
    NoteUnmasking, SaidQuery, Unmasking,
};
pub use contacts::{EraseContacts, open_contact, open_contact_and_code};
pub use dialect::DatabaseUrl;
pub use draws::Draw;
pub use error::Error;
pub use feedback::{
    AllOrNone, Before, Beside, Change, Changed, DropTemplate, FeedbackFound, FeedbackQuery, Give, Group,
    ImportFeedback, Imported, InboxCounts, InboxPage, InboxQuery, IndexFeedback, Indexed, KeepTemplate, MakeGroup,
    Release, ReplyDraft, ToIndex, View,
};
pub use forms::{AddCounts, Counted, SweepCounts};
pub use goals::{ImportGoals, KeepGoal, SetKpis};
pub use invitations::{AddInvitation, AddQrCode, NoteOpened};
pub use machine_keys::{AddMachineKey, MachineKey, RevokeMachineKey};
pub use mail_choices::{DeclineMail, SetMailChoices};
pub use mappings::KeepMapping;
pub use measure_alerts::{NoteAlert, RaiseAlerts, RaisedAlert};
pub use missed::{AddTargetWords, Missed, MissedQuery, RefuseWords};
pub use newest_comments::Comment;
pub use notices::{DeskCount, Gather, Happened, Notice, SetPosition, Tell};
pub use ombudsman::{AddContacts, DropContact};
pub use organisation::{ImportOrganisation, ImportTargetWords};
pub use outbox::{Fate, OutboxCounts, Outgoing, SettleMail, SweepMail, TakeMail, Taken};
pub use outside_figures::SetOutsideFigures;
pub use people::{
    AddPerson, DisablePerson, FailedSignIn, Listed, OpenSession, Session, SetPassword, SignOut, TouchSession,
};
pub use posters::{AddPoster, CountVisit};
pub use questionnaires::{
    ChooseQrSurvey, DropDraft, HowKept, KeepDraft, Kept, OwnDistribution, PublishSurvey, Published,
};
pub use report_editions::KeepEdition;
pub use responses::{AddResponses, AddSurvey, AnswerSurvey, Answered};
pub use safety::{ChangeNotice, EraseNotices, GiveNotice, NoteReading, NoticePage, NoticeQuery};
pub use sendings::{
    DueSending, ForgetAsked, HandOver, Handed, HandingOver, Represented, SendingCount, SettleSending, TakeReceipt,
    Tidied, TidySendings,
};
pub use settings::SetSetting;
pub use sweep::Sweep;
pub use topics::{ImportTopics, Topic};
pub use uploads::{AddUploadPart, EraseUpload, KeepUpload, SweepUploads, UPLOAD_PART, Upload};
pub use vault::Vault;
pub use visits::{AddVisits, Drawn, KeepDraw, NewVisit, OptOut, SetShare, VisitFacts};
pub use waiting::WaitingSpan;
pub use writer::{Together, Write};

use dialect::WordIndex;
use domain::organisation::CountyId;
use jiff::Timestamp;
use sqlx::AnyPool;
use std::sync::Arc;
use writer::Writer;

/// A result of the store.
pub type Result<T> = std::result::Result<T, Error>;

/// The store of an installation: clone it freely.
#[derive(Clone)]
pub struct Store {
    reads: AnyPool,
    writer: Writer,
    vault: Arc<Vault>,
    words: WordIndex,
    url: DatabaseUrl,
}

impl Store {
    /// Opens the database, brings its schema up to date and starts the writer.
    pub async fn open(url: &DatabaseUrl, vault: Vault) -> Result<Store> {
        sqlx::any::install_default_drivers();
        dialect::prepare(url).await?;
        let mut connection = dialect::connect_writer(url).await?;
        migrations::migrator().run(&mut connection).await?;
        dialect::prepare_words(url, &mut connection).await?;
        let reads = dialect::connect_reads(url).await?;
        let (writer, words) = (Writer::start(url.clone(), connection), WordIndex::of(url));
        Ok(Store { reads, writer, vault: Arc::new(vault), words, url: url.clone() })
    }

    /// Commits one change; returns when it is on disk.
    pub async fn write<W: Write>(&self, change: W) -> Result<W::Output> {
        self.writer.write(change).await
    }

    /// The same for what nobody waits for: what people do goes before it.
    pub async fn write_when_quiet<W: Write>(&self, change: W) -> Result<W::Output> {
        self.writer.write_when_quiet(change).await
    }

    /// What was deleted is in no file any more.
    pub async fn forget_deleted(&self) -> Result<()> {
        dialect::forget_deleted(&self.url).await
    }

    /// The keys of the installation.
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// Whether the database answers.
    pub async fn is_ready(&self) -> bool {
        sqlx::query("SELECT 1").execute(&self.reads).await.is_ok()
    }
}

fn milliseconds(at: Timestamp) -> i64 {
    at.as_millisecond()
}

fn instant(milliseconds: i64) -> Result<Timestamp> {
    Timestamp::from_millisecond(milliseconds).map_err(|_| Error::Unreadable("instant"))
}

fn key(county: CountyId) -> i64 {
    county.0
}
