//! What blames by a question word.

use super::{ADVICE, JUSTIFY};
use crate::coach::tone::Tone;
use crate::coach::tone::rules::{Rule, Says};

/// Asks for a justification; after the kinds of *why* and *how* that do not.
pub const BLAMING: &[Rule] = &[
    Rule {
        says: Says::Is(Tone::Accusing),
        why: JUSTIFY,
        when: "\
why you AUX? NOT|never|always|still|only
why do n't you .. seriously|properly
why do n't you|we ever|even|at|like|want|trust|love|care
why do n't you|we listen|answer|reply|respect|understand|know|bother|participate|contribute
why do n't you !tell .. my|me
why|how|what .. on earth
why|how|what the hell|heck
why is it always|never
how come|is .. always|never|again
why not one|a|even|once",
    },
    Rule {
        says: Says::Is(Tone::Leading),
        why: ADVICE,
        when: "\
why not
why do n't you|we
what|how if you|we|i|it|they|the|your|there|that",
    },
    Rule {
        says: Says::Is(Tone::Open),
        why: "",
        when: "\
why .. close|dear to|for your|you
why you|your|is .. love|enjoy|enjoyed|chose|choose|became|become|joined|care|proud|matters
why you|your _? like|liked
why is it that you _? like|liked
why do|does !you|i|we|nobody|nothing .. come|comes|turn|turns|open|opens up? to you
why did you move here|to|into|abroad|away
why did you apply|emigrate|marry|retrain|settle
why do|does|did !you|i|we|nobody .. trust|love|like|enjoy|choose|prefer|value|return|admire
why is|was the|this|that|it .. called|named
what makes|made it|that|them|this so? JUDGING|BETTER|special|easy
what made you LIVING|choose|decide|join|apply|stay|become|smile|laugh|proud|come|fall|start|think of
what made you cry|sigh|swear !at
who do you think would|could|might|can|should|is|has !to
what gave|gives you .. idea for|of
why does|did|do|is it|that|this make|makes|made|give|feel
why do|would you think|believe|suppose|reckon that? !YOU
why do|did you like|want|hope|dream|prefer|value|enjoy|love|become|choose|join|fall|study|train|volunteer
why .. matter|matters|important|meaningful|meaning|mean|means|dear|love|loves|special|proud|enjoy|fun|fond
why .. works|worked|go|goes|went|do|did so? well|best
how come .. love|like|enjoy|fun|well|happy|good
how come you loved|liked|enjoyed|chose|became|fell|joined|stayed|care
why think|this|that|now $
why $
how could|can|might|may|should i|we
what was going",
    },
    Rule {
        says: Says::Is(Tone::Accusing),
        why: JUSTIFY,
        when: "\
why AUX NOT? you|your
why do|does|did|am|was|were|are|must|should|have|has NOT? i|we|nobody|everybody|everyone
why must|the
why no|none
why bother|even
.. for once|a change $
what|how if everyone|everybody|all|nobody
what .. say for yourself
what .. say in|for your defence|defense
how do you think i|that|this feel|felt|look|looks|looked|comes|came|sounds|sounded
what were you hoping|trying
what are you waiting|playing for? $|with|at
how did|do .. end|ended up your|with you
what .. would have happened|been if
where is|are|was your .. spirit|manners|commitment|pride|discipline|professionalism
what is|was the|your reason|cause that|why|you|for
how|what AUX nobody|none
which|what _ did you not|n't
when|where|what did|have i ever
what you were|was thinking|doing
what|why|how .. you .. this time $
how can|could anyone|somebody|someone|anybody .. such|so|WRONG|FLAW
why is|was|were|are|did|has .. without
why do n't you do|keep|pull|wear|clean|finish|use|follow|read your|the|what
where is|are .. you promised|supposed|owe|owed
what happened .. you promised|supposed
who was|were supposed|meant
who left|touched|did this|the|that|my|our
how long|often|many .. you .. WRONG+!miss|hiding|hide|late
why is|are|was|were|has|have nothing|none
why would anyone|anybody|someone
who asked you to
what is|was|are|were so _ that you
how do|can|could you expect
who do you think
when did you stop
what is|was with the|this|all|your
what stopped|prevented|kept you
why on|in|the|heaven
what do you take me|us for
who is|was|will going? to? pay|pays|paying|answer|clean|explain|apologise|apologize|justify
for what|which reason|reasons
on|by|with|under what|whose|which authority|permission|orders|right|grounds|approval
with|on whose
at what point did|do you think|decide|believe|plan
why always|still|again|only|just|so|me|us
why the FAILING|JUDGING|FEELING|long|silence|secrecy|attitude|drama|rush|delay
what AUX you actually|exactly do|doing|done|been .. in|at|all|during|here|the
what have|had you got? against
what did you hope|want|think to gain|achieve|prove
what did you do wrong
what do you mean you|it|he|she|they|we|there
what excuse|reason|explanation|right AUX you
what part|bit of .. QUOTE
what happened to your|our promise|word|plan|commitment|manners|agreement
what made you WRONG|TROUBLE
what is|was|keeps|keeping|kept|stops|stopped|stopping|prevented .. you from ING .. properly|job|phone|time|once|\
    simple|rules
how did it come to this|that
how many|much more|longer times|time|mistakes|chances|warnings|complaints|reminders
how much|long longer|more do|will|must|are|should i|we
how long|soon|often|many .. you intend|intending|plan to keep|hide|wait|ignore|go
how did this|it even? happen
how you managed|could|can to|not|WRONG|even? .. WRONG|leave|lose|miss
how managed you
where did|do you learn|get .. like that|nerve|idea
where were|was you yesterday|this|at NUM
where was|were|is your head|mind|brain|manners
what|how|where|who .. talk|speak|behave|act|treat|say .. like that
why do|must|should others|people|the
why was|were .. left|kept|lost|abandoned|wasted|sent
why did .. go|get|fall|break|stop|end .. !YOU
why .. my|me
why you|your
why AUX NOT? .. no|nobody
why .. AUX NOT? you
why is|was|does|did|do it|that|this .. you
why is|are|was|were .. so .. for|with|to you
why AUX n't
why AUX .. not
why .. FAILING
why .. nobody
what|which part|bit of .. not|n't
how can|could it|this|that be|happen
how come .. you|your|i|NOT|nobody|everyone|everybody|others|FAILING
how could|can|dare you NOT|WRONG|so|even|think|say|leave|send|treat|speak|do
how could|can|dare you tell|call|go|be .. like|that|the|them|him|her|without|so|such
how dare
how is|was it even? possible
how do|did|can|will you justify|defend|excuse
how do|did|can|will you explain this|that|your|why|yourself|it|such
how do|did|can|will you explain .. FAILING|FLAW
how do|did you manage to WRONG
how did you WRONG+!let+!allow|even
how many times .. do|did|must|have|will|should i|we
how often|long .. do|did|must|have|will i|we have|need
how hard|difficult can|could it|that be
how .. you let|allow .. happen|get|go|slip|slide|down|come|lapse|die|run
what have you done to|with
why|how|who|what .. without me|asking|telling|checking|saying
why do n't you .. seriously|properly|anything|anyone
what was|were|are you i|you? thinking
what were you doing|playing
what did|do you think you
what possessed
what came over
what got|gotten|has|had|have|did gotten|got|come? into|over you
what made you think|believe|assume that|you|it|this|i|we|the|nobody
what makes you so special|sure|certain|important|different
what makes|gave|gives you the? think|right|idea
what is it this|now
what is|are|was|were your excuse|excuses|problem|point|issue|explanation
what is|was wrong|up|the with|matter|problem with? you
what is wrong with your
what is it with you
what took|kept|is|was you|taking|keeping .. long
what took you $|this|NUM|all|until|forever
what is|was|takes|took|has ~like .. so long !to
what .. excuse
what did you expect $|would|to|from|me|when|after|if|then
what did i|we tell|say|ask|agree
how do you think|feel .. makes|made
why only
what were you expecting
what did you do to|this
what is so hard|difficult|complicated
how is|was it that
how long|many|often did you think|believe|expect
where were you when|while|all
where have you been
what did you think would|was|this|that|i
what exactly .. you|your do|did|doing|done|job|role
what do|did|have|are|were you do|done|been|doing .. all
what have you been doing
who told|said|gave|let|allowed|permitted you
who do you think you
who is|was|are to blame
who is|was|are responsible|at for|fault this|that|FAILING|mess
who WRONG
whose fault|mistake|mess|error
whose idea|decision was it|that|this
since when do|does|did|is|are|has|have|must
when since
when do|did|are|were you ever
when did you plan|intend|mean
when were you going|planning|intending|hoping
when was|were i going|supposed
when are|will you finally|ever
when will you start|stop|learn|grow|listen|understand
when are you going to start|stop|learn|grow|listen
where is|was|were your sense|respect|head
which part of .. NOT|did|do .. understand",
    },
];
