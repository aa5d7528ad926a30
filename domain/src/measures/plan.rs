use super::axis::{Axis, COLUMNS, LEFT_OUT, days};
use super::label::{Label, Places};
use super::{Counted, Dimension, QuestionError, RawColumn, Slice, Source, Tally};
use crate::organisation::Organisation;
use crate::surveys::Statement;

/// The widest answer, in counters: each thread that counts takes four bytes for each.
const MOST_COUNTERS: u64 = 1 << 22;

/// A question about responses, compiled for counting: the columns in memory and SQL answer the same plan.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(super) counted: Counted,
    pub(super) by: Vec<Dimension>,
    pub(super) statements: Vec<Statement>,
    pub(super) days: (u16, u16),
    pub(super) axes: Vec<Axis>,
}

impl Counted {
    /// Counters of one group: a power of two for the scores of the recommendation, eight for each statement.
    pub(super) fn slots(self) -> usize {
        match self {
            Counted::Responses => 1,
            Counted::Nps => 16,
            Counted::Statements => 8 * Statement::ALL.len(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Counted::Responses => "the number of responses",
            Counted::Nps => "the recommendation",
            Counted::Statements => "the statements",
        }
    }
}

impl Plan {
    /// `surveys`: the county's surveys by number and code. The tree is taken as it stands in `organisation`: the one
    /// on the slice's last day, so that a figure of a past year has that year's places.
    /// Where statements are counted and not asked by, they are the last dimension of the answer.
    pub fn new(
        slice: &Slice,
        counted: Counted,
        organisation: &Organisation,
        surveys: &[(u16, String)],
    ) -> Result<Plan, QuestionError> {
        let mut slice = slice.clone();
        if counted == Counted::Statements && !slice.by.contains(&Dimension::Statement) {
            slice.by.push(Dimension::Statement);
        }
        slice.check(Source::Responses(counted), counted.name())?;
        let places = Places::new(organisation);
        slice.check_values(&places, surveys)?;
        let axes = COLUMNS.into_iter().filter_map(|column| Axis::of(column, &slice, &places, surveys)).collect();
        let plan = Plan { counted, statements: asked_statements(&slice), days: days(&slice), axes, by: slice.by };
        let groups = plan.axes.iter().fold(1_u64, |groups, axis| groups.saturating_mul(axis.len() as u64));
        let most = MOST_COUNTERS / counted.slots() as u64;
        if groups > most { Err(QuestionError::TooWide { groups, most }) } else { Ok(plan) }
    }

    pub fn counted(&self) -> Counted {
        self.counted
    }

    /// The dimensions of the answer's labels.
    pub fn by(&self) -> &[Dimension] {
        &self.by
    }

    /// The statements to count, where statements are counted.
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// The raw columns to group by, in the order in which [`Tally::add`] takes their values.
    pub fn raw_columns(&self) -> Vec<RawColumn> {
        self.grouping().map(|axis| axis.column).collect()
    }

    /// For each filtered raw column the values that are let through; none of them may be let through.
    pub fn filters(&self) -> Vec<(RawColumn, Vec<i64>)> {
        let filtered = self.axes.iter().filter(|axis| axis.is_filtered);
        filtered.map(|axis| (axis.column, axis.let_through().map(i64::from).collect())).collect()
    }

    /// The first and the last day, both counted, as days since 1970-01-01.
    pub fn days(&self) -> (i64, i64) {
        (self.days.0.into(), self.days.1.into())
    }

    /// An answer in which nothing is counted yet.
    pub fn tally(&self) -> Tally<'_> {
        Tally::new(self)
    }

    pub(super) fn groups(&self) -> usize {
        self.axes.iter().map(Axis::len).product()
    }

    /// Each axis with the step from one of its groups to the next.
    pub(super) fn strides(&self) -> impl Iterator<Item = (&Axis, usize)> {
        let step = |at: usize| self.axes[at + 1..].iter().map(Axis::len).product();
        self.axes.iter().enumerate().map(move |(at, axis)| (axis, step(at)))
    }

    /// The group of raw values given for [`Plan::raw_columns`]; none where they are left out.
    pub(super) fn group_of(&self, raw: &[i64]) -> Option<usize> {
        let mut raw = raw.iter();
        self.strides().filter(|(axis, _)| !axis.places.is_empty()).try_fold(0, |group, (axis, stride)| {
            let own = axis.group(u16::try_from(*raw.next()?).ok()?);
            (own != LEFT_OUT).then(|| group + own as usize * stride)
        })
    }

