//! What becomes, or became, of the visits of a draw, as tables.

use crate::web::Page;
use domain::organisation::{Organisation, UnitId};
use domain::surveys::{LeftOut, SampleCounts};
use std::collections::BTreeMap;

pub struct Outcomes {
    pub visits: i64,
    /// Those among whom the lot is drawn, and those in the sample.
    pub eligible: i64,
    pub sampled: i64,
    /// Why the others are not in it.
    pub left_out: Vec<(String, i64)>,
    pub services: Vec<ServiceLine>,
}

pub struct ServiceLine {
    pub name: String,
    /// Visits, eligible, sampled.
    pub counts: [i64; 3],
}

impl Outcomes {
    pub fn new(page: &Page, organisation: &Organisation, units: &BTreeMap<UnitId, SampleCounts>) -> Outcomes {
        let [visits, eligible, sampled] = totals(units);
        let mut left_out: BTreeMap<LeftOut, i64> = BTreeMap::new();
        for (reason, number) in units.values().flat_map(|counts| &counts.left_out) {
            *left_out.entry(*reason).or_default() += i64::from(*number);
        }
        let service = |(unit, held): (&UnitId, &SampleCounts)| ServiceLine {
            name: organisation.official_name(*unit, page.language).to_owned(),
            counts: counts(held),
        };
        let told = |(reason, number): (LeftOut, i64)| (page.named("left-out", reason.code()), number);
        Outcomes {
            visits,
            eligible,
            sampled,
            left_out: left_out.into_iter().map(told).collect(),
            services: units.iter().map(service).collect(),
        }
    }
}

/// Visits, those among whom the lot is drawn, and those in the sample.
pub fn totals(units: &BTreeMap<UnitId, SampleCounts>) -> [i64; 3] {
    units.values().map(counts).fold([0; 3], |sum, counts| [0, 1, 2].map(|at| sum[at] + counts[at]))
}

fn counts(counts: &SampleCounts) -> [i64; 3] {
    [counts.visits, counts.eligible, counts.sampled].map(i64::from)
}
