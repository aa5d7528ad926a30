use crate::address::{login_of, place_of};
use std::fmt;
use thiserror::Error;

/// Where mail is handed in, as it is told in the environment: `smtp://[user:password@]host[:port]`, or `smtps://...`
/// where the connection is encrypted from its first byte.
#[derive(Clone, PartialEq, Eq)]
pub struct MailServer {
    pub host: String,
    pub port: u16,
    /// User and password.
    pub login: Option<(String, String)>,
    pub encryption: Encryption,
}

/// When a connection becomes encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    FromTheStart,
    /// By STARTTLS; without it nothing is sent.
    Asked,
    /// By STARTTLS where the server offers it.
    IfOffered,
}

/// The address is none of a mail server's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the mail server's address is smtp://[user:password@]host[:port] or smtps://[user:password@]host[:port]")]
pub struct MailServerError;

impl MailServer {
    pub fn parse(text: &str) -> Result<MailServer, MailServerError> {
        let (rest, at_once) = match (text.strip_prefix("smtp://"), text.strip_prefix("smtps://")) {
            (Some(rest), _) => (rest, false),
            (_, Some(rest)) => (rest, true),
            _ => return Err(MailServerError),
        };
        let (login, place) = match rest.rsplit_once('@') {
            Some((login, place)) => (Some(login_of(login).ok_or(MailServerError)?), place),
            None => (None, rest),
        };
        let (host, port) = place_of(place.trim_end_matches('/')).ok_or(MailServerError)?;
        // A password never goes over an open line, unless the line does not leave the machine.
        let encryption = match (at_once, &login) {
            (true, _) => Encryption::FromTheStart,
            (false, Some(_)) if !is_this_machine(&host) => Encryption::Asked,
            _ => Encryption::IfOffered,
        };
        Ok(MailServer { host, port: port.unwrap_or(if at_once { 465 } else { 25 }), login, encryption })
    }
}

/// Without the login: fit for a log and for people.
impl fmt::Display for MailServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.encryption == Encryption::FromTheStart { "smtps" } else { "smtp" };
        write!(f, "{scheme}://{}:{}", self.host, self.port)
    }
}

impl fmt::Debug for MailServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: (&str, u16, Option<(&str, &str)>, Encryption)) {
        let held = MailServer::parse(text).unwrap();
        let login = held.login.as_ref().map(|(user, password)| (user.as_str(), password.as_str()));
        assert_eq!((held.host.as_str(), held.port, login, held.encryption), expected, "{text}");
    }

    #[test]
    fn an_address_says_where_and_how() {
        check("smtp://mail.county.example", ("mail.county.example", 25, None, Encryption::IfOffered));
        check("smtp://127.0.0.1:2525/", ("127.0.0.1", 2525, None, Encryption::IfOffered));
        check("smtps://mail.county.example", ("mail.county.example", 465, None, Encryption::FromTheStart));
        check("smtp://[::1]:25", ("::1", 25, None, Encryption::IfOffered));
    }

    #[test]
    fn a_password_never_goes_over_an_open_line() {
        let login = Some(("kuule", "password"));
        check("smtp://kuule:password@mail.county.example:587", ("mail.county.example", 587, login, Encryption::Asked));
        check("smtp://kuule:password@localhost:25", ("localhost", 25, login, Encryption::IfOffered));
        let odd = ["smtps://a%40b:", "p%3Aw", "%25@c"].concat();
        check(&odd, ("c", 465, Some(("a@b", "p:w%")), Encryption::FromTheStart));
    }

    #[test]
    fn a_password_is_never_shown() {
        let server = MailServer::parse("smtps://kuule:password@mail.county.example").unwrap();
        assert_eq!(format!("{server} {server:?}").matches("smtps://mail.county.example:465").count(), 2);
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in
            ["", "mail", "http://localhost", "smtp://", "smtp://a:b", "smtp://a:99999", "smtp://a b", "smtp://a@b"]
        {
            assert_eq!(MailServer::parse(text), Err(MailServerError), "{text}");
        }
    }
}