    /// The labels of a group, in the order of the dimensions; the statement's is left empty.
    pub(super) fn labels_of(&self, group: usize) -> Vec<Label<'static>> {
        let mut labels = vec![Label::new(0, ""); self.by.len()];
        for (axis, stride) in self.strides() {
            let own = &axis.labels[group / stride % axis.len()];
            axis.places.iter().zip(own).for_each(|(place, label)| labels[*place] = label.clone());
        }
        labels
    }

    fn grouping(&self) -> impl Iterator<Item = &Axis> {
        self.axes.iter().filter(|axis| !axis.places.is_empty())
    }
}

pub(super) fn asked_statements(slice: &Slice) -> Vec<Statement> {
    let passes = |statement: &Statement| {
        let mut filters = slice.filters.iter().filter(|(dimension, _)| *dimension == Dimension::Statement);
        filters.all(|(_, values)| values.iter().any(|value| value == statement.code()))
    };
    Statement::ALL.into_iter().filter(passes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::cast::organisation;
    use jiff::civil::date;

    fn plan(by: &[Dimension], filters: &[(Dimension, &[&str])], counted: Counted) -> Result<Plan, QuestionError> {
        let filters =
            filters.iter().map(|(dimension, values)| (*dimension, values.iter().map(|v| (*v).into()).collect()));
        let slice = Slice {
            by: by.to_vec(),
            filters: filters.collect(),
            ..Slice::of_period(date(2024, 1, 1), date(2024, 12, 31))
        };
        Plan::new(&slice, counted, &organisation(), &[(1, "national".into())])
    }

    #[test]
    fn what_the_store_is_asked() {
        let filters: [(Dimension, &[&str]); 3] = [
            (Dimension::Division, &["health"]),
            (Dimension::Channel, &["qr", "other"]),
            (Dimension::Quarter, &["2024-Q1"]),
        ];
        let plan = plan(&[Dimension::Month, Dimension::Service], &filters, Counted::Nps).unwrap();
        assert_eq!(plan.raw_columns(), [RawColumn::Unit, RawColumn::Day]);
        assert_eq!(plan.days(), (19_723, 20_088));
        let asked = plan.filters();
        assert_eq!(asked[0], (RawColumn::Unit, vec![2, 4, 5, 7, 8]));
        assert_eq!(asked[1], (RawColumn::Channel, vec![2, 11]));
        // The first quarter of a leap year has 91 days.
        assert_eq!((asked[2].0, asked[2].1.len(), asked[2].1.first()), (RawColumn::Day, 91, Some(&19_723)));
    }

    #[test]
    fn dimensions_of_one_column_do_not_multiply() {
        let by = [Dimension::Division, Dimension::Service, Dimension::Year, Dimension::Quarter, Dimension::Month];
        let plan = plan(&by, &[], Counted::Responses).unwrap();
        // Places: in no division, each of two divisions alone, three services. Times: twelve months.
        assert_eq!(plan.groups(), 6 * 12);
    }

    #[test]
    fn versions_of_a_survey_are_one_row() {
        let slice = Slice { by: vec![Dimension::Survey], ..Slice::of_period(date(2024, 1, 1), date(2024, 12, 31)) };
        let groups = |surveys: &[(u16, &str)]| {
            let surveys: Vec<(u16, String)> = surveys.iter().map(|(number, code)| (*number, (*code).into())).collect();
            Plan::new(&slice, Counted::Nps, &organisation(), &surveys).unwrap().groups()
        };
        let two = groups(&[(1, "national"), (2, "local")]);
        assert_eq!(groups(&[(1, "national"), (2, "local"), (3, "local"), (4, "national")]), two);
    }

    #[test]
    fn unknown_values_are_named() {
        let told = |filter: (Dimension, &[&str])| plan(&[], &[filter], Counted::Nps).unwrap_err().to_string();
        assert_eq!(told((Dimension::Service, &["doctors", "vets", "clowns"])), "no such service: vets, clowns");
        assert_eq!(told((Dimension::Month, &["2024-5"])), "no such month: 2024-5");
        assert_eq!(told((Dimension::Survey, &["local"])), "no such survey: local");
        assert_eq!(told((Dimension::Kind, &["thanks"])), "the recommendation cannot be asked by kind");
    }

    #[test]
    fn a_question_may_be_too_wide() {
        let from = date(1970, 1, 1);
        let by = vec![Dimension::Month, Dimension::Channel, Dimension::AgeGroup, Dimension::Sex, Dimension::Language];
        let slice = Slice { by, ..Slice::of_period(from, date(2149, 1, 1)) };
        let refused = Plan::new(&slice, Counted::Nps, &organisation(), &[]).unwrap_err();
        assert!(matches!(refused, QuestionError::TooWide { .. }), "{refused}");
    }
}
