use super::{Outcome, Severity};
use crate::calendar::day_of;
use crate::language::Language;
use crate::organisation::UnitId;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// What the figures need of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeRow {
    pub received_at: Timestamp,
    pub unit: UnitId,
    pub outcome: Outcome,
    pub severity: Severity,
    pub language: Language,
    pub is_closed: bool,
}

/// A year of notices, counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SafetyFigures {
    pub total: u64,
    pub closed: u64,
    /// In the order of [`Outcome::ALL`].
    pub by_outcome: [u64; 3],
    /// In the order of [`Severity::ALL`].
    pub by_severity: [u64; 4],
    /// By what `service` said of each unit.
    pub by_service: BTreeMap<UnitId, u64>,
    /// January first.
    pub by_month: [u64; 12],
}

/// Counts the notices that came in `year`, as it is in Helsinki.
pub fn safety_figures(rows: &[NoticeRow], year: i16, service: impl Fn(UnitId) -> UnitId) -> SafetyFigures {
    let mut figures = SafetyFigures::default();
    for row in rows {
        let day = day_of(row.received_at);
        if day.year() != year {
            continue;
        }
        figures.total += 1;
        figures.closed += u64::from(row.is_closed);
        figures.by_outcome[row.outcome as usize] += 1;
        figures.by_severity[row.severity as usize] += 1;
        figures.by_month[usize::from(day.month().unsigned_abs()) - 1] += 1;
        *figures.by_service.entry(service(row.unit)).or_default() += 1;
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(at: &str, unit: u16, severity: Severity) -> NoticeRow {
        let received_at = at.parse().unwrap();
        let (outcome, language) = (Outcome::Harm, Language::Finnish);
        NoticeRow { received_at, unit: UnitId(unit), outcome, severity, language, is_closed: unit == 1 }
    }

    #[test]
    fn a_year_is_counted_by_helsinki() {
        let rows = [
            // Already 2026 in Helsinki.
            row("2025-12-31T22:30:00Z", 1, Severity::Mild),
            row("2026-06-01T10:00:00Z", 2, Severity::Severe),
            row("2026-12-31T22:30:00Z", 2, Severity::Severe),
        ];
        let figures = safety_figures(&rows, 2026, |unit| unit);
        assert_eq!((figures.total, figures.closed, figures.by_outcome), (2, 1, [0, 2, 0]));
        assert_eq!(figures.by_severity, [1, 0, 1, 0]);
        assert_eq!((figures.by_month[0], figures.by_month[5], figures.by_month[11]), (1, 1, 0));
        assert_eq!(figures.by_service, BTreeMap::from([(UnitId(1), 1), (UnitId(2), 1)]));
        assert_eq!(safety_figures(&rows, 2027, |_| UnitId(0)).total, 1);
    }
}
