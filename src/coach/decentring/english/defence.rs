//! Setting right: what was not so, what one did do, what was meant.

use crate::coach::decentring::{Rule, Weight};

/// Saying that it was not so.
pub const CONTRADICTING: Rule = Rule {
    weight: Weight::Defending,
    asked: false,
    when: "\
.. i FILLER? reject|refuse|deny|dispute|contest
.. is|was n't|not meant
.. disagree|object|differ|exaggerate|exaggerated|exaggerating|misunderstood|misread|misheard|misremember|\
    misinterpreted|misunderstanding|misinterpretation|exaggeration
.. since when
.. that|it|this is n't|not FILLER? fair
.. that|it|this is|was FILLER? n't|not|hardly FILLER|at|all|quite|entirely|even|exactly? true|fair|right|correct|\
    accurate|how|what|why|so|me|my|who
.. that|it|this is|was FILLER? untrue|false|unfair|nonsense|wrong|rubbish
.. simply|just|not|n't quite|entirely|really|at? true|correct|accurate|so
.. not|n't how|what|the i|happened|way|it|whole
.. i do|can|could|ca n't|not FILLER? think|agree|accept|recognise|recognize|remember|recall|share|find|see
.. i disagree|object|differ|contest|dispute|deny|doubt that|with|to|this|it|you
.. i never FILLER|once? SPOKE|WRONG|meant|wanted|raised|treated|intended|did|made|gave|refused|thought|questioned|\
    doubted
.. neither did|do|was|have i
.. i have|had|would never|n't|not FILLER|once? SPOKE|WRONG|meant|wanted|raised|treated|questioned|refused|said
.. i would never
.. i would|could n't|not call|say|describe|put
.. was|is n't|not me who|that
.. the way i remember|see|saw|recall|heard
.. as far as i
.. n't|not|never .. on purpose|deliberately|intentionally
.. i was|am n't|not FILLER? ING|a|the|rude|angry|late|ignoring|aware|even|trying|unfair
.. did|do n't|not FILLER? mean|intend|want|try|set to|it|that|for|any|as|out|you
.. i did n't|not WRONG|exclude|leave|shout|cut|say|play|treat|dismiss|single|promise|forget|yell|raise|favour
.. i do|am n't|not FILLER|ever? WRONG|shout|shouting|play|favour|micromanage|judge|gossip|discriminate|raise|yell
.. i did n't|not do|say|write|send it|that|this to|because|out|for
.. never|not|n't FILLER|ever? my plan|intention|idea|wish|style|way|aim|purpose|point
.. nobody|nothing|no-one|none FILLER|i|of|that? i|them? said|did|was|is|meant PAST|meant|against|personal|to
.. i|we can FILLER? assure|guarantee|promise you
.. wrong impression|idea|picture|end
.. you took|take|taken|read|got|have this|it|that|me|them|what? _? the wrong|wrongly
.. i see|saw|remember|recall|experienced|view it|that|things|this|the _? _? differently|otherwise
.. find|seems|feels|is|sounds|bit|rather|little a? bit|little|rather|very|quite? unfair|harsh|exaggerated|unjust",
    unless: "\
.. unfair|wrong|harsh|unkind of|to|on me|you
.. i was|were|am n't|not FILLER|very|always? clear|there|listening|fair|honest|careful|paying|thinking|ready|good|able
.. that|it|this was n't|not FILLER? ok|right|acceptable|good|fair|easy|enough|kind|clear
.. n't|not what|how you
.. again|before|any|anymore $
.. not|n't how i want|wanted|should|like|meant|hoped|would
.. do|did n't|not want to|you
.. i have|had n't|not seen|asked|thought|told you|noticed|heard|known|said|listened|given|thanked|explained|checked
.. have|had? never asked|told|thanked|gave|given|answered|heard|seen|noticed|shown you|your !to|that
.. i do n't|not think i gave|listened|heard
.. , AUX it|i|you|we $
LEAD? tell|say me|it|that
please tell|say
.. is|was it|that|this not|n't|un fair",
};

