//! Weight on the other: what they did, did not do or are like.

use crate::coach::decentring::{Rule, Weight};

/// What the other did, did not do, or should have done.
pub const REPROACH: Rule = Rule {
    weight: Weight::TurningBack,
    asked: false,
    when: "\
.. you are forgetting|overlooking|ignoring|missing|avoiding|twisting
.. if you .. , you have|need|must|should
.. if you need|want|wanted help|something|support .. have|must|should|need
.. down to you|how|your
.. you seem|appear to
.. you hear|see|imagine|notice things|problems|attacks|criticism|everything
.. problem is that? you|your
.. look who
.. you would be more|better|easier
.. i could|can give|name|show|list you a|my|some|many
.. you have to see|understand|remember|know|accept|realise|realize|admit|learn
.. you knew|know what|that|how|when|exactly
.. your late|missed|own days|deadlines|mistakes|deadline
.. have it worse|harder
.. from|in my|our side|point|position|shoes|perspective|place|situation
.. you do|did|have|make|made the same
.. you FILLER? also|too|yourself !said|told|mentioned|wrote|asked|wanted|need|needed|felt|have _ _
.. you expect|expected|demand|want|ask|need DEGREE|of|from|me|everything? DEGREE|me|us? much|lot|everything|perfection
.. you make|made it|things|everything|this DEGREE|FILLER|also? hard|difficult|impossible|complicated
.. you FILLER? only|just had|have|need|needed to
.. all you had|have|need|needed
.. says|say more|something|a|lot more|lot? about you
.. it|that is FILLER|just|only? you
.. thick|thicker skin
.. toughen|calm|lighten|grow|cheer up|down
.. maybe|perhaps|possibly|probably you !can|would|will|want|prefer|like|know _ _
.. i did n't|not expect this|that|it _? _? you
.. not|n't the only one who
.. if you were|did|could|would|are|opened|open|spoke|speak|told|tell|asked|ask|came|come|listened|talked|talk !to|me|\
    like|think|feel|in|want|need|have|prefer .. i|it|we|this|things
.. i can|could only|not|n't .. if|when|unless you
.. your|his|her colleagues|peers|team|co-workers see|find|say|think|have|do|did|manage|feel|seem|never
.. for once
.. for a change
.. it would help|be if you were|came|did|could|arrived|stopped|tried|listened|looked|nice|good|great|easier
.. you could|should|might|ought FILLER|also|at|just|have|of? have|of|to? PAST
.. nobody|no-one|who SPOKE|stopped|forced|kept|prevented|made|asked you
.. you must|may|might|probably|perhaps have|were|was? misheard|misunderstood|misread|been|forgotten|missed|tired|busy
.. you have|had? made|make FILLER|your|some|plenty|a|of|enough? own? mistakes|mistake|errors
.. you were|are FILLER|DEGREE? DEGREE? HURRY|on|late|unprepared|away|absent|unreachable|offline|hungover !leave|for|\
    time|sick
.. you took it|that|this|things harder|worse|too|so|badly
.. you chose|picked|opted|preferred|decided to|not|it|that|the
.. you did n't|not FILLER? mind|object|care|complain|bother
.. you FILLER? could|should|might|ought|needed FILLER|at|to|always|easily|also? least? have|of SPOKE|known|stopped|\
    made|been|done|let|stood|refused|left|pushed|said|pointed
.. you could|should|must|need|ought|had FILLER|better|also? to? ask|look|think|consider|be|work|reflect|check|learn|\
    see|understand|toughen|accept|admit|grow|speak|tell|say|come|realise|remember !like
.. maybe|perhaps|please|and|first|then|so? look|think|reflect|ask|start at|about|on|with|yourself _? your|yourself|\
    what own|part|you|$
.. you FILLER? never|always|rarely|seldom|hardly|constantly FILLER? SPOKE|WRONG|seem|take|make|find|get|do|did|are|\
    were|sit|stay|keep|kept|need|react|leave|want|disagree|agree|listen|hear|go
.. you did|do|could|would n't|not|never FILLER|even|exactly|just|once|really? SPOKE|let|join|want|seem|care|help|\
    make|bother|follow|push|write|object|stop|leave
.. you have|had n't|not|never FILLER|even|exactly|once? SPOKE|let|made|helped|been|done|tried
.. you were n't|not FILLER|exactly|always|that? easy|innocent|clear|there|perfect|honest|helpful|listening
.. you FILLER|also|too|clearly|obviously|probably|apparently|even|all|the|yourself? forgot|missed|ignored|chose|\
    agreed|decided|started|refused|overreacted|interrupted|walked|disappeared|signed|accepted|skipped|volunteered|\
    hid|cancelled|pushed|provoked|snapped|dropped !alone|out|me
.. you are|were|was FILLER? the? one|ones|person who|that _? PAST|SPOKE|asked|started|wanted|left
.. your own|part|fault|responsibility|share mistakes|mistake|fault|part|in|choice|decision|punctuality|behaviour|\
    tone|responsibility|role|doing|attitude|of|to|was|is|too
.. it|that|this is|was|were FILLER|not|n't|also|all|partly? your|on|you|up fault|choice|decision|responsibility|idea|\
    job|call|own|you|to|who|doing
.. your _ _? was|were|is|are|has|have|had|came FILLER|always|often|never? late|missing|wrong|unclear|incomplete|poor|\
    rude|sloppy|overdue|full|short|behind|as
.. i could|can|might say|ask|tell you? the same|similar|you|plenty|things|a
.. the same of|about|to|goes|applies you|for|to|both
.. if you FILLER? had|'d only|just|n't|not|never|been|told? SPOKE|been|listened|done|more|checked|made|given|warned|\
    started
.. had you SPOKE|been|only|listened|checked|just|made|done
.. read your mind|thoughts
.. mind|mind-reader reader
.. i wish you had|would PAST|SPOKE
.. you were|are always? free|welcome to
.. you might|may|could want|like to look|ask|think|work|reflect|consider|start
.. you .. either $
.. you are|were no|hardly|not|n't an? angel|saint|better|innocent
.. maybe|perhaps|probably|partly .. about|with|in|down your|you
.. it is|was you who|that
.. if you would PAST
.. that you went|chose|complained|waited|talked|ran|turned _? _? _? to|n't|not|behind|first|about|until|others|\
    someone|everyone|straight|instead
.. instead of SPOKE|to
.. behind my back
.. takes two
.. two|2|both|two-way|2-way sides|way|ways|street|of|have|has|parties|us to|street|of|our|played|a|have|made|are|have
.. works|goes both ways
.. next time|just please|just|simply? SPOKE|come|tell me|up|to|sooner|earlier|it
.. SPOKE|come to|up|me|it? me? next|sooner|earlier|straight|directly|right time|next|instead|away|then",
    unless: "\
.. you know what|how i could|can
.. in my place
.. you also|too felt|need|said
.. it|that would help|be me? easier|if you tell|told|could|can me
.. if you want|like|think|feel|prefer|need
.. how|what|that|when|where|if i could|made|can|hurt
.. you did|have|had n't|not get|have|deserve|feel|need|know|hear|receive|want|say|tell to|the|a|that|any|my|more|,|\
    much
.. feel free
LEAD? what|which|where|when|how you|would|could|did|do|made|makes|should|helped|have|has|is|was|were|can !about
LEAD? you said|told|wrote|wanted|felt|mentioned
.. i will|shall|'ll|would|can SPOKE|come
.. if you were|could|would|had to|choose|change|me|one|my|a|could|any
.. what|how you could|need|would|should
.. you could|should|can|do n't|not SPOKE to|me|or|because
.. you need not|n't
.. made|makes it|you hard|harder|difficult",
};

