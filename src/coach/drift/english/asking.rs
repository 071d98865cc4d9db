//! Questions about the person behind the work, and the message that settles the work in writing.

use crate::coach::drift::asking::Asked;

/// What is asked about which kind of work. The first kind that is named decides.
pub const ASKED: &[Asked] = &[
    Asked {
        of: "migration|redesign|refit|refurbishment|launch|rollout|audit|inspection|tender|stocktake|recruitment|\
             implementation|pilot|project|onboarding|renovation|sprint|thesis|translation|cutover|restructure|\
             merger|programme|curriculum|application|applications|paperwork|reporting|queue|backlog|tickets|\
             campaign|study|fundraiser|exhibition|move|upgrade|fit-out|reorganisation|relocation|accreditation|\
             roadmap|hiring|pipeline|inventory|referrals|dashboard|dashboards|redevelopment|integration|\
             experiment|trial|budget|forecast",
        says: "How {is} {} treating you?\nWhat would make {} easier for you?",
    },
    Asked {
        of: "rota|timetable|schedule|timesheets|reports|report|invoices|forms|documentation|docs|policy|\
             assessment|assessments|lists|checklist|spec|records|plans|timeline|handbook|statistics|spreadsheet|\
             mailing|newsletter|draft|chapter|brochure|proposal|bid|review|reviews|deck|presentation|script|\
             contract|estimate|figures",
        says: "What would make {} easier for you?\nHow is work treating you at the moment?",
    },
    Asked {
        of: "demo|workshop|meeting|visit|conference|interviews|interview|launch|training|deadline|handover|\
             release|go-live",
        says: "How do you feel about {}?",
    },
];

/// What is asked where nothing is named that reads well in a question.
pub const ANYWAY: &str = "How is work treating you at the moment?\nWhat has taken most of your energy lately?";

/// What a message says, by the words it can keep.
pub struct Message {
    /// A question, as it was typed.
    pub question: &'static str,
    /// What they should say: "if the supplier confirmed".
    pub whether: &'static str,
    /// A few words, as they were typed.
    pub words: &'static str,
    /// A thing that is named.
    pub thing: &'static str,
    /// Nothing that can be said again.
    pub nothing: &'static str,
    /// How every message ends.
    pub end: &'static str,
}

/// How English puts it. `{}` are the words.
pub const MESSAGE: Message = Message {
    question: "here is something we can settle in writing: {} A line or two is plenty.",
    whether: "could you let me know in writing {}? A line or two is plenty.",
    words: "could you send me a line or two about “{}” when it suits you? A short note is plenty.",
    thing: "could you send me a line or two about {} when it suits you? A short note is plenty.",
    nothing: "could you send me a line or two about where your work stands when it suits you? A short note is plenty.",
    end: " That keeps our 1:1 free for you.",
};

/// How a greeting opens, with a name after it or without.
pub const GREETING: &str = "Hi";

/// What opens a line that asks for something to be told, up to the word that says what: patterns, one a line.
pub const TO_BE_TOLD: &str = "\
need|want|would to|like to? know|hear|see =if|whether|when|what|how|who|where
ask|check|find her|him|them|out? =if|whether|when|what|how|who|where";

/// What stands in a line that is told of the person, or of oneself.
pub const OF_THEM: &str = ".. THIRD|his|her|their|i|me|my|says|said";

/// What opens a line that is told to oneself, and so cannot be sent to them.
pub const NOT_TO_THEM: &str = "\
COMPLETE+!WORK|ask|chase|check|ring|discuss|decide|follow|sync|tell|remind|need|walk|go|get|confirm|find|catch|talk
COMPLETE|close|hand|order|update the|a|an|more|over|up|out|all|PREP
finished|waiting|blocked|need|needs";

/// What opens a question that can be sent as it is.
pub const QUESTION: &str = "\
what|when|where|which|how|who AUX|many|much|far
is|are|was|were|has|have|did|does|do|can|will !he|she|they|it";
