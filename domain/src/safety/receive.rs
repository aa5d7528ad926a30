use super::{Moment, Outcome, Severity, Teller};
use crate::calendar::day_of;
use crate::feedback::{Contact, Directory, Field, Trouble, check_contact, check_text, trimmed};
use crate::language::Language;
use crate::organisation::{TargetCode, UnitId};
use jiff::Timestamp;
use jiff::civil::Date;

/// The longest suggestion, in characters.
pub const LONGEST_PREVENTION: usize = 2_000;
/// The longest time of day as told, in characters.
const LONGEST_CLOCK: usize = 60;

/// The form of a notice as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NoticeDraft {
    pub text: String,
    pub target: Option<TargetCode>,
    /// "I don't know" was chosen instead of a target.
    pub target_unknown: bool,
    pub day: String,
    pub clock: String,
    /// The day is not remembered.
    pub day_unsure: bool,
    pub outcome: Option<Outcome>,
    pub severity: Severity,
    pub prevention: String,
    pub teller: Teller,
    pub wants_contact: bool,
    pub contact: Contact,
    pub language: Language,
}

/// A field of the form that may need mending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoticeField {
    Text,
    Target,
    Day,
    Outcome,
    Prevention,
    Email,
    Phone,
}

impl NoticeField {
    pub fn code(self) -> &'static str {
        match self {
            NoticeField::Text => "text",
            NoticeField::Target => "target",
            NoticeField::Day => "day",
            NoticeField::Outcome => "outcome",
            NoticeField::Prevention => "prevention",
            NoticeField::Email => "email",
            NoticeField::Phone => "phone",
        }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeTrouble {
    Missing,
    /// By so many characters.
    TooLong(usize),
    Malformed,
    Gone,
    /// A day that has not come yet.
    Ahead,
}

/// One thing to mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeMend {
    pub field: NoticeField,
    pub trouble: NoticeTrouble,
}

/// A notice that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeReceived {
    pub received_at: Timestamp,
    pub language: Language,
    pub target: Option<TargetCode>,
    pub unit: UnitId,
    pub text: String,
    pub moment: Moment,
    pub outcome: Outcome,
    pub severity: Severity,
    pub prevention: String,
    pub teller: Teller,
    pub contact: Option<Contact>,
}

/// Makes a draft a notice, or says everything that is to be mended, in the order of the form.
pub fn receive_notice(
    draft: &NoticeDraft,
    directory: Directory<'_>,
    now: Timestamp,
) -> Result<NoticeReceived, Vec<NoticeMend>> {
    let mut mends = Vec::new();
    let mut mend = |field, trouble| mends.push(NoticeMend { field, trouble });
    if let Some(found) = check_text(&draft.text) {
        mend(NoticeField::Text, trouble(found.trouble));
    }
    let target = draft.target.as_ref().map(|code| directory.targets.iter().find(|target| &target.code == code));
    match target {
        Some(None) => mend(NoticeField::Target, NoticeTrouble::Gone),
        None if !draft.target_unknown => mend(NoticeField::Target, NoticeTrouble::Missing),
        _ => {}
    }
    let day = day(draft, day_of(now)).unwrap_or_else(|trouble| {
        mend(NoticeField::Day, trouble);
        None
    });
    if draft.outcome.is_none() {
        mend(NoticeField::Outcome, NoticeTrouble::Missing);
    }
    let prevention = tidy(&draft.prevention);
    if let Some(over) = prevention.chars().count().checked_sub(LONGEST_PREVENTION).filter(|over| *over > 0) {
        mend(NoticeField::Prevention, NoticeTrouble::TooLong(over));
    }
    let contact = draft.wants_contact.then(|| trimmed(&draft.contact));
    if let Some(found) = contact.as_ref().and_then(check_contact) {
        let field = if found.field == Field::Phone { NoticeField::Phone } else { NoticeField::Email };
        mend(field, trouble(found.trouble));
    }
    let (true, Some(outcome)) = (mends.is_empty(), draft.outcome) else { return Err(mends) };
    Ok(NoticeReceived {
        received_at: now,
        language: draft.language,
        target: draft.target.clone(),
        unit: target.flatten().map_or(directory.central_desk, |target| target.unit),
        text: tidy(&draft.text),
        moment: Moment { day, clock: tidy(&draft.clock).chars().take(LONGEST_CLOCK).collect() },
        outcome,
        severity: draft.severity,
        prevention,
        teller: draft.teller,
        contact,
    })
}

fn trouble(found: Trouble) -> NoticeTrouble {
    match found {
        Trouble::Missing => NoticeTrouble::Missing,
        Trouble::TooLong(over) => NoticeTrouble::TooLong(over),
        Trouble::Malformed => NoticeTrouble::Malformed,
        Trouble::Gone => NoticeTrouble::Gone,
    }
}

