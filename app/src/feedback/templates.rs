//! Reply templates: written once by those who answer for a part of the tree, used by its handlers.

use super::handle::tidy;
use crate::boot::App;
use crate::web::{Failure, FormFields, Outcome, Page, Staff, render};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect};
use domain::feedback::{Blank, LONGEST_TEXT, ReplyTemplate};
use domain::language::Language;
use domain::organisation::{Organisation, UnitId};
use domain::people::Person;
use std::sync::Arc;
use store::{DropTemplate, KeepTemplate};

const LONGEST_NAME: usize = 80;

/// One template of the list.
struct Listed {
    number: i64,
    name: String,
    language: String,
    unit: String,
    may_edit: bool,
}

#[derive(Template)]
#[template(path = "templates.html")]
struct TemplatesPage {
    page: Page,
    templates: Vec<Listed>,
    may_make: bool,
}

#[derive(Template)]
#[template(path = "template.html")]
struct TemplatePage {
    page: Page,
    token: String,
    template: ReplyTemplate,
    units: Vec<(u16, String)>,
    languages: Vec<(&'static str, String)>,
    blanks: Vec<(String, String)>,
    mends: Vec<(&'static str, String)>,
}

/// The templates that may be used for feedback that `unit` handles, those in `language` first.
pub fn for_unit(
    templates: Vec<ReplyTemplate>,
    organisation: &Organisation,
    unit: UnitId,
    language: Language,
) -> Vec<ReplyTemplate> {
    let mut fitting: Vec<ReplyTemplate> =
        templates.into_iter().filter(|template| organisation.is_within(unit, template.unit)).collect();
    fitting.sort_by_key(|template| template.language != language);
    fitting
}

fn may_edit(person: &Person, organisation: &Organisation, unit: UnitId) -> bool {
    person.manages(organisation, unit)
}

pub async fn list(State(app): State<Arc<App>>, staff: Staff) -> Outcome {
    let directory = app.directory();
    let organisation = &directory.organisation;
    let own = staff.person.handled_units(organisation);
    if own.is_empty() {
        return Err(Failure::NotFound);
    }
    let page = staff.page;
    let templates = app.store.reply_templates(app.county).await?;
    // One sees what one may use, and what one may change.
    let is_seen = |template: &ReplyTemplate| own.iter().any(|unit| organisation.is_within(*unit, template.unit));
    let listed = |template: ReplyTemplate| Listed {
        number: template.number,
        language: page.named("language", template.language.code()),
        unit: directory.unit_name(template.unit, page.language).to_owned(),
        may_edit: may_edit(&staff.person, organisation, template.unit),
        name: template.name,
    };
    let templates = templates.into_iter().filter(is_seen).map(listed).collect();
    let may_make = own.iter().any(|unit| may_edit(&staff.person, organisation, *unit));
    render(&TemplatesPage { templates, may_make, page })
}

pub async fn show(State(app): State<Arc<App>>, staff: Staff, Path(number): Path<i64>) -> Outcome {
    let template = held(&app, &staff, number).await?;
    template_page(&app, staff, template, Vec::new())
}

pub async fn send(State(app): State<Arc<App>>, staff: Staff, Path(number): Path<i64>, form: FormFields) -> Outcome {
    staff.check_form(&app, &form)?;
    let held = held(&app, &staff, number).await?;
    let back = Redirect::to(&staff.page.link("/tyopoyta/pohjat")).into_response();
    if form.has("drop") {
        app.store.write(DropTemplate { county: app.county, number }).await?;
        return Ok(back);
    }
    let directory = app.directory();
    let unit = form.get("unit").parse().map(UnitId).unwrap_or(held.unit);
    let template = ReplyTemplate {
        number,
        name: tidy(form.get("name")),
        language: Language::parse(form.get("language")).unwrap_or(held.language),
        body: tidy(form.get("body")),
        unit: if may_edit(&staff.person, &directory.organisation, unit) { unit } else { held.unit },
    };
    let mends = mends(&staff.page, &template);
    if !mends.is_empty() {
        return template_page(&app, staff, template, mends);
    }
    app.store.write(KeepTemplate { county: app.county, template }).await?;
    Ok(back)
}

fn mends(page: &Page, template: &ReplyTemplate) -> Vec<(&'static str, String)> {
    let mut mends = Vec::new();
    if template.name.is_empty() {
        mends.push(("name", page.t("mend-template-name-missing").to_owned()));
    }
    let over = template.name.chars().count().saturating_sub(LONGEST_NAME);
    if over > 0 {
        mends.push(("name", page.counted("mend-text-too-long", over as i64)));
    }
    let over = template.body.chars().count().saturating_sub(LONGEST_TEXT);
    if template.body.is_empty() {
        mends.push(("body", page.t("mend-text-missing").to_owned()));
    } else if over > 0 {
        mends.push(("body", page.counted("mend-text-too-long", over as i64)));
    } else if let Err(unknown) = template.check() {
        mends.push(("body", page.with1("mend-template-blank", "blank", format!("{{{}}}", unknown.0))));
    }
    mends
}

/// The template with this number, or an empty one for number zero, if the person may change it.
async fn held(app: &App, staff: &Staff, number: i64) -> Result<ReplyTemplate, Failure> {
    let directory = app.directory();
    let organisation = &directory.organisation;
    if number == 0 {
        let units = staff.person.handled_units(organisation);
        let unit = units.into_iter().find(|unit| may_edit(&staff.person, organisation, *unit));
        let language = staff.page.language;
        let empty = |unit| ReplyTemplate { number: 0, name: String::new(), language, body: String::new(), unit };
        return unit.map(empty).ok_or(Failure::NotFound);
    }
    let templates = app.store.reply_templates(app.county).await?;
    let found = templates.into_iter().find(|template| template.number == number);
    found.filter(|template| may_edit(&staff.person, organisation, template.unit)).ok_or(Failure::NotFound)
}

fn template_page(app: &App, staff: Staff, template: ReplyTemplate, mends: Vec<(&'static str, String)>) -> Outcome {
    let directory = app.directory();
    let organisation = &directory.organisation;
    let page = staff.page;
    let units = staff.person.handled_units(organisation).into_iter();
    let units = units.filter(|unit| may_edit(&staff.person, organisation, *unit));
    let language = Language::ALL.iter().position(|held| *held == page.language).unwrap_or(0);
    let blank = |blank: Blank| (format!("{{{}}}", blank.names()[language]), page.named("blank", blank.names()[2]));
    render(&TemplatePage {
        token: page.staff.as_ref().map(|bar| bar.form_token.clone()).unwrap_or_default(),
        units: units.map(|unit| (unit.0, directory.unit_name(unit, page.language).to_owned())).collect(),
        languages: Language::ALL.map(|held| (held.code(), page.named("language", held.code()))).to_vec(),
        blanks: Blank::ALL.into_iter().map(blank).collect(),
        template,
        mends,
        page,
    })
}
