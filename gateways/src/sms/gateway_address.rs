use crate::address::{login_of, place_of};
use domain::sms::Sender;
use std::fmt;
use thiserror::Error;

/// Where text messages are handed in, as it is told in the environment. A password in it never reaches a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GatewayAddress {
    /// `smpp://USER:PASSWORD@HOST[:PORT]?sender=JARVIRANTA`, with any of `system_type=`, `window=10`, `per_second=100`,
    /// `parts=udh|sar|payload` and `ids=same|hex-decimal|decimal-hex`.
    Smpp(SmppAddress),
    /// `kannel+http://USER:PASSWORD@HOST[:PORT]/cgi-bin/sendsms?sender=JARVIRANTA`, with any of `receipts=` (the
    /// address, percent-encoded, at which we take receipts), `smsc=` and `window=32`.
    Kannel(KannelAddress),
}

#[derive(Clone, PartialEq, Eq)]
pub struct SmppAddress {
    pub host: String,
    pub port: u16,
    /// User and password.
    pub login: (String, String),
    pub sender: Option<Sender>,
    pub system_type: String,
    /// How many messages may be without an answer at a time.
    pub window: u16,
    /// The operator's limit, if it is known.
    pub per_second: Option<u16>,
    pub parts: Parts,
    pub ids: Ids,
}

/// How a long text goes to the operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// Divided by us, with a header in each part.
    Udh,
    /// Divided by us, numbered in fields of the protocol.
    Sar,
    /// Whole, in a field for long texts.
    Payload,
}

/// Whether an operator writes a message's name in receipts as it did when it took the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ids {
    Same,
    /// Hexadecimal in answers, decimal in receipts.
    HexDecimal,
    DecimalHex,
}

#[derive(Clone, PartialEq, Eq)]
pub struct KannelAddress {
    pub host: String,
    pub port: u16,
    pub path: String,
    /// User and password.
    pub login: (String, String),
    pub sender: Option<Sender>,
    /// Where Kannel is to bring receipts; without it there are none.
    pub receipts: Option<String>,
    /// Kannel's name of the operator's line, where it has several.
    pub smsc: Option<String>,
    pub window: u16,
}

/// The address is none of a gateway's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "the gateway's address is smpp://USER:PASSWORD@HOST[:PORT]?sender=NAME or \
     kannel+http://USER:PASSWORD@HOST[:PORT]/cgi-bin/sendsms?sender=NAME"
)]
pub struct GatewayAddressError;

/// What SMPP has room for.
const LONGEST_USER: usize = 15;
const LONGEST_PASSWORD: usize = 8;
const LONGEST_SYSTEM_TYPE: usize = 12;

impl GatewayAddress {
    pub fn parse(text: &str) -> Result<GatewayAddress, GatewayAddressError> {
        let smpp =
            text.strip_prefix("smpp://").and_then(Named::read).map(|named| smpp(named).map(GatewayAddress::Smpp));
        let kannel = || {
            let named = text.strip_prefix("kannel+http://").and_then(Named::read)?;
            Some(kannel(named).map(GatewayAddress::Kannel))
        };
        smpp.or_else(kannel).flatten().ok_or(GatewayAddressError)
    }
}

/// The parts that every address has.
struct Named {
    login: (String, String),
    host: String,
    port: Option<u16>,
    path: String,
    /// What follows the question mark.
    asked: Vec<(String, String)>,
}

impl Named {
    fn read(rest: &str) -> Option<Named> {
        let (rest, asked) = rest.split_once('?').unwrap_or((rest, ""));
        let (login, place) = rest.rsplit_once('@')?;
        let (place, path) =
            place.split_once('/').map_or((place, String::new()), |(place, path)| (place, format!("/{path}")));
        let (host, port) = place_of(place)?;
        let asked = form_urlencoded::parse(asked.as_bytes()).into_owned().collect();
        Some(Named { login: login_of(login)?, host, port, path, asked })
    }

    /// Takes what has this name; what is left at the end nobody knows.
    fn take(&mut self, name: &str) -> Option<String> {
        let at = self.asked.iter().position(|(held, _)| held == name)?;
        Some(self.asked.remove(at).1)
    }

    /// None where there is something that does not read.
    fn read_as<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
        self.take(name).map(|text| read(&text)).map_or(Some(None), |held| held.map(Some))
    }
}

fn smpp(mut named: Named) -> Option<SmppAddress> {
    let is_short = |text: &str, most: usize| text.is_ascii() && text.len() <= most;
    let parts = |text: &str| match text {
        "udh" => Some(Parts::Udh),
        "sar" => Some(Parts::Sar),
        "payload" => Some(Parts::Payload),
        _ => None,
    };
    let ids = |text: &str| match text {
        "same" => Some(Ids::Same),
        "hex-decimal" => Some(Ids::HexDecimal),
        "decimal-hex" => Some(Ids::DecimalHex),
        _ => None,
    };
    let address = SmppAddress {
        sender: named.read_as("sender", Sender::parse)?,
        system_type: named.take("system_type").unwrap_or_default(),
        window: named.read_as("window", positive)?.unwrap_or(10),
        per_second: named.read_as("per_second", positive)?,
        parts: named.read_as("parts", parts)?.unwrap_or(Parts::Udh),
        ids: named.read_as("ids", ids)?.unwrap_or(Ids::Same),
        port: named.port.unwrap_or(2775),
        host: named.host,
        login: named.login,
    };
    let fits = is_short(&address.login.0, LONGEST_USER)
        && is_short(&address.login.1, LONGEST_PASSWORD)
        && is_short(&address.system_type, LONGEST_SYSTEM_TYPE);
    (fits && named.asked.is_empty() && named.path.len() <= 1).then_some(address)
}