/// What one did do, always does, or did for everybody.
pub const VINDICATING: Rule = Rule {
    weight: Weight::Defending,
    asked: false,
    when: "\
.. i SPOKE|gave|offered you? .. already|twice|before|several times?
.. i told you so|already|before|in|on|at
.. i wrote|emailed|sent it? to? you on|in|at|twice|that
.. i hardly|rarely|seldom ever? _
.. ca n't be it|true|right|so|that
you did FILLER? get|have|receive|say|agree|know|see
but you did FILLER? get|have|receive|say|agree|know|see
.. i am a|an DEGREE? _ person|manager|boss|type|guy|man|woman
.. not|n't as if|though|that i|it
.. i FILLER|have|had? nothing|no against|reason to
.. i had my reasons
.. right decision|choice|thing|call|step|way $|to|for|and
.. are|were different
.. for|in NUM|many|FIGURE|twenty|fifteen|thirty years|months
.. nobody|no-one|one|none has|have|had? ever
.. were|was|are|is the rules|rule|policy|orders|instructions|agreement|plan|deal|arrangement|procedure
.. do|decide|say|did it|that|the same? again $
.. to clarify|correct|explain|be clear|fair|honest|precise
.. the truth|fact|facts|reality is|are|was
.. contrary to
no , i|that|it|you|we
.. no differently|different from|than|to
.. i am|was like|this that|way with|to
.. i FILLER? always !late|forget|interrupt|cut|come|leave|talk|hear|get|end|rush|wanted|assume|assumed _
.. at least i
.. my best|hardest|utmost|door
.. i work|worked|put _? _? hours|weekends|nights|hard|day|evenings
.. i fought|stood|spoke|argued|pushed|campaigned up? for|by|with you|your
.. ca|could n't please|be|win|know|split everyone|everybody|everywhere|everything|myself|all
.. matter of fact
.. i explained|announced|mentioned|informed|warned|reminded|emailed|invited|offered|thanked|praised|consulted|\
    clarified
.. i have FILLER|always|never? supported|backed|defended|listened|helped|explained|offered|treated|included
.. of course i
.. you will|would|can FILLER? see|find|notice|remember that|it|i|how
.. i am|was DEGREE|FILLER? DEGREE? fair|generous|patient|supportive|flexible|open|clear|friendly|approachable
.. i do FILLER? listen|care|try|ask|tell|thank|help|support|explain
.. i did FILLER|clearly|in|at|also|even|definitely|always|indeed|very|twice? fact? SPOKE|BACKED|make|put|let|note
.. actually|honestly|respect|fact|but i have|had? FILLER|never|only|always|clearly|already? BACKED|SPOKE|spent|put|\
    covered|did|made
.. actually|respect|fact|but i have|had? never|only|always
.. i|we FILLER? always|regularly|constantly|consistently|repeatedly !late FILLER? BACKED|SPOKE|make|made|do|did|open|\
    am
.. i have always|consistently|repeatedly|only ever? BACKED|SPOKE|done|been|made|had|kept|had
.. my door is|was|has
.. i treat|treated|speak|spoke|ask|asked|give|gave|talk|said|told|do|say _? _? _? everyone|everybody|people|all|same
.. i had every|all|a|good right|reason|reasons|the
.. i have|had? am|was|been DEGREE|FILLER|more|always|nothing? than|but? fair|patient|generous|clear|supportive|\
    flexible|kind|open|reasonable|there
.. everyone|everybody|all PAST|had|have|was|were|knew|gets the|told|a|it|informed|same|copied|invited
.. sorry|apologise|apologize , but
.. sorry but
.. i SPOKE|BACKED everyone|everybody|all|people|twice|several|many|repeatedly
.. everybody|everyone|all not|and just|only you
.. the same for|to|with|way everyone|everybody|all|as|i
.. nobody|no-one|one|everyone|everybody|others else|the|was|is|were|are|has|have _? _? SPOKE|happy|fine|problem|\
    understood|agreed|minded|mind|objected|managed|issue
.. in|to all|my|be fairness|fair|defence|defense
.. for the record
.. as you know|remember|recall|saw|will
.. the|some|more|a|of context|background
.. whole|full|bigger|other story|picture|side
.. ask|asked anyone|anybody|around|everyone|the
.. i did FILLER? SPOKE|BACKED|include|invite|thank
.. i do FILLER? BACKED|make|listen|care|try|leave|ask|tell|thank !not|n't
.. i FILLER? PAST|had|was|did .. as well|too $
.. record straight
.. due? respect
.. let me|us explain|clarify|correct|remind|be|set|tell !clear how i _? will|would
.. i have|want|need|would|must|should|feel to|like|that|just? to|i? correct|clarify|defend|explain|stress|emphasise|\
    remind|justify|point|say !yes _? _? that|why|how|my|what|myself|you|straight|out|in
.. if you|i remember|recall
.. please|just remember|bear|keep|consider that|in|it|how
.. as i SPOKE|recall|remember|see
.. i hear|see|understand|get|appreciate|take|know|agree you|it|that|your|what|how|why .. , but i
.. i gave|spent|put|offered|worked|invested|stayed|covered|took you? twice|hours|weeks|days|months|all|two|three|\
    every|plenty|lots|several|more|extra|half|a|up
.. was|were|had|is been? announced|explained|clear|shared|communicated|discussed|agreed|obvious|posted|stated in|on|\
    from|at|to|by|with|several|weeks|long|everyone|the|beforehand|.
.. i|we acted|followed|went|stuck by|the|to|strictly|correctly|rightly|according rules|policy|plan|procedure|book|\
    what|rule
.. did|done|doing nothing|everything wrong|right|i|possible
.. n't|not done|do|did anything wrong
.. i think|believe|know i|sure|that|i? i|am|was|have|did|handled? was|am|have|did very|quite|pretty|a|it|correctly|\
    always? right|fair|clear|reasonable|supportive
.. i am|feel i|sure|that|i? i|am|was|have|did|handled? was|am|have|did|handled|had|acted|been very|quite|pretty|a|it|\
    correctly|always? right|fair|clear
.. i think|believe|know|am|feel i|sure|that|i? i|am|was|have|did|handled? was|am|have|did|handled|had|acted|been \
    very|quite|pretty|a|it|correctly|always? well|correct|good|properly
.. i think|believe|know i|sure|that|i? i|am|was? handled|had|acted|been very|quite|pretty|a|it|correctly|always? \
    right|fair|clear
.. i think|believe|know i|sure|that|i? have|did|handled? handled|had|acted|been very|quite|pretty|a|it|correctly|\
    always? right|fair|clear|reasonable|supportive
.. i am|feel i|sure|that|i? i|am|was|have|did|handled? was|am|have|did very|quite|pretty|a|it|correctly|always? \
    reasonable|supportive
.. i think|believe|know|am|feel i|sure|that|i? i|am|was? handled|had|acted|been very|quite|pretty|a|it|correctly|\
    always? reasonable|supportive
.. i am|feel i|sure|that|i? have|did|handled? handled|had|acted|been very|quite|pretty|a|it|correctly|always? \
    reasonable|supportive",
    unless: "\
.. late|forgot|badly|over|poorly|instead
.. that|how i spoke|asked|answered
.. i explained|answered|replied|invited|announced it|you|that? too|late|badly|poorly|wrong
.. would|will|to tell .. again
.. never|not|n't do|say it|that again
.. n't|not i replied|answered|read|checked|listened|explained
.. if i|you did|had
.. i am|was|been n't|not|less
.. i have|had only|never|always heard|understood|seen|known|noticed|been !there|fair|clear|supportive
.. i SPOKE you to
.. i|we always|only|never hear|learn|notice|find|cut|talk|forget|leave|end|speak
.. i did ask|say|tell you to
.. you were|are not|n't? clear|right",
};

