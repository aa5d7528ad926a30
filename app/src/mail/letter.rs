//! The words of a mail, from what the outbox says of it. Nothing that anybody wrote is ever in one: mail is read on
//! other people's machines, and feedback tells of health.

use super::unsubscribe;
use super::words::Words;
use crate::web::codes;
use domain::calendar::{day_from_number, day_of};
use domain::feedback::{Contact, Feedback, erased_on};
use domain::organisation::{CountyId, Organisation, UnitId};
use domain::people::{MailKind, Recipient};
use domain::settings::Settings;
use domain::surveys;
use gateways::mail::Message;
use jiff::Timestamp;
use store::{HandingOver, Outgoing, Store, open_contact_and_code};

/// What every mail of a county has in common.
pub struct Letterhead {
    county: CountyId,
    organisation: Organisation,
    settings: Settings,
    base_address: String,
}

/// One line of what there is to tell: so many, about what, of which unit, due on which day.
struct Line<'a> {
    about: &'a str,
    unit: UnitId,
    day: i32,
    count: i64,
}

impl Letterhead {
    pub async fn load(
        store: &Store,
        county: CountyId,
        base_address: &str,
        now: Timestamp,
    ) -> store::Result<Option<Letterhead>> {
        let Some(organisation) = store.organisation(county, day_of(now)).await? else { return Ok(None) };
        let settings = store.settings(county).await?;
        Ok(Some(Letterhead { county, organisation, settings, base_address: base_address.to_owned() }))
    }

    fn address(&self, words: Words, path: &str) -> String {
        format!("{}{}", self.base_address, words.path(path))
    }

    fn from(&self, words: Words) -> (String, String) {
        let name = self.organisation.official_name(self.organisation.root(), words.language);
        let address = self.settings.mail_from().map(str::to_owned);
        (name.to_owned(), address.unwrap_or_else(|| format!("noreply@{}", self.host())))
    }

    /// The host of the base address, where it has a name.
    fn host(&self) -> &str {
        let place = self.base_address.split_once("://").map_or("", |(_, place)| place);
        let host = place.split(['/', ':']).next().unwrap_or_default();
        if host.contains(|c: char| c.is_ascii_alphabetic()) { host } else { "localhost" }
    }

    fn unit_name(&self, words: Words, unit: UnitId) -> &str {
        if unit == self.organisation.root() {
            return words.t("central-desk");
        }
        self.organisation.public_name(unit, words.language)
    }

    /// What somebody in a sample gets by mail. One click ends them all.
    pub fn invitation(&self, row: &HandingOver, place: &str, link: &str, now: Timestamp) -> Message {
        let words = Words::of(row.sending.language.unwrap_or_default());
        let (subject, lead) = match row.sending.message {
            surveys::Message::Invitation => ("mail-invitation-subject", "mail-invitation-lead"),
            surveys::Message::Reminder => ("mail-reminder-subject", "mail-reminder-lead"),
        };
        let (lead, unsubscribe) = (words.with1(lead, "place", place), format!("{link}/lopeta"));
        let end = format!("{}\n\n{}\n{unsubscribe}", words.t("mail-automatic"), words.t("mail-end-invitations"));
        Message {
            id: row.name.clone(),
            from: self.from(words),
            to: row.sending.address.clone(),
            subject: words.t(subject).to_owned(),
            text: format!(
                "{}\n\n{lead}\n\n{link}\n\n{}\n\n{end}\n",
                words.t("mail-hello"),
                words.t("mail-invitation-anonymous")
            ),
            language: words.language,
            unsubscribe,
            written_at: now,
        }
    }

    fn message(
        &self,
        store: &Store,
        words: Words,
        outgoing: &Outgoing,
        (to, subject, text): (String, String, String),
    ) -> Message {
        let path = unsubscribe::path(store.vault(), self.county, &outgoing.recipient, outgoing.kind);
        let unsubscribe = self.address(words, &path);
        let end = match outgoing.recipient {
            Recipient::Person(_) => {
                let choices = self.address(words, "/tyopoyta/ilmoitukset");
                format!("{}\n{choices}\n\n{}\n{unsubscribe}", words.t("mail-choose"), words.t("mail-end"))
            }
            Recipient::Sender(_) => format!("{}\n{unsubscribe}", words.t("mail-end-sender")),
        };
        Message {
            id: store.vault().hash_text("mail", &format!("{}/{}", self.county.0, outgoing.message)),
            from: self.from(words),
            to,
            subject,
            text: format!("{}\n\n{text}\n\n{}\n\n{end}\n", words.t("mail-hello"), words.t("mail-automatic")),
            language: words.language,
            unsubscribe,
            written_at: outgoing.created_at,
        }
    }
}

