//! What blames in the form of a question for yes or no.

use super::{JUSTIFY, NEGATED, ORDER, PREMISE};
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
could|might n't it|that|this|there have been ~you
could|would|might n't he|she|they
would n't it|that|this .. have been .. for you
would n't you rather? have liked|loved|preferred|wanted|enjoyed|felt|been
should|could|would n't you|we ~have|supposed .. from here|now on
should|could|would n't you|we ~have|supposed .. next|future|more|less|often
do n't you LIVING|think|believe|agree|worry|need|see|mind|mean|deserve|sometimes|also|deep
do n't you have !any
do n't you know someone|somebody
have|has|had you never LIVING|considered|thought|wanted|tried|wished|felt|missed
have|has|had n't you LIVING|noticed|considered|thought|wanted|tried|felt|wished|hoped
have|has|had n't you .. enough",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: PREMISE,
        when: "\
do|would|did you think|believe|feel|say it|that|this is|was your|the _? _? that|which|who",
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
could|should|would|might n't you|we|i|it|that|someone|somebody|anyone|anybody|any|DET .. have PAST
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
AUX n't? you .. for once
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
would|was|is it be? asking? too much to
is|was .. too much to ask|expect|hope
would|will .. have killed|hurt|harmed you|anyone|anybody|to
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
was|were|is|are nobody ~YOU|YOUR
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
can|could|would|will you .. TELL .. what made|makes you think|believe|assume|feel !of
would|do|will you care|mind to|explaining explain|why|telling? .. why",
    },
];
