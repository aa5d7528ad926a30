//! The right matter: before a feedback is sent that reads like something else, its sender is asked once, and may send
//! it as it is.

use crate::web::{FormFields, Page};
use domain::feedback::{Matter, Matters};
use domain::language::Language;

/// What stands in the form of what has been asked.
const FIELD: &str = "asked";

/// A way to turn instead.
pub struct Way {
    pub address: &'static str,
    pub label: String,
    pub is_outside: bool,
}

/// One matter that the sender is asked about.
pub struct Asked {
    pub matter: Matter,
    pub title: String,
    pub advice: String,
    pub ways: Vec<Way>,
}

impl Asked {
    fn about(page: &Page, matter: Matter) -> Asked {
        let way = |(label, address): &(&str, &'static str)| Way {
            address,
            label: page.t(label).to_owned(),
            is_outside: address.starts_with("https:"),
        };
        Asked {
            title: page.named("matter-title", matter.code()),
            advice: page.named("matter-advice", matter.code()),
            ways: ways(matter, page.language).iter().map(way).collect(),
            matter,
        }
    }

    pub fn is_urgent(&self) -> bool {
        matches!(self.matter, Matter::Emergency | Matter::Crisis)
    }

    /// A notice of danger has a form of its own, which takes over what was typed.
    pub fn is_safety(&self) -> bool {
        self.matter == Matter::Safety
    }
}

/// The telephone numbers and addresses, in the reader's language where there are several.
fn ways(matter: Matter, language: Language) -> &'static [(&'static str, &'static str)] {
    match (matter, language) {
        (Matter::Emergency, _) => &[("way-112", "tel:112"), ("way-116117", "tel:116117")],
        (Matter::Crisis, Language::Finnish) => &[("way-112", "tel:112"), ("way-crisis", "tel:0925250111")],
        (Matter::Crisis, Language::Swedish) => &[("way-112", "tel:112"), ("way-crisis", "tel:0925250112")],
        (Matter::Crisis, Language::English) => &[("way-112", "tel:112"), ("way-crisis", "tel:0925250113")],
        (Matter::Complaint, _) => &[("way-authority", "https://lvv.fi")],
        (Matter::Injury, _) => &[("way-injury", "https://www.pvk.fi")],
        (Matter::Prescription, Language::Finnish) => &[("way-kanta", "https://www.kanta.fi/omakanta")],
        (Matter::Prescription, Language::Swedish) => &[("way-kanta", "https://www.kanta.fi/sv/mittkanta")],
        (Matter::Prescription, Language::English) => &[("way-kanta", "https://www.kanta.fi/en/mykanta")],
        (Matter::Objection | Matter::Appointment | Matter::Safety, _) => &[],
    }
}

/// What the sender of a form is and has been asked.
#[derive(Default)]
pub struct Asking {
    /// Everything so far.
    pub so_far: Matters,
    pub now: Vec<Asked>,
}

impl Asking {
    /// What a form says has been asked before.
    pub fn read(fields: &FormFields) -> Asking {
        let so_far = fields.get(FIELD).split(',').filter_map(Matter::parse).collect();
        Asking { so_far, now: Vec::new() }
    }

    /// What is still to be asked about a text; none where it reads like feedback, or all was asked.
    pub fn about(&self, page: &Page, text: &str) -> Option<Asking> {
        let found = text::matters::recognise(text).without(self.so_far);
        let now = found.iter().map(|matter| Asked::about(page, matter)).collect();
        (!found.is_empty()).then(|| Asking { so_far: self.so_far.and(found), now })
    }

    /// As it stands in the form.
    pub fn field(&self) -> String {
        codes(self.so_far).join(",")
    }
}

/// What a professional may tell the client beside the feedback that was entered.
pub fn hints(page: &Page, text: &str) -> Vec<Asked> {
    text::matters::recognise(text).iter().map(|matter| Asked::about(page, matter)).collect()
}

/// The line for handlers on what the sender was asked; none where nothing was.
pub fn told(page: &Page, asked: Matters) -> Option<String> {
    let names: Vec<String> = codes(asked).into_iter().map(|code| page.named("matter", code)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn codes(matters: Matters) -> Vec<&'static str> {
    matters.iter().map(Matter::code).collect()
}
