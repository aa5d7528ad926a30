/// Words by which people end messages, in capitals: what we tell them to write, and what they write instead.
const WORDS: [&str; 29] = [
    "STOP",
    "STOPP",
    "STOPPA",
    "STOPPAA",
    "STOPALL",
    "LOPETA",
    "LOPETTAKAA",
    "LOPETUS",
    "PERUUTA",
    "PERUUTUS",
    "PERU",
    "POISTA",
    "POIS",
    "ESTO",
    "ESTÄ",
    "KIELTO",
    "KIELLÄN",
    "SEIS",
    "SLUTA",
    "SLUT",
    "AVSLUTA",
    "AVBRYT",
    "AVBESTÄLL",
    "AVREGISTRERA",
    "UNSUBSCRIBE",
    "CANCEL",
    "END",
    "QUIT",
    "СТОП",
];
/// With more words it is an answer in which such a word happens to come first.
const MOST_WORDS: usize = 4;

/// Whether an answer wants no more messages. Better one too many left in peace than one too few.
pub fn asks_to_stop(text: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric();
    let words: Vec<&str> = text.split(|c| !is_letter(c)).filter(|word| !word.is_empty()).collect();
    let first = words.first().map(|word| word.to_uppercase()).unwrap_or_default();
    let spelled_out = || words.iter().all(|word| word.chars().count() == 1).then(|| words.concat().to_uppercase());
    let is_word = |word: &str| WORDS.contains(&word);
    (words.len() <= MOST_WORDS && is_word(&first)) || spelled_out().is_some_and(|word| is_word(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_wants_no_more_is_understood() {
        for text in [
            "STOP",
            "stop",
            "Stop.",
            " stop! ",
            "\"STOP\"",
            "“Stop”",
            "STOPP",
            "Lopeta",
            "LOPETA!!!",
            "\nlopeta\r\n",
            "(peruuta)",
            "Peruuta.",
            "S T O P",
            "s.t.o.p",
            "stop 12345",
            "Lopeta nämä viestit",
            "Stop, kiitos",
            "Стоп",
            "avbeställ",
            "¡Stop!",
            "*STOP*",
            "STOP 🙏",
            "lopettakaa viestit heti",
        ] {
            assert!(asks_to_stop(text), "{text}");
        }
    }

    #[test]
    fn an_answer_is_no_refusal() {
        for text in [
            "",
            " ",
            "!",
            "5",
            "Kiitos",
            "Hyvää palvelua, en halua että se stop",
            "En lopeta",
            "Lopetan hoidon",
            "Stopparit olivat rikki",
            "Endoskopia",
            "Perutte aina aikani ilman syytä",
            "👍",
            "Peruuta aikani huomenna kello yhdeksän Rantalassa",
        ] {
            assert!(!asks_to_stop(text), "{text}");
        }
    }
}
