//! What is being written in a form about a topic. Whatever is taken back meanwhile, and whenever one comes back to it, the
//! form holds it again.

use leptos::prelude::*;

use crate::domain::theme::Theme;
use crate::domain::topic::Side;
use crate::state::App;
use crate::state::draft::{Draft, Form};

/// The line of a form, what it is about, and whose it is.
#[derive(Clone, Copy)]
pub struct Drafted {
    app: App,
    form: Form,
    /// The line as it is typed.
    pub typed: RwSignal<String>,
    /// What it is about.
    pub theme: RwSignal<Theme>,
    /// Whose it is.
    pub author: RwSignal<Side>,
}

impl Drafted {
    /// What a form holds at first, to be written on.
    pub fn new(form: Form) -> Self {
        let app = App::expect();
        let Draft { text, theme, author } = app.draft(form);
        Self { app, form, typed: RwSignal::new(text), theme: RwSignal::new(theme), author: RwSignal::new(author) }
    }

    /// The id of the field.
    pub fn field(self) -> &'static str {
        self.form.0
    }

    /// Notes what was typed.
    pub fn write(self, line: String) {
        self.remember(line.clone());
        self.typed.set(line);
    }

    /// Says what it is about.
    pub fn put_under(self, theme: Theme) {
        self.theme.set(theme);
        self.remember(self.typed.get_untracked());
    }

    /// Says whose it is.
    pub fn give_to(self, author: Side) {
        self.author.set(author);
        self.remember(self.typed.get_untracked());
    }

    /// Remembers this as the line that stood here until the step that was just done: the form is to hold it again once that
    /// step is taken back.
    pub fn keep(self, text: String) {
        self.app.keep_written_over(self.form, text);
    }

    /// Remembers the line as what the form is to hold.
    fn remember(self, text: String) {
        let (theme, author) = (self.theme.get_untracked(), self.author.get_untracked());
        self.app.keep_draft(self.form, Draft { text, theme, author });
    }
}
