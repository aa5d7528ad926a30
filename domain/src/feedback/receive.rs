use super::{Kinds, LONGEST_TEXT, Promises, Speaker};
use crate::calendar::day_of;
use crate::channel::Channel;
use crate::language::Language;
use crate::organisation::{Target, TargetCode, UnitId};
use crate::people::is_email;
use jiff::Timestamp;
use jiff::civil::Date;

/// Whether and how the sender wants to hear back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReplyWish {
    #[default]
    None,
    /// Reads the reply with the receipt code.
    ByCode,
    /// Wants to be contacted.
    ByContact,
}

impl ReplyWish {
    pub const ALL: [ReplyWish; 3] = [ReplyWish::None, ReplyWish::ByCode, ReplyWish::ByContact];

    pub fn code(self) -> &'static str {
        match self {
            ReplyWish::None => "none",
            ReplyWish::ByCode => "code",
            ReplyWish::ByContact => "contact",
        }
    }

    pub fn parse(code: &str) -> Option<ReplyWish> {
        Self::ALL.into_iter().find(|wish| wish.code() == code)
    }
}

/// How to reach the sender. Kept apart from the feedback and encrypted; never in a figure, search or export.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    pub name: String,
    pub email: String,
    pub phone: String,
}

/// What a form was filled in with, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    pub text: String,
    pub target: Option<TargetCode>,
    /// "I don't know" was chosen instead of a target.
    pub target_unknown: bool,
    pub kinds: Kinds,
    pub speaker: Speaker,
    pub reply_wish: ReplyWish,
    pub contact: Contact,
    pub language: Language,
    /// The code of the poster that led here.
    pub poster: Option<String>,
}

/// A field of the form that may need mending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Target,
    Kinds,
    Text,
    Email,
    Phone,
    Channel,
}

impl Field {
    pub fn code(self) -> &'static str {
        match self {
            Field::Target => "target",
            Field::Kinds => "kinds",
            Field::Text => "text",
            Field::Email => "email",
            Field::Phone => "phone",
            Field::Channel => "channel",
        }
    }
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    Missing,
    /// Longer than [`LONGEST_TEXT`] by so many characters.
    TooLong(usize),
    Malformed,
    /// It was there, but is no more.
    Gone,
}

/// One thing for the sender to mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mend {
    pub field: Field,
    pub trouble: Trouble,
}

/// A draft that is whole: where it goes and by when it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub received_at: Timestamp,
    pub channel: Channel,
    pub language: Language,
    pub target: Option<TargetCode>,
    pub unit: UnitId,
    pub handled_by: UnitId,
    pub kinds: Kinds,
    pub speaker: Speaker,
    pub text: String,
    pub reply_wish: ReplyWish,
    pub contact: Option<Contact>,
    pub due_on: Date,
    /// The code of the poster that brought it.
    pub poster: Option<String>,
}

/// Where feedback may go: the targets, and the central desk for what has none.
#[derive(Debug, Clone, Copy)]
pub struct Directory<'a> {
    pub targets: &'a [Target],
    pub central_desk: UnitId,
    pub promises: &'a Promises,
}

/// Makes a draft a feedback, or says everything that is to be mended, in the order of the form.
pub fn receive(
    draft: &Draft,
    directory: Directory<'_>,
    channel: Channel,
    now: Timestamp,
) -> Result<Received, Vec<Mend>> {
    let mut mends = Vec::new();
    let target = draft.target.as_ref().map(|code| directory.targets.iter().find(|target| &target.code == code));
    match target {
        Some(None) => mends.push(Mend { field: Field::Target, trouble: Trouble::Gone }),
        None if !draft.target_unknown => mends.push(Mend { field: Field::Target, trouble: Trouble::Missing }),
        _ => {}
    }
    if draft.kinds.is_empty() {
        mends.push(Mend { field: Field::Kinds, trouble: Trouble::Missing });
    }
    mends.extend(check_text(&draft.text));
    let contact = (draft.reply_wish == ReplyWish::ByContact).then(|| trimmed(&draft.contact));
    if let Some(contact) = &contact {
        mends.extend(check_contact(contact));
    }
    if !mends.is_empty() {
        return Err(mends);
    }
    let unit = target.flatten().map_or(directory.central_desk, |target| target.unit);
    Ok(Received {
        received_at: now,
        channel,
        language: draft.language,
        target: draft.target.clone(),
        unit,
        handled_by: unit,
        kinds: draft.kinds,
        speaker: draft.speaker,
        text: tidy(&draft.text),
        reply_wish: draft.reply_wish,
        contact,
        due_on: directory.promises.of(unit).due_on(day_of(now), draft.kinds),
        poster: draft.poster.clone(),
    })
}

/// What is to be mended in a text that people write: a feedback, a reply, a message.
pub fn check_text(text: &str) -> Option<Mend> {
    let length = tidy(text).chars().count();
    let trouble = match length {
        0 => Trouble::Missing,
        _ if length > LONGEST_TEXT => Trouble::TooLong(length - LONGEST_TEXT),
        _ => return None,
    };
    Some(Mend { field: Field::Text, trouble })
}

