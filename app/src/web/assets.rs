//! The stylesheet, the script and the icon: embedded, compressed once, under addresses that change with them.

use axum::extract::Path;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::sync::LazyLock;

use crate::web::{Failure, Outcome};

/// The stylesheet itself, for pages that stand alone.
pub const STYLESHEET: &str = include_str!("../../assets/kuule.css");

struct Asset {
    name: String,
    kind: &'static str,
    plain: &'static [u8],
    compressed: Vec<u8>,
}

static ASSETS: LazyLock<[Asset; 3]> = LazyLock::new(|| {
    [
        asset("kuule", "css", "text/css; charset=utf-8", include_bytes!("../../assets/kuule.css")),
        asset("kuule", "js", "text/javascript; charset=utf-8", include_bytes!("../../assets/kuule.js")),
        asset("icon", "svg", "image/svg+xml", include_bytes!("../../assets/icon.svg")),
    ]
});
static ADDRESSES: LazyLock<Vec<String>> =
    LazyLock::new(|| ASSETS.iter().map(|asset| format!("/assets/{}", asset.name)).collect());

fn asset(stem: &str, extension: &str, kind: &'static str, plain: &'static [u8]) -> Asset {
    let mark = &blake3::hash(plain).to_hex()[..10];
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let compressed = encoder.write_all(plain).and_then(|()| encoder.finish()).unwrap_or_default();
    Asset { name: format!("{stem}-{mark}.{extension}"), kind, plain, compressed }
}

pub fn stylesheet() -> &'static str {
    &ADDRESSES[0]
}

pub fn script() -> &'static str {
    &ADDRESSES[1]
}

pub fn icon() -> &'static str {
    &ADDRESSES[2]
}

/// `/assets/{name}`: the name changes with the content, so it may be kept for ever.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Outcome {
    let asset = ASSETS.iter().find(|asset| asset.name == name).ok_or(Failure::NotFound)?;
    let takes_gzip = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"));
    let common = [
        (header::CONTENT_TYPE, asset.kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "Accept-Encoding"),
    ];
    if takes_gzip && !asset.compressed.is_empty() {
        let answer: Response = (common, [(header::CONTENT_ENCODING, "gzip")], asset.compressed.clone()).into_response();
        return Ok(answer);
    }
    Ok((common, asset.plain).into_response())
}
