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
    "meeting|talk|briefing|demo|presentation|workshop|round|inspection|audit|handover|assembly|interview|retro|review|\
     conversation|call|shift|visit|announcement|weekend|evening",
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
            ask: "How was it from where you stood?\nWhat did I do that made it harder for you?",
            reply: "Thank you for telling me. How was it from where you stood?\nI hear you. What did you need from me?",
        },
    ),
    (
        Weight::Excusing,
        Version {
            ask: "What was it like for you?\nWhat would have helped you then?",
            reply: "That was not what you needed. What was it like for you?\n\
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
            ask: "What would make it easier to tell me things like this?\nWhat could I have done to help?",
            reply: "Thank you for telling me now. What would make it easier to tell me?\n\
                    I hear you. What did you need from me?",
        },
    ),
];
