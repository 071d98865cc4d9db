//! What is asked for yes or no.

use super::{ADVICE, NEGATED, ORDER, PREMISE, STATE, YES_OR_NO};
use crate::coach::tone::Tone;
use crate::coach::tone::rules::{Rule, Says};

/// Carries its answer.
pub const LEADING: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Closed),
        why: YES_OR_NO,
        when: "\
have|had|did you had|have|find|found|got|get .. time|chance|opportunity to
have|had|did you .. thought|think about|of WH you|to
would|could|might|will it|that .. help|better|easier|useful|nice|good .. if i|we
would|could|might|will it|that help you to? have|get",
    },
    Rule {
        says: Says::Is(Tone::Demanding),
        why: ORDER,
        when: "\
can|could|will|would you .. GIVE|COMPLETE|answer .. asap|immediately|now
can|could|will|would you .. GIVE|COMPLETE|ACCOUNT .. by|before|until DAY|NUM
can|could|will|would you .. tell|answer|decide|let|reply|respond .. by|before DAY|NUM|then",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: NEGATED,
        when: "\
AUX n't
AUX you|it|that|this|there|i|we|he|she|they not
AUX the|a|an|your|my ~or .. not",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: ADVICE,
        when: "\
do|did you know|realise|realize .. can|could|might|would|should help|make|do|get|go|take|be|try
is|was it wise|worth|healthy|smart|sensible|right|good|better|time|best to|for|that|if|ING|going|putting|the|your
may|can|might|could i suggest|recommend|advise|offer|give .. you|advice|tip|suggestion|ING|we
do you think it is wise|right|healthy|good|smart|fair
have|had you ever|already|maybe? tried|considered|explored|attempted !WH
have|had you ever|never tried|considered|explored|thought|wanted
have|had|did you .. thought|think of|about|maybe|to
have|did you looked|look into
did you try|consider
would|could|might|will it|that|this .. idea|help|better|good|worth|worthwhile|sense|wise
would|could|might|will it|that|this .. easier|useful|possible|nice|helpful|best|smarter|hurt
would|could|might you .. be|feel BETTER
do you also|too
do|would|did you think|feel|believe|reckon .. too|so JUDGING|FEELING
do|would|did you think|feel|believe|reckon .. maybe|perhaps|problem|issue
do|would|did you think|feel|believe|reckon .. might|may|could be
do|would|did you think|feel|believe|reckon .. it|that|this|there would|might|may|is|could be|help|time
do|would|did you think|feel|believe|reckon .. it|that|this|there would|might|may|is|could better|make|BETTER|good
do|would|did you think|feel|believe|reckon .. you|we should|need|must|ought
do|would|did you think|feel|believe|reckon .. would help|benefit|be|make|do
should you
could|might|can you maybe|perhaps|possibly|try
is it maybe|perhaps? time",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: PREMISE,
        when: "\
have|had you ever|never thought|wondered|noticed|realised|realized|felt that|if|whether|how|you|what|why
do|would|did you think|say|feel|believe that? you .. JUDGING|FLAW|too|little|bit|afraid
do|would|did you think|say|feel|believe that? you AUX NOT? a? JUDGING|FEELING|FLAW|BETTER
are|were you FEELING .. because|with me|us|him|her|them
are|were you afraid|scared|ashamed|embarrassed|jealous|envious|bitter|resentful|frightened of|that|to|about
is|was|are that|it|this your .. ING|FLAW
is|was|are|do|does|did|has|have|could your FLAW
do you see|admit|accept that|how|your
are|were|is you .. TROUBLE+PAST by
do|does|did !anything|anyone|anybody|something|you|i .. TROUBLE you ~if|when
are|were you just|only|simply|merely
is|was there a|any chance|possibility|risk .. you are|were|might|have|could
would|could you benefit|profit|gain from
have|had you given any|some thought to
have|had|would|will|do|did you maybe|perhaps|possibly
do|did|are|were you .. as JUDGING|FEELING|PAST as i|we|me
can|could|shall|should we agree|assume|conclude|say that
do|would|did|will|can|could you not? agree|admit|concede|accept|confirm !with
would you say !more|no|yes
is|was|are|were .. the reason|cause|problem|obstacle why|that|you|here|behind
am i right|correct|wrong
would|is it be? fair|right|true|safe|correct to|that|say
could|can|might|may it|this|that be
could|might the .. be !PAST
could|might !you|i|we _ be the|why|because|part
would|do you call|describe|consider .. JUDGING|FLAW|problem|failure|success|improvement
would|am i be|right? wrong|right|correct
do|did|can i sense|detect|notice|hear|read|take|assume
did|do|have you notice|noticed how|that
did|do|have you see|seen how|what
could|might|may a|an|the|some|more|less .. help|do|solve|make
could|might|may a|an|some|more|less .. be
would you feel|be|do|work|get|sleep more|less
do|must you have|need|be|always? to? be? so|such|too
is it that you
is|was it DET .. that|which keeps|kept|makes|made|holds|held|stops|stopped|drives|bothers|worries|scares
do|would|did you think|feel|believe|say like? .. is|was|are|were ~BETTER .. JUDGING
might you|it|this|that
can|could you honestly|really|seriously say|claim
have|had|did you .. ask|asked yourself
have you had enough|problems|trouble|difficulties
is|are|was|were PRON|DET|CAPITAL .. that|so|such JUDGING|FEELING
AUX .. as JUDGING as|they|people|everybody|everyone
could|might|can|is part|some|most of
do|did you ever|sometimes wish|regret|wonder|worry
are|were you one of|the
are|were you the kind|type|sort
can|could you imagine that
.. at least
may|might i assume|expect
AUX you rather|also|still not
do|would you think|believe|feel it|that|this is|was because|due
would|could|might .. BETTER if|with|without
do|does|should|must we|i|the _? really|still|actually need|have|want
is|was this|it|that about
do|did you think people|others|they|everyone|somebody see|find|consider|think|call|describe
could|can you think about|of ING
would|could you consider|try
is it possible|because|that you|of|that
is it|that|this just|maybe|only? because|why
is|was .. because of|you|your
are|were you FEELING that|because|too
are you saying|suggesting|telling|being|sure|admitting
are|were you .. so|that|too|such|clearly|secretly FEELING|JUDGING
are|were|do|did you still feel? FEELING|JUDGING|struggling
are|were you maybe|perhaps|possibly
is|was that|it|this maybe|perhaps
do|did|are you really
is|are|was|were .. as JUDGING|FEELING as
is|are|was|were the real|main|actual|true problem|reason|issue
can|could|do|did you see|understand that|how|why
do you feel|find .. too|so JUDGING|FEELING",
    },
];

