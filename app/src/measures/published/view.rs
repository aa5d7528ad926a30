//! The published figures of one place as a page shows them.

use super::{Published, Quarter};
use crate::measures::explorer::{interval_text, quarter_name, short_time, statement};
use crate::measures::service_tables::shown;
use crate::web::{Page, format};
use domain::measures::{
    Dimension, Figure, HiddenReason, Mark as Changed, Measure, Rounding, Visibility, nps, nps_interval, round_half_away,
};
use domain::surveys::Statement;
use press::charts::{Axis, Dot, Dots, Mark, Point, Series, Table, Told, Trend, both};

/// A drawing with its name and the table behind it.
pub struct Picture {
    pub title: String,
    pub chart: String,
    pub table: Table,
    /// Which measure it shows: its page in the glossary.
    pub key: &'static str,
}

/// What stands under the recommendation of a place.
pub struct PublishedView {
    pub pictures: Vec<Picture>,
    /// Ways of answering with how many came by each; what is hidden says so.
    pub ways: Vec<(String, String)>,
}

/// Of the county, or of one service.
pub fn view(page: &Page, published: &Published, service: Option<&str>) -> PublishedView {
    let of_place = Place { page, published, service };
    PublishedView {
        pictures: [of_place.statements(), of_place.trend()].into_iter().flatten().collect(),
        ways: of_place.ways(),
    }
}

struct Place<'a> {
    page: &'a Page,
    published: &'a Published,
    service: Option<&'a str>,
}

