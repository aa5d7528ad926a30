//! What the pages that set settings have in common.

use crate::boot::App;
use crate::web::Failure;
use domain::settings::Settings;
use store::{SetSetting, Together};

/// The settings in force, also those that another server has just taken.
pub async fn read_anew(app: &App) -> Result<(), Failure> {
    app.refresh_directory().await.map_err(|error| Failure::Internal(error.to_string()))
}

/// Keeps those of `values` (key, value) that differ from what is set.
pub async fn keep(app: &App, values: Vec<(String, String)>) -> Result<(), Failure> {
    let directory = app.directory();
    let changed = values.into_iter().filter(|(key, value)| directory.settings.get(key) != Some(value.as_str()));
    let set = |(key, value)| SetSetting { county: app.county, key, value };
    app.store.write(Together(changed.map(set).collect())).await?;
    read_anew(app).await
}

/// What the settings under `keys` were that a form was made from: two people do not overwrite each other.
pub fn mark(settings: &Settings, keys: impl Iterator<Item = String>) -> String {
    let mut hash = blake3::Hasher::new();
    for key in keys {
        let value = settings.get(&key).unwrap_or_default();
        hash.update(key.as_bytes()).update(b"\0").update(value.as_bytes()).update(b"\0");
    }
    hash.finalize().to_hex()[..16].to_owned()
}
