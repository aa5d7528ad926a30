//! The glossary of figures: one table of what each measure is called, means, counts and how it is shown.

use super::measure::{Counted, Measure, MeasureDefinition, Rounding, Source};
use crate::language::Language;
use jiff::civil::{Date, date};

/// A text of the product itself in the three languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    pub fi: &'static str,
    pub sv: &'static str,
    pub en: &'static str,
}

impl Phrase {
    pub fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Finnish => self.fi,
            Language::Swedish => self.sv,
            Language::English => self.en,
        }
    }
}

const fn phrase(fi: &'static str, sv: &'static str, en: &'static str) -> Phrase {
    Phrase { fi, sv, en }
}

const RESPONSES: Source = Source::Responses(Counted::Responses);
const NPS: Source = Source::Responses(Counted::Nps);
const STATEMENTS: Source = Source::Responses(Counted::Statements);
const OWN: &str = "Kuule";
const NPS_GROUPS: &str = "Reichheld 2003";

const NPS_BASE: Phrase = phrase(
    "suosittelukysymyksen vastaukset",
    "svar på rekommendationsfrågan",
    "answers to the recommendation question",
);
const STATEMENT_BASE: Phrase = phrase(
    "väittämän vastaukset ilman \"ei koske minua\" -vastauksia",
    "svar på påståendet utan svaren \"gäller inte mig\"",
    "answers to the statement other than \"does not concern me\"",
);
const FEEDBACK_BASE: Phrase = phrase("palautteet", "responser", "feedbacks");
const RATING_BASE: Phrase = phrase(
    "jaksolla saapuneet palautteet, joiden käsittelyn lähettäjä on arvioinut",
    "responser som kom in under perioden och vars behandling avsändaren har bedömt",
    "feedbacks received in the period whose handling the sender has rated",
);
const STARTED_BASE: Phrase = phrase("avatut lomakkeet", "öppnade formulär", "forms opened");
const SEARCH_BASE: Phrase = phrase("haut", "sökningar", "searches");

/// Since when the definitions hold: all of them since the first version. Whoever changes one gives it a day of its own.
pub const DEFINED_ON: Date = date(2026, 11, 22);

