//! The glossary of figures: one table of what each measure is called, means, counts and how it is shown.

mod answers;
mod service;
mod steering;

use super::measure::{Counted, Measure, MeasureDefinition, Rounding, Since, Source};
use crate::language::Language;
use jiff::civil::{Date, date};

/// A text of the product itself in the three languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    pub fi: &'static str,
    pub sv: &'static str,
    pub en: &'static str,
}

impl Phrase {
    pub fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Finnish => self.fi,
            Language::Swedish => self.sv,
            Language::English => self.en,
        }
    }
}

const fn phrase(fi: &'static str, sv: &'static str, en: &'static str) -> Phrase {
    Phrase { fi, sv, en }
}

const RESPONSES: Source = Source::Responses(Counted::Responses);
const NPS: Source = Source::Responses(Counted::Nps);
const STATEMENTS: Source = Source::Responses(Counted::Statements);
const OWN: &str = "Kuule";
const NPS_GROUPS: &str = "Reichheld 2003";

const NPS_BASE: Phrase = phrase(
    "suosittelukysymyksen vastaukset",
    "svar på rekommendationsfrågan",
    "answers to the recommendation question",
);
const STATEMENT_BASE: Phrase = phrase(
    "väittämän vastaukset ilman \"ei koske minua\" -vastauksia",
    "svar på påståendet utan svaren \"gäller inte mig\"",
    "answers to the statement other than \"does not concern me\"",
);
const FEEDBACK_BASE: Phrase = phrase("palautteet", "responser", "feedbacks");
const RATING_BASE: Phrase = phrase(
    "jaksolla saapuneet palautteet, joiden käsittelyn lähettäjä on arvioinut",
    "responser som kom in under perioden och vars behandling avsändaren har bedömt",
    "feedbacks received in the period whose handling the sender has rated",
);
const STARTED_BASE: Phrase = phrase("avatut lomakkeet", "öppnade formulär", "forms opened");
const SEARCH_BASE: Phrase = phrase("haut", "sökningar", "searches");

const fn since(day: Date, changed: Phrase) -> Since {
    Since { day, changed }
}

/// In the first version; nothing was otherwise before.
const FIRST: Since =
    since(date(2026, 11, 22), phrase("Ensimmäinen määritelmä.", "Den första definitionen.", "The first definition."));
const BATCHES: Phrase = phrase(
    "Määritelmä on ollut sama alusta alkaen. Muille kuin omalle väelle luku annetaan kokonaisilta kuukausilta, joista ei voi \
     vähentämällä saada selville yksittäistä vastausta.",
    "Definitionen har varit densamma från början. För utomstående ges siffran för hela månader, ur vilka man inte kan räkna ut \
     ett enskilt svar genom att subtrahera.",
    "The definition has been the same from the beginning. Outsiders are given whole months, from which no single answer can be \
     had by subtracting.",
);
/// The definition did not change, but what is shown of it did.
const OF_ANSWERS: Since = since(date(2026, 11, 22), BATCHES);

/// These came into the list when it was made whole; on the pages of goals and samples they were told before.
const STEERING: Since = since(
    date(2026, 11, 22),
    phrase(
        "Luku on ollut tavoitteiden ja kutsujen sivuilla; nyt se kysytään samalla tavalla kuin muutkin.",
        "Siffran har funnits på sidorna för mål och inbjudningar; nu frågas den på samma sätt som de övriga.",
        "The figure stood on the pages of goals and invitations; now it is asked for like the others.",
    ),
);

/// In the order of [`Measure::ALL`].
pub const GLOSSARY: [MeasureDefinition; Measure::ALL.len()] = {
    let mut all = [answers::DEFINITIONS[0]; Measure::ALL.len()];
    let (answers, service) = (answers::DEFINITIONS.len(), service::DEFINITIONS.len());
    let mut at = 0;
    while at < all.len() {
        all[at] = if at < answers {
            answers::DEFINITIONS[at]
        } else if at < answers + service {
            service::DEFINITIONS[at - answers]
        } else {
            steering::DEFINITIONS[at - answers - service]
        };
        at += 1;
    }
    all
};
