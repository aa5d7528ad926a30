//! Figures: one definition each. What is counted adds up over units, days and machines; averages are never added.
//!
//! A question is a [`Slice`]. Of responses, it is compiled to a [`Plan`], which [`Columns`] or the store answers with a
//! [`Tally`], from whose cells [`figures`] come; of feedback, [`handling_figures`] makes them from the rows, and of
//! forms [`form_figures`] from the counts of what happened to them.
//! [`public`] takes out what outsiders may not see.

mod alert;
mod axis;
mod band;
mod batches;
mod beyond;
mod block;
mod brief;
mod change;
mod change_difference;
mod change_marks;
mod change_periods;
mod coarser;
mod columns;
mod counts;
mod dimension;
mod distributions;
mod divisions;
mod figure;
mod form_figures;
mod glossary;
mod handling;
mod handling_figures;
mod interval;
mod label;
mod lookup;
mod measure;
mod periods;
mod plan;
mod public;
mod released;
mod rounding;
mod row;
mod safety_counts;
mod scan;
mod slice;
mod small_cells;
mod solvable;
mod steering_figures;
mod tally;
mod weights;

pub use alert::{Alert, AlertKind, AlertLimits, Commented, Lately, comment_alerts, nps_alerts};
pub use band::Band;
pub use batches::Series;
pub use beyond::{Way, guarded, ways};
pub use brief::{Brief, brief_figures};
pub use change::{Change, LEAST_COMPARED, Verdict, against_target, can_be_compared, changes};
pub use change_difference::Made;
pub use change_marks::{Makeup, Mark, marks, series_marks};
pub use change_periods::Against;
pub use columns::Columns;
pub use counts::{Cell, NpsCounts, StatementCounts};
pub use dimension::Dimension;
pub use divisions::figures_by;
pub use figure::{Figure, Spread, figures};
pub use form_figures::{FormRow, form_figures};
pub use glossary::{GLOSSARY, Phrase};
pub use handling::HandlingRow;
pub use handling_figures::handling_figures;
pub use interval::{
    Difference, Interval, benjamini_hochberg, mean_interval, nps, nps_difference, nps_interval, share_interval,
};
pub use label::{OTHER_LANGUAGE, UNCLASSIFIED, language_from_number, language_number};
pub use measure::{Counted, Measure, MeasureDefinition, Rounding, Since, Source};
pub use plan::Plan;
pub use public::{people, public};
pub use released::released;
pub use rounding::{largest_remainder, round_half_away, shown};
pub use row::{NO_SCORE, RawColumn, Row};
pub use safety_counts::safety_notice_figures;
pub use slice::{QuestionError, Slice};
pub use small_cells::{HiddenReason, Limits, Visibility, visibility};
pub use steering_figures::{SharedRow, imported_figures, shared_figures};
pub use tally::{Answer, Tally};
pub use weights::{LEAST_RESPONDENTS, Weighted, WeightingClass, weighted};
