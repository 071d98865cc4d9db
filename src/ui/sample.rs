//! The sample notes: a year with seven people, opened in memory only.

use leptos::prelude::*;

use super::browser;
use crate::route::Route;
use crate::state::App;

/// Whose notes are shown: none are the manager's own, some are the sample's text.
#[derive(Clone, Copy)]
pub struct Sample(pub RwSignal<Option<String>>);

impl Sample {
    /// That of this page, as provided to its components.
    pub fn expect() -> Self {
        expect_context()
    }

    /// Shows the sample notes in place of one's own, which are saved before.
    pub async fn enter(self, app: App) -> Result<(), String> {
        if (!app.flush() || app.has_refused()) && app.lasts() {
            return Err("what you typed is not saved yet".to_owned());
        }
        let text = browser::fetch_text("sample.json").await.ok_or("the sample could not be loaded; are you online?")?;
        App::open_sample(&text, browser::edge())?;
        browser::go(Route::Home);
        self.0.set(Some(text));
        Ok(())
    }

    /// Shows one's own notes again. Of the sample nothing stays.
    pub fn leave(self) {
        browser::go(Route::Home);
        self.0.set(None);
    }
}
