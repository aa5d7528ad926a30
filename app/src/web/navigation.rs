//! Where the county's own people may go: the sections in the head of every staff page, and the pages of the section at
//! hand below them.

use crate::web::page::{Page, StaffBar};

/// A page that is worth a place in the head, and who has it there.
struct Place {
    path: &'static str,
    name: &'static str,
    may: fn(&StaffBar) -> bool,
}

struct Section {
    name: &'static str,
    places: &'static [Place],
    /// Pages of the section that are reached from its other pages.
    deeper: &'static [&'static str],
}

/// A name that leads somewhere.
pub struct Signpost {
    pub name: String,
    pub link: String,
    pub is_here: bool,
}

const SECTIONS: [Section; 5] = [
    Section {
        name: "section-feedback",
        places: &[
            Place { path: "/tyopoyta/palautteet", name: "nav-inbox", may: |bar| bar.handles },
            Place { path: "/tyopoyta/haku", name: "nav-search", may: |bar| bar.handles },
            Place { path: "/tyopoyta/kirjaa", name: "nav-enter", may: |bar| bar.handles },
            Place { path: "/tyopoyta/vaaratilanteet", name: "nav-safety", may: |bar| bar.reads_safety },
            Place { path: SET_ASIDE, name: "nav-set-aside", may: |bar| bar.set_aside > 0 },
            Place { path: "/tyopoyta/ilmoitukset", name: "nav-notices", may: |bar| bar.handles },
        ],
        deeper: &["/tyopoyta/ryhmat", "/tyopoyta/pohjat"],
    },
    Section {
        name: "section-surveys",
        places: &[
            Place { path: "/tyopoyta/kyselyt", name: "nav-surveys", may: |bar| bar.runs_surveys },
            Place { path: "/tyopoyta/kutsut", name: "nav-invitations", may: |bar| bar.runs_surveys },
            Place { path: "/tyopoyta/julisteet", name: "nav-posters", may: |bar| bar.prints_posters },
            Place { path: "/tyopoyta/tuonti", name: "nav-import", may: |bar| bar.runs_surveys || bar.is_administrator },
        ],
        deeper: &[],
    },
    Section {
        name: "section-figures",
        places: &[
            Place { path: "/tyopoyta/johtaminen", name: "nav-dashboard", may: |bar| bar.develops },
            Place { path: "/tyopoyta/kommentit", name: "nav-comments", may: |bar| bar.handles },
            Place { path: "/tyopoyta/luvut", name: "nav-explorer", may: |bar| bar.develops || bar.looks_after_forms },
            Place { path: "/tyytyvaisyys", name: "nav-satisfaction", may: |_| true },
            Place { path: "/tyopoyta/palvelu", name: "nav-service", may: |bar| bar.looks_after_forms },
            Place { path: "/tyopoyta/raportit", name: "nav-reports", may: |bar| bar.runs_surveys },
        ],
        deeper: &[],
    },
    Section {
        name: "section-development",
        places: &[
            Place { path: "/tyopoyta/toimet", name: "nav-actions", may: |bar| bar.develops },
            Place { path: "/tyopoyta/asiavastaava", name: "nav-ombudsman", may: |bar| bar.logs_contacts },
            Place { path: "/tyopoyta/tavoitteet", name: "nav-goals", may: |bar| bar.develops },
        ],
        deeper: &[],
    },
    Section {
        name: "section-upkeep",
        places: &[
            Place { path: "/tyopoyta/kohteet", name: "nav-targets", may: |bar| bar.looks_after_forms },
            Place { path: "/tyopoyta/lupaukset", name: "nav-promises", may: |bar| bar.is_administrator },
            Place { path: "/tyopoyta/ihmiset", name: "nav-people", may: |bar| bar.is_administrator },
        ],
        deeper: &["/tyopoyta/haut"],
    },
];
const SET_ASIDE: &str = "/tyopoyta/syrjassa";

impl Section {
    fn holds(&self, page: &Page) -> bool {
        self.places.iter().map(|place| place.path).chain(self.deeper.iter().copied()).any(|path| page.is_at(path))
    }

    /// Those of its pages that the reader has; the page at hand always, so that one sees where one is.
    fn open_to<'a>(&'a self, page: &'a Page) -> impl Iterator<Item = &'a Place> {
        self.places.iter().filter(|place| page.is_at(place.path) || page.staff.as_ref().is_some_and(place.may))
    }
}

impl Page {
    /// The sections in which the reader has a page; each leads to the first of them.
    pub fn sections(&self) -> Vec<Signpost> {
        let sign = |section: &Section| {
            let first = section.open_to(self).next()?;
            let is_here = section.holds(self);
            Some(Signpost { name: self.t(section.name).to_owned(), link: self.link(first.path), is_here })
        };
        SECTIONS.iter().filter_map(sign).collect()
    }

    /// The reader's pages in the section at hand, when they are more than one.
    pub fn pages_here(&self) -> Vec<Signpost> {
        let here = SECTIONS.iter().find(|section| section.holds(self));
        let sign = |place: &Place| Signpost {
            name: match (&self.staff, place.path) {
                (Some(bar), SET_ASIDE) => self.counted(place.name, bar.set_aside),
                _ => self.t(place.name).to_owned(),
            },
            link: self.link(place.path),
            is_here: self.is_at(place.path),
        };
        let signs: Vec<Signpost> = here.into_iter().flat_map(|section| section.open_to(self)).map(sign).collect();
        if signs.len() > 1 { signs } else { Vec::new() }
    }
}