/// Questions that ask the other to account for themselves.
pub const ASKING: Rule = Rule {
    weight: Weight::TurningBack,
    asked: true,
    when: "\
.. what would|could|should you have
.. did|do|have you ever
.. why do|did you only|not|never|always|just
.. are you always|never|perfect|sure|yourself
.. n't it you|possible|your
.. were|was n't you|it
.. possible|be that? you are|were|have|took|take|misheard|expect|misread|read
.. do|did|would you expect|suppose me|i|us
.. what|how am|was|were|are i|we supposed|meant|expected to
.. and|but|what you $
.. what|how about you|your
.. why did|do|have|were|are|could|would|must|should n't|not? you !feel|felt|need|want|think
.. why not tell|say|come|ask|speak
.. why you did|never|do|have|waited|n't|not|always
.. what stopped|took|kept|prevented you from|so|long
.. how come you
LEAD? LEAD? what|how about your|the|when|that|you|all time|times|part|day|mistakes|side|week|own|you|share|when|\
    things|_
.. how should|could|would|can|was|am|were|must i to? know|have|supposed|guess|help|read|change|fix
.. what did|have|had you do|done|try|tried to|about|yourself
.. what did|have you contribute|contributed
.. what did you expect ,
.. what|which was|is|part did|of|your|you your|you|it? part|share|role|own|contribution|play
LEAD? do|did|could|would|have n't you _
.. could|would|should you not|n't have
.. have you ever|considered|thought|asked|looked
.. how do|did|would you think your|that own|tone|behaviour|you",
    unless: "\
.. what would you have needed|wanted|liked|wished|preferred|hoped
.. have you ever felt|wished|wanted
.. how should|could|can i have !known
.. , do|did|could|would|have n't you",
};

