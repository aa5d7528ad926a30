//! Scores and codes as files write them.

use domain::channel::Channel;
use domain::language::Language;
use domain::surveys::{AgeGroup, NpsScore, Sex, StatementScore};

/// "Does not concern me" as files say it, in small letters.
const NOT_CONCERNED: [&str; 6] = ["na", "n/a", "x", "ei koske minua", "gäller inte mig", "does not concern me"];

/// A whole number from 0 to 10, or nothing.
pub fn nps(text: &str) -> Result<Option<NpsScore>, String> {
    match text {
        "" => Ok(None),
        "10" => Ok(NpsScore::new(10)),
        _ => match text.as_bytes() {
            [digit @ b'0'..=b'9'] => Ok(NpsScore::new(digit - b'0')),
            _ => Err(format!("nps \"{text}\" is not a whole number from 0 to 10")),
        },
    }
}

/// A whole number from 1 to 5, "does not concern me", or nothing. The reason names `column`.
pub fn statement(column: &str, text: &str) -> Result<Option<StatementScore>, String> {
    match text.as_bytes() {
        [] => Ok(None),
        [digit @ b'1'..=b'5'] => Ok(StatementScore::new(digit - b'0')),
        _ if NOT_CONCERNED.contains(&text.to_lowercase().as_str()) => Ok(Some(StatementScore::NOT_CONCERNED)),
        _ => Err(format!("{column} \"{text}\" is neither a whole number from 1 to 5 nor na")),
    }
}

/// Other where nothing is said.
pub fn channel(text: &str) -> Result<Channel, String> {
    if text.is_empty() {
        return Ok(Channel::Other);
    }
    Channel::parse(text).ok_or_else(|| unknown("channel", text, Channel::ALL.map(Channel::code)))
}

/// None for another language, or where nothing is said.
pub fn language(text: &str) -> Option<Language> {
    Language::parse(text).or_else(|| Language::parse(&text.to_lowercase()))
}

/// Unknown where nothing is said; `35-49` is `35_49`.
pub fn age_group(text: &str) -> Result<AgeGroup, String> {
    if text.is_empty() {
        return Ok(AgeGroup::Unknown);
    }
    let found = AgeGroup::parse(text).or_else(|| AgeGroup::parse(&text.replace(['-', '–'], "_")));
    found.ok_or_else(|| unknown("age_group", text, AgeGroup::ALL.map(AgeGroup::code)))
}

/// Unknown where nothing is said.
pub fn sex(text: &str) -> Result<Sex, String> {
    if text.is_empty() {
        return Ok(Sex::Unknown);
    }
    Sex::parse(text).ok_or_else(|| unknown("sex", text, Sex::ALL.map(Sex::code)))
}

/// Why a code is not taken, with the codes that would be.
pub fn unknown<const N: usize>(column: &str, text: &str, known: [&str; N]) -> String {
    format!("{column} \"{text}\" is not one of {}", known.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recommendation_scores_are_whole_and_from_0_to_10() {
        for score in 0..=10_u8 {
            assert_eq!(nps(&score.to_string()), Ok(NpsScore::new(score)));
        }
        assert_eq!(nps(""), Ok(None));
        for wrong in ["11", "-1", "9.5", "9,0", "010", "ten", "9 ", "٣"] {
            assert_eq!(nps(wrong), Err(format!("nps \"{wrong}\" is not a whole number from 0 to 10")));
        }
    }

    #[test]
    fn statements_are_from_1_to_5_or_do_not_concern() {
        for score in 1..=5_u8 {
            assert_eq!(statement("access", &score.to_string()), Ok(StatementScore::new(score)));
        }
        assert_eq!(statement("access", ""), Ok(None));
        for away in ["na", "NA", "x", "X", "Ei koske minua", "Gäller inte mig"] {
            assert_eq!(statement("access", away), Ok(Some(StatementScore::NOT_CONCERNED)));
        }
        for wrong in ["0", "6", "4.5", "-", "ehkä"] {
            assert!(statement("clarity", wrong).unwrap_err().starts_with(&format!("clarity \"{wrong}\"")), "{wrong}");
        }
    }

    #[test]
    fn codes_have_a_default_and_are_otherwise_known_or_refused() {
        assert_eq!((channel(""), channel("qr")), (Ok(Channel::Other), Ok(Channel::Qr)));
        assert!(channel("sms").unwrap_err().contains("text_message"));
        assert_eq!((language("FI"), language("so"), language("")), (Some(Language::Finnish), None, None));
        assert_eq!((age_group("35-49"), age_group("")), (Ok(AgeGroup::From35To49), Ok(AgeGroup::Unknown)));
        assert!(age_group("30-40").is_err());
        assert_eq!((sex("female"), sex("")), (Ok(Sex::Female), Ok(Sex::Unknown)));
        assert!(sex("F").is_err());
    }
}
