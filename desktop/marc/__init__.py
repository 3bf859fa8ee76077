"""Files of MARC records in and out. The only package that imports pymarc."""