/// Browsers send line breaks as CR LF; one break is one character, and edges are not text.
fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// Contact details as they are kept.
pub fn trimmed(contact: &Contact) -> Contact {
    Contact {
        name: contact.name.trim().to_owned(),
        email: contact.email.trim().to_owned(),
        phone: contact.phone.trim().to_owned(),
    }
}

/// Whether somebody can be reached by these details, trimmed.
pub fn check_contact(contact: &Contact) -> Option<Mend> {
    let mend = |field, trouble| Some(Mend { field, trouble });
    if contact.email.is_empty() && contact.phone.is_empty() {
        mend(Field::Email, Trouble::Missing)
    } else if !contact.email.is_empty() && !is_email(&contact.email) {
        mend(Field::Email, Trouble::Malformed)
    } else if !contact.phone.is_empty() && !is_phone(&contact.phone) {
        mend(Field::Phone, Trouble::Malformed)
    } else {
        None
    }
}

/// A number that can be called: 6 to 15 digits, an optional plus at the front, spaces and hyphens between.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    (6..=15).contains(&digits) && rest.chars().all(|c| c.is_ascii_digit() || " -()".contains(c))
}

#[cfg(test)]
mod tests {
    use super::super::{DayCount, Kind, Promise};
    use super::*;
    use crate::language::Wording;
    use jiff::civil::date;

    const DESK: UnitId = UnitId(0);

    fn targets() -> Vec<Target> {
        vec![Target {
            code: "hammashoitola".into(),
            name: Wording::new("Lahdenperän hammashoitola", "", ""),
            words: Wording::default(),
            unit: UnitId(7),
            heading: Wording::default(),
            municipality: String::new(),
        }]
    }

    fn draft() -> Draft {
        Draft {
            text: "  Jonotin kolme kuukautta.\r\nMiksi? ".into(),
            target: Some("hammashoitola".into()),
            kinds: [Kind::Criticism, Kind::Question].into_iter().collect(),
            ..Draft::default()
        }
    }

    fn send(draft: &Draft) -> Result<Received, Vec<Mend>> {
        let targets = targets();
        let promises = Promise::new(10, DayCount::Calendar).into();
        let directory = Directory { targets: &targets, central_desk: DESK, promises: &promises };
        // 22:30 on 21 November in UTC is already the 22nd in Helsinki.
        receive(draft, directory, Channel::Web, "2026-11-21T22:30:00Z".parse().unwrap())
    }

    fn check(change: impl Fn(&mut Draft), expected: &[(Field, Trouble)]) {
        let mut draft = draft();
        change(&mut draft);
        let mends = send(&draft).unwrap_err();
        assert_eq!(mends.iter().map(|mend| (mend.field, mend.trouble)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn goes_to_the_target_s_unit_by_the_promise() {
        let received = send(&draft()).unwrap();
        assert_eq!((received.unit, received.handled_by), (UnitId(7), UnitId(7)));
        assert_eq!(received.due_on, date(2026, 12, 2));
        assert_eq!(received.text, "Jonotin kolme kuukautta.\nMiksi?");
        assert_eq!(received.contact, None);
    }

    #[test]
    fn an_unknown_target_goes_to_the_central_desk() {
        let received = send(&Draft { target: None, target_unknown: true, ..draft() }).unwrap();
        assert_eq!(received.handled_by, DESK);
    }

    #[test]
    fn says_all_that_is_to_be_mended() {
        check(
            |draft| *draft = Draft::default(),
            &[(Field::Target, Trouble::Missing), (Field::Kinds, Trouble::Missing), (Field::Text, Trouble::Missing)],
        );
        check(|draft| draft.target = Some("lakkautettu".into()), &[(Field::Target, Trouble::Gone)]);
        check(|draft| draft.text = "ä".repeat(4_003), &[(Field::Text, Trouble::TooLong(3))]);
    }

    #[test]
    fn a_contact_must_be_reachable() {
        let wish = |email: &'static str, phone: &'static str| {
            move |draft: &mut Draft| {
                draft.reply_wish = ReplyWish::ByContact;
                draft.contact = Contact { name: String::new(), email: email.into(), phone: phone.into() };
            }
        };
        check(wish("", ""), &[(Field::Email, Trouble::Missing)]);
        for bad in ["aino", "aino@", "@esimerkki.fi", "aino@esimerkki", "ai no@esimerkki.fi", "aino@esimerkki..fi"] {
            check(wish(bad, ""), &[(Field::Email, Trouble::Malformed)]);
        }
        check(wish("", "12345"), &[(Field::Phone, Trouble::Malformed)]);
        check(wish("", "soita minulle 0401234567"), &[(Field::Phone, Trouble::Malformed)]);
        for (email, phone) in [("aino.mäki@esimerkki.fi", ""), ("", "+358 40 123 4567"), ("a@b.fi", "040-1234567")] {
            let mut draft = draft();
            wish(email, phone)(&mut draft);
            assert!(send(&draft).is_ok(), "{email} {phone}");
        }
    }

    #[test]
    fn details_are_not_kept_unless_a_contact_is_wanted() {
        let contact = Contact { email: "aino@esimerkki.fi".into(), ..Contact::default() };
        let received = send(&Draft { contact, ..draft() }).unwrap();
        assert_eq!(received.contact, None);
    }
}
