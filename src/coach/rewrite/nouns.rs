//! What can be said of which nouns.

/// What takes place, or is gone through, so that one may ask afterwards how it was. Instruments and tills are not.
pub const LIVED: &str = "\
    EVENT|ING+WORK|offsite|day|days|week|weekend|month|year|holiday|holidays|party|trip|visit|visits|course|\
    courses|feedback|talk|talks|move|merger|change|changes|switch|festival|wedding|funeral|dinner|lunch|\
    concert|show|match|game|film|race|marathon|operation|surgery|appointment|experience|tour|retreat|chat|\
    conversation|leave|break|journey|transition|demo|pitch|launch|go-live|pilot|trial|exhibition|gala|\
    fundraiser|audit|sprint|release|rollout|deployment|migration|campaign|interviews|exam|exams|hearing|\
    ceremony|rehearsal|premiere|performance|harvest|season|lesson|lessons|class|clinic|evening|morning|night|\
    nights|event|summit|fair|reorg|reorganisation|restructuring|incident|outage|strike|atmosphere|mood|support|\
    collaboration|cooperation|job|role|swap|secondment|placement|internship|project|decision|assembly|drill|\
    webinar|hackathon|kick-off|stand-up|opening|reception|auction|tasting|sale|coaching|mentoring|stocktake|\
    house-warming|picnic|barbecue|camp|town-hall|debate|pairing";

/// Work that is done for a while, and so can treat somebody well or badly. A shelf cannot.
pub const LASTING: &str = "\
    ING+WORK|migration|audit|review|reviews|inspection|stocktake|sprint|launch|release|rollout|pilot|campaign|\
    tender|recruitment|project|programme|exhibition|trial|checks|report|application|integration|implementation|\
    deployment|merger|rewrite|refurbishment|renovation|rota|interviews|thesis|workload|restructuring|\
    reorganisation|timetable|chapter|plan|hiring|onboarding|refactoring|dissertation|move";

/// People whom one has to do with at work, beside those whom the lexicon knows.
pub const PEOPLE: &str = "\
    deputy|receptionist|receptionists|roofer|roofers|driver|drivers|chef|chefs|coach|coaches|registrar|\
    engineer|engineers|developer|developers|designer|designers|tester|testers|porter|porters|cook|cooks|waiter|\
    waiters|waitress|farmer|farmers|vet|vets|captain|foreman|electrician|electricians|carpenter|painter|\
    gardener|gardeners|midwife|midwives|pharmacist|therapist|headmistress|headteacher|widow|junior|juniors|\
    senior|seniors|assistant|assistants|recruiter|recruiters|architect|architects|lawyer|lawyers|resident|\
    residents|tutor|tutors|player|players|musician|musicians|operator|operators|owner|owners|passenger|\
    passengers|visitors|contractor|contractors|freelancer|freelancers|trainer|trainers|leader|leaders";

/// People of one's own home.
pub const AT_HOME: &str = "\
    KIN|family|kids|kid|baby|children|child|parents|flatmate|flatmates|housemate|boyfriend|girlfriend|fiance|\
    grandmother|grandfather|nan|gran|uncle|aunt|cousin|nephew|niece|twins|in-laws";

/// What one feels in rather than about.
pub const BODY: &str = "\
    knee|knees|shoulder|shoulders|wrist|ankle|leg|legs|arm|foot|feet|hip|neck|stomach|hands|eyes|voice";

/// Where something can be done without being about it.
pub const PLACES: &str = "\
    ward|corridor|lobby|hall|hallway|kitchen|stairs|entrance|yard|dock|depot|harbour|attic|cellar|basement|\
    staffroom|canteen|garage|office|floor|street";

/// What may be any of its sort unless the word before it tells which: "the allergy list", "the freezer door".
pub const TOLD_BY_ITS_KIND: &str = "list|lists|door|doors|figure|figures|number|numbers|case|cases";

/// What leads to a place that belongs to its name: "the trip to Nairobi".
pub const TRAVELS: &str = "trip|trips|journey|journeys|visit|visits|move|transfer|switch|commute";

/// What may end a name although it is mostly done: "the warehouse move", "the invoice run".
pub const DONE_OR_NAMED: &str = "run|runs|move|moves|change|changes|break|breaks|start|stop|cost|costs|hit|pass";
