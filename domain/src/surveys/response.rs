use super::Statement;
use crate::channel::Channel;
use crate::language::Language;
use crate::organisation::UnitId;
use jiff::Timestamp;

/// A recommendation score, 0 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NpsScore(u8);

impl NpsScore {
    pub fn new(score: u8) -> Option<NpsScore> {
        (score <= 10).then_some(NpsScore(score))
    }

    pub fn value(self) -> u8 {
        self.0
    }
}

/// An answer to a statement: 1 (fully disagree) to 5 (fully agree), or "does not concern me", which is in no mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StatementScore(u8);

impl StatementScore {
    pub const NOT_CONCERNED: StatementScore = StatementScore(0);

    /// `score` from 1 to 5.
    pub fn new(score: u8) -> Option<StatementScore> {
        (1..=5).contains(&score).then_some(StatementScore(score))
    }

    /// 1 to 5, or none for "does not concern me".
    pub fn value(self) -> Option<u8> {
        (self.0 > 0).then_some(self.0)
    }

    /// The number in the store and in the columns: 0 is "does not concern me".
    pub fn number(self) -> u8 {
        self.0
    }

    pub fn from_number(number: u8) -> Option<StatementScore> {
        (number <= 5).then_some(StatementScore(number))
    }
}

/// The age groups of the survey files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AgeGroup {
    Unknown,
    From7To12,
    From13To17,
    Under18,
    From18To34,
    From35To49,
    From50To64,
    From65To74,
    Over75,
}

impl AgeGroup {
    pub const ALL: [AgeGroup; 9] = [
        AgeGroup::Unknown,
        AgeGroup::From7To12,
        AgeGroup::From13To17,
        AgeGroup::Under18,
        AgeGroup::From18To34,
        AgeGroup::From35To49,
        AgeGroup::From50To64,
        AgeGroup::From65To74,
        AgeGroup::Over75,
    ];

    /// The group of somebody who turns `years` this year; in the year of their thirteenth birthday they may still be
    /// twelve, and count as that.
    pub fn of_age(years: u16) -> AgeGroup {
        match years {
            0..=13 => AgeGroup::From7To12,
            14..=17 => AgeGroup::From13To17,
            18..=34 => AgeGroup::From18To34,
            35..=49 => AgeGroup::From35To49,
            50..=64 => AgeGroup::From50To64,
            65..=74 => AgeGroup::From65To74,
            75.. => AgeGroup::Over75,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            AgeGroup::Unknown => "unknown",
            AgeGroup::From7To12 => "7_12",
            AgeGroup::From13To17 => "13_17",
            AgeGroup::Under18 => "under_18",
            AgeGroup::From18To34 => "18_34",
            AgeGroup::From35To49 => "35_49",
            AgeGroup::From50To64 => "50_64",
            AgeGroup::From65To74 => "65_74",
            AgeGroup::Over75 => "75_over",
        }
    }

    pub fn parse(code: &str) -> Option<AgeGroup> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }

    /// The number in the store and in the columns; never reused.
    pub fn number(self) -> u8 {
        self as u8
    }

    pub fn from_number(number: u8) -> Option<AgeGroup> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// Sex as the visit systems give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sex {
    Unknown,
    Female,
    Male,
    Other,
}

impl Sex {
    pub const ALL: [Sex; 4] = [Sex::Unknown, Sex::Female, Sex::Male, Sex::Other];

    pub fn code(self) -> &'static str {
        match self {
            Sex::Unknown => "unknown",
            Sex::Female => "female",
            Sex::Male => "male",
            Sex::Other => "other",
        }
    }

    pub fn parse(code: &str) -> Option<Sex> {
        Self::ALL.into_iter().find(|sex| sex.code() == code)
    }

    /// The number in the store and in the columns; never reused.
    pub fn number(self) -> u8 {
        self as u8
    }

    pub fn from_number(number: u8) -> Option<Sex> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// One submitted answer to a survey. Says nothing that leads back to a person's phone or e-mail.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    pub id: String,
    pub submitted_at: Timestamp,
    pub unit: UnitId,
    /// The survey's number in the county.
    pub survey: u16,
    pub channel: Channel,
    /// None when it is another language or unknown.
    pub language: Option<Language>,
    pub age_group: AgeGroup,
    pub sex: Sex,
    pub municipality: String,
    pub nps: Option<NpsScore>,
    /// In the order of [`Statement::ALL`]; none where it was not asked or not answered.
    pub statements: [Option<StatementScore>; Statement::ALL.len()],
    pub comment: String,
}

impl Response {
    /// Whether nothing at all was answered.
    pub fn is_empty(&self) -> bool {
        self.nps.is_none() && self.statements.iter().all(Option::is_none) && self.comment.trim().is_empty()
    }
}
