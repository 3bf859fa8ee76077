"""What the hub tells the Koha of a province: titles, copies, and what the desks did."""
