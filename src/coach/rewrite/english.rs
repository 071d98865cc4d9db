//! How English opens a question.

use super::Takes::{
    AfterLast, FromFirst, FromLast, Hits, Last, Lasting, Lived, Nothing, Otherwise, Thing, ThingAfter, ThingAtFirst,
    Work,
};
use super::Way;
use crate::coach::tone::Tone;

/// The ways for a line of this tone, the best first.
pub fn ways(tone: Tone) -> &'static [Way] {
    match tone {
        Tone::Demanding => DEMANDING,
        Tone::Accusing => ACCUSING,
        Tone::Leading => LEADING,
        Tone::Status => STATUS,
        Tone::Closed => CLOSED,
        Tone::Open => OPEN,
        Tone::Stacked | Tone::None => &[],
    }
}

/// What at the end of one question points back to another, with what it hangs on: "How are you feeling about it?"
pub const POINTS_BACK: &[&str] = &[
    "feel|feeling < about it|that|this|them $",
    "learn|learned|learnt < from it|that|this|them $",
    "need|want from me < for it|that|this $",
    "help|helped|support you|me < with|for it|that|this $",
];

/// What once happened: "when the freezer failed".
const BACK_THEN: &str = ".. when|after|while|before YOU|I|THIRD|DET|CAPITAL .. PAST|was|were|did|had";

const AROUND: &str = "What is going on around {}?\nWhat would help you with {}?";
const WHEN: &str = "What was going on for you {}?\nHow was it for you {}?";
const LIKE: &str = "What {is} {} like for you?";
const BE: &str = "How would it be for you to {}?\nWhat would change for you if you were to {}?";
const IF: &str = "How would it be for you if {}?\nWhat would change for you if {}?";
const WOULD: &str = "How would {} be for you?\nWhat would {} change for you?";
const DOING: &str = "How do you feel about {}?\nWhat comes to mind when you think of {}?";
const ABOUT: &str = "How do you feel about {}?\nWhat matters to you about {}?";
const PAST: &str = "How {was} {} for you?\nWhat stayed with you from {}?";
const STAYED: &str = "What stayed with you from {}?";
const NOW: &str = "How {is} {} for you at the moment?\nHow do you feel about {}?\nWhat would make {} better for you?";
const STRETCH: &str = "What would make {} a good one for you?\nWhat are you looking forward to {}?";
const THING: &str = "How do you feel about {}?\nWhat would you like me to know about {}?";

const TREATING: &str =
    "How {is} {} treating you?\nHow do you feel about {} at the moment?\nWhat would make {} easier for you?";

const GOING: &str = "How is it going for you with {}?\nWhat is on your mind about {}?\nWhat would help you with {}?";

const WITH: &str = "How is it going for you with {}?\nWhat would you like me to know about {}?";
const TO_SAY: &str = "What would you like to say about {}?\nWhat is on your mind about {}?";
const SEEN: &str = "What would you like me to know about {}?\nWhat is on your mind about {}?";

/// What can be asked of a person as of a thing.
pub const FIT_FOR_A_PERSON: &[&str] = &["How do you feel about {}?", "How {is} {} doing?", "What is new with {}?"];

/// What can be asked of somebody of the family.
pub const FIT_FOR_KIN: &[&str] = &["How {is} {} doing?", "What is new with {}?"];

/// What can be asked of a part of the body.
pub const FIT_FOR_THE_BODY: &[&str] = &["How {is} {} for you at the moment?"];

const STATUS: &[Way] = &[
    Way { when: ".. did !you .. go|do !out|live|through|off", takes: Lived, says: PAST },
    Way { when: ".. did !you .. end|turn out|up", takes: Lived, says: PAST },
    Way { when: ".. went !out|live|in|through|off", takes: Lived, says: PAST },
    Way { when: ".. came|come out of|from", takes: Lived, says: PAST },
    Way { when: "what is the plan|plans .. < this|next week|month|quarter", takes: Hits, says: STRETCH },
    Way { when: "when|until", takes: Thing, says: GOING },
    Way { when: "", takes: Lasting, says: TREATING },
    Way { when: "", takes: Work, says: GOING },
    Way { when: "", takes: Thing, says: GOING },
    Way {
        when: ".. blocker|blockers|blocked|blocking|holding|overdue",
        takes: Otherwise,
        says: "What is getting in your way at the moment?\nWhat would make things easier for you?",
    },
    Way { when: ".. this|next week|month|quarter", takes: Hits, says: STRETCH },
];

