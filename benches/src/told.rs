//! How a bench says what it found.

use std::fmt::Display;
use std::time::Duration;

/// What a figure is held against.
#[derive(Debug, Clone, Copy)]
pub enum Limit {
    AtLeast(f64),
    AtMost(f64),
}

/// The first lines of a bench: what it measures, and how busy the machine is already.
pub fn begin(name: &str, what: &str) {
    println!("{name}: {what}");
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("  load before       {} of {cores} processors", load.split(' ').next().unwrap_or("?"));
}

pub fn figure(what: &str, value: impl Display) {
    println!("  {what:<17} {value}");
}

/// A figure beside its limit.
pub fn verdict(what: &str, value: f64, limit: Limit) {
    let (holds, words, edge) = match limit {
        Limit::AtLeast(edge) => (value >= edge, "at least", edge),
        Limit::AtMost(edge) => (value <= edge, "at most", edge),
    };
    let judged = if holds { "holds" } else { "falls short" };
    println!("  {what:<17} {} (limit: {words} {}): {judged}", number(value), number(edge));
}

/// With two digits behind the point where it is small.
pub fn number(value: f64) -> String {
    if value.abs() < 100.0 { format!("{value:.2}") } else { format!("{value:.0}") }
}

pub fn per_second(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}

pub fn milliseconds(time: Duration) -> f64 {
    1_000.0 * time.as_secs_f64()
}

/// The middle one of several measurements.
pub fn median(values: &[f64]) -> f64 {
    share_below(values, 0.5)
}

/// The value below which `share` of all lie.
pub fn share_below(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * share).round() as usize).copied().unwrap_or(f64::NAN)
}
