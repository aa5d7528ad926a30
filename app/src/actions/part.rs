//! What a feedback's page shows of actions: those that it stands behind, and a way to put it behind one.

use crate::boot::App;
use crate::web::{Failure, Staff};
use domain::actions::DevelopmentAction;
use domain::feedback::Feedback;

const FIRST_WORDS: usize = 70;

/// One action by its number and first words.
pub struct Named {
    pub id: String,
    pub name: String,
}

/// The piece of the page.
pub struct ActionsPart {
    pub linked: Vec<Named>,
    pub others: Vec<Named>,
}

impl ActionsPart {
    /// None for those who do not decide on the unit that the feedback concerns.
    pub async fn load(app: &App, staff: &Staff, feedback: &Feedback) -> Result<Option<ActionsPart>, Failure> {
        let directory = app.directory();
        let organisation = &directory.organisation;
        let units = staff.person.developed_units(organisation);
        if !units.contains(&feedback.unit) {
            return Ok(None);
        }
        // An action of the unit itself, of what is above it or of what is below.
        let is_near = |action: &DevelopmentAction| {
            organisation.is_within(feedback.unit, action.unit) || organisation.is_within(action.unit, feedback.unit)
        };
        let linked = app.store.actions_of_feedback(app.county, &feedback.id).await?;
        let actions = app.store.actions(app.county).await?;
        let near = actions.into_iter().filter(|action| units.contains(&action.unit));
        let (linked, others): (Vec<_>, Vec<_>) = near
            .filter(|action| linked.contains(&action.id) || is_near(action))
            .partition(|action| linked.contains(&action.id));
        let named = |actions: Vec<DevelopmentAction>| {
            let name = |action: &DevelopmentAction| first_words(action.heard.in_language(staff.page.language));
            actions.iter().map(|action| Named { id: action.id.clone(), name: name(action) }).collect()
        };
        Ok(Some(ActionsPart { linked: named(linked), others: named(others) }))
    }
}

fn first_words(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(FIRST_WORDS) {
        None => line,
        Some((end, _)) => format!("{} …", line[..end].rsplit_once(' ').map_or(&line[..end], |(whole, _)| whole)),
    }
}
