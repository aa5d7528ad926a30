//! The token of a public form: made and signed by us, good for some hours and for one sending. Its random part is
//! what makes a second press of the button the same feedback; nothing of it is stored.

use domain::calendar::day_of;
use domain::organisation::CountyId;
use jiff::{SignedDuration, Timestamp};
use store::Vault;

use super::codes;

/// How long a form may be open.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(12);

/// A token that we made, for one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormToken {
    purpose: &'static str,
    nonce: String,
    issued: i64,
}

/// What is wrong with a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenTrouble {
    /// Not ours, or damaged.
    Foreign,
    Expired,
}

impl FormToken {
    pub fn issue(purpose: &'static str, now: Timestamp) -> Result<FormToken, getrandom::Error> {
        Ok(FormToken { purpose, nonce: codes::random(26)?, issued: now.as_millisecond() })
    }

    /// The token as it stands in the form.
    pub fn sign(&self, vault: &Vault) -> String {
        format!("{}.{}.{}", self.nonce, self.issued, self.signature(vault))
    }

    /// Reads back what [`FormToken::sign`] wrote. An expired token is returned too: what was sent with it before is
    /// to be found again.
    pub fn read(
        purpose: &'static str,
        text: &str,
        vault: &Vault,
        now: Timestamp,
    ) -> Result<FormToken, (TokenTrouble, Option<FormToken>)> {
        let foreign = || (TokenTrouble::Foreign, None);
        let mut parts = text.split('.');
        let (Some(nonce), Some(issued), Some(signature), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(foreign());
        };
        let issued: i64 = issued.parse().map_err(|_| foreign())?;
        let token = FormToken { purpose, nonce: nonce.to_owned(), issued };
        if !same(token.signature(vault).as_bytes(), signature.as_bytes()) {
            return Err(foreign());
        }
        let age = now.as_millisecond().saturating_sub(issued);
        if i128::from(age) > GOOD_FOR.as_millis() { Err((TokenTrouble::Expired, Some(token))) } else { Ok(token) }
    }

    /// How long the form has been open.
    pub fn open_for(&self, now: Timestamp) -> SignedDuration {
        SignedDuration::from_millis(now.as_millisecond().saturating_sub(self.issued))
    }

    /// The identifier of what is sent with this form: the day when the form was opened and sixty bits that only we
    /// make from the token. The same form gives the same identifier for ever.
    pub fn identifier(&self, vault: &Vault, county: CountyId) -> String {
        let day = Timestamp::from_millisecond(self.issued).map(day_of).unwrap_or_default();
        let date = day.strftime("%y%m%d");
        format!("{date}-{}", self.derived(vault, county, "identifier"))
    }

    /// The receipt code of what is sent with this form: sixty bits.
    pub fn receipt(&self, vault: &Vault, county: CountyId) -> String {
        self.derived(vault, county, "receipt")
    }

    fn derived(&self, vault: &Vault, county: CountyId, what: &str) -> String {
        let text = format!("{what}|{}|{}|{}", county.0, self.purpose, self.nonce);
        codes::signs(&vault.hash("form", text.as_bytes()), 12)
    }

    fn signature(&self, vault: &Vault) -> String {
        let text = format!("signature|{}|{}|{}", self.purpose, self.nonce, self.issued);
        codes::signs(&vault.hash("form", text.as_bytes()), 26)
    }
}

/// Compares without telling by its time where the difference is.
pub fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |difference, (a, b)| difference | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault() -> Vault {
        Vault::from_hex(&"5a".repeat(32)).unwrap()
    }

    const OPENED: &str = "2026-11-21T23:30:00Z";

    fn issue() -> FormToken {
        FormToken::issue("give", OPENED.parse().unwrap()).unwrap()
    }

    fn read(text: &str, at: &str) -> Result<FormToken, TokenTrouble> {
        FormToken::read("give", text, &vault(), at.parse().unwrap()).map_err(|(trouble, _)| trouble)
    }

    #[test]
    fn our_own_token_is_good_for_half_a_day() {
        let token = issue();
        let text = token.sign(&vault());
        assert_eq!(read(&text, "2026-11-22T11:29:00Z"), Ok(token));
        assert_eq!(read(&text, "2026-11-22T11:31:00Z"), Err(TokenTrouble::Expired));
    }

    #[test]
    fn others_tokens_are_not() {
        let text = issue().sign(&vault());
        let later = text.replace(&issue().issued.to_string(), "1900000000000");
        for foreign in ["", "a.b.c", &text[1..], &later, &format!("{text}.")] {
            assert_eq!(read(foreign, OPENED), Err(TokenTrouble::Foreign), "{foreign}");
        }
        let other = FormToken::read("survey", &text, &vault(), OPENED.parse().unwrap());
        assert!(other.is_err());
    }

    #[test]
    fn one_form_is_one_feedback() {
        let (token, other) = (issue(), issue());
        let county = CountyId(1);
        let id = token.identifier(&vault(), county);
        assert!(id.starts_with("261122-"), "the day is Helsinki's: {id}");
        assert_eq!(id, token.identifier(&vault(), county));
        assert_ne!(id, other.identifier(&vault(), county));
        assert_ne!(id[7..], token.receipt(&vault(), county));
        assert_ne!(token.receipt(&vault(), county), token.receipt(&vault(), CountyId(2)));
    }
}
