"""Tables in and out: CSV and XLSX. The only package that imports openpyxl and XlsxWriter."""
