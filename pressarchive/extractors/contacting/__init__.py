"""Contacts: who can be reached, in the layouts that releases print them in."""
