//! What clients answered: the index, the statements and the units beside each other, each with its change.

use super::asked::Asked;
use super::failure;
use super::words::{Beside, Line, line, notes};
use crate::boot::App;
use crate::directory::Directory;
use crate::web::{Failure, Page};
use domain::channel::Channel;
use domain::language::Language;
use domain::measures::{
    Against, Band, Cell, Change, Columns, Counted, Dimension, Figure, Makeup, Mark, Measure, NpsCounts, Plan, Slice,
    Source, against_target, changes, figures, largest_remainder, marks,
};
use domain::organisation::Organisation;
use domain::surveys::Statement;
use jiff::civil::Date;
use press::charts::{Part, split_bar};
use std::sync::Arc;

type Filters = Vec<(Dimension, Vec<String>)>;

/// The answers of the chosen units, with what they may be compared with.
pub struct Answers {
    columns: Columns,
    directory: Arc<Directory>,
    /// Codes of the tops.
    places: Vec<String>,
    periods: Periods,
    /// Of now, of the period before and of the year before.
    makeups: [Makeup; 3],
}

#[derive(Clone, Copy)]
struct Periods {
    now: (Date, Date),
    before: (Date, Date),
    year: (Date, Date),
}

/// A unit beside the others, in the order of the organisation: nobody is ranked.
pub struct Unit {
    pub code: String,
    pub line: Line,
}

impl Answers {
    pub async fn load(app: &App, directory: &Arc<Directory>, asked: &Asked) -> Result<Answers, Failure> {
        let (from, to) = asked.period;
        let period = |against: Against| against.period(from, to).unwrap_or(asked.period);
        let periods = Periods { now: asked.period, before: period(Against::Before), year: period(Against::YearBefore) };
        let places =
            asked.tops.iter().filter_map(|top| directory.organisation.unit(*top)).map(|unit| unit.code.clone());
        let mut answers = Answers {
            columns: app.answers().await?,
            directory: directory.clone(),
            places: places.collect(),
            periods,
            makeups: Default::default(),
        };
        let wordings = app.store.wordings(app.county, "nps").await?;
        for (at, period) in [periods.now, periods.before, periods.year].into_iter().enumerate() {
            let then = app.store.organisation(app.county, period.1).await?;
            let then = then.as_ref().unwrap_or(&directory.organisation);
            answers.makeups[at] = answers.makeup(period, &wordings, then, asked)?;
        }
        Ok(answers)
    }

    /// The index of all answers; where text messages and other ways are both among them, each by itself as well.
    pub fn index(&self, page: &Page) -> Result<(Vec<Line>, Vec<String>), Failure> {
        let mut ways: Vec<(&str, Filters)> = vec![("all", Vec::new())];
        if self.makeups.iter().any(Makeup::is_mixed) {
            let others = Channel::ALL.into_iter().filter(|channel| *channel != Channel::TextMessage);
            ways.push(("text_message", vec![(Dimension::Channel, vec![Channel::TextMessage.code().to_owned()])]));
            ways.push(("others", vec![(Dimension::Channel, others.map(|way| way.code().to_owned()).collect())]));
        }
        let of = |period| -> Result<Vec<Figure>, Failure> {
            let of_way = |(code, filters): &(&str, Filters)| {
                let mut figure = self.ask(Measure::Nps, &self.places, filters, period)?.remove(0);
                figure.by = vec![(Dimension::Channel, (*code).to_owned())];
                Ok(figure)
            };
            ways.iter().map(of_way).collect()
        };
        let changed = self.changed(&of)?;
        let [before, year] = self.marks();
        let lines = changed.iter().enumerate().map(|(at, (figure, beside))| {
            // Of one way alone another mix is no matter.
            let kept = |marks: &[Mark]| -> Vec<Mark> {
                marks.iter().copied().filter(|mark| at == 0 || *mark != Mark::Channels).collect()
            };
            let name = page.named("dashboard-ways", ways[at].0);
            line(page, name, figure, beside.as_beside(), (&kept(&before), &kept(&year)))
        });
        let told = [notes(page, Against::Before, &before), notes(page, Against::YearBefore, &year)].concat();
        Ok((lines.collect(), told))
    }

