//! The release: half a page of text with its figures filled in, ready to be edited.

use super::compile::Names;
use super::document::Section;
use super::maker::Maker;
use super::quarterly::titled;
use crate::measures::answer::AnswerError;
use crate::web::format;
use domain::measures::Measure;
use domain::reports::Period;

/// The lead, what clients valued and where we have to do better, what was done, and how the figures are made.
pub async fn sections(maker: &mut Maker<'_>, names: &Names) -> Result<Vec<Section>, AnswerError> {
    let (from, to) = maker.period.days();
    let when = match maker.period {
        Period::Year(year) => maker.texts.with("release-in-year", [("year", year.to_string().into())]),
        Period::Quarter(..) => {
            let days = [from, to].map(|day| format::day(maker.language, day));
            maker.texts.with("release-in-days", [("from", days[0].clone().into()), ("to", days[1].clone().into())])
        }
    };
    let mut lead = maker.texts.with("release-lead", [("when", when.into())]);
    let [_, before] = maker.both();
    let earlier = maker.one(Measure::Nps, &Vec::new(), before).await?;
    if earlier.is_some_and(|figure| figure.shown.is_some()) {
        lead = format!("{lead} {}", maker.t("release-compared"));
    }
    let texts = [
        ("lead", lead),
        ("experience", maker.t("release-experience").to_owned()),
        ("feedback", maker.t("release-feedback").to_owned()),
        ("actions", names.listed()),
        ("method", maker.t("release-method").to_owned()),
        // Who is to be asked is for people to write.
        ("contact", String::new()),
    ];
    let mut sections = Vec::new();
    for (key, begun) in texts {
        let title = maker.t(&format!("release-section-{key}")).to_owned();
        sections.push(titled(maker, (key, title), begun, Vec::new()).await?);
    }
    Ok(sections)
}
