"""What somebody is: roles and organisations before, after and around a name."""
