//! Reports: what is printed adds up, or somebody says why it does not.

mod printed;
mod rule;
mod self_check;

pub use printed::Printed;
pub use rule::{Rule, RuleError};
pub use self_check::{Checked, Fault, Finding, PrintedFigure, Trouble, check};
