//! What is work's although somebody stands in it: what is asked for, handed over, or said of how work is.

use super::status::{ERRAND, FAR};
use crate::coach::drift::{Drift, Rule};

/// Requests and questions for what is handed over. They are plain enough to be tried before what is the person's, and
/// leave out whatever has a word of the heart.
pub const ASKED: &[Rule] = &[Rule {
    is: Drift::Status,
    why: ERRAND,
    when: "\
.. can|could|would|will you|someone|somebody|he|she|they please? send|forward|confirm|upload|update|order|book|sign|\
    print|merge|email|mail|renew|arrange|deliver|submit|resend|attach|reserve|bring ~HEART+!FILLER|LONGS|KIN|OWN|\
    JUDGING|FEELING|yourself|himself|herself _
.. can|could|would|will you please? share|give|show|get|pass|write|call|ring|cover|hand|fill|return ~HEART+!FILLER|\
    LONGS|KIN|OWN|JUDGING|FEELING|YOUR|yourself|himself|herself|what|how .. WORK|PAPER|DELIVERABLE
.. can|could|would|will you please? hand|fill|drop|pick|put|write in|out|over|off|up|down the|a|your|it|them \
    ~HEART+!FILLER|LONGS|KIN|OWN|JUDGING|FEELING _
.. can|could|would|will you|someone|somebody please? look|go|deal at|into|through|with|over the|these|those \
    ~HEART+!FILLER|LONGS|KIN|OWN|FEELING|YOU _
.. can|could|would|will you|someone|somebody please? check|look|find|ask|tell|remind|see out|ME|him|her|them? if|\
    whether|which|when|where|who ~HEART+!FILLER|LONGS|KIN|OWN|JUDGING|FEELING|YOU|YOUR|I|he|she|him|her|it|too _
.. mind sending|forwarding|checking|confirming|booking|printing|signing|ordering|uploading|emailing ~HEART+!FILLER|KIN|\
    OWN _
.. let me|us know if|when|whether|which|where|who ~HEART+!FILLER|LONGS|KIN|OWN|JUDGING|FEELING|YOU|YOUR|I|ME|he|she|\
    him|her|it|too _
.. wanted|promised|agreed|offered|meant|supposed|going to send|forward|upload|hand|pass|pull|prepare|submit|check|book|\
    order|print|email|mail|call|ring|split ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|himself|herself|yourself _
.. meant|supposed to hear back|from ~HEART|KIN|OWN _?
.. meant|supposed|going to write|talk|speak to DET|CAPITAL|PERSON|ABOVE ~HEART|KIN|OWN|ME|him|her _?
.. you promised|owe me|us the|a|an|NUM ~HEART|LONGS|KIN|OWN|JUDGING|FEELING _
.. want|wants|wanted|needs|asks|asked|asking ME? to? know? which|whether|if ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|YOU|I|\
    ME|my|he|she|him|himself|herself|too .. WORK|PAPER
.. want|wants|wanted|needs|asks|asked|asking ME? to? know? where|when|whom|who to send|put|find|book|file|save|park|\
    store|order|pick|collect|bring|leave|pay ~HEART|KIN|OWN _
.. has|have|had !YOU|THIRD|I|anyone|anybody|someone|somebody|it ~HEART|KIN|child|kid|kids|children|JUDGING|FEELING _ \
    _? _? been PAST+!heard+!seen+!asked+!left+!hurt+!treated+!thanked+!invited+!trusted+!welcomed+!listened+!told
.. _+!THIRD+!YOU+!I has|have|had|is|are|was|were been|being COMPLETE+PAST+!invited ~HEART|KIN|OWN|JUDGING|FEELING _?
.. can|could|would|will you please? ping|text|message|email|call|tell ME|him|her|them|CAPITAL once|when|if|as ~HEART|\
    KIN|OWN|JUDGING|FEELING|YOU|I|he|she|it _
.. i|we|they|finance|hr|legal|payroll BE? need|needs|missing|waiting|await|awaiting|lack for|on? your|his|her|their|\
    the ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|help|side .. WORK|PAPER|signature|signatures|sign-off|address
need|missing|waiting for|on? your|his|her ~HEART|LONGS|KIN|JUDGING|FEELING|help|side|view .. WORK|PAPER|hours|signature
.. you|he|she|they was|were to COMPLETE ~HEART|LONGS|KIN|OWN|JUDGING|FEELING _
.. still do|does|have|has n't|not have|got|received|seen the|any|a|his|her|your ~place|team|HEART|LONGS|KIN|OWN|\
    JUDGING|FEELING _
.. where|which AUX we|i|they|he|she land|end|leave|find|enter|upload|put|save|store|file|stand|send|get to|up|with|on|\
    the|it|them ~HEART|LONGS|KIN|JUDGING|FEELING|YOU|YOUR|himself|herself _
.. want|wants|wanted|need|needs|needed NUM|FIGURE more|new|extra? WORK|PAPER
.. want|wants|wanted|need|needs|needed NUM|FIGURE more|extra days|weeks|copies|sets|pieces|boxes
.. want|wants|wanted|need|needs to order|book|print|upload|sign|renew|invoice|bill the|a|an|his|her|NUM ~HEART|LONGS|\
    KIN|OWN _?
.. want|wants|wanted|need|needs ME|you|him|her|them to sign|send|order|book|approve|check|print|upload|confirm|submit|\
    pay|forward|fill ~HEART|KIN|OWN|on|in _
.. need|needs the|NUM ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|help|support|space|rest|chance|team|him|her _ of|from|for the
.. put|puts|enter|entered|log|logged|book|booked|submit|submitted|file|filed his|her|their|your|the hours|leave|\
    holiday|holidays|expenses|overtime
what did|has|does DET|CAPITAL|finance|legal|hr ~HEART|LONGS|KIN|OWN|FEELING|YOU|YOUR|him|her|his|doctor say|said|\
    decide|decided|answer|reply|write about|on|to
how many _ _? AUX we|they|PERSON need|have|order|get|print|expect
.. gave|give|gives|sent|send her|him|them|you|CAPITAL the|a|an|my|our _? PAPER+!OWN|key|keys
.. how far along? are|is we|you|they|he|she|DET|CAPITAL ~HEART|KIN|OWN|being|willing with|on|along|into
.. how far along are|is
thank|thanks for ~HEART|LONGS|KIN|OWN|FEELING|YOU|YOUR .. WORK|PAPER|DELIVERABLE .. is|are|was|were|has|have|did|does|\
    when|where|which|can
.. who BE ING ~HEART|LONGS|KIN|JUDGING|FEELING|YOU|YOUR|THIRD|ME|her|his|my|laughing|listening|looking|helping _
.. who takes|does|owns|runs|covers|sends|brings|picks|opens|locks|pays|tests|has|gets|calls|can do|take|cover|send|\
    bring|open|call? the|it|this|that|on|on-call ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|YOU|YOUR|THIRD|ME _",
}];

