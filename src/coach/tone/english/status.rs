//! What asks after the state of a piece of work, and what only looks as if it did.

use super::{FACT, STATE, YES_OR_NO};
use crate::coach::tone::Tone;
use crate::coach::tone::rules::{Rule, Says};

/// With a question word.
pub const WH: &[Rule] = &[
    Rule { says: Says::Is(Tone::Closed), why: FACT, when: "who _ you|your|me" },
    Rule {
        says: Says::Is(Tone::Status),
        why: STATE,
        when: "\
how .. in terms of numbers|figures|money|attendance|sales|turnout|results
what is|are new|up|happening|cooking|latest|cracking with|on|for|in|from the|our|that|those !LIFE
what is|are|was the latest|word|situation|picture with|on|from|about|for ~YOU|YOUR
what became|has|is of|become|the .. WORK
what did|have|has the|our|they|legal|hr|management|CAPITAL ~YOU|YOUR .. decide|decided|conclude|approve|reject|find|\
    found .. on|about|for|with|in
what have|do you got on|for|lined|planned .. SPAN|DAY
how far|close|much|long the|our|we|it|that
how is|are|were WORK ~YOU|YOUR
how soon|quickly|fast can|could|will|do|are the|we|it|they|our
what .. needs|need|must|has|have to be? done|happen
what .. needs doing|finishing|sorting
what is|was|are|were|has stopping|holding|blocking|delaying|stopped ~YOU
what is|are|was|were the|our position|number|share|progress
what did|does|has|have the client|customer|customers|board|supplier|council|agency|committee|bank say|think|want|\
    answer .. about|on|to|for
how is|was|were|are progress|sales|attendance|turnout|numbers|the? .. STATE|sales|attendance|turnout|numbers ~YOU|YOUR
how are|is things|stuff|matters|everything .. WORK
what is|are|was planned|scheduled|needed|required|due
what does|do the|our ~YOU .. look like
what is|are the|our|CAPITAL|they ~YOU .. working on
what went|got out|live|done|shipped|delivered|finished
what did|have we COMPLETE|spend|spent|sell|sold|earn|raise|raised|promise|deliver
how do|does|are things|matters|it stand
how is|are your !LIFE _? going|coming|progressing|looking
what did|have we decide|decided|agree|agreed about|on|for|with|in
what .. need|have to COMPLETE
what has|is happened|changed since|with|to ~YOU|YOUR|LIFE
what happened|became with|to|of the|our|that|those _ ~YOU|YOUR|LIFE
what happens|becomes with|to|of the|our|that|those|these !LIFE|PERSON|KIN ~YOU|YOUR
what else is|needs|do|does|must|has we|needed|missing|left|to|open
what is|are our !LIFE ~YOU|YOUR
what is|are the !LIFE|JUDGING|BETTER|EPISODE|VAGUE|smallest|biggest|secret|meaning|fun|story|nicest|hardest|\
    kindest ~YOU|YOUR|ME
what extent is|are|has|have|was ~YOU|YOUR
which|what phase|stage|version|step is|are
how ready|complete|final|full|realistic is|are the|we|our
how did|does|do|has|have !it|that|this ~YOU|YOUR .. turn|perform|sell|rate|score|rank|convert
how did|has the|our|those|these !LIFE|PERSON|KIN ~YOU|YOUR|HEART .. end|ended|finish|finished up $|with|on
how did|has the|our|those|these !LIFE|PERSON|KIN ~YOU|YOUR|HEART .. end up going $
how did|has the|our|those|these !LIFE|PERSON|KIN ~YOU|YOUR|HEART .. do|done|fare|fared $|in|at|with|on|against|\
    for|last|this
how did|has the|our|those|these .. WORK+!LIFE .. end|ended|turn|turned up|out ~YOU|YOUR
what came|comes|has|have come? out|back? of|from the|our|these|those _? _? EVENT|WORK+!LIFE ~YOU|YOUR|ME
what came|comes|has|have come? out|back? of|from legal|hr|finance|management|procurement ~YOU|YOUR|ME
what came|comes|has|have come? out|back? of|from the|our|these|those|all|CAPITAL|WORK+!LIFE !LIFE+!EVENT ~YOU|YOUR|ME
how is|are the|our|those|these ~YOU|YOUR|LIFE|PERSON|KIN
what did|has|have the|our inspector|inspectors|auditor|auditors|test|tests|sponsor|sponsors|vendor say|find|think|\
    want|show
what .. manage|managed to COMPLETE|do|get
what have|has you|we been working
what will|are you|we be? COMPLETE|doing|working|tackling|starting .. next
what does the|next|this|your _? week|sprint|month|quarter|schedule|calendar look ~for
who is in? responsible|charge for|of
what AUX ~best|favourite|favorite|like|liked|YOU .. so far $
what is|are|was|were the|our STATE
where is|are the|that|those|our !LIFE ~YOU|YOUR
who covers|takes|handles|runs|owns|does|leads|signs|has|gets|pays|checks the|that|this|our ~YOU|YOUR
which _ _? are|is|were|have|has|still n't|not|still|missing|late|DONE|COMPLETE+PAST ~YOU|YOUR
which|what _ _? still|yet? have|has|need|needs to be? PAST|COMPLETE|done ~YOU|YOUR
how many|much .. AUX you COMPLETE
",
    },
    Rule {
        says: Says::Is(Tone::Open),
        why: "",
        when: "\
how is|are|was|were|has|have DET _? LIFE
how is|are|was|were|has|have LIFE
how did|does|do|has|have DET _? LIFE",
    },
    Rule {
        says: Says::Is(Tone::Status),
        why: STATE,
        when: "\
how far you|we are|have|got with|on|in|got
how far|close along|are|have|has|did|do|off|into|to
how far|close is|are the|we|our
how .. coming|come along|on|together
how is|are|was|were|has|have .. progressing|shaping|proceeding|advancing|tracking
how is|are|was|were|has|have !YOU .. WORK going|doing|looking|getting|moving|running|been|coming|$|PREP
how the|our|WORK !LIFE|PERSON|KIN .. WORK? is|are|was .. going|doing|looking
how is|are|was|were the|our|these|those .. going|looking|coming .. with|on|at|for|$
how is it|things going|doing|looking|coming with|on|at .. WORK
how is|are|was|were the|our|these|those _ _? $|DAY|this|today
how did|does|do|has|have !YOU .. WORK go|gone|do|perform|run|turn|look|end|work
how the|our .. WORK went
how the|our|these|those|that !LIFE|PERSON|KIN ~YOU|YOUR .. is|are|was|were|has|have .. progressing|shaping|coming|\
    advancing
how are|did|do|were|is we !get .. !YOU
how are|is you getting|doing .. WORK
how many|much of|WORK
how many|much .. WORK|done|left|finished|ready|complete|open|outstanding
how long|soon|quickly|fast .. until|till|WORK|left
how .. on track|schedule|target|course
where are|do|did|have|is|were we
where do|does|did !you .. stand
where we are|stand|is
where things|it|the|our .. stand|stands|is|are|at
where are|is|were you .. with|on|at
where is|are|does|do|did .. stand|at|with $
where is|are|has|have|does|do|did .. WORK
where .. up to
where WORK
when will|is|are|does|do|did|can|could|should|would|was|were .. WORK
when will|is|are|does|do we|i|it|that|this|they|the|our !LIFE .. DONE|COMPLETE|have|be|get
when can|could|should|would|was|were we|i|it|that|this|they|the|our !LIFE .. DONE|COMPLETE|have|be|get
when will|is|are|does|do we|i|it|that|this|they|the|our !LIFE .. see|expect|start|go|live|happen
when can|could|should|would|was|were we|i|it|that|this|they|the|our !LIFE .. see|expect|start|go|live|happen
when .. you .. COMPLETE .. WORK|it|that|them
when .. due|WORK
",
    },
    Rule {
        says: Says::Is(Tone::Closed),
        why: FACT,
        when: "\
when will|do|are|can|did you be|go|come|leave|return|fly|move|start|back|going|coming|leaving",
    },
    Rule {
        says: Says::Is(Tone::Status),
        why: STATE,
        when: "\
when is|are|was|were|will|does|do|did|can|could|should the|our|these|those !LIFE _? !LIFE
when the|our|it|we|things
when .. have|be|get .. DONE
who .. WORK
who is|are|was ING !you|your|me|my
who will|has|have !had _ the|our|it
who is on
who owns|leads|approves|signs
which .. WORK .. DONE|left|next|first|we|PAST|need|to
which .. are|is|have|has .. left|DONE|COMPLETE+PAST
what remains|needs
how long will|would|does the|it|this|that ~you .. take
which WORK+!EPISODE|TASK+!EPISODE|STATE
what is|are|was|were|do .. STATE of|on|for|with|now|today|here|at|like .. !YOU
what is|are|was|were|do .. STATE $
what is|are|was|were|do .. STATE .. WORK
what is|are|was|were|do .. holding|blocking|delaying|slowing|stopping .. !YOU up|back? .. WORK|up
what is|are .. next steps|step
what is|are|was|were|do left|next|outstanding|remaining .. on|for|in|from|with|to|before|of !YOU
what is|are|was|were|do missing|pending|due|open .. on|for|in|from|with|to|before|of !YOU
what is|are|was|were|do .. left|outstanding|remaining|missing|pending|due|overdue $
what is|are|has|was .. happening|going|up|happened on? with|to .. WORK
what happened .. WORK
what is|are|was the|our .. plan|plans|agenda|schedule|number|numbers for|of|on|from|this|next|in|today
what is|are|was the|our .. figure|figures|score|count|result|results|forecast for|of|on|from|this|next|in|today
what is|are .. on your|the|our plate|list|agenda|board|schedule|radar|to-do|roadmap|calendar
what is|are|were|do .. TASK .. this|next|for|today|left|tomorrow .. SPAN|WORK
what is|are|were .. TASK $
what did|have|has|had you|we|the get|got|gotten .. done|finished|through
what did|have|has|do|will|are|were you|we COMPLETE|do|done|doing|work|worked|working|deliver|been|going .. this|\
    last|next|since|so|today|yesterday SPAN|far|then|meeting|sprint|our
what did|have|has|do|will|are|were you|we achieve|achieved|accomplish|accomplished .. this|last|next|since|so|today|\
    yesterday SPAN|far|then|meeting|sprint|our
what did|have|has|do|will|are|were you|we COMPLETE|do|done|work|working|doing on? today|yesterday|tomorrow
what are|is|were you|we working on
what is|was|were|has|have been? decided|agreed|settled|arranged|concluded ~YOU|YOUR
what are|do|did|were|will|have you|we plan|planning|planned|going|aim|aiming|expect|expecting|intend|intending|\
    hoping to COMPLETE
what are|do|did|were you|we plan|planning|planned|going|aim|aiming|expect|intend to do|deliver|tackle|\
    ship .. this|by|next SPAN|DAY
what is|are your plan|priority|priorities|schedule|agenda|goal for|this|next the|this|next? SPAN
what did|have|has|does|do we|the|our .. WORK
what about|of .. WORK
what about the|our|that|those|these !LIFE
what are|is|do|have we !could
what happens next
what stage|state|point|version|phase|percentage|percent|status",
    },
];

