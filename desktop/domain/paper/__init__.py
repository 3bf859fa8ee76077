"""What is printed: sizes, places on a sheet, and what each paper says. Pure."""
