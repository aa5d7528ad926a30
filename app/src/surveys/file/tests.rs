use super::*;

const FILE: &str = r#"{
  "format": "kuule survey 1",
  "code": "matka",
  "name": {
    "fi": "Matka hoitoon",
    "sv": "Resan till vården",
    "en": ""
  },
  "audience": "13_and_over",
  "languages": [
    "fi",
    "sv"
  ],
  "national": true,
  "questions": [
    {
      "code": "way",
      "kind": "single",
      "text": {
        "fi": "Miten tulit?",
        "sv": "Hur kom du?",
        "en": ""
      },
      "required": true,
      "choices": [
        {
          "code": "bus",
          "text": {
            "fi": "Bussilla",
            "sv": "Med buss",
            "en": ""
          }
        },
        {
          "code": "foot",
          "text": {
            "fi": "Kävellen",
            "sv": "Till fots",
            "en": ""
          }
        }
      ]
    },
    {
      "code": "minutes",
      "kind": "number",
      "text": {
        "fi": "Montako minuuttia?",
        "sv": "Hur många minuter?",
        "en": ""
      },
      "required": false,
      "lowest": -1,
      "highest": 600,
      "shown_when": {
        "question": "way",
        "one_of": [
          "bus"
        ]
      }
    },
    {
      "code": "why",
      "kind": "open",
      "text": {
        "fi": "Miksi?\nKerro.",
        "sv": "Varför?",
        "en": ""
      },
      "required": false,
      "shown_when": {
        "question": "nps",
        "from": 0,
        "to": 6
      }
    }
  ]
}
"#;

#[test]
fn a_file_goes_out_as_it_came_in() {
    let survey = read(FILE).unwrap();
    assert_eq!(survey.questions[1].kind, QuestionKind::Number { lowest: -1, highest: 600 });
    assert_eq!(survey.languages, [Language::Finnish, Language::Swedish]);
    assert_eq!(write(&survey).unwrap(), FILE);
    assert_eq!(read(&write(&survey).unwrap()).unwrap(), survey);
    assert_eq!(read(&format!("\u{feff}{FILE}")).unwrap(), survey, "as some editors save it");
}

#[test]
fn every_kind_goes_out_and_in() {
    let question = |code: &&str| {
        let choices = vec![Choice { code: "a".into(), text: Wording::new("Kyllä", "Ja", "Yes") }];
        let kind = match QuestionKind::blank(code).unwrap() {
            QuestionKind::Single(_) => QuestionKind::Single(choices),
            QuestionKind::Multiple(_) => QuestionKind::Multiple(choices),
            other => other,
        };
        let text = Wording::new("Miten \"meni\"?", "", "");
        Question { code: (*code).into(), kind, text, required: false, shown_when: None }
    };
    let questions = QuestionKind::CODES.iter().map(question).collect();
    let survey = Questionnaire { code: "all".into(), questions, ..Questionnaire::default() };
    assert_eq!(read(&write(&survey).unwrap()).unwrap(), survey);
}

#[test]
fn a_bad_file_is_told_in_one_line_that_names_the_place() {
    let check = |from: &str, to: &str, expected: &str| {
        assert!(FILE.contains(from), "{from}");
        let told = read(&FILE.replacen(from, to, 1)).unwrap_err().to_string();
        assert!(told.starts_with(expected) && !told.contains('\n'), "{told}");
    };
    check("survey 1", "survey 2", "\"format\" is \"kuule survey 2\"");
    check("\"matka\"", "\"Matka!\"", "code: ");
    check("13_and_over", "all", "audience: one of 13_and_over, 7_12, close_ones");
    check("\"sv\"\n", "\"se\"\n", "languages: \"se\" is none of fi, sv, en");
    check("\"single\"", "\"choice\"", "question 1 (way): \"kind\" is one of nps, ");
    check("\"bus\"", "\"a,b\"", "question 1 (way), choice \"a,b\": ");
    check("\"lowest\": -1,", "", "question 2 (minutes): a number needs ");
    check("\"from\": 0,", "", "question 3 (why), shown_when: it needs either ");
    check("Kerro.", "\\u0000", "question 3 (why), fi: the text has a sign that is no text");
    check("\"required\": true", "\"must\": true", "unknown field `must`");
    check("\"national\": true,", "", "missing field `national` at line 78 column 1");
    check("\"Miten tulit?\",", "\"Miten tulit?", "control character");
    let empty = read("").unwrap_err().to_string();
    assert!(empty.contains("line 1"), "{empty}");
    let long = read(&FILE.replace("Bussilla", &"ä".repeat(LONGEST_TEXT + 1))).unwrap_err().to_string();
    assert_eq!(long, format!("question 1 (way), choice \"bus\", fi: a text has more than {LONGEST_TEXT} signs"));
}
