//! A question about figures and its answer: the one way for pages, commands and interfaces.

use super::goal_rows as goals;
use domain::calendar::{add_calendar_days, day_of, start_of};
use domain::measures::{
    Cell, Columns, Counted, Figure, Measure, Plan, QuestionError, SharedRow, Slice, Source, Tally, figures,
    form_figures, handling_figures, imported_figures, safety_notice_figures, shared_figures,
};
use domain::organisation::{CountyId, Organisation};
use domain::surveys::{Asked, SendingState};
use jiff::Timestamp;
use jiff::civil::Date;
use store::Store;
use thiserror::Error;

/// Why a question has no answer.
#[derive(Debug, Error)]
pub enum AnswerError {
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error(transparent)]
    Question(#[from] QuestionError),
    #[error("there is no organisation yet; import one with: kuule import organisation FILE.csv")]
    NoOrganisation,
}

/// Who counts the responses.
#[derive(Debug, Clone)]
pub enum Engine {
    /// Columns in memory.
    Columns(Columns),
    /// The database.
    Sql,
}

/// Where figures come from.
pub struct Figures<'a> {
    pub store: &'a Store,
    pub county: CountyId,
    pub engine: Engine,
    /// What is not yet due today is not late.
    pub today: Date,
}

impl Figures<'_> {
    /// The figures of `measure` over `slice`. Places are those of the slice's last day.
    pub async fn answer(&self, measure: Measure, slice: &Slice) -> Result<Vec<Figure>, AnswerError> {
        let slice = slice.prepared(measure)?;
        let organisation = self.store.organisation(self.county, slice.to).await?.ok_or(AnswerError::NoOrganisation)?;
        match measure.source() {
            Source::Responses(counted) => self.of_responses(measure, &slice, counted, &organisation).await,
            Source::Feedback => {
                let until = start_of(add_calendar_days(slice.to, 1));
                let rows = self.store.handling_rows(self.county, until).await?;
                Ok(handling_figures(measure, &slice, &rows, &organisation, self.today)?)
            }
            Source::Safety => {
                let rows = self.store.safety_rows(self.county, start_of(slice.from)).await?;
                Ok(safety_notice_figures(measure, &slice, &rows, &organisation, self.today)?)
            }
            Source::Invitations => {
                let rows = self.invitations(measure, &slice).await?;
                Ok(shared_figures(measure, &slice, &rows, &organisation, self.today)?)
            }
            Source::Goals => {
                let rows = Box::pin(goals::rows(self, measure, &slice, &organisation)).await?;
                Ok(shared_figures(measure, &slice, &rows, &organisation, self.today)?)
            }
            Source::Imported => {
                let values = goals::imported(self, measure, &slice).await?;
                Ok(imported_figures(measure, &slice, &values, &organisation, self.today)?)
            }
            Source::Forms => {
                let rows = self.store.form_rows(self.county, (slice.from, slice.to)).await?;
                Ok(form_figures(measure, &slice, &rows, &organisation, self.today)?)
            }
        }
    }

    async fn of_responses(
        &self,
        measure: Measure,
        slice: &Slice,
        counted: Counted,
        organisation: &Organisation,
    ) -> Result<Vec<Figure>, AnswerError> {
        Ok(figures(measure, slice, &self.cells(slice, counted, organisation).await?)?)
    }

    /// Who was asked by the draws of the period, and who of them answered.
    async fn invitations(&self, measure: Measure, slice: &Slice) -> Result<Vec<SharedRow>, AnswerError> {
        let period = (start_of(slice.from), start_of(add_calendar_days(slice.to, 1)));
        let row = |(drawn_at, asked): (Timestamp, Asked)| {
            let is_counted = match measure {
                Measure::ResponseRate => asked.state == SendingState::Delivered,
                _ => asked.state.is_sent(),
            };
            let base = if is_counted { asked.number } else { 0 };
            SharedRow {
                day: day_of(drawn_at),
                unit: asked.unit,
                way: Some((asked.channel, asked.language)),
                hits: if asked.has_finished { base } else { 0 },
                base,
                item: None,
            }
        };
        Ok(self.store.asked_when(self.county, period).await?.into_iter().map(row).collect())
    }

    /// What was counted of responses, group by group, before it becomes figures.
    pub async fn cells(
        &self,
        slice: &Slice,
        counted: Counted,
        organisation: &Organisation,
    ) -> Result<Vec<(Vec<String>, Cell)>, AnswerError> {
        let surveys = self.store.surveys(self.county).await?;
        self.cells_of(slice, (counted, &surveys), organisation).await
    }

    /// The same, with other names for the surveys.
    pub async fn cells_of(
        &self,
        slice: &Slice,
        (counted, surveys): (Counted, &[(u16, String)]),
        organisation: &Organisation,
    ) -> Result<Vec<(Vec<String>, Cell)>, AnswerError> {
        let plan = Plan::new(slice, counted, organisation, surveys)?;
        Ok(self.tally(&plan).await?.cells())
    }

    pub(super) async fn tally<'p>(&self, plan: &'p Plan) -> Result<Tally<'p>, AnswerError> {
        Ok(match &self.engine {
            Engine::Columns(columns) => columns.tally(plan),
            Engine::Sql => self.store.tally(self.county, plan).await?,
        })
    }
}
