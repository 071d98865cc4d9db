//! What is told as a kind way in, and views that colour what is asked after them.

use super::{ADVICE, JUSTIFY, ORDER};
use crate::coach::tone::Tone;
use crate::coach::tone::rules::{Rule, Says};

/// Kind ways in, after what looks like one.
pub const KIND: &[Rule] = &[
    Rule {
        says: Says::Tells,
        why: "",
        when: "\
GIVE|ACCOUNT|TELL|COMPLETE|ORDER ~YOU|YOUR|ME .. THIRD|her|his|their
wondering|wonder|curious about|if|whether ~YOU|YOUR
i|we .. wonder|wondered|ask|asked|asking|wondering .. myself|ourselves ~YOU|YOUR
i|we? wanted|checking|want just? to? check|see|know|ask|hear? if|whether he|she|his|her
i|we want|wish|need|would like? that|for? you to? know that|how|i|we
i|we want|wish|need|would like? that|for? you to? feel|enjoy
_ of|the|a? ~YOU|YOUR|ME .. matters|likes|wants|loves|hates|needs|thinks|feels|asked|said|to him|her|them
",
    },
    Rule {
        says: Says::Is(Tone::Accusing),
        why: JUSTIFY,
        when: "\
i do|can|could n't|not for? understand|see|get|believe|imagine why|how|that|what you|your
help me .. understand|see .. why|how you|your
care|mind to|explaining|telling? .. explain|why",
    },
    Rule {
        says: Says::Is(Tone::Demanding),
        why: ORDER,
        when: "\
tell|show|give me exactly|precisely
TELL ~about .. PRESSING
TELL|walk|take .. every|each|all|exactly|precisely mistake|mistakes|error|step|hour|minute|detail|penny
TELL .. your FLAW|biggest
i|we want|need|expect to hear .. DELIVERABLE|answers|excuses
let me know .. by|before|asap
tell|show me|us how|what|when|where you are|were going|planning|doing|supposed
tell|show me|us how it|this|that is|was possible
let me know .. decide|decided|decision|choose|did|done|achieved|finish|finished
walk|talk|take|run me|us through your|the WORK|numbers|figures|schedule|calendar|diary|hours|expenses|STATE
i|we would like|love|be? interested? to know|hear|see|understand exactly|precisely",
    },
    Rule {
        says: Says::Leads,
        why: "",
        when: "\
i would love|like|be|so? to|curious|keen|interested|happy|glad .. hear|learn|explore|listen
i would love|like|be|so? to|curious|keen|interested|happy|glad .. understand|curious|interested|keen|WH
i would love .. your|you|know
i would .. hear|learn
i want|wanted|hoped|would|came like|love? to ask
i|we? wanted to check|know|see|hear|ask|find out? if|whether|how|what
i|we? am|are? checking|asking if|whether
i|we want|would|came like|love? to check if|whether|how
let me|us hear|know more|all? about DET !WORK|STATE|FAILING|DELIVERABLE
let me|us hear|know more|all? about CAPITAL|ING|it|how
let me|us hear|know how !MEASURE .. feel|feels|felt|feeling|like|see|find|are|is|was|been|went|going|land|landed
let me|us hear|know what you|your want|like|think|need|find|wish|hope
do TELL me|us
share|say|tell|talk as much|little|long|freely
start|begin|open|go with|from|at? wherever|whatever|whichever|anywhere|anything !he|she|they
bring along|up? whatever|anything|whichever you like|want|wish|feel|would
share|tell|say|talk|pick|choose|raise with|about|up? me|us? whatever|wherever|whichever|anything .. you|your|\
    feels|matters|comes
i wanted to know|hear|understand|see
i am|was|have|do been? wondering|curious|interested|keen
i wonder|wondered
.. have been wondering
wondering|curious
i want|wanted|hope|came to hear|listen|learn
feel free to
share|talk|speak with|to me|us
share what|how|your|a|one
talk me|us
go on
walk|take|talk me|us through|back|inside|into
take|show me|us around|round|to
let me|us in|into|inside
help me|us .. see|understand|learn|get|picture|imagine
tell|show me|us _? _? about|more
tell me|us a|your|one story|bit|little|something
perhaps|maybe you can|could|would TELL
tell me|us how|what i|we can|could|should
tell me|us how|what|where|who you would
tell me|us how .. feel|feels|felt|feeling|are|is|was|been|went|going|like|land|landed
tell me|us what|where|when|which you|your|would|gives .. love|like|enjoy|need|feel|enjoyed|proud|hope|liked|loved|\
    felt|missed|hoped|learned|learnt|valued
tell me|us what|where|when|which you|your|would|gives .. wish|dream|mind|want|heavy|matters|mean|helps|energy
tell me|us what .. feel|feels|felt|for|on|mind|heavy|matters|means you|your|mind
say more|a
describe a|an
give|paint me|us a|an picture|sense|impression|idea|flavour|taste|feel|glimpse
describe the|your best|perfect|ideal|dream|favourite|JUDGING
paint me|us
mind|care telling|sharing|saying|describing|if
remind me .. you
let me know how|what|if i|you .. can|could|feel|need|like",
    },
];

