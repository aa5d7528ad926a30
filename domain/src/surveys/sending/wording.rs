use crate::sms::{CodedText, asks_to_stop};
use thiserror::Error;

/// The text of an invitation or a reminder, as a county words it: `{place}` and `{link}` stand for what differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationText(String);

/// Why a text cannot be sent to people.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InvitationTextError {
    #[error("it needs {{link}}, where the link to the survey comes")]
    NoLink,
    #[error("it needs to say how to be left in peace, such as: STOP, LOPETA or STOPP")]
    NoWayOut,
    #[error("there is no field {{{0}}}: there are {{place}} and {{link}}")]
    UnknownField(String),
    #[error("it is too long: at most {MOST_SIGNS} signs")]
    TooLong,
}

/// Four parts with the longest of places and links.
const MOST_SIGNS: usize = 450;

impl InvitationText {
    pub fn parse(text: &str) -> Result<InvitationText, InvitationTextError> {
        let text = text.trim().replace("\r\n", "\n");
        if !text.contains("{link}") {
            return Err(InvitationTextError::NoLink);
        }
        if let Some(field) = unknown_field(&text) {
            return Err(InvitationTextError::UnknownField(field));
        }
        if !text.split(|c: char| !c.is_alphabetic()).any(|word| !word.is_empty() && asks_to_stop(word)) {
            return Err(InvitationTextError::NoWayOut);
        }
        if text.chars().count() > MOST_SIGNS {
            return Err(InvitationTextError::TooLong);
        }
        Ok(InvitationText(text))
    }

    /// What somebody gets.
    pub fn fill(&self, place: &str, link: &str) -> String {
        // The link last: nothing in a place's name can put a second one in.
        self.0.replace("{place}", place).replacen("{link}", link, 1).replace("{link}", "")
    }
}

fn unknown_field(text: &str) -> Option<String> {
    let fields = text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or(rest));
    fields.into_iter().find(|field| !["place", "link"].contains(field)).map(|field| field.chars().take(20).collect())
}

/// In how many parts networks carry a text.
pub fn text_parts(text: &str) -> usize {
    CodedText::new(text).parts().len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_says_where_to_answer_and_how_to_be_left_in_peace() {
        let text = InvitationText::parse("Miten meni ({place})? {link} Kiellä: vastaa LOPETA").unwrap();
        assert_eq!(
            text.fill("Rantalan neuvola", "https://k.example/s/A"),
            "Miten meni (Rantalan neuvola)? https://k.example/s/A Kiellä: vastaa LOPETA"
        );
        assert_eq!(InvitationText::parse("Vastaa! STOP"), Err(InvitationTextError::NoLink));
        assert_eq!(InvitationText::parse("Vastaa: {link}"), Err(InvitationTextError::NoWayOut));
        assert_eq!(InvitationText::parse("{link} {nimi} STOP"), Err(InvitationTextError::UnknownField("nimi".into())));
        assert_eq!(InvitationText::parse("{link} { STOP"), Err(InvitationTextError::UnknownField(" STOP".into())));
        let long = format!("{{link}} STOP {}", "a".repeat(450));
        assert_eq!(InvitationText::parse(&long), Err(InvitationTextError::TooLong));
    }

    #[test]
    fn parts_are_those_of_what_is_sent() {
        let text = InvitationText::parse("{place} {link} STOP").unwrap();
        // 6 signs of its own, 14 of the place, 140 of the link: 160. One more makes two parts.
        assert_eq!(text_parts(&text.fill("Neuvola, Åland", &"a".repeat(140))), 1);
        assert_eq!(text_parts(&text.fill("Neuvola, Åland", &"a".repeat(141))), 2);
        assert_eq!(text_parts(&text.fill("Šamuelin koti", &"a".repeat(60))), 2);
    }
}
