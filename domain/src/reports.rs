//! Reports: what is printed adds up, or somebody says why it does not.

mod edition;
mod field;
mod outside;
mod period;
mod printed;
mod rule;
mod self_check;
mod words;

pub use edition::{
    EditionEvent, EditionHappening, EditionRefusal, EditionState, Frozen, LONGEST_SECTION, ReportEdition,
};
pub use field::{Field, Piece, pieces, typed_figures, unknown_fields};
pub use outside::{OutsideFigure, OutsideTheme};
pub use period::Period;
pub use printed::Printed;
pub use rule::{Rule, RuleError};
pub use self_check::{Checked, Fault, Finding, PrintedFigure, Trouble, check};
pub use words::{Block, Span, is_safe_link};