    pub fn band(&self, page: &Page) -> Result<String, Failure> {
        let figure = self.ask(Measure::Nps, &self.places, &Vec::new(), self.periods.now)?.remove(0);
        let bands = self.directory.settings.nps_bands();
        Ok(figure.value.map(|value| page.named("band", Band::of(value, &bands).code())).unwrap_or_default())
    }

    /// Critics, passives and promoters as one bar.
    pub fn split(&self, page: &Page) -> Result<String, Failure> {
        let groups = [
            (Measure::NpsCritics, "critics"),
            (Measure::NpsPassives, "passives"),
            (Measure::NpsPromoters, "promoters"),
        ];
        let mut counts = Vec::new();
        for (measure, _) in groups {
            let figure = self.ask(measure, &self.places, &Vec::new(), self.periods.now)?.remove(0);
            counts.push(figure.value.unwrap_or_default() as u64);
        }
        let shares = largest_remainder(&counts);
        let part = |at: usize| Part {
            class: groups[at].1,
            label: format!("{} {}\u{a0}%", page.t(groups[at].1), shares[at]),
            share: shares[at],
        };
        let has_answers = counts.iter().any(|count| *count > 0);
        Ok(if has_answers { split_bar(page.t("dashboard-index"), &[part(0), part(1), part(2)]) } else { String::new() })
    }

    /// Share agreeing with each of the seven statements.
    pub fn statements(&self, page: &Page) -> Result<Vec<Line>, Failure> {
        let changed = self.changed(&|period| self.ask(Measure::StatementAgree, &self.places, &Vec::new(), period))?;
        let [before, year] = self.marks();
        let lines = changed.iter().filter_map(|(figure, beside)| {
            let statement = figure.label(Dimension::Statement).and_then(Statement::parse)?;
            let name = statement.texts()[place_of(page.language)].text.to_owned();
            Some(line(page, name, figure, beside.as_beside(), (&before, &year)))
        });
        Ok(lines.collect())
    }

    /// The units right below the chosen one, or the chosen ones themselves.
    pub fn units(&self, page: &Page, asked: &Asked) -> Result<Vec<Unit>, Failure> {
        let organisation = &self.directory.organisation;
        let below = match asked.tops[..] {
            [top] => organisation.children(top),
            _ => asked.tops.clone(),
        };
        let codes: Vec<(String, String)> = below
            .into_iter()
            .filter_map(|unit| {
                Some((organisation.unit(unit)?.code.clone(), self.directory.unit_name(unit, page.language).to_owned()))
            })
            .collect();
        let of = |period| -> Result<Vec<Figure>, Failure> {
            let of_unit = |(code, _): &(String, String)| {
                let mut figure = self.ask(Measure::Nps, std::slice::from_ref(code), &Vec::new(), period)?.remove(0);
                figure.by = vec![(Dimension::Unit, code.clone())];
                Ok(figure)
            };
            codes.iter().map(of_unit).collect()
        };
        let changed = self.changed(&of)?;
        let [before, year] = self.marks();
        let unit = |((code, name), (figure, beside)): (&(String, String), &(Figure, Besides))| Unit {
            code: code.clone(),
            line: line(page, name.clone(), figure, beside.as_beside(), (&before, &year)),
        };
        Ok(codes.iter().zip(&changed).map(unit).collect())
    }

    /// Figures of now beside those of the other periods and the target; all of them judged together.
    fn changed(
        &self,
        of: &dyn Fn((Date, Date)) -> Result<Vec<Figure>, Failure>,
    ) -> Result<Vec<(Figure, Besides)>, Failure> {
        let now = of(self.periods.now)?;
        let before = changes(Against::Before, &now, &of(self.periods.before)?);
        let year = changes(Against::YearBefore, &now, &of(self.periods.year)?);
        let goal = f64::from(self.directory.settings.nps_target());
        let target = against_target(&now, |measure| (measure == Measure::Nps).then_some(goal));
        let besides = before.into_iter().zip(year).zip(target);
        let besides = besides.map(|((before, year), target)| Besides { before, year, target });
        Ok(now.into_iter().zip(besides).collect())
    }

