"""Catalogues of other libraries, to copy descriptions from: SRU and Z39.50."""