/// What the other is like, and what is said of them.
pub const CHARACTER: Rule = Rule {
    weight: Weight::TurningBack,
    asked: false,
    when: "\
.. that|it|this is|was FILLER? your impression|opinion|view|perception|reading|interpretation|problem|choice|feeling
.. you are|were|get|seem|can|become|sound|may|might|being|have been|be? FILLER|a|bit|little|very|too|so|rather|quite|\
    always|being|just? bit|little|too|very|so? TOUCHY
.. you are reading|seeing|making|taking|hearing|blowing _? _? too|into|things|problems|it|more|this
.. you take|took|taking|tend|read|see|make|made|blow|react to|things|it|this|that|everything|too|so|very|a? take|\
    overreact|see|read|exaggerate|things|everything|badly|much|drama|personally|strongly|sensitively|personal
.. you .. personally|offence|offense
.. you .. to heart
.. others|people|everyone|everybody|colleagues|team|nobody|rest|they|PERSON|some _? _? _? find|finds|found|say|says|\
    think|thinks|complain|complained|notice|noticed me|i|that? you|your|about|it
.. others|everyone|everybody|rest|colleagues|team|people do|does n't|not seem|have|mind|complain|struggle|need|ask
.. others|everyone|everybody|rest|colleagues|team|people|nobody in|on|of? the? team|ward|shift|floor|others|shop|\
    else? FILLER|do|seem|seems|does|to? manage|manages|managed|cope|copes|coped|had|has|struggles
.. sorry you|if|that you|your|anyone? feel|took|take|see|saw|think|were|are|got|you|feelings|felt it|that|offended|\
    this|upset|hurt|like|things|about|so|the
.. your|that perception|interpretation|imagination|sensitivity|reading|reaction|problem|issue|version is|was|of|here|\
    may|might|not|,|then|and|to
.. is|was|be just|only|probably|simply|all|more|maybe? your|how perception|interpretation|imagination|reading|\
    sensitivity|reaction|you
.. in your head|mind|imagination
.. you too|yourself|also|either are|were|have|do|did|never|late|was|could|$
.. late|easy|rude|wrong|perfect|quiet|silent|away|absent that|too|as|the|last? week|day|time|well? yourself|too|well
.. coming|rich|funny|ironic|interesting|strange|odd|curious from|that|coming|,|how you|from",
    unless: "\
.. you are|were right|perfect|not to
.. if you are|were|feel|would|take
.. sorry you|that you|your? had|were waited|left|alone|waiting|wait|without|kept|passed
.. made|makes it|you|me .. hard|difficult|easy|harder
.. people|others|they|everyone say|think|find|tell about|of|me|i|how|my|it
.. to take|read|be it|your
.. i will|shall .. to heart",
};
