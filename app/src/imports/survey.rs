use domain::organisation::CountyId;
use domain::surveys::NATIONAL_SURVEY;
use std::collections::HashMap;
use store::{AddSurvey, Store};
use tokio::runtime::Handle;

/// The longest code of a survey, in characters.
const LONGEST_CODE: usize = 64;
/// More new surveys than this in one file are a column mistaken for another.
const MOST_NEW: usize = 100;

/// The county's surveys by code; a new code in a file becomes a survey.
pub struct Surveys {
    numbers: HashMap<String, u16>,
    added: usize,
    /// Where new ones are kept; none in a dry run.
    store: Option<(Store, CountyId, Handle)>,
}

impl Surveys {
    /// To be used from a thread that may wait, within the runtime of `now`.
    pub async fn load(store: &Store, county: CountyId, is_dry: bool) -> store::Result<Surveys> {
        let numbers = store.surveys(county).await?.into_iter().map(|(number, code)| (code, number)).collect();
        let store = (!is_dry).then(|| (store.clone(), county, Handle::current()));
        Ok(Surveys { numbers, added: 0, store })
    }

    /// The survey's number; the national one where nothing is said.
    pub fn number(&mut self, code: &str) -> Result<u16, String> {
        let code = if code.is_empty() { NATIONAL_SURVEY } else { code };
        if let Some(number) = self.numbers.get(code) {
            return Ok(*number);
        }
        if code.chars().count() > LONGEST_CODE || code.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(format!("survey \"{code}\" is not a code of at most {LONGEST_CODE} signs without spaces"));
        }
        if self.added >= MOST_NEW {
            return Err(format!("survey \"{code}\" would be the {}th new survey of this file", MOST_NEW + 1));
        }
        let number = self.add(code).map_err(|error| format!("survey \"{code}\" could not be added: {error}"))?;
        self.added += 1;
        self.numbers.insert(code.to_owned(), number);
        Ok(number)
    }

    fn add(&self, code: &str) -> store::Result<u16> {
        let Some((store, county, runtime)) = &self.store else { return Ok(0) };
        runtime.block_on(store.write(AddSurvey { county: *county, code: code.to_owned() }))
    }
}
