//! What is set: the theme, spell checking, the rhythm new people start with, and which hints show.

mod hints;

use leptos::prelude::*;

use super::browser;
use super::components::choice::{Choices, Select, fixed};
use super::components::field::TextField;
use super::palette::AllKeys;
use super::person::about::{cadence_code, cadence_of, cadences, minutes_typed};
use crate::state::App;
use crate::state::device::Theme;
use crate::ui::view::{View, view};

use hints::Hints;

/// The page of settings.
#[component]
pub fn Settings() -> View {
    let app = App::expect();
    let theme = Signal::derive(move || app.device().theme.map(Theme::code).unwrap_or_default().to_owned());
    let spell = Signal::derive(move || if app.device().spell_check { "on" } else { "off" }.to_owned());
    let letters = Signal::derive(move || if app.device().letter_keys { "on" } else { "off" }.to_owned());
    let rhythm = app.manager().rhythm;
    view! {
        <header class="page-head">
            <p>"Settings"</p>
            <h1 tabindex="-1">"As you like it."</h1>
        </header>
        <div class="column">
            <section class="part" aria-labelledby="look-title">
                <h2 id="look-title">"On this computer"</h2>
                <Choices legend="Light or dark" name="theme" options=fixed(&[("", "as the system"), ("light", "light"), ("dark", "dark")]) chosen=theme
                    on_choose=Callback::new(move |code: String| {
                        let theme = match code.as_str() { "light" => Some(Theme::Light), "dark" => Some(Theme::Dark), _ => None };
                        browser::set_theme(theme.map(Theme::code));
                        app.change_device(|device| device.theme = theme);
                    })/>
                <Choices legend="Spell checking" name="spell" options=fixed(&[("off", "off"), ("on", "on")]) chosen=spell
                    on_choose=Callback::new(move |code: String| app.change_device(|device| device.spell_check = code == "on"))/>
                <p class="aside">"Some browsers send what you write to a service to check it, so it is off at first. Look for “enhanced” in your browser’s spelling settings before you turn it on."</p>
            </section>
            <section class="part" aria-labelledby="rhythm-title">
                <h2 id="rhythm-title">"When you add somebody"</h2>
                <div class="pair">
                    <Select label="You meet" id="new-cadence" options=cadences(rhythm.cadence) chosen=cadence_code(rhythm.cadence)
                        on_choose=Callback::new(move |code: String| if let Some(cadence) = cadence_of(&code) {
                            app.change_manager(|manager| manager.rhythm.cadence = cadence);
                        })/>
                    <TextField label="For how many minutes" id="new-minutes" kind="number" value=rhythm.minutes.get().to_string()
                        on_input=Callback::new(move |typed: String| {
                            let minutes = minutes_typed(&typed)?;
                            app.change_manager(|manager| manager.rhythm.minutes = minutes);
                            Ok(())
                        })/>
                </div>
                <p class="aside">"About half an hour every week is what people rate best; after that, about an hour every other week. It comes from surveys: a link, not a proof."</p>
            </section>
            <Hints/>
            <section class="part" aria-labelledby="keys-title">
                <h2 id="keys-title">"Keys"</h2>
                <details class="more"><summary>"All keys"</summary><AllKeys/></details>
                <Choices legend="Single letters, where nothing is being typed" name="letter-keys" options=fixed(&[("on", "on"), ("off", "off")]) chosen=letters
                    on_choose=Callback::new(move |code: String| app.change_device(|device| device.letter_keys = code == "on"))/>
            </section>
        </div>
    }
}
