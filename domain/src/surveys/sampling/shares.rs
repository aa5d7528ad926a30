use super::chance::Chance;
use crate::surveys::{AgeGroup, Sex, Visit};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fmt;
use thiserror::Error;

/// How many of a unit's eligible visits are asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// So many of a thousand.
    PerMille(u16),
    /// So many a month, spread over its days.
    MonthlyQuota(u32),
}

/// Why a text says no share.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("\"{0}\" is neither a rate such as 20% (at most 100%) nor a number a month such as 300/month")]
pub struct ShareError(String);

impl Share {
    /// `20%`, `2.5%` or `300/month`.
    pub fn parse(text: &str) -> Result<Share, ShareError> {
        let error = || ShareError(text.to_owned());
        if let Some(quota) = text.strip_suffix("/month") {
            return quota.trim().parse().map(Share::MonthlyQuota).map_err(|_| error());
        }
        let percent: f64 =
            text.strip_suffix('%').and_then(|rate| rate.trim().replace(',', ".").parse().ok()).ok_or_else(error)?;
        let per_mille = (percent * 10.0).round();
        let is_whole = (percent * 10.0 - per_mille).abs() < 1e-6;
        if is_whole && (0.0..=1_000.0).contains(&per_mille) {
            Ok(Share::PerMille(per_mille as u16))
        } else {
            Err(error())
        }
    }

    /// What may be drawn on `today` when `drawn` were drawn this month.
    pub(super) fn on(self, today: Date, drawn: u32) -> Today {
        match self {
            Share::PerMille(rate) => Today::PerMille(rate),
            Share::MonthlyQuota(quota) => {
                let [day, days] = [today.day(), today.days_in_month()].map(|number| u64::from(number.unsigned_abs()));
                let due = (u64::from(quota) * day).div_ceil(days);
                Today::Number(due.saturating_sub(drawn.into()) as usize)
            }
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Share::PerMille(rate) if rate % 10 == 0 => write!(out, "{}%", rate / 10),
            Share::PerMille(rate) => write!(out, "{}.{}%", rate / 10, rate % 10),
            Share::MonthlyQuota(quota) => write!(out, "{quota}/month"),
        }
    }
}

/// A share, for one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Today {
    PerMille(u16),
    Number(usize),
}

/// What a sample may be held in proportion by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stratum {
    AgeGroup,
    Sex,
    Language,
    Unit,
}

impl Stratum {
    pub const ALL: [Stratum; 4] = [Stratum::AgeGroup, Stratum::Sex, Stratum::Language, Stratum::Unit];

    pub fn code(self) -> &'static str {
        match self {
            Stratum::AgeGroup => "age_group",
            Stratum::Sex => "sex",
            Stratum::Language => "language",
            Stratum::Unit => "unit",
        }
    }

    pub fn parse(code: &str) -> Option<Stratum> {
        Self::ALL.into_iter().find(|stratum| stratum.code() == code)
    }
}

/// The eligible visits of one unit, by what they have in common.
pub(super) struct Stratified(BTreeMap<(AgeGroup, Sex, u8, u16), Vec<usize>>);

impl Stratified {
    pub fn new(visits: &[Visit], members: &[usize], by: &[Stratum]) -> Stratified {
        let has = |stratum| by.contains(&stratum);
        let mut strata: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for at in members {
            let visit = &visits[*at];
            let stratum = (
                if has(Stratum::AgeGroup) { visit.age_group } else { AgeGroup::Unknown },
                if has(Stratum::Sex) { visit.sex } else { Sex::Unknown },
                if has(Stratum::Language) { visit.language.map_or(0, |language| language as u8 + 1) } else { 0 },
                if has(Stratum::Unit) { visit.unit.0 } else { 0 },
            );
            strata.entry(stratum).or_default().push(*at);
        }
        Stratified(strata)
    }

    /// Each stratum with the number that `allot` gives it.
    pub fn with(self, allot: impl Fn(&[usize]) -> Vec<usize>) -> impl Iterator<Item = (Vec<usize>, usize)> {
        let strata: Vec<Vec<usize>> = self.0.into_values().collect();
        let sizes: Vec<usize> = strata.iter().map(Vec::len).collect();
        let numbers = allot(&sizes);
        strata.into_iter().zip(numbers)
    }
}

/// How many of each stratum are drawn: its part in proportion, cut to whole, and the lot decides about the rest, so that
/// over many draws each visit is as likely as any other.
pub(super) fn allotted(share: Today, sizes: &[usize], chance: Chance) -> Vec<usize> {
    let all: usize = sizes.iter().sum();
    let rate = match share {
        Today::PerMille(rate) => f64::from(rate) / 1_000.0,
        Today::Number(number) => number.min(all) as f64 / all.max(1) as f64,
    };
    // One lot for all strata (systematic rounding): the sum is never off by more than one, and a number is kept to.
    let lot = chance.fraction(b"rounding");
    let mut so_far = 0.0;
    let mut given = 0;
    let mut numbers = Vec::with_capacity(sizes.len());
    for size in sizes {
        so_far += *size as f64 * rate;
        let until = (so_far + lot + 1e-9).floor() as usize;
        numbers.push((until - given).min(*size));
        given = until;
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn shares_are_read_and_said_alike() {
        for text in ["20%", "2.5%", "0%", "100%", "300/month"] {
            assert_eq!(Share::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Share::parse("2,5 %"), Ok(Share::PerMille(25)));
        for wrong in ["", "20", "101%", "-1%", "0.25%", "many", "/month", "3.5/month"] {
            assert!(Share::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_quota_is_spread_over_the_month() {
        let quota = Share::MonthlyQuota(300);
        // November has 30 days: 10 a day.
        assert_eq!(quota.on(date(2026, 11, 1), 0), Today::Number(10));
        assert_eq!(quota.on(date(2026, 11, 12), 100), Today::Number(20));
        assert_eq!(quota.on(date(2026, 11, 12), 130), Today::Number(0));
        assert_eq!(quota.on(date(2026, 11, 30), 0), Today::Number(300));
    }

    #[test]
    fn parts_are_rounded_to_one_side_or_the_other_and_the_sum_is_kept() {
        for seed in 0..500 {
            let chance = Chance::seeded(seed);
            let numbers = allotted(Today::PerMille(200), &[7, 1, 12], chance);
            // 1.4, 0.2 and 2.4 of them; 4 in all.
            assert_eq!(numbers.iter().sum::<usize>(), 4, "{numbers:?}");
            assert!((1..=2).contains(&numbers[0]) && numbers[1] <= 1 && (2..=3).contains(&numbers[2]), "{numbers:?}");
            assert_eq!(allotted(Today::Number(5), &[4, 4, 4], chance).iter().sum::<usize>(), 5);
        }
        assert_eq!(allotted(Today::Number(9), &[2, 3], Chance::seeded(1)), [2, 3]);
        assert_eq!(allotted(Today::PerMille(1_000), &[2, 3], Chance::seeded(1)), [2, 3]);
        assert_eq!(allotted(Today::PerMille(0), &[2, 3], Chance::seeded(1)), [0, 0]);
    }
}
