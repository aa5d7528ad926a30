//! What keeps two periods from being compared as they are: other words were asked, other ways were used, or the
//! organisation was another one. A figure over such a change carries its mark.

use super::Made;
use crate::organisation::{Organisation, UnitId};
use std::collections::BTreeSet;

/// What changed between two periods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// The question's wording.
    Wording,
    /// The share of text messages among the answers: whoever answers by them recommends more (seed 000: 80 against 53).
    Channels,
    /// Which units are counted.
    Organisation,
}

impl Mark {
    pub fn code(self) -> &'static str {
        match self {
            Mark::Wording => "wording",
            Mark::Channels => "channels",
            Mark::Organisation => "organisation",
        }
    }
}

/// How the answers of a period came about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Makeup {
    pub text_messages: u64,
    pub others: u64,
    /// Answers by the wording of their question.
    pub wordings: Vec<(String, u64)>,
    /// The units that are counted.
    pub units: BTreeSet<UnitId>,
}

/// The share of text messages must move by so many per cent for a mark: with 80 and 53 as indexes that alone moves the
/// whole by three points.
const SHARE_MOVED: f64 = 10.0;

/// A wording of fewer of the answers than this, in per cent, is left out of account.
const WORDING_COUNTS: u64 = 5;

/// What changed from `then` to `now`; nothing where there are no answers on one side.
pub fn marks(then: &Makeup, now: &Makeup) -> Vec<Mark> {
    if then.answers() == 0 || now.answers() == 0 {
        return Vec::new();
    }
    let apart = now.text_message_share().difference(&then.text_message_share());
    let is_mixed_otherwise = apart.is_some_and(|it| it.difference.abs() >= SHARE_MOVED && it.p_value < 0.05);
    let found = [
        (Mark::Wording, then.main_wordings() != now.main_wordings()),
        (Mark::Channels, is_mixed_otherwise),
        (Mark::Organisation, then.units != now.units),
    ];
    found.into_iter().filter(|(_, is_there)| *is_there).map(|(mark, _)| mark).collect()
}

/// For each part of a series, what changed since the last part of which there are answers.
pub fn series_marks(series: &[Makeup]) -> Vec<Vec<Mark>> {
    let mut before: Option<&Makeup> = None;
    let mut found = Vec::new();
    for makeup in series {
        found.push(before.map_or_else(Vec::new, |before| marks(before, makeup)));
        before = Some(makeup).filter(|makeup| makeup.answers() > 0).or(before);
    }
    found
}

impl Makeup {
    pub fn answers(&self) -> u64 {
        self.text_messages + self.others
    }

    /// Whether text messages and other ways both brought answers: then they are shown apart.
    pub fn is_mixed(&self) -> bool {
        self.text_messages > 0 && self.others > 0
    }

    /// The units below one of `tops` that stand in `organisation` as it was.
    pub fn standing(organisation: &Organisation, tops: &[UnitId]) -> BTreeSet<UnitId> {
        let is_counted =
            |unit: &UnitId| organisation.stands(*unit) && tops.iter().any(|top| organisation.is_within(*unit, *top));
        organisation.units().iter().map(|unit| unit.id).filter(is_counted).collect()
    }

    fn text_message_share(&self) -> Made {
        Made::Share { hits: self.text_messages, base: self.answers() }
    }

    fn main_wordings(&self) -> BTreeSet<&str> {
        let all: u64 = self.wordings.iter().map(|(_, count)| count).sum();
        let counts = |(_, count): &&(String, u64)| 100 * count >= WORDING_COUNTS * all && *count > 0;
        self.wordings.iter().filter(counts).map(|(wording, _)| wording.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::Level;
    use crate::organisation::cast::of_tree;

    fn makeup(text_messages: u64, others: u64, wordings: &[(&str, u64)]) -> Makeup {
        let wordings = wordings.iter().map(|(wording, count)| ((*wording).to_owned(), *count)).collect();
        Makeup { text_messages, others, wordings, units: BTreeSet::from([UnitId(1)]) }
    }

    fn check(then: Makeup, now: Makeup, expected: &[Mark]) {
        assert_eq!(marks(&then, &now), expected, "{then:?} {now:?}");
    }

    #[test]
    fn another_mix_of_ways_is_marked() {
        // Seed 000: 25,487 of 38,292 answers came by text message.
        check(makeup(25_487, 12_805, &[]), makeup(31_000, 7_292, &[]), &[Mark::Channels]);
        check(makeup(25_487, 12_805, &[]), makeup(26_500, 11_792, &[]), &[]);
        // Of few answers a moved share says nothing yet.
        check(makeup(6, 4, &[]), makeup(8, 2, &[]), &[]);
        check(makeup(0, 0, &[]), makeup(8, 2, &[]), &[]);
    }

    #[test]
    fn another_wording_is_marked_unless_hardly_anybody_had_it() {
        let of = |wordings: &[(&str, u64)]| makeup(50, 50, wordings);
        check(of(&[("nps-2024-1", 100)]), of(&[("nps-2027-1", 100)]), &[Mark::Wording]);
        check(of(&[("nps-2024-1", 100)]), of(&[("nps-2024-1", 60), ("nps-2027-1", 40)]), &[Mark::Wording]);
        check(of(&[("nps-2024-1", 100)]), of(&[("nps-2024-1", 97), ("pilot", 3)]), &[]);
    }

    #[test]
    fn a_series_is_marked_where_it_changed_and_nowhere_else() {
        let series =
            [makeup(0, 0, &[]), makeup(80, 20, &[]), makeup(0, 0, &[]), makeup(20, 80, &[]), makeup(22, 80, &[])];
        assert_eq!(series_marks(&series), [vec![], vec![], vec![], vec![Mark::Channels], vec![]]);
    }

    #[test]
    fn another_organisation_is_marked() {
        let county = [(0, "county", Level::County, None), (1, "dental", Level::Service, Some(0))];
        let grown = of_tree([county[0], county[1], (2, "harbour", Level::Unit, Some(1))]);
        let of = |organisation| {
            let units = Makeup::standing(organisation, &[UnitId(1)]);
            Makeup { units, ..makeup(5, 5, &[]) }
        };
        let before = of_tree(county);
        check(of(&before), of(&grown), &[Mark::Organisation]);
        check(of(&grown), of(&grown), &[]);
    }
}