    fn marks(&self) -> [Vec<Mark>; 2] {
        let [now, before, year] = &self.makeups;
        [marks(before, now), marks(year, now)]
    }

    /// How the answers of a period came about, and which units stood when it ended.
    fn makeup(
        &self,
        period: (Date, Date),
        wordings: &[(u16, String)],
        then: &Organisation,
        asked: &Asked,
    ) -> Result<Makeup, Failure> {
        let counted = |by: Dimension, surveys: &[(u16, String)]| {
            let slice = Slice { by: vec![by], ..self.slice(&self.places, &Vec::new(), period) };
            let plan = Plan::new(&slice, Counted::Nps, &self.directory.organisation, surveys).map_err(failure)?;
            let cells = self.columns.tally(&plan).cells();
            let count = |(labels, cell): (Vec<String>, Cell)| {
                (labels.into_iter().next().unwrap_or_default(), cell.nps.answers())
            };
            Ok::<Vec<(String, u64)>, Failure>(cells.into_iter().map(count).collect())
        };
        let ways = counted(Dimension::Channel, &self.directory.surveys)?;
        let all: u64 = ways.iter().map(|(_, count)| count).sum();
        let is_text = |(way, _): &&(String, u64)| way == Channel::TextMessage.code();
        let text_messages = ways.iter().filter(is_text).map(|(_, count)| count).sum();
        Ok(Makeup {
            text_messages,
            others: all - text_messages,
            wordings: counted(Dimension::Survey, wordings)?,
            units: Makeup::standing(then, &asked.tops),
        })
    }

    /// NPS counts of the chosen units by month and by something else.
    pub fn by_month(
        &self,
        by: Dimension,
        surveys: &[(u16, String)],
        period: (Date, Date),
    ) -> Result<Vec<(String, String, NpsCounts)>, Failure> {
        let by = vec![Dimension::Month, by];
        let slice = Slice { by, ..self.slice(&self.places, &Vec::new(), period) };
        let plan = Plan::new(&slice, Counted::Nps, &self.directory.organisation, surveys).map_err(failure)?;
        let cells = self.columns.tally(&plan).cells().into_iter();
        let cell = |(labels, cell): (Vec<String>, Cell)| {
            let [month, label] = <[String; 2]>::try_from(labels).ok()?;
            Some((month, label, cell.nps))
        };
        Ok(cells.filter_map(cell).collect())
    }

    fn slice(&self, places: &[String], filters: &Filters, (from, to): (Date, Date)) -> Slice {
        let mut slice = Slice::of_period(from, to);
        slice.filters = filters.clone();
        slice.filters.push((Dimension::County, places.to_vec()));
        slice
    }

    fn ask(
        &self,
        measure: Measure,
        places: &[String],
        filters: &Filters,
        period: (Date, Date),
    ) -> Result<Vec<Figure>, Failure> {
        let slice = self.slice(places, filters, period).prepared(measure).map_err(failure)?;
        let Source::Responses(counted) = measure.source() else { return Ok(Vec::new()) };
        let directory = &self.directory;
        let plan = Plan::new(&slice, counted, &directory.organisation, &directory.surveys).map_err(failure)?;
        figures(measure, &slice, &self.columns.tally(&plan).cells()).map_err(failure)
    }
}

/// The changes of one figure.
struct Besides {
    before: Option<Change>,
    year: Option<Change>,
    target: Option<Change>,
}

impl Besides {
    fn as_beside(&self) -> Beside<'_> {
        Beside { before: self.before.as_ref(), year: self.year.as_ref(), target: self.target.as_ref() }
    }
}

fn place_of(language: Language) -> usize {
    match language {
        Language::Finnish => 0,
        Language::Swedish => 1,
        Language::English => 2,
    }
}
