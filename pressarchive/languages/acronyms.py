"""Organisations that releases in French or English name by their acronym alone.

Only those that mean one thing to any reader, and are no word in capitals of either language but
for WHO. What is told with its full name, or of one country's press alone, need not be here.
"""

from __future__ import annotations

ACRONYMS = frozenset(
    # the United Nations and what belongs to them
    """WHO OMS ONU UNICEF UNESCO UNHCR UNDP PNUD UNEP PNUE UNFPA UNAIDS ONUSIDA UNODC ONUDC
    UNCTAD CNUCED UNIDO ONUDI FAO WFP ILO OIT IOM IAEA AIEA ICAO OACI ITU WMO WIPO OMPI
    PAHO IARC CIRC GIEC IPCC"""
    # economies, trade and finance
    """ WTO OMC IMF FMI OECD OCDE EBRD BERD ECB EFTA AELE ASEAN OPEC OPEP OSCE"""
    # safety, space and research
    """ NATO OTAN INTERPOL EUROPOL EUROJUST ESA CERN EMBL ESO EUMETSAT EFSA ECDC ECHA"""
    # agencies that their own country's releases never spell out
    """ FBI CIA DEA IRS ATF NASA NOAA FDA CDC NIH EPA FEMA USAID CNRS CNES INSERM INRAE ANSES
    ADEME CNIL""".split()
)
