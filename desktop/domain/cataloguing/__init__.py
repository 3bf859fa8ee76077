"""What a cataloguer knows: MARC 21, forms for people who do not, class numbers."""
