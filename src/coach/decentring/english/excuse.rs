//! Reasons for what one did: no time, no choice, things and people in between.

use crate::coach::decentring::{Rule, Weight};

/// Having been in a hurry, short of people or of choice.
pub const BUSY: Rule = Rule {
    weight: Weight::Excusing,
    asked: false,
    when: "\
.. i|we was|were DEGREE? short of|on|staffed
.. nothing|little|not|n't much? more? i|we could
.. did|do n't|not have a|any|enough|much|the? DEGREE? choice|say|time|chance|option|influence|information|facts|\
    numbers|people|staff
.. so|too much|many to|on
.. got|get|went|gets out of hand
.. got|get|gets|came|comes in the way
.. i would had|been
.. i|we was|were FILLER? ING+!trying+!thinking+!wondering+!hoping+!being+!listening+!talking+!going+!speaking
.. just how|who|the i|way am|i
.. that is|'s how|who|the way? i am|work|do|talk
.. only|just one person|pair
.. i|we had a|an|no|my|just|only|barely|NUM|to|other|another|such|enough|too
.. i only|just got|heard|received|learnt|learned|found the|it|them|about|out|that|in|on
.. i had just|only|barely PAST|come|had
.. i was thrown|dropped|pushed|landed|chucked in|into|at|off
.. lost track|sight of
.. is|are always|often DEGREE? like|that|this that|this|with
.. one thing after another
.. one|NUM crisis|emergency|problem|meeting|call after another
.. wrong folder|inbox|address|list|calendar
.. if the|my|our|ABOVE|GEAR _? had|was|were|would .. i|we
.. it was DEGREE|FILLER? DAY|late|the and|and? i|we|end|last
.. wanted to go|be|get home|away|out
.. nobody|no-one|one had? told|gave|warned|informed|reminded|asked|briefed|said me|us|anything|to
.. i|we am|was|were|been|had|got been? FILLER|so|very|completely|totally|utterly|too|a|all|pretty? HURRY
.. i|we was|were DEGREE? new|between|abroad|away|double-booked|snowed|ill|sick
.. i|we had to !wait
.. one of those|these DAY|days|weeks|months|mornings
.. i|we am|was|were|been under|off|up|away|back-to-back|short|double-booked|between|out|stuck|tied|caught|new|late|\
    only|alone|on for|in|on|to|with|so|a|such|at|sick|all|of|from|my|the? sick|staff|night|leave|holiday|time|role|\
    post|job|stress|up|sleep|feet|knees|day|meetings|people|traffic|pressure|human
.. i|we was|were|am|been|had|on in|on|meetings a|the? hurry|rush|leave|holiday|phone|road|call|meetings|day|train|\
    budget|meeting
.. week|weeks|month|quarter|day|days|year|term|season|things|ward|shop|office|floor|inbox|it|everything|that|morning|\
    afternoon|evening|shift|schedule|diary was|were|is|has|have been? FILLER|so|very|such|completely? a|an? HURRY|\
    full|packed|mess|upside
.. week|weeks|month|quarter|day|days|year|term|season|shift|schedule|diary|things|ward|shop|office|floor|inbox|it|\
    everything|that|morning|afternoon|evening was|were|is|has|have been? just|pretty|a|an|absolutely? a|an? HURRY|\
    full|packed|mess|upside
.. week|weeks|month|quarter|day|days|year|term|season|shift|schedule|diary|things|ward|shop|office|floor|inbox|it|\
    everything|that|morning|afternoon|evening was|were|is|has|have been? FILLER|so|very|such|completely? a|an? \
    overflowing|intense|lot
.. week|weeks|month|quarter|day|days|year|term|season|morning|afternoon|evening|shift|schedule|diary|things|ward|\
    shop|office|floor|inbox|it|everything|that was|were|is|has|have been? FILLER|so|very|such|completely|just|pretty|\
    a|an|absolutely? a|an? back-to-back|busy
.. week|weeks|month|quarter|day|days|year|term|season|morning|afternoon|evening|shift|schedule|diary|things|ward|\
    shop|office|floor|inbox|it|everything|that was|were|is|has|have been? just|pretty|a|an|absolutely? a|an? \
    overflowing|intense|lot
.. such a|an HURRY|busy|full|intense|packed
.. i|we had|have had? no|so|too|only|back-to-back|barely|hardly|NUM|a|just|my|the FILLER|very|full|other|real|such? \
    time|choice|say|much|many|meetings|emails|calls|full|lot|people|minutes|patients|hours|deadline|deadlines|\
    alternative|clinic|migraine|headache|cold|flu|staff|cover|auditors|inspectors|influence|power|customers|plate|\
    hands|head|day|off|things|visitors|colleagues|admissions|deliveries|late|idea|sick|on|way|interviews|fever|\
    toothache|flight|priorities|notice
.. i|we|and|but had|have|has|was|not n't|not slept|eaten|myself|enough|time|had|any
.. n't|not|never enough|any time|people|staff|hands|budget|information
.. short|out|running|ran|pressed of|on|for|out time|staff|people|hands|sleep|of|us
.. was|were|is no|not|n't|hardly|just|simply|little FILLER|no|enough|much|any? time|budget|money|room|choice|\
    alternative|option|chance
.. under|such DEGREE|that|huge|enormous|great|lot|much|constant? DEGREE|lot|much? of|much? pressure|stress|strain
.. i was|am n't|not FILLER? well|myself|in|at
.. i|we could n't|not do|help|get|change|avoid|know anything|it|away|out|that|much
.. no|not|n't|hardly DEGREE|any|one? free|spare|single minute|moment|second|hour|hand|slot
.. had|have already fixed|decided|set|booked|signed
.. too|so|a much|lot|many going|on
.. hands were|are|was tied
.. all|everything at|landed|came|happened|hit FILLER|on|at? my? desk|once|together
.. with everything|all|so going|that|else|the|much
.. what with
.. because|since|as i|we was|were|had|am|got
.. overslept|double-booked|snowed
.. NUM people|nurses|colleagues|staff|of|teachers|hands|down|short short|down|off|missing|sick|away|ill|us
.. end|middle|height|beginning|start|run-up|close|peak|week|day|days|night of|to|before|after the? term|year|month|\
    quarter|stocktake|audit|season|inspection|exam|christmas|exams|launch|merger|holidays|move|sale|visit|deadline|\
    easter",
    unless: "\
.. too|over|while|when i was
.. i had no|not right|idea how|n't
.. i had a chance|talk|word with
.. i|we had hoped|wanted|promised|said
.. HURRY|full|long|night|week|day for|on|with you
.. you|your were|was|had|have|are|week|day|diary|schedule|shift|got _? _? _? HURRY|no|so|full|people|NUM|lot
.. i will|can|shall .. by|before|after|at|from the
.. i am|was late $
.. next|this week|month|term",
};

