use crate::language::Language;

/// What Kuule writes by itself, each to be declined by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MailKind {
    /// To those at a desk: what has come to it, gathered.
    News,
    /// To those at a desk on the mornings of working days: what is due.
    Digest,
    /// To who answers for a unit: what will soon be late.
    Escalation,
    /// To a sender: the feedback has arrived.
    Receipt,
    /// To a sender: there is a reply to read.
    Reply,
    /// To who answers for a unit: its figures fell.
    Alert,
}

impl MailKind {
    pub const ALL: [MailKind; 6] =
        [MailKind::News, MailKind::Digest, MailKind::Escalation, MailKind::Receipt, MailKind::Reply, MailKind::Alert];
    /// What the county's own people get.
    pub const FOR_STAFF: [MailKind; 4] = [MailKind::News, MailKind::Digest, MailKind::Escalation, MailKind::Alert];
    /// What senders get; they decline both at once.
    pub const FOR_SENDERS: [MailKind; 2] = [MailKind::Receipt, MailKind::Reply];

    pub fn code(self) -> &'static str {
        match self {
            MailKind::News => "news",
            MailKind::Digest => "digest",
            MailKind::Escalation => "escalation",
            MailKind::Receipt => "receipt",
            MailKind::Reply => "reply",
            MailKind::Alert => "alert",
        }
    }

    pub fn parse(code: &str) -> Option<MailKind> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What goes when this kind is declined.
    pub fn declined_with(self) -> &'static [MailKind] {
        match self {
            MailKind::News => &[MailKind::News],
            MailKind::Digest => &[MailKind::Digest],
            MailKind::Escalation => &[MailKind::Escalation],
            MailKind::Alert => &[MailKind::Alert],
            MailKind::Receipt | MailKind::Reply => &Self::FOR_SENDERS,
        }
    }

    fn bit(self) -> u8 {
        1 << (self as u8)
    }

    /// Several kinds as one number.
    pub fn bits(kinds: &[MailKind]) -> u8 {
        kinds.iter().fold(0, |bits, kind| bits | kind.bit())
    }
}

/// Who a mail is for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Recipient {
    /// One of the county's own people.
    Person(i64),
    /// Whoever sent the feedback of this identifier.
    Sender(String),
}

impl Recipient {
    pub fn code(&self) -> String {
        match self {
            Recipient::Person(person) => format!("p{person}"),
            Recipient::Sender(feedback) => format!("f{feedback}"),
        }
    }

    pub fn parse(code: &str) -> Option<Recipient> {
        let (first, rest) = code.split_at_checked(1)?;
        match first {
            "p" => rest.parse().ok().map(Recipient::Person),
            "f" if !rest.is_empty() => Some(Recipient::Sender(rest.to_owned())),
            _ => None,
        }
    }
}

/// What somebody has declined, and in which language they are written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MailChoices {
    pub declined: u8,
    pub language: Language,
}

impl MailChoices {
    pub fn wants(self, kind: MailKind) -> bool {
        self.declined & kind.bit() == 0
    }
}

/// The shape that HTML's `type=email` asks for, and a dot in the domain.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    let is_host_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    !local.is_empty()
        && text.len() <= 254
        && local.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"@<>,;\"".contains(c))
        && host.contains('.')
        && host.split('.').all(is_host_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_wanted_until_it_is_declined() {
        let choices = MailChoices { declined: MailKind::bits(&[MailKind::Digest]), ..MailChoices::default() };
        for kind in MailKind::ALL {
            assert_eq!(choices.wants(kind), kind != MailKind::Digest, "{kind:?}");
            assert!(MailChoices::default().wants(kind) && kind.declined_with().contains(&kind));
        }
    }

    #[test]
    fn a_recipient_is_read_back() {
        for recipient in [Recipient::Person(12), Recipient::Sender("261121-ABC".into())] {
            assert_eq!(Recipient::parse(&recipient.code()), Some(recipient));
        }
        for code in ["", "p", "f", "px", "x1", "äp1"] {
            assert_eq!(Recipient::parse(code), None, "{code}");
        }
    }
}
