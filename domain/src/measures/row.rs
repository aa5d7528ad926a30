use super::label::language_number;
use crate::calendar::{day_number, day_of};
use crate::surveys::{Response, Statement};

/// The number of a score that was not given.
pub const NO_SCORE: u8 = 255;

pub(super) const STATEMENTS: usize = Statement::ALL.len();

/// A raw column by which rows are grouped and filtered; the same numbers stand in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RawColumn {
    /// Days since 1970-01-01 in Helsinki.
    Day,
    Unit,
    Survey,
    Channel,
    /// 0 another or unknown, 1 Finnish, 2 Swedish, 3 English.
    Language,
    AgeGroup,
    Sex,
}

impl RawColumn {
    /// Whether four bits hold its numbers.
    pub(super) fn is_narrow(self) -> bool {
        !matches!(self, RawColumn::Day | RawColumn::Unit | RawColumn::Survey)
    }
}

/// One response as the columns keep it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Days since 1970-01-01 in Helsinki.
    pub day: u16,
    pub unit: u16,
    pub survey: u16,
    pub channel: u8,
    pub language: u8,
    pub age_group: u8,
    pub sex: u8,
    /// 0 to 10, or [`NO_SCORE`].
    pub nps: u8,
    /// 1 to 5, 0 for "does not concern me", or [`NO_SCORE`]; in the order of [`Statement::ALL`].
    pub statements: [u8; STATEMENTS],
}

impl From<&Response> for Row {
    fn from(response: &Response) -> Self {
        Self {
            day: column_day(day_number(day_of(response.submitted_at))),
            unit: response.unit.0,
            survey: response.survey,
            channel: response.channel.number(),
            language: language_number(response.language),
            age_group: response.age_group.number(),
            sex: response.sex.number(),
            nps: response.nps.map_or(NO_SCORE, |score| score.value()),
            statements: response.statements.map(|score| score.map_or(NO_SCORE, |score| score.number())),
        }
    }
}

/// A day number as the columns keep it: 1970 to 2149, and what is beyond on the first or the last of these days.
pub(super) fn column_day(number: i32) -> u16 {
    number.clamp(0, i32::from(u16::MAX)) as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::channel::Channel;
    use crate::language::Language;
    use crate::organisation::UnitId;
    use crate::surveys::{AgeGroup, NpsScore, Sex, StatementScore};

    #[test]
    fn a_response_becomes_a_row() {
        let mut statements = [None; 7];
        statements[1] = Some(StatementScore::NOT_CONCERNED);
        statements[2] = StatementScore::new(4);
        let response = Response {
            id: "r1".into(),
            submitted_at: "1970-01-01T22:30:00Z".parse().unwrap(),
            unit: UnitId(7),
            survey: 300,
            channel: Channel::Qr,
            language: Some(Language::Swedish),
            age_group: AgeGroup::From18To34,
            sex: Sex::Male,
            municipality: String::new(),
            nps: NpsScore::new(10),
            statements,
            comment: String::new(),
        };
        let row = Row::from(&response);
        // Half past midnight of the next day in Helsinki.
        assert_eq!((row.day, row.unit, row.survey, row.channel), (1, 7, 300, 2));
        assert_eq!((row.language, row.age_group, row.sex, row.nps), (2, 4, 2, 10));
        assert_eq!(row.statements, [NO_SCORE, 0, 4, NO_SCORE, NO_SCORE, NO_SCORE, NO_SCORE]);
    }

    #[test]
    fn days_beyond_the_columns_stand_at_their_ends() {
        assert_eq!([-1, 0, 20_000, 70_000].map(column_day), [0, 0, 20_000, 65_535]);
    }
}
