use super::header::{Column, Header, field};
use super::instant::instant;
use super::place::Places;
use super::survey::Surveys;
use super::{ImportError, score, text};
use csv::StringRecord;
use domain::organisation::Organisation;
use domain::surveys::{Response, Statement};

/// Makes a response of a row. A row without any answer is one, too: it was submitted.
pub struct ResponseReader {
    places: Places,
    surveys: Surveys,
    id: Column,
    submitted_at: Column,
    survey: Column,
    channel: Column,
    language: Column,
    age_group: Column,
    sex: Column,
    municipality: Column,
    nps: Column,
    statements: [Column; Statement::ALL.len()],
    comment: Column,
}

impl ResponseReader {
    pub fn new(organisation: &Organisation, surveys: Surveys, header: &mut Header) -> Result<Self, ImportError> {
        Ok(Self {
            places: Places::new(organisation, header),
            surveys,
            id: header.needed("response_id")?,
            submitted_at: header.needed("submitted_at")?,
            survey: header.column("survey"),
            channel: header.column("channel"),
            language: header.column("language"),
            age_group: header.column("age_group"),
            sex: header.column("sex"),
            municipality: header.column("municipality"),
            nps: header.column("nps"),
            statements: Statement::ALL.map(|statement| header.column(statement.code())),
            comment: header.column("comment"),
        })
    }

    pub fn read(&mut self, record: &StringRecord) -> Result<Response, String> {
        let mut statements = [None; Statement::ALL.len()];
        for statement in Statement::ALL {
            let at = statement as usize;
            statements[at] = score::statement(statement.code(), field(record, self.statements[at]))?;
        }
        Ok(Response {
            id: text::identifier("response_id", field(record, self.id))?,
            submitted_at: instant("submitted_at", field(record, self.submitted_at))?,
            unit: self.places.of(record)?.0,
            channel: score::channel(field(record, self.channel))?,
            language: score::language(field(record, self.language)),
            age_group: score::age_group(field(record, self.age_group))?,
            sex: score::sex(field(record, self.sex))?,
            municipality: text::words("municipality", field(record, self.municipality))?,
            nps: score::nps(field(record, self.nps))?,
            statements,
            comment: text::words("comment", field(record, self.comment))?,
            // Last, for a new code becomes a survey: not by a row that is rejected.
            survey: self.surveys.number(field(record, self.survey))?,
        })
    }
}
