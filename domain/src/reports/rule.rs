use super::Printed;
use thiserror::Error;

/// How a printed figure hangs together with others, which it names by their ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// It is the sum of these; of one alone, it is the same.
    Sum(Vec<String>),
    /// It is the first in per cent of the second.
    Percent { part: String, base: String },
    /// It is a mean of these, however they are weighted: it lies between the smallest and the largest.
    Mean(Vec<String>),
    /// It claims that the first is at least so many per cent of the second.
    ShareAtLeast { part: String, base: String, per_cent: Printed },
}

/// Why a rule cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RuleError {
    #[error("a rule is sum ID ..., percent PART BASE, mean ID ... or share_at_least PART BASE PER_CENT")]
    Unknown,
    #[error("sum and mean name at least one figure")]
    NamesNone,
    #[error("percent names two figures: PART BASE")]
    NotTwo,
    #[error("share_at_least names two figures and a number: PART BASE PER_CENT")]
    NotThree,
}

impl Rule {
    /// Nothing where there is no rule.
    pub fn parse(text: &str) -> Result<Option<Rule>, RuleError> {
        let mut words = text.split_whitespace().map(str::to_owned);
        let Some(name) = words.next() else { return Ok(None) };
        let ids: Vec<String> = words.collect();
        let rule = match name.as_str() {
            "sum" | "mean" if ids.is_empty() => return Err(RuleError::NamesNone),
            "sum" => Rule::Sum(ids),
            "mean" => Rule::Mean(ids),
            "percent" => {
                let [part, base] = <[String; 2]>::try_from(ids).map_err(|_| RuleError::NotTwo)?;
                Rule::Percent { part, base }
            }
            "share_at_least" => {
                let [part, base, limit] = <[String; 3]>::try_from(ids).map_err(|_| RuleError::NotThree)?;
                let per_cent = Printed::parse(&limit).ok_or(RuleError::NotThree)?;
                Rule::ShareAtLeast { part, base, per_cent }
            }
            _ => return Err(RuleError::Unknown),
        };
        Ok(Some(rule))
    }

    /// The figures that it names.
    pub fn ids(&self) -> Vec<&str> {
        match self {
            Rule::Sum(ids) | Rule::Mean(ids) => ids.iter().map(String::as_str).collect(),
            Rule::Percent { part, base } | Rule::ShareAtLeast { part, base, .. } => vec![part, base],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_or_refused_with_what_they_want() {
        let check = |text: &str, expected: Result<Option<Rule>, RuleError>| assert_eq!(Rule::parse(text), expected);
        let names = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        check("", Ok(None));
        check("  ", Ok(None));
        check("sum a  b", Ok(Some(Rule::Sum(names(&["a", "b"])))));
        check("mean a", Ok(Some(Rule::Mean(names(&["a"])))));
        check("percent a b", Ok(Some(Rule::Percent { part: "a".into(), base: "b".into() })));
        check("sum", Err(RuleError::NamesNone));
        check("percent a", Err(RuleError::NotTwo));
        check("percent a b c", Err(RuleError::NotTwo));
        check("share_at_least a b", Err(RuleError::NotThree));
        check("share_at_least a b half", Err(RuleError::NotThree));
        check("total a b", Err(RuleError::Unknown));
        let Ok(Some(Rule::ShareAtLeast { per_cent, .. })) = Rule::parse("share_at_least a b 50") else { panic!() };
        assert_eq!(per_cent.value(), 50.0);
    }
}