const ACCUSING: &[Way] = &[
    Way { when: BACK_THEN, takes: FromFirst, says: WHEN },
    Way {
        when: ".. did|was|were|had .. < about",
        takes: ThingAfter,
        says: "What was going on around {}?\nHow do you feel about {}?",
    },
    Way { when: ".. about", takes: ThingAfter, says: AROUND },
    Way {
        when: ".. was|were n't|not .. < in|at|during .. EVENT",
        takes: ThingAfter,
        says: "What was going on for you around {}?\nWhat would have helped?",
    },
    Way {
        when: ".. did|was|were|got .. < in|at|during .. EVENT",
        takes: ThingAfter,
        says: "What {was} {} like for you?\nWhat was going on for you around {}?",
    },
    Way { when: ".. in|at|during .. EVENT", takes: ThingAfter, says: LIKE },
    Way { when: ".. did|was|were .. < on DAY", takes: Hits, says: WHEN },
    Way {
        when: ".. have|has|did n't|not you COMPLETE|done|do",
        takes: Lived,
        says: "What got in the way of {}?\nWhat was going on around {}?\nWhat would help you with {}?",
    },
    Way {
        when: ".. have|has|did n't|not you COMPLETE|done|do",
        takes: Thing,
        says: "What is getting in the way with {}?\nWhat would help you with {}?",
    },
    Way { when: "why? do|does n't|not? you|PRON", takes: Thing, says: AROUND },
    Way {
        when: ".. did|was|were|had|could|have|has|PAST+!come",
        takes: Thing,
        says: "What was going on around {}?\nWhat would have helped with {}?",
    },
    Way { when: "", takes: Thing, says: AROUND },
    Way {
        when: ".. did|was|were|had|took|made|got|could|gave|said|let|went|left|missed|been",
        takes: Otherwise,
        says: "What was going on for you?\nWhat would have helped?",
    },
    // "Have you no respect" is about now, as "have you done" is not.
    Way { when: "have you no|any", takes: Otherwise, says: "What is going on for you?\nWhat would help?" },
    Way {
        when: ".. have|has|had n't|not|you|no !have",
        takes: Otherwise,
        says: "What was going on for you?\nWhat would have helped?",
    },
    Way { when: "", takes: Otherwise, says: "What is going on for you?\nWhat would help?" },
];

const DEMANDING: &[Way] = &[
    Way {
        when: ".. what is going on",
        takes: Nothing,
        says: "What is going on for you?\nWhat would you like me to understand?",
    },
    Way {
        when: ".. decide|decision|choose",
        takes: Nothing,
        says: "What would help you to decide?\nWhat do you need in order to decide?",
    },
    Way { when: ".. what happened|went|made|makes", takes: FromFirst, says: "{}?" },
    Way { when: ".. what is|was", takes: FromFirst, says: "{}?" },
    Way { when: ".. how you !PAST|AUX", takes: AfterLast, says: "How do you {}?" },
    Way {
        when: ".. what you want|expect",
        takes: Nothing,
        says: "What would you like to happen?\nWhat is on your mind?",
    },
    Way { when: ".. what you !PAST|AUX|want", takes: AfterLast, says: "What do you {}?" },
    Way { when: ".. what you will", takes: AfterLast, says: "What would you like to {}?" },
    Way { when: ".. what you would", takes: AfterLast, says: "What would you {}?" },
    Way { when: "!do|stop|never", takes: Thing, says: SEEN },
    Way {
        when: ".. tell|explain|answer|say|honest|out|confess|talk|spit",
        takes: Otherwise,
        says: "What is on your mind?\nWhat would you like me to understand?",
    },
];

