//! A million visits by file, and the plan of a sample among them by the command: read, judged, drawn and printed.

use benches::Outcome;
use benches::chance::Chance;
use benches::kuule::{Kuule, ORGANISATION};
use benches::scratch::Scratch;
use benches::told::{self, Limit};
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

const VISITS: usize = 1_000_000;
/// People who made the visits.
const PEOPLE: u32 = 800_000;

fn main() -> Outcome {
    let scratch = Scratch::new("sampling")?;
    told::begin("sampling", "a sample of a million visits, planned by the command");
    let kuule = Kuule::over(scratch.path("kuule.db"))?;
    kuule.import("organisation", Path::new(ORGANISATION))?;
    let file = scratch.path("visits.csv");
    write_visits(&file)?;
    let start = Instant::now();
    told::figure("loaded", kuule.import("visits", &file)?.trim());
    told::figure("visits loaded", format!("{} per second", told::number(told::per_second(VISITS, start.elapsed()))));
    let start = Instant::now();
    let plan = kuule.run(&["invitations", "plan", "--seed", "7"])?;
    let time = start.elapsed();
    let all = plan.lines().find(|line| line.starts_with("all ")).ok_or("the plan has no sum")?;
    told::figure("visits, eligible, sampled", all.split_whitespace().skip(1).collect::<Vec<_>>().join(", "));
    let again = kuule.run(&["invitations", "plan", "--seed", "7"])?;
    told::figure("planned again", if plan == again { "the same" } else { "NOT THE SAME" });
    told::verdict("seconds", time.as_secs_f64(), Limit::AtMost(5.0));
    Ok(())
}

/// Of a fortnight until yesterday, about units of the demo county.
fn write_visits(path: &Path) -> Outcome {
    let mut units = Vec::new();
    let mut tree = csv::Reader::from_path(ORGANISATION)?;
    for row in tree.deserialize() {
        let row: HashMap<String, String> = row?;
        if row["level"] == "unit" {
            units.push(row["code"].clone());
        }
    }
    let today = domain::calendar::day_of(app::boot::real_clock()());
    let mut chance = Chance::seeded(11);
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "event_id,phone,visited_at,visit_type,unit,language,birth_year,sex,municipality,permission")?;
    for number in 0..VISITS {
        let day = today.saturating_sub(jiff::Span::new().days(1 + i64::from(chance.below(13))));
        let person = chance.below(PEOPLE);
        let unit = &units[chance.below(units.len() as u32) as usize];
        let language = chance.pick(&["fi", "fi", "fi", "fi", "sv", "en"]);
        let (born, sex) = (1_930 + chance.below(95), chance.pick(&["female", "male"]));
        let permission = chance.pick(&["yes", "yes", "", "no"]);
        let phone = if chance.below(10) == 0 { String::new() } else { format!("+35840{:07}", 1_000_000 + person) };
        writeln!(
            file,
            "e{number},{phone},{day}T{:02}:15,visit,{unit},{language},{born},{sex},Lahdenperä,{permission}",
            8 + person % 8
        )?;
    }
    Ok(file.flush()?)
}