/// The mail as it goes out; none where there is nobody to send it to any more, or they have declined it since.
pub async fn write(store: &Store, head: &Letterhead, outgoing: &Outgoing) -> store::Result<Option<Message>> {
    let choices = store.mail_choices(head.county, &outgoing.recipient).await?;
    if !choices.wants(outgoing.kind) {
        return Ok(None);
    }
    match &outgoing.recipient {
        Recipient::Person(person) => {
            let Some(to) = store.mail_address(head.county, *person).await? else { return Ok(None) };
            let words = Words::of(choices.language);
            let (subject, text) = for_staff(head, words, outgoing);
            Ok(Some(head.message(store, words, outgoing, (to, subject, text))))
        }
        Recipient::Sender(feedback) => {
            let Some(feedback) = store.feedback(head.county, feedback).await? else { return Ok(None) };
            let held = open_contact_and_code(store, head.county, &feedback.id).await?;
            let Some((contact, code)) = held.filter(|(contact, _)| !contact.email.is_empty()) else { return Ok(None) };
            let words = Words::of(feedback.language);
            let (subject, text) = for_sender(head, words, outgoing.kind, (&feedback, code));
            let Contact { email, .. } = contact;
            Ok(Some(head.message(store, words, outgoing, (email, subject, text))))
        }
    }
}

fn for_staff(head: &Letterhead, words: Words, outgoing: &Outgoing) -> (String, String) {
    let lines: Vec<Line<'_>> = outgoing.arguments.lines().filter_map(line).collect();
    let total = lines.iter().map(|line| line.count).sum();
    let day = words.day(day_of(outgoing.created_at));
    let (subject, lead) = match outgoing.kind {
        MailKind::Digest => (words.with1("mail-digest-subject", "day", day), words.t("mail-digest-lead")),
        MailKind::Escalation => (words.counted("mail-escalation-subject", total), words.t("mail-escalation-lead")),
        MailKind::Alert => (words.counted("mail-alert-subject", total), words.t("mail-alert-lead")),
        _ => (words.counted("mail-news-subject", total), words.t("mail-news-lead")),
    };
    let told: Vec<String> = lines.iter().map(|line| format!("- {}", told(head, words, line))).collect();
    let (open, page) = match outgoing.kind {
        MailKind::Alert => ("mail-open-dashboard", "/tyopoyta/johtaminen"),
        _ => ("mail-open-inbox", "/tyopoyta/palautteet"),
    };
    (subject, format!("{lead}\n\n{}\n\n{}\n{}", told.join("\n"), words.t(open), head.address(words, page)))
}

fn line(text: &str) -> Option<Line<'_>> {
    let mut parts = text.split(' ');
    let about = parts.next()?;
    let [unit, day, count] = [parts.next()?, parts.next()?, parts.next()?];
    Some(Line { about, unit: UnitId(unit.parse().ok()?), day: day.parse().ok()?, count: count.parse().ok()? })
}

fn told(head: &Letterhead, words: Words, line: &Line<'_>) -> String {
    let unit = head.unit_name(words, line.unit);
    let count = |about: &str| words.counted(&format!("mail-about-{}", about.replace('_', "-")), line.count);
    match line.about {
        "due" => {
            let day = words.with1("mail-due-on", "day", words.day(day_from_number(line.day)));
            format!("{day}: {unit}, {}", count("due"))
        }
        "late" | "due_today" | "due_soon" | "new" => count(line.about),
        about => format!("{unit}: {}", count(about)),
    }
}

/// The clinic's name would tell something too, so only the day says which feedback is meant.
fn for_sender(
    head: &Letterhead,
    words: Words,
    kind: MailKind,
    (feedback, code): (&Feedback, Option<String>),
) -> (String, String) {
    let given = words.day(day_of(feedback.received_at));
    let (subject, lead) = match kind {
        MailKind::Receipt => ("mail-receipt-subject", words.with1("mail-receipt-lead", "day", given)),
        _ => ("mail-reply-subject", words.with1("mail-reply-lead", "day", given)),
    };
    let (invitation, path) = match code {
        Some(code) => (words.t("mail-follow"), format!("/palaute/seuranta/{}", codes::grouped(&code))),
        None => (words.t("mail-follow-by-code"), "/palaute/seuranta".to_owned()),
    };
    let why = words.t("mail-not-in-mail");
    let erased = feedback.handling.completed_at().map(|at| erased_on(at, head.settings.erase_after_days()));
    let erased = erased.map(|day| format!("\n\n{}", words.with1("mail-erased-on", "day", words.day(day))));
    let text = format!("{lead}\n\n{invitation}\n{}\n\n{why}{}", head.address(words, &path), erased.unwrap_or_default());
    (words.t(subject).to_owned(), text)
}
