//! The message that settles the work in writing.

use crate::coach::drift::message::Message;

/// How English puts it.
pub const MESSAGE: Message = Message {
    question: "here is something we can settle in writing: {} A line or two is plenty.",
    whether: "could you let me know in writing {}? A line or two is plenty.",
    errand: "could you {}? A short note when it is done is plenty.",
    words: "could you send me a line or two about “{}” when it suits you? A short note is plenty.",
    stated: "I have this on my list: “{}”. Could you send me a line or two on it when it suits you? A short note is \
             plenty.",
    thing: "could you send me a line or two about {} when it suits you? A short note is plenty.",
    nothing: "could you send me a line or two about where your work stands when it suits you? A short note is plenty.",
    end: " That keeps our 1:1 free for you.",
};

/// How a greeting opens, with a name after it or without.
pub const GREETING: &str = "Hi";

/// The word that says what is to be told: an element of a pattern.
pub const ASKING: &str = "if|whether|when|what|how|who|where|which";

/// What opens a line that asks for something to be told, up to the word that says what: patterns, one a line.
pub const TO_BE_TOLD: &str = "\
i? need|want|would to|like to? know|hear|see =if|whether|when|what|how|who|where|which
i? am? checking|wondering|asking =if|whether|when|what|how|who|where|which
LEAD? LEAD? can|could|would|will you tell|check|look|see|ask|find|say|confirm me|out|up? =if|whether|when|what|how|who|\
    where|which
ask|check|find her|him|them|out? =if|whether|when|what|how|who|where|which
ask|check|find with? CAPITAL|PERSON =if|whether|when
whether _
where|what we|YOU|things|it|the are|is|stand|need
how far|many|much we|YOU|the|they _
tell|let me know? =if|whether|when|what|how|who|where|which";

/// What stands in a line that is told of the person: patterns, one a line.
pub const OF_THEM: &str = "\
.. he|she|him|her|his|hers|himself|herself|their|themselves
.. PREP|ask|tell|remind|send|give|need|want|got them
they|says|say|told|thinks|confirms|promised|wants|wanted
said|confirmed|reported|agreed _
.. they|them says|say|said|told|think|confirmed|promised|will|would";

/// What should not leave the notes of a manager: what is decided about people, and what is thought of them.
pub const KEPT: &str = "\
.. salary|salaries|bonus|bonuses|promotion|promotions|promoted|redundancy|redundancies|redundant|layoff|\
    layoffs|severance|dismissal|disciplinary|grievance|pip|probation|successor|termination|confidential|private|\
    secret|underperformance|underperforming|underperformer
.. a|his|her|their|your raise
.. pay|notice|performance|written|final|formal|sick rise|raise|band|bands|cut|grade|period|plan|rating|ratings|issue|\
    issues|improvement|warning|note|notes|leave
.. too slow|late|sloppy
.. sloppy|lazy|careless|unreliable|incompetent|useless|disappointing|unacceptable";

/// What reads as a reproach to the one who gets it, whether it was meant as one or not: patterns, one a line.
pub const HARSH: &str = "\
.. JUDGING+!quiet|mess|chaos|disaster|mistake|mistakes|excuse|excuses|lame
.. late|slow|missed|wrong again
.. came|come|comes|are|is|was|were FILLER? late
.. second|third|fourth|fifth|NUM time|times|month|week in|the|running|late|it
.. YOU FILLER? have|did|do|are|were FILLER? n't|not|never
.. YOU FILLER? never|forgot|missed|failed|ignored
.. , why $
.. not done";

/// What opens a line that is told to oneself, and so cannot be sent to them: patterns, one a line.
pub const NOT_TO_THEM: &str = "\
COMPLETE+!WORK !on|from|for|about|notes|freeze|review|reviews|request|requests|point|points|evening|hours
ask|chase|check|ring|discuss|decide|follow|sync|tell|remind|need|walk|go|get|confirm|find|catch|talk
COMPLETE|close|hand|order|update the|a|an|more|over|up|out|all|PREP+!on+!for+!from+!about
finished|waiting|blocked|need|needs|bring|please
PREP|and|but
i !still|need|want|asked|wanted|would|have|told|gave|sent
i still? have|need|want to
do n't|not
remember
let us
AUX it|that|this|they
done|status|eta|progress|news|finished|ready|blockers $
done|status|eta|progress|news|finished|ready|blockers _ $
can|could|shall|should we go|walk|look|talk|discuss|run|see|have|take|speak
_ .. together $";

/// What opens a line that asks for something to be done, and may be asked so: patterns, one a line.
pub const ERRAND: &str = "\
LEAD? please =COMPLETE+!check|GIVE+!bring|make|take|put|book|add|merge|forward|send|update|fill|share|upload|post|print|\
    order|sign|move|push|write|prepare|remove|delete|reply|answer|call|move|keep|arrange|submit";

/// What an errand opens with before it says what: an element of a pattern.
pub const KINDLY: &str = "please|kindly|LEAD|FILLER|just";

/// What opens a question that can be sent as it is: patterns, one a line.
pub const QUESTION: &str = "\
what|when|where|which|how|who AUX|many|much|far|long|often|soon
what|which|whose _ _? AUX
which of
who !is|was he|she
can|could|would|will you
is|are|was|were|has|have|did|does|do|can|will !he|she|they|it|n't|not
any news|update|updates|blocker|blockers|progress|word|idea|feedback|chance";

/// How a question begins after what it is about, and how it ends: patterns, one a line.
pub const ASKS_IN_THE_END: &str = "\
is|are|was|were|has|have|did|does|do|can|could|will|shall YOU|I|they|it|the|that|there|this|CAPITAL
what|where|how AUX|many|much|far|about
when AUX
who !the|a _
which AUX
which _ do|does|did|to|is|are|will
.. when|where|who $
.. yes|sent|do|done|in or no|not|out $
.. or not $";

/// What tells something, and does not only name it: patterns, one a line.
pub const TELLS: &str = "\
.. ,
.. AUX|YOU|I|me|PAST|DONE|needs|starts|goes|comes|gets|wants|ends|expires|changes|runs|owns|says|still|back|yet|due|\
    need|own|up|down|left
.. FIGURE _";

/// What names a thing to be told about: an element of a pattern.
pub const THINGS: &str = "WORK+!PERSON+!vendor|DELIVERABLE+!PERSON+!vendor|EVENT|PAPER+!vendor";

/// What comes before a name that only says when.
pub const TIMES: &[&str] = &["before", "after", "since", "until", "till", "by"];

/// How a name begins that names a time rather than a thing.
pub const PASSING: &[&str] = &["the next ", "the last ", "that ", "those "];
