//! Line drawings from the sprite in the page, and the tag that names a theme.

use leptos::prelude::*;

use crate::domain::theme::Theme;
use crate::ui::view::{View, view};

/// A drawing beside words. It is hidden from screen readers: the words carry it.
#[component]
pub fn Icon(
    /// The symbol's name in the sprite, without its `i-`.
    name: &'static str,
) -> View {
    view! {
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
            <use href=format!("#i-{name}")></use>
        </svg>
    }
}

/// The name in `data-priority` and in the sprite: that of the priority, or "other".
pub fn hue(theme: Theme) -> &'static str {
    if theme.priority().is_some() { theme.code() } else { "other" }
}

/// Names a theme, with its drawing and colour.
#[component]
pub fn Tag(
    /// Which.
    theme: Theme,
) -> View {
    view! {
        <span class="tag" data-priority=hue(theme)>
            <Icon name=hue(theme)/>
            {theme.label()}
        </span>
    }
}
