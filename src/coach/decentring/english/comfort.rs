//! Asking to be told that all is well.

use crate::coach::decentring::{Rule, Weight};

/// Endings that ask for a nod.
pub const TAGS: Rule = Rule {
    weight: Weight::Reassurance,
    asked: true,
    when: "\
.. AUX n't i|you|we|it|that $
.. , do|did|was|were|am|are|is|will|would|have|has|had|can|could you|i|we|it|that|they $
.. , right|ok|yes|no|huh|eh|yeah|true $
.. you know that|this $",
    unless: "\
LEAD? you|what|it|the? wanted|said|needed|meant|felt|preferred|asked|told|mean|want|problem
so|then|WH
.. you could|should|might|were|had n't|not have|late|there|told|asked",
};

/// Asking whether one is all right, or still liked.
pub const ASKING: Rule = Rule {
    weight: Weight::Reassurance,
    asked: true,
    when: "\
.. at least you
.. admit it $
.. you would miss me|us
.. forget it|this|about|that !to
.. tell|say|assure|promise me? that? it|you|we|i is|was|are|am|did|do|will|has|have
.. would you FILLER|still|ever? work|come|stay|choose|hire|recommend|pick .. me|again|here
.. rate|score|grade me
.. is|was it me|my
.. everything|all|things|we still? all? ok|fine|good|right|well between|with|$
.. be relieved|glad|grateful|happy|calmer if you
.. not|n't all bad
.. what do you like|love|value|appreciate|admire about|in me|my
.. i want|need|would|wish FILLER|only|like|love? to? you to like|be|stay|understand|forgive|trust|know|see
.. am i asking|expecting|doing|getting|going too|enough|ok|well|right|fine|wrong|it|on
.. do|did i really? come|seem|sound|look|appear FILLER|across|off|really? as|like|too|JUDGING|that|so
.. do|did i really? annoy|bother|scare|intimidate|upset|hurt|frighten|irritate|disappoint you
.. i do|done something|anything wrong|to
.. is|was|are my _? DEGREE? so|that|really bad|terrible|ok|good|harsh|wrong|awful
.. am i being|becoming|turning
.. , i hope|trust|assume|guess|suppose $
LEAD? did|have i ruin|ruined|spoil|spoiled|destroy|destroyed|break|broken|hurt|offend|offended|upset|disappoint|lost|\
    fail
.. can|could|may|will we? still be|work|get|talk
.. feel|sleep|be better|easier|happier|calmer if|knowing|hearing|when you|someone
.. please FILLER? say|promise|tell|confirm|assure that|me|you|it !what|where|how|which|more|when|who|about|if
.. am i the problem|reason|cause|only|one
.. am i FILLER|too|so|very|that|such|at|still|being|not|your|the|a|an? a|an|all? PAIN|JUDGING|TOUCHY|unfair|\
    controlling|strict|kind|manager|boss|monster|problem|ok|least|fair|good|worst|right|approachable|scary|enough
.. have|had i FILLER|been|become|turned|let|lost a|an|so|too|that|as|your|you|into trust|bad|down|a|JUDGING|PAIN|\
    terrible|TOUCHY|monster
.. was|is|were it|i|that|this FILLER|all? so|that|such|too? a|an? bad|terrible|awful|unfair|horrible|harsh|monster|\
    worst|rude|PAIN+!late
.. are|were|is we|you|everything|things|it|all FILLER|still|all|not|n't? ok|good|fine|friends|cool|mad|angry|cross|\
    upset|disappointed|happy|annoyed|hurt|offended|satisfied|glad|pleased|right|comfortable|sure with|at|between|in|\
    me|working|,|or|on|here|$
.. do|did|would|will you FILLER|still|ever|even? like|trust|hate|respect|believe|forgive|blame|love|value|regret|\
    enjoy|resent|want|mind me|working|in|being _? _? with|for|me|under|manager
.. do|did|would|will you FILLER|still|ever|even? like|trust|hate|respect|love|value|regret|enjoy|believe|forgive|\
    blame|resent|want|mind having|my|to _? _? with|for|me|under|manager
.. do|did|would|will you FILLER|still|ever|even? like|trust|hate|respect|believe|forgive|blame|love|value|regret|\
    enjoy|resent|want|mind me|working|in|being|having|my|to _? _? boss|team|in|here|$
.. do|does|did|would you|they|people|everyone|others|anyone|he|she FILLER? think|believe|say|feel that? i|it am|was|\
    is|have
.. do|does|did|would you|they|people|everyone|others|anyone|team FILLER? think badly|less|well|poorly
.. do|does|did|would _? _? _? you|they|people|everyone|others|anyone|team like|hate|trust|respect me
.. tell|reassure|assure|promise|convince me|say i|it|that|you|we|this|everything|was FILLER|not|is? am|was|is|were|\
    are|n't|not|do|did|have|will|would|ok
.. reassure|convince me|us
.. say|tell it|me|that|you is|was|are|am|it|if|n't|do|not|all ok|fine|n't|not|forgive|so|nothing|all|is|you
.. or|and|that is|are|it|was it? all fine|ok|good|right|well|in
.. gentle|kind|nice|easy|soft|mild|harsh|hard|tough|mean|cruel|brutal|merciful with|on|to|about me|us
.. be gentle|kind|nice|merciful|lenient
LEAD? do|please n't|not FILLER|be|judge|hate|hold|blame|leave|tell|think too|so|me|it|badly|harsh|angry|mad|cross|\
    upset|less|hard|against|i
.. go easy
.. hold _? _? against me
.. to hear|know|hearing|knowing that? i|we am|are|is|still|was doing|fine|ok|good|right|a|still|on|not|n't|forgiven|\
    the
.. tell|say me? that? we|i are|am
.. happy|satisfied|pleased|content|comfortable with|in|under|working me|my|for|with|under
.. something|anything|one thing? nice|positive|kind|good|friendly too|as|please|about|$
.. think|speak|talk|talks|say badly|ill|well|less|things|bad of|about|things? about|of? me
.. forget|forgive|move about|on|past? it|this .. friends|again|behind|fine|ok
.. be friends|ok|good|fine again|still|with
.. on my side
.. no|any hard feelings
.. is there? anything|something i am|do|did|have doing|done|do? wrong
.. how bad|terrible|awful am|was i|it
.. still want|like|love|happy|trust|enjoy|friends to|me|my|working|being|with|$",
    unless: "\
LEAD? how|what|where|when|which
.. so|too early|late|long|short|fast|slow|loud|much|many|often|quiet
.. am i ING+!being you|your|enough|the
.. do you still want|like|need to|the|a|your !work|be|stay|talk
.. hard|easy|kind|nice to|on say|hear|you|yourself",
};

