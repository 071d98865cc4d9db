//! What orders an answer, or presses for one.

use super::{ORDER, PRESSURE};
use crate::coach::tone::Tone;
use crate::coach::tone::rules::{Rule, Says};

/// Orders and needs.
pub const ORDERS: &[Rule] = &[
    Rule {
        says: Says::Tells,
        why: "",
        when: "\
you|we do|need n't|not
you must be|feel|have _? FEELING|JUDGING
you must have PAST
i need|want to thank|apologise|apologize|prepare|check|remember|ask|say|talk|learn|tell|get|be|do|think|find|make|stop
i|we would like|love to thank|apologise|apologize|congratulate
tell|remind me , $
let us talk|start|begin|look|walk|take|go|sit|think|speak|stay|move|imagine|not|leave|drop|try
imagine|think|picture|suppose|remember
take your time
take all the time
tell|ask|show|give|send|bring CAPITAL|him|her|them",
    },
    Rule {
        says: Says::Is(Tone::Demanding),
        why: ORDER,
        when: "\
tell|show|give|bring|get|send|fetch|promise|assure|update|brief|fill me|us
let me|us have|see|hear|know
do your
get .. done|finished|sorted|ready|fixed $
excuses|buts|discussion $
more delays|excuses|discussion
i am asking|telling you .. last|again|now|straight|once
convince|find|make|answer|inform|write|email|forward|call|help|sell me|us
prove it|to|that|yourself
ACCOUNT yourself|me|us|it|WH|DET|NUM|QUOTE|to|on|in|for|back|over|up|between|whether|if|by|with
account for
state WH|DET
ACCOUNT $
GIVE .. you|your|yours|yourself
GIVE .. for|to|with me|us
GIVE NUM|a thing|reason|example|list
GIVE DELIVERABLE $
ORDER|GIVE ~THIRD|her|his|their .. me|us|you|your|yourself
ORDER|GIVE it|this|that|these|those .. by|before|until|now|up|down|out|sorted|done|properly|together|on|in|to
ORDER a|an position|decision|stand|side
ORDER up|out $
from now on
no more|excuses
enough with|of|excuses
what|all i|we need|want|expect|ask from|for? you? .. is
it is|was your duty|job|responsibility|turn
either you|do
ORDER it $
say sorry to
your .. by|before|until|till DAY|NUM|PRESSING
report back
yes or no
reply|respond|report|apologise $
i am|will be? holding|counting|relying|expecting you|your|a|an
come|think up|of with? NUM|a|an|some|ideas
come .. with a|an|the|your DELIVERABLE
answer yes|no|with|to|for|when|by
GIVE .. our|we|my
GIVE .. PRESSING
_ yourself
TELL|answer $
show up
keep|have me|us
please|kindly .. your|me|us|by|the|this|that
quit ING
GIVE .. by|before|until|till DAY|NUM|PRESSING|the|i
come to the point
take responsibility|ownership
set|pick|fix|provide|produce|submit a|an|the|your
GIVE a|an .. DELIVERABLE
get|have it|this|that PAST|done
do it|this|that|your|as|what|what
finish|stop the|it|this|that|your
say it|so|something|yes|no|what|which|why|who
make a|your|the decision|choice|mind|commitment
hurry|wake|grow|man|buck|shape|step up|in
.. on my desk
do n't just
hurry
look at me
describe in|the|your|exactly|precisely|what|how
please|kindly GIVE|ACCOUNT|COMPLETE|TELL|be|come|have
swear|listen|report|write|reply|answer|promise|admit|explain to me
come prepared|ready|clean
come to my
sum up your|it|this|in
come back !to
come back to me|us
be at|there|ready|prepared|more|less|here|on|in|quick
get on|going|moving|started|to
please|kindly revert|advise|note|ensure|do|clarify|arrange|make|attend|bring|arrive|stop|refrain|return|respond|update
repeat that|this|it|what|yourself
say that
write|put|type|set|bring up|down|together WH|your|all|every|everything|each|NUM
GIVE it|them|these|those in|over|back? on? DAY
list|report|document everything|every|all|each
i must have
be honest|specific|precise|quick|clear|brief|straight|frank|truthful|open
stop ING
do n't|not you? leave|lie|give|tell|make|avoid|come|even|hide|pretend|start|say|beat|hold|dodge|change|waste|expect|go
do n't|not be
do n't|not .. again|me|around
never .. me|again
come on .. out
out with it
get to the point|it|bottom
get your
cut to the chase
spit it
speak up
no excuses|extensions|buts
just answer|tell|say|give|do|finish|admit
the truth
make up|your|sure you|your|mind
own up|it|your
draw up",
    },
    Rule {
        says: Says::Is(Tone::Demanding),
        why: PRESSURE,
        when: "\
i|we am|are|will|would|do going? to? need|want|expect your|a|an|you|NUM|the
i|we must? demand|insist|require|expect|await
i|we would appreciate|welcome|expect .. answer|answers|reply|response|explanation|decision|commitment|numbers|it|by|\
    before
i|we will|wo|do|can|am n't|not leave|accept|wait|ask|tolerate|repeat|going|go|let|want|need|care|have .. until|\
    again|excuses|any|to|longer|forever|without|all
i will|shall have|expect|need your|a|an|you
this|next time|DAY i|we|you want|need|expect|must|will|have
you tell|show|explain|give|answer|send me|us|my
it is|was high|about? time you|for
a|an|the|NUM|full|complete|all|written DELIVERABLE|answers .. please|now|by|before|until|today
facts|answers|results|solutions|numbers|names please|now|only|not|first
better be|have|come
have your|it|the|everything .. ready|done|by|on
that|this is not? an|a order|request|question|optional
i|we want|need names|answers|facts|results|numbers|reasons|proof|details|it|action
the|our|they|management|head|hr|CAPITAL .. want|wants|expect|expects|need|needs|demand|demands|require|requires you|\
    your|NUM|it by|from|to|on|PREP
i|we can|will|wo|do n't|not accept|tolerate|wait
i trust you will
i would|must|have ask|remind|urge|request|advise you to
my|our expectation|demand|order|condition|instruction is
by|before|until|from|after DAY|NUM|the|then|our .. i|we|you want|need|expect|require|must|will|have|your|a|the
you do|will|are n't|not leave|get|go|leaving|going|getting
you are expected|required|obliged|supposed|going|to
there is|will be? no|n't discussion|excuse|excuses|alternative|any
i|we need|want|must|have|will you|your|know|see|hear|understand|answers|NUM|DELIVERABLE
i|we need|want|must|have to know|see|hear|understand|have|get
i|we need|want|expect .. from|by|before you|DAY|NUM
i|we need|want a|an|the|that|this|it|all|some .. DELIVERABLE|answers|done|now|asap|today
i|we would like|want|need|prefer you|your
i|we want|need|expect|ask|demand|insist that|for you
i|we would like|want|prefer a|an|the|some .. DELIVERABLE|answers
i|we would like|want to know|see|have .. WH|you|your|by
i am waiting|expecting|still waiting?
i am not asking|leaving|going
you|we need|must|shall to
you must|shall
name|list|pick|choose|rank|state|quote|identify|cite|prepare|propose|present|suggest|outline NUM
name|specify|identify the|your|every|each|all|DELIVERABLE
you|we have|ought|are|will|had got|going|have|expected|required|supposed? to|better
you owe
you have NUM
or else $
.. or else $
make it
be JUDGING|FEELING|FIT
you should have .. by|ready
you have until|till|to
you will|would !get|keep|have|receive COMPLETE|GIVE|ACCOUNT|tell|do|stop|better
you will|would have .. ready|done|finished|by
your DELIVERABLE .. please|now|by|today|before
need|want an|a|your|the|NUM|you|to .. from|by|you|me|asap|now
need|want an|a|your|the|NUM|you|to .. before DAY|NUM|the|our|your|you
an answer|explanation",
    },
];
