//! What an SMSC brings: receipts, in fields or in words, and what people wrote.

use super::super::{Event, Fate, Ids};
use super::named;
use domain::sms::{PhoneNumber, decode_gsm7, decode_ucs2};
use rusmpp_core::pdus::owned::DeliverSm;
use rusmpp_core::tlvs::owned::TlvValue;
use rusmpp_core::values::{MessageState, Ton};

/// What a delivery means to us.
#[derive(Debug, PartialEq, Eq)]
pub enum Delivery {
    Event(Event),
    /// A notice on the way, or from something that is nobody's telephone.
    Nothing,
}

/// The kind of a delivery stands in these bits.
const KIND: u8 = 0x3c;
const RECEIPT: u8 = 0x04;
const ORDINARY: u8 = 0x00;
/// A header before the text.
const WITH_HEADER: u8 = 0x40;

pub fn read(delivery: &DeliverSm, ids: Ids) -> Delivery {
    let class = u8::from(delivery.esm_class);
    let octets = octets(delivery);
    // Only what is marked as a receipt is one: anybody can write "id:1 stat:DELIVRD" on a telephone.
    let event = match class & KIND {
        RECEIPT => receipt(delivery, &String::from_utf8_lossy(&octets), ids),
        ORDINARY => incoming(delivery, if class & WITH_HEADER == 0 { &octets } else { without_header(&octets) }),
        _ => None,
    };
    event.map_or(Delivery::Nothing, Delivery::Event)
}

fn receipt(delivery: &DeliverSm, text: &str, ids: Ids) -> Option<Event> {
    let held =
        |read: fn(&TlvValue) -> Option<String>| delivery.tlvs().iter().filter_map(|field| field.value()).find_map(read);
    let id = held(|field| match field {
        TlvValue::ReceiptedMessageId(id) => Some(id.as_str().to_owned()),
        _ => None,
    });
    let id = id.filter(|id| !id.is_empty()).or_else(|| word(text, "id:"))?;
    let state = delivery.tlvs().iter().find_map(|field| match field.value() {
        Some(TlvValue::MessageState(state)) => Some(*state),
        _ => None,
    });
    let trouble = word(text, "err:").filter(|code| !code.trim_start_matches('0').is_empty());
    let fate = match (state, word(text, "stat:")) {
        (Some(state), _) => of_state(state, trouble)?,
        (None, Some(state)) => of_word(&state, trouble)?,
        (None, None) => return None,
    };
    Some(Event::Receipt { id: named(&id, ids, false), fate })
}

/// None on the way: accepted, scheduled, en route.
fn of_state(state: MessageState, trouble: Option<String>) -> Option<Fate> {
    match u8::from(state) {
        2 => Some(Fate::Delivered),
        3 => Some(Fate::Expired),
        4 => Some(failed("deleted", trouble)),
        5 => Some(failed("undeliverable", trouble)),
        7 => Some(failed("unknown", trouble)),
        8 => Some(failed("rejected", trouble)),
        9 => Some(failed("skipped", trouble)),
        _ => None,
    }
}

/// SMPP 3.4, appendix B. Some operators write words in full.
fn of_word(word: &str, trouble: Option<String>) -> Option<Fate> {
    match word.to_ascii_uppercase().get(..5)? {
        "DELIV" => Some(Fate::Delivered),
        "EXPIR" => Some(Fate::Expired),
        "DELET" => Some(failed("deleted", trouble)),
        "UNDEL" => Some(failed("undeliverable", trouble)),
        "UNKNO" => Some(failed("unknown", trouble)),
        "REJEC" => Some(failed("rejected", trouble)),
        _ => None,
    }
}

fn failed(word: &str, trouble: Option<String>) -> Fate {
    Fate::Failed(trouble.map_or_else(|| word.to_owned(), |code| format!("{word}, {code}")))
}

