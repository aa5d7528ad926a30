//! The form of an action as it comes in and as it goes back.

use crate::boot::App;
use crate::feedback::form::{Choice, MendLine, choice};
use crate::web::{Failure, FormFields, Page};
use domain::actions::{DevelopmentAction, LONGEST_PUBLIC_TEXT, Progress};
use domain::language::Wording;
use domain::organisation::UnitId;

/// A public text in its field: name, label, language, what stands in it.
pub struct TextField {
    pub name: &'static str,
    pub label: String,
    pub lang: &'static str,
    pub text: String,
    pub is_optional: bool,
}

/// What is needed to show the form.
pub struct ActionView {
    pub units: Vec<(String, String, bool)>,
    pub owners: Vec<(i64, String, bool)>,
    pub progresses: Vec<Choice>,
    pub topics: Vec<Choice>,
    pub texts: Vec<TextField>,
    pub mends: Vec<MendLine>,
}

impl ActionView {
    pub async fn new(
        app: &App,
        page: &Page,
        action: &DevelopmentAction,
        units: &[UnitId],
        mends: Vec<MendLine>,
    ) -> Result<ActionView, Failure> {
        let directory = app.directory();
        let organisation = &directory.organisation;
        let unit = |unit: UnitId| {
            let code = organisation.unit(unit).map(|unit| unit.code.clone()).unwrap_or_default();
            (code, directory.unit_name(unit, page.language).to_owned(), unit == action.unit)
        };
        let topics = app.store.topics(app.county).await?.into_iter().map(|topic| Choice {
            label: topic.name.in_language(page.language).to_owned(),
            hint: String::new(),
            checked: action.topics.contains(&topic.key),
            code: topic.key,
        });
        let owners = super::owners(app).await?;
        let progress = |held: Progress| choice(page, "progress", held.code(), action.progress == held);
        Ok(ActionView {
            units: units.iter().copied().filter(|unit| organisation.stands(*unit)).map(unit).collect(),
            owners: owners.into_iter().map(|(id, name)| (id, name, id == action.owner)).collect(),
            progresses: Progress::ALL.into_iter().map(progress).collect(),
            topics: topics.collect(),
            texts: texts(page, action),
            mends,
        })
    }

    /// What to mend in a field, if anything.
    pub fn mend(&self, field: &str) -> Option<&str> {
        self.mends.iter().find(|line| line.field == field).map(|line| line.text.as_str())
    }
}

fn texts(page: &Page, action: &DevelopmentAction) -> Vec<TextField> {
    let field = |name: &'static str, lang: &'static str, text: &str| TextField {
        name,
        label: page.t(&format!("action-{}", name.replace('_', "-"))).to_owned(),
        lang,
        text: text.to_owned(),
        is_optional: lang != "fi",
    };
    let (heard, did) = (&action.heard, &action.did);
    vec![
        field("heard_fi", "fi", &heard.fi),
        field("did_fi", "fi", &did.fi),
        field("heard_sv", "sv", &heard.sv),
        field("did_sv", "sv", &did.sv),
        field("heard_en", "en", &heard.en),
        field("did_en", "en", &did.en),
    ]
}

/// Puts what was typed into the action; says what is to be mended.
pub async fn fill(
    app: &App,
    page: &Page,
    form: &FormFields,
    units: &[UnitId],
    action: &mut DevelopmentAction,
) -> Result<Vec<MendLine>, Failure> {
    let directory = app.directory();
    let unit = directory.organisation.by_code(form.get("unit")).map(|unit| unit.id);
    let unit = unit.filter(|unit| units.contains(unit));
    let owner = form.get("owner").parse().ok();
    let owner = match owner {
        Some(owner) if super::owners(app).await?.iter().any(|(id, _)| *id == owner) => Some(owner),
        _ => None,
    };
    let known = app.store.topics(app.county).await?;
    let wording = |side: &str| {
        let text = |language: &str| tidy(form.get(&format!("{side}_{language}")));
        Wording { fi: text("fi"), sv: text("sv"), en: text("en") }
    };
    action.heard = wording("heard");
    action.did = wording("did");
    action.progress = Progress::parse(form.get("progress")).unwrap_or_default();
    action.topics =
        known.into_iter().map(|topic| topic.key).filter(|key| form.all("topics").any(|held| held == key)).collect();
    action.unit = unit.unwrap_or(action.unit);
    action.owner = owner.unwrap_or(action.owner);
    let mut mends = Vec::new();
    let mut mend = |field, text: String| mends.push(MendLine { field, text });
    if unit.is_none() {
        mend("unit", page.t("mend-unit-missing").to_owned());
    }
    if action.heard.fi.is_empty() {
        mend("heard_fi", page.t("mend-action-heard").to_owned());
    }
    for field in texts(page, action) {
        let over = field.text.chars().count().saturating_sub(LONGEST_PUBLIC_TEXT);
        if over > 0 {
            mend(field.name, page.counted("mend-text-too-long", over as i64));
        }
    }
    if action.is_published() && action.fits_in_public().is_err() {
        mend("did_fi", page.t("mend-action-published").to_owned());
    }
    Ok(mends)
}

fn tidy(text: &str) -> String {
    text.trim().replace("\r\n", "\n")
}
