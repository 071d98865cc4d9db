//! Words for what is a person's own, for what makes an errand of it, and for what weighs on the one who speaks.

use crate::coach::lexicon::Bends::{No, Noun, Verb};
use crate::coach::lexicon::Class as C;
use crate::coach::lexicon::List;

/// Words for what is a person's own, for what makes an errand of it, and for what weighs on the one who speaks.
pub const LISTS: &[List] = &[
    (
        C::Heart,
        No,
        "afraid angry annoyed anxious ashamed bitter bored burnt-out burned-out delighted demotivated depressed \
         desperate devastated disappointed discouraged embarrassed enthusiastic envious excited exhausted fed-up \
         frightened frustrated furious gutted hopeful humiliated insecure insulted irritated jealous lonely lonesome \
         miserable motivated nervous offended overwhelmed proud proudest relieved resentful sad scared shy stressed \
         terrified thrilled tired tiring uncomfortable unhappy unmotivated upset vulnerable worried guilty grateful \
         restless drained draining homesick isolated undervalued belittled bullied harassed torn worn wary hurtful \
         happier happiest unsure stressful exhausting demoralised demoralized inspired jaded weary tearful tears \
         anxiety confidence motivation morale grief loneliness belonging joy wellbeing well-being happiness boredom \
         frustration purpose self-esteem courage autonomy fairness unfair unfairly recognition appreciation praise \
         gratitude thank thanks congratulate congratulations congrats career burnout homesickness pride stress mood \
         sabbatical retirement awake sleepless sleeping underused belonged appreciated recognised recognized \
         self-confidence curiosity curious resilience overworked bereavement bereaved mourning ambitious shyness \
         fulfilled fulfilling meaningful panic panics fun overlooked excluded sidelined patronised patronized \
         shouted yelled laughed interrupted blamed hurting settling settled guilt shame jealousy envy gossip rumours \
         dignity humour laughter patience kindness childcare childhood overwhelm overtime visibility potential \
         ownership inspiration creativity creative depression adhd dyslexia dyslexic autism autistic menopause \
         breakdown chemo rehab newborn ivf adoption widow widowed divorced engaged-to bride lifelong dreamt \
         disappointment irritation anger resentment excitement relief nerves nerve honest honesty openness loyalty \
         faithfulness invisible speechless hopeless helpless powerless trapped drowning exhausts tearing hated loved \
         friendship ouch appetite bearable unbearable beaming beamed gently cheerful cheered social warmly kindly \
         tearfully overwork isolation distress trauma ptsd caring carer introverted shattered worth worthless \
         self-worth overthinking perfectionism imposter impostor respected introvert extrovert tempted vocation \
         calling",
    ),
    (
        C::Heart,
        Noun,
        "feeling dream hope worry fear doubt passion aspiration ambition promotion strength talent hobby wish \
         emotion win headache migraine role path profession mentor mentee growth skill workload interest",
    ),
    (
        C::Longs,
        Verb,
        "enjoy love hate dread hope wish dream struggle cope thrive suffer worry fear prefer regret resent crave \
         admire appreciate feel belong learn celebrate praise sleep retire aspire flourish cry grieve mourn",
    ),
    (C::Longs, No, "felt learnt cried slept shadow shadowing longs"),
    (
        C::Own,
        Noun,
        "family kid child baby mother mum mom father dad sister brother son daughter partner wife husband twin \
         grandchild grandmother grandfather grandson granddaughter aunt uncle dog cat pet wedding marriage divorce \
         pregnancy funeral illness cancer surgery operation therapy health headache migraine knee shoulder pain home \
         house flat garden holiday vacation weekend evening choir band football rugby yoga jogging swimming climbing \
         beekeeping allotment marathon triathlon theatre guitar piano violin painting pottery photography knitting \
         sewing gardening baking cycling hiking sailing dancing chess birthday anniversary language english french \
         german spanish study studies degree course training apprenticeship mentor mentoring mentee role job path \
         profession future pay salary raise wage workload hour leave colleague friend buddy boss conflict tension \
         argument relationship feedback conversation 1:1 one-to-one atmosphere culture noise growth learning skill \
         interest idea opinion voice choice influence freedom independence support balance rest win success \
         achievement compliment credit responsibility move moving commute life volunteering energy trust pressure \
         lunchtime diagnosis hearing eyesight faith ramadan fasting reading music novel poem exam interview joke \
         drive break overtime recovery gym nursery school-run bike dog-walking network sponsor leadership challenge \
         exposure routine engagement party retreat farewell welcome listener humour accent smile laugh swim title \
         perspective identity meaning value habit kindness teamwork step horizon bullying discrimination parenthood \
         fatherhood motherhood citizenship visa camping fishing travel travelling trip quit nights concentration \
         focus team-mate teammate neighbour love respect",
    ),
    (
        C::Own,
        Noun,
        "concert cello drum saxophone ukulele opera poetry podcast blog hike mountain kayak surfing skiing ski \
         tennis badminton volleyball basketball handball cricket golf judo karate boxing pilates meditation \
         pilgrimage caravan motorbike gaming puzzle crochet woodworking carpentry sourdough brewing bee chicken hen \
         horse pony puppy kitten rabbit aquarium birdwatching astronomy scout church mosque temple carnival \
         kitchen-garden balcony camper sauna squash climbing-wall rowing triathlete orchestra band-practice drawing \
         sketching writing tattoo piano-lesson allotments bicycle nap bedtime school-gate grandparent in-law stepson \
         stepdaughter fiancé fiancée girlfriend boyfriend ex godchild housemate flatmate",
    ),
    (
        C::Own,
        No,
        "evenings children parental maternity paternity remote remotely part-time four-day hybrid promoted hours ill",
    ),
    (
        C::Paper,
        Noun,
        "form list survey policy record log rota cover certificate leaflet flyer poster questionnaire page programme \
         report date calendar room booking invoice bill cost figure stat number data rate score result response \
         statistic slide deck template system module pack folder portal tool software app platform kit contract \
         agreement schedule timetable entry audit fund committee test advert description spec ad posting vacancy \
         paperwork materials paper newsletter handbook checklist website register catalogue file document order \
         delivery supplier vendor provider ticket licence license insurance manual rollout campaign fair stand \
         reminder deadline quote tracker dashboard payment refund slot",
    ),
    (
        C::Pain,
        No,
        "terrible awful dreadful horrible bad sick guilty ashamed upset hurt devastated gutted crushed heartbroken \
         mortified embarrassed sad angry annoyed disappointed frustrated anxious scared afraid nervous worried \
         miserable low rotten lousy small useless worthless stupid shaken shattered overwhelmed stressed offended \
         insulted humiliated attacked betrayed unappreciated lonely exhausted failure wreck mess idiot fool monster \
         fraud loser wounded desperate unhappy depressed deflated rattled tearful sorry-for-myself stung distraught \
         heavy-hearted inadequate incompetent wretched appalled disgusted horrified burdened speechless stunned \
         thrown baffled judged misunderstood rejected blamed cornered trapped ignored empty drained bitter torn \
         dismayed alarmed ashen dejected unloved discouraged disheartened helpless hopeless",
    ),
    (
        C::Hurry,
        No,
        "swamped busy snowed overloaded overworked stretched exhausted tired hungry ill unwell sick stressed rushed \
         rushing understaffed short-staffed short-handed shorthanded distracted jet-lagged knackered drowning \
         firefighting juggling crazy mad hectic chaos chaotic insane nightmare manic busiest frantic bonkers \
         madhouse zoo rush overrun overran pressed",
    ),
    (
        C::Hurts,
        Verb,
        "hurt sting pain sadden upset crush shatter offend insult floor destroy haunt wound shock kill cut devastate \
         gut burn ache humiliate",
    ),
    (C::Hurts, No, "stung shook shaken breaks broke"),
    (
        C::Spoke,
        Verb,
        "say tell ask mention warn explain remind invite announce inform write email call ring speak talk raise \
         reply answer respond flag complain object check offer propose suggest share text message consult clarify \
         notify brief cc forward credit apologise apologize listen attend volunteer protest turn show read come send",
    ),
    (C::Spoke, No, "said told wrote written spoke spoken rang came sent shown"),
    (
        C::Backed,
        Verb,
        "support back praise thank credit defend include help encourage treat consult listen try give recommend \
         welcome protect promote reward respect value",
    ),
    (C::Backed, No, "stood stand gave tried fought bent"),
    (
        C::Above,
        Noun,
        "director board office head manager boss hr finance management leadership council legal ceo owner committee \
         procurement company supplier agency planner region headquarters hq deputy hospital school consultant \
         head-office they nobody no-one auditor inspector client customer funder landlord trustee ministry trust \
         planning logistics accounting sales marketing colleague predecessor someone somebody matron dean chair \
         everyone everybody contractor payroll governor it-department authority",
    ),
    (
        C::Gear,
        Noun,
        "train traffic bus car flight server system weather computer laptop network internet phone battery alarm \
         calendar software wifi email mail snow heating power line machine till printer tram ferry boiler app \
         database lorry delivery connection meeting call clinic inspection appointment message",
    ),
    (
        C::Touchy,
        No,
        "sensitive oversensitive over-sensitive hypersensitive emotional touchy dramatic overreacting defensive \
         negative demanding impatient stubborn paranoid imagining exaggerating overthinking thin-skinned \
         unreasonable ungrateful personal picky closed aggressive rude hasty jealous innocent perfect forgetful \
         fragile needy impulsive unapproachable dramatising dramatizing moody prickly difficult harsh pessimistic \
         petty unfair perfectionist resentful complicated quick late",
    ),
    (
        C::Degree,
        No,
        "so very such a an bit little still too all more quite rather deeply terribly absolutely completely totally \
         utterly pretty extremely incredibly somewhat really honestly just truly even most especially slightly \
         genuinely simply kind of",
    ),
];
