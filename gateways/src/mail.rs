//! Mail by SMTP. A message that is sent again is the same message: its identifier and its date follow from what it is.

use crate::mail_server::{Encryption, MailServer};
use domain::language::Language;
use jiff::Timestamp;
use lettre::address::Address;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::response::{Category, Code, Detail};
use lettre::transport::smtp::{self, AsyncSmtpTransport};
use lettre::{AsyncTransport, Tokio1Executor};
use std::fmt;
use std::time::{Duration, SystemTime};

/// How long a server may take to be reached, and to take one message.
const REACHED_WITHIN: Duration = Duration::from_secs(20);
const TAKEN_WITHIN: Duration = Duration::from_secs(60);

/// A message that Kuule writes by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What the message is called: the same for the same message, and of letters and digits.
    pub id: String,
    /// The name that is shown, and the address.
    pub from: (String, String),
    pub to: String,
    pub subject: String,
    pub text: String,
    pub language: Language,
    /// Where one click ends messages of this kind.
    pub unsubscribe: String,
    pub written_at: Timestamp,
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    Sent,
    /// Nobody takes it at this address, now or later.
    Refused(String),
    /// The server could not be reached, or asks for patience.
    Later(String),
    /// The server was reached and then fell silent: it may have taken the message.
    Unknown(String),
}

/// The way to the mail server.
#[derive(Debug, Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl Mailer {
    pub fn new(server: &MailServer) -> Result<Mailer, smtp::Error> {
        let certificate = || TlsParameters::new(server.host.clone());
        let tls = match server.encryption {
            Encryption::FromTheStart => Tls::Wrapper(certificate()?),
            Encryption::Asked => Tls::Required(certificate()?),
            Encryption::IfOffered => Tls::Opportunistic(certificate()?),
        };
        let builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server.host.as_str())
            .port(server.port)
            .tls(tls)
            .timeout(Some(REACHED_WITHIN));
        let builder = match &server.login {
            Some((user, password)) => builder.credentials(Credentials::new(user.clone(), password.clone())),
            None => builder,
        };
        Ok(Mailer { transport: builder.build() })
    }

    /// Hands one message to a server that is there: so that what is unknown afterwards is not a server that was away.
    pub async fn send_once(&self, message: &Message) -> Outcome {
        match self.transport.test_connection().await {
            Ok(true) => self.send(message).await,
            Ok(false) => Outcome::Later("the mail server does not answer".to_owned()),
            Err(error) => Outcome::Later(without_address(&error, message)),
        }
    }

    /// Hands one message to the server.
    pub async fn send(&self, message: &Message) -> Outcome {
        let whole = match whole(message) {
            Ok(whole) => whole,
            Err(why) => return Outcome::Refused(why),
        };
        let is_plain = message.to.is_ascii();
        match tokio::time::timeout(TAKEN_WITHIN, self.transport.send(whole)).await {
            Ok(Ok(_)) => Outcome::Sent,
            Ok(Err(error)) if is_for_good(&error, is_plain) => Outcome::Refused(without_address(&error, message)),
            Ok(Err(error)) if error.status().is_some() || error.is_client() || error.is_tls() => {
                Outcome::Later(without_address(&error, message))
            }
            Ok(Err(error)) => Outcome::Unknown(without_address(&error, message)),
            Err(_) => Outcome::Unknown("the mail server took too long".to_owned()),
        }
    }
}

/// What the server says, for a log: many repeat the address, which does not belong there.
fn without_address(told: &impl fmt::Display, message: &Message) -> String {
    told.to_string().replace(&message.to, "(address)")
}

/// Whether a message with this trouble would have it for ever. What is wrong between us and the server (a wrong
/// password, a command that it does not know) is not the address's fault.
fn is_for_good(error: &smtp::Error, is_plain_address: bool) -> bool {
    match error.status() {
        Some(code) => error.is_permanent() && is_about_the_address(code),
        // A server that takes plain addresses only is found out before anything is sent.
        None => error.is_client() && !is_plain_address,
    }
}

/// 501, and 55x but 554: no such form of address; mailbox unknown or closed. By 554 a server also says that it passes
/// nothing on for us, which is mended at the server and not by striking out addresses.
fn is_about_the_address(code: Code) -> bool {
    match code.category {
        Category::MailSystem => code.detail != Detail::Four,
        Category::Syntax => code.detail == Detail::One,
        _ => false,
    }
}