/// Hoping, needing or wishing to hear it.
pub const HOPING: Rule = Rule {
    weight: Weight::Reassurance,
    asked: true,
    when: "\
.. not|n't the only one|manager|boss
.. something|anything|one DEGREE? good|nice|positive|kind
.. hope|hoping|hopefully|pray|trust you can|could|still|know|do|are|will|would|have|realise|realize|see|understand|\
    believe FILLER|not|n't|still|that? forgive|n't|not|me|i|know|still|angry|ok|cross|mad|hate|like|that|trust|love|\
    my|how|friends|upset|happy|think
.. hope|hoping|hopefully|pray we|that|this|it|i do|does|did|are|will|is|have|has|was|am|can|wo|would|were FILLER|\
    still|have|be|not|n't|all? n't|not|still|a|ok|good|friends|fine|change|changed|hurt|ruin|lost|put|past|too|as
.. hope|hoping|hopefully i|it|that am|is|was|did|have|do|are|were n't|not|all|ok|as
.. forgive|forgiven|forgiveness|reassurance|reassured|absolution|reassuring
.. i|you would|could|need|want|like|love|am _? _? to|hoping hear|know|be|feel|believe|hearing FILLER|from|you|\
    something|some|me|say? that|i|told|liked|say|you|reassured|sure|fine|nice|positive|good i|we|you|it|am|are|still|\
    is|$
.. could|would|can not|n't bear|stand|cope|take it? if|losing|it you|_
.. please do|stay n't|not|with leave|hate|me|quit|go
.. you would|will tell|say let _? me|so|it|know
.. you would|will tell|let me|us know? if|right|would|when|,|$
.. i am not|n't FILLER|a|an|that|such|the|so? a? bad|terrible|awful|worst|monster|horrible|unfair|PAIN
.. n't|not FILLER|the|a|that|so|as? bad|worst|terrible|awful a|as|was|,|boss|manager|is|$",
    unless: "\
.. what|which|where something|anything|one
.. not|n't what|how you
.. hope you|it|that|this|we feel|can|find|had|get|will|is|was|helps|have better|rest|time|a|say|tell|speak|sleep|use|\
    talk|bring|next|$
.. do n't|not need|want|have you|to
.. i would|want|need|like|love to? hear how|what|which|when|where|your
.. that|this|it was|is n't|not PAIN|ok|right|good",
};
