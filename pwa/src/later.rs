//! Which functions the first screen does not need, by their names.

/// What This week and the shell around it do without until something is done there: modules, and ends of names. What only
/// such functions call goes with them. What is put here wrongly is brought at the first call, so that it costs a wait and
/// breaks nothing; a journey fails if This week itself has to wait.
const LATER: [&str; 76] = [
    // Every other screen, and what opens over one.
    "vis_a_vis::ui::close::",
    "vis_a_vis::ui::data::",
    "vis_a_vis::ui::palette::found::",
    "vis_a_vis::ui::person::",
    "vis_a_vis::ui::prepare::",
    "vis_a_vis::ui::removed::",
    "vis_a_vis::ui::room::",
    "vis_a_vis::ui::sample::",
    "vis_a_vis::ui::search::",
    "vis_a_vis::ui::sessions::",
    "vis_a_vis::ui::settings::",
    "vis_a_vis::ui::browser::crypto::",
    "vis_a_vis::ui::browser::drag::",
    "vis_a_vis::ui::browser::writing::",
    "vis_a_vis::ui::components::check_in::",
    "vis_a_vis::ui::components::choice::",
    "vis_a_vis::ui::components::field::",
    "vis_a_vis::ui::components::results::",
    "vis_a_vis::ui::components::take_out::",
    "vis_a_vis::ui::components::topic_form::",
    "vis_a_vis::ui::palette::AllKeys",
    // Reading and writing files, and numbers for other screens.
    "vis_a_vis::capture::document::",
    "vis_a_vis::capture::notes::",
    "vis_a_vis::domain::notebook::removed::",
    "vis_a_vis::format::backup::",
    "vis_a_vis::format::check::",
    "vis_a_vis::format::hand_over::",
    "vis_a_vis::format::merge::",
    "vis_a_vis::format::sample::",
    "vis_a_vis::format::sealed::",
    "vis_a_vis::format::shared::",
    "vis_a_vis::insight::budget::",
    "vis_a_vis::insight::perils::",
    "vis_a_vis::insight::questions::",
    "vis_a_vis::insight::room::",
    "vis_a_vis::insight::search::",
    "vis_a_vis::insight::trend::",
    "vis_a_vis::ui::keeping::save_backup",
    "vis_a_vis::ui::keeping::undo",
    "vis_a_vis::ui::keeping::redo",
    // Changing and saving.
    "Inner>::add_to_year",
    "Inner>::go_back",
    "Inner>::keep_device",
    "Inner>::put_text",
    "Inner>::remember",
    "Inner>::set_aside",
    "Inner>::settle",
    "Inner>::take_in",
    "Inner>::texts",
    "Inner>::touch",
    "Inner>::whole",
    "App>::backup_of_now",
    "App>::change_notebook",
    "App>::flush",
    "App>::forget_removed",
    "App>::open_sample",
    "App>::redo",
    "App>::search",
    "App>::settle",
    "App>::take_in_other_tabs",
    "App>::undo",
    "Mirrored as vis_a_vis::storage::Store>::settle",
    "Records>::let_go",
    "Records>::replace_all",
    "Records>::units_by_record",
    "Records>::write",
    "Second>::put",
    "Kept>::write",
    "Serialize>",
    "Serializer",
    "sha2::",
    "<str>::to_lowercase",
    // Errors, and what nothing here ever calls.
    "escape_debug",
    "fmt::builders",
    "fmt::Debug>",
    "wasm_streams::",
];

/// What would be for later by its place, and is not: This week calls it as it opens.
const FIRST: [&str; 5] = [
    "vis_a_vis::ui::components::field::field_text",
    "vis_a_vis::ui::room::running::",
    "vis_a_vis::ui::sample::Sample>::expect",
    "vis_a_vis::ui::search::provide",
    // A day is written out as it is for debugging.
    "NaiveDate as core::fmt::Debug>",
];

/// Whether a function is one for later. One that is called by its address, or was made for a closure, such as what a button
/// does, is for later if what it was made for is; any other by where it stands: the compiler makes one of functions that
/// are alike, and names it after either. Those of the standard library often are.
pub fn is_later(name: &str, by_address: bool) -> bool {
    let name = without_hashes(name);
    let is_common = ["alloc::", "core::"].iter().any(|library| name.trim_start_matches('<').starts_with(library));
    let words = if by_address || (name.contains("{closure") && !is_common) { &name } else { place(&name) };
    LATER.iter().any(|part| words.contains(part)) && !FIRST.iter().any(|part| name.contains(part))
}

/// A name without the types that its function was made for.
fn place(name: &str) -> &str {
    let start = name.len() - name.trim_start_matches(['<', '&']).len();
    let end = name[start..].find('<').map_or(name.len(), |at| start + at);
    // A method of a plain type is called by that type's name alone.
    if name[..end].ends_with("::") || end == name.len() { &name[..end] } else { &name[start..end] }
}

/// A name without the hashes that tell crates of one name apart: `core[1f2e3d]::fmt` is `core::fmt`.
fn without_hashes(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(start) = rest.find('[') {
        let length = rest[start + 1..].find(|letter: char| !letter.is_ascii_hexdigit()).unwrap_or(0);
        let end = start + 1 + length;
        let is_hash = length >= 8 && rest[end..].starts_with(']');
        plain.push_str(&rest[..if is_hash { start } else { start + 1 }]);
        rest = &rest[if is_hash { end + 1 } else { start + 1 }..];
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_of_crates_are_no_part_of_a_name_and_lengths_of_arrays_are() {
        assert_eq!(without_hashes("a[0123456789abcdef]::b::<[u8; 4]>"), "a::b::<[u8; 4]>");
        assert_eq!(without_hashes("[u8]::x[2]"), "[u8]::x[2]");
    }

    #[test]
    fn a_screen_is_for_later_and_so_is_what_was_made_for_it() {
        let made_for_the_room = "leptos[0123456789abcdef]::live::<vis_a_vis[0123456789abcdef]::ui::room::talk::Talk>";
        assert!(is_later("vis_a_vis[0123456789abcdef]::ui::room::record::record", false));
        assert!(is_later("<vis_a_vis[0123456789abcdef]::ui::room::record::Record as Drop>::drop", false));
        assert!(is_later(made_for_the_room, true));
        assert!(!is_later(made_for_the_room, false), "it may have been made for something else as well");
        assert!(!is_later("vis_a_vis[0123456789abcdef]::ui::home::next::Ready", true));
        assert!(!is_later("vis_a_vis[0123456789abcdef]::ui::room::running::list", true), "the rail shows it");
    }
}