/// Kind ways in, which nobody answers with yes or no alone.
pub const KIND: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Status),
        why: STATE,
        when: "\
can|could|will|would you bring|get|keep|fill me|us up|posted|in
can|could|may i|we get|have|see the|a|your|an|any .. WORK|DELIVERABLE|STATE|numbers
can|could|will|would|may|might you|i|we .. update|status|progress|heads-up|eta
can|could|will|would you .. send|give|get|bring|forward|email|show me|us the|your|a|all .. WORK|numbers|figures",
    },
    Rule {
        says: Says::Is(Tone::Closed),
        why: YES_OR_NO,
        when: "\
do|would you want|like|need|prefer to? talk|speak
do you know WH you|your|to
would|could|can you say no|yes
would|do|will you mind if i|we !ask
can|could|shall|should|may we|i talk|speak|discuss|take|walk|share|show|describe|explain|help",
    },
    Rule {
        says: Says::Leads,
        why: "",
        when: "\
can|could|will|would|may|might|are you .. willing|happy|open|able|comfortable .. TELL|sharing|telling|saying
can|could|will|would|may|might|are you .. ok|mind|like|care|up to|with|for|if? TELL|sharing|telling|saying
can|could|will|would|may|might|are you .. willing|happy|open|able|comfortable .. describing|explaining
can|could|will|would|may|might|are you .. willing|happy|open|able|comfortable .. walking|taking|talking
can|could|will|would|may|might|are you .. ok|mind|like|care|up .. describing|explaining|walking|taking|talking
can|could you TELL !to|him|her|them|your
can|could|will|would you let me|us know|hear
will|would you TELL me|us|more|a|about|WH
can|could|will|would you _ TELL me|us|more|a|how|what|your
can|could|will|would you give|paint|let .. sense|idea|example|feel|feeling|picture|insight|flavour|know|in|impression
can|could|may|might i ask .. WH|if|whether
do|would|will you mind|care .. if|telling|sharing|saying|describing|explaining|walking|talking
can|could you think|remember|recall|imagine|picture of|back|a|an|what|how|when
do you know|remember|happen|recall .. WH|if|whether
is|would it be? ok|fine|possible|alright if|to|for i|you? to? ask .. WH
is|would it be? ok|fine|possible|alright if|to|for i|you? to? TELL me|us",
    },
];
