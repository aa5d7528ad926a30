//! Personal data in what people wrote: identity codes, phones, e-mails, accounts, addresses, dates of birth and names.
//!
//! Rules and lists, no model: each find can be explained. What is missed may harm somebody, what is masked in vain costs a
//! reader one click, so in doubt it is masked. Texts are shown masked; spans tell a page where its buttons go.

mod address;
mod dates;
mod email;
mod endings;
mod identity;
mod lists;
mod names;
mod numbers;
mod tokens;

use domain::language::Language;
use std::ops::Range;

/// What kind of personal data it is. The order is that of precedence: what is an identity code is no phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    Email,
    IdentityCode,
    Account,
    BirthDate,
    Address,
    Phone,
    Name,
}

impl Kind {
    pub const ALL: [Kind; 7] =
        [Kind::Email, Kind::IdentityCode, Kind::Account, Kind::BirthDate, Kind::Address, Kind::Phone, Kind::Name];

    pub fn code(self) -> &'static str {
        match self {
            Kind::Email => "email",
            Kind::IdentityCode => "code",
            Kind::Account => "iban",
            Kind::BirthDate => "birth",
            Kind::Address => "address",
            Kind::Phone => "phone",
            Kind::Name => "name",
        }
    }

    pub fn parse(code: &str) -> Option<Kind> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// What stands in its place, in the language of the comment: "[nimi] oli ystävällinen".
    pub fn mask(self, language: Language) -> &'static str {
        let [fi, sv, en] = match self {
            Kind::Email => ["[sähköposti]", "[e-post]", "[e-mail]"],
            Kind::IdentityCode => ["[henkilötunnus]", "[personbeteckning]", "[identity code]"],
            Kind::Account => ["[tilinumero]", "[kontonummer]", "[account number]"],
            Kind::BirthDate => ["[syntymäaika]", "[födelsetid]", "[date of birth]"],
            Kind::Address => ["[osoite]", "[adress]", "[address]"],
            Kind::Phone => ["[puhelinnumero]", "[telefonnummer]", "[phone number]"],
            Kind::Name => ["[nimi]", "[namn]", "[name]"],
        };
        match language {
            Language::Finnish => fi,
            Language::Swedish => sv,
            Language::English => en,
        }
    }
}

/// Where personal data stands in a text, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub at: Range<usize>,
    pub kind: Kind,
}

/// All personal data of `text`, in order; spans lie on borders of letters and do not overlap.
pub fn find(text: &str) -> Vec<Found> {
    let tokens = tokens::tokens(text);
    let mut found: Vec<Found> = Vec::new();
    let mut take = |kind: Kind, spans: Vec<Range<usize>>| {
        for at in spans {
            if found.iter().all(|held| held.at.end <= at.start || at.end <= held.at.start) {
                found.push(Found { at, kind });
            }
        }
    };
    take(Kind::Email, email::find(text));
    take(Kind::IdentityCode, identity::codes(text));
    take(Kind::Account, identity::accounts(text));
    take(Kind::BirthDate, dates::find(text, &tokens));
    take(Kind::Address, address::find(text, &tokens));
    take(Kind::Phone, numbers::phones(text, &tokens));
    take(Kind::Name, names::find(text, &tokens));
    found.sort_by_key(|found| found.at.start);
    found
}

/// The text as it is shown to whoever need not know. Masked once more it stays as it is.
pub fn masked(text: &str, language: Language) -> String {
    let mut masked = text.to_owned();
    loop {
        // A name that stood beside another may be seen only when that is masked.
        let found = find(&masked);
        if found.is_empty() {
            return masked;
        }
        for found in found.iter().rev() {
            masked.replace_range(found.at.clone(), found.kind.mask(language));
        }
    }
}
