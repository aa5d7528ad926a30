//! The three questions, for both: a slice, and the SQL that answers the same; and both answers in one form.
//!
//! The SQL is the fastest of those tried: units are joined after grouping where the question allows it, and sums of
//! conditions are faster than filtered counts.

use domain::channel::Channel;
use domain::measures::{Cell, Counted, Dimension, Slice};
use domain::surveys::{AgeGroup, Statement};
use jiff::civil::date;

pub struct Question {
    pub name: &'static str,
    pub what: &'static str,
    pub slice: Slice,
    pub counted: Counted,
    pub sql: String,
}

const NPS: &str = "count(nps), count_if(nps <= 6), count_if(nps >= 9)";

pub fn all() -> [Question; 3] {
    let by = |by: &[Dimension], slice: Slice| Slice { by: by.to_vec(), ..slice };
    let last_30_days = Slice::of_period(date(2026, 12, 2), date(2026, 12, 31));
    let one_year = Slice::of_period(date(2026, 1, 1), date(2026, 12, 31));
    let all_days = Slice::of_period(date(2024, 1, 1), date(2026, 12, 31));
    [
        Question {
            name: "A",
            what: "NPS by service, last 30 days",
            slice: by(&[Dimension::Service], last_30_days),
            counted: Counted::Nps,
            sql: format!(
                "SELECT service, sum(n), sum(critics), sum(promoters) FROM (SELECT unit, {} FROM responses \
                 WHERE day BETWEEN DATE '2026-12-02' AND DATE '2026-12-31' GROUP BY unit) JOIN units USING (unit) \
                 GROUP BY service",
                "count(nps) AS n, count_if(nps <= 6) AS critics, count_if(nps >= 9) AS promoters"
            ),
        },
        Question {
            name: "B",
            what: "mean and top two of 7 statements by service and month, one year",
            slice: by(&[Dimension::Service, Dimension::Month], one_year),
            counted: Counted::Statements,
            sql: format!(
                "SELECT service, strftime(any_value(day), '%Y-%m'), {} FROM responses JOIN units USING (unit) \
                 WHERE day BETWEEN DATE '2026-01-01' AND DATE '2026-12-31' GROUP BY service, month(day)",
                Statement::ALL.map(statement_sql).join(", ")
            ),
        },
        Question {
            name: "C",
            what: "NPS by channel, age group and quarter, all days",
            slice: by(&[Dimension::Channel, Dimension::AgeGroup, Dimension::Quarter], all_days),
            counted: Counted::Nps,
            sql: format!(
                "SELECT channel, age_group, year(any_value(day)) || '-Q' || quarter(any_value(day)), {NPS} \
                 FROM responses GROUP BY channel, age_group, date_trunc('quarter', day)"
            ),
        },
    ]
}

fn statement_sql(statement: Statement) -> String {
    let column = statement.code();
    format!("sum(({column} > 0)::INTEGER), sum({column}), sum(({column} >= 4)::INTEGER)")
}

impl Question {
    /// A cell of ours: its labels and what the measures are made of.
    pub fn row(&self, labels: &[String], cell: &Cell) -> String {
        let statement = labels.last().and_then(|code| Statement::parse(code));
        let numbers = match statement.map(|statement| cell.statements[statement as usize]) {
            None => [cell.nps.answers(), cell.nps.critics(), cell.nps.promoters()],
            Some(counts) => {
                let sum = (1..).zip(counts.scores).map(|(score, count)| score * count).sum();
                [counts.answers(), sum, counts.agreeing()]
            }
        };
        format!("{} {numbers:?}", labels.join(" "))
    }

    /// A row of theirs in the same form; one for each statement.
    pub fn their_rows(&self, values: &[String]) -> Vec<String> {
        let (labels, numbers) = values.split_at(self.slice.by.len());
        let labels: Vec<&str> =
            self.slice.by.iter().zip(labels).map(|(dimension, label)| their_label(*dimension, label)).collect();
        let triples = numbers.chunks(3).map(|triple| format!("[{}]", triple.join(", ")));
        match self.counted {
            Counted::Statements => {
                let rows = Statement::ALL.into_iter().zip(triples);
                rows.map(|(statement, triple)| format!("{} {} {triple}", labels.join(" "), statement.code())).collect()
            }
            _ => triples.map(|triple| format!("{} {triple}", labels.join(" "))).collect(),
        }
    }
}

/// They have numbers where we say codes.
fn their_label(dimension: Dimension, label: &str) -> &str {
    let number = label.parse().ok();
    let code = match dimension {
        Dimension::Channel => number.and_then(Channel::from_number).map(Channel::code),
        Dimension::AgeGroup => number.and_then(AgeGroup::from_number).map(AgeGroup::code),
        _ => None,
    };
    code.unwrap_or(label)
}
