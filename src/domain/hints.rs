//! What the manager made of hints: which rules are switched off, how often each was left, which lines are left alone.
//!
//! No text is kept. A line is known by a short mark that very many lines share, so that nobody can read out of it what
//! was written; should one line be left alone for the sake of another, a hint is missed and nothing else.

mod rule;

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::order::{Place, in_order};
pub use rule::Rule;

/// From so many times left, with none taken since, a rule shows for every second line only. Our own threshold.
pub const WEAK_AFTER: u32 = 3;

/// From so many times it rests, until it is switched on again. Our own threshold.
pub const RESTS_AFTER: u32 = 6;

/// How many lines are remembered as left alone. The oldest go.
const MOST_LINES: usize = 300;

/// How readily a rule shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Whenever it finds something.
    Full,
    /// For every second line, and nowhere in the room.
    Weak,
    /// Not at all, because it was left so often.
    Rests,
    /// Not at all, because it was switched off.
    Off,
}

/// How a rule stands. The fields are in the order that tells which of two states is the later.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Habit {
    /// Its code. That of a rule which only a newer version has stays as it is.
    rule: String,
    /// How often it began anew: with a rewrite that was taken, or by being switched.
    #[serde(default)]
    turn: u32,
    /// Whether it is switched off.
    #[serde(default)]
    off: bool,
    /// How often it was left since it began anew.
    #[serde(default)]
    left: u32,
}

/// A line that is left alone: its place among those that were left, and its mark.
type Left = (u32, u32);

/// What became of the hints.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hints {
    /// The rules that something was made of, by their codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    rules: Vec<Habit>,
    /// The lines that are left alone, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    lines: Vec<Left>,
}

impl Hints {
    /// Whether nothing was ever made of any.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.lines.is_empty()
    }

    /// How readily a rule shows.
    pub fn strength(&self, rule: Rule) -> Strength {
        match self.habit(rule) {
            Some(habit) if habit.off => Strength::Off,
            Some(habit) if habit.left >= RESTS_AFTER => Strength::Rests,
            Some(habit) if habit.left >= WEAK_AFTER => Strength::Weak,
            _ => Strength::Full,
        }
    }

    /// Whether a rule shows for this line.
    pub fn shows(&self, rule: Rule, line: &str) -> bool {
        let wanted = match self.strength(rule) {
            Strength::Full => true,
            Strength::Weak => mark(line).is_multiple_of(2),
            Strength::Rests | Strength::Off => false,
        };
        wanted && !self.leaves(line)
    }

    /// Whether this line is left alone.
    pub fn leaves(&self, line: &str) -> bool {
        let mark = mark(line);
        self.lines.iter().any(|(_, known)| *known == mark)
    }

    /// Leaves this line alone from now on, by every rule.
    pub fn leave_alone(&mut self, line: &str) {
        let last = self.lines.iter().map(|(when, _)| *when).max().unwrap_or(0);
        let lines = std::mem::take(&mut self.lines);
        self.lines = newest(lines, &[(last.saturating_add(1), mark(line))], MOST_LINES);
    }

    /// The hint of a rule for this line was left.
    pub fn leave(&mut self, rule: Rule, line: &str) {
        self.leave_alone(line);
        let habit = self.habit(rule).cloned().unwrap_or_else(|| new(rule));
        self.put(Habit { left: habit.left.saturating_add(1), ..habit });
    }

    /// What a rule offered was taken: it is as strong as at first.
    pub fn took(&mut self, rule: Rule) {
        if let Some(habit) = self.habit(rule).filter(|habit| habit.left > 0).cloned() {
            self.begin(habit.off, habit);
        }
    }

    /// Switches a rule on or off. One that rests is switched on, too.
    pub fn switch(&mut self, rule: Rule, on: bool) {
        let is_on = matches!(self.strength(rule), Strength::Full | Strength::Weak);
        if is_on != on {
            let habit = self.habit(rule).cloned().unwrap_or_else(|| new(rule));
            self.begin(!on, habit);
        }
    }

    /// These and those of another machine as one: what was left on either is left, and of a rule the later state stays.
    #[must_use]
    pub fn joined(mut self, other: &Self) -> Self {
        for theirs in &other.rules {
            let mine = self.rules.iter().find(|mine| mine.rule == theirs.rule);
            if mine.is_none_or(|mine| mine < theirs) {
                self.put(theirs.clone());
            }
        }
        // A file may hold any number.
        self.lines.drain(..self.lines.len().saturating_sub(MOST_LINES));
        let theirs = other.lines.get(other.lines.len().saturating_sub(MOST_LINES)..).unwrap_or_default();
        Self { lines: newest(self.lines, theirs, MOST_LINES), rules: self.rules }
    }

    fn habit(&self, rule: Rule) -> Option<&Habit> {
        self.rules.iter().find(|habit| habit.rule == rule.code())
    }

    fn begin(&mut self, off: bool, habit: Habit) {
        self.put(Habit { turn: habit.turn.saturating_add(1), off, left: 0, ..habit });
    }

    fn put(&mut self, habit: Habit) {
        match self.rules.iter_mut().find(|known| known.rule == habit.rule) {
            Some(known) => *known = habit,
            None => {
                let place = self.rules.iter().filter(|other| other.rule < habit.rule).count();
                self.rules.insert(place, habit);
            }
        }
    }
}