/// In the order of [`Measure::ALL`].
pub const GLOSSARY: [MeasureDefinition; 27] = [
    MeasureDefinition {
        measure: Measure::Responses,
        key: "responses",
        name: phrase("Vastaukset", "Svar", "Responses"),
        definition: phrase(
            "Lähetettyjen kyselyvastausten määrä.",
            "Antalet inlämnade enkätsvar.",
            "The number of survey responses submitted.",
        ),
        base: phrase("vastaukset", "svar", "responses"),
        rounding: Rounding::WholeNumber,
        source: RESPONSES,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::Nps,
        key: "nps",
        name: phrase("Suositteluindeksi (NPS)", "Rekommendationsindex (NPS)", "Recommendation index (NPS)"),
        definition: phrase(
            "Suosittelijoiden (9–10) osuus vähennettynä kriittisten (0–6) osuudella, asteikolla −100–100; \
             lasketaan vastauksista, ei yksiköiden keskiarvona.",
            "Andelen ambassadörer (9–10) minus andelen kritiker (0–6), på skalan −100–100; \
             räknas ur svaren, inte som ett medelvärde av enheter.",
            "The share of promoters (9–10) minus the share of critics (0–6), from −100 to 100; \
             counted from the responses, not averaged over units.",
        ),
        base: NPS_BASE,
        rounding: Rounding::SignedIndex,
        source: NPS,
        reference: "Reichheld 2003; 95 % interval: adjusted Wald, Rocks 2016",
    },
    MeasureDefinition {
        measure: Measure::NpsCritics,
        key: "nps_critics",
        name: phrase("Kriittiset", "Kritiker", "Critics"),
        definition: phrase(
            "Niiden vastausten määrä, joissa suosittelun pistemäärä on 0–6.",
            "Antalet svar där rekommendationen har poängen 0–6.",
            "The number of answers with a recommendation score of 0–6.",
        ),
        base: NPS_BASE,
        rounding: Rounding::WholeNumber,
        source: NPS,
        reference: NPS_GROUPS,
    },
    MeasureDefinition {
        measure: Measure::NpsPassives,
        key: "nps_passives",
        name: phrase("Neutraalit", "Passiva", "Passives"),
        definition: phrase(
            "Niiden vastausten määrä, joissa suosittelun pistemäärä on 7–8.",
            "Antalet svar där rekommendationen har poängen 7–8.",
            "The number of answers with a recommendation score of 7–8.",
        ),
        base: NPS_BASE,
        rounding: Rounding::WholeNumber,
        source: NPS,
        reference: NPS_GROUPS,
    },
    MeasureDefinition {
        measure: Measure::NpsPromoters,
        key: "nps_promoters",
        name: phrase("Suosittelijat", "Ambassadörer", "Promoters"),
        definition: phrase(
            "Niiden vastausten määrä, joissa suosittelun pistemäärä on 9–10.",
            "Antalet svar där rekommendationen har poängen 9–10.",
            "The number of answers with a recommendation score of 9–10.",
        ),
        base: NPS_BASE,
        rounding: Rounding::WholeNumber,
        source: NPS,
        reference: NPS_GROUPS,
    },
    MeasureDefinition {
        measure: Measure::StatementMean,
        key: "statement_mean",
        name: phrase("Väittämän keskiarvo", "Påståendets medelvärde", "Mean of a statement"),
        definition: phrase(
            "Väittämään annettujen vastausten 1–5 keskiarvo; \"ei koske minua\" ei ole mukana.",
            "Medelvärdet av svaren 1–5 på påståendet; \"gäller inte mig\" är inte med.",
            "The mean of the answers 1–5 to a statement; \"does not concern me\" is left out.",
        ),
        base: STATEMENT_BASE,
        rounding: Rounding::TwoDecimals,
        source: STATEMENTS,
        reference: "THL national client feedback; 95 % interval: Student 1908",
    },
    MeasureDefinition {
        measure: Measure::StatementAgree,
        key: "statement_agree",
        name: phrase("Samaa mieltä olevat", "Andel av samma åsikt", "Share who agree"),
        definition: phrase(
            "Vastausten 4 ja 5 osuus väittämän vastauksista.",
            "Andelen svar 4 och 5 av svaren på påståendet.",
            "The share of the answers 4 and 5 among the answers to a statement.",
        ),
        base: STATEMENT_BASE,
        rounding: Rounding::Percent,
        source: STATEMENTS,
        reference: "95 % interval: Wilson 1927",
    },
    MeasureDefinition {
        measure: Measure::FeedbackReceived,
        key: "feedback_received",
        name: phrase("Saapuneet palautteet", "Inkommen respons", "Feedback received"),
        definition: phrase(
            "Jakson aikana saapuneiden palautteiden määrä; syrjään siirretty on mukana, kunnes joku on todennut, ettei \
             se ole palaute.",
            "Antalet responser som kom in under perioden; en som lagts åt sidan är med tills någon har konstaterat att \
             den inte är respons.",
            "The number of feedbacks received within the period; one that was set aside counts until somebody has said \
             that it is not feedback.",
        ),
        base: FEEDBACK_BASE,
        rounding: Rounding::WholeNumber,
        source: Source::Feedback,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::FeedbackClosed,
        key: "feedback_closed",
        name: phrase("Käsitellyt palautteet", "Behandlad respons", "Feedback closed"),
        definition: phrase(
            "Jakson aikana vastattujen tai suljettujen palautteiden määrä.",
            "Antalet responser som besvarades eller avslutades under perioden.",
            "The number of feedbacks answered or closed within the period.",
        ),
        base: FEEDBACK_BASE,
        rounding: Rounding::WholeNumber,
        source: Source::Feedback,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::FeedbackOpen,
        key: "feedback_open",
        name: phrase("Avoimet palautteet", "Öppen respons", "Open feedback"),
        definition: phrase(
            "Niiden palautteiden määrä, jotka jakson lopussa odottavat vastausta tai sulkemista.",
            "Antalet responser som vid periodens slut väntar på svar eller avslutning.",
            "The number of feedbacks that wait to be answered or closed at the period's end.",
        ),
        base: FEEDBACK_BASE,
        rounding: Rounding::WholeNumber,
        source: Source::Feedback,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::FeedbackLate,
        key: "feedback_late",
        name: phrase("Myöhässä olevat palautteet", "Försenad respons", "Late feedback"),
        definition: phrase(
            "Niiden jakson lopussa avoimien palautteiden määrä, joiden määräpäivä on ohi.",
            "Antalet vid periodens slut öppna responser vars utsatta dag har gått.",
            "The number of feedbacks open at the period's end whose due day is past.",
        ),
        base: FEEDBACK_BASE,
        rounding: Rounding::WholeNumber,
        source: Source::Feedback,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::HandlingTime,
        key: "handling_time",
        name: phrase("Käsittelyaika", "Behandlingstid", "Handling time"),
        definition: phrase(
            "Kalenteripäivät palautteen saapumisesta sen vastaukseen tai sulkemiseen, keskiarvona.",
            "Kalenderdagar från att responsen kom in tills den besvarades eller avslutades, i medeltal.",
            "Calendar days from a feedback's arrival to its answer or closing, on average.",
        ),
        base: phrase(
            "jaksolla saapuneet, käsitellyt palautteet",
            "responser som kom in under perioden och har behandlats",
            "feedbacks received in the period that have been answered or closed",
        ),
        rounding: Rounding::Days,
        source: Source::Feedback,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::WithinPromise,
        key: "within_promise",
        name: phrase("Luvatussa ajassa", "Inom utlovad tid", "Within the promised time"),
        definition: phrase(
            "Määräpäivään mennessä vastattujen tai suljettujen osuus palautteista, joiden määräpäivä on jaksolla.",
            "Andelen som besvarades eller avslutades senast den utsatta dagen, av responser vars dag är i perioden.",
            "The share answered or closed by the due day among feedbacks whose due day is in the period.",
        ),
        base: phrase(
            "jaksolla erääntyvät palautteet; vastaamatta jäänyt on mukana, kun sen määräpäivä on ohi",
            "responser vars utsatta dag är i perioden; en obesvarad är med när dess dag har gått",
            "feedbacks due in the period; an unanswered one is among them once its due day is past",
        ),
        rounding: Rounding::Percent,
        source: Source::Feedback,
        reference: "95 % interval: Wilson 1927",
    },
    MeasureDefinition {
        measure: Measure::RightFirstTime,
        key: "right_first_time",
        name: phrase("Kerralla oikeaan paikkaan", "Rätt ställe på en gång", "Right the first time"),
        definition: phrase(
            "Niiden palautteiden osuus, joita ei ole siirretty toiselle yksikölle.",
            "Andelen responser som inte har överförts till en annan enhet.",
            "The share of feedbacks that have never been handed over to another unit.",
        ),
        base: phrase(
            "jaksolla saapuneet palautteet",
            "responser som kom in under perioden",
            "feedbacks received in the period",
        ),
        rounding: Rounding::Percent,
        source: Source::Feedback,
        reference: "95 % interval: Wilson 1927",
    },
    MeasureDefinition {
        measure: Measure::FeedbackByKind,
        key: "feedback_by_kind",
        name: phrase("Palautteet lajeittain", "Respons efter typ", "Feedback by kind"),
        definition: phrase(
            "Jaksolla saapuneet palautteet lajeittain; palautteella voi olla monta lajia, joten osuudet voivat ylittää \
             sata prosenttia.",
            "Responser som kom in under perioden efter typ; en respons kan ha flera typer, så andelarna kan \
             överstiga hundra procent.",
            "Feedbacks received in the period by kind; one may be of several kinds, so the shares may exceed \
             one hundred per cent.",
        ),
        base: FEEDBACK_BASE,
        rounding: Rounding::WholeNumber,
        source: Source::Feedback,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::FeedbackByTopic,
        key: "feedback_by_topic",
        name: phrase("Palautteet aiheittain", "Respons efter ämne", "Feedback by topic"),
        definition: phrase(
            "Jaksolla saapuneet palautteet aiheittain; palautteella voi olla monta aihetta, joten osuudet voivat \
             ylittää sata prosenttia.",
            "Responser som kom in under perioden efter ämne; en respons kan ha flera ämnen, så andelarna kan \
             överstiga hundra procent.",
            "Feedbacks received in the period by topic; one may have several topics, so the shares may exceed \
             one hundred per cent.",
        ),
        base: FEEDBACK_BASE,
        rounding: Rounding::WholeNumber,
        source: Source::Feedback,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::FormsStarted,
        key: "forms_started",
        name: phrase("Avatut lomakkeet", "Öppnade formulär", "Forms started"),
        definition: phrase(
            "Lomakkeiden avaamiskertojen määrä; sama ihminen voi avata lomakkeen monta kertaa.",
            "Antalet gånger som formulär har öppnats; samma person kan öppna ett formulär flera gånger.",
            "The number of times that forms were opened; one person may open a form several times.",
        ),
        base: STARTED_BASE,
        rounding: Rounding::WholeNumber,
        source: Source::Forms,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::FormsSent,
        key: "forms_sent",
        name: phrase("Lähetetyt lomakkeet", "Skickade formulär", "Forms sent"),
        definition: phrase(
            "Perille tulleiden lomakkeiden määrä.",
            "Antalet formulär som kom fram.",
            "The number of forms that arrived.",
        ),
        base: phrase("lähetetyt lomakkeet", "skickade formulär", "forms sent"),
        rounding: Rounding::WholeNumber,
        source: Source::Forms,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::FormsFinished,
        key: "forms_finished",
        name: phrase("Loppuun täytetyt lomakkeet", "Slutförda formulär", "Forms finished"),
        definition: phrase(
            "Lähetettyjen lomakkeiden osuus avatuista.",
            "Andelen skickade formulär av de öppnade.",
            "The share of forms sent among those opened.",
        ),
        base: STARTED_BASE,
        rounding: Rounding::Percent,
        source: Source::Forms,
        reference: "95 % interval: Wilson 1927",
    },
    MeasureDefinition {
        measure: Measure::FormsFailed,
        key: "forms_failed",
        name: phrase("Epäonnistuneet lähetykset", "Misslyckade sändningar", "Failed submissions"),
        definition: phrase(
            "Niiden kertojen määrä, joina lomake ei toiminut palvelun oman virheen tai ruuhkan vuoksi.",
            "Antalet gånger som ett formulär inte fungerade på grund av ett fel i tjänsten eller för många samtidiga användare.",
            "The number of times that a form did not work because of an error of ours or for want of room.",
        ),
        base: phrase("epäonnistuneet kerrat", "misslyckade gånger", "times that it failed"),
        rounding: Rounding::WholeNumber,
        source: Source::Forms,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::Searches,
        key: "searches",
        name: phrase("Kohteen haut", "Sökningar efter föremål", "Searches for a target"),
        definition: phrase(
            "Palautelomakkeella tehtyjen kohdehakujen määrä; kirjoittaessa päivittyvä haku lasketaan, kun kirjoittaminen pysähtyy.",
            "Antalet sökningar efter föremål på responsformuläret; en sökning som uppdateras medan man skriver räknas när skrivandet stannar.",
            "The number of searches for a target on the feedback form; one that answers as one types counts when the typing stops.",
        ),
        base: SEARCH_BASE,
        rounding: Rounding::WholeNumber,
        source: Source::Forms,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::SearchesWithoutHit,
        key: "searches_without_hit",
        name: phrase("Haut ilman osumaa", "Sökningar utan träff", "Searches without a hit"),
        definition: phrase(
            "Niiden kohdehakujen osuus, jotka eivät löytäneet yhtään kohdetta.",
            "Andelen sökningar som inte hittade något föremål.",
            "The share of searches that found no target.",
        ),
        base: SEARCH_BASE,
        rounding: Rounding::Percent,
        source: Source::Forms,
        reference: "95 % interval: Wilson 1927",
    },
    MeasureDefinition {
        measure: Measure::PosterFeedback,
        key: "poster_feedback",
        name: phrase("Julisteiden tuomat palautteet", "Respons via affischer", "Feedback through posters"),
        definition: phrase(
            "Niiden palautteiden määrä, jotka on annettu julisteen tai kortin koodin kautta.",
            "Antalet responser som har getts via koden på en affisch eller ett kort.",
            "The number of feedbacks given through the code of a poster or a card.",
        ),
        base: FEEDBACK_BASE,
        rounding: Rounding::WholeNumber,
        source: Source::Feedback,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::HandlingRatings,
        key: "handling_ratings",
        name: phrase("Arviot käsittelystä", "Bedömningar av behandlingen", "Ratings of the handling"),
        definition: phrase(
            "Niiden jaksolla saapuneiden palautteiden määrä, joiden käsittelyn lähettäjä on arvioinut; viimeisin arvio on voimassa.",
            "Antalet responser som kom in under perioden och vars behandling avsändaren har bedömt; den senaste bedömningen gäller.",
            "The number of feedbacks received in the period whose handling the sender has rated; the last rating holds.",
        ),
        base: RATING_BASE,
        rounding: Rounding::WholeNumber,
        source: Source::Feedback,
        reference: OWN,
    },
    MeasureDefinition {
        measure: Measure::HandlingRatingMean,
        key: "handling_rating_mean",
        name: phrase(
            "Käsittelyn arvio, keskiarvo",
            "Bedömning av behandlingen, medelvärde",
            "Rating of the handling, mean",
        ),
        definition: phrase(
            "Lähettäjien arvioiden keskiarvo asteikolla 1 (erittäin huonosti) – 5 (erittäin hyvin); \"en osaa sanoa\" on 3.",
            "Medelvärdet av avsändarnas bedömningar på skalan 1 (mycket dåligt) – 5 (mycket bra); \"kan inte säga\" är 3.",
            "The mean of the senders' ratings from 1 (very badly) to 5 (very well); \"cannot say\" is 3.",
        ),
        base: RATING_BASE,
        rounding: Rounding::TwoDecimals,
        source: Source::Feedback,
        reference: "95 % interval: Student 1908",
    },
    MeasureDefinition {
        measure: Measure::HandlingRatingGood,
        key: "handling_rating_good",
        name: phrase("Hyvin käsitellyt", "Väl behandlade", "Handled well"),
        definition: phrase(
            "Arvioiden \"hyvin\" (4) ja \"erittäin hyvin\" (5) osuus kaikista arvioista.",
            "Andelen bedömningar \"bra\" (4) och \"mycket bra\" (5) av alla bedömningar.",
            "The share of the ratings \"well\" (4) and \"very well\" (5) among all ratings.",
        ),
        base: RATING_BASE,
        rounding: Rounding::Percent,
        source: Source::Feedback,
        reference: "95 % interval: Wilson 1927",
    },
    MeasureDefinition {
        measure: Measure::SafetyNotices,
        key: "safety_notices",
        name: phrase("Vaaratapahtumailmoitukset", "Anmälningar om farliga situationer", "Safety notices"),
        definition: phrase(
            "Jaksolla saapuneiden asiakkaiden ja läheisten vaaratapahtumailmoitusten määrä; lajeina läheltä piti, haitta ja ei tiedossa.",
            "Antalet anmälningar om farliga situationer som klienter och närstående gjorde under perioden; typerna är tillbud, skada och inte känt.",
            "The number of safety notices by clients and close ones received in the period; their kinds are near miss, harm and unknown.",
        ),
        base: phrase("vaaratapahtumailmoitukset", "anmälningar om farliga situationer", "safety notices"),
        rounding: Rounding::WholeNumber,
        source: Source::Safety,
        reference: OWN,
    },
];
