use thiserror::Error;

/// A reply that is written once and used often. What differs from case to case stands in it as `{blank}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyTemplate {
    /// None until it is kept.
    pub number: i64,
    pub name: String,
    pub language: crate::language::Language,
    pub body: String,
    /// Whose handlers may use it: this part of the tree.
    pub unit: crate::organisation::UnitId,
}

/// What a template may leave open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// The place as the sender knows it.
    Place,
    ReceivedOn,
    DueOn,
    /// The unit that answers.
    Unit,
    /// Who answers.
    Handler,
}

/// A template names a blank that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("there is no blank {{{0}}}")]
pub struct UnknownBlank(pub String);

impl Blank {
    pub const ALL: [Blank; 5] = [Blank::Place, Blank::ReceivedOn, Blank::DueOn, Blank::Unit, Blank::Handler];

    /// How it is written between braces, in Finnish, Swedish and English: any of them may be used in any template.
    pub fn names(self) -> [&'static str; 3] {
        match self {
            Blank::Place => ["kohde", "plats", "place"],
            Blank::ReceivedOn => ["saapui", "mottagen", "received"],
            Blank::DueOn => ["määräaika", "tidsfrist", "due"],
            Blank::Unit => ["yksikkö", "enhet", "unit"],
            Blank::Handler => ["käsittelijä", "handläggare", "handler"],
        }
    }

    fn parse(name: &str) -> Result<Blank, UnknownBlank> {
        let wanted = name.trim().to_lowercase();
        let found = Self::ALL.into_iter().find(|blank| blank.names().contains(&wanted.as_str()));
        found.ok_or_else(|| UnknownBlank(name.to_owned()))
    }
}

impl ReplyTemplate {
    /// The reply with its blanks filled in.
    pub fn fill(&self, value: impl Fn(Blank) -> String) -> Result<String, UnknownBlank> {
        let mut filled = String::with_capacity(self.body.len() + 64);
        let mut rest = self.body.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, later)) = after.split_once('}') else { break };
            filled.push_str(before);
            filled.push_str(&value(Blank::parse(name)?));
            rest = later;
        }
        filled.push_str(rest);
        Ok(filled)
    }

    /// Whether every blank of the text is known.
    pub fn check(&self) -> Result<(), UnknownBlank> {
        self.fill(|_| String::new()).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::organisation::UnitId;

    fn template(body: &str) -> ReplyTemplate {
        ReplyTemplate { number: 1, name: "x".into(), language: Language::Finnish, body: body.into(), unit: UnitId(0) }
    }

    fn fill(body: &str) -> Result<String, UnknownBlank> {
        template(body).fill(|blank| match blank {
            Blank::Place => "Sataman hammashoitola".into(),
            Blank::ReceivedOn => "2.11.2026".into(),
            other => format!("{other:?}"),
        })
    }

    #[test]
    fn blanks_are_filled_in_whatever_language_they_are_named() {
        let filled = fill("Hei! {Kohde} sai palautteesi {saapui}. {unit}, { käsittelijä }").unwrap();
        assert_eq!(filled, "Hei! Sataman hammashoitola sai palautteesi 2.11.2026. Unit, Handler");
    }

    #[test]
    fn an_unknown_blank_is_told_and_a_lone_brace_is_text() {
        assert_eq!(fill("Hei {nimi}!"), Err(UnknownBlank("nimi".into())));
        assert_eq!(fill("a { b"), Ok("a { b".into()));
        assert_eq!(fill("}{kohde}}"), Ok("}Sataman hammashoitola}".into()));
        assert!(template("{kohde}").check().is_ok() && template("{}").check().is_err());
    }
}
