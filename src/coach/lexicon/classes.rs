//! What a word can be.

macro_rules! classes {
    ($($(#[$doc:meta])+ $class:ident $name:literal,)+) => {
        /// What a word can be. A word can be several things at once.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Class { $($(#[$doc])+ $class,)+ }

        impl Class {
            /// The class that patterns call by this name.
            pub fn named(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$class),)+ _ => None }
            }
        }
    };
}

classes! {
    /// What opens a question for more than yes or no.
    Wh "WH",
    /// What changes its place in a question.
    Aux "AUX",
    /// Forms of *be*.
    Be "BE",
    /// Forms of *do*.
    Do "DO",
    /// Forms of *have*.
    Have "HAVE",
    /// What asks for leave, will or chance: *can*, *would*.
    Modal "MODAL",
    /// What turns a sentence round.
    Not "NOT",
    /// The person spoken to.
    You "YOU",
    /// What is theirs.
    Your "YOUR",
    /// Who speaks, as the one who gets something.
    Me "ME",
    /// Who speaks, as the one who acts, alone or with others.
    I "I",
    /// Other words that stand for somebody or something and can be a subject.
    Pronoun "PRON",
    /// Somebody who is neither speaking nor spoken to.
    Third "THIRD",
    /// What opens a noun's phrase.
    Det "DET",
    /// What ties a noun to the rest.
    Prep "PREP",
    /// What joins clauses or words.
    Conj "CONJ",
    /// What opens a clause that cannot stand alone.
    Sub "SUB",
    /// Numbers, in figures or words.
    Number "NUM",
    /// A word with a capital.
    Capital "CAPITAL",
    /// What weighs nothing and may stand anywhere.
    Filler "FILLER",
    /// What comes before the sentence proper: greetings, *so*, *well*.
    Lead "LEAD",
    /// Speech between quotation marks.
    Quote "QUOTE",
    /// What ends with a point without ending the sentence.
    Abbreviation "ABBR",
    /// An -ing form.
    Ing "ING",
    /// A past or passive form.
    Past "PAST",
    /// Everybody, as a witness.
    Everyone "EVERYONE",
    /// Having a view: *think*, *find*.
    Opine "OPINE",
    /// Saying that one leans on the other's view: *surely*, *obviously*.
    Surely "SURELY",
    /// Softeners of advice: *maybe*, *perhaps*.
    Maybe "MAYBE",
    /// What somebody feels.
    Feeling "FEELING",
    /// A judgement in one word.
    Judging "JUDGING",
    /// A judgement that calls something better than something else.
    Better "BETTER",
    /// How well something fits, with no colour of its own: *useful*, *clear*.
    Fit "FIT",
    /// How far, how long, how many: what measures.
    Measure "MEASURE",
    /// Enjoying, feeling, wanting: what a person goes through rather than does.
    Living "LIVING",
    /// Doing wrong, or not doing.
    Wrong "WRONG",
    /// What went wrong with a thing.
    Failing "FAILING",
    /// What weighs on somebody: *bother*, *annoy*.
    Trouble "TROUBLE",
    /// What is found wanting in a person: *temper*, *mistake*.
    Flaw "FLAW",
    /// What is often ordered, beside telling and giving.
    Order "ORDER",
    /// Telling, as an invitation.
    Tell "TELL",
    /// Giving an account, as an order.
    Account "ACCOUNT",
    /// Handing something over.
    Give "GIVE",
    /// What is handed over, or given as an answer.
    Deliverable "DELIVERABLE",
    /// Right now.
    Pressing "PRESSING",
    /// A day or a time of the day.
    Day "DAY",
    /// A stretch of working time.
    Span "SPAN",
    /// Bringing a piece of work to its end or on its way.
    Complete "COMPLETE",
    /// The state of work that is at an end or under way.
    Done "DONE",
    /// A piece of work.
    Work "WORK",
    /// What the state of work is asked by.
    State "STATE",
    /// What somebody has to do next.
    Task "TASK",
    /// Moments, parts, sides: what a story can be told of.
    Episode "EPISODE",
    /// Life beyond work.
    Life "LIFE",
    /// People one has to do with at work.
    Person "PERSON",
    /// People of one's own family.
    Kin "KIN",
    /// What takes place at a time, with others.
    Event "EVENT",
    /// Names that name nothing to talk about: *thing*, *point*, *mind*.
    Vague "VAGUE",
    /// What is mostly done or said of a thing, and seldom names one.
    Said "SAID",
    /// What only a person has: *proud*, *stress*, *career*.
    Heart "HEART",
    /// What only a person does for itself: *enjoy*, *dread*, *learn*.
    Longs "LONGS",
    /// What belongs to somebody's own life, or to the two in the room, unless it is compounded: *family*, *feedback*.
    Own "OWN",
    /// What makes paperwork or an errand of the word before it: *form*, *survey*, *booking*.
    Paper "PAPER",
    /// What hurts the one who speaks: *ashamed*, *failure*.
    Pain "PAIN",
    /// What is blamed for having had no time or no choice: *swamped*, *chaos*.
    Hurry "HURRY",
    /// Doing harm to somebody's feelings: *hurt*, *sting*.
    Hurts "HURTS",
    /// How much of something it is: *so*, *a bit*.
    Degree "DEGREE",
    /// What has a figure in it, as far as a reader of lines tells: "4.1", "SUP-881".
    Figure "FIGURE",
    /// Saying, asking, warning: what one did do, or the other did not.
    Spoke "SPOKE",
    /// Being on somebody's side: *support*, *praise*.
    Backed "BACKED",
    /// Who decides above one's head, or beside one.
    Above "ABOVE",
    /// What breaks down or runs late by itself: *train*, *server*.
    Gear "GEAR",
    /// What is said of somebody whose reaction is the fault: *sensitive*, *overreacting*.
    Touchy "TOUCHY",
    /// What a fact is asked by: *time*, *date*, *name*. The last of all.
    Fact "FACT",
}

const _: () = assert!((Class::Fact as u32) < u128::BITS, "every class has its bit");

/// Classes of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Set(u128);

impl Set {
    /// No class at all.
    pub const NONE: Self = Self(0);

    /// Whether this class is among them.
    pub fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u128) != 0
    }

    /// Whether any of those is among them.
    pub fn meets(self, those: Self) -> bool {
        self.0 & those.0 != 0
    }

    /// These and those.
    #[must_use]
    pub fn and(self, those: Self) -> Self {
        Self(self.0 | those.0)
    }

    /// These and this one.
    #[must_use]
    pub fn with(self, class: Class) -> Self {
        Self(self.0 | (1 << class as u128))
    }
}
