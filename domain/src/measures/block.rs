use super::axis::WIDEST_NARROW;
use super::row::STATEMENTS;
use super::{RawColumn, Row};

/// Rows in a full block.
pub(super) const BLOCK_ROWS: usize = 65_536;

/// Up to [`BLOCK_ROWS`] responses, column by column.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub day: Vec<u16>,
    unit: Vec<u16>,
    survey: Vec<u16>,
    channel: Vec<u8>,
    language: Vec<u8>,
    age_group: Vec<u8>,
    sex: Vec<u8>,
    pub nps: Vec<u8>,
    pub statements: [Vec<u8>; STATEMENTS],
    pub min_day: u16,
    pub max_day: u16,
    /// Whether the days never go back, so that a period's rows stand together.
    pub is_by_day: bool,
}

/// A column's numbers, in the width in which they are kept; of the narrow ones four bits are used.
pub(super) enum Numbers<'a> {
    Narrow(&'a [u8]),
    Wide(&'a [u16]),
}

impl Block {
    pub fn new() -> Self {
        Self {
            day: Vec::new(),
            unit: Vec::new(),
            survey: Vec::new(),
            channel: Vec::new(),
            language: Vec::new(),
            age_group: Vec::new(),
            sex: Vec::new(),
            nps: Vec::new(),
            statements: Default::default(),
            min_day: u16::MAX,
            max_day: 0,
            is_by_day: true,
        }
    }

    pub fn len(&self) -> usize {
        self.day.len()
    }

    pub fn numbers(&self, column: RawColumn) -> Numbers<'_> {
        match column {
            RawColumn::Day => Numbers::Wide(&self.day),
            RawColumn::Unit => Numbers::Wide(&self.unit),
            RawColumn::Survey => Numbers::Wide(&self.survey),
            RawColumn::Channel => Numbers::Narrow(&self.channel),
            RawColumn::Language => Numbers::Narrow(&self.language),
            RawColumn::AgeGroup => Numbers::Narrow(&self.age_group),
            RawColumn::Sex => Numbers::Narrow(&self.sex),
        }
    }

    pub fn push(&mut self, row: Row) {
        self.is_by_day &= row.day >= self.max_day;
        self.min_day = self.min_day.min(row.day);
        self.max_day = self.max_day.max(row.day);
        self.day.push(row.day);
        self.unit.push(row.unit);
        self.survey.push(row.survey);
        self.channel.push(row.channel.min(WIDEST_NARROW));
        self.language.push(row.language.min(WIDEST_NARROW));
        self.age_group.push(row.age_group.min(WIDEST_NARROW));
        self.sex.push(row.sex.min(WIDEST_NARROW));
        self.nps.push(row.nps);
        self.statements.iter_mut().zip(row.statements).for_each(|(column, score)| column.push(score));
    }

    pub fn row(&self, at: usize) -> Row {
        Row {
            day: self.day[at],
            unit: self.unit[at],
            survey: self.survey[at],
            channel: self.channel[at],
            language: self.language[at],
            age_group: self.age_group[at],
            sex: self.sex[at],
            nps: self.nps[at],
            statements: std::array::from_fn(|statement| self.statements[statement][at]),
        }
    }
}
