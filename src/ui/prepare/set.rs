//! What a topic is about and whose it is, set in its row: by one tap, or by one key.

use leptos::prelude::*;

use crate::domain::theme::Theme;
use crate::domain::topic::Side;
use crate::ui::components::icon::{Icon, hue};
use crate::ui::view::{View, view};

/// Something to set on a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// What it is about.
    Theme(Theme),
    /// Whose it is.
    Author(Side),
}

/// What a key sets: 1 to 7 what a topic is about, the four priorities first; m makes it mine, and t theirs.
pub fn set_by_key(key: &str) -> Option<Setting> {
    match key {
        "m" => Some(Setting::Author(Side::Manager)),
        "t" => Some(Setting::Author(Side::Report)),
        number => {
            let place = number.parse::<usize>().ok()?.checked_sub(1)?;
            Theme::ALL.into_iter().nth(place).map(Setting::Theme)
        }
    }
}

/// The drawing of a theme, which opens the list of all seven.
#[component]
pub fn ThemePick(
    /// The theme.
    theme: Signal<Theme>,
    /// What the topic is about, in words.
    words: Signal<String>,
    /// What to do with another theme.
    on_choose: Callback<Theme>,
) -> View {
    let options = Theme::ALL.map(|theme| view! { <option value=theme.code()>{theme.label()}</option> });
    view! {
        <div class="pick">
            {move || view! { <Icon name=hue(theme.get())/> }}
            <select autocomplete="off" aria-label=move || format!("About: {}", words.get()) prop:value=move || theme.get().code()
                on:change=move |event| if let Some(theme) = Theme::from_code(&event_target_value(&event)) { on_choose.run(theme); }>
                {options}
            </select>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_follow_the_order_of_the_themes() {
        for (theme, key) in Theme::ALL.into_iter().zip(["1", "2", "3", "4", "5", "6", "7"]) {
            assert_eq!(set_by_key(key), Some(Setting::Theme(theme)));
        }
        assert_eq!(set_by_key("m"), Some(Setting::Author(Side::Manager)));
        assert_eq!(set_by_key("t"), Some(Setting::Author(Side::Report)));
    }

    #[test]
    fn no_other_key_sets_anything() {
        for key in ["0", "8", "12", "j", "M", "Enter", "F1", ""] {
            assert_eq!(set_by_key(key), None, "{key}");
        }
    }
}
