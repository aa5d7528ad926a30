//! The national set (THL): the NPS question and seven statements, locked, with wording ids.
//!
//! Finnish wordings: the client account of Kymenlaakso 2024, which prints the national statements. The official
//! Swedish and English wordings were not at hand: those here are Kuule's own translations, marked `official: false`.

/// The code of the national survey.
pub const NATIONAL_SURVEY: &str = "national";

/// The version of the national survey that is asked now. Changing a wording makes a new version.
pub const NATIONAL_VERSION: i64 = 1;

/// The version and the wordings (question, wording's id) of a survey by its code. Nobody knows in which words a survey
/// of an earlier system was asked: it is version 0, without wordings.
pub fn edition_of(survey: &str) -> (i64, Vec<(&'static str, &'static str)>) {
    if survey != NATIONAL_SURVEY {
        return (0, Vec::new());
    }
    let statements = Statement::ALL.map(|statement| (statement.code(), statement.wording_id()));
    (NATIONAL_VERSION, std::iter::once(("nps", NPS_QUESTION.wording_id)).chain(statements).collect())
}

/// One wording of a question or statement; an answer belongs to its wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementText {
    pub language: &'static str,
    pub text: &'static str,
    /// Whether the wording is the published national one, or Kuule's translation.
    pub official: bool,
}

/// The recommendation question and the ends of its scale from 0 to 10.
#[derive(Debug, Clone, Copy)]
pub struct NpsQuestion {
    pub wording_id: &'static str,
    pub texts: [StatementText; 3],
    pub low: [&'static str; 3],
    pub high: [&'static str; 3],
}

/// The national recommendation question.
pub const NPS_QUESTION: NpsQuestion = NpsQuestion {
    wording_id: "nps-2024-1",
    texts: [
        official("Kuinka todennäköisesti suosittelisit saamaasi palvelua läheisellesi?"),
        swedish("Hur sannolikt är det att du skulle rekommendera den service du fick till en närstående?"),
        english("How likely are you to recommend the service you received to someone close to you?"),
    ],
    low: ["Erittäin epätodennäköisesti", "Mycket osannolikt", "Very unlikely"],
    high: ["Erittäin todennäköisesti", "Mycket sannolikt", "Very likely"],
};

/// The names of the points 1 to 5 and, last, of "does not concern me"; Finnish, Swedish, English.
pub const STATEMENT_SCALE: [[&str; 3]; 6] = [
    ["Täysin eri mieltä", "Helt av annan åsikt", "Strongly disagree"],
    ["Jokseenkin eri mieltä", "Delvis av annan åsikt", "Disagree"],
    ["Ei samaa eikä eri mieltä", "Varken av samma eller av annan åsikt", "Neither agree nor disagree"],
    ["Jokseenkin samaa mieltä", "Delvis av samma åsikt", "Agree"],
    ["Täysin samaa mieltä", "Helt av samma åsikt", "Strongly agree"],
    ["Ei koske minua", "Gäller inte mig", "Does not concern me"],
];

/// The seven statements, each a dimension of experience.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Statement {
    Access,
    Encounter,
    Participation,
    Safety,
    Information,
    Clarity,
    Usefulness,
}

impl Statement {
    pub const ALL: [Statement; 7] = [
        Statement::Access,
        Statement::Encounter,
        Statement::Participation,
        Statement::Safety,
        Statement::Information,
        Statement::Clarity,
        Statement::Usefulness,
    ];

    /// The dimension's code in files and figures.
    pub fn code(self) -> &'static str {
        match self {
            Statement::Access => "access",
            Statement::Encounter => "encounter",
            Statement::Participation => "participation",
            Statement::Safety => "safety",
            Statement::Information => "information",
            Statement::Clarity => "clarity",
            Statement::Usefulness => "usefulness",
        }
    }

    pub fn parse(code: &str) -> Option<Statement> {
        Self::ALL.into_iter().find(|statement| statement.code() == code)
    }

    pub fn wording_id(self) -> &'static str {
        match self {
            Statement::Access => "access-2024-1",
            Statement::Encounter => "encounter-2024-1",
            Statement::Participation => "participation-2024-1",
            Statement::Safety => "safety-2024-1",
            Statement::Information => "information-2024-1",
            Statement::Clarity => "clarity-2024-1",
            Statement::Usefulness => "usefulness-2024-1",
        }
    }

    /// The wording in Finnish, Swedish and English.
    pub fn texts(self) -> [StatementText; 3] {
        match self {
            Statement::Access => [
                official("Sain apua, kun sitä tarvitsin."),
                swedish("Jag fick hjälp när jag behövde det."),
                english("I got help when I needed it."),
            ],
            Statement::Encounter => [
                official("Minulle jäi tunne, että minusta välitettiin kokonaisvaltaisesti."),
                swedish("Jag fick en känsla av att man brydde sig om mig som helhet."),
                english("I felt that I was cared for as a whole person."),
            ],
            Statement::Participation => [
                official("Hoitoani tai asiaani koskevat päätökset tehtiin yhteistyössä kanssani."),
                swedish("Besluten om min vård eller mitt ärende fattades i samarbete med mig."),
                english("Decisions about my care or my matter were made together with me."),
            ],
            Statement::Safety => [
                official("Koin oloni turvalliseksi hoidon tai palvelun aikana."),
                swedish("Jag kände mig trygg under vården eller servicen."),
                english("I felt safe during the care or service."),
            ],
            Statement::Information => [
                official("Tiedän, miten hoitoni tai palveluni jatkuu."),
                swedish("Jag vet hur min vård eller service fortsätter."),
                english("I know how my care or service will continue."),
            ],
            Statement::Clarity => [
                official("Saamani tieto hoidosta tai palvelusta oli ymmärrettävää."),
                swedish("Den information jag fick om vården eller servicen var begriplig."),
                english("The information I got about the care or service was understandable."),
            ],
            Statement::Usefulness => [
                official("Koin saamani hoidon tai palvelun hyödylliseksi."),
                swedish("Jag upplevde att vården eller servicen var till nytta för mig."),
                english("I found the care or service I received useful."),
            ],
        }
    }
}

const fn official(text: &'static str) -> StatementText {
    StatementText { language: "fi", text, official: true }
}

const fn swedish(text: &'static str) -> StatementText {
    StatementText { language: "sv", text, official: false }
}

const fn english(text: &'static str) -> StatementText {
    StatementText { language: "en", text, official: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_statement_has_its_own_wording_in_three_languages() {
        let mut seen = std::collections::HashSet::new();
        for statement in Statement::ALL {
            assert_eq!(Statement::parse(statement.code()), Some(statement));
            assert!(seen.insert(statement.wording_id()));
            assert_eq!(statement.texts().map(|text| text.language), ["fi", "sv", "en"]);
            assert!(statement.texts().iter().all(|text| seen.insert(text.text)));
        }
    }
}
