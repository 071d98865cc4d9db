//! The rules by which a line gets a hint, one for each thing that can be said of it.

/// What a hint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// A question that can be answered with yes, no or a word.
    Closed,
    /// One that carries its answer.
    Leading,
    /// One that asks for a justification.
    Accusing,
    /// Several at once.
    Stacked,
    /// An order, or pressure.
    Demanding,
    /// One after the state of a piece of work.
    Status,
    /// A line that a message would settle as well.
    Drift,
    /// A draft about feedback that is about the one who writes it.
    Myself,
    /// One that defends.
    Defending,
    /// One that excuses.
    Excusing,
    /// One that asks to be reassured.
    Reassurance,
    /// One that puts the matter on the other.
    TurningBack,
    /// One that asks about everything at once.
    Vague,
}

impl Rule {
    /// All of them: first those on questions, then that on lines, then those on words about feedback.
    pub const ALL: [Self; 13] = [
        Self::Closed,
        Self::Leading,
        Self::Accusing,
        Self::Stacked,
        Self::Demanding,
        Self::Status,
        Self::Drift,
        Self::Myself,
        Self::Defending,
        Self::Excusing,
        Self::Reassurance,
        Self::TurningBack,
        Self::Vague,
    ];

    /// The word in data files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Leading => "leading",
            Self::Accusing => "accusing",
            Self::Stacked => "stacked",
            Self::Demanding => "demanding",
            Self::Status => "status",
            Self::Drift => "drift",
            Self::Myself => "self",
            Self::Defending => "defending",
            Self::Excusing => "excusing",
            Self::Reassurance => "reassurance",
            Self::TurningBack => "turning-back",
            Self::Vague => "vague",
        }
    }

    /// What a hint calls it.
    pub fn label(self) -> &'static str {
        self.said().0
    }

    /// What it looks for, as a sentence.
    pub fn about(self) -> &'static str {
        self.said().1
    }

    fn said(self) -> (&'static str, &'static str) {
        match self {
            Self::Closed => ("Closed", "A question that a yes, a no or a word would answer."),
            Self::Leading => ("Leading", "A question with its answer, an advice or a premise in it."),
            Self::Accusing => ("Pointed", "A question that asks somebody to justify themselves."),
            Self::Stacked => ("Stacked", "Two or more questions at once."),
            Self::Demanding => ("Pressing", "An order, or pressure for an answer."),
            Self::Status => ("Status question", "A question after the state of some work."),
            Self::Drift => ("Status", "A line of yours that a message would settle as well."),
            Self::Myself => ("About you", "An ask for feedback that is more about your feelings than theirs."),
            Self::Defending => ("Defending", "An ask for feedback that defends what you did."),
            Self::Excusing => ("Excusing", "An ask for feedback that puts what you did down to circumstances."),
            Self::Reassurance => ("Reassurance", "An ask for feedback that hopes to hear that all is well."),
            Self::TurningBack => ("Turned back", "An ask for feedback that puts the matter on them."),
            Self::Vague => ("Wide", "An ask for feedback on everything at once."),
        }
    }
}
