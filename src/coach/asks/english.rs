//! How English asks for feedback without saying on what, and small asks that do say it.

use super::{Rules, Versions};

/// How English asks for feedback.
pub const RULES: Rules = Rules {
    vague: "\
LEAD? any|some|more|honest|open|quick|your? feedback|criticism|critique|pointers|tips|suggestions|comments|input|\
    thoughts|advice for|on|about|of|to me|us|myself|my|how
LEAD? ask|invite _? _? for any|some|honest|open|your|her|his|their|more? feedback|criticism|critique|pointers|tips|\
    suggestions|comments|input|advice
LEAD? get|collect|gather|request|seek|hear|welcome any|some|honest|open|your|her|his|their|more? feedback|criticism|\
    critique|pointers|tips|suggestions|comments|input
.. give|send|offer me|us any|some|honest|open|your|a|more? bit|little|few? of? feedback|criticism|critique|pointers|\
    tips|suggestions|comments|input|advice
i|we? would|could|do? love|like|welcome|appreciate|want|value|need ~give|giving|share|pass|thank|tell|THIRD|her|his|\
    their .. feedback|criticism|critique|pointers|tips|suggestions|comments|input|thoughts
.. how i|we am|are|have been? doing|going|performing|managing|leading|coping
.. think|thinks|say|says|feel|feels of|about me|my
LEAD? how am|was|were|have|did|do|are|had i|we do|doing|done|been|come|coming|perform|performing|as|at|in|during|$
LEAD? how|what is|are|was my|our management|leadership|style|managing|leading|performance
LEAD? how AUX you rate|grade|score|judge|assess|see|find|describe|experience me|my
LEAD? how|where MODAL i|we improve|grow|be|become|get|do better|a|an|as|at|more|$
LEAD? what|which|where MODAL i|we do|be|have done? better|differently|more|less|otherwise !for
LEAD? what MODAL i|we improve|change|stop|start|keep|work|learn|try doing|on|at|more|less? $|as|,|overall|generally
.. anything|something|things|thing|area that? i|we MODAL change|improve|stop|start|keep|work|try
.. anything|something|things|thing|area that? i|we MODAL do|be|have done? better|differently|more|less|otherwise
.. anything|something|things|what AUX? you AUX? like|want|wish|prefer|need|liked|wanted me to do|change|be|stop|start|\
    improve _? differently|better|more|less|otherwise|$
LEAD? what|anything|something|is .. change|like|dislike|value|appreciate about|in me
LEAD? am|are|was i|we doing",
    vague_with_a_mark: "\
.. any|some|your|honest|more|got feedback|criticism|critique|pointers|tips|suggestions|comments|input !from|for|to
.. any|some|your|honest|more|got feedback|criticism|critique|pointers|tips|suggestions|comments|input for me|us
.. what|which feedback|criticism|critique|pointers|tips|suggestions|comments|input do|would|could|can|might you
feedback|criticism|critique|pointers|tips|suggestions|comments|input on|about|of|$",
    act: "\
.. when|where|while|after|because i|we
.. how i|we !am|are|was|have|had|do|did|can|could|should|would|will|might|manage|managed|lead|work|act|behave|come|\
    perform|communicate|doing
.. my _? _? question|questions|email|emails|message|messages|note|notes|comment|comments|answer|answers|reply|replies|\
    explanation|tone|instructions|summary|silence|decision|announcement|wording|words|opening|apology",
    one: "\
.. one|single|smallest|two thing|things|moment|question|sentence|word|habit|part|step|point|example|area|idea
.. which moment|part|thing|question|sentence|step|habit",
    before: "in|at|during|on|about|of|with|from|after|before|over",
    opens: "DET|last|her|his|their|EVENT",
    thing: "_+!VAGUE+!ME+!I+!YOU+!YOUR+!PRON+!THIRD+!DAY+!SPAN+!ING+!NUM+!FIGURE+!CAPITAL+!BETTER+!JUDGING+!FIT+\
            !FILLER+!COMPLETE+!manager+!boss+!lead+!leader+!leadership+!management+!style+!feedback+!performance+\
            !team+!job+!work+!role+!future+!past+!whole+!side+!behaviour+!behavior+!conduct+!habit+!habits+!area|\
            EVENT|WORK",
    events: "EVENT|demo|talk|stand-up|standup|all-hands|offsite|appraisal|assembly|kick-off|kickoff|visit|\
             conversation|round|1:1|1:1s|one-to-one|one-to-ones",
    of_an_event: Versions {
        one: "What is one thing in how I ran {} that you would do differently?",
        more: "What is one moment in {} when you needed something else from me?",
    },
    of_a_thing: Versions {
        one: "What is one thing in how I handled {} that you would do differently?",
        more: "What is one thing about {} that I could make easier for you?",
    },
    of_nothing: "\
What is one thing in how I run our 1:1s that you would do differently?
What is one thing I did this week that made your work harder?
What is one moment this week when you needed something else from me?",
    why: "It asks about everything at once; one small thing is easier to answer.",
};