/// What one meant.
pub const INTENDING: Rule = Rule {
    weight: Weight::Defending,
    asked: false,
    when: "\
.. i was|were|am|have only|just|simply|merely|genuinely|honestly|really ING|been
.. i was|were|am only|just|simply|merely
.. i was|were trying|joking|kidding|following|protecting|teasing|acting
.. only|just|simply|merely|genuinely|actually meant|wanted|trying|joking|kidding|wanting|tried|intended|teasing
.. was|is|be only|just|simply|meant|supposed|intended|all|as|to? to|as|a? be? a|an? joke|banter|compliment|help|\
    helpful|kindness|encouragement|praise|tease|funny|kind|supportive
.. a|an|as joke|banter|compliment
.. i meant|intended it|well|to|that|no|only|the|this|for|what|by
.. i only|just|simply|merely|genuinely|really|honestly meant|wanted|said|asked|tried|did|thought
.. i mean|meant|mean'd well|no
.. what i FILLER|had|was? meant|wanted|said|intended|trying|say
.. my only|real|sole? intention|aim|goal|point|purpose|heart|motives|thinking was|were|has|had|been|is|in
.. good|best|no|any|bad|my intention|intentions|harm|malice
.. for your own|sake good|benefit|$
.. in your best|own? interest|interests
.. with you|your in|best mind|interests|interest
.. i FILLER|honestly? thought|believed|assumed i|you|it|that|we was|were|would|wanted|preferred|liked|knew|did|it",
    unless: "\
.. not|n't|never what you
.. i meant|wanted|want to tell|send|write|thank|ask|come|call|say you|sorry|thank
.. my goal|aim|intention is to
.. i thought|assumed wrong|and
.. i am only|just starting|learning|beginning|now",
};
