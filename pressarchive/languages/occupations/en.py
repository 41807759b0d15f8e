"""The nouns of offices and occupations in English."""

from __future__ import annotations

OCCUPATIONS = frozenset(
    """president vice-president chairman chairwoman chairperson chair co-chair ceo cfo coo cto
    cio cmo cco cro gm evp svp vp director directors co-director head co-head chief manager
    officer minister secretary undersecretary under-secretary ambassador consul councillor
    councilor commissioner attorney attorneys counsel prosecutor judge justice agent agents
    inspector investigator detective sheriff deputy captain commander colonel general
    lieutenant sergeant admiral spokesperson spokesman spokeswoman spokespeople editor
    editor-in-chief editors author publisher analyst founder co-founder cofounder owner partner
    principal senator representative congressman congresswoman governor mayor king queen prince
    princess chancellor dean rector provost scientist researcher engineer physician surgeon
    nurse economist coordinator administrator treasurer trustee lecturer artist poet designer
    typographer photographer architect actor actress comedian singer musician coach player
    athlete entrepreneur developer strategist consultant adviser advisor specialist executive
    superintendent supervisor member delegate envoy rapporteur moderator curator librarian
    archivist fisherman dealer installer operator dispatcher businessman businesswoman
    politician lawyer leader chairmen comptroller auditor planner clerk marshal warden pastor
    bishop archbishop pope press media contact broker realtor teacher educator instructor pilot
    astronaut host producer filmmaker writer journalist reporter columnist blogger doctor
    dentist veterinarian psychologist therapist vice-chair vice-chairman liaison lead physicist
    chemist biologist mathematician statistician epidemiologist virologist meteorologist
    geologist historian sociologist anthropologist archaeologist ecologist climatologist
    hydrologist glaciologist neuroscientist pharmacist pathologist radiologist postdoc
    professor co-author coauthor vice-chancellor premier emperor empress duke duchess sultan
    emir sheikh cardinal chaplain rabbi imam imams lobbyist contractor electrician plumber
    carpenter driver farmer rancher firefighter paramedic midwife dietitian nutritionist
    counselor counsellor advocate activist philanthropist investor financier banker accountant
    bookkeeper cpa paralegal magistrate arbitrator mediator ombudsman ombudswoman
    superintendant publicist publicists brigadier corporal cadet ensign commodore constable
    marshals troopers trooper deputies prosecutors sheriffs detectives investigators solicitor
    barrister director-general secretary-general undersheriff animator cinematographer
    choreographer composer conductor dancer novelist essayist playwright sculptor painter
    illustrator songwriter rapper drummer guitarist pianist vocalist frontman bassist chef
    sommelier brewer winemaker stylist model quarterback swimmer boxer cyclist skier golfer
    racer referee speaker buyer merchandiser recruiter evangelist technologist technician
    programmer coder hacker surveyor appraiser underwriter actuary trader fellow intern alumnus
    alumna graduate postmaster registrar bursar headmaster headmistress proctor whistleblower
    translator interpreter congressmen congresswomen senators representatives ministers
    commissioners presidents councillors ambassadors managers chiefs heads officers founders
    co-founders professors researchers scientists authors artists engineers economists
    vocera vocero consejera consejero jefe jefa counterpart counterparts
    sen rep gov lt sgt gen col capt influencer nominee appointee
    commentator predecessor successor proprietor mayoress inventor student goalkeeper
    apprentice priest nun monk winner personality examiner soldier sailor
    airman veteran diplomat landlord landlady employee employees relator
    relators attache attaches importer exporter salesperson salesman
    saleswoman bartender laborer waiter waitress cashier janitor mechanic welder roofer caregiver
    babysitter nanny cosmetologist esthetician manicurist hairdresser chiropractor optometrist
    saxophonist""".split()
)
"""Folded words."""
