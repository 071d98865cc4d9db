//! Hints: which of them show, what the manager makes of them, and what is remembered of them while the page is open.

use std::cell::RefCell;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::passed::NextTime;
use super::refused::Refused;
use super::{App, draft};
use crate::domain::hints::{Hints, Rule, Strength};
use crate::domain::idea::Idea;
use crate::domain::text::Line;

/// What is remembered for as long as the page is open, and nowhere kept.
#[derive(Default)]
pub(super) struct Visit {
    /// The rules that were told of to whoever does not see their hints.
    told: RefCell<Vec<Rule>>,
    /// The lines that were kept as they are in sight of a hint.
    kept: RefCell<Hints>,
    /// What stands in the forms that are written in, until it is kept.
    pub(super) drafts: RefCell<Vec<draft::Kept>>,
    /// What stands in fields that did not take it.
    pub(super) refused: ArcRwSignal<Vec<Refused>>,
    /// The questions that are not wanted before the next 1:1.
    pub(super) passed: ArcRwSignal<Vec<(NextTime, Line)>>,
    /// The next 1:1s for which what is missing was looked through.
    pub(super) looked_through: RefCell<Vec<NextTime>>,
    /// The day on which a backup is not to be asked for any more.
    pub(super) no_backup: ArcRwSignal<Option<NaiveDate>>,
    /// What was told last.
    telling: ArcRwSignal<String>,
}

impl App {
    /// Whether a rule shows its hint for a line; a signal.
    pub fn shows_hint(self, rule: Rule, line: &str) -> bool {
        // What cannot be left, because only a newer version can write the manager's page, does not show.
        self.of_hints(|hints| hints.shows(rule, line)) == Some(true)
    }

    /// Whether a rule marks a line in the room, where only what is strong does; a signal.
    pub fn marks_in_the_room(self, rule: Rule, line: &str) -> bool {
        let marks = |hints: &Hints| hints.strength(rule) == Strength::Full && !hints.leaves(line);
        self.of_hints(marks) == Some(true)
    }

    /// How readily a rule shows; a signal.
    pub fn strength(self, rule: Rule) -> Strength {
        self.of_hints(|hints| hints.strength(rule)).unwrap_or(Strength::Off)
    }

    /// Whether something is to be left alone; a signal.
    pub fn is_left_alone(self, what: &str) -> bool {
        self.of_hints(|hints| hints.leaves(what)) == Some(true)
    }

    /// Leaves the hint of a rule for a line: it stays away for that line, and its rule gets weaker.
    pub fn dismiss_hint(self, rule: Rule, line: &str) {
        self.change_hints(&|hints| hints.leave(rule, line));
    }

    /// Leaves something alone, by whichever rule.
    pub fn leave_alone(self, what: &str) {
        self.change_hints(&|hints| hints.leave_alone(what));
    }

    /// Switches a rule on or off.
    pub fn switch_rule(self, rule: Rule, on: bool) {
        self.change_hints(&|hints| hints.switch(rule, on));
    }

    /// Notes that a rewrite was taken: its rule is strong again, and a question is from now on among one's own. Whether
    /// that changed anything.
    pub fn took_rewrite(self, rule: Rule, question: Option<Idea>) -> bool {
        let before = untrack(|| self.manager());
        let mut after = before.clone();
        after.hints.took(rule);
        let known = |question: &Idea| before.questions.iter().any(|own| own.words == question.words);
        after.questions.extend(question.filter(|question| !known(question)));
        let changes = after != before && untrack(|| self.of_hints(|_| ())).is_some();
        if changes {
            self.begin_step();
            self.change_manager(|manager| *manager = after);
        }
        changes
    }

    fn of_hints<T>(self, look: impl FnOnce(&Hints) -> T) -> Option<T> {
        self.inner().desk.with(|desk| desk.manager.get().map(|manager| look(&manager.hints)))
    }

    /// A step of its own, where it changes anything.
    fn change_hints(self, edit: &dyn Fn(&mut Hints)) {
        let mut after = untrack(|| self.manager()).hints;
        edit(&mut after);
        if untrack(|| self.of_hints(|hints| *hints != after)) == Some(true) {
            self.begin_step();
            self.change_manager(|manager| manager.hints = after);
        }
    }
}

// ── While the page is open ────────────────────────────────────────────────────────────────────────

impl App {
    /// Tells of a hint to whoever does not see it: of each rule once, for as long as the page is open.
    pub fn tell_hint(self, rule: Rule, words: String) {
        let inner = self.inner();
        let is_new = !inner.visit.told.borrow().contains(&rule);
        if is_new {
            inner.visit.told.borrow_mut().push(rule);
            inner.visit.telling.set(words);
        }
    }

    /// What was told last; a signal.
    pub fn told_hint(self) -> String {
        self.inner().visit.telling.get()
    }

    /// Tells no longer what was told.
    pub fn hush(self) {
        self.inner().visit.telling.set(String::new());
    }

    /// A line was kept as it is, in sight of its hint: it is not asked about again, for as long as the page is open.
    pub fn keep_as_is(self, line: &str) {
        self.inner().visit.kept.borrow_mut().leave_alone(line);
    }

    /// Whether a line was.
    pub fn is_kept_as_is(self, line: &str) -> bool {
        self.inner().visit.kept.borrow().leaves(line)
    }
}