const LEADING: &[Way] = &[
    Way {
        when: ".. you do? surely? know|realise|realize|see|noticed that|how|the|your|this|it|we|i",
        takes: Nothing,
        says: "How do you see it yourself?\nWhat is your own sense of it?",
    },
    Way {
        when: ".. realise|realize|know|aware|see|noticed that|how",
        takes: Nothing,
        says: "How do you see it yourself?\nWhat is your own sense of it?",
    },
    Way { when: ".. rather not !have|be", takes: AfterLast, says: BE },
    Way { when: "why do n't you|we", takes: AfterLast, says: BE },
    Way { when: "why not", takes: AfterLast, says: BE },
    Way { when: "maybe|perhaps|possibly you could|should|might !try|consider", takes: AfterLast, says: BE },
    Way { when: "should|could you n't?|not? maybe|perhaps", takes: AfterLast, says: BE },
    Way { when: ".. n't|never you? want|wanted|like|liked|wished|rather to", takes: AfterLast, says: BE },
    Way { when: ".. time|sense|idea|better|good|helpful|answer|worth|BETTER to", takes: AfterLast, says: BE },
    Way { when: "what|how if you|we", takes: FromLast, says: IF },
    Way { when: "what would|might|could happen|change if < you|we PAST", takes: FromFirst, says: IF },
    Way { when: "have|had|did you .. tried|considered|about|of ING", takes: FromLast, says: DOING },
    Way { when: "what|how about ING", takes: FromLast, says: DOING },
    Way { when: "what do you _ out? of|from|in|about ING", takes: FromLast, says: DOING },
    Way { when: ".. you could|should|might try|consider ING", takes: FromLast, says: DOING },
    Way { when: ".. you from ING|being", takes: FromLast, says: "What would {} look like for you?" },
    Way { when: "would n't? < a|an", takes: ThingAtFirst, says: WOULD },
    Way { when: BACK_THEN, takes: FromFirst, says: WHEN },
    Way { when: ".. about", takes: ThingAfter, says: ABOUT },
    Way { when: "if i were|was you .. i would", takes: AfterLast, says: BE },
    Way { when: ".. it|that|this was", takes: Lived, says: PAST },
    Way { when: "was|were|did the|your|our|that", takes: Lived, says: PAST },
    Way { when: "!if .. the|your|our|that _ was|were", takes: Lived, says: PAST },
    Way { when: "how .. was|were the|your|our|that", takes: Lived, says: PAST },
    Way { when: "!if|shall", takes: Thing, says: "How do you feel about {}?\nWhat is your view of {}?" },
];

/// Beside an open question that stood among others, when no other of them can be asked alone.
const OPEN: &[Way] = &[
    Way { when: "how did|was|were the|your|our", takes: Lived, says: STAYED },
    Way { when: "how did you find", takes: Lived, says: STAYED },
    Way { when: "how do you < like|find|rate", takes: ThingAfter, says: THING },
    Way { when: "what do you think < of", takes: ThingAfter, says: THING },
    Way { when: ".. about", takes: ThingAfter, says: "What matters to you about {}?" },
];

