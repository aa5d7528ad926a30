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
            Kind::IdentityCode => "hetu",
            Kind::Account => "iban",
            Kind::BirthDate => "birthdate",
            Kind::Address => "address",
            Kind::Phone => "phone",
            Kind::Name => "person",
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
    let mut found = find_once(text);
    // A name that stood beside another may be seen only when that is masked.
    while !found.is_empty() {
        let (shown, places) = Places::masked(text, &found);
        let later = find_once(&shown);
        if later.is_empty() {
            break;
        }
        for Found { at, kind } in later {
            let at = places.original(&at);
            found.retain(|held| held.at.end <= at.start || at.end <= held.at.start);
            found.push(Found { at, kind });
        }
        found.sort_by_key(|found| found.at.start);
    }
    found
}

fn find_once(text: &str) -> Vec<Found> {
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

/// Where the masks of a masked text stand in it, and in the text itself.
struct Places(Vec<(Range<usize>, Range<usize>)>);

impl Places {
    /// The text with its masks, and their places. In which language the masks are does not matter to what is found.
    fn masked(text: &str, found: &[Found]) -> (String, Places) {
        let (mut shown, mut from, mut places) = (String::with_capacity(text.len()), 0, Vec::new());
        for Found { at, kind } in found {
            shown.push_str(&text[from..at.start]);
            let mask = kind.mask(Language::Finnish);
            places.push((shown.len()..shown.len() + mask.len(), at.clone()));
            shown.push_str(mask);
            from = at.end;
        }
        shown.push_str(&text[from..]);
        (shown, Places(places))
    }

    /// A part of a mask stands for all that it covers.
    fn original(&self, at: &Range<usize>) -> Range<usize> {
        let last = |is_before: &dyn Fn(&Range<usize>) -> bool| self.0.iter().rev().find(|(mask, _)| is_before(mask));
        let start = match last(&|mask| mask.start <= at.start) {
            Some((mask, original)) if at.start < mask.end => original.start,
            Some((mask, original)) => original.end + (at.start - mask.end),
            None => at.start,
        };
        let end = match last(&|mask| mask.start < at.end) {
            Some((mask, original)) if at.end <= mask.end => original.end,
            Some((mask, original)) => original.end + (at.end - mask.end),
            None => at.end,
        };
        start..end
    }
}

/// The text as it is shown to whoever need not know. Masked once more it stays as it is.
pub fn masked(text: &str, language: Language) -> String {
    with_masks(text, &find(text), language)
}

/// The text with a mask in place of each of what was found in it.
pub fn with_masks(text: &str, found: &[Found], language: Language) -> String {
    let mut masked = text.to_owned();
    for found in found.iter().rev() {
        masked.replace_range(found.at.clone(), found.kind.mask(language));
    }
    masked
}