fn whole(message: &Message) -> Result<lettre::Message, String> {
    let address = |text: &str| text.parse::<Address>().map_err(|error| format!("no address: {error}"));
    let from = address(&message.from.1)?;
    let id = format!("<{}@{}>", message.id, from.domain());
    let name = Some(one_line(&message.from.0)).filter(|name| !name.is_empty());
    lettre::Message::builder()
        .message_id(Some(one_line(&id)))
        .date(SystemTime::from(message.written_at))
        .from(Mailbox::new(name, from))
        .to(Mailbox::new(None, address(&message.to)?))
        .subject(one_line(&message.subject))
        .raw_header(header("Content-Language", message.language.code()))
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("List-Unsubscribe", &format!("<{}>", message.unsubscribe)))
        .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
        .header(ContentType::TEXT_PLAIN)
        .body(message.text.clone())
        .map_err(|error| error.to_string())
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), one_line(value))
}

/// A header is one line: whatever somebody calls themselves, it begins no other.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> Message {
        Message {
            id: "0a1b".into(),
            from: ("Rantalan hyvinvointialue".into(), "palaute@rantala.example".into()),
            to: "aino@rantala.example".into(),
            subject: "Yksi uusi palaute".into(),
            text: "Hei,\n\npäivää.\n".into(),
            language: Language::Finnish,
            unsubscribe: "https://palaute.rantala.example/ilmoitukset/lopeta/p1.news.ABC".into(),
            written_at: "2026-11-21T10:00:00Z".parse().unwrap(),
        }
    }

    fn written(message: &Message) -> String {
        String::from_utf8(whole(message).unwrap().formatted()).unwrap()
    }

    fn headers(message: &Message) -> Vec<String> {
        let text = written(message);
        let (head, _) = text.split_once("\r\n\r\n").unwrap();
        head.replace("\r\n ", " ").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_message_says_what_it_is_and_how_to_end_it() {
        let held = headers(&message());
        for expected in [
            "Message-ID: <0a1b@rantala.example>",
            "Date: Sat, 21 Nov 2026 10:00:00 +0000",
            "To: aino@rantala.example",
            "Auto-Submitted: auto-generated",
            "Content-Language: fi",
            "List-Unsubscribe: <https://palaute.rantala.example/ilmoitukset/lopeta/p1.news.ABC>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ] {
            assert!(held.iter().any(|line| line == expected), "{expected} is not in {held:#?}");
        }
        assert_eq!(written(&message()), written(&message()), "sent again, it is the same message");
    }

    #[test]
    fn no_name_or_subject_begins_another_header() {
        let attack = "a\r\nBcc: thief@evil.example\r\n\r\nHei\u{85}\u{0}";
        let plain = headers(&message());
        let mut odd = message();
        odd.subject = attack.into();
        odd.from.0 = attack.into();
        odd.id = attack.into();
        odd.unsubscribe = attack.into();
        let names = |lines: &[String]| -> Vec<String> {
            lines.iter().map(|line| line.split(':').next().unwrap().to_owned()).collect()
        };
        assert_eq!(names(&headers(&odd)), names(&plain));
        for to in ["a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "", "a", "a b@c.example"] {
            assert!(whole(&Message { to: to.into(), ..message() }).is_err(), "{to}");
        }
    }

    #[test]
    fn what_the_server_says_names_nobody() {
        let told = without_address(&"550 <aino@rantala.example>: no such mailbox", &message());
        assert_eq!(told, "550 <(address)>: no such mailbox");
    }

    #[test]
    fn only_the_address_s_own_trouble_is_for_good() {
        let check = |code: (Category, Detail), expected: bool| {
            let severity = smtp::response::Severity::PermanentNegativeCompletion;
            assert_eq!(is_about_the_address(Code::new(severity, code.0, code.1)), expected, "{code:?}");
        };
        check((Category::MailSystem, Detail::Zero), true);
        check((Category::MailSystem, Detail::Three), true);
        check((Category::MailSystem, Detail::Four), false);
        check((Category::Syntax, Detail::One), true);
        check((Category::Syntax, Detail::Two), false);
        check((Category::Unspecified3, Detail::Five), false);
    }
}
