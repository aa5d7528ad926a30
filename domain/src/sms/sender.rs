use super::PhoneNumber;

/// From whom a message says that it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sender {
    /// Up to eleven letters, digits and the like. Nobody can answer to it.
    Name(String),
    Number(PhoneNumber),
    /// A short number that the county has of its operator; it can be answered.
    Short(String),
}

/// Networks carry a name of at most eleven septets.
const LONGEST_NAME: usize = 11;

impl Sender {
    pub fn parse(text: &str) -> Option<Sender> {
        let text = text.trim();
        if let Ok(number) = PhoneNumber::parse(text) {
            return Some(Sender::Number(number));
        }
        let is_digits = text.chars().all(|c| c.is_ascii_digit());
        if is_digits && (3..=8).contains(&text.len()) {
            return Some(Sender::Short(text.to_owned()));
        }
        // What is not the same in every SMSC's alphabet does not survive, and Å or Ä has come out as [ before.
        let is_plain = |c: char| c.is_ascii_alphanumeric() || " -.&_".contains(c);
        let is_name = !is_digits && !text.is_empty() && text.len() <= LONGEST_NAME && text.chars().all(is_plain);
        is_name.then(|| Sender::Name(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sender_is_a_name_or_a_number() {
        let name = |text: &str| Some(Sender::Name(text.to_owned()));
        let check = |text: &str, expected: Option<Sender>| assert_eq!(Sender::parse(text), expected, "{text}");
        check("JARVIRANTA", name("JARVIRANTA"));
        check(" Rantala HVA ", name("Rantala HVA"));
        check("16130", Some(Sender::Short("16130".to_owned())));
        check("+358 40 123 4567", PhoneNumber::parse("0401234567").ok().map(Sender::Number));
        check("JÄRVIRANTA", None);
        check("JARVIRANTAHVA", None);
        check("", None);
        check("091234567890", None);
    }
}
