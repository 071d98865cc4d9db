//! Versions of asks and replies that are about the other's experience.

use crate::coach::decentring::Weight;

/// How an ask and a reply say it, one version a line: `{}` is what it is about.
pub struct Version {
    /// In a request for feedback.
    pub ask: &'static str,
    /// In a reply to it.
    pub reply: &'static str,
}

/// What a draft may be about, as elements of patterns: what is over, and what goes on. [`WAYS`] are in the same order.
pub const OCCASIONS: [&str; 2] = [
    "meeting|talk|briefing|demo|presentation|workshop|inspection|audit|handover|assembly|interview|retro|review|\
     conversation|call|shift|visit|announcement",
    "rota|schedule|timetable|plan|plans|changes|system|shifts|roster|deadlines|workload|hours|hand-over|rule|rules|\
     process",
];

/// What is said of them.
pub const WAYS: [&Version; 2] = [
    &Version { ask: "How was {} for you?", reply: "Thank you for telling me. How was {} for you?" },
    &Version { ask: "What {is} {} like for you?", reply: "Thank you for telling me. What would you change about {}?" },
];

/// What can be said where nothing is named, by what weighs.
pub const GENERAL: &[(Weight, Version)] = &[
    (
        Weight::Myself,
        Version {
            ask: "What is it like for you to work with me?\nWhat could I do differently for you?",
            reply: "Thank you for telling me. What was it like for you?\nThat matters. What did you need from me then?",
        },
    ),
    (
        Weight::Defending,
        Version {
            ask: "What is it like for you to work with me?\nWhat have I done that made your work harder?",
            reply: "Thank you for telling me. How does it look from your side?\nI hear you. What did you need from me?",
        },
    ),
    (
        Weight::Excusing,
        Version {
            ask: "What have you needed from me lately?\nWhat would help you from here on?",
            reply: "Thank you for telling me. What was it like for you?\n\
                    I'm sorry. What would help you from here on?",
        },
    ),
    (
        Weight::Reassurance,
        Version {
            ask: "What could I do differently for you?\nWhen did you feel least supported by me?",
            reply: "Thank you for being open with me. What could I do differently?\n\
                    What else would you like me to know?",
        },
    ),
    (
        Weight::TurningBack,
        Version {
            ask: "What would make it easier to tell me when something is wrong?\nWhat could I do differently for you?",
            reply: "Thank you for telling me. What would make it easier to tell me things like this?\n\
                    I hear you. What did you need from me?",
        },
    ),
];

/// How a question of the draft's own is asked: `{}` is the question.
pub const OWN: Version = Version { ask: "{}", reply: "Thank you for telling me. {}" };

/// Who a question has to name for it to be about how the two work together: an element of a pattern.
pub const BETWEEN_US: &str = "YOU|YOUR|I|ME|my|our";

/// How a question begins that goes on from what was said before it, or wants no answer: patterns, one a line.
pub const NOT_ALONE: &str = "\
and|but|so|or|then|yet|though|why
what more
how often|many|much|long times? AUX I
who _ YOU
.. I ever";