fn day(draft: &NoticeDraft, today: Date) -> Result<Option<Date>, NoticeTrouble> {
    let typed = draft.day.trim();
    if typed.is_empty() {
        return if draft.day_unsure { Ok(None) } else { Err(NoticeTrouble::Missing) };
    }
    let day = read_day(typed, today).ok_or(NoticeTrouble::Malformed)?;
    if day > today { Err(NoticeTrouble::Ahead) } else { Ok(Some(day)) }
}

/// 21.11.2026, 21.11. (the last one there was) or 2026-11-21.
fn read_day(typed: &str, today: Date) -> Option<Date> {
    if let Ok(day) = typed.parse::<Date>() {
        return Some(day).filter(|day| day.year() >= 1900);
    }
    let parts: Vec<&str> = typed.split(['.', '/', ' ']).filter(|part| !part.is_empty()).collect();
    let [day, month, rest @ ..] = &parts[..] else { return None };
    let (day, month): (i8, i8) = (day.parse().ok()?, month.parse().ok()?);
    match rest {
        [] => [today.year(), today.year() - 1]
            .into_iter()
            .filter_map(|year| Date::new(year, month, day).ok())
            .find(|day| *day <= today),
        [year] => Date::new(year.parse().ok().filter(|year| *year >= 1900)?, month, day).ok(),
        _ => None,
    }
}

fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feedback::{DayCount, Promise};
    use jiff::civil::date;

    fn draft() -> NoticeDraft {
        NoticeDraft {
            text: " Isä putosi sängystä. ".into(),
            target_unknown: true,
            day: "20.11.2026".into(),
            outcome: Some(Outcome::Harm),
            ..NoticeDraft::default()
        }
    }

    fn send(draft: &NoticeDraft) -> Result<NoticeReceived, Vec<NoticeMend>> {
        let promises = Promise::new(10, DayCount::Calendar).into();
        let directory = Directory { targets: &[], central_desk: UnitId(0), promises: &promises };
        // 22:30 on 21 November in UTC is already the 22nd in Helsinki.
        receive_notice(draft, directory, "2026-11-21T22:30:00Z".parse().unwrap())
    }

    fn check(change: impl Fn(&mut NoticeDraft), expected: &[(NoticeField, NoticeTrouble)]) {
        let mut draft = draft();
        change(&mut draft);
        let mends = send(&draft).unwrap_err();
        assert_eq!(mends.iter().map(|mend| (mend.field, mend.trouble)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn says_all_that_is_to_be_mended() {
        let missing = [NoticeField::Text, NoticeField::Target, NoticeField::Day, NoticeField::Outcome];
        check(|draft| *draft = NoticeDraft::default(), &missing.map(|field| (field, NoticeTrouble::Missing)));
        check(|draft| draft.day = "31.2.2026".into(), &[(NoticeField::Day, NoticeTrouble::Malformed)]);
        check(|draft| draft.day = "viime viikolla".into(), &[(NoticeField::Day, NoticeTrouble::Malformed)]);
        check(|draft| draft.day = "23.11.2026".into(), &[(NoticeField::Day, NoticeTrouble::Ahead)]);
        check(|draft| draft.target = Some("pois".into()), &[(NoticeField::Target, NoticeTrouble::Gone)]);
        check(|draft| draft.wants_contact = true, &[(NoticeField::Email, NoticeTrouble::Missing)]);
        let long = "ä".repeat(LONGEST_PREVENTION + 2);
        check(|draft| draft.prevention = long.clone(), &[(NoticeField::Prevention, NoticeTrouble::TooLong(2))]);
    }

    #[test]
    fn a_day_is_written_in_many_ways() {
        let day = |typed: &str| send(&NoticeDraft { day: typed.into(), ..draft() }).unwrap().moment.day.unwrap();
        assert_eq!(day("22.11.2026"), date(2026, 11, 22));
        assert_eq!(day("2026-01-05"), date(2026, 1, 5));
        assert_eq!(day("5.1."), date(2026, 1, 5));
        assert_eq!(day("24.12."), date(2025, 12, 24), "the last Christmas Eve that there was");
        let unsure = NoticeDraft { day: String::new(), day_unsure: true, ..draft() };
        assert_eq!(send(&unsure).unwrap().moment.day, None);
    }

    #[test]
    fn details_are_not_kept_unless_a_contact_is_wanted() {
        let contact = Contact { phone: "040 123 4567".into(), ..Contact::default() };
        let typed = NoticeDraft { contact, ..draft() };
        assert_eq!(send(&typed).unwrap().contact, None);
        assert!(send(&NoticeDraft { wants_contact: true, ..typed }).unwrap().contact.is_some());
    }
}
