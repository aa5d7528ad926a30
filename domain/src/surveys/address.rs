use crate::channel::Channel;
use crate::people::is_email;
use crate::sms::PhoneNumber;

/// Where a client can be asked: a number that takes text messages, or an e-mail address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    Phone(PhoneNumber),
    Email(String),
}

impl Address {
    /// A text message is read sooner: the address is taken where there is no number that takes one.
    pub fn of(phone: &str, email: &str) -> Option<Address> {
        let email = email.to_lowercase();
        let phone = PhoneNumber::parse(phone).ok().map(Address::Phone);
        phone.or_else(|| is_email(&email).then_some(Address::Email(email)))
    }

    pub fn channel(&self) -> Channel {
        match self {
            Address::Phone(_) => Channel::TextMessage,
            Address::Email(_) => Channel::Email,
        }
    }

    /// In the one spelling by which a person is recognised.
    pub fn as_str(&self) -> &str {
        match self {
            Address::Phone(number) => number.as_str(),
            Address::Email(address) => address,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_one_spelling() {
        let told = |phone, email| Address::of(phone, email).map(|address| address.as_str().to_owned());
        assert_eq!(told("040-123 4567", "aino@example.fi").as_deref(), Some("+358401234567"));
        assert_eq!(told("+358 40 1234567", ""), told("0401234567", ""));
        assert_eq!(told("09 1234567", "Aino@Example.fi").as_deref(), Some("aino@example.fi"));
        assert_eq!(told("09 1234567", "not an address"), None);
        assert_eq!(Address::of("", "a@b.fi").map(|address| address.channel()), Some(Channel::Email));
    }
}
