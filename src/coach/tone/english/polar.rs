//! What is asked for yes or no.

use super::{ADVICE, JUSTIFY, NEGATED, ORDER, PREMISE, STATE, YES_OR_NO};
use crate::coach::tone::Tone;
use crate::coach::tone::rules::{Rule, Says};

/// Blames, in the form of a question for yes or no.
pub const BLAMING: &[Rule] = &[
    Rule { says: Says::Is(Tone::Demanding), why: ORDER, when: "do n't you dare" },
    Rule { says: Says::Is(Tone::Accusing), why: JUSTIFY, when: "do n't you think .. anyone|anybody|nobody" },
    Rule {
        says: Says::Is(Tone::Accusing),
        why: JUSTIFY,
        when: "\
have|has|had|did n't you .. anything|even
could n't you see|wait|think|be|help
who|AUX .. without me|asking|telling|checking",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: NEGATED,
        when: "\
did n't you|it|that|the LIVING|feel|have
do n't you LIVING|think|believe|agree|worry|need|see|mind|mean|deserve|sometimes|also|deep
do n't you have !any
do n't you know someone|somebody
have|has|had you never LIVING|considered|thought|wanted|tried|wished|felt|missed
have|has|had n't you LIVING|noticed|considered|thought|wanted|tried|felt|wished|hoped
have|has|had n't you .. enough",
    },
    Rule {
        says: Says::Is(Tone::Accusing),
        why: JUSTIFY,
        when: "\
AUX NOT? you even|seriously
AUX+!have+!had you always|never
have you never
do|did|have|had you .. WRONG .. again
did|have you forget|forgotten|ignore|ignored|lie|lied
did|has|does it n't|not|never|ever .. occur|occurred|cross|crossed|strike
did n't it|that occur|cross|strike
did n't you|i|we|anyone|anybody
did you not
have|has|had n't i|we|you|anyone
have|has|had i|you not
could|should|would|might n't you|it|that|someone|somebody .. have PAST
could|should|would|might you not|n't .. have PAST
are|were|was n't|not you .. supposed|meant|ashamed|embarrassed
was|is that|this supposed|meant
were|was n't you told|asked|warned|informed
were|was|are you .. supposed|meant|ashamed
is n't that|it|this .. your job|responsibility|duty|fault
do n't you
can you not
do you ever listen|read|check|answer|reply|care
do you ever think before|of ING|others|anybody|anyone
do you not .. know|care|understand|see|read|listen|check|realise|realize
do you call that|this
did|has anyone|anybody|somebody|someone force|forced|ask|asked|tell|told you to
was it|that|this necessary to
is|was it you|your who|that
do n't you think .. should|could|might|would|need have PAST
AUX n't a|an|the|it|one .. have PAST|been
is|was n't that|it|this .. unprofessional|selfish|childish|irresponsible|rude|lazy|careless|arrogant|immature|\
    disrespectful
.. for once|a change $
have|did you .. thought|considered|think .. what|how that|this|it|your .. does|do|did|affects|feels|looks|sounds|\
    means|behaviour
have|did you .. thought|considered|think .. how the|your|others|colleagues|i|we|he|she|they .. feel|feels|felt
do you think this|that|it is .. enough|your|how|what|why
do|did you expect me|us|anyone|them to
AUX you or AUX you
AUX i .. or AUX i
are|were|will you going? to? WRONG+!miss
do|did you want|like us|me|the|them to WRONG
should n't you be
is|was n't it|that you|your|about who|that|time|job|turn
do n't you have a|any|anything watch|clock|calendar|phone|eyes|ears|manners|shame|respect|better|sense|decency
is|was that|this why|where|when you
were|are you asleep|blind|drunk|deaf|dreaming|hiding
would|was|is it be? too much to
would|will it have hurt|killed|been
do you think the|these rules|rule|hours|deadline|deadlines|times|policy|roster
do you think you are above|special|better
do|did you think|believe .. do|does|did n't|not apply|count|matter
is it always|never|again .. you|your
AUX you nothing better|else
do you have|need to|any always|manners|shame|respect
have you any shame|respect|manners
do|did you want me to fire|tell .. every|again
is|was that|it|this what i|we asked|agreed|said
would|will it kill|hurt you
did|has|does|have nobody
can n't you ever|even|at|be|do|get|keep|stop|follow|listen|read|remember|once|handle|manage|understand|wait|answer
will|could|would|can you ever|finally|please stop|start|learn|listen
must you|i|we
are you kidding|joking|serious|blind|deaf|trying|lazy|out
is|was it|that asking? too|so|that much|hard|difficult .. to|for
have you lost|gone .. mind|mad|crazy|touch
have you ever .. anything|once|properly
is that|this how|what you
would it have been|be so|too|that
do|did you actually|really care|read|listen|check
is that|this all|really|supposed|your|a|how .. best|all|joke|idea|way|work|did|do
do i|we always|have|need|look|must .. to|like|remind
am i the only|supposed
were you ever|finally
are|were you finally|ever|even|just|still? going finally|to .. finally|ever|even|keep|stop
do|did|have you have|got|any? .. idea|clue .. how|what
do|did you realise|realize|appreciate|grasp
do|did you know|understand|see how|what much|many|long|bad|badly|hard|this|that|late|often
are you aware
did you really|honestly think|believe|expect
do n't you think about|of
did you think nobody|no|i|we|it
did you bother|stop|think to|that|it|this|nobody|i
is|was there a|any|some good? reason|excuse|explanation why|you|that|for
do|did you have a|any|some good? reason|excuse|explanation
have you finally|no
do you think rules|nobody
do you think this|that|it is a? game|joke|funny|acceptable|ok|normal|professional|appropriate|fair
can|could|would|will you .. why|how .. FAILING|open|unlocked|unfinished|not|n't
do you know how JUDGING|FEELING|BETTER
would|do|will you care|mind to|explaining explain|why|telling? .. why",
    },
];

/// Carries its answer.
pub const LEADING: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Closed),
        why: YES_OR_NO,
        when: "\
have|had|did you had|have|find|found|got|get .. time|chance|opportunity to
have|had|did you .. thought|think about|of WH you|to",
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
could|might the .. be
would|do you call|describe|consider .. JUDGING|FLAW|problem|failure|success|improvement
would|am i be|right? wrong|right|correct
do|did|can i sense|detect|notice|hear|read|take|assume
did|do|have you notice|noticed how|that
did|do|have you see|seen how|what
could|might|may a|an|the|some|more|less .. help|be|do|solve|make
would you feel|be|do|work|get|sleep more|less
do|must you have|need|be|always? to? be? so|such|too
is it that you
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
will|would you TELL me|us|more|a|about|WH
can|could|will|would you _ TELL me|us|more|a|how|what|your
can|could|will|would you give|paint|let .. sense|idea|example|feel|feeling|picture|insight|flavour|know|in|impression
can|could|may|might i ask .. WH|if|whether
do|would|will you mind|care .. if|telling|sharing|saying|describing|explaining|walking|talking
can|could you think|remember|recall|imagine|picture of|back|a|an|what|how|when
do you know|remember|happen|recall .. WH|if|whether
is it ok if|to i? ask .. WH",
    },
];
