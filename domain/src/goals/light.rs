use crate::settings::Settings;

/// How a key result turned out, by the rule of the audit committee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Light {
    Met,
    PartlyMet,
    NotMet,
    /// There is no measurable value: a state of its own.
    CannotBeAssessed,
}

impl Light {
    pub const ALL: [Light; 4] = [Light::Met, Light::PartlyMet, Light::NotMet, Light::CannotBeAssessed];

    pub fn code(self) -> &'static str {
        match self {
            Light::Met => "met",
            Light::PartlyMet => "partly_met",
            Light::NotMet => "not_met",
            Light::CannotBeAssessed => "cannot_be_assessed",
        }
    }

    pub fn parse(code: &str) -> Option<Light> {
        Self::ALL.into_iter().find(|light| light.code() == code)
    }

    /// By the share that was reached, in per cent.
    pub fn of(reached: Option<f64>, edges: Edges) -> Light {
        match reached {
            None => Light::CannotBeAssessed,
            Some(share) if share > edges.met_above => Light::Met,
            Some(share) if share >= edges.partly_from => Light::PartlyMet,
            Some(_) => Light::NotMet,
        }
    }

    /// Of several key results: the worst that can be assessed.
    pub fn of_all(lights: impl IntoIterator<Item = Light>) -> Option<Light> {
        let rank = |light: &Light| match light {
            Light::NotMet => 0,
            Light::PartlyMet => 1,
            Light::Met => 2,
            Light::CannotBeAssessed => 3,
        };
        lights.into_iter().min_by_key(rank)
    }
}

/// Where the lights change: above the first a goal is met, from the second on partly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Edges {
    pub met_above: f64,
    pub partly_from: f64,
}

impl Edges {
    pub fn of(settings: &Settings) -> Edges {
        let edge = |key| settings.get(key).and_then(|value| value.parse().ok()).unwrap_or_default();
        Edges { met_above: edge("goals.met_above"), partly_from: edge("goals.partly_from") }
    }
}

/// How much of the way from the baseline to the target was gone, in per cent, in either direction; none where one of
/// the three is missing. Where the level is to be held, it is held or not.
pub fn reached(baseline: Option<f64>, target: Option<f64>, value: Option<f64>, is_lower_better: bool) -> Option<f64> {
    let (baseline, target, value) = (baseline?, target?, value?);
    if baseline == target {
        let is_held = if is_lower_better { value <= target } else { value >= target };
        return Some(if is_held { 100.0 } else { 0.0 });
    }
    let share = 100.0 * (value - baseline) / (target - baseline);
    // What is 90 on paper is 90 here, so that nothing falls on the wrong side of an edge.
    Some((share * 1e9).round() / 1e9)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EDGES: Edges = Edges { met_above: 90.0, partly_from: 50.0 };

    #[test]
    fn the_lights_change_at_their_edges() {
        for (share, light) in [
            (Some(90.01), Light::Met),
            (Some(90.0), Light::PartlyMet),
            (Some(50.0), Light::PartlyMet),
            (Some(49.99), Light::NotMet),
            (Some(-12.0), Light::NotMet),
            (Some(130.0), Light::Met),
            (None, Light::CannotBeAssessed),
        ] {
            assert_eq!(Light::of(share, EDGES), light, "{share:?}");
        }
        assert_eq!(Edges::of(&Settings::default()), EDGES);
    }

    #[test]
    fn the_way_is_measured_in_either_direction() {
        let check = |baseline, target, value, lower, expected: Option<f64>| {
            assert_eq!(reached(baseline, target, value, lower), expected, "{baseline:?} {target:?} {value:?}");
        };
        check(Some(70.0), Some(90.0), Some(88.0), false, Some(90.0));
        check(Some(0.1), Some(0.2), Some(0.19), false, Some(90.0));
        // 140.6 was to fall to 130.6 and rose to 144.5.
        check(Some(140.6), Some(130.6), Some(144.5), true, Some(-39.0));
        check(Some(140.6), Some(130.6), Some(135.6), true, Some(50.0));
        check(Some(80.0), Some(80.0), Some(80.0), false, Some(100.0));
        check(Some(80.0), Some(80.0), Some(79.0), false, Some(0.0));
        check(Some(80.0), Some(80.0), Some(79.0), true, Some(100.0));
        check(None, Some(90.0), Some(90.0), false, None);
        check(Some(1.0), None, Some(2.0), false, None);
        check(Some(1.0), Some(2.0), None, false, None);
    }

    #[test]
    fn the_whole_is_as_its_worst_part_that_can_be_assessed() {
        assert_eq!(Light::of_all([Light::NotMet, Light::CannotBeAssessed]), Some(Light::NotMet));
        assert_eq!(Light::of_all([Light::Met, Light::PartlyMet, Light::Met]), Some(Light::PartlyMet));
        assert_eq!(Light::of_all([Light::CannotBeAssessed]), Some(Light::CannotBeAssessed));
        assert_eq!(Light::of_all([]), None);
    }
}