/// For yes or no.
pub const POLAR: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Status),
        why: STATE,
        when: "\
can|could the|our|these|those !LIFE|PERSON|KIN ~YOU|YOUR|ME|PERSON .. COMPLETE|begin|come|go|arrive|happen|run
can|could the|our|these|those !LIFE|PERSON|KIN ~YOU|YOUR|ME|PERSON .. be COMPLETE|DONE|PAST
do|does|did the|our new|old? WORK+!LIFE work|run ~YOU|YOUR|for
do|does the|our|these|those !LIFE|PERSON|KIN _? _ work|run yet|again|now|properly|$",
    },
    Rule {
        says: Says::Is(Tone::Closed),
        why: YES_OR_NO,
        when: "\
have|do you got|have|had any|a plans|plan
AUX !YOU|YOUR|we .. you|your|me|my ~back
AUX DET .. JUDGING|BETTER|FEELING|FIT|help|helped|suit|matter|work
have|did|do|will you .. COMPLETE the|all|a|an _? LIFE
have|had|did|do you .. your mind
should|shall|may|might
can|could|would i|we|you !COMPLETE
is|are|was|were|do|does|did my|i",
    },
    Rule {
        says: Says::Is(Tone::Status),
        why: STATE,
        when: "\
did|has|have|is .. get|got|gotten|come|came|hear|heard|report back to|on|with
can|could|may i|we get|have|see the|a|your|an .. WORK|DELIVERABLE|STATE|numbers
are|is|were you|CAPITAL|they|we still? working|waiting on|for|at .. WORK|the
AUX it|that|this|everything .. DONE|COMPLETE+PAST yet|now|already|$
have you .. progress|headway
is|are the|our|those ~YOU|YOUR .. here|there|back|in yet? $
will|are|do you .. DONE|finish by|before
has|have|did|will|had CAPITAL|anyone|anybody|someone|they PAST|COMPLETE|_ the|our|those|it|that !LIFE ~YOU|YOUR
AUX !YOUR .. on|to|behind|ahead|up|in track|schedule|time|date|course|target|production|budget|place
AUX .. go|going|gone|went live
have|did|do|has you|we get|got|have the|any|all|a|an|that|those|some|back .. WORK|STATE|DELIVERABLE
have|did|do|has you|we had|hear|heard|receive the|any|all|a|an|that|those|some|back .. WORK|STATE|DELIVERABLE
have|did|do|has you|we get|got|have the|any|all|a|an|that|those|some|back .. date|number|figure|back
have|did|do|has you|we had|hear|heard|receive the|any|all|a|an|that|those|some|back .. date|number|figure|back
have|did|do|has we hear|heard
have|has|did you|we find|found|get|got|hire|hired|recruit|recruited someone|somebody|anyone|anybody for
have|did|do|has you hear|heard .. WORK
did everything|it|that go|work .. WORK|plan
have|did|do|has|will|are|were|had you|we|they COMPLETE .. WORK|TASK|DELIVERABLE
have|did you had|have|get|find|found .. time|chance|round|around .. COMPLETE|WORK
will you have .. WORK|DONE
did|have you get|got round|around
have|did you managed|manage|remember|remembered to .. COMPLETE
did|have|had you !LIVING|got|get|been|settled|talk|talked|had|have|find .. the|all|those|that|any|a|an .. WORK
have|did|has|had|will|are you|we finish|finished|complete|completed the|that|those|it|all
have|did|has|had|will|are you|we submit|submitted|deliver|delivered the|that|those|it|all
have|did|do|has|will|are|were|had we
have|did|do|has|will|had you|we COMPLETE the|all|those|these|both
are|were you done|finished|through with
are|were you ready|prepared for|with .. WORK
is|are there .. open|outstanding points|items|issues|questions|tasks
have|has|is|are|was|were|will|did|does|do|can !YOU|YOUR|everything|my|i|there .. WORK
",
    },
    Rule {
        says: Says::Is(Tone::Closed),
        why: YES_OR_NO,
        when: "\
AUX DET new|old|next|last|first|other|long|early|late|night|whole? LIFE ~COMPLETE+PAST",
    },
    Rule {
        says: Says::Is(Tone::Status),
        why: STATE,
        when: "\
have|has|is|are|was|were !YOU|YOUR|everything|my|i|there .. COMPLETE+PAST
will|did !YOU|YOUR|everything|my|i|there .. COMPLETE
have|has|is|are|was|were|will|did !YOU|YOUR|everything|my|i|there .. be|been|got|get|come COMPLETE|DONE
has|have !YOU|YOUR|everything|my|i|there|LIFE .. been $
is|are|was|were|will|has !YOU|YOUR|everything|my|i|there|DAY .. DONE $
have|has|is|are|was|were|will|did your .. WORK .. DONE|COMPLETE+PAST
has|have|is|are anything|something|everything .. FAILING|COMPLETE
is|are|was|were|has there|anything|any|something|everything .. STATE|blocked|blocking|overdue|late|outstanding|WORK",
    },
    Rule {
        says: Says::Is(Tone::Status),
        why: STATE,
        when: "\
is|are|was|were|has|have|will|do|does|did the|our|these|those|all|both .. PAST|ING|DONE
will|do|does|did the|our|these|those|all|both",
    },
];
