//! Typst as a library: a template and what stands in it become a PDF that screen readers can read (PDF/UA-1).

use std::sync::LazyLock;
use thiserror::Error;
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// What is kept of former pages: those of the last few are set faster, and the memory does not grow.
const REMEMBERED: usize = 4;

/// Why something could not be printed.
#[derive(Debug, Error)]
#[error("it cannot be printed: {0}")]
pub struct PressError(pub(crate) String);

/// The faces that are shipped with us (OFL, `press/fonts`), read once.
struct Faces {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static FACES: LazyLock<Faces> = LazyLock::new(|| {
    let files: [&'static [u8]; 2] =
        [include_bytes!("../fonts/IBMPlexSans-Regular.ttf"), include_bytes!("../fonts/IBMPlexSans-Bold.ttf")];
    let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Faces { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// All that Typst may see: one template, what is printed in it, and our faces. No file, no network, no clock.
struct Desk {
    library: LazyHash<Library>,
    template: Source,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FACES.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _id: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Sets `template` with what it finds in `sys.inputs`. A document that does not keep to PDF/UA-1 is an error.
pub fn pdf(template: &'static str, inputs: Dict) -> Result<Vec<u8>, PressError> {
    let path = VirtualPath::new("main.typ").map_err(|_| PressError("the template has no name".to_owned()))?;
    let id = RootedPath::new(VirtualRoot::Project, path).intern();
    let library = LazyHash::new(Library::builder().with_inputs(inputs).build());
    let desk = Desk { library, template: Source::new(id, template.to_owned()) };
    let document = typst::compile::<PagedDocument>(&desk).output.map_err(|errors| told(&errors))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| PressError(error.message().to_string()))?;
    let pdf = typst_pdf::pdf(&document, &PdfOptions { standards, ..PdfOptions::default() });
    comemo::evict(REMEMBERED);
    pdf.map_err(|errors| told(&errors))
}

fn told(errors: &[SourceDiagnostic]) -> PressError {
    PressError(errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "))
}
