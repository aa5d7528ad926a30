//! Figures: one definition each.
