//! Weight on oneself: what one feels, and how one sees oneself.

use crate::coach::decentring::{Rule, Weight};

/// Saying how bad one feels.
pub const FEELINGS: Rule = Rule {
    weight: Weight::Myself,
    asked: false,
    when: "\
.. took|takes|taken me _? _? _? to get|recover|digest|process|sleep
.. my throat|nerves|tears|sails|skin|knees
.. i .. feeling like|PAIN
.. ache since|all|from|when
.. i can|could hardly|barely _
.. high hopes|expectations for|of
.. pill to swallow
.. i thought|believed|hoped we were|had|got|understood
.. have|has no idea how|what
.. i am n't|not made|a of|robot|machine|stone
.. my|have|hurt feelings !about
.. means|mean|meant everything|world|lot|so|the to|much|world _? _? me
.. i FILLER? wanted to be
.. nightmare|ouch|wow
.. i FILLER|really|do|did? hate|hated|love|loved to|this|that|you|being|hearing|reading
.. i am struggling|fighting|finding|having
.. i find|found this|it|that|your DEGREE|very|really? DEGREE? hard|difficult|tough|painful|upsetting
.. a lot to take|digest|process
.. do|did n't|not know what|how|where to say|do|think|feel|begin|start|put
.. i am the worst
.. sure i am|can|should|deserve
.. n't|not easy being|to be
.. i have? never felt so|this|such
.. do|does|did|doing|done to me $
.. lie|lay|lying|lain awake
.. get|getting over it|this|that|what
.. in knots
.. i feel|felt|feeling _? _? PAIN
.. i feel|felt like|as|that|so a|an|i|if|though|such|bad
.. i am|have|would be|been|feel|feeling? DEGREE|FILLER? DEGREE|FILLER? DEGREE? PAIN
.. i was DEGREE|FILLER? DEGREE? DEGREE? PAIN+!HURRY
.. how PAIN i
.. i am|was|have been? a|such|in a? PAIN|dark|low|bad|poor
.. i am in|close|near pieces|tears|shock|bits|to
.. such a|an PAIN
.. do n't|not know any more|longer
.. so PAIN of|about|with|to|for|that
.. PAIN of|with myself",
    unless: "\
.. what|how i have|am doing
.. i am|was|were afraid|sorry we|i|that|the|there|it|you|this
.. i am|was bad|terrible|useless|awful|rotten|hopeless|slow at
.. i feel|felt like|that i|we should|could|need
.. how|that|why|what|if|when you feel|felt|were|are PAIN",
};

/// Saying that it hurts.
pub const HURT: Rule = Rule {
    weight: Weight::Myself,
    asked: false,
    when: "\
.. HURTS me|my|us !for|to
.. that|it|one|which|words|this FILLER|do|does|did|a? HURTS+!cut
.. breaks|broke|breaking|sinks|sank my|me heart
.. hard|painful|difficult|tough|upsetting|rough|brutal|crushing|bitter|sad|heavy|harsh|hurtful for|on|to me|myself
.. hard|painful|tough|upsetting|sad|brutal|crushing|horrible|difficult|awful to for? me? hear|read|take|swallow|digest
.. not|n't easy|pleasant|nice for|to me|hear|read|take
.. hearing|reading|read this|that|it|you|your|what .. PAIN|painful|hard|tough|blow|shock|difficult
.. makes|made|leaves|left|leave me in|speechless|with|cold|reeling|shaking
.. got|gets|get to me
.. you|people of all people
.. makes|made|leaves|left me feel|doubt|question|cry|wonder|feeling
.. makes|made|leaves|left me so|very|really|quite? PAIN
.. my heart|stomach|head|world|chest|confidence|pride|feelings|self-esteem
.. a|an|such|like blow|punch|slap|knock|stab|shock|kick|knife
.. pain|hurt|sadness|shame|guilt i feel|have|felt",
    unless: "\
.. HURTS|hard|blow you|them|her|him|your
.. if|when|that|where i HURTS you",
};

/// Saying that one cannot rest.
pub const UNREST: Rule = Rule {
    weight: Weight::Myself,
    asked: false,
    when: "\
.. i did|could|ca|can|have|do n't|not sleep|slept|eat|stop|bear|stand|concentrate|forgive|believe|cope|face|enjoy
.. and|but ca|could|can n't|not sleep|eat|stop|bear|concentrate|face|enjoy|look|think
.. i|and hardly|barely|not|n't slept|sleep|ate|eaten
.. i cried|cry|wept
.. crying|weeping|tears|sobbing|replaying|reliving
.. kept|keeping|keeps me awake|up
.. awake|sleep|sleepless|nights over|about|thinking|worrying
.. lost|losing|lose sleep|confidence|heart
.. beat|beating|kick|kicking|blame|blaming|hate|hating|forgive|punishing|doubt|doubting|asking|ask myself
.. i despise|loathe|hate myself|that|being
.. about|of|on nothing|little else
.. round|around|over|through and|in? around|round|over|again|my? my? head|mind
.. i have|am been? carrying|dwelling|agonising|agonizing|brooding|worrying|stewing|obsessing|suffering
.. weighs|weighing|weighed|sits|eating|eats|gnaws|gnawing|heavy on|at|away me|heavily
.. i take|took|taking|taken this|it|that|your? _? _? personally|hard|badly|to
.. take|takes|took _? _? out of me",
    unless: "\
.. you could|were|must|have n't|not? sleep|slept|awake|crying|tears
.. i was|had ill|sick|baby",
};

/// Saying who one has always been, or whether one is still fit to be it.
pub const IMAGE: Rule = Rule {
    weight: Weight::Myself,
    asked: false,
    when: "\
.. i have? always|thought|pride|see|saw|consider|considered? seen|thought|pride|considered|believed|saw|of myself
.. i take|took|taken _? _? pride
.. put|given|give|gave|poured|invested so|everything|all|my much|heart|i|of|soul|whole|energy|life
.. question|doubt|questioning|doubting|wonder|wondering|know|sure whether|if|that i should|am|can|ought|deserve|want|\
    still
.. thinking|thought of|about giving|stepping|quitting|resigning
.. how do|would you think|believe i feel|felt
.. imagine|think|know|understand|see how|what i|it|this feel|felt|feels|is for me
.. know|realise|realize|see|imagine|understand how hard|much|bad|difficult|painful this|it|i
.. through|in your eyes
.. see|look|looking|seeing at? myself
.. i am n't|not FILLER|even? sleeping|eating|coping|myself
.. i am the one who|that
.. for|of me too|as",
    unless: ".. you take|took|put|gave",
};
