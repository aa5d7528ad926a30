use super::installation::Installation;
use super::key::Want;
use super::{CliError, output};
use crate::directory::Directory;
use clap::{Args, Subcommand};
use domain::language::Language;
use jiff::Timestamp;
use serde::Serialize;

/// The places that clients give feedback on.
#[derive(Debug, Args)]
pub struct Targets {
    #[command(flatten)]
    installation: Installation,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Find places by a client's own words, as the form does; prints JSON, best first
    Search {
        #[arg(required = true)]
        words: Vec<String>,
        /// fi, sv or en: the reader's language
        #[arg(long, default_value = "fi", value_parser = language)]
        lang: Language,
        /// The most places to print
        #[arg(long, default_value_t = 10)]
        limit: usize,
    },
}

#[derive(Serialize)]
struct FoundTarget<'a> {
    code: &'a str,
    name: &'a str,
    score: f32,
}

impl Targets {
    pub async fn run(self, now: Timestamp) -> Result<(), CliError> {
        let (store, county) = self.installation.open_county(Want::Nothing).await?;
        let directory = Directory::load(&store, county, now).await?;
        let What::Search { words, lang, limit } = self.what;
        let found = directory.find_targets(&words.join(" "), lang, limit);
        let found = found.into_iter().map(|(target, score)| FoundTarget {
            code: &target.code,
            name: target.name_in(lang),
            score: (score * 1_000.0).round() / 1_000.0,
        });
        output::print(&[output::json_list(found)?])
    }
}

fn language(text: &str) -> Result<Language, String> {
    Language::parse(text).ok_or_else(|| "the languages are fi, sv and en".to_owned())
}
