//! What Kannel asks us for: the part of the address after the question mark. None of it is believed beyond what it
//! says, so the routes must be known to Kannel only.

use super::super::{Event, Fate};
use crate::address::octets;
use domain::sms::{PhoneNumber, decode_ucs2};

/// A call-back that is none of Kannel's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no call-back of Kannel")]
pub struct Unreadable;

/// Reads a receipt. `Ok(None)`: a station on the way.
pub fn receipt(query: &str) -> Result<Option<Event>, Unreadable> {
    let id = held(query, "id").filter(|id| !id.is_empty()).ok_or(Unreadable)?;
    let number = held(query, "type").and_then(|number| number.parse::<u32>().ok());
    let fate = match number.ok_or(Unreadable)? {
        1 => Fate::Delivered,
        2 => Fate::Failed("not delivered".to_owned()),
        16 => Fate::Failed("rejected by the operator".to_owned()),
        4 | 8 | 32 => return Ok(None),
        _ => return Err(Unreadable),
    };
    Ok(Some(Event::Receipt { id, fate }))
}

/// Reads a message, where Kannel's service is set up with `get-url = "http://.../?from=%p&text=%b&charset=%C"`.
/// `Ok(None)`: it is from nobody's telephone.
pub fn incoming(query: &str) -> Result<Option<Event>, Unreadable> {
    let from = held(query, "from").ok_or(Unreadable)?;
    let octets = raw(query, "text").ok_or(Unreadable)?;
    // What came in UCS-2 Kannel hands on as it came.
    let is_wide = held(query, "charset").is_some_and(|charset| charset.eq_ignore_ascii_case("UTF-16BE"));
    let text = if is_wide { decode_ucs2(&octets) } else { String::from_utf8_lossy(&octets).into_owned() };
    // A plus that nobody has encoded is a space in a query.
    let from = from.trim();
    let number = PhoneNumber::parse(from).or_else(|_| PhoneNumber::parse(&format!("+{from}")));
    Ok(number.ok().map(|from| Event::Incoming { from, text }))
}

fn held(query: &str, name: &str) -> Option<String> {
    String::from_utf8(raw(query, name)?).ok()
}

fn raw(query: &str, name: &str) -> Option<Vec<u8>> {
    let fields = query.split('&').filter_map(|field| field.split_once('='));
    let (_, value) = fields.into_iter().find(|(held, _)| *held == name)?;
    octets(&value.replace('+', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_is_read() {
        let check = |query: &str, expected: Result<Option<Fate>, Unreadable>| {
            let expected = expected.map(|fate| fate.map(|fate| Event::Receipt { id: "m-1".to_owned(), fate }));
            assert_eq!(receipt(query), expected, "{query}");
        };
        check("id=m-1&type=1", Ok(Some(Fate::Delivered)));
        check("type=2&id=m%2D1&more=x", Ok(Some(Fate::Failed("not delivered".to_owned()))));
        check("id=m-1&type=16", Ok(Some(Fate::Failed("rejected by the operator".to_owned()))));
        check("id=m-1&type=8", Ok(None));
        check("id=m-1&type=4", Ok(None));
        for odd in
            ["", "id=m-1", "type=1", "id=&type=1", "id=m-1&type=%25d", "id=m-1&type=3", "id=%ff&type=1", "id=%&type=1"]
        {
            check(odd, Err(Unreadable));
        }
    }

    /// As Kannel 1.4.5 asks.
    #[test]
    fn a_message_is_read() {
        let check = |query: &str, expected: Option<(&str, &str)>| {
            let event = |(from, text): (&str, &str)| Event::Incoming {
                from: PhoneNumber::parse(from).unwrap(),
                text: text.to_owned(),
            };
            assert_eq!(incoming(query), Ok(expected.map(event)), "{query}");
        };
        check("from=%2B358401234567&text=Lopeta", Some(("+358401234567", "Lopeta")));
        check("from=%2B358401234567&text=Lopeta+%C3%A4%C3%A4&charset=UTF-8", Some(("+358401234567", "Lopeta ää")));
        check("from=%2B358401234567&text=%04!%04%22%00%E4&charset=UTF-16BE", Some(("+358401234567", "СТä")));
        check("from=+358401234567&text=stop%26go", Some(("+358401234567", "stop&go")));
        check("from=0401234567&text=", Some(("+358401234567", "")));
        check("from=46701234567&text=STOP", Some(("+46701234567", "STOP")));
        check("from=16400&text=mainos", None);
        assert_eq!(incoming("text=STOP"), Err(Unreadable));
        assert_eq!(incoming("from=1"), Err(Unreadable));
    }
}
