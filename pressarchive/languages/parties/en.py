"""The words around organisations and people in English."""

from __future__ import annotations

from pressarchive.languages.occupations.en import OCCUPATIONS
from pressarchive.languages.parties.party_words import PartyWords

PARTIES = PartyWords(
    titles=frozenset(
        """mr mrs ms miss dr drs prof professor sir dame hon honorable rev reverend excellency
        lord lady h.e h.r.h""".split()
    ),
    roles=OCCUPATIONS,
    offices=frozenset(
        """ceo chairman chairwoman chief founder co-founder cofounder manager partner
        spokesperson spokesman spokeswoman cfo cto coo owner principal""".split()
    ),
    role_parts=frozenset(
        """general vice deputy assistant associate acting interim senior junior executive chief
        special in charge supervising managing principal former first second trial u.s. us united
        states federal district attorney state crown foreign prime global regional national
        international corporate public affairs relations communications communication marketing
        sales business development operations financial technology information research staff
        information-officer group advertising human resources medical scientific clinical founding
        permanent honorary program programme project product creative legal strategic design
        incoming outgoing emeritus newly-elected investment commercial division unit law
        enforcement rights affiliate""".split()
    ),
    joiners=frozenset("of the for and in at on to with".split()),
    institutions=frozenset(
        """institute institution agency office ministry university centre center society
        association federation foundation council commission department directorate secretariat
        service services bureau school college hospital hospitals academy assembly senate
        parliament court committee confederation union bank group laboratory laboratories
        observatory organization organisation authority fund administration police army corps force
        guard board chamber network museum library company corporation corp inc inc. ltd ltd. llc
        plc gmbh ag sa s.a. sas nv holdings partners ventures capital division district trust
        league alliance embassy consulate mission delegation faculty congress house exchange clinic
        system cooperative section marines registry departments divisions""".split()
    ),
    bodies=frozenset(
        """company institute agency organization organisation association foundation body provider
        corporation firm center centre university bank group network society charity enterprise
        nonprofit non-profit not-for-profit leader manufacturer developer platform system supplier
        publisher fund brand institution initiative retailer operator startup start-up program
        programme department office authority federation union community subsidiary division
        business service distributor team project partnership forum consortium alliance campaign
        coalition collaboration instrument unit component branch arm taskforce force laboratory
        facility maker venture utility chain producer lender insurer airline carrier processor
        wholesaler hospital agreement convention standard label prize competition
        website""".split()
    ),
    speech=frozenset(
        """said says say stated states state commented comments commenting added adds explained
        explains noted notes remarked remarks declared declares announced concluded concludes
        continued continues emphasized emphasised stressed told shared shares observed affirmed
        asserted insisted confirmed wrote writes argued quipped reported echoed highlighted
        expressed urged warned claimed claims concurred agreed acknowledged admitted cautioned
        recalled recalls reflected reiterated replied responded answered asked testified pleaded
        joked quoted described describes advised advises believes thinks exclaimed proclaimed
        underscored underlined tweeted posted enthused opined mused summarized summarised reads
        stating saying adding noting explaining declaring concluding emphasizing emphasising
        stressing telling sharing observing affirming insisting writing remarking warning
        highlighting underscoring continuing reports praised hailed called calls dubbed termed
        labeled labelled laments lamented confesses confessed agrees pointed points enthuses muses
        jokes insists asserts argues contends contended maintains maintained revealed tells
        promises promised predicts predicted suggests suggested reminds reminded hopes hoped
        recommends thanked congratulated welcomed replies responds answers asks admits cautions
        reflects emphasizes emphasises stresses underlines highlights echoes acknowledges confirms
        affirms""".split()
    ),
    by=frozenset(("according",)),
    breaks=frozenset(
        """is are was were has have had will would can could may might should who whom which that
        where when while because if although but by with from into after before during today
        yesterday said says stated added announced commented met signed joined made he she it they
        his her their its this these those not also told about under against between through since
        until as than then there here so launches brings moves presents releases announces joins
        names named wins receives appoints appointed unveils introduces celebrates opens hosts
        honored recognized selected elected takes earns reveals publishes debuts pleads pleaded
        sentenced charged convicted arrested indicted returns warns asks discusses highlights
        promoted hired taps welcomes expands acquires completes achieves secures begins continues
        include includes including like delivers delivered visit visits meets filed
        files plead used uses""".split()
    ),
    things=frozenset(
        """award awards prize street road avenue drive boulevard action actions act program
        programme project report law bill festival fund stadium arena airport cup memorial
        building hall park river lake bridge library museum school college university hotel
        hotels mountains auction labs lab studio studios motors motorcars publishing lighting
        solutions systems technologies consulting agreement acquisitions environmental health
        pharmaceuticals therapeutics realty insurance roofing plumbing academy podcast magazine
        journal summit forum declaration protocol convention scale syndrome theorem index
        initiative process challenge plaza springs canyon creek highway parkway mall village
        township concept point heights hills collaborative coalition study trial hospital center
        centre foundation institute fellowship scholarship theatre theater publishers
        publications coaching therapy enterprises associates doctrine productions films records
        entertainment media editions house collection conference league team show gallery clinic
        island bay valley mountain county city beach prison jail penitentiary rifles restaurant
        restaurants cafe grill farm farms ranch foods winery vineyards brewing pharmacy terminal
        dam forest garden gardens pier zoo towers apartments estates falls course courses
        facility facilities companies casino resort cathedral courthouse stiftung ordinance
        intelligence policy complaint indictment legacy trophy medal science sciences bros alert
        housing order decree injunction memorandum credits works symposium seminar webinar gala
        festival tunnel base parish camp church churches tribe brigade battalion regiment data
        exhibit market bonds blockchain week worldwide firm mobility amendment funding summons
        regulations statistics limited centers security lecture lectures endowment endowments
        railway bootcamp insights analytics east cycles kitchen grille bakery bistro salon spa
        boutique books dental gym fitness lounge tavern pizza brewery shop store contracting
        construction landscaping cleaning photography designs properties nails
        facials""".split()
    ),
    credits=frozenset("design photo illustration text concept layout printing translation".split()),
    self_verbs=frozenset(
        """provides offers serves represents develops delivers operates specializes specialises
        employs supports brings works helps manufactures designs publishes connects owns manages
        produces partners aims focuses conducts studies leads enforces oversees promotes protects
        comprises consists coordinates administers seeks funds trains identifies encompasses
        advances prohibits regulates guarantees defines fulfils monitors collects awards""".split()
    ),
    self_kinds=frozenset(
        """hub hotel resort restaurant studio dealership builder homebuilder contractor consultancy
        marketplace effort ecosystem protocol collection collective family magazine newspaper
        brewery winery gallery theatre theater orchestra festival practice conglomerate salon
        brokerage franchise franchisor process formation""".split()
    ),
    places=frozenset(
        """switzerland france germany italy austria europe confederation republic ghana spain
        belgium canada china japan russia ukraine kingdom states africa asia america india brazil
        bern geneva paris brussels california florida texas virginia york earth world country state
        city county oklahoma carolina arabia england chile peru mexico argentina portugal poland
        sweden norway denmark finland greece serbia kosovo croatia hungary romania bulgaria
        vietnam thailand""".split()
    ),
    ministers=frozenset(("minister", "ministers", "federal councillor", "federal councilor")),
    ministries=frozenset("department ministry fdfa fdha fdjp ddps fdf eaer fdea detec".split()),
    contact_headings=tuple(
        (
            "contact|contacts|contact person|contact persons|contact information|contact info|"
            "contact details|contact us|press contact|press contacts|media contact|"
            "media contacts|media contact information|contact for media|contacts for media|"
            "contacts for the media|media enquiries|media inquiries|press enquiries|"
            "press inquiries|pr contact|pr contacts|press contact information|media contact info|"
            "media contact details|press contact details|company contact information|"
            "press office|media relations|investor contact|investor contacts|"
            "investor relations contact|company contact|address for enquiries|"
            "addresses for enquiries|enquiries|inquiries|for enquiries|for more information|"
            "for further information|for further information contact|"
            "for more information contact|for additional information|further information|"
            "for further details|for media enquiries|for media inquiries|"
            "for media inquiries please contact|for inquiries please contact|"
            "for more information please contact|for further information please contact|"
            "for further questions|for questions|for interviews|for more details|"
            "for press inquiries|notes to editors contact"
        ).split("|")
    ),
    about_headings=("about",),
    issuer_headings=frozenset(
        (
            "publisher|publishers|issued by|published by|released by|issuer|component|components|"
            "component(s)|issuing office|source|author"
        ).split("|")
    ),
    closing_headings=frozenset(
        (
            "topic|topics|topic(s)|related materials|related documents|attachments|attachment|"
            "press release number|tags|tagged with|documents|links"
        ).split("|")
    ),
    disclaimer_headings=tuple(
        (
            "disclaimer|disclaimers|disclosure|forward-looking|forward looking|safe harbor|"
            "safe harbour|cautionary|caution regarding|note regarding forward|legal notice|"
            "legal disclaimer|risk warning|risk disclosure|important notice|"
            "important information|no offer or solicitation|this press release may contain|"
            "this press release contains forward|this news release contains|"
            "this release contains|certain statements in this|certain statements contained|"
            "certain statements made|statements in this press release|"
            "the information provided in this|the views expressed|the opinions expressed|"
            "all trademarks|all other trademarks|trademark notice|please see full terms of use|"
            "equal opportunity|unless otherwise stated|unless otherwise noted|"
            "unless otherwise indicated"
        ).split("|")
    ),
    disclaimers=frozenset(
        (
            "forward-looking statements|forward looking statements|"
            "private securities litigation reform act|not a solicitation for|are trademarks|"
            "service marks of|"
            "not an offer to sell|solicitation of an offer|does not constitute an offer|"
            "investment advice, financial advice|do not necessarily reflect the|"
            "not necessarily reflect the official|registered trademark of|"
            "registered trademarks of|trademarks of their respective|all rights reserved|"
            "for informational purposes only|does not constitute investment|"
            "does not constitute financial|does not constitute legal|undertakes no obligation|"
            "translation of the original|original version prevails|version is binding"
        ).split("|")
    ),
    presumptions=frozenset(
        (
            "merely alleg|merely accus|merely an a|merely a charge|merely charges|merely a formal|"
            "only an allegation|only a charge|only allegations|allegations only|only accusations|"
            "merely a set of|is an accusation|not a finding of guilt|allegation of unlawful|"
            "presumed innocent|presumed to be innocent|presumption of innocence|evidence of guilt"
        ).split("|")
    ),
    topic_words=frozenset("author authors owner project programme program study research".split()),
    titled=frozenset(
        """titled entitled called named dubbed title novel article song album film movie essay
        paper motion theme slogan motto headline series episode webinar exhibition exhibit campaign
        panel session term word label brand so-called tagline hashtag category genre dissertation
        thesis documentary musical opera painting single track chapter section column blog
        newsletter brochure leaflet booklet guide book bulletin publication magazine factsheet
        principle concept webpage website""".split()
    ),
    phone_labels=frozenset(
        """tel phone telephone mobile mob cell office direct ph call desk toll-free t o m p line
        oficina celular whatsapp""".split()
    ),
    fax_labels=frozenset("fax facsimile f".split()),
    mail_labels=frozenset("e-mail email mail e".split()),
    desk_words=frozenset(
        """communication communications press media public information office section division
        department service services unit editorial newsroom secretariat relations laboratory
        federal international bilateral cultural economic surveys statistics info
        hotline infoline inquiries enquiries""".split()
    ),
    name_keys=frozenset(
        (
            "name|full name|contact|contact name|contact person|person|person name|spokesperson"
        ).split("|")
    ),
    role_keys=frozenset("position|title|job title|role|designation".split("|")),
    organisation_keys=frozenset(
        (
            "company|company name|organization|organisation|organization name|"
            "organisation name|business|business name|agency|firm|brand"
        ).split("|")
    ),
    reach_keys=frozenset(
        (
            "email|e-mail|email address|e-mail address|contact email|email id|phone|"
            "telephone|tel|phone number|contact number|mobile|cell|fax|whatsapp|toll free|"
            "toll-free|office|direct"
        ).split("|")
    ),
    other_keys=frozenset(
        (
            "website|company website|web|url|site|address|location|city|city/country|"
            "city, country|country|state|street|zip|telegram|twitter|x|facebook|linkedin|"
            "instagram|discord|medium|youtube|company add|company address|source|social media"
        ).split("|")
    ),
    press_labels=frozenset(
        (
            "media|press|investors|investor|investor relations|analysts|editors|journalists|"
            "clients|public relations|pr|corporate communications"
        ).split("|")
    ),
    reach_words=frozenset(
        """contact contacting contacted call calling texting dial dialing dialling reach
        reached reachable phone telephone email emailing e-mail e-mailing write writing reported
        report directed submitted send sent rsvp reaching""".split()
    ),
    residue_lines=frozenset(
        (
            "share|share this|share this page|share this article|print|print this page|"
            "skip to content|skip to main content|scroll to top|back to top|follow us|search|"
            "search for|home|menu|press|read more|breadcrumb|view edit create here|tagged with|"
            "contact us|close|subscribe|accept all cookies|"
            "an official website of the united states government"
        ).split("|")
    ),
    residue_tails=frozenset(
        (
            "latest posts|recent posts|related posts|related articles|related news|"
            "you may also like|latest news|more from this author"
        ).split("|")
    ),
)