/// Views that colour what is asked after them; and advice that asks nothing.
pub const VIEWS: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Leading),
        why: ADVICE,
        when: "\
it might|could|may|would be|help|make|do .. you|idea|worth|good|BETTER|JUDGING|time
you can|could always|also|just|simply|still
you would be|make|do .. JUDGING|BETTER|good
you deserve
maybe|perhaps|possibly you|we could|should|might|need|ought|want|try|can
you|we should|could|might|may .. maybe|perhaps|try|consider|want|think|talk|ask|take",
    },
    Rule {
        says: Says::Views,
        why: "",
        when: "\
i|we all? think|thought|believe|believed|feel|felt|reckon|guess|suppose|love|loved|hate|hated|doubt !of|about|for|like
i find|found that|it|this|the|our|her|his|them|him|your .. JUDGING|BETTER|FEELING|FIT|PAST|ING
i do n't|not think|see|believe|like|agree|understand|want
i must|have to? say|admit
i know|see|hear|understand|can you hate|love|like|find|are FEELING|JUDGING
i agree
it is|was obvious|clear|no
no wonder
let us face
we all know|agree|like
for me .. is|was|seems
i am sure|convinced|certain|positive
i would !love|like|be|want|hear|need|appreciate|prefer
my view|opinion|advice|recommendation|suggestion|guess|feeling|impression|take|hunch|experience is|would|tells
i have|get|got the|a|an feeling|impression|sense|hunch
what a|an JUDGING|nightmare|mess|disaster|shame|pity|relief|waste|joke
there is nothing
i would say|argue|recommend|suggest|advise
i would .. if i
personally|frankly|obviously|clearly|surely
in my opinion|view|experience|eyes|book
if i were|was you|in
if you ask me
everyone|everybody|nobody|people|others|most
we are all !back|here|in|at|on|ING|off
we are just|really? one|like|such
such a|an
they all say|think|claim|reckon|find
the|this|that|it|our|your .. is|was such? a|an disaster|nightmare|mess|shame|pity|joke|waste|triumph|delight|\
    success|failure
to be honest|frank|fair
i for one
for my part
all|most|many the|of|your|my|people
the rest|others .. LIVING|OPINE|loves|likes|thinks|says|hates|agrees|finds
to me .. is|was|seems
the|this|that|it|our|your|we .. went|goes|worked .. well|badly|great|smoothly|wrong|JUDGING
the|this|that|it|our|your|we .. looks|look|looked|sounds|sounded|seems|seemed|feels|felt JUDGING|BETTER
the|this|that|it|our|your|we .. turned|came|comes|turns out really|very|quite|so? JUDGING|BETTER|well|badly
we all want|need|have|feel
the|this|that|it|our|your|we .. is|was|are|were|has|had|been .. JUDGING|BETTER",
    },
];
