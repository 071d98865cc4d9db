//! What opens with a question word.

use super::{ADVICE, FACT, JUSTIFY, PREMISE, PRESSURE, STATE, YES_OR_NO};
use crate::coach::tone::Tone;
use crate::coach::tone::rules::{Rule, Says};

/// Carries an answer or a premise.
pub const LEADING: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Demanding),
        why: PRESSURE,
        when: "\
when|where .. finally|asap|immediately
when .. at last",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: ADVICE,
        when: "\
who|what AUX n't
how|what about !WORK ING ~does|do|nobody
how about we|you|if|i
what|how would|could|might .. if you simply|just|only|finally
what would|could|might you lose|risk|gain by
what would|could|might you lose|risk|gain if you
what would|could|might|will happen if you !had|have|could|were|was|knew|felt|got|did|do|can|are|went|never|ever|\
    would|won|NOT
how|what about a|an",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: PREMISE,
        when: "\
how so? FEELING|JUDGING|BETTER|PAST+!FIT AUX
how on|up|out|in|off|down|at|over _ _? AUX YOU|PRON|DET
how much|a|far BETTER|FEELING|JUDGING|more|less
how _+!AUX+!PRON+!DET+!WH+!PREP+!FIT+!MEASURE+!CONJ+!I+!FILLER+!not+!else+!come+!about+!best+!exactly+!ready+!open+\
    !prepared is|are|was|were|did|do|does PRON|DET|YOU|YOUR|I
who would|could|can|does|do n't|not
who could|would|can possibly
how|who could|would|can anyone|anybody|someone
how FEELING|JUDGING|BETTER .. AUX you|he|she|they|it|the|your|we find|think|feel
how much|badly|strongly|deeply|often|long .. bother|bothers|bothered|upset|annoy|annoyed|annoys
how much|badly|deeply|hard AUX the|this|that|it|our|all .. TROUBLE|scare|frighten|shake|worry|exhaust|drain|\
    stress|shock
how soon|quickly|fast|early|long .. realise|realize|notice|understand|see that|how .. JUDGING|FLAW|FAILING
how much|badly|strongly|deeply|often|long .. hurt|hurts|worry|worries|frustrate|frustrates|irritate
how much|badly|strongly|deeply|often|long .. irritates|hate|miss|disappoint|disappointed|stress|dislike
how much|badly|strongly|deeply|often|long .. regret|resent|suffer|suffered|struggled|struggle|avoid|avoiding
how much|often of this|that|your|the .. your|you|because
how .. survive|survived|tolerate|endure|cope|put
how do|did|can|could you|he|she|they ever|even? stand
why .. so|such|much JUDGING|FEELING|BETTER
why is|are|was|were !YOU .. BETTER
what stops|stopped|prevents|prevented|keeps you from
what is|was|has stopping|keeping|preventing you
what is|was holding you back
how|what .. you agree .. that|with
what makes|made|is|was|making you unhappy|sad|angry|frustrated|stressed|anxious|nervous|tired|annoyed|upset|\
    insecure|bored|demotivated
where|what is|are|do .. biggest|main|worst|greatest problem|problems|weakness|weaknesses|mistake|mistakes|issue|issues
how long have you been|felt FEELING|JUDGING
what is the point|use|sense in|of
where is the sense|logic|harm|point|fun|use
what .. avoid|prevent .. FLAW|again
how .. stay|keep|remain sane|calm|patient|cheerful|motivated with|when|despite|in
how FEELING|JUDGING .. are|is|were|was|did|do|does you|he|she|they|it
why ORDER|GIVE|COMPLETE|wait|stay|risk|waste
what|how about the|that? idea|option|possibility
who needs|wants|likes|cares
who|which !part _? _? TROUBLE you|your|the
who|which .. the? worst|weakest|laziest
what|how|where|when|why .. your lack|trouble|difficulty|struggle|conflict|inability|unwillingness|problem|\
    problems of|with|in|to
what|how .. your JUDGING+!good+!great+!perfect+!fun ~ING
what would|could|will stop you from|saying
what benefit|benefits|advantage|advantages|upside
how will|would|could .. make|help you BETTER|JUDGING|FEELING|more
when did you first? start|begin|lose|stop|feel|notice .. JUDGING|FEELING|interest|motivation|ING
how|what AUX it? feel .. finally|rid
how|what .. despite|spite
how|what is|was|are|were .. BETTER|worse than !you
how big|much|bad|good of? a
why is|are|was|were !YOU .. so !much|far
what are you afraid|scared|worried|ashamed|angry|frightened
what makes you think you would|will|are|should
what .. so|such|that|too much? BETTER|worse
what .. so well|badly|special
what did you _ so much
what AUX it|that? hurt|cost|harm to
what is|would the|be? harm|wrong|bad in|with|about ING|a
what have|do you got|have? to lose
what is not to
how much did you enjoy|love
how do|did|will|can you handle|manage|live|deal|overcome|fix with? being|your|that|such
what .. your constant|obvious|endless|usual|frequent|so-called
what are you hiding
what is|was|are|were it|that|you? _? .. TROUBLE .. about|with|in|at|when
what|which|who AUX? TROUBLE|TROUBLE+PAST you .. about|with|in|at|when|of|because
which !part .. TROUBLE you|your
which .. nerves
what AUX|about|makes|made .. so|too|such !far|much|many|often|long !that _ about|to|for|with|in|at
what AUX so _ about|in|with
what could|would|can|is .. BETTER|more|nicer|worse _? than
what is|was|has gone? bad|wrong|trouble|difficult with|about|in
what went|goes wrong|badly
what do|would you say we|if|to|about ING|we|i|you
what .. so|such|too JUDGING|FEELING|ING
what .. that JUDGING $|to
what makes|made !somebody|someone|people|a .. JUDGING to|for|about
what makes|made .. such|too
what .. hate|dislike|despise|resent
what is|was the real
what|how|which .. real problem|reason|issue|cause
what|how|which|where|when .. your FLAW
what|how .. PREP such|so a|an? JUDGING|FEELING|BETTER|small|little|few
when will|would you finally? stop|quit being so|too
what|how .. given|considering that|how|the",
    },
];

