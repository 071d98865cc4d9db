//! What is asked by a mark alone, or by a few words even without one.

use super::{ADVICE, JUSTIFY, NOD, PREMISE, STATE};
use crate::coach::tone::Tone;
use crate::coach::tone::rules::{Rule, Says};

/// What is told with a question mark.
pub const WITH_A_MARK: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Leading),
        why: PREMISE,
        when: "\
you AUX n't|not mind|like|enjoy|feel|want|love|worry|miss|hurt
you OPINE .. or not $
you .. also|too .. or not $",
    },
    Rule {
        says: Says::Is(Tone::Accusing),
        why: JUSTIFY,
        when: "\
you did|have|had|could|were n't|not
you just|simply|really PAST
it|that|this is|was all? my|our|your|their fault|problem
you PAST .. nothing|nobody
any|a good|real? reason|explanation|excuse why|you|for|that
that|this is|was it|all|your|supposed|how|why|what
late|forgot|forgotten|lost|missed .. again
another|more FAILING|mistake|complaint|delay|excuse
still no|not
nothing to say|add
you think this|that|it is
you never|forgot|ignored|WRONG
you .. seriously|honestly think|thought|believe|believed|expect|expected
you just? decided|thought|figured|assumed
you call yourself|this|that
so nobody
too hard|difficult|much to|for",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: ADVICE,
        when: "\
maybe|perhaps|possibly
ever|already? thought|tried|considered of|about|ING|a|the
you|we should|could|ought|might
better to
if you|we !could|had|have|were|can|are|would
not better|worth|time
time to|for",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: PREMISE,
        when: "\
SURELY
you|it|that|they|we AUX? SURELY
you do|are|will|would|can n't|not
you agree|accept|admit|realise|realize|know|understand|see|must
you do realise|realize|know|understand|see|agree
you are|feel|seem|look|sound .. FEELING|sure|enjoying|loving|struggling
you enjoy|love|hate|dislike
you .. probably|presumably
you must LIVING
it is settled|agreed|decided|clear
you want|need to leave|quit|stop|give
you|it|that|this|we|they .. or $
.. i guess|suppose|assume|bet|imagine|hope|presume|take $
is .. of course
i assume|guess|suppose|take|hear|gather|imagine|presume|bet|understand|trust|hope|think|believe
no? doubt|objections you|it|that
no objections
it|that|this .. is|was|must|has .. JUDGING|FEELING|BETTER
still FEELING|JUDGING|struggling",
    },
];

/// A few words that ask.
pub const FRAGMENTS: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Status),
        why: STATE,
        when: "\
you .. COMPLETE .. WORK
.. STATE
.. on track|schedule|time|course
.. overdue|blocked|blocking|outstanding
.. next step|steps
any word|movement|sign|reply|answer|decision|luck|joy|success|response from|on|of|with
heard from|back|anything
anything new from|on|with
the|our !LIFE .. WH $
the|our|those|that !LIFE ~YOU|YOUR
.. percent
still waiting|missing|open|on|pending|outstanding|at
ready|done|finished with|for the|our
got|have|had the|those|all|any|that ~YOU|YOUR
COMPLETE+PAST the|that|those|all|everything|it|any|our ~YOU|YOUR
the|our|that|everything|all !you ~YOU|YOUR .. DONE|COMPLETE+PAST $
numbers|figures|results|date|dates|minutes for|of|from|on
WORK
.. the|our|a|all .. WORK
.. WORK .. DONE|COMPLETE|PAST|yet|going",
    },
    Rule {
        says: Says::Is(Tone::Open),
        why: "",
        when: "\
thoughts|feelings|meaning
you $
such as",
    },
    Rule { says: Says::Is(Tone::Closed), why: NOD, when: "any|anything|anyone|anybody" },
];

/// Asks after the work even without a mark.
pub const WITHOUT_A_MARK: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Status),
        why: STATE,
        when: "\
eta|status|progress|percent|update on|of|for|done|with|re
any word|movement|sign|reply|answer|decision|feedback from|on|of|about
any|quick|short blocker|blockers|update|news|progress
anything overdue|blocking|blocked|outstanding
NUM percent done",
    },
    Rule {
        says: Says::Is(Tone::Closed),
        why: NOD,
        when: "\
anything|anyone|anybody else|you
any question|questions|idea|ideas|thoughts|wishes|worries|concerns|feedback|plans|regrets",
    },
];