fn new(rule: Rule) -> Habit {
    Habit { rule: rule.code().to_owned(), ..Habit::default() }
}

/// These lines and others as one list, each once, as far as there is room for it.
fn newest(mut lines: Vec<Left>, others: &[Left], most: usize) -> Vec<Left> {
    for (when, mark) in others {
        match lines.iter_mut().find(|line| line.1 == *mark) {
            Some(line) => line.0 = line.0.max(*when),
            None => lines.push((*when, *mark)),
        }
    }
    let place = |line: &Left| Place::new(i64::from(line.0), i64::from(line.1), Id::<Hints>::from_bytes([0; 10]));
    let mut lines = in_order(lines.into_iter(), place);
    lines.drain(..lines.len().saturating_sub(most));
    lines
}

/// What a line is known by, however it is spaced and whichever of its letters are capitals.
fn mark(line: &str) -> u32 {
    let letters = line.split_whitespace().flat_map(|word| word.chars().chain([' '])).flat_map(char::to_lowercase);
    let mixed = letters.fold(2_166_136_261_u32, |mixed, letter| (mixed ^ u32::from(letter)).wrapping_mul(16_777_619));
    // So that the lowest bit, too, hangs on every letter.
    let mixed = (mixed ^ (mixed >> 16)).wrapping_mul(0x7feb_352d);
    let mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0x846c_a68b);
    // So few that many lines have the same: a line that somebody guesses is not proved by it.
    (mixed ^ (mixed >> 16)) & 0xffff
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn left(times: u32) -> Hints {
        let mut hints = Hints::default();
        for time in 0..times {
            hints.leave(Rule::Closed, &format!("Is number {time} well?"));
        }
        hints
    }

    fn shown(hints: &Hints, rule: Rule) -> usize {
        (0..200).filter(|number| hints.shows(rule, &format!("Did you see {number}?"))).count()
    }

    #[test]
    fn a_hint_that_was_left_stays_away_for_that_text_however_it_is_spaced_and_whatever_else_is_found() {
        let hints = left(1);
        for rule in Rule::ALL {
            assert!(!hints.shows(rule, " is  Number 0 well? "), "{rule:?}");
            assert!(hints.shows(rule, "Is number 1 well?"), "{rule:?}");
        }
    }

    #[test]
    fn a_rule_weakens_when_it_is_left_three_times_and_rests_after_six() {
        assert_eq!(shown(&left(WEAK_AFTER - 1), Rule::Closed), 200);
        let weak = left(WEAK_AFTER);
        assert_eq!(weak.strength(Rule::Closed), Strength::Weak);
        assert!((70..130).contains(&shown(&weak, Rule::Closed)), "about every second line");
        assert_eq!(shown(&weak, Rule::Leading), 200, "the others are as they were");
        let rests = left(RESTS_AFTER);
        assert_eq!((rests.strength(Rule::Closed), shown(&rests, Rule::Closed)), (Strength::Rests, 0));
    }

    #[test]
    fn a_rewrite_that_was_taken_makes_its_rule_strong_again() {
        let mut hints = left(WEAK_AFTER + 1);
        hints.took(Rule::Leading);
        assert_eq!(hints.strength(Rule::Closed), Strength::Weak);
        hints.took(Rule::Closed);
        assert_eq!(hints.strength(Rule::Closed), Strength::Full);
        assert!(hints.leaves("Is number 0 well?"), "what was left alone stays so");
        let before = hints.clone();
        hints.took(Rule::Closed);
        assert_eq!(hints, before);
    }

    #[test]
    fn a_rule_that_is_off_or_rests_shows_again_once_it_is_switched_on() {
        for mut hints in [left(0), left(RESTS_AFTER)] {
            hints.switch(Rule::Closed, false);
            assert_eq!(shown(&hints, Rule::Closed), 0);
            hints.switch(Rule::Closed, true);
            assert_eq!((hints.strength(Rule::Closed), shown(&hints, Rule::Closed)), (Strength::Full, 200));
        }
    }

    #[test]
    fn as_many_lines_are_left_alone_as_there_is_room_for_and_the_oldest_are_forgotten() {
        let mut hints = Hints::default();
        // Lines of different marks, of which there are more than there is room for.
        let mut lines: Vec<String> = Vec::new();
        for line in (0..).map(|number| format!("line {number}")) {
            if lines.len() > MOST_LINES {
                break;
            }
            if !lines.iter().any(|other| mark(other) == mark(&line)) {
                lines.push(line);
            }
        }
        let last = lines.pop().unwrap();
        for line in &lines {
            hints.leave_alone(line);
        }
        hints.leave_alone(&lines[0]);
        hints.leave_alone(&last);
        assert!(hints.leaves(&lines[0]) && hints.leaves(&last) && !hints.leaves(&lines[1]));
        assert_eq!(hints.lines.len(), MOST_LINES);
    }

    #[test]
    fn no_word_of_a_line_that_was_left_is_kept() {
        let mut hints = Hints::default();
        hints.leave(Rule::Accusing, "Why did you leave Lisbon?");
        let kept = serde_json::to_string(&hints).unwrap();
        assert!(!kept.to_lowercase().contains("lisbon") && kept.len() < 90, "{kept}");
    }

    #[test]
    fn a_rule_of_a_newer_version_is_kept_as_it_is() {
        let text = r#"{"rules":[{"rule":"humming","turn":2,"off":true,"left":0}],"lines":[[1,7]]}"#;
        let mut hints: Hints = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&hints).unwrap(), text);
        hints.leave(Rule::Closed, "Are you well?");
        assert!(serde_json::to_string(&hints).unwrap().contains("humming"));
    }

    #[test]
    fn every_rule_has_a_code_a_word_and_a_sentence_of_its_own() {
        let all = |said: fn(Rule) -> &'static str| Rule::ALL.map(said).into_iter().collect::<BTreeSet<_>>().len();
        assert_eq!([all(Rule::code), all(Rule::label), all(Rule::about)], [Rule::ALL.len(); 3]);
        assert!(Rule::ALL.iter().all(|rule| rule.about().ends_with('.')));
    }

    /// What a manager made of hints, on some machine.
    fn hints() -> impl Strategy<Value = Hints> {
        let act = (0_u8..5, 0_usize..3, 0_u8..9);
        prop::collection::vec(act, 0..24).prop_map(|acts| {
            let mut hints = Hints::default();
            for (act, rule, line) in acts {
                let rule = Rule::ALL[rule];
                match act {
                    0 | 1 => hints.leave(rule, &format!("line {line}")),
                    2 => hints.leave_alone(&format!("line {line}")),
                    3 => hints.took(rule),
                    _ => hints.switch(rule, line % 2 == 0),
                }
            }
            hints
        })
    }

    /// Lines that are left alone, as far as there is room for four.
    fn few() -> impl Strategy<Value = Vec<Left>> {
        prop::collection::vec((0_u32..6, 0_u32..9), 0..9).prop_map(|lines| newest(Vec::new(), &lines, 4))
    }

    proptest! {
        #[test]
        fn joining_is_the_same_from_either_side_in_whatever_order_and_twice_is_once(a in hints(), b in hints(), c in hints()) {
            let both = a.clone().joined(&b);
            prop_assert_eq!(&both, &b.clone().joined(&a));
            prop_assert_eq!(both.clone().joined(&c), a.clone().joined(&b.clone().joined(&c)));
            prop_assert_eq!(&both.clone().joined(&b), &both);
            prop_assert_eq!(&a.clone().joined(&a), &a);
            prop_assert_eq!(&a.clone().joined(&Hints::default()), &a);
        }

        #[test]
        fn what_was_left_alone_on_either_machine_is_left_alone(a in hints(), b in hints()) {
            let both = a.clone().joined(&b);
            for line in (0..9).map(|line| format!("line {line}")) {
                prop_assert_eq!(both.leaves(&line), a.leaves(&line) || b.leaves(&line));
            }
        }

        #[test]
        fn the_laws_hold_where_there_is_no_room_for_all(a in few(), b in few(), c in few()) {
            let join = |a: &[Left], b: &[Left]| newest(a.to_vec(), b, 4);
            prop_assert!(join(&a, &b).len() <= 4);
            prop_assert_eq!(join(&a, &b), join(&b, &a));
            prop_assert_eq!(join(&join(&a, &b), &c), join(&a, &join(&b, &c)));
            prop_assert_eq!(join(&a, &a), a);
        }

        #[test]
        fn what_is_kept_reads_back_as_it_was(hints in hints()) {
            let text = serde_json::to_string(&hints).unwrap();
            prop_assert_eq!(serde_json::from_str::<Hints>(&text).unwrap(), hints);
        }
    }
}
