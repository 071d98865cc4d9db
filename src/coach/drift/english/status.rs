//! What is work's.

use crate::coach::drift::{Drift, Rule};

/// Why what is asked for or handed over is status.
pub const ERRAND: &str = "This is paperwork or an errand; a message would settle it.";
/// Why how far work is, is status.
pub const FAR: &str = "This is about how far some work is; a message would settle it.";
const WHEN: &str = "This is about a date or a number; a message would settle it.";
const NAMED: &str = "This names a piece of work and nothing of the person doing it.";
/// Why a line is status of which nothing says so: no word in it is about anybody.
pub const NOTHING: &str = "There is nothing of the person in this line yet.";

/// What only looks like the person's.
pub const PAPERED: &[Rule] = &[Rule {
    is: Drift::Status,
    why: ERRAND,
    when: "\
.. HEART|OWN|FEELING|KIN PAPER+!OWN
.. stress|pressure|energy|strength|confidence|trust test|tests|bill|bills|meter|interval|intervals|board|gauge|washer
.. shared|hard|usb|thumb drive
.. travel|travelling|trip|lunch|conference expenses|expense|cost|costs|forms|form|list
.. making|makes a noise
.. want|wants|wanted|need|needs the|a|an|his|her|their .. by|before|until|on DAY|FIGURE|noon|eod
.. thank-you letters|cards|notes|emails
.. promotion codes|code|prices|banner|flyers
.. sick|sickness|annual|parental|holiday leave|note|notes|cover|pay|form|forms|requests
.. machine|deep|e-learning learning
.. health and safety
.. first aid|floor
.. holiday|holidays|leave|nights|shifts requests|swap|swaps|submitted|approved|booked|monday|form|pay
.. submitted|approved|booked .. holidays|holiday|leave
.. wellbeing|family|health|culture|language week|day|fair|month|afternoon !for|off
.. parents|'s|parents' evening|meeting|letter|letters
.. PERSON+!KIN+!OWN|board|finance|legal|hr|bank|head-office|procurement|facilities|office|vendor|contractor|insurance|\
    insurer|ministry|press want|wants|need|needs|expects|asks|asked",
}];

/// How far work is, its numbers, its dates and its errands.
pub const STATE: &[Rule] = &[
    Rule {
        is: Drift::Status,
        why: FAR,
        when: "\
.. progress|eta|status|blocker|blockers
.. how far|where we|he|she|you|they are|is with|on
.. blocked|waiting|held|pending on|by|for|up
.. is|are|was|were|has|have|had|be|get|gets|got _? _? _? _? COMPLETE+PAST|DONE+!PREP+!back+!late+!ready+!gone
.. do|does|did|will|must|need|needs to? _? _? _? _? COMPLETE+!PAST+!ING
.. when|who COMPLETE|DONE+!PREP
.. still|yet to? COMPLETE|DONE+!PREP
.. not|almost|nearly|half COMPLETE|DONE+!PREP
.. COMPLETE|DONE+!PREP yet|already|by|except|apart|before|until
.. on|behind|ahead of? track|schedule|time|budget
.. going|go|goes|went live",
    },
    Rule {
        is: Drift::Status,
        why: WHEN,
        when: "\
.. percent|due|asap|date|dates|numbers|figures|headcount
.. FIGURE|NUM of|out FIGURE|NUM
.. NUM+!one|FIGURE left|open|overdue|remaining|missing|pending|outstanding|to|due|still|more
.. one open|overdue|remaining|missing|pending|outstanding
.. due|deadline|by|before|until monday|tuesday|wednesday|thursday|friday|tomorrow|today|noon|weds|FIGURE
.. NUM WORK|TASK|STATE|DELIVERABLE|PAPER",
    },
    Rule {
        is: Drift::Status,
        why: ERRAND,
        when: "\
COMPLETE+!mark+!begin+!start|chase|ring|order|catch|follow|sync|decide|update|bump|ordering
ask|check|need|find to? know|out|with|for|if|whether|that|in",
    },
];

/// Work itself.
pub const PIECE: &[Rule] =
    &[Rule { is: Drift::Status, why: NAMED, when: ".. WORK|TASK|STATE|PAPER|COMPLETE+!begin+!start|FIGURE" }];

/// What nothing was found in.
pub const OTHERWISE: &[Rule] = &[Rule { is: Drift::Status, why: NOTHING, when: "_" }];