impl Place<'_> {
    fn figures(&self, measure: Measure) -> impl Iterator<Item = &Figure> {
        let of_place =
            move |figure: &&Figure| figure.measure == measure && figure.label(Dimension::Service) == self.service;
        self.published.figures.iter().filter(of_place)
    }

    fn hidden(&self, reason: HiddenReason) -> String {
        let key = match reason {
            HiddenReason::TooFew => "satisfaction-hidden-few",
            HiddenReason::Complementary => "satisfaction-hidden-company",
        };
        self.page.t(key).to_owned()
    }

    fn count(&self, number: u64) -> String {
        format::count(self.page.language, number as i64)
    }

    /// The share that agrees with each of the seven.
    fn statements(&self) -> Option<Picture> {
        let figures: Vec<&Figure> = Statement::ALL
            .iter()
            .filter_map(|held| {
                self.figures(Measure::StatementAgree)
                    .find(|figure| figure.label(Dimension::Statement) == Some(held.code()))
            })
            .collect();
        if figures.iter().all(|figure| figure.value.is_none()) {
            return None;
        }
        let number = |value, decimals| format::decimal(self.page.language, value, decimals);
        let dot = |figure: &&Figure| Dot {
            name: statement(self.page.language, figure.label(Dimension::Statement).unwrap_or_default()),
            value: figure.value,
            shown: figure.value.map(|value| shown(self.page.language, value, Rounding::Percent)).unwrap_or_default(),
            interval: figure.interval,
            shown_interval: figure
                .interval
                .map(|held| interval_text(self.page, Rounding::Percent, held))
                .unwrap_or_default(),
            note: if figure.value.is_some() { self.count(figure.base) } else { String::new() },
            few: figure.few,
            instead: figure.hidden.map(|why| self.hidden(why)).unwrap_or_default(),
        };
        let ends = figures.iter().flat_map(|figure| {
            let (low, high) = figure.interval.unwrap_or((100.0, 100.0));
            [low, high, figure.value.unwrap_or(100.0)]
        });
        let dots = Dots {
            axis: Axis::over(ends, (0.0, 100.0), number),
            rows: figures.iter().map(dot).collect(),
            reference: None,
        };
        let heads = ["dimension-statement", "satisfaction-agree", "nps-interval-short", "column-answers"];
        let title = self.page.t("satisfaction-statements").to_owned();
        let told = said(dots.rows.iter().map(|row| (row.name.as_str(), row.shown.as_str())));
        Some(Picture {
            chart: both(|size| dots.svg(Told { id: "statements", title: &title, description: &told }, size)),
            table: dots.table(heads.map(|head| self.page.t(head))),
            key: Measure::StatementAgree.key(),
            title,
        })
    }

    /// The recommendation quarter by quarter, text messages apart from the other ways.
    fn trend(&self) -> Option<Picture> {
        let quarters: Vec<&Quarter> =
            self.published.quarters.iter().filter(|held| held.service.as_deref() == self.service).collect();
        let mut codes: Vec<&str> = quarters.iter().map(|held| held.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        let series: Vec<Series> = [(true, "satisfaction-by-text"), (false, "satisfaction-by-others")]
            .into_iter()
            .map(|(by_text, name)| Series {
                name: self.page.t(name).to_owned(),
                points: codes
                    .iter()
                    .map(|code| self.point(quarters.iter().find(|held| held.code == *code && held.by_text == by_text)?))
                    .collect(),
            })
            .filter(|series| series.points.iter().any(Option::is_some))
            .collect();
        if codes.len() < 2 || series.is_empty() {
            return None;
        }
        let points = series.iter().flat_map(|series| series.points.iter().flatten());
        let ends = points.flat_map(|point| {
            let (low, high) = point.interval.unwrap_or((point.value, point.value));
            [low, high]
        });
        let number = |value, decimals| format::decimal(self.page.language, value, decimals);
        let trend = Trend {
            axis: Axis::over(ends, (-100.0, 100.0), number),
            labels: codes.iter().map(|code| short_time(Dimension::Quarter, code)).collect(),
            series,
            marks: codes.iter().enumerate().filter_map(|(before, code)| self.mark(before, code)).collect(),
            reference: None,
        };
        let heads = ["dimension-quarter", "column-nps", "nps-interval-short", "column-answers"];
        let title = self.page.t("satisfaction-trend").to_owned();
        let mut table = trend.table(heads.map(|head| self.page.t(head)));
        for (row, code) in table.rows.iter_mut().zip(&codes) {
            // What stands behind the quarter's name leads to a mark of the drawing.
            row[0] = row[0].replacen(&short_time(Dimension::Quarter, code), &quarter_name(self.page, code), 1);
        }
        let lines = table.rows.iter().map(|row| (row[0].as_str(), row[1].as_str()));
        let told = said(lines);
        Some(Picture {
            chart: both(|size| trend.svg(Told { id: "trend", title: &title, description: &told }, size)),
            table,
            key: Measure::Nps.key(),
            title,
        })
    }

    /// Other words were asked, or other units, from this quarter on: no line leads over that.
    fn mark(&self, before: usize, code: &str) -> Option<Mark> {
        let place = (self.service.map(str::to_owned), code.to_owned());
        let changed = self.published.changed.get(&place).filter(|_| before > 0)?;
        let text = |mark: &Changed| match mark {
            Changed::Wording => Some(self.page.t("satisfaction-reworded")),
            Changed::Organisation => Some(self.page.t("satisfaction-reorganised")),
            Changed::Channels => None,
        };
        let texts: Vec<&str> = changed.iter().filter_map(text).collect();
        (!texts.is_empty()).then(|| Mark { before, text: texts.join(" ") })
    }

    fn point(&self, quarter: &Quarter) -> Option<Point> {
        if matches!(quarter.seen, Visibility::Hidden(_)) {
            return None;
        }
        let value = nps(&quarter.counts)?;
        let interval = nps_interval(&quarter.counts);
        Some(Point {
            value,
            shown: format::decimal(self.page.language, round_half_away(value, 0), 0),
            interval,
            shown_interval: interval
                .map(|held| interval_text(self.page, Rounding::SignedIndex, held))
                .unwrap_or_default(),
            note: self.count(quarter.counts.answers()),
        })
    }

    fn ways(&self) -> Vec<(String, String)> {
        let way = |figure: &Figure| {
            let code = figure.label(Dimension::Channel)?;
            let shown = match (figure.hidden, figure.value) {
                (Some(HiddenReason::TooFew), _) => self.page.t("explorer-too-few").to_owned(),
                (Some(HiddenReason::Complementary), _) => self.page.t("explorer-company").to_owned(),
                (None, value) => self.count(value.unwrap_or_default() as u64),
            };
            Some((self.page.named("channel", code), shown))
        };
        self.figures(Measure::Responses).filter_map(way).collect()
    }
}

/// A chart in words.
fn said<'a>(lines: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let shown = lines.filter(|(_, value)| !value.is_empty());
    shown.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("; ")
}
