//! The explorer: any measure, divided by two things and narrowed by others, as a table, a chart and a file. The question
//! stands in the address, so that it can be sent to a colleague.

mod answer;
mod charts;
mod choices;
pub mod export;
mod labels;
pub mod page;
mod question;
mod sheet;

use crate::boot::App;
use crate::web::{Failure, FormFields, Staff};
use answer::Grid;
pub use charts::{interval_text, short_time};
use choices::Choices;
pub use labels::{quarter as quarter_name, statement};
use question::Question;
pub use sheet::part as part_of_time;

/// What a person asked, with what may be asked and the answer.
struct Asked {
    choices: Choices,
    question: Question,
    grid: Grid,
}

/// The answer to the question in an address; for those who answer for figures, and nobody else.
async fn asked(app: &App, staff: &Staff, query: Option<String>) -> Result<Asked, Failure> {
    let choices = Choices::of(app, staff).await?;
    let fields = FormFields::parse(query.unwrap_or_default().as_bytes());
    let question = Question::read(&fields, &choices, staff.page.today()).ok_or(Failure::NotFound)?;
    let grid = answer::answer(app, &choices, &question).await.map_err(|error| Failure::Internal(error.to_string()))?;
    Ok(Asked { choices, question, grid })
}
