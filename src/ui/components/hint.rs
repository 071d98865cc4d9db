//! A quiet hint under a form: what was noticed about the line in its field, why, and other ways to put it. It takes no
//! focus, moves nothing that stands before it, and is told of once.

use leptos::prelude::*;

use super::draft::Drafted;
use crate::coach::noticed::{self, Noticed};
use crate::coach::tone::{self, Tone};
use crate::domain::idea::Idea;
use crate::domain::text::Line;
use crate::domain::theme::Theme;
use crate::state::slice::Slice;
use crate::state::{App, Said};
use crate::ui::browser;
use crate::ui::view::{View, view};

/// How long nothing is typed, in milliseconds, before a line is looked at.
const PAUSE: u32 = 600;

/// A field whose line is looked at.
#[derive(Clone, Copy)]
pub struct Hinting {
    app: App,
    drafted: Drafted,
    /// The line as it stood when typing paused.
    calm: RwSignal<String>,
    found: Slice<Option<Noticed>>,
}

impl Hinting {
    /// Looks at the line that is written in a form.
    pub fn new(drafted: Drafted) -> Self {
        let app = App::expect();
        let Drafted { typed, theme, author, .. } = drafted;
        let calm = RwSignal::new(String::new());
        Effect::new(move |_| look_when_calm(typed.get(), typed, calm));
        let found = Slice::new(move || {
            let (theme, author) = (theme.get(), author.get());
            let noticed = calm.with(|line| noticed::line(line, author, theme))?;
            let shows = app.shows_hint(noticed.rule, &noticed.line) && !app.is_kept_as_is(&noticed.line);
            shows.then_some(noticed)
        });
        Effect::new(move |_| {
            if let Some(noticed) = found.get() {
                app.tell_hint(noticed.rule, told(&noticed));
            }
        });
        Self { app, drafted, calm, found }
    }

    /// What the hint is found by, while there is one.
    pub fn described_by(self) -> Option<String> {
        self.found.with(Option::is_some).then(|| self.id())
    }

    /// The line was taken as it stood. What was kept in sight of a hint is meant that way.
    pub fn taken(self) {
        let line = self.drafted.typed.get_untracked();
        if self.found.get_untracked().is_some_and(|noticed| noticed.line == line) {
            self.app.keep_as_is(&line);
        }
    }

    fn id(self) -> String {
        [self.drafted.field(), "-hint"].concat()
    }

    /// Puts a rewrite into the field; a question is from now on among one's own.
    fn take(self, noticed: &Noticed, rewrite: &str) {
        let before = self.drafted.typed.get_untracked();
        browser::write_over(self.drafted.field(), rewrite);
        self.drafted.write(rewrite.to_owned());
        self.calm.set(rewrite.to_owned());
        let opens = tone::class(rewrite) == Tone::Open;
        let words = Line::new(rewrite).ok().filter(|_| opens);
        let theme = self.drafted.theme.get_untracked();
        let theme = if theme.priority().is_some() { theme } else { Theme::Person };
        if self.app.took_rewrite(noticed.rule, words.map(|words| Idea { words, theme })) {
            // What is taken back makes the field anew: then it holds again what was typed.
            self.drafted.keep(before);
            let told = if opens { "In the field, and among your own questions." } else { "In the field." };
            self.app.say(Said::Done(told.to_owned()));
        }
    }

    fn leave(self, noticed: &Noticed) {
        self.app.dismiss_hint(noticed.rule, &noticed.line);
        browser::focus_on(self.drafted.field());
    }
}

/// Once nothing was typed for a while, the line is calm. An empty one is at once.
fn look_when_calm(line: String, typed: RwSignal<String>, calm: RwSignal<String>) {
    if line.trim().is_empty() {
        calm.set(line);
        return;
    }
    let look = move || {
        if typed.try_get_untracked().as_ref() == Some(&line) {
            calm.try_set(line);
        }
    };
    (browser::edge().after)(PAUSE, Box::new(look));
}

/// What is said of a hint to whoever does not see it.
fn told(noticed: &Noticed) -> String {
    let ways = match noticed.rewrites.len() {
        0 => String::new(),
        1 => " Another way to put it follows the form.".to_owned(),
        many => format!(" {many} other ways to put it follow the form."),
    };
    format!("A hint on what you wrote: {}. {}{ways}", noticed.rule.label(), noticed.why)
}

/// The hint, while there is one.
#[component]
pub fn Hint(
    /// On which field.
    hinting: Hinting,
) -> View {
    view! { {move || hinting.found.get().map(|noticed| shown(hinting, noticed))} }
}

fn shown(hinting: Hinting, noticed: Noticed) -> View {
    let (label, why, on) = (noticed.rule.label(), noticed.why, quoted(&noticed.on));
    let ways = noticed.rewrites.clone();
    let noticed = StoredValue::new(noticed);
    let leave = move || noticed.with_value(|noticed| hinting.leave(noticed));
    let rows = ways.into_iter().map(|way| {
        let (label, words) = (format!("Use this: {way}"), way.clone());
        view! {
            <li>
                <span class="words">{words}</span>
                <button class="button" data-size="small" type="button" aria-label=label
                    on:click=move |_| noticed.with_value(|noticed| hinting.take(noticed, &way))>"Use this"</button>
            </li>
        }
    });
    let rows = rows.collect::<Vec<View>>();
    let press = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            leave();
        }
    };
    view! {
        <div class="hint note" id=hinting.id() role="group" aria-label="A hint" on:keydown=press>
            <p><strong>{label}"."</strong>{on}" "{why}</p>
            {(!rows.is_empty()).then(|| view! { <ul class="rewrites">{rows}</ul> })}
            <p><button class="button" data-kind="quiet" data-size="small" type="button" on:click=move |_| leave()>"Leave it"</button></p>
        </div>
    }
}

/// The words that a hint rests on, behind a space and in quotation marks; nothing where there are none.
pub fn quoted(words: &str) -> Option<String> {
    (!words.is_empty()).then(|| format!(" “{words}”."))
}

/// Where hints are told of to whoever does not see them: once on a page.
#[component]
pub fn Telling() -> View {
    let app = App::expect();
    app.hush();
    view! { <p class="unseen" role="status">{move || app.told_hint()}</p> }
}