/// What came in between.
pub const CAUSED: Rule = Rule {
    weight: Weight::Excusing,
    asked: false,
    when: "\
.. because|due|owing|account of|to
.. because the|my|it|there|everything|our|GEAR|ABOVE .. was|were|had|did|went|came|kept|broke|needed|wanted|called|\
    cancelled|PAST
.. GEAR+!meeting+!call+!message+!email+!line+!delivery+!app was|were|had|went|lost|broke|kept|crashed|died|failed|\
    never|ate|froze|got|swallowed|did
.. meeting|call|clinic|inspection|appointment|delivery|ward-round|surgery FILLER|before? overran|ran|went|dragged|\
    was over|on|late|long|delayed|moved|cancelled|running
.. meeting|call|clinic|inspection|appointment|ward-round|surgery FILLER|before? overran
.. overran|crashed|froze|broke down?
.. slipped|slips|fell|went|got|dropped|buried|lost through|under|by|past|between|buried|lost|off|,|in|away|my !well|\
    you
.. some|few|many things|balls slipped|fell|dropped|got|went|were
.. it|that|yours|yours|message|request|this slipped|got|went|fell|must _? lost|under|buried|through|by|spam|past|off
.. you know how|what|that it|things|december|busy|mad|crazy|the|hard|we|these|this|mondays|fridays|CAPITAL|it's _? \
    is|are|like|get|gets|goes|can|was|were
.. you know how|what DAY|it|things is|are|like|get|gets
.. was|is|were just|only|simply that
.. that is|was why|how i|we|it|the|your
.. the only? reason was|i|we|for
.. spam|junk folder|filter?
.. at the|a|such bad|wrong|worst time|moment
.. bad timing
.. something|things|emergency|crisis|urgent|fire came|cropped|got|happened|blew up|in|between
.. came|got up|in|between between|the|$
.. crisis|emergency with|in|on|at
.. had|dealing|busy|fighting|juggling to|with deal|crisis|fires|the|handle|three|two",
    unless: "\
.. HURRY|long|night|week|day for|on you
.. ca|can|could|will|must n't|not|only .. because|due
.. because .. ends|is|means|has|ca|will|are
.. because|because of you|your|me|my|how|what|that i|tone|mistake|decision|fault|own
.. how|what|that you|your
.. went well",
};