/// What follows a name up to the next space. The text of the message comes last and is not looked into.
fn word(text: &str, name: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let end = lower.find(" text:").unwrap_or(lower.len());
    let begins = |at: &usize| *at == 0 || lower.as_bytes()[at - 1].is_ascii_whitespace();
    let at = lower[..end].match_indices(name).map(|(at, _)| at).find(begins)?;
    let found: String = text[at + name.len()..end].chars().take_while(|c| !c.is_whitespace()).collect();
    (!found.is_empty()).then_some(found)
}

fn incoming(delivery: &DeliverSm, octets: &[u8]) -> Option<Event> {
    let digits = delivery.source_addr.as_str();
    let is_international = delivery.source_addr_ton == Ton::International && !digits.starts_with('+');
    let from = if is_international { format!("+{digits}") } else { digits.to_owned() };
    let from = PhoneNumber::parse(&from).ok()?;
    // 8 is UCS-2 and 3 Latin-1; so are the same bits in groups of data codings that carry a message class.
    let text = match u8::from(delivery.data_coding) {
        8 | 0x18..=0x1b => decode_ucs2(octets),
        1 | 3 => octets.iter().map(|octet| char::from(*octet)).collect(),
        2 | 4 => return None,
        _ => decode_gsm7(octets),
    };
    Some(Event::Incoming { from, text })
}

fn octets(delivery: &DeliverSm) -> Vec<u8> {
    let payload = delivery.tlvs().iter().find_map(|field| match field.value() {
        Some(TlvValue::MessagePayload(payload)) => Some(payload.value.as_ref().to_vec()),
        _ => None,
    });
    let short: &[u8] = delivery.short_message().as_ref();
    payload.filter(|_| short.is_empty()).unwrap_or_else(|| short.to_vec())
}

fn without_header(octets: &[u8]) -> &[u8] {
    octets.first().and_then(|length| octets.get(usize::from(*length) + 1..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "id:0000006699 sub:001 dlvrd:001 submit date:2611221000 done date:2611221001 \
                         stat:DELIVRD err:000 text:id:7 stat:UNDELIV";

    #[test]
    fn the_words_of_a_receipt_are_read() {
        let check = |name: &str, expected: Option<&str>| assert_eq!(word(WHOLE, name).as_deref(), expected, "{name}");
        check("id:", Some("0000006699"));
        check("stat:", Some("DELIVRD"));
        check("err:", Some("000"));
        check("date:", Some("2611221000"));
        check("text:", None);
        assert_eq!(word("stat:DELIVRD id:7", "id:").as_deref(), Some("7"));
        assert_eq!(word("ID:A1 Stat:UNDELIV Err:12 Text:", "stat:").as_deref(), Some("UNDELIV"));
        assert_eq!(word("grid:5", "id:"), None);
    }

    /// The final states of SMPP 3.4, 5.2.28 and appendix B, and those that are not final.
    #[test]
    fn only_what_is_final_is_a_fate() {
        let code = || Some("12".to_owned());
        assert_eq!(of_word("DELIVRD", None), Some(Fate::Delivered));
        assert_eq!(of_word("delivered", None), Some(Fate::Delivered));
        assert_eq!(of_word("EXPIRED", None), Some(Fate::Expired));
        assert_eq!(of_word("UNDELIV", code()), Some(Fate::Failed("undeliverable, 12".to_owned())));
        assert_eq!(of_word("REJECTD", None), Some(Fate::Failed("rejected".to_owned())));
        assert_eq!(of_word("DELETED", None), Some(Fate::Failed("deleted".to_owned())));
        for on_the_way in ["ACCEPTD", "ENROUTE", "", "?", "ä"] {
            assert_eq!(of_word(on_the_way, None), None);
        }
        for (number, is_final) in [(0, false), (1, false), (2, true), (3, true), (5, true), (6, false), (8, true)] {
            assert_eq!(of_state(MessageState::from(number), None).is_some(), is_final, "{number}");
        }
    }

    #[test]
    fn a_header_is_no_text() {
        assert_eq!(without_header(&[5, 0, 3, 7, 2, 1, b'S']), b"S");
        assert_eq!(without_header(&[9, 0]), b"");
        assert_eq!(without_header(&[]), b"");
    }
}