/// Asks after the person, whatever the piece of work.
pub const ABOUT_THEM: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Closed),
        why: FACT,
        when: "\
what|which|how time|day|date|slot|hour|weekday
where did you go|train|buy|travel|fly|move|meet
when did|have you last take|taken|speak|spoken|talk|talked|see|seen|meet|met|go|eat|visit|call|travel|change|check|ask
when did|have you last use|play|update|rest|exercise|train|write|work|move|hear|call|have|get|had a|an|any|some|\
    the|your
how many|much of your LIFE
how much|many|long|often|old|far|soon|big|early|late .. you live|travel|feel|felt|feeling|sleep|enjoy|like|want|\
    need|work",
    },
    Rule {
        says: Says::Is(Tone::Open),
        why: "",
        when: "\
how|what about you|your|things|yourself|me
who has been .. for|to you
who here|else? would you like|love|want to .. more
who .. makes|made you|your
who do you hope|wish|admire|trust
who .. in a way you
who comes to you
who|which one|ones? would you|it pick|choose|hand|be|lend|keep|drop
which of your|my !PERSON
which .. feel|feels .. your|you
how much of you|yourself
how much _ from me
when do|does you|it|this|time|something ~start|begin|end|leave|go|come|close|arrive|finish|return|move|due|be|get|\
    WORK|usually|take
when do i ~see|have|hear|get|expect|COMPLETE|go|start
when was|were|have|has you|i|work|something|it .. FEELING|JUDGING|FIT|BETTER|let|different|much|clearer|right|true|\
    some|asking|your
when did you|i|somebody|someone|something .. something|somebody|someone|good|seem|know|advice
when would|could you|it .. rather|like|liked|need|help
who are|were you when|outside|beside|without
what is|was new|up with|for|about you|your|things|life
where do|does your mind|heart|head|energy|thoughts
where are|were you happy|happiest|best
how|what .. for|on your LIFE|nerves|head|heart
what was|were your
how|what .. treating|treat|treated you
how|what .. feel|feeling|feels|felt
how|what .. for|on|with|like you
how|what .. mean|means|meant to|for you
how|what .. affect|affects|affected|affecting|change|changed|changes|influence|touch|shape|helped|help you|your|people
how|what .. bring|brought up
how are you !doing $
how are|have|is you|your|everyone|everything|life been|doing|keeping|holding|LIFE|coping? $
how are you|things !WORK|doing|getting
where do|does|did .. come from
where your|this|that .. comes|came from
where .. see|like|want|hope|imagine|dream yourself|to
when have you
when .. you .. feel|felt|learn|happy|happiest|best|proud|proudest|alive|most|last
when .. feel|feels|felt
which .. feel|feels|give|gives|gave|make|makes|made|bring|drain|drains|energise|energize you|your
which .. EPISODE|ones .. you|your|me",
    },
];

/// Asks for a fact.
pub const FACTS: &[Rule] = &[
    Rule {
        says: Says::Alone(Tone::Accusing),
        why: JUSTIFY,
        when: "\
why AUX
how come
what were you ING",
    },
    Rule {
        says: Says::Is(Tone::Open),
        why: "",
        when: "\
where .. in NUM? years|NUM
which _? EPISODE
where do|could|can|would|should|did|might|have you|i|your !live|stay|sit|park|grow|study|work|want|eat|spend|put ~live
where do|would you want
what|who|where|when else $",
    },
    Rule {
        says: Says::Is(Tone::Closed),
        why: FACT,
        when: "\
who|whose|whom|when|which|where
what FACT AUX|of|would|works|suits|in
what is|was|are|were YOUR|the|his|her _? FACT $|of|on
what is|was|are|were YOUR|the|his|her _ 's FACT
what is|was YOUR|the favourite|favorite !part|thing|bit|memory|moment|way|kind
what is|was your FACT $
how MEASURE .. YOU|YOUR|my|me|i
how !many|much MEASURE",
    },
    Rule {
        says: Says::Is(Tone::Closed),
        why: FACT,
        when: "\
how FIT|ready|open|prepared",
    },
    Rule { says: Says::Is(Tone::Closed), why: YES_OR_NO, when: "what about" },
    Rule { says: Says::Is(Tone::Status), why: STATE, when: "how many|much" },
];