/// What somebody sends, takes over or says of how some work is, where nothing in it is the person's.
pub const TOLD: &[Rule] = &[
    Rule {
        is: Drift::Status,
        why: ERRAND,
        when: "\
.. THIRD|YOU|I|CAPITAL MODAL|BE? COMPLETE+!started+!start+!starts|sends|sending|forward|forwards|forwarded|forwarding|\
    books|booking|bring|brings|bringing|picks|pick|picking|collects|call|calls|calling|ring|rings|passes|pass|passing|\
    fetch|fetches|replaces|raise|raises|drops|email|emails|emailing|transfers|orders|reserve|reserves|chairs|chair|\
    handles|cover|covers the|a|an|it|them|all|both|NUM|WORK|PAPER|FIGURE|up ~HEART|LONGS|KIN|OWN|JUDGING+!wrong|\
    FEELING|best|people|everyone|everybody|others|ME|my|him|himself|herself|alone|too _?
.. take|takes|took|taking|taken it|them|this|that|the|all _? over ~HEART|KIN|OWN|JUDGING|FEELING|him|her|too _?
.. has|have taken over the|it|that|from ~HEART|KIN|OWN _?
.. THIRD|YOU|I|CAPITAL BE? does|do|doing|has|have|takes|take|taking|got|runs|gets the|a|all|room|slot|NUM ~HEART|LONGS|\
    KIN|OWN|JUDGING|FEELING|ME|my|him|himself|herself|alone|too|without|every|blame .. WORK|PAPER|FIGURE|monday|\
    tuesday|wednesday|thursday|friday|saturday|tomorrow|key|keys|minutes
.. he|she|they|i|we|CAPITAL will|going to? talk|speak|write|check|drop|hand|pass|put|forward|deliver|update|upload|\
    raise|ask|call|ring|email|look|find|sort|bring|send|pick|pay|get|do|take !up|for|himself|herself|a|there|better|\
    what|how ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|ME|YOU|himself|herself _
.. do|does|did|can|could|will|has|have YOU|THIRD|I|anyone|anybody|someone|somebody|CAPITAL|PERSON send|sent|order|\
    ordered|book|booked|reserve|reserved|call|called|ring|rung|pay|paid|return|returned|bring|pick|picked|receive|\
    received|forward|renew|cancel|collect|collected|email|emailed|fix|repair|submit|upload|sign|confirm|confirmed \
    ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|ME|YOU|him|himself|herself _?
.. do|does|did|can|could|will|has|have YOU|THIRD|I|anyone|anybody|someone|somebody|CAPITAL|PERSON hear|heard back|from \
    ~HEART|KIN|OWN _?
.. do|does|did|can|could|will|has|have YOU|THIRD|I|anyone|anybody|someone|somebody|CAPITAL|PERSON get|got|find|found|\
    have|had|do|take|read|use|put|given|give|made|make the|a|an|any|all|his|her|their|your|my|our|WORK|PAPER|it ~HEART|\
    LONGS|KIN|OWN|JUDGING|FEELING|FIT|ME|himself|herself|yourself|too|enough|time|need|want|wanted|deserve .. WORK|\
    PAPER|COMPLETE+PAST|yet|already|hold|monday|tuesday|wednesday|thursday|friday|saturday
.. which|whose _? _? AUX he|she|they|we|you pick|choose|teach|teaching|take|taking|order|send|use|using|book|test|run|\
    running|cover|covering|bring|pay|quote|ship|deliver|sign|agree|accept|buy|buying|doing|drive|driving|open|close|\
    show|attend ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|himself|herself|yourself|most _?
.. when can|do|did|will|are|is|does i|we|they|DET|CAPITAL|PERSON have|get|getting|expect|see|receive|start|starting|\
    come|coming|go|going|know|order|ship|open|pay ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|YOU|YOUR|him|her|himself _?
DET ~HEART|LONGS|KIN|OWN|JUDGING|FEELING .. , has|have|did|will|can|does|do|is|are he|she|they|you|we|somebody|anyone \
    PAST+!liked+!loved|receive|get|got|send|order|book|collect|find|return|pay|check|take|taken it|them|that
_ .. , he|she|they|you|i|we|CAPITAL has|have|got|brings|bring|sends|send|gets|takes|keeps|does|do|checks it|them|that \
    !hard|well|all ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|himself|herself _?
.. THIRD|YOU|I|CAPITAL does|do|gets|get|has|brings|puts|bring it|them|that on|by|till|until DAY|FIGURE
send|hand|return|forward|post|collect|sign|book|order|print|bring it|them|those back|in|along|on|by|to|over|$ ~HEART|\
    KIN _?
.. THIRD|YOU|I|PERSON|CAPITAL has|have|had|got|knows|need|needs|bring|brings|send|sends the|a|his|her|your|our|my _? \
    address|password|key|keys|badge|link|receipt|receipts|copy|copies|drawings|contact|projector|parcel|cheque|\
    template|spare ~HEART|LONGS|KIN|OWN|JUDGING|FEELING _?
.. get|gets|getting|got|come|comes|came back to us|me|you|them|CAPITAL on|with|about|by|before|$ ~HEART|KIN|OWN|\
    JUDGING|FEELING _?
.. THIRD|YOU|I|CAPITAL MODAL|HAVE|BE? send|sends|sent|sending|hands|handed|handing|mails|mailed|posted over|out|off|\
    back|round|in the|it|them|a|all|WORK|PAPER|NUM ~HEART|KIN|OWN|JUDGING|FEELING _?
do|does|did we|they still? need|have|want the|any|more|extra|NUM ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|FIT|YOU|him|her|\
    help|support|talk|people _
they need|want our|the ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|help|support|space|team|him|her _
CAPITAL+!HEART+!FEELING+!PAST+!ING+!LONGS+!FIT+!wants+!want+!ready+!seems+!likes to COMPLETE+!ING|send|forward|call|\
    bring|ring ~HEART|LONGS|KIN|OWN|JUDGING|FEELING _
.. is|are anyone|anybody|somebody|someone|THIRD|CAPITAL|YOU picking|bringing|sending|collecting|ordering|booking|\
    printing the|it|them|up ~HEART|LONGS|KIN|OWN|JUDGING|FEELING _?
.. you|he|she|they said it|they would|will be|take|arrive|come|ship ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|BETTER|FIT|\
    YOU|him|her|ME _?
does|do hr|finance|payroll|legal have|has|know|need
.. take|takes|taking|took|covers|cover|does my|his|her|your|the _? shift|shifts|slot|slots|class|classes|duty on|for|\
    till|until|next|DAY|$ ~HEART|KIN|JUDGING|FEELING _?
.. did|could|has|have YOU|THIRD|I|CAPITAL|PERSON manage|managed to reach|get|find|call|book|finish|send|print|order|\
    fix ~HEART|KIN|OWN|JUDGING _
.. swap|swaps|swapped|swapping ~HEART|LONGS|KIN|JUDGING|FEELING|YOU|YOUR _?
.. move|moves|moved|moving|shifts|shifted|pushes|pushed ~HEART|LONGS|KIN|JUDGING|FEELING .. to|till|until monday|\
    tuesday|wednesday|thursday|friday|january|february|march|april|may|june|july|august|september|october|november|\
    december|FIGURE
which _? AUX he|she|they|you|we in|on|at|with $|for|on|next|at
.. has|have|did anyone|anybody|someone|somebody|YOU|he|she told|tell|asked|ask|informed|inform the|CAPITAL|finance|\
    legal|hr ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|him|her|them _?
.. can|could|will|are they|PERSON start|begin|come|coming|deliver|finish|bringing|sending|collecting on|to|by|before|\
    at|with|the|in|next !terms ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|him|her|YOU _?
.. replaces|covers|covering|cover for? me|him|her|them|us on|in|at|till|until|for|DAY ~HEART|KIN|JUDGING|FEELING _
.. WORK|PAPER .. by|before the? end of
.. last i|we|you heard|saw|checked|looked|asked
.. WORK|PAPER|COMPLETE .. yes|whether or no|not $
.. do|should|shall we _ or not|wait|leave
i|we|you asked|reminded|emailed|told|rang|called|have|has|had asked|reminded|emailed|told? him|her|them|you for|about \
    the|a|an|NUM|his|her|their ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|help",
    },
    Rule {
        is: Drift::Status,
        why: FAR,
        when: "\
.. says|said|say|confirmed|confirms|reports|reported|told|tells|hears|writes|wrote ME|us|him|her|them|CAPITAL? that? \
    the|a|all|both|NUM|CAPITAL ~first|ever|never|anyone|HEART|LONGS|KIN|OWN|JUDGING|FEELING|FIT+!ok+!fine|him|his|her|\
    himself|herself|ME|my|YOU|I|too|nobody .. WORK|PAPER|COMPLETE|FIGURE
.. says|said|say|confirmed|confirms|reports|reported|told|tells|heard ME|us|him|her|them|CAPITAL? that? the|all|both _ \
    _? is|are|was|were|has|have PAST+!HEART+!FEELING|back|down|up|ready|in|out|here|there|gone|free|full|empty|green
you|we|he|she said|agreed|decided !you|i|he|she|that|we|to the|a|on|CAPITAL ~first|ever|never|anyone|HEART|LONGS|KIN|\
    OWN|JUDGING|FEELING|YOU|him|ME|my|too .. WORK|PAPER|COMPLETE
we agreed|said|decided that? you|he|she|they|i would|will|should ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|ME|my|himself .. \
    WORK|PAPER|COMPLETE|NUM
.. says|said|say|promised monday|tuesday|wednesday|thursday|friday|tomorrow|FIGURE $|,
.. COMPLETE+PAST ~HEART|LONGS|KIN|OWN|JUDGING|FEELING .. , he|she|they say|says|said|thinks $
.. WORK|PAPER , rejected|accepted|cut|dropped|moved|sent|held|refused|returned|postponed|parked
is|are|was|were|has|have|did|does|do|can|will the|all|our|WORK|PAPER ~HEART|LONGS|KIN|OWN|JUDGING|FEELING|FIT+!ok|YOU|\
    he|she|him|her|his|ME|my|too|life|fair|like|way .. WORK|PAPER|COMPLETE",
    },
];
