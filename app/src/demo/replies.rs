//! Reply templates of the demo county, and the name of its surge.

use super::feedback::SURGE;
use domain::feedback::ReplyTemplate;
use domain::language::Language;
use domain::organisation::{CountyId, UnitId};
use jiff::Timestamp;
use store::{KeepTemplate, MakeGroup, Store};

const TEMPLATES: [(Language, &str, &str); 6] = [
    (
        Language::Finnish,
        "Kiitos ja pahoittelu",
        "Hei!\n\nKiitos, että kerroit kokemuksestasi. Olemme pahoillamme, ettei asiointisi sujunut niin kuin sen olisi \
         pitänyt. Olemme käyneet palautteesi läpi yhdessä.\n\n\n\nYstävällisin terveisin\n{käsittelijä}\n{yksikkö}",
    ),
    (
        Language::Finnish,
        "Kiitos kiitoksesta",
        "Hei!\n\nLämmin kiitos palautteestasi. Veimme terveisesi perille, ja ne ilahduttivat koko työryhmää.\n\n\
         Ystävällisin terveisin\n{käsittelijä}\n{yksikkö}",
    ),
    (
        Language::Finnish,
        "Odotusaika",
        "Hei!\n\nPahoittelemme, että jouduit odottamaan. Palautteesi ({kohde}, {saapui}) on käsitelty yksikössämme.\n\n\
         Kiireettömään hoitoon pääsyn ajat näet verkkosivuiltamme. Jos vointisi huononee, soita Päivystysapuun \
         116 117.\n\nYstävällisin terveisin\n{käsittelijä}\n{yksikkö}",
    ),
    (
        Language::Finnish,
        "Ohjaus muistutukseen",
        "Hei!\n\nKiitos, että otit yhteyttä. Kerrot asiasta, johon saat virallisen vastauksen tekemällä muistutuksen. \
         Potilas- ja sosiaaliasiavastaava neuvoo sinua sen tekemisessä maksutta.\n\nYstävällisin terveisin\n\
         {käsittelijä}\n{yksikkö}",
    ),
    (
        Language::Swedish,
        "Tack och beklagande",
        "Hej!\n\nTack för att du berättade om din upplevelse. Vi är ledsna över att det inte gick som det skulle. Vi har \
         gått igenom din respons tillsammans.\n\n\n\nMed vänliga hälsningar\n{handläggare}\n{enhet}",
    ),
    (
        Language::English,
        "Thank you and sorry",
        "Hello,\n\nThank you for telling us about your visit. We are sorry that it did not go as it should have. We have \
         gone through your feedback together.\n\n\n\nKind regards\n{handler}\n{unit}",
    ),
];

/// Adds them to a county whose top is `root`.
pub async fn add(store: &Store, county: CountyId, root: UnitId, now: Timestamp) -> Result<(), store::Error> {
    for (language, name, body) in TEMPLATES {
        let template = ReplyTemplate { number: 0, name: name.into(), language, body: body.into(), unit: root };
        store.write(KeepTemplate { county, template }).await?;
    }
    let name = "Influenssarokotukset".to_owned();
    store.write(MakeGroup { county, code: SURGE.into(), name, by: 1, at: now }).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_can_be_filled_in() {
        for (language, name, body) in TEMPLATES {
            let template = ReplyTemplate { number: 0, name: name.into(), language, body: body.into(), unit: UnitId(0) };
            assert_eq!(template.check(), Ok(()), "{name}");
        }
    }
}
