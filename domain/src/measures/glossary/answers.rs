//! What clients answer.

use super::{
    Measure, MeasureDefinition, NPS, NPS_BASE, NPS_GROUPS, OF_ANSWERS, OWN, RESPONSES, Rounding, STATEMENT_BASE,
    STATEMENTS, phrase,
};

pub(super) const DEFINITIONS: [MeasureDefinition; 7] = [
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
        since: OF_ANSWERS,
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
        since: OF_ANSWERS,
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
        since: OF_ANSWERS,
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
        since: OF_ANSWERS,
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
        since: OF_ANSWERS,
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
        since: OF_ANSWERS,
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
        since: OF_ANSWERS,
    },
];
