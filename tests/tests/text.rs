//! `kuule text`, as one runs it: JSON lines in and out.

#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tests::{Database, Piped, Program};

fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn piped(arguments: &[&str], lines: &[Value]) -> Piped {
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    Program::pipe(&[&["text"], arguments].concat(), text.as_bytes())
}

#[test]
fn comments_are_classified_line_by_line() {
    let asked = [
        json!({"id": 7, "text": "Hoitaja oli todella ystävällinen ja kuunteli, kiitos!"}),
        json!({"id": "b", "text": "Lasku oli aivan liian suuri ja hinta väärä", "lang": "fi"}),
        json!({"id": "c", "text": "Skötaren var så vänlig och lyssnade på mig, tack!", "lang": "fi"}),
        json!({"id": "d", "text": "Ei mitään lisättävää.", "lang": "fi"}),
        json!({"id": "e", "text": "Врач был очень внимательный", "lang": "sv"}),
    ];
    let done = piped(&["classify"], &asked);
    assert_eq!((done.code, done.err.as_str()), (Some(0), ""));
    let told = lines(&done.out);
    let of = |name: &str| told.iter().map(|line| line[name].clone()).collect::<Vec<_>>();
    assert_eq!(of("id"), [json!(7), json!("b"), json!("c"), json!("d"), json!("e")]);
    assert_eq!(of("language"), ["fi", "fi", "sv", "fi", "other"]);
    assert_eq!(told[0]["sentiment"]["label"], "positive");
    assert_eq!(told[1]["sentiment"]["label"], "negative");
    assert!(
        told[0]["sentiment"]["score"].as_f64().unwrap() > 0.5 && told[1]["sentiment"]["score"].as_f64() < Some(-0.5)
    );
    let topics: Vec<&str> =
        told[1]["topics"].as_array().unwrap().iter().map(|of| of["topic"].as_str().unwrap()).collect();
    assert!(topics.contains(&"fees"), "{topics:?}");
    assert_eq!(told[1]["topics"][0]["suggested"], false);
    let nothing = json!({"id": "d", "language": "fi", "sentiment": {"label": null, "score": 0.0}, "mixed": false,
                         "empty": true, "topics": []});
    assert_eq!(told[3], nothing);
}

#[test]
fn a_broken_line_is_named_and_the_others_go_through() {
    let long = format!("{{\"id\":4,\"text\":\"{}\"}}", "x".repeat(2_000_000));
    let text =
        format!("{{\"id\":1,\"text\":\"Kiitos\"}}\nnot json\n\n{{\"id\":3}}\n{long}\n{{\"id\":5,\"text\":\"Hyvä\"}}");
    for what in ["classify", "redact"] {
        let done = Program::pipe(&["text", what], text.as_bytes());
        assert_eq!(done.code, Some(1));
        assert_eq!(lines(&done.out).iter().map(|line| line["id"].clone()).collect::<Vec<_>>(), [json!(1), json!(5)]);
        let told: Vec<&str> = done.err.lines().collect();
        assert_eq!(told.len(), 4, "{}", done.err);
        assert!(told[0].starts_with("line 2: ") && told[1].starts_with("line 4: ") && told[2].starts_with("line 5: "));
        assert_eq!(told[3], "kuule: 3 of 6 lines could not be read; the others are done");
    }
}

/// Offsets are counted in code points by hand: the smiley is one, and so is each Finnish letter.
#[test]
fn personal_data_is_masked_and_its_places_are_told() {
    let asked = [
        json!({"id": 1, "text": "Maija oli ystävällinen."}),
        json!({"id": 2, "text": "😀 Ääkkösiä: soita 040 123 4567 tai a@example.org", "lang": "fi"}),
        json!({"id": 3, "text": "Tilausnumero 40012345, huone 12, lumi sataa."}),
        json!({"id": 4, "text": "The nurse was kind, ring me 040 123 4567", "lang": "en"}),
    ];
    let done = piped(&["redact"], &asked);
    assert_eq!((done.code, done.err.as_str()), (Some(0), ""));
    assert_eq!(
        lines(&done.out),
        [
            json!({"id": 1, "text": "[nimi] oli ystävällinen.", "spans": [{"start": 0, "end": 5, "kind": "person"}]}),
            json!({"id": 2, "text": "😀 Ääkkösiä: soita [puhelinnumero] tai [sähköposti]", "spans": [
            {"start": 19, "end": 31, "kind": "phone"}, {"start": 36, "end": 49, "kind": "email"}]}),
            json!({"id": 3, "text": "Tilausnumero 40012345, huone 12, lumi sataa.", "spans": []}),
            json!({"id": 4, "text": "The nurse was kind, ring me [phone number]", "spans": [
            {"start": 28, "end": 40, "kind": "phone"}]}),
        ]
    );
}

fn labelled(folder: &Path, name: &str, count: usize) -> PathBuf {
    let words = ["hevonen", "heppa", "poni", "ratsu"];
    let horse = |at: usize| {
        json!({"text": format!("hyvä {} numero {at} tallilla {}", words[at % 4], "ab".repeat(at % 7)),
               "sentiment": "positive", "topics": ["horses"]})
    };
    let cat = |at: usize| {
        json!({"text": format!("huono kissa {at} katolla {}", "cd".repeat(at % 5)), "sentiment": "negative",
               "mixed": false, "topics": ["cats"]})
    };
    let text: String = (0..count).map(|at| format!("{}\n{}\n", horse(at), cat(at))).collect();
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_model_is_learnt_used_and_judged() {
    let fresh = Database::Sqlite.fresh().unwrap();
    let file = labelled(fresh.folder(), "fi_web.jsonl", 120);
    let model = fresh.folder().join("own.model");
    let (file, model) = (file.to_str().unwrap(), model.to_str().unwrap());
    let done = piped(&["train", file, "--out", model, "--card", "horses and cats"], &[]);
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert!(done.out.contains("learnt from 240 comments") && done.out.contains("topics: 2,"), "{}", done.out);
    let read = piped(&["classify", "--model", model], &[json!({"id": 1, "text": "hyvä hevonen tallilla"})]);
    let told = lines(&read.out);
    assert_eq!(
        (&told[0]["sentiment"]["label"], &told[0]["topics"][0]["topic"]),
        (&json!("positive"), &json!("horses"))
    );
    for how in [&["--model", model][..], &["--cross", "text", "--parts", "2"]] {
        let judged = piped(&[&["evaluate", file], how].concat(), &[]);
        assert_eq!(judged.code, Some(0), "{}", judged.err);
        // All 240 are told apart with ease, of which half are the majority.
        assert!(judged.out.contains("| all | 240 | .500 | 1.000 (1.000-1.000)"), "{}", judged.out);
        assert!(judged.out.contains("| horses | 120 | 1.000 | 1.000 | 1.000 |"), "{}", judged.out);
    }
    let broken = fresh.folder().join("broken.jsonl");
    std::fs::write(&broken, "{\"text\": \"x\", \"sentiment\": \"glad\"}\n").unwrap();
    let refused = piped(&["train", broken.to_str().unwrap(), "--out", model], &[]);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("broken.jsonl, line 1: "), "{}", refused.err);
}