const CLOSED: &[Way] = &[
    Way {
        when: ".. anything|something else",
        takes: Nothing,
        says: "What else is on your mind?\nWhat else would you like to talk about?",
    },
    Way {
        when: ".. anything|something that? you would like to =raise|bring|discuss|mention|say|share",
        takes: AfterLast,
        says: "What would you like to {}?\nWhat is on your mind?",
    },
    Way { when: ".. anything|something that? you would", takes: AfterLast, says: "What would you {}?" },
    Way { when: ".. anything|something that? i can", takes: AfterLast, says: "What can I {}?" },
    Way { when: ".. anything|something that? i could", takes: AfterLast, says: "What could I {}?" },
    Way { when: ".. anything|something that? i should", takes: AfterLast, says: "What should I {}?" },
    Way { when: ".. anything|something that? we can|could", takes: AfterLast, says: "What could we {}?" },
    Way {
        when: ".. anything|something that? you want|need|miss|wish|expect",
        takes: FromLast,
        says: "What do you {}?",
    },
    Way { when: ".. do you need|want anything from me", takes: Nothing, says: "What do you need from me?" },
    Way { when: ".. anything|something that !you|i|we", takes: AfterLast, says: "What {}?" },
    Way { when: ".. anything|something on|about", takes: FromLast, says: "What is {}?" },
    Way { when: "are you ING+!getting =well|ok|fine", takes: Last, says: "How are you {}?" },
    Way { when: "do you think you have", takes: FromLast, says: "How do you think you {}?" },
    Way {
        when: "do you like|enjoy|love ING",
        takes: FromLast,
        says: "What is {} like for you?\nWhat do you enjoy about {}?",
    },
    Way { when: ".. yourself ING", takes: FromLast, says: DOING },
    Way { when: "have you settled", takes: Nothing, says: "How are you settling in?\nHow do you feel here?" },
    Way {
        when: "did? you? had|have a|an JUDGING =weekend|week|day|holiday|holidays|break|trip|time|party|visit",
        takes: AfterLast,
        says: "How was your {}?\nWhat stayed with you from your {}?",
    },
    Way { when: "had|have a|an JUDGING !JUDGING", takes: AfterLast, says: "How was your {}?" },
    // Children who were nice that day may be pupils, and are not asked after now.
    Way {
        when: "!was|were .. < the =kids|baby",
        takes: ThingAtFirst,
        says: "How {is} {} doing?\nWhat is new with {}?",
    },
    Way {
        when: "AUX|how|when|where|who _? _? < your =KIN|family|kids|baby|children|parents|flatmate|boyfriend|girlfriend|\
               twins",
        takes: ThingAtFirst,
        says: "How {is} {} doing?\nWhat is new with {}?",
    },
    Way {
        when: "do|would|should|shall|can you|we want|like|prefer? to? talk|speak < about",
        takes: ThingAfter,
        says: "What would you like to say about {}?\nHow do you feel about {}?",
    },
    Way { when: ".. talk|speak about", takes: AfterLast, says: TO_SAY },
    Way { when: "did you have a|an JUDGING !JUDGING", takes: AfterLast, says: "How was your {}?" },
    Way { when: "do you feel FIT $", takes: FromLast, says: "When do you feel most {}?\nWhat helps you to feel {}?" },
    Way { when: "are you FIT|FEELING ING", takes: FromLast, says: DOING },
    Way { when: "are you FEELING $", takes: Nothing, says: "How are you feeling at the moment?" },
    Way {
        when: "are you FEELING|FIT here",
        takes: Nothing,
        says: "How do you feel here?\nWhat do you like about being here?",
    },
    Way { when: "is everything ok|fine|good", takes: AfterLast, says: "How is everything {}?" },
    Way { when: "have you adjusted|coped|slept", takes: FromLast, says: "How have you {}?" },
    Way { when: "would < a|an", takes: ThingAtFirst, says: WOULD },
    // What somebody else knows or wants is not to be felt about, and there is nothing better to ask.
    Way { when: "AUX your|the|our|my PERSON+!KIN know|agree|approve|mind", takes: FromFirst, says: "" },
    Way { when: "is|are !it|this|that|there", takes: ThingAfter, says: NOW },
    Way { when: ".. about", takes: ThingAfter, says: ABOUT },
    Way { when: "did you enjoy|like|love|find|hate|miss", takes: Lived, says: PAST },
    Way { when: "did you enjoy|like|love|find|hate", takes: Thing, says: "How {was} {} for you?" },
    Way { when: "was|were|did =the|your|our|this|these", takes: Lived, says: PAST },
    Way { when: "was|were|did you|i|we", takes: Lived, says: PAST },
    Way {
        when: "have|has < the|your|our .. got|become|improved|changed BETTER|JUDGING|FEELING|DAY|$",
        takes: ThingAtFirst,
        says: "How {is} {} for you at the moment?\nHow do you feel about {}?",
    },
    Way { when: "have|has|had", takes: Thing, says: WITH },
    Way { when: "!was|were|did|have|has|had AUX", takes: Thing, says: THING },
    Way { when: "when|how", takes: Lived, says: THING },
    Way { when: "when|how =when|often|many|much|far|AUX", takes: Thing, says: WITH },
    Way { when: "you|how|any|anything|all", takes: Thing, says: THING },
];