fn kannel(mut named: Named) -> Option<KannelAddress> {
    let receipts = |text: &str| text.starts_with("http://").then(|| text.to_owned());
    let address = KannelAddress {
        sender: named.read_as("sender", Sender::parse)?,
        receipts: named.read_as("receipts", receipts)?,
        smsc: named.take("smsc"),
        window: named.read_as("window", positive)?.unwrap_or(32),
        port: named.port.unwrap_or(13013),
        path: if named.path.len() > 1 { named.path } else { "/cgi-bin/sendsms".to_owned() },
        host: named.host,
        login: named.login,
    };
    named.asked.is_empty().then_some(address)
}

fn positive(text: &str) -> Option<u16> {
    text.parse().ok().filter(|number| *number > 0)
}

/// Without the login: fit for a log and for people.
impl fmt::Display for GatewayAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            GatewayAddress::Smpp(address) => write!(f, "{address:?}"),
            GatewayAddress::Kannel(address) => write!(f, "{address:?}"),
        }
    }
}

impl fmt::Debug for SmppAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "smpp://{}:{}", self.host, self.port)
    }
}

/// The address for receipts may hold a secret of its own.
impl fmt::Debug for KannelAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "kannel+http://{}:{}{}", self.host, self.port, self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn smpp(rest: &str) -> SmppAddress {
        match GatewayAddress::parse(&format!("smpp://{rest}")) {
            Ok(GatewayAddress::Smpp(address)) => address,
            other => panic!("{rest}: {other:?}"),
        }
    }

    fn kannel(rest: &str) -> KannelAddress {
        match GatewayAddress::parse(&format!("kannel+http://{rest}")) {
            Ok(GatewayAddress::Kannel(address)) => address,
            other => panic!("{rest}: {other:?}"),
        }
    }

    #[test]
    fn an_address_says_where_and_how() {
        let plain = smpp("kuule:password@smsc.example?sender=JARVIRANTA");
        assert_eq!((plain.host.as_str(), plain.port, plain.window), ("smsc.example", 2775, 10));
        assert_eq!((plain.parts, plain.ids, plain.per_second), (Parts::Udh, Ids::Same, None));
        assert_eq!(plain.sender, Some(Sender::Name("JARVIRANTA".to_owned())));
        let full = smpp("a%40b:p%3Aw@[::1]:99/?window=3&per_second=20&parts=sar&ids=hex-decimal&system_type=SMS");
        let login = (full.login.0.as_str(), full.login.1.as_str());
        assert_eq!((login, full.host.as_str(), full.port), (("a@b", "p:w"), "::1", 99));
        assert_eq!((full.window, full.per_second, full.parts, full.ids), (3, Some(20), Parts::Sar, Ids::HexDecimal));
        let plain = kannel("kuule:password@127.0.0.1");
        assert_eq!((plain.port, plain.path.as_str(), plain.receipts), (13013, "/cgi-bin/sendsms", None));
        let full = kannel("u:p@h:80/send?sender=16130&receipts=http%3A%2F%2Fkuule.example%2Fkey&smsc=telia");
        assert_eq!((full.path.as_str(), full.receipts.as_deref()), ("/send", Some("http://kuule.example/key")));
        assert_eq!((full.sender, full.smsc.as_deref()), (Some(Sender::Short("16130".to_owned())), Some("telia")));
    }

    #[test]
    fn a_password_is_never_shown() {
        let smpp = GatewayAddress::Smpp(smpp("kuule:password@h"));
        let kannel = GatewayAddress::Kannel(kannel("kuule:password@h?receipts=http%3A%2F%2Fk%2Fpassword"));
        for address in [smpp, kannel] {
            let shown = format!("{address} {address:?}");
            assert!(!shown.contains("password") && !shown.contains("kuule") && shown.contains("://h:"), "{shown}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for (scheme, rest) in [
            ("", ""),
            ("smpp", ""),
            ("smpp", "host"),
            ("smpp", "user@host"),
            ("http", "u:p@h"),
            ("smpp", "u:p@h?windw=3"),
            ("smpp", "u:p@h?window=0"),
            ("smpp", "u:too-long9@h"),
            ("smpp", "u:p@h?ids=hex"),
            ("smpp", "u:p@h?sender=J%C3%84RVIRANTA"),
            ("smpp", "u:p@h/path"),
            ("smpp", "averylonguserofsmpp:p@h"),
            ("kannel+http", "h/cgi"),
            ("kannel+http", "u:p@h?receipts=ftp%3A%2F%2Fh"),
        ] {
            assert_eq!(GatewayAddress::parse(&format!("{scheme}://{rest}")), Err(GatewayAddressError), "{rest}");
        }
    }
}