/// What happened to one, told of somebody or something else.
pub const HAPPENED: Rule = Rule {
    weight: Weight::Excusing,
    asked: false,
    when: "\
the|a|an|our|some|two|three|all|both|every|each|GEAR|ABOVE|there|things|everything _? _? _? PAST|was|were|had|came|\
    never|went
my|my GEAR|KIN|diary|calendar|schedule|deadline|hands|head|team|train|boss|director|manager|own|week|day|inbox _? \
    was|were|had|PAST
we were|had|lost|ran|could|got
it was|had|took|fell DEGREE|FILLER|the|in? HURRY|DAY|end|middle|height|quarter|season|full|late
.. my own? boss|director|manager|head|team|ABOVE was|were|wanted|kept|had|PAST",
    unless: "\
.. you|your|yours|has|have|is|are|wrong|mistake|sorry|fault|apologise|should|ought|better|n't|not|HURTS|PAIN|feel|\
    felt|hear|heard|too|unfair|without|unclear|ok|acceptable|promised|agreed|working|work|works|changed|helped|\
    easier|harder|next|from|could|would|will|can
.. that|what|how|way|when|if|time|moment i|we|my",
};

/// Others as the cause.
pub const OTHERS: Rule = Rule {
    weight: Weight::Excusing,
    asked: false,
    when: "\
.. ABOVE decided|insisted|wanted|pushed|forced|changed|announced|set|demanded|ordered|imposed|needed|overruled|lost|\
    dropped|ruled|decides|insists|wants|pushes
.. ABOVE FILLER|had|has|have|of|them|never|in|team? never|had? told|made|asked|gave|put|kept|called|sent|messed|\
    breathing|expecting|expected|held|warned|informed|passed|let|briefed|left|reminded|forgot|did|pulled|dumped _? \
    _? me|us|it|that|n't|not|on|pressure|wrong|no|to|up
.. i|we was|were|got|had|have been? just|only|simply? told|asked|forced|pushed|obliged|instructed|ordered|overruled|\
    pulled|dragged|handed|given|called|talked to|by|into|no|the|away|in|out|only|that|late|not|little|$
.. pressure on|from me|us|above|the|my|head|ABOVE
.. from|by above|upstairs|head|higher|hq|ABOVE|top
.. was|is n't|not FILLER|even|really|entirely? my|mine|up|ours own? decision|call|idea|choice|doing|fault|rule|to|$
.. out|beyond of? my hands|control|power
.. i inherited
.. before my time
.. ABOVE|CAPITAL 's policy|decision|idea|fault|mistake|call
.. blame|fault|lies|down|is of|on|with|to|lies the|my|ABOVE|with",
    unless: "\
.. i|we ca|can|will n't|not
.. told|wanted|asked|put|made|sent|gave|let|left you
.. i will|shall
.. what she|he|they said
.. you were|had|told|said|felt",
};
